-- bc604d0edeb045b3: ascof 2c, 1 of 7
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
      "t1"."age_group" IN ('65+', 'unknown')
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

-- fa9c5278e09cee71: ascof 2c, 2 of 7
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
      "t1"."age_group" IN ('65+', 'unknown')
  ) AS "t3"
)
SELECT
  'ascof_2c' AS "measure",
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

-- fd968e026b5870f1: ascof 2c, 3 of 7
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_2c'

-- c523dbfb15602740: ascof 2c, 4 of 7
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
  "t0"."measure" = 'ascof_2c'
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

-- 44b849fb9e516897: ascof 2c, 5 of 7
-- gives "area" VARCHAR, "la_code" VARCHAR, "admissions" BIGINT, "admissions_shown" BIGINT
SELECT
  "t1"."area",
  "t1"."la_code",
  "t1"."admissions",
  CASE WHEN "t1"."admissions" < 6 THEN 0 ELSE "t1"."admissions" END AS "admissions_shown"
FROM (
  SELECT
    "t0"."area",
    "t0"."la_code",
    SUM(CAST("t0"."in_numerator" AS INT)) AS "admissions"
  FROM {table 1} AS "t0"
  GROUP BY
    1,
    2
) AS "t1"

-- fd6ecb4128cdef37: ascof 2c, 6 of 7
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "admissions" BIGINT, "admissions_shown" BIGINT
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t1"."area",
  "t1"."la_code",
  "t1"."admissions",
  CASE WHEN "t1"."admissions" < 6 THEN 0 ELSE "t1"."admissions" END AS "admissions_shown"
FROM (
  SELECT
    "t0"."area",
    "t0"."la_code",
    SUM(CAST("t0"."in_numerator" AS INT)) AS "admissions"
  FROM {table 1} AS "t0"
  GROUP BY
    1,
    2
) AS "t1"
ORDER BY
  "t1"."la_code" ASC,
  "t1"."area" ASC,
  "t1"."admissions" ASC,
  CASE WHEN "t1"."admissions" < 6 THEN 0 ELSE "t1"."admissions" END ASC

-- 2e783aa2528cff38: ascof 2c, 7 of 7
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
        CASE WHEN "t0"."age_group" = '65+' THEN 1 ELSE 0 END AS "inside"
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
