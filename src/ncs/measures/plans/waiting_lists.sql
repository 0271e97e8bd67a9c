-- d5b23413c1f6514d: waiting lists, 1 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "end" BIGINT, "event_outcome" VARCHAR, "outcome_group" VARCHAR, "conversation" INTEGER, "assessment_type" VARCHAR, "service_type" VARCHAR, "review_type" VARCHAR
-- asks day 1 1
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."record_id",
  CASE
    WHEN CONTAINS("t0"."event_type", 'service')
    THEN 'service'
    WHEN CONTAINS("t0"."event_type", 'assessment')
    THEN 'assessment'
    WHEN CONTAINS("t0"."event_type", 'request')
    THEN 'request'
    WHEN CONTAINS("t0"."event_type", 'review')
    THEN 'review'
    ELSE NULL
  END AS "kind",
  "t0"."start",
  "t0"."end",
  "t0"."event_outcome",
  "t0"."outcome_group",
  "t0"."conversation",
  "t0"."assessment_type",
  "t0"."service_type",
  "t0"."review_type"
FROM {table 1} AS "t0"
WHERE
  "t0"."start" <= {day 1}
  AND (
    (
      CASE
        WHEN CONTAINS("t0"."event_type", 'service')
        THEN 'service'
        WHEN CONTAINS("t0"."event_type", 'assessment')
        THEN 'assessment'
        WHEN CONTAINS("t0"."event_type", 'request')
        THEN 'request'
        WHEN CONTAINS("t0"."event_type", 'review')
        THEN 'review'
        ELSE NULL
      END = 'service'
    )
    OR (
      "t0"."end" <= {day 1}
    )
  )
  AND "t0"."client_type" = 'service user'

-- f066c3538af0cd44: waiting lists, 2 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "since" BIGINT, "record_ids" BIGINT[], "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR
-- asks day 1 2 2 3 2
SELECT
  "t16"."area",
  "t16"."la_code",
  "t16"."person_id",
  "t16"."since",
  "t16"."record_ids",
  "t16"."birth",
  "t16"."death",
  "t16"."age",
  CASE
    WHEN "t16"."age" < 18
    THEN 'under 18'
    WHEN "t16"."age" < 65
    THEN '18-64'
    WHEN "t16"."age" >= 65
    THEN '65+'
    ELSE 'unknown'
  END AS "age_group",
  CASE WHEN "t16"."since" < {day 3} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  TRUE AS "in_numerator",
  'Waiting' AS "category",
  CAST({day 2} - "t16"."since" AS TEXT) || ' days' AS "detail"
FROM (
  SELECT
    "t15"."area",
    "t15"."la_code",
    "t15"."person_id",
    "t15"."since",
    "t15"."record_ids",
    "t15"."birth",
    "t15"."death",
    CAST(FLOOR((
      (
        {day 2} - "t15"."birth"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) AS "age"
  FROM (
    SELECT
      "t14"."area",
      "t14"."la_code",
      "t14"."person_id",
      "t14"."since",
      "t14"."record_ids",
      "t3"."birth",
      "t3"."death"
    FROM (
      SELECT
        "t12"."area",
        "t12"."la_code",
        "t12"."person_id",
        MIN("t12"."since") AS "since",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t12"."record_id") FILTER(WHERE
            "t12"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t10".*
            EXCLUDE ("area_right", "la_code_right", "person_id_right")
          FROM (
            SELECT
              "t5"."area",
              "t5"."la_code",
              "t5"."person_id",
              "t5"."record_id",
              "t5"."kind",
              "t5"."start",
              "t5"."end",
              "t5"."event_outcome",
              "t5"."outcome_group",
              "t5"."conversation",
              "t5"."assessment_type",
              "t5"."service_type",
              "t5"."review_type",
              "t5"."since",
              "t9"."area" AS "area_right",
              "t9"."la_code" AS "la_code_right",
              "t9"."person_id" AS "person_id_right",
              "t9"."last_close"
            FROM (
              SELECT
                "t1"."area",
                "t1"."la_code",
                "t1"."person_id",
                "t1"."record_id",
                "t1"."kind",
                "t1"."start",
                "t1"."end",
                "t1"."event_outcome",
                "t1"."outcome_group",
                "t1"."conversation",
                "t1"."assessment_type",
                "t1"."service_type",
                "t1"."review_type",
                "t1"."start" AS "since"
              FROM {table 1} AS "t1"
              WHERE
                "t1"."kind" = 'request'
                AND "t1"."event_outcome" = 'progress to assessment, review or reassessment'
                AND NOT (
                  (
                    "t1"."start" < {day 1}
                  ) AND COALESCE("t1"."conversation" = 1, FALSE)
                )
            ) AS "t5"
            LEFT OUTER JOIN (
              SELECT
                "t7"."area",
                "t7"."la_code",
                "t7"."person_id",
                MAX("t7"."last_close") AS "last_close"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t1"."area",
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."record_id",
                    "t1"."kind",
                    "t1"."start",
                    "t1"."end",
                    "t1"."event_outcome",
                    "t1"."outcome_group",
                    "t1"."conversation",
                    "t1"."assessment_type",
                    "t1"."service_type",
                    "t1"."review_type",
                    CASE
                      WHEN (
                        (
                          "t1"."kind" = 'assessment'
                        )
                        AND COALESCE("t1"."assessment_type" IN ('short term assessment', 'long term assessment'), FALSE)
                      )
                      OR (
                        (
                          "t1"."kind" = 'service'
                        )
                        AND COALESCE(
                          "t1"."service_type" IN (
                            'long term support: nursing care',
                            'long term support: residential care',
                            'long term support: community',
                            'long term support: prison'
                          ),
                          FALSE
                        )
                      )
                      THEN "t1"."start"
                      WHEN COALESCE("t1"."outcome_group" = 'nfa', FALSE)
                      AND COALESCE("t1"."kind" IN ('request', 'assessment'), FALSE)
                      THEN "t1"."start" - 1
                      ELSE NULL
                    END AS "last_close"
                  FROM {table 1} AS "t1"
                ) AS "t6"
                WHERE
                  "t6"."last_close" IS NOT NULL
              ) AS "t7"
              GROUP BY
                1,
                2,
                3
            ) AS "t9"
              ON "t5"."area" = "t9"."area"
              AND "t5"."la_code" = "t9"."la_code"
              AND "t5"."person_id" = "t9"."person_id"
          ) AS "t10"
        ) AS "t11"
        WHERE
          (
            "t11"."last_close" IS NULL
          ) OR (
            "t11"."last_close" < "t11"."start"
          )
      ) AS "t12"
      GROUP BY
        1,
        2,
        3
    ) AS "t14"
    INNER JOIN (
      SELECT
        "t0"."la_code",
        "t0"."person_id",
        "t0"."birth",
        "t0"."death"
      FROM {table 2} AS "t0"
    ) AS "t3"
      ON "t14"."la_code" = "t3"."la_code" AND "t14"."person_id" = "t3"."person_id"
  ) AS "t15"
) AS "t16"
WHERE
  (
    (
      "t16"."death" IS NULL
    ) OR (
      "t16"."death" > {day 2}
    )
  )
  AND (
    (
      "t16"."age" IS NULL
    ) OR (
      "t16"."age" >= 18
    )
  )

-- 8397622ef48e9862: waiting lists, 3 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "since" BIGINT, "record_ids" BIGINT[], "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR
-- asks day 1 1 1 2 1
SELECT
  "t18"."area",
  "t18"."la_code",
  "t18"."person_id",
  "t18"."since",
  "t18"."record_ids",
  "t18"."birth",
  "t18"."death",
  "t18"."age",
  CASE
    WHEN "t18"."age" < 18
    THEN 'under 18'
    WHEN "t18"."age" < 65
    THEN '18-64'
    WHEN "t18"."age" >= 65
    THEN '65+'
    ELSE 'unknown'
  END AS "age_group",
  CASE WHEN "t18"."since" < {day 2} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  TRUE AS "in_numerator",
  'Waiting' AS "category",
  CAST({day 1} - "t18"."since" AS TEXT) || ' days' AS "detail"
FROM (
  SELECT
    "t17"."area",
    "t17"."la_code",
    "t17"."person_id",
    "t17"."since",
    "t17"."record_ids",
    "t17"."birth",
    "t17"."death",
    CAST(FLOOR((
      (
        {day 1} - "t17"."birth"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) AS "age"
  FROM (
    SELECT
      "t16"."area",
      "t16"."la_code",
      "t16"."person_id",
      "t16"."since",
      "t16"."record_ids",
      "t3"."birth",
      "t3"."death"
    FROM (
      SELECT
        "t14"."area",
        "t14"."la_code",
        "t14"."person_id",
        MIN("t14"."since") AS "since",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t14"."record_id") FILTER(WHERE
            "t14"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t12".*
            EXCLUDE ("area_right", "la_code_right", "person_id_right")
          FROM (
            SELECT
              "t7"."area",
              "t7"."la_code",
              "t7"."person_id",
              "t7"."record_id",
              "t7"."kind",
              "t7"."start",
              "t7"."end",
              "t7"."event_outcome",
              "t7"."outcome_group",
              "t7"."conversation",
              "t7"."assessment_type",
              "t7"."service_type",
              "t7"."review_type",
              "t7"."since",
              "t11"."area" AS "area_right",
              "t11"."la_code" AS "la_code_right",
              "t11"."person_id" AS "person_id_right",
              "t11"."last_close"
            FROM (
              SELECT
                "t0"."area",
                "t0"."la_code",
                "t0"."person_id",
                "t0"."record_id",
                "t0"."kind",
                "t0"."start",
                "t0"."end",
                "t0"."event_outcome",
                "t0"."outcome_group",
                "t0"."conversation",
                "t0"."assessment_type",
                "t0"."service_type",
                "t0"."review_type",
                "t0"."end" AS "since"
              FROM {table 1} AS "t0"
              WHERE
                COALESCE("t0"."kind" IN ('request', 'assessment'), FALSE)
                AND COALESCE(
                  "t0"."event_outcome" IN ('progress to reablement/st-max', 'progress to support planning or services'),
                  FALSE
                )
            ) AS "t7"
            LEFT OUTER JOIN (
              SELECT
                "t9"."area",
                "t9"."la_code",
                "t9"."person_id",
                MAX("t9"."last_close") AS "last_close"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t0"."area",
                    "t0"."la_code",
                    "t0"."person_id",
                    "t0"."record_id",
                    "t0"."kind",
                    "t0"."start",
                    "t0"."end",
                    "t0"."event_outcome",
                    "t0"."outcome_group",
                    "t0"."conversation",
                    "t0"."assessment_type",
                    "t0"."service_type",
                    "t0"."review_type",
                    CASE
                      WHEN (
                        "t0"."kind" = 'service'
                      )
                      AND COALESCE(
                        "t0"."service_type" IN (
                          'long term support: nursing care',
                          'long term support: residential care',
                          'long term support: community',
                          'long term support: prison',
                          'short term support: st-max',
                          'short term support: other short term',
                          'short term support: ongoing low level'
                        ),
                        FALSE
                      )
                      THEN "t0"."start"
                      WHEN COALESCE("t0"."outcome_group" = 'nfa', FALSE)
                      AND COALESCE("t0"."kind" IN ('request', 'assessment'), FALSE)
                      THEN "t0"."start" - 1
                      ELSE NULL
                    END AS "last_close"
                  FROM {table 1} AS "t0"
                ) AS "t8"
                WHERE
                  "t8"."last_close" IS NOT NULL
              ) AS "t9"
              GROUP BY
                1,
                2,
                3
            ) AS "t11"
              ON "t7"."area" = "t11"."area"
              AND "t7"."la_code" = "t11"."la_code"
              AND "t7"."person_id" = "t11"."person_id"
          ) AS "t12"
        ) AS "t13"
        WHERE
          (
            "t13"."last_close" IS NULL
          ) OR (
            "t13"."last_close" < "t13"."start"
          )
      ) AS "t14"
      GROUP BY
        1,
        2,
        3
    ) AS "t16"
    ANTI JOIN (
      SELECT DISTINCT
        "t0"."area",
        "t0"."la_code",
        "t0"."person_id"
      FROM {table 1} AS "t0"
      WHERE
        "t0"."kind" = 'service'
        AND COALESCE(
          "t0"."service_type" IN (
            'long term support: nursing care',
            'long term support: residential care',
            'long term support: community',
            'long term support: prison'
          ),
          FALSE
        )
        AND "t0"."end" >= "t0"."start"
        AND "t0"."end" >= {day 1}
    ) AS "t6"
      ON "t16"."area" = "t6"."area"
      AND "t16"."la_code" = "t6"."la_code"
      AND "t16"."person_id" = "t6"."person_id"
    INNER JOIN (
      SELECT
        "t1"."la_code",
        "t1"."person_id",
        "t1"."birth",
        "t1"."death"
      FROM {table 2} AS "t1"
    ) AS "t3"
      ON "t16"."la_code" = "t3"."la_code" AND "t16"."person_id" = "t3"."person_id"
  ) AS "t17"
) AS "t18"
WHERE
  (
    (
      "t18"."death" IS NULL
    ) OR (
      "t18"."death" > {day 1}
    )
  )
  AND (
    (
      "t18"."age" IS NULL
    ) OR (
      "t18"."age" >= 18
    )
  )

-- dcb99b72c8ac9d6d: waiting lists, 4 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "since" BIGINT, "record_ids" BIGINT[], "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR
-- asks day 1 2 1 1 3 1
WITH "t6" AS (
  SELECT
    "t4"."area",
    "t4"."la_code",
    "t4"."person_id",
    "t4"."record_id",
    "t4"."start",
    "t4"."end",
    MAX("t4"."end") OVER (
      PARTITION BY "t4"."area", "t4"."la_code", "t4"."person_id"
      ORDER BY "t4"."start" ASC, "t4"."record_id" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "before"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t1"
    WHERE
      "t1"."kind" = 'service'
      AND COALESCE(
        "t1"."service_type" IN (
          'long term support: nursing care',
          'long term support: residential care',
          'long term support: community',
          'long term support: prison'
        ),
        FALSE
      )
      AND "t1"."end" >= "t1"."start"
  ) AS "t4"
)
SELECT
  "t25"."area",
  "t25"."la_code",
  "t25"."person_id",
  "t25"."since",
  "t25"."record_ids",
  "t25"."birth",
  "t25"."death",
  "t25"."age",
  CASE
    WHEN "t25"."age" < 18
    THEN 'under 18'
    WHEN "t25"."age" < 65
    THEN '18-64'
    WHEN "t25"."age" >= 65
    THEN '65+'
    ELSE 'unknown'
  END AS "age_group",
  CASE WHEN "t25"."since" < {day 3} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  TRUE AS "in_numerator",
  'Waiting' AS "category",
  CAST({day 1} - "t25"."since" AS TEXT) || ' days' AS "detail"
FROM (
  SELECT
    "t24"."area",
    "t24"."la_code",
    "t24"."person_id",
    "t24"."since",
    "t24"."record_ids",
    "t24"."birth",
    "t24"."death",
    CAST(FLOOR((
      (
        {day 1} - "t24"."birth"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) AS "age"
  FROM (
    SELECT
      "t23"."area",
      "t23"."la_code",
      "t23"."person_id",
      "t23"."since",
      "t23"."record_ids",
      "t3"."birth",
      "t3"."death"
    FROM (
      SELECT
        "t21"."area",
        "t21"."la_code",
        "t21"."person_id",
        GREATEST("t21"."began", COALESCE("t21"."reviewed", "t21"."began")) AS "since",
        LIST_FILTER(
          CAST(["t21"."record_id", "t21"."review"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        ) AS "record_ids"
      FROM (
        SELECT
          "t20".*
          EXCLUDE ("area_right", "la_code_right", "person_id_right")
        FROM (
          SELECT
            "t19"."area",
            "t19"."la_code",
            "t19"."person_id",
            "t19"."began",
            "t19"."until",
            "t19"."record_id",
            "t15"."area" AS "area_right",
            "t15"."la_code" AS "la_code_right",
            "t15"."person_id" AS "person_id_right",
            "t15"."reviewed",
            "t15"."review"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t16"."area",
                "t16"."la_code",
                "t16"."person_id",
                MIN("t16"."began") AS "began",
                MAX("t16"."until") AS "until",
                MAX("t16"."record_id") AS "record_id"
              FROM (
                SELECT
                  "t13"."area",
                  "t13"."la_code",
                  "t13"."person_id",
                  "t13"."began",
                  "t13"."until",
                  "t10"."record_id"
                FROM (
                  SELECT
                    "t7"."area",
                    "t7"."la_code",
                    "t7"."person_id",
                    MAX("t7"."start") FILTER(WHERE
                      (
                        "t7"."before" IS NULL
                      ) OR (
                        "t7"."start" > (
                          "t7"."before" + 1
                        )
                      )) AS "began",
                    MAX("t7"."end") AS "until"
                  FROM "t6" AS "t7"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t13"
                INNER JOIN (
                  SELECT
                    "t7"."area",
                    "t7"."la_code",
                    "t7"."person_id",
                    "t7"."record_id",
                    "t7"."end" AS "until"
                  FROM "t6" AS "t7"
                ) AS "t10"
                  ON "t13"."area" = "t10"."area"
                  AND "t13"."la_code" = "t10"."la_code"
                  AND "t13"."person_id" = "t10"."person_id"
                  AND "t13"."until" = "t10"."until"
              ) AS "t16"
              GROUP BY
                1,
                2,
                3
            ) AS "t17"
            WHERE
              "t17"."until" >= {day 1}
          ) AS "t19"
          LEFT OUTER JOIN (
            SELECT
              "t11"."area",
              "t11"."la_code",
              "t11"."person_id",
              MAX("t11"."end") AS "reviewed",
              MAX("t11"."record_id") AS "review"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t5"."area",
                  "t5"."la_code",
                  "t5"."person_id",
                  "t5"."record_id",
                  "t5"."kind",
                  "t5"."start",
                  "t5"."end",
                  "t5"."event_outcome",
                  "t5"."outcome_group",
                  "t5"."conversation",
                  "t5"."assessment_type",
                  "t5"."service_type",
                  "t5"."review_type",
                  MAX("t5"."end") OVER (
                    PARTITION BY "t5"."area", "t5"."la_code", "t5"."person_id"
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) AS "latest_end"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t1"
                  WHERE
                    (
                      (
                        "t1"."kind" = 'review'
                      )
                      AND COALESCE("t1"."review_type" <> 'review of short term support', TRUE)
                    )
                    OR (
                      (
                        "t1"."kind" = 'assessment'
                      )
                      AND (
                        "t1"."assessment_type" = 'long term assessment'
                      )
                    )
                ) AS "t5"
              ) AS "t8"
              WHERE
                "t8"."end" = "t8"."latest_end"
            ) AS "t11"
            GROUP BY
              1,
              2,
              3
          ) AS "t15"
            ON "t19"."area" = "t15"."area"
            AND "t19"."la_code" = "t15"."la_code"
            AND "t19"."person_id" = "t15"."person_id"
        ) AS "t20"
      ) AS "t21"
      WHERE
        GREATEST("t21"."began", COALESCE("t21"."reviewed", "t21"."began")) < {day 2}
    ) AS "t23"
    INNER JOIN (
      SELECT
        "t0"."la_code",
        "t0"."person_id",
        "t0"."birth",
        "t0"."death"
      FROM {table 2} AS "t0"
    ) AS "t3"
      ON "t23"."la_code" = "t3"."la_code" AND "t23"."person_id" = "t3"."person_id"
  ) AS "t24"
) AS "t25"
WHERE
  (
    (
      "t25"."death" IS NULL
    ) OR (
      "t25"."death" > {day 1}
    )
  )
  AND (
    (
      "t25"."age" IS NULL
    ) OR (
      "t25"."age" >= 18
    )
  )

-- 71eaad98acf03329: waiting lists, 5 of 25
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 2 2 3 2 2 2 2 3 2 2 4 2 2 5 2
WITH "t2" AS (
  SELECT
    "t0"."la_code",
    "t0"."person_id",
    "t0"."birth",
    "t0"."death"
  FROM {table 2} AS "t0"
), "t16" AS (
  SELECT
    "t7"."area",
    "t7"."la_code",
    "t7"."person_id",
    "t7"."record_id",
    "t7"."start",
    "t7"."end",
    MAX("t7"."end") OVER (
      PARTITION BY "t7"."area", "t7"."la_code", "t7"."person_id"
      ORDER BY "t7"."start" ASC, "t7"."record_id" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "before"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t1"
    WHERE
      "t1"."kind" = 'service'
      AND COALESCE(
        "t1"."service_type" IN (
          'long term support: nursing care',
          'long term support: residential care',
          'long term support: community',
          'long term support: prison'
        ),
        FALSE
      )
      AND "t1"."end" >= "t1"."start"
  ) AS "t7"
)
SELECT
  *
FROM (
  SELECT
    'review_overdue' AS "measure",
    "t58"."area",
    "t58"."la_code",
    "t58"."person_id",
    CAST(NULL AS TEXT) AS "episode",
    CASE
      WHEN "t58"."age" < 18
      THEN 'under 18'
      WHEN "t58"."age" < 65
      THEN '18-64'
      WHEN "t58"."age" >= 65
      THEN '65+'
      ELSE 'unknown'
    END AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    CASE WHEN "t58"."since" < {day 5} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
    CAST(NULL AS BOOLEAN) AS "in_denominator",
    TRUE AS "in_numerator",
    'Waiting' AS "category",
    CAST({day 2} - "t58"."since" AS TEXT) || ' days' AS "detail",
    CAST(NULL AS TEXT) AS "reason",
    "t58"."record_ids"
  FROM (
    SELECT
      "t55"."area",
      "t55"."la_code",
      "t55"."person_id",
      "t55"."since",
      "t55"."record_ids",
      "t55"."birth",
      "t55"."death",
      CAST(FLOOR((
        (
          {day 2} - "t55"."birth"
        ) * 4
      ) / (
        1461
      )) AS BIGINT) AS "age"
    FROM (
      SELECT
        "t53"."area",
        "t53"."la_code",
        "t53"."person_id",
        "t53"."since",
        "t53"."record_ids",
        "t4"."birth",
        "t4"."death"
      FROM (
        SELECT
          "t48"."area",
          "t48"."la_code",
          "t48"."person_id",
          GREATEST("t48"."began", COALESCE("t48"."reviewed", "t48"."began")) AS "since",
          LIST_FILTER(
            CAST(["t48"."record_id", "t48"."review"] AS BIGINT[]),
            LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
          ) AS "record_ids"
        FROM (
          SELECT
            "t46".*
            EXCLUDE ("area_right", "la_code_right", "person_id_right")
          FROM (
            SELECT
              "t42"."area",
              "t42"."la_code",
              "t42"."person_id",
              "t42"."began",
              "t42"."until",
              "t42"."record_id",
              "t32"."area" AS "area_right",
              "t32"."la_code" AS "la_code_right",
              "t32"."person_id" AS "person_id_right",
              "t32"."reviewed",
              "t32"."review"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t36"."area",
                  "t36"."la_code",
                  "t36"."person_id",
                  MIN("t36"."began") AS "began",
                  MAX("t36"."until") AS "until",
                  MAX("t36"."record_id") AS "record_id"
                FROM (
                  SELECT
                    "t29"."area",
                    "t29"."la_code",
                    "t29"."person_id",
                    "t29"."began",
                    "t29"."until",
                    "t22"."record_id"
                  FROM (
                    SELECT
                      "t17"."area",
                      "t17"."la_code",
                      "t17"."person_id",
                      MAX("t17"."start") FILTER(WHERE
                        (
                          "t17"."before" IS NULL
                        )
                        OR (
                          "t17"."start" > (
                            "t17"."before" + 1
                          )
                        )) AS "began",
                      MAX("t17"."end") AS "until"
                    FROM "t16" AS "t17"
                    GROUP BY
                      1,
                      2,
                      3
                  ) AS "t29"
                  INNER JOIN (
                    SELECT
                      "t17"."area",
                      "t17"."la_code",
                      "t17"."person_id",
                      "t17"."record_id",
                      "t17"."end" AS "until"
                    FROM "t16" AS "t17"
                  ) AS "t22"
                    ON "t29"."area" = "t22"."area"
                    AND "t29"."la_code" = "t22"."la_code"
                    AND "t29"."person_id" = "t22"."person_id"
                    AND "t29"."until" = "t22"."until"
                ) AS "t36"
                GROUP BY
                  1,
                  2,
                  3
              ) AS "t38"
              WHERE
                "t38"."until" >= {day 2}
            ) AS "t42"
            LEFT OUTER JOIN (
              SELECT
                "t26"."area",
                "t26"."la_code",
                "t26"."person_id",
                MAX("t26"."end") AS "reviewed",
                MAX("t26"."record_id") AS "review"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t13"."area",
                    "t13"."la_code",
                    "t13"."person_id",
                    "t13"."record_id",
                    "t13"."kind",
                    "t13"."start",
                    "t13"."end",
                    "t13"."event_outcome",
                    "t13"."outcome_group",
                    "t13"."conversation",
                    "t13"."assessment_type",
                    "t13"."service_type",
                    "t13"."review_type",
                    MAX("t13"."end") OVER (
                      PARTITION BY "t13"."area", "t13"."la_code", "t13"."person_id"
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "latest_end"
                  FROM (
                    SELECT
                      *
                    FROM {table 1} AS "t1"
                    WHERE
                      (
                        (
                          "t1"."kind" = 'review'
                        )
                        AND COALESCE("t1"."review_type" <> 'review of short term support', TRUE)
                      )
                      OR (
                        (
                          "t1"."kind" = 'assessment'
                        )
                        AND (
                          "t1"."assessment_type" = 'long term assessment'
                        )
                      )
                  ) AS "t13"
                ) AS "t20"
                WHERE
                  "t20"."end" = "t20"."latest_end"
              ) AS "t26"
              GROUP BY
                1,
                2,
                3
            ) AS "t32"
              ON "t42"."area" = "t32"."area"
              AND "t42"."la_code" = "t32"."la_code"
              AND "t42"."person_id" = "t32"."person_id"
          ) AS "t46"
        ) AS "t48"
        WHERE
          GREATEST("t48"."began", COALESCE("t48"."reviewed", "t48"."began")) < {day 4}
      ) AS "t53"
      INNER JOIN "t2" AS "t4"
        ON "t53"."la_code" = "t4"."la_code" AND "t53"."person_id" = "t4"."person_id"
    ) AS "t55"
  ) AS "t58"
  WHERE
    (
      (
        "t58"."death" IS NULL
      ) OR (
        "t58"."death" > {day 2}
      )
    )
    AND (
      (
        "t58"."age" IS NULL
      ) OR (
        "t58"."age" >= 18
      )
    )
) AS "t59"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      'waiting_for_assessment' AS "measure",
      "t52"."area",
      "t52"."la_code",
      "t52"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      CASE
        WHEN "t52"."age" < 18
        THEN 'under 18'
        WHEN "t52"."age" < 65
        THEN '18-64'
        WHEN "t52"."age" >= 65
        THEN '65+'
        ELSE 'unknown'
      END AS "age_group",
      CAST(NULL AS TEXT) AS "gender",
      CASE WHEN "t52"."since" < {day 3} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      TRUE AS "in_numerator",
      'Waiting' AS "category",
      CAST({day 2} - "t52"."since" AS TEXT) || ' days' AS "detail",
      CAST(NULL AS TEXT) AS "reason",
      "t52"."record_ids"
    FROM (
      SELECT
        "t49"."area",
        "t49"."la_code",
        "t49"."person_id",
        "t49"."since",
        "t49"."record_ids",
        "t49"."birth",
        "t49"."death",
        CAST(FLOOR((
          (
            {day 2} - "t49"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) AS "age"
      FROM (
        SELECT
          "t45"."area",
          "t45"."la_code",
          "t45"."person_id",
          "t45"."since",
          "t45"."record_ids",
          "t4"."birth",
          "t4"."death"
        FROM (
          SELECT
            "t39"."area",
            "t39"."la_code",
            "t39"."person_id",
            MIN("t39"."since") AS "since",
            LIST_SORT(
              ARRAY_AGG(DISTINCT "t39"."record_id") FILTER(WHERE
                "t39"."record_id" IS NOT NULL)
            ) AS "record_ids"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t34".*
                EXCLUDE ("area_right", "la_code_right", "person_id_right")
              FROM (
                SELECT
                  "t14"."area",
                  "t14"."la_code",
                  "t14"."person_id",
                  "t14"."record_id",
                  "t14"."kind",
                  "t14"."start",
                  "t14"."end",
                  "t14"."event_outcome",
                  "t14"."outcome_group",
                  "t14"."conversation",
                  "t14"."assessment_type",
                  "t14"."service_type",
                  "t14"."review_type",
                  "t14"."since",
                  "t27"."area" AS "area_right",
                  "t27"."la_code" AS "la_code_right",
                  "t27"."person_id" AS "person_id_right",
                  "t27"."last_close"
                FROM (
                  SELECT
                    "t1"."area",
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."record_id",
                    "t1"."kind",
                    "t1"."start",
                    "t1"."end",
                    "t1"."event_outcome",
                    "t1"."outcome_group",
                    "t1"."conversation",
                    "t1"."assessment_type",
                    "t1"."service_type",
                    "t1"."review_type",
                    "t1"."start" AS "since"
                  FROM {table 1} AS "t1"
                  WHERE
                    "t1"."kind" = 'request'
                    AND "t1"."event_outcome" = 'progress to assessment, review or reassessment'
                    AND NOT (
                      (
                        "t1"."start" < {day 1}
                      ) AND COALESCE("t1"."conversation" = 1, FALSE)
                    )
                ) AS "t14"
                LEFT OUTER JOIN (
                  SELECT
                    "t19"."area",
                    "t19"."la_code",
                    "t19"."person_id",
                    MAX("t19"."last_close") AS "last_close"
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t1"."area",
                        "t1"."la_code",
                        "t1"."person_id",
                        "t1"."record_id",
                        "t1"."kind",
                        "t1"."start",
                        "t1"."end",
                        "t1"."event_outcome",
                        "t1"."outcome_group",
                        "t1"."conversation",
                        "t1"."assessment_type",
                        "t1"."service_type",
                        "t1"."review_type",
                        CASE
                          WHEN (
                            (
                              "t1"."kind" = 'assessment'
                            )
                            AND COALESCE("t1"."assessment_type" IN ('short term assessment', 'long term assessment'), FALSE)
                          )
                          OR (
                            (
                              "t1"."kind" = 'service'
                            )
                            AND COALESCE(
                              "t1"."service_type" IN (
                                'long term support: nursing care',
                                'long term support: residential care',
                                'long term support: community',
                                'long term support: prison'
                              ),
                              FALSE
                            )
                          )
                          THEN "t1"."start"
                          WHEN COALESCE("t1"."outcome_group" = 'nfa', FALSE)
                          AND COALESCE("t1"."kind" IN ('request', 'assessment'), FALSE)
                          THEN "t1"."start" - 1
                          ELSE NULL
                        END AS "last_close"
                      FROM {table 1} AS "t1"
                    ) AS "t15"
                    WHERE
                      "t15"."last_close" IS NOT NULL
                  ) AS "t19"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t27"
                  ON "t14"."area" = "t27"."area"
                  AND "t14"."la_code" = "t27"."la_code"
                  AND "t14"."person_id" = "t27"."person_id"
              ) AS "t34"
            ) AS "t35"
            WHERE
              (
                "t35"."last_close" IS NULL
              ) OR (
                "t35"."last_close" < "t35"."start"
              )
          ) AS "t39"
          GROUP BY
            1,
            2,
            3
        ) AS "t45"
        INNER JOIN "t2" AS "t4"
          ON "t45"."la_code" = "t4"."la_code" AND "t45"."person_id" = "t4"."person_id"
      ) AS "t49"
    ) AS "t52"
    WHERE
      (
        (
          "t52"."death" IS NULL
        ) OR (
          "t52"."death" > {day 2}
        )
      )
      AND (
        (
          "t52"."age" IS NULL
        ) OR (
          "t52"."age" >= 18
        )
      )
  ) AS "t56"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      'waiting_for_service' AS "measure",
      "t50"."area",
      "t50"."la_code",
      "t50"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      CASE
        WHEN "t50"."age" < 18
        THEN 'under 18'
        WHEN "t50"."age" < 65
        THEN '18-64'
        WHEN "t50"."age" >= 65
        THEN '65+'
        ELSE 'unknown'
      END AS "age_group",
      CAST(NULL AS TEXT) AS "gender",
      CASE WHEN "t50"."since" < {day 3} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      TRUE AS "in_numerator",
      'Waiting' AS "category",
      CAST({day 2} - "t50"."since" AS TEXT) || ' days' AS "detail",
      CAST(NULL AS TEXT) AS "reason",
      "t50"."record_ids"
    FROM (
      SELECT
        "t47"."area",
        "t47"."la_code",
        "t47"."person_id",
        "t47"."since",
        "t47"."record_ids",
        "t47"."birth",
        "t47"."death",
        CAST(FLOOR((
          (
            {day 2} - "t47"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) AS "age"
      FROM (
        SELECT
          "t43"."area",
          "t43"."la_code",
          "t43"."person_id",
          "t43"."since",
          "t43"."record_ids",
          "t5"."birth",
          "t5"."death"
        FROM (
          SELECT
            "t37"."area",
            "t37"."la_code",
            "t37"."person_id",
            MIN("t37"."since") AS "since",
            LIST_SORT(
              ARRAY_AGG(DISTINCT "t37"."record_id") FILTER(WHERE
                "t37"."record_id" IS NOT NULL)
            ) AS "record_ids"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t31".*
                EXCLUDE ("area_right", "la_code_right", "person_id_right")
              FROM (
                SELECT
                  "t10"."area",
                  "t10"."la_code",
                  "t10"."person_id",
                  "t10"."record_id",
                  "t10"."kind",
                  "t10"."start",
                  "t10"."end",
                  "t10"."event_outcome",
                  "t10"."outcome_group",
                  "t10"."conversation",
                  "t10"."assessment_type",
                  "t10"."service_type",
                  "t10"."review_type",
                  "t10"."since",
                  "t24"."area" AS "area_right",
                  "t24"."la_code" AS "la_code_right",
                  "t24"."person_id" AS "person_id_right",
                  "t24"."last_close"
                FROM (
                  SELECT
                    "t1"."area",
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."record_id",
                    "t1"."kind",
                    "t1"."start",
                    "t1"."end",
                    "t1"."event_outcome",
                    "t1"."outcome_group",
                    "t1"."conversation",
                    "t1"."assessment_type",
                    "t1"."service_type",
                    "t1"."review_type",
                    "t1"."end" AS "since"
                  FROM {table 1} AS "t1"
                  WHERE
                    COALESCE("t1"."kind" IN ('request', 'assessment'), FALSE)
                    AND COALESCE(
                      "t1"."event_outcome" IN ('progress to reablement/st-max', 'progress to support planning or services'),
                      FALSE
                    )
                ) AS "t10"
                LEFT OUTER JOIN (
                  SELECT
                    "t18"."area",
                    "t18"."la_code",
                    "t18"."person_id",
                    MAX("t18"."last_close") AS "last_close"
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t1"."area",
                        "t1"."la_code",
                        "t1"."person_id",
                        "t1"."record_id",
                        "t1"."kind",
                        "t1"."start",
                        "t1"."end",
                        "t1"."event_outcome",
                        "t1"."outcome_group",
                        "t1"."conversation",
                        "t1"."assessment_type",
                        "t1"."service_type",
                        "t1"."review_type",
                        CASE
                          WHEN (
                            "t1"."kind" = 'service'
                          )
                          AND COALESCE(
                            "t1"."service_type" IN (
                              'long term support: nursing care',
                              'long term support: residential care',
                              'long term support: community',
                              'long term support: prison',
                              'short term support: st-max',
                              'short term support: other short term',
                              'short term support: ongoing low level'
                            ),
                            FALSE
                          )
                          THEN "t1"."start"
                          WHEN COALESCE("t1"."outcome_group" = 'nfa', FALSE)
                          AND COALESCE("t1"."kind" IN ('request', 'assessment'), FALSE)
                          THEN "t1"."start" - 1
                          ELSE NULL
                        END AS "last_close"
                      FROM {table 1} AS "t1"
                    ) AS "t11"
                    WHERE
                      "t11"."last_close" IS NOT NULL
                  ) AS "t18"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t24"
                  ON "t10"."area" = "t24"."area"
                  AND "t10"."la_code" = "t24"."la_code"
                  AND "t10"."person_id" = "t24"."person_id"
              ) AS "t31"
            ) AS "t33"
            WHERE
              (
                "t33"."last_close" IS NULL
              ) OR (
                "t33"."last_close" < "t33"."start"
              )
          ) AS "t37"
          GROUP BY
            1,
            2,
            3
        ) AS "t43"
        ANTI JOIN (
          SELECT DISTINCT
            "t1"."area",
            "t1"."la_code",
            "t1"."person_id"
          FROM {table 1} AS "t1"
          WHERE
            "t1"."kind" = 'service'
            AND COALESCE(
              "t1"."service_type" IN (
                'long term support: nursing care',
                'long term support: residential care',
                'long term support: community',
                'long term support: prison'
              ),
              FALSE
            )
            AND "t1"."end" >= "t1"."start"
            AND "t1"."end" >= {day 2}
        ) AS "t9"
          ON "t43"."area" = "t9"."area"
          AND "t43"."la_code" = "t9"."la_code"
          AND "t43"."person_id" = "t9"."person_id"
        INNER JOIN "t2" AS "t5"
          ON "t43"."la_code" = "t5"."la_code" AND "t43"."person_id" = "t5"."person_id"
      ) AS "t47"
    ) AS "t50"
    WHERE
      (
        (
          "t50"."death" IS NULL
        ) OR (
          "t50"."death" > {day 2}
        )
      )
      AND (
        (
          "t50"."age" IS NULL
        ) OR (
          "t50"."age" >= 18
        )
      )
  ) AS "t54"
) AS "t57"

-- eba3e7eb52a57081: waiting lists, 6 of 25
-- gives "area" VARCHAR
SELECT DISTINCT
  "t0"."area"
FROM {table 1} AS "t0"
ORDER BY
  "t0"."area" ASC

-- 92b13ab0f602d858: waiting lists, 7 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'waiting_for_assessment'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- 18f8f6d8ce3e9067: waiting lists, 8 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'waiting_for_assessment' AND "t0"."cohort" = 'over 6 months'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- 400ffd6657a09944: waiting lists, 9 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'waiting_for_assessment' AND "t0"."age_group" = '18-64'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- d597d8f453c98e57: waiting lists, 10 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'waiting_for_assessment' AND "t0"."age_group" = '65+'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- f4bcd40a00f15453: waiting lists, 11 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'waiting_for_service'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- cce1eb4fb56ba674: waiting lists, 12 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'waiting_for_service' AND "t0"."cohort" = 'over 6 months'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- 88c66a16305bc4da: waiting lists, 13 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'waiting_for_service' AND "t0"."age_group" = '18-64'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- 3b29a59a69f6cd51: waiting lists, 14 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'waiting_for_service' AND "t0"."age_group" = '65+'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- fb4f42edc1449a61: waiting lists, 15 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'review_overdue'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- d39beec640e093d3: waiting lists, 16 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'review_overdue' AND "t0"."cohort" = 'over 6 months'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- e7fa6166fd620860: waiting lists, 17 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'review_overdue' AND "t0"."age_group" = '18-64'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- bfc5696ed7918789: waiting lists, 18 of 25
-- gives "area" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    COUNT(*) AS "people"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'review_overdue' AND "t0"."age_group" = '65+'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC

-- 476ddca3a60b42bc: waiting lists, 19 of 25
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'review_overdue'

-- 838493346e1efcf6: waiting lists, 20 of 25
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
  "t0"."measure" = 'review_overdue'
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

-- 5574bbb40aa426b7: waiting lists, 21 of 25
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'waiting_for_assessment'

-- 9223586f2afb0664: waiting lists, 22 of 25
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
  "t0"."measure" = 'waiting_for_assessment'
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

-- 04b2950505593dde: waiting lists, 23 of 25
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'waiting_for_service'

-- d9fd56db3416c22b: waiting lists, 24 of 25
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
  "t0"."measure" = 'waiting_for_service'
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

-- e479c387a61c4875: waiting lists, 25 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "end" BIGINT, "event_outcome" VARCHAR, "outcome_group" VARCHAR, "conversation" INTEGER, "assessment_type" VARCHAR, "service_type" VARCHAR, "review_type" VARCHAR
-- asks day 1 1
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."record_id",
  CASE
    WHEN COALESCE("t0"."event_type" IN ('service', 'assessment', 'request', 'review'), FALSE)
    THEN "t0"."event_type"
    ELSE CAST(NULL AS TEXT)
  END AS "kind",
  "t0"."start",
  "t0"."end",
  "t0"."event_outcome",
  "t0"."outcome_group",
  "t0"."conversation",
  "t0"."assessment_type",
  "t0"."service_type",
  "t0"."review_type"
FROM {table 1} AS "t0"
WHERE
  "t0"."start" <= {day 1}
  AND (
    (
      CASE
        WHEN COALESCE("t0"."event_type" IN ('service', 'assessment', 'request', 'review'), FALSE)
        THEN "t0"."event_type"
        ELSE CAST(NULL AS TEXT)
      END = 'service'
    )
    OR (
      "t0"."end" <= {day 1}
    )
  )
  AND "t0"."client_type" = 'service user'
