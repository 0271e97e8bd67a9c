-- 3989cda1118e3800: ascof 2b, 1 of 9
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "record_id" BIGINT, "start" BIGINT, "end" BIGINT, "client_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "birth" BIGINT, "death" BIGINT, "care_home" BOOLEAN, "self_funded" BOOLEAN, "in_build" BOOLEAN, "episode" VARCHAR
-- asks day 1
SELECT
  "t6"."area",
  "t6"."la_code",
  "t6"."person_id",
  "t6"."la_person_id",
  "t6"."record_id",
  "t6"."start",
  "t6"."end",
  "t6"."client_type",
  "t6"."service_component",
  "t6"."event_outcome",
  "t6"."birth",
  "t6"."death",
  COALESCE(
    (
      CONTAINS("t6"."service_component", 'residential')
      OR CONTAINS("t6"."service_component", 'nursing')
    )
    AND NOT (
      CONTAINS("t6"."service_component", 'short')
    ),
    FALSE
  ) AS "care_home",
  COALESCE("t6"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
  COALESCE(
    (
      "t6"."client_type" = 'service user'
    )
    AND (
      "t6"."birth" IS NOT NULL
    )
    AND (
      (
        "t6"."death" IS NULL
      ) OR (
        "t6"."death" >= {day 1}
      )
    )
    AND COALESCE(
      (
        CONTAINS("t6"."service_component", 'residential')
        OR CONTAINS("t6"."service_component", 'nursing')
      )
      AND NOT (
        CONTAINS("t6"."service_component", 'short')
      ),
      FALSE
    ),
    FALSE
  ) AS "in_build",
  CAST(NULL AS TEXT) AS "episode"
FROM (
  SELECT
    "t5"."area",
    "t5"."la_code",
    "t5"."person_id",
    "t5"."la_person_id",
    "t5"."record_id",
    "t5"."start",
    "t5"."end",
    "t5"."client_type",
    "t5"."service_component",
    "t5"."event_outcome",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t0"."area",
      "t0"."la_code",
      "t0"."person_id",
      "t0"."la_person_id",
      "t0"."record_id",
      "t0"."start",
      "t0"."end",
      "t0"."client_type",
      "t0"."service_component",
      "t0"."event_outcome"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."event_type" = 'service'
      AND COALESCE(
        "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
        FALSE
      )
  ) AS "t5"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t5"."la_code" = "t3"."la_code" AND "t5"."person_id" = "t3"."person_id"
) AS "t6"

-- 948658c24a952e25: ascof 2b, 2 of 9
-- gives "la_code" VARCHAR, "person_id" VARCHAR, "admission_id" BIGINT, "record_id" BIGINT
SELECT DISTINCT
  "t5"."la_code",
  "t5"."person_id",
  "t5"."admission_id",
  "t5"."record_id"
FROM (
  SELECT
    "t3"."la_code",
    "t3"."person_id",
    "t3"."later_start",
    "t3"."admission_id",
    "t4"."start",
    "t4"."end",
    "t4"."record_id"
  FROM (
    SELECT DISTINCT
      "t0"."la_code",
      "t0"."person_id",
      "t0"."start" AS "later_start",
      "t0"."record_id" AS "admission_id"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."in_build"
  ) AS "t3"
  INNER JOIN (
    SELECT
      "t0"."la_code",
      "t0"."person_id",
      "t0"."start",
      "t0"."end",
      "t0"."record_id"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."in_build"
  ) AS "t4"
    ON "t3"."la_code" = "t4"."la_code" AND "t3"."person_id" = "t4"."person_id"
) AS "t5"
WHERE
  "t5"."start" < "t5"."later_start" AND (
    "t5"."later_start" - "t5"."end"
  ) < 365

-- 1f553b48e17d9b3d: ascof 2b, 3 of 9
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "record_id" BIGINT, "age_group" VARCHAR, "stage" TINYINT, "reason" VARCHAR
-- asks day 1 2 1
SELECT
  "t10"."area",
  "t10"."la_code",
  "t10"."person_id",
  "t10"."episode",
  "t10"."record_id",
  "t10"."age_group",
  "t10"."stage",
  CASE
    WHEN "t10"."younger"
    AND (
      "t10"."reason" IS NULL
    )
    AND (
      "t10"."age_group" = '65+'
    )
    THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
    ELSE "t10"."reason"
  END AS "reason"
FROM (
  SELECT
    "t9"."area",
    "t9"."la_code",
    "t9"."person_id",
    "t9"."la_person_id",
    "t9"."record_id",
    "t9"."start",
    "t9"."end",
    "t9"."client_type",
    "t9"."service_component",
    "t9"."event_outcome",
    "t9"."birth",
    "t9"."death",
    "t9"."care_home",
    "t9"."self_funded",
    "t9"."in_build",
    "t9"."episode",
    "t9"."existing",
    "t9"."age",
    "t9"."age_group",
    "t9"."stage",
    "t9"."reason",
    BOOL_OR(
      CAST((
        "t9"."reason" IS NULL
      ) AND (
        "t9"."age_group" = '18-64'
      ) AS BOOLEAN)
    ) OVER (
      PARTITION BY "t9"."area", "t9"."la_code", "t9"."person_id", "t9"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "younger"
  FROM (
    SELECT
      "t8"."area",
      "t8"."la_code",
      "t8"."person_id",
      "t8"."la_person_id",
      "t8"."record_id",
      "t8"."start",
      "t8"."end",
      "t8"."client_type",
      "t8"."service_component",
      "t8"."event_outcome",
      "t8"."birth",
      "t8"."death",
      "t8"."care_home",
      "t8"."self_funded",
      "t8"."in_build",
      "t8"."episode",
      "t8"."existing",
      CAST(FLOOR((
        (
          "t8"."start" - "t8"."birth"
        ) * 4
      ) / (
        1461
      )) AS BIGINT) AS "age",
      CASE
        WHEN CAST(FLOOR((
          (
            "t8"."start" - "t8"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) < 18
        THEN 'under 18'
        WHEN CAST(FLOOR((
          (
            "t8"."start" - "t8"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) < 65
        THEN '18-64'
        WHEN CAST(FLOOR((
          (
            "t8"."start" - "t8"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) >= 65
        THEN '65+'
        ELSE 'unknown'
      END AS "age_group",
      CASE
        WHEN NOT (
          COALESCE("t8"."client_type" = 'service user', FALSE)
        )
        THEN 0
        WHEN NOT (
          COALESCE("t8"."birth" IS NOT NULL, FALSE)
        )
        THEN 1
        WHEN NOT (
          COALESCE((
            "t8"."death" IS NULL
          ) OR (
            "t8"."death" >= {day 1}
          ), FALSE)
        )
        THEN 2
        WHEN NOT (
          COALESCE("t8"."care_home", FALSE)
        )
        THEN 3
        WHEN NOT (
          COALESCE(NOT (
            "t8"."self_funded"
          ), FALSE)
        )
        THEN 4
        WHEN NOT (
          COALESCE("t8"."existing" IS NULL, FALSE)
        )
        THEN 5
        WHEN NOT (
          COALESCE(
            CAST(FLOOR((
              (
                "t8"."start" - "t8"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 18,
            FALSE
          )
        )
        THEN 6
        ELSE 7
      END AS "stage",
      CASE
        WHEN NOT (
          COALESCE("t8"."client_type" = 'service user', FALSE)
        )
        THEN 'the client type is not service user'
        WHEN NOT (
          COALESCE("t8"."birth" IS NOT NULL, FALSE)
        )
        THEN 'the person''s birth date is not known'
        WHEN NOT (
          COALESCE((
            "t8"."death" IS NULL
          ) OR (
            "t8"."death" >= {day 1}
          ), FALSE)
        )
        THEN 'the person died before the period began'
        WHEN NOT (
          COALESCE("t8"."care_home", FALSE)
        )
        THEN 'the component is blank, short term, or neither residential nor nursing'
        WHEN NOT (
          COALESCE(NOT (
            "t8"."self_funded"
          ), FALSE)
        )
        THEN 'the outcome is self-funded or under 12 week disregard'
        WHEN NOT (
          COALESCE("t8"."existing" IS NULL, FALSE)
        )
        THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
        WHEN NOT (
          COALESCE(
            CAST(FLOOR((
              (
                "t8"."start" - "t8"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 18,
            FALSE
          )
        )
        THEN 'under 18 at the start of the stay'
        ELSE CAST(NULL AS TEXT)
      END AS "reason"
    FROM (
      SELECT
        "t7".*
        EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
      FROM (
        SELECT
          "t4"."area",
          "t4"."la_code",
          "t4"."person_id",
          "t4"."la_person_id",
          "t4"."record_id",
          "t4"."start",
          "t4"."end",
          "t4"."client_type",
          "t4"."service_component",
          "t4"."event_outcome",
          "t4"."birth",
          "t4"."death",
          "t4"."care_home",
          "t4"."self_funded",
          "t4"."in_build",
          "t4"."episode",
          "t6"."la_code" AS "la_code_right",
          "t6"."person_id" AS "person_id_right",
          "t6"."record_id" AS "record_id_right",
          "t6"."existing"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t0"
          WHERE
            "t0"."start" >= {day 1} AND "t0"."start" <= {day 2}
        ) AS "t4"
        LEFT OUTER JOIN (
          SELECT
            "t2"."la_code",
            "t2"."person_id",
            "t2"."record_id",
            TRUE AS "existing"
          FROM (
            SELECT DISTINCT
              "t1"."la_code",
              "t1"."person_id",
              "t1"."admission_id" AS "record_id"
            FROM {table 2} AS "t1"
          ) AS "t2"
        ) AS "t6"
          ON "t4"."la_code" = "t6"."la_code"
          AND "t4"."person_id" = "t6"."person_id"
          AND "t4"."record_id" = "t6"."record_id"
      ) AS "t7"
    ) AS "t8"
  ) AS "t9"
) AS "t10"

-- f0c38603c974f45e: ascof 2b, 4 of 9
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[], "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR
WITH "t4" AS (
  SELECT
    "t3"."area",
    "t3"."la_code",
    "t3"."person_id",
    "t3"."episode",
    "t3"."record_id",
    "t3"."age_group",
    "t3"."stage",
    "t3"."reason",
    MAX("t3"."stage") OVER (
      PARTITION BY "t3"."area", "t3"."la_code", "t3"."person_id", "t3"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t1"
    WHERE
      "t1"."age_group" IN ('18-64', 'under 18', 'unknown')
  ) AS "t3"
)
SELECT
  "t11"."area",
  "t11"."la_code",
  "t11"."person_id",
  "t11"."episode",
  "t11"."age_group",
  "t11"."reason",
  "t11"."record_ids",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t11"."reason" IS NULL AS "in_numerator",
  CASE WHEN "t11"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category"
FROM (
  SELECT
    "t10"."area",
    "t10"."la_code",
    "t10"."person_id",
    "t10"."episode",
    MIN("t10"."age_group") AS "age_group",
    MIN("t10"."reason") AS "reason",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t10"."record_id") FILTER(WHERE
        "t10"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t5"."area",
        "t5"."la_code",
        "t5"."person_id",
        "t5"."episode",
        "t5"."age_group",
        "t5"."reason",
        "t5"."record_id"
      FROM "t4" AS "t5"
      WHERE
        "t5"."stage" = "t5"."furthest_stage"
    ) AS "t6"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t8"."area",
        "t8"."la_code",
        "t8"."person_id",
        "t8"."episode",
        "t8"."age_group",
        "t8"."reason",
        "t2"."record_id"
      FROM (
        SELECT
          "t5"."area",
          "t5"."la_code",
          "t5"."person_id",
          "t5"."episode",
          "t5"."age_group",
          "t5"."reason",
          "t5"."record_id" AS "admission_id"
        FROM "t4" AS "t5"
        WHERE
          "t5"."stage" = "t5"."furthest_stage"
          AND "t5"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
      ) AS "t8"
      INNER JOIN {table 2} AS "t2"
        ON "t8"."la_code" = "t2"."la_code"
        AND "t8"."person_id" = "t2"."person_id"
        AND "t8"."admission_id" = "t2"."admission_id"
    ) AS "t9"
  ) AS "t10"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t11"

-- cc927528b2c0ed34: ascof 2b, 5 of 9
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
WITH "t4" AS (
  SELECT
    "t3"."area",
    "t3"."la_code",
    "t3"."person_id",
    "t3"."episode",
    "t3"."record_id",
    "t3"."age_group",
    "t3"."stage",
    "t3"."reason",
    MAX("t3"."stage") OVER (
      PARTITION BY "t3"."area", "t3"."la_code", "t3"."person_id", "t3"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t1"
    WHERE
      "t1"."age_group" IN ('18-64', 'under 18', 'unknown')
  ) AS "t3"
)
SELECT
  'ascof_2b' AS "measure",
  "t11"."area",
  "t11"."la_code",
  "t11"."person_id",
  "t11"."episode",
  "t11"."age_group",
  CAST(NULL AS TEXT) AS "gender",
  CAST(NULL AS TEXT) AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t11"."reason" IS NULL AS "in_numerator",
  CASE WHEN "t11"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category",
  CAST(NULL AS TEXT) AS "detail",
  "t11"."reason",
  "t11"."record_ids"
FROM (
  SELECT
    "t10"."area",
    "t10"."la_code",
    "t10"."person_id",
    "t10"."episode",
    MIN("t10"."age_group") AS "age_group",
    MIN("t10"."reason") AS "reason",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t10"."record_id") FILTER(WHERE
        "t10"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t5"."area",
        "t5"."la_code",
        "t5"."person_id",
        "t5"."episode",
        "t5"."age_group",
        "t5"."reason",
        "t5"."record_id"
      FROM "t4" AS "t5"
      WHERE
        "t5"."stage" = "t5"."furthest_stage"
    ) AS "t6"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t8"."area",
        "t8"."la_code",
        "t8"."person_id",
        "t8"."episode",
        "t8"."age_group",
        "t8"."reason",
        "t2"."record_id"
      FROM (
        SELECT
          "t5"."area",
          "t5"."la_code",
          "t5"."person_id",
          "t5"."episode",
          "t5"."age_group",
          "t5"."reason",
          "t5"."record_id" AS "admission_id"
        FROM "t4" AS "t5"
        WHERE
          "t5"."stage" = "t5"."furthest_stage"
          AND "t5"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
      ) AS "t8"
      INNER JOIN {table 2} AS "t2"
        ON "t8"."la_code" = "t2"."la_code"
        AND "t8"."person_id" = "t2"."person_id"
        AND "t8"."admission_id" = "t2"."admission_id"
    ) AS "t9"
  ) AS "t10"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t11"

-- 58b2d7c8edb9effd: ascof 2b, 6 of 9
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_2b'

-- a6eb75c3f9ba2dbd: ascof 2b, 7 of 9
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
  "t0"."measure" = 'ascof_2b'
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

-- 5f994b9a786e2185: ascof 2b, 8 of 9
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
        CASE WHEN "t0"."age_group" = '18-64' THEN 1 ELSE 0 END AS "inside"
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

-- d55870ee1c608fb1: ascof 2b, 9 of 9
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "record_id" BIGINT, "start" BIGINT, "end" BIGINT, "client_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "birth" BIGINT, "death" BIGINT, "care_home" BOOLEAN, "self_funded" BOOLEAN, "in_build" BOOLEAN, "episode" VARCHAR
-- asks day 1
SELECT
  "t7"."area",
  "t7"."la_code",
  "t7"."person_id",
  "t7"."la_person_id",
  "t7"."record_id",
  "t7"."start",
  "t7"."end",
  "t7"."client_type",
  "t7"."service_component",
  "t7"."event_outcome",
  "t7"."birth",
  "t7"."death",
  "t7"."care_home",
  "t7"."self_funded",
  COALESCE(
    (
      "t7"."client_type" = 'service user'
    )
    AND (
      "t7"."birth" IS NOT NULL
    )
    AND (
      (
        "t7"."death" IS NULL
      ) OR (
        "t7"."death" >= {day 1}
      )
    )
    AND "t7"."care_home"
    AND NOT (
      "t7"."self_funded"
    ),
    FALSE
  ) AS "in_build",
  "t7"."la_person_id" AS "episode"
FROM (
  SELECT
    "t6"."area",
    "t6"."la_code",
    "t6"."person_id",
    "t6"."la_person_id",
    "t6"."record_id",
    "t6"."start",
    "t6"."end",
    "t6"."client_type",
    "t6"."service_component",
    "t6"."event_outcome",
    "t6"."birth",
    "t6"."death",
    COALESCE(
      (
        CONTAINS("t6"."service_component", 'residential')
        OR CONTAINS("t6"."service_component", 'nursing')
      )
      AND NOT (
        CONTAINS("t6"."service_component", 'short')
      ),
      FALSE
    ) AS "care_home",
    COALESCE("t6"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded"
  FROM (
    SELECT
      "t5"."area",
      "t5"."la_code",
      "t5"."person_id",
      "t5"."la_person_id",
      "t5"."record_id",
      "t5"."start",
      "t5"."end",
      "t5"."client_type",
      "t5"."service_component",
      "t5"."event_outcome",
      "t3"."birth",
      "t3"."death"
    FROM (
      SELECT
        "t0"."area",
        "t0"."la_code",
        "t0"."person_id",
        "t0"."la_person_id",
        "t0"."record_id",
        "t0"."start",
        "t0"."end",
        "t0"."client_type",
        "t0"."service_component",
        "t0"."event_outcome"
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t5"
    INNER JOIN (
      SELECT
        "t1"."la_code",
        "t1"."person_id",
        "t1"."birth",
        "t1"."death"
      FROM {table 2} AS "t1"
    ) AS "t3"
      ON "t5"."la_code" = "t3"."la_code" AND "t5"."person_id" = "t3"."person_id"
  ) AS "t6"
) AS "t7"
