-- 26284f899305a786: lof new assessments, 1 of 6
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "client_type" VARCHAR, "start" BIGINT, "end" BIGINT, "event_start_date" DATE
-- asks day 1 2
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."client_type",
  "t0"."start",
  "t0"."end",
  "t0"."event_start_date"
FROM {table 1} AS "t0"
WHERE
  "t0"."event_type" = 'assessment'
  AND COALESCE("t0"."assessment_type" IN ('short term assessment', 'long term assessment'), FALSE)
  AND "t0"."end" BETWEEN {day 1} AND {day 2}

-- 47d9cbdd800be7d1: lof new assessments, 2 of 6
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "reason" VARCHAR, "age_group" VARCHAR, "record_ids" BIGINT[], "in_denominator" BOOLEAN, "in_numerator" BOOLEAN
-- asks day 1
WITH "t20" AS (
  SELECT
    "t19"."area",
    "t19"."la_code",
    "t19"."person_id",
    "t19"."record_id",
    "t19"."client_type",
    "t19"."start",
    "t19"."end",
    "t19"."event_start_date",
    "t19"."support",
    "t19"."birth",
    "t19"."death",
    "t19"."age",
    "t19"."age_group",
    "t19"."stage",
    "t19"."reason",
    MAX("t19"."stage") OVER (
      PARTITION BY "t19"."area", "t19"."la_code", "t19"."person_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t18"."area",
      "t18"."la_code",
      "t18"."person_id",
      "t18"."record_id",
      "t18"."client_type",
      "t18"."start",
      "t18"."end",
      "t18"."event_start_date",
      "t18"."support",
      "t18"."birth",
      "t18"."death",
      "t18"."age",
      "t18"."age_group",
      CASE
        WHEN NOT (
          COALESCE("t18"."client_type" = 'service user', FALSE)
        )
        THEN 0
        WHEN NOT (
          COALESCE("t18"."end" >= "t18"."start", FALSE)
        )
        THEN 1
        WHEN NOT (
          COALESCE((
            "t18"."death" IS NULL
          ) OR (
            "t18"."death" >= {day 1}
          ), FALSE)
        )
        THEN 2
        WHEN NOT (
          COALESCE((
            "t18"."age" IS NULL
          ) OR (
            "t18"."age" >= 18
          ), FALSE)
        )
        THEN 3
        WHEN NOT (
          COALESCE("t18"."age" IS NOT NULL, FALSE)
        )
        THEN 4
        WHEN NOT (
          COALESCE("t18"."support" IS NULL, FALSE)
        )
        THEN 5
        ELSE 6
      END AS "stage",
      CASE
        WHEN NOT (
          COALESCE("t18"."client_type" = 'service user', FALSE)
        )
        THEN 'the client type is not service user'
        WHEN NOT (
          COALESCE("t18"."end" >= "t18"."start", FALSE)
        )
        THEN 'the assessment ends before it starts'
        WHEN NOT (
          COALESCE((
            "t18"."death" IS NULL
          ) OR (
            "t18"."death" >= {day 1}
          ), FALSE)
        )
        THEN 'the person died before the period began'
        WHEN NOT (
          COALESCE((
            "t18"."age" IS NULL
          ) OR (
            "t18"."age" >= 18
          ), FALSE)
        )
        THEN 'under 18 when the assessment was complete'
        WHEN NOT (
          COALESCE("t18"."age" IS NOT NULL, FALSE)
        )
        THEN 'the person''s age is not known'
        WHEN NOT (
          COALESCE("t18"."support" IS NULL, FALSE)
        )
        THEN 'long-term support that began earlier was open, or ended within 12 months before the assessment'
        ELSE CAST(NULL AS TEXT)
      END AS "reason"
    FROM (
      SELECT
        "t17"."area",
        "t17"."la_code",
        "t17"."person_id",
        "t17"."record_id",
        "t17"."client_type",
        "t17"."start",
        "t17"."end",
        "t17"."event_start_date",
        "t17"."support",
        "t17"."birth",
        "t17"."death",
        CAST(FLOOR((
          (
            "t17"."end" - "t17"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) AS "age",
        CASE
          WHEN CAST(FLOOR((
            (
              "t17"."end" - "t17"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) < 18
          THEN 'under 18'
          WHEN CAST(FLOOR((
            (
              "t17"."end" - "t17"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) < 65
          THEN '18-64'
          WHEN CAST(FLOOR((
            (
              "t17"."end" - "t17"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) >= 65
          THEN '65+'
          ELSE 'unknown'
        END AS "age_group"
      FROM (
        SELECT
          "t16"."area",
          "t16"."la_code",
          "t16"."person_id",
          "t16"."record_id",
          "t16"."client_type",
          "t16"."start",
          "t16"."end",
          "t16"."event_start_date",
          "t16"."support",
          "t5"."birth",
          "t5"."death"
        FROM (
          SELECT
            "t14".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t3"."area",
              "t3"."la_code",
              "t3"."person_id",
              "t3"."record_id",
              "t3"."client_type",
              "t3"."start",
              "t3"."end",
              "t3"."event_start_date",
              "t13"."la_code" AS "la_code_right",
              "t13"."person_id" AS "person_id_right",
              "t13"."record_id" AS "record_id_right",
              "t13"."support"
            FROM {table 1} AS "t3"
            LEFT OUTER JOIN (
              SELECT
                "t11"."la_code",
                "t11"."person_id",
                "t11"."record_id",
                MAX("t11"."support") AS "support"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t8"."area",
                    "t8"."la_code",
                    "t8"."person_id",
                    "t8"."record_id",
                    "t8"."client_type",
                    "t8"."start",
                    "t8"."end",
                    "t8"."event_start_date",
                    "t8"."earliest",
                    "t9"."served",
                    "t9"."until",
                    "t9"."support"
                  FROM (
                    SELECT
                      "t1"."area",
                      "t1"."la_code",
                      "t1"."person_id",
                      "t1"."record_id",
                      "t1"."client_type",
                      "t1"."start",
                      "t1"."end",
                      "t1"."event_start_date",
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t1"."event_start_date" - INTERVAL '12' MONTH) AS "earliest"
                    FROM {table 1} AS "t1"
                  ) AS "t8"
                  INNER JOIN (
                    SELECT
                      "t2"."la_code",
                      "t2"."person_id",
                      "t2"."start" AS "served",
                      "t2"."end" AS "until",
                      "t2"."record_id" AS "support"
                    FROM {table 2} AS "t2"
                    WHERE
                      "t2"."event_type" = 'service'
                      AND COALESCE(
                        "t2"."service_type" IN (
                          'long term support: nursing care',
                          'long term support: residential care',
                          'long term support: community',
                          'long term support: prison'
                        ),
                        FALSE
                      )
                  ) AS "t9"
                    ON "t8"."la_code" = "t9"."la_code" AND "t8"."person_id" = "t9"."person_id"
                ) AS "t10"
                WHERE
                  "t10"."served" < "t10"."start" AND "t10"."until" >= "t10"."earliest"
              ) AS "t11"
              GROUP BY
                1,
                2,
                3
            ) AS "t13"
              ON "t3"."la_code" = "t13"."la_code"
              AND "t3"."person_id" = "t13"."person_id"
              AND "t3"."record_id" = "t13"."record_id"
          ) AS "t14"
        ) AS "t16"
        INNER JOIN (
          SELECT
            "t0"."la_code",
            "t0"."person_id",
            "t0"."birth",
            "t0"."death"
          FROM {table 3} AS "t0"
        ) AS "t5"
          ON "t16"."la_code" = "t5"."la_code" AND "t16"."person_id" = "t5"."person_id"
      ) AS "t17"
    ) AS "t18"
  ) AS "t19"
)
SELECT
  "t25"."area",
  "t25"."la_code",
  "t25"."person_id",
  "t25"."reason",
  "t25"."age_group",
  "t25"."record_ids",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t25"."reason" IS NULL AS "in_numerator"
FROM (
  SELECT
    "t24"."area",
    "t24"."la_code",
    "t24"."person_id",
    MIN("t24"."reason") AS "reason",
    MIN("t24"."age_group") AS "age_group",
    LIST_SORT(ARRAY_AGG(DISTINCT "t24"."record") FILTER(WHERE
      "t24"."record" IS NOT NULL)) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t21"."area",
        "t21"."la_code",
        "t21"."person_id",
        "t21"."reason",
        "t21"."age_group",
        "t21"."record_id" AS "record"
      FROM "t20" AS "t21"
      WHERE
        "t21"."stage" = "t21"."furthest_stage"
    ) AS "t22"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t21"."area",
        "t21"."la_code",
        "t21"."person_id",
        "t21"."reason",
        "t21"."age_group",
        "t21"."support" AS "record"
      FROM "t20" AS "t21"
      WHERE
        "t21"."stage" = "t21"."furthest_stage"
        AND "t21"."reason" = 'long-term support that began earlier was open, or ended within 12 months before the assessment'
    ) AS "t23"
  ) AS "t24"
  GROUP BY
    1,
    2,
    3
) AS "t25"

-- fc4b7faf049187d7: lof new assessments, 3 of 6
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1
WITH "t20" AS (
  SELECT
    "t19"."area",
    "t19"."la_code",
    "t19"."person_id",
    "t19"."record_id",
    "t19"."client_type",
    "t19"."start",
    "t19"."end",
    "t19"."event_start_date",
    "t19"."support",
    "t19"."birth",
    "t19"."death",
    "t19"."age",
    "t19"."age_group",
    "t19"."stage",
    "t19"."reason",
    MAX("t19"."stage") OVER (
      PARTITION BY "t19"."area", "t19"."la_code", "t19"."person_id"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t18"."area",
      "t18"."la_code",
      "t18"."person_id",
      "t18"."record_id",
      "t18"."client_type",
      "t18"."start",
      "t18"."end",
      "t18"."event_start_date",
      "t18"."support",
      "t18"."birth",
      "t18"."death",
      "t18"."age",
      "t18"."age_group",
      CASE
        WHEN NOT (
          COALESCE("t18"."client_type" = 'service user', FALSE)
        )
        THEN 0
        WHEN NOT (
          COALESCE("t18"."end" >= "t18"."start", FALSE)
        )
        THEN 1
        WHEN NOT (
          COALESCE((
            "t18"."death" IS NULL
          ) OR (
            "t18"."death" >= {day 1}
          ), FALSE)
        )
        THEN 2
        WHEN NOT (
          COALESCE((
            "t18"."age" IS NULL
          ) OR (
            "t18"."age" >= 18
          ), FALSE)
        )
        THEN 3
        WHEN NOT (
          COALESCE("t18"."age" IS NOT NULL, FALSE)
        )
        THEN 4
        WHEN NOT (
          COALESCE("t18"."support" IS NULL, FALSE)
        )
        THEN 5
        ELSE 6
      END AS "stage",
      CASE
        WHEN NOT (
          COALESCE("t18"."client_type" = 'service user', FALSE)
        )
        THEN 'the client type is not service user'
        WHEN NOT (
          COALESCE("t18"."end" >= "t18"."start", FALSE)
        )
        THEN 'the assessment ends before it starts'
        WHEN NOT (
          COALESCE((
            "t18"."death" IS NULL
          ) OR (
            "t18"."death" >= {day 1}
          ), FALSE)
        )
        THEN 'the person died before the period began'
        WHEN NOT (
          COALESCE((
            "t18"."age" IS NULL
          ) OR (
            "t18"."age" >= 18
          ), FALSE)
        )
        THEN 'under 18 when the assessment was complete'
        WHEN NOT (
          COALESCE("t18"."age" IS NOT NULL, FALSE)
        )
        THEN 'the person''s age is not known'
        WHEN NOT (
          COALESCE("t18"."support" IS NULL, FALSE)
        )
        THEN 'long-term support that began earlier was open, or ended within 12 months before the assessment'
        ELSE CAST(NULL AS TEXT)
      END AS "reason"
    FROM (
      SELECT
        "t17"."area",
        "t17"."la_code",
        "t17"."person_id",
        "t17"."record_id",
        "t17"."client_type",
        "t17"."start",
        "t17"."end",
        "t17"."event_start_date",
        "t17"."support",
        "t17"."birth",
        "t17"."death",
        CAST(FLOOR((
          (
            "t17"."end" - "t17"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) AS "age",
        CASE
          WHEN CAST(FLOOR((
            (
              "t17"."end" - "t17"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) < 18
          THEN 'under 18'
          WHEN CAST(FLOOR((
            (
              "t17"."end" - "t17"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) < 65
          THEN '18-64'
          WHEN CAST(FLOOR((
            (
              "t17"."end" - "t17"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) >= 65
          THEN '65+'
          ELSE 'unknown'
        END AS "age_group"
      FROM (
        SELECT
          "t16"."area",
          "t16"."la_code",
          "t16"."person_id",
          "t16"."record_id",
          "t16"."client_type",
          "t16"."start",
          "t16"."end",
          "t16"."event_start_date",
          "t16"."support",
          "t5"."birth",
          "t5"."death"
        FROM (
          SELECT
            "t14".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t3"."area",
              "t3"."la_code",
              "t3"."person_id",
              "t3"."record_id",
              "t3"."client_type",
              "t3"."start",
              "t3"."end",
              "t3"."event_start_date",
              "t13"."la_code" AS "la_code_right",
              "t13"."person_id" AS "person_id_right",
              "t13"."record_id" AS "record_id_right",
              "t13"."support"
            FROM {table 1} AS "t3"
            LEFT OUTER JOIN (
              SELECT
                "t11"."la_code",
                "t11"."person_id",
                "t11"."record_id",
                MAX("t11"."support") AS "support"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t8"."area",
                    "t8"."la_code",
                    "t8"."person_id",
                    "t8"."record_id",
                    "t8"."client_type",
                    "t8"."start",
                    "t8"."end",
                    "t8"."event_start_date",
                    "t8"."earliest",
                    "t9"."served",
                    "t9"."until",
                    "t9"."support"
                  FROM (
                    SELECT
                      "t1"."area",
                      "t1"."la_code",
                      "t1"."person_id",
                      "t1"."record_id",
                      "t1"."client_type",
                      "t1"."start",
                      "t1"."end",
                      "t1"."event_start_date",
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t1"."event_start_date" - INTERVAL '12' MONTH) AS "earliest"
                    FROM {table 1} AS "t1"
                  ) AS "t8"
                  INNER JOIN (
                    SELECT
                      "t2"."la_code",
                      "t2"."person_id",
                      "t2"."start" AS "served",
                      "t2"."end" AS "until",
                      "t2"."record_id" AS "support"
                    FROM {table 2} AS "t2"
                    WHERE
                      "t2"."event_type" = 'service'
                      AND COALESCE(
                        "t2"."service_type" IN (
                          'long term support: nursing care',
                          'long term support: residential care',
                          'long term support: community',
                          'long term support: prison'
                        ),
                        FALSE
                      )
                  ) AS "t9"
                    ON "t8"."la_code" = "t9"."la_code" AND "t8"."person_id" = "t9"."person_id"
                ) AS "t10"
                WHERE
                  "t10"."served" < "t10"."start" AND "t10"."until" >= "t10"."earliest"
              ) AS "t11"
              GROUP BY
                1,
                2,
                3
            ) AS "t13"
              ON "t3"."la_code" = "t13"."la_code"
              AND "t3"."person_id" = "t13"."person_id"
              AND "t3"."record_id" = "t13"."record_id"
          ) AS "t14"
        ) AS "t16"
        INNER JOIN (
          SELECT
            "t0"."la_code",
            "t0"."person_id",
            "t0"."birth",
            "t0"."death"
          FROM {table 3} AS "t0"
        ) AS "t5"
          ON "t16"."la_code" = "t5"."la_code" AND "t16"."person_id" = "t5"."person_id"
      ) AS "t17"
    ) AS "t18"
  ) AS "t19"
)
SELECT
  'lof_new_assessments' AS "measure",
  "t25"."area",
  "t25"."la_code",
  "t25"."person_id",
  CAST(NULL AS TEXT) AS "episode",
  "t25"."age_group",
  CAST(NULL AS TEXT) AS "gender",
  CAST(NULL AS TEXT) AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t25"."reason" IS NULL AS "in_numerator",
  CAST(NULL AS TEXT) AS "category",
  CAST(NULL AS TEXT) AS "detail",
  "t25"."reason",
  "t25"."record_ids"
FROM (
  SELECT
    "t24"."area",
    "t24"."la_code",
    "t24"."person_id",
    MIN("t24"."reason") AS "reason",
    MIN("t24"."age_group") AS "age_group",
    LIST_SORT(ARRAY_AGG(DISTINCT "t24"."record") FILTER(WHERE
      "t24"."record" IS NOT NULL)) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t21"."area",
        "t21"."la_code",
        "t21"."person_id",
        "t21"."reason",
        "t21"."age_group",
        "t21"."record_id" AS "record"
      FROM "t20" AS "t21"
      WHERE
        "t21"."stage" = "t21"."furthest_stage"
    ) AS "t22"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t21"."area",
        "t21"."la_code",
        "t21"."person_id",
        "t21"."reason",
        "t21"."age_group",
        "t21"."support" AS "record"
      FROM "t20" AS "t21"
      WHERE
        "t21"."stage" = "t21"."furthest_stage"
        AND "t21"."reason" = 'long-term support that began earlier was open, or ended within 12 months before the assessment'
    ) AS "t23"
  ) AS "t24"
  GROUP BY
    1,
    2,
    3
) AS "t25"

-- 9c4f51d1a36296da: lof new assessments, 4 of 6
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'lof_new_assessments'

-- 5d2a47006b414855: lof new assessments, 5 of 6
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
  "t0"."measure" = 'lof_new_assessments'
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

-- f4a87d715aa4ae06: lof new assessments, 6 of 6
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
        CASE WHEN TRUE THEN 1 ELSE 0 END + CASE WHEN "t0"."age_group" = '18-64' THEN 2 ELSE 0 END + CASE WHEN "t0"."age_group" = '65+' THEN 4 ELSE 0 END AS "inside"
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
