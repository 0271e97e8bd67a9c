-- 09be15277ac04705: lof long term support, 1 of 6
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "client_type" VARCHAR, "start" BIGINT, "end" BIGINT, "birth" BIGINT, "death" BIGINT, "gender" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "accommodation_from" VARCHAR, "age" BIGINT, "age_group" VARCHAR
-- asks day 1 2 1
SELECT
  "t6"."area",
  "t6"."la_code",
  "t6"."person_id",
  "t6"."record_id",
  "t6"."client_type",
  "t6"."start",
  "t6"."end",
  "t6"."birth",
  "t6"."death",
  "t6"."gender",
  "t6"."primary_support_reason",
  "t6"."accommodation_status",
  "t6"."accommodation_from",
  CAST(FLOOR(
    (
      (
        MAX(LEAST("t6"."end", {day 1})) FILTER(WHERE
          (
            "t6"."client_type" = 'service user'
          ) AND (
            "t6"."end" >= "t6"."start"
          )) OVER (
          PARTITION BY "t6"."area", "t6"."la_code", "t6"."person_id"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - "t6"."birth"
      ) * 4
    ) / (
      1461
    )
  ) AS BIGINT) AS "age",
  CASE
    WHEN CAST(FLOOR(
      (
        (
          MAX(LEAST("t6"."end", {day 1})) FILTER(WHERE
            (
              "t6"."client_type" = 'service user'
            ) AND (
              "t6"."end" >= "t6"."start"
            )) OVER (
            PARTITION BY "t6"."area", "t6"."la_code", "t6"."person_id"
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - "t6"."birth"
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) < 18
    THEN 'under 18'
    WHEN CAST(FLOOR(
      (
        (
          MAX(LEAST("t6"."end", {day 1})) FILTER(WHERE
            (
              "t6"."client_type" = 'service user'
            ) AND (
              "t6"."end" >= "t6"."start"
            )) OVER (
            PARTITION BY "t6"."area", "t6"."la_code", "t6"."person_id"
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - "t6"."birth"
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) < 65
    THEN '18-64'
    WHEN CAST(FLOOR(
      (
        (
          MAX(LEAST("t6"."end", {day 1})) FILTER(WHERE
            (
              "t6"."client_type" = 'service user'
            ) AND (
              "t6"."end" >= "t6"."start"
            )) OVER (
            PARTITION BY "t6"."area", "t6"."la_code", "t6"."person_id"
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - "t6"."birth"
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) >= 65
    THEN '65+'
    ELSE 'unknown'
  END AS "age_group"
FROM (
  SELECT
    "t5"."area",
    "t5"."la_code",
    "t5"."person_id",
    "t5"."record_id",
    "t5"."client_type",
    "t5"."start",
    "t5"."end",
    "t3"."birth",
    "t3"."death",
    "t3"."gender",
    "t3"."primary_support_reason",
    "t3"."accommodation_status",
    "t3"."accommodation_from"
  FROM (
    SELECT
      "t0"."area",
      "t0"."la_code",
      "t0"."person_id",
      "t0"."record_id",
      "t0"."client_type",
      "t0"."start",
      "t0"."end"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."event_type" = 'service'
      AND COALESCE(
        "t0"."service_type" IN (
          'long term support: nursing care',
          'long term support: residential care',
          'long term support: community'
        ),
        FALSE
      )
      AND "t0"."start" <= {day 1}
      AND "t0"."end" >= {day 2}
  ) AS "t5"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death",
      "t1"."gender",
      "t1"."primary_support_reason",
      "t1"."accommodation_status",
      "t1"."accommodation_from"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t5"."la_code" = "t3"."la_code" AND "t5"."person_id" = "t3"."person_id"
) AS "t6"

-- 3e58d9d93518b7b0: lof long term support, 2 of 6
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "reason" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "record_ids" BIGINT[], "in_denominator" BOOLEAN, "in_numerator" BOOLEAN
-- asks day 1
SELECT
  "t4"."area",
  "t4"."la_code",
  "t4"."person_id",
  "t4"."reason",
  "t4"."age_group",
  "t4"."gender",
  "t4"."record_ids",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t4"."reason" IS NULL AS "in_numerator"
FROM (
  SELECT
    "t3"."area",
    "t3"."la_code",
    "t3"."person_id",
    MIN("t3"."reason") AS "reason",
    MIN("t3"."age_group") AS "age_group",
    LOWER(RTRIM(MIN("t3"."gender"), ' 	
{return}')) AS "gender",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t3"."record_id") FILTER(WHERE
        "t3"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t1"."area",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."record_id",
        "t1"."client_type",
        "t1"."start",
        "t1"."end",
        "t1"."birth",
        "t1"."death",
        "t1"."gender",
        "t1"."primary_support_reason",
        "t1"."accommodation_status",
        "t1"."accommodation_from",
        "t1"."age",
        "t1"."age_group",
        "t1"."stage",
        "t1"."reason",
        MAX("t1"."stage") OVER (
          PARTITION BY "t1"."area", "t1"."la_code", "t1"."person_id"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "furthest_stage"
      FROM (
        SELECT
          "t0"."area",
          "t0"."la_code",
          "t0"."person_id",
          "t0"."record_id",
          "t0"."client_type",
          "t0"."start",
          "t0"."end",
          "t0"."birth",
          "t0"."death",
          "t0"."gender",
          "t0"."primary_support_reason",
          "t0"."accommodation_status",
          "t0"."accommodation_from",
          "t0"."age",
          "t0"."age_group",
          CASE
            WHEN NOT (
              COALESCE("t0"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t0"."end" >= "t0"."start", FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t0"."death" IS NULL
              ) OR (
                "t0"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE((
                "t0"."age" IS NULL
              ) OR (
                "t0"."age" >= 18
              ), FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE("t0"."age" IS NOT NULL, FALSE)
            )
            THEN 4
            ELSE 5
          END AS "stage",
          CASE
            WHEN NOT (
              COALESCE("t0"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t0"."end" >= "t0"."start", FALSE)
            )
            THEN 'the service ends before it starts'
            WHEN NOT (
              COALESCE((
                "t0"."death" IS NULL
              ) OR (
                "t0"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE((
                "t0"."age" IS NULL
              ) OR (
                "t0"."age" >= 18
              ), FALSE)
            )
            THEN 'under 18 at the end of the latest service, or of the period'
            WHEN NOT (
              COALESCE("t0"."age" IS NOT NULL, FALSE)
            )
            THEN 'the person''s age is not known'
            ELSE CAST(NULL AS TEXT)
          END AS "reason"
        FROM {table 1} AS "t0"
      ) AS "t1"
    ) AS "t2"
    WHERE
      "t2"."stage" = "t2"."furthest_stage"
  ) AS "t3"
  GROUP BY
    1,
    2,
    3
) AS "t4"

-- 1bcb492dc64753db: lof long term support, 3 of 6
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1
SELECT
  'lof_long_term_support' AS "measure",
  "t4"."area",
  "t4"."la_code",
  "t4"."person_id",
  CAST(NULL AS TEXT) AS "episode",
  "t4"."age_group",
  "t4"."gender",
  CAST(NULL AS TEXT) AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t4"."reason" IS NULL AS "in_numerator",
  CAST(NULL AS TEXT) AS "category",
  CAST(NULL AS TEXT) AS "detail",
  "t4"."reason",
  "t4"."record_ids"
FROM (
  SELECT
    "t3"."area",
    "t3"."la_code",
    "t3"."person_id",
    MIN("t3"."reason") AS "reason",
    MIN("t3"."age_group") AS "age_group",
    LOWER(RTRIM(MIN("t3"."gender"), ' 	
{return}')) AS "gender",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t3"."record_id") FILTER(WHERE
        "t3"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t1"."area",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."record_id",
        "t1"."client_type",
        "t1"."start",
        "t1"."end",
        "t1"."birth",
        "t1"."death",
        "t1"."gender",
        "t1"."primary_support_reason",
        "t1"."accommodation_status",
        "t1"."accommodation_from",
        "t1"."age",
        "t1"."age_group",
        "t1"."stage",
        "t1"."reason",
        MAX("t1"."stage") OVER (
          PARTITION BY "t1"."area", "t1"."la_code", "t1"."person_id"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "furthest_stage"
      FROM (
        SELECT
          "t0"."area",
          "t0"."la_code",
          "t0"."person_id",
          "t0"."record_id",
          "t0"."client_type",
          "t0"."start",
          "t0"."end",
          "t0"."birth",
          "t0"."death",
          "t0"."gender",
          "t0"."primary_support_reason",
          "t0"."accommodation_status",
          "t0"."accommodation_from",
          "t0"."age",
          "t0"."age_group",
          CASE
            WHEN NOT (
              COALESCE("t0"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t0"."end" >= "t0"."start", FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t0"."death" IS NULL
              ) OR (
                "t0"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE((
                "t0"."age" IS NULL
              ) OR (
                "t0"."age" >= 18
              ), FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE("t0"."age" IS NOT NULL, FALSE)
            )
            THEN 4
            ELSE 5
          END AS "stage",
          CASE
            WHEN NOT (
              COALESCE("t0"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t0"."end" >= "t0"."start", FALSE)
            )
            THEN 'the service ends before it starts'
            WHEN NOT (
              COALESCE((
                "t0"."death" IS NULL
              ) OR (
                "t0"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE((
                "t0"."age" IS NULL
              ) OR (
                "t0"."age" >= 18
              ), FALSE)
            )
            THEN 'under 18 at the end of the latest service, or of the period'
            WHEN NOT (
              COALESCE("t0"."age" IS NOT NULL, FALSE)
            )
            THEN 'the person''s age is not known'
            ELSE CAST(NULL AS TEXT)
          END AS "reason"
        FROM {table 1} AS "t0"
      ) AS "t1"
    ) AS "t2"
    WHERE
      "t2"."stage" = "t2"."furthest_stage"
  ) AS "t3"
  GROUP BY
    1,
    2,
    3
) AS "t4"

-- 35c798764ee21308: lof long term support, 4 of 6
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'lof_long_term_support'

-- 21a794943924412b: lof long term support, 5 of 6
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t0"."measure",
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."episode",
  "t0"."age_group",
  "t0"."gender",
  "t0"."cohort",
  "t0"."in_denominator",
  "t0"."in_numerator",
  "t0"."category",
  "t0"."detail",
  "t0"."reason",
  "t0"."record_ids"
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'lof_long_term_support'
ORDER BY
  "t0"."la_code" ASC,
  "t0"."measure" ASC,
  "t0"."area" ASC,
  "t0"."person_id" ASC,
  "t0"."episode" ASC,
  "t0"."age_group" ASC,
  "t0"."gender" ASC,
  "t0"."cohort" ASC,
  "t0"."in_denominator" ASC,
  "t0"."in_numerator" ASC,
  "t0"."category" ASC,
  "t0"."detail" ASC,
  "t0"."reason" ASC

-- c7f4f502a7954f91: lof long term support, 6 of 6
-- gives "measure" VARCHAR, "area" VARCHAR, "inside" BIGINT, "numerator" BIGINT, "denominator" BIGINT, "units" BIGINT
SELECT
  "t3"."measure",
  "t3"."area",
  "t3"."inside",
  "t3"."numerator",
  "t3"."denominator",
  COUNT(*) AS "units"
FROM (
  SELECT
    "t2"."measure",
    "t2"."area",
    "t2"."unit",
    BIT_OR("t2"."inside") AS "inside",
    BIT_OR("t2"."numerator") AS "numerator",
    BIT_OR("t2"."denominator") AS "denominator"
  FROM (
    SELECT
      "t1"."measure",
      "t1"."area",
      "t1"."unit",
      "t1"."inside",
      CASE
        WHEN (
          "t1"."unit" IS NOT NULL
        ) AND "t1"."in_numerator"
        THEN "t1"."inside"
        ELSE 0
      END AS "numerator",
      CASE
        WHEN (
          "t1"."unit" IS NOT NULL
        ) AND "t1"."in_denominator"
        THEN "t1"."inside"
        ELSE 0
      END AS "denominator"
    FROM (
      SELECT
        "t0"."measure",
        "t0"."area",
        "t0"."in_numerator",
        "t0"."in_denominator",
        "t0"."person_id" || '|' || COALESCE("t0"."episode", '') AS "unit",
        CASE WHEN "t0"."age_group" = '18-64' THEN 1 ELSE 0 END + CASE WHEN "t0"."age_group" = '65+' THEN 2 ELSE 0 END AS "inside"
      FROM {table 1} AS "t0"
    ) AS "t1"
  ) AS "t2"
  GROUP BY
    1,
    2,
    3
) AS "t3"
GROUP BY
  1,
  2,
  3,
  4,
  5
