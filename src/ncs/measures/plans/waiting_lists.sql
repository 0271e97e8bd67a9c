-- 9c2db048379a4d82: waiting lists, 1 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "start" BIGINT, "end" BIGINT, "asks" BOOLEAN, "decides" BOOLEAN, "long_term" BOOLEAN, "review" BOOLEAN, "ends_asking" BIGINT, "ends_deciding" BIGINT
-- asks day 1 1 2
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    "t1"."la_code",
    "t1"."person_id",
    "t1"."record_id",
    "t1"."start",
    "t1"."end",
    (
      "t1"."kind" = 'request'
    )
    AND (
      "t1"."event_outcome" = 'progress to assessment, review or reassessment'
    )
    AND NOT (
      (
        "t1"."start" < {day 2}
      ) AND COALESCE("t1"."conversation" = 1, FALSE)
    ) AS "asks",
    COALESCE("t1"."kind" IN ('request', 'assessment'), FALSE)
    AND COALESCE(
      "t1"."event_outcome" IN ('progress to reablement/st-max', 'progress to support planning or services'),
      FALSE
    ) AS "decides",
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
    AND (
      "t1"."end" >= "t1"."start"
    ) AS "long_term",
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
    ) AS "review",
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
    END AS "ends_asking",
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
    END AS "ends_deciding"
  FROM (
    SELECT
      "t0"."la_code",
      "t0"."area",
      "t0"."person_id",
      "t0"."record_id",
      "t0"."event_start_date",
      "t0"."la_person_id",
      "t0"."import_time",
      "t0"."conversation",
      "t0"."age_at_event_start",
      "t0"."working_age_band",
      "t0"."request_route_of_access",
      "t0"."start",
      "t0"."end",
      "t0"."ref_end",
      "t0"."birth",
      "t0"."death",
      "t0"."event_type",
      "t0"."outcome_group",
      "t0"."client_type",
      "t0"."service_type",
      "t0"."service_component",
      "t0"."delivery_mechanism",
      "t0"."event_outcome",
      "t0"."assessment_type",
      "t0"."review_type",
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
      END AS "kind"
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
  ) AS "t1"
) AS "t2"
WHERE
  "t2"."asks"
  OR "t2"."decides"
  OR "t2"."long_term"
  OR "t2"."review"
  OR (
    (
      "t2"."ends_asking" IS NOT NULL
    ) OR (
      "t2"."ends_deciding" IS NOT NULL
    )
  )

-- 77010a29b63c6eba: waiting lists, 2 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "since" BIGINT, "record_ids" BIGINT[], "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR
-- asks day 1 1 2 1
SELECT
  "t15"."area",
  "t15"."la_code",
  "t15"."person_id",
  "t15"."since",
  "t15"."record_ids",
  "t15"."birth",
  "t15"."death",
  "t15"."age",
  CASE
    WHEN "t15"."age" < 18
    THEN 'under 18'
    WHEN "t15"."age" < 65
    THEN '18-64'
    WHEN "t15"."age" >= 65
    THEN '65+'
    ELSE 'unknown'
  END AS "age_group",
  CASE WHEN "t15"."since" < {day 2} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  TRUE AS "in_numerator",
  'Waiting' AS "category",
  CAST({day 1} - "t15"."since" AS TEXT) || ' days' AS "detail"
FROM (
  SELECT
    "t14"."area",
    "t14"."la_code",
    "t14"."person_id",
    "t14"."since",
    "t14"."record_ids",
    "t14"."birth",
    "t14"."death",
    CAST(FLOOR((
      (
        {day 1} - "t14"."birth"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) AS "age"
  FROM (
    SELECT
      "t13"."area",
      "t13"."la_code",
      "t13"."person_id",
      "t13"."since",
      "t13"."record_ids",
      "t4"."birth",
      "t4"."death"
    FROM (
      SELECT
        "t11"."area",
        "t11"."la_code",
        "t11"."person_id",
        MIN("t11"."since") AS "since",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t11"."record_id") FILTER(WHERE
            "t11"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t9".*
            EXCLUDE ("area_right", "la_code_right", "person_id_right")
          FROM (
            SELECT
              "t6"."area",
              "t6"."la_code",
              "t6"."person_id",
              "t6"."record_id",
              "t6"."start",
              "t6"."end",
              "t6"."asks",
              "t6"."decides",
              "t6"."long_term",
              "t6"."review",
              "t6"."ends_asking",
              "t6"."ends_deciding",
              "t6"."since",
              "t8"."area" AS "area_right",
              "t8"."la_code" AS "la_code_right",
              "t8"."person_id" AS "person_id_right",
              "t8"."last_close"
            FROM (
              SELECT
                "t1"."area",
                "t1"."la_code",
                "t1"."person_id",
                "t1"."record_id",
                "t1"."start",
                "t1"."end",
                "t1"."asks",
                "t1"."decides",
                "t1"."long_term",
                "t1"."review",
                "t1"."ends_asking",
                "t1"."ends_deciding",
                "t1"."start" AS "since"
              FROM {table 1} AS "t1"
              WHERE
                "t1"."asks"
            ) AS "t6"
            LEFT OUTER JOIN (
              SELECT
                "t5"."area",
                "t5"."la_code",
                "t5"."person_id",
                MAX("t5"."ends_asking") AS "last_close"
              FROM (
                SELECT
                  *
                FROM {table 1} AS "t1"
                WHERE
                  "t1"."ends_asking" IS NOT NULL
              ) AS "t5"
              GROUP BY
                1,
                2,
                3
            ) AS "t8"
              ON "t6"."area" = "t8"."area"
              AND "t6"."la_code" = "t8"."la_code"
              AND "t6"."person_id" = "t8"."person_id"
          ) AS "t9"
        ) AS "t10"
        WHERE
          (
            "t10"."last_close" IS NULL
          ) OR (
            "t10"."last_close" < "t10"."start"
          )
      ) AS "t11"
      GROUP BY
        1,
        2,
        3
    ) AS "t13"
    INNER JOIN (
      SELECT
        "t0"."la_code",
        "t0"."person_id",
        "t0"."birth",
        "t0"."death"
      FROM {table 2} AS "t0"
    ) AS "t4"
      ON "t13"."la_code" = "t4"."la_code" AND "t13"."person_id" = "t4"."person_id"
  ) AS "t14"
) AS "t15"
WHERE
  (
    (
      "t15"."death" IS NULL
    ) OR (
      "t15"."death" > {day 1}
    )
  )
  AND (
    (
      "t15"."age" IS NULL
    ) OR (
      "t15"."age" >= 18
    )
  )

-- 80fc1c5b612d2486: waiting lists, 3 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "since" BIGINT, "record_ids" BIGINT[], "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR
-- asks day 1 1 1 2 1
SELECT
  "t17"."area",
  "t17"."la_code",
  "t17"."person_id",
  "t17"."since",
  "t17"."record_ids",
  "t17"."birth",
  "t17"."death",
  "t17"."age",
  CASE
    WHEN "t17"."age" < 18
    THEN 'under 18'
    WHEN "t17"."age" < 65
    THEN '18-64'
    WHEN "t17"."age" >= 65
    THEN '65+'
    ELSE 'unknown'
  END AS "age_group",
  CASE WHEN "t17"."since" < {day 2} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  TRUE AS "in_numerator",
  'Waiting' AS "category",
  CAST({day 1} - "t17"."since" AS TEXT) || ' days' AS "detail"
FROM (
  SELECT
    "t16"."area",
    "t16"."la_code",
    "t16"."person_id",
    "t16"."since",
    "t16"."record_ids",
    "t16"."birth",
    "t16"."death",
    CAST(FLOOR((
      (
        {day 1} - "t16"."birth"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) AS "age"
  FROM (
    SELECT
      "t15"."area",
      "t15"."la_code",
      "t15"."person_id",
      "t15"."since",
      "t15"."record_ids",
      "t7"."birth",
      "t7"."death"
    FROM (
      SELECT
        "t13"."area",
        "t13"."la_code",
        "t13"."person_id",
        MIN("t13"."since") AS "since",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t13"."record_id") FILTER(WHERE
            "t13"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t11".*
            EXCLUDE ("area_right", "la_code_right", "person_id_right")
          FROM (
            SELECT
              "t5"."area",
              "t5"."la_code",
              "t5"."person_id",
              "t5"."record_id",
              "t5"."start",
              "t5"."end",
              "t5"."asks",
              "t5"."decides",
              "t5"."long_term",
              "t5"."review",
              "t5"."ends_asking",
              "t5"."ends_deciding",
              "t5"."since",
              "t10"."area" AS "area_right",
              "t10"."la_code" AS "la_code_right",
              "t10"."person_id" AS "person_id_right",
              "t10"."last_close"
            FROM (
              SELECT
                "t0"."area",
                "t0"."la_code",
                "t0"."person_id",
                "t0"."record_id",
                "t0"."start",
                "t0"."end",
                "t0"."asks",
                "t0"."decides",
                "t0"."long_term",
                "t0"."review",
                "t0"."ends_asking",
                "t0"."ends_deciding",
                "t0"."end" AS "since"
              FROM {table 1} AS "t0"
              WHERE
                "t0"."decides"
            ) AS "t5"
            LEFT OUTER JOIN (
              SELECT
                "t6"."area",
                "t6"."la_code",
                "t6"."person_id",
                MAX("t6"."ends_deciding") AS "last_close"
              FROM (
                SELECT
                  *
                FROM {table 1} AS "t0"
                WHERE
                  "t0"."ends_deciding" IS NOT NULL
              ) AS "t6"
              GROUP BY
                1,
                2,
                3
            ) AS "t10"
              ON "t5"."area" = "t10"."area"
              AND "t5"."la_code" = "t10"."la_code"
              AND "t5"."person_id" = "t10"."person_id"
          ) AS "t11"
        ) AS "t12"
        WHERE
          (
            "t12"."last_close" IS NULL
          ) OR (
            "t12"."last_close" < "t12"."start"
          )
      ) AS "t13"
      GROUP BY
        1,
        2,
        3
    ) AS "t15"
    ANTI JOIN (
      SELECT DISTINCT
        "t0"."area",
        "t0"."la_code",
        "t0"."person_id"
      FROM {table 1} AS "t0"
      WHERE
        "t0"."long_term" AND "t0"."end" >= {day 1}
    ) AS "t8"
      ON "t15"."area" = "t8"."area"
      AND "t15"."la_code" = "t8"."la_code"
      AND "t15"."person_id" = "t8"."person_id"
    INNER JOIN (
      SELECT
        "t1"."la_code",
        "t1"."person_id",
        "t1"."birth",
        "t1"."death"
      FROM {table 2} AS "t1"
    ) AS "t7"
      ON "t15"."la_code" = "t7"."la_code" AND "t15"."person_id" = "t7"."person_id"
  ) AS "t16"
) AS "t17"
WHERE
  (
    (
      "t17"."death" IS NULL
    ) OR (
      "t17"."death" > {day 1}
    )
  )
  AND (
    (
      "t17"."age" IS NULL
    ) OR (
      "t17"."age" >= 18
    )
  )

-- ba8117da4dfc1877: waiting lists, 4 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "since" BIGINT, "record_ids" BIGINT[], "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR
-- asks day 1 2 1 1 3 1
WITH "t7" AS (
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
      "t1"."long_term"
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
      "t5"."birth",
      "t5"."death"
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
            "t13"."area" AS "area_right",
            "t13"."la_code" AS "la_code_right",
            "t13"."person_id" AS "person_id_right",
            "t13"."reviewed",
            "t13"."review"
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
                  "t15"."area",
                  "t15"."la_code",
                  "t15"."person_id",
                  "t15"."began",
                  "t15"."until",
                  "t11"."record_id"
                FROM (
                  SELECT
                    "t8"."area",
                    "t8"."la_code",
                    "t8"."person_id",
                    MAX("t8"."start") FILTER(WHERE
                      (
                        "t8"."before" IS NULL
                      ) OR (
                        "t8"."start" > (
                          "t8"."before" + 1
                        )
                      )) AS "began",
                    MAX("t8"."end") AS "until"
                  FROM "t7" AS "t8"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t15"
                INNER JOIN (
                  SELECT
                    "t8"."area",
                    "t8"."la_code",
                    "t8"."person_id",
                    "t8"."record_id",
                    "t8"."end" AS "until"
                  FROM "t7" AS "t8"
                ) AS "t11"
                  ON "t15"."area" = "t11"."area"
                  AND "t15"."la_code" = "t11"."la_code"
                  AND "t15"."person_id" = "t11"."person_id"
                  AND "t15"."until" = "t11"."until"
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
              "t9"."area",
              "t9"."la_code",
              "t9"."person_id",
              MAX("t9"."end") AS "reviewed",
              MAX("t9"."record_id") AS "review"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t3"."area",
                  "t3"."la_code",
                  "t3"."person_id",
                  "t3"."record_id",
                  "t3"."start",
                  "t3"."end",
                  "t3"."asks",
                  "t3"."decides",
                  "t3"."long_term",
                  "t3"."review",
                  "t3"."ends_asking",
                  "t3"."ends_deciding",
                  MAX("t3"."end") OVER (
                    PARTITION BY "t3"."area", "t3"."la_code", "t3"."person_id"
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) AS "latest_end"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t1"
                  WHERE
                    "t1"."review"
                ) AS "t3"
              ) AS "t6"
              WHERE
                "t6"."end" = "t6"."latest_end"
            ) AS "t9"
            GROUP BY
              1,
              2,
              3
          ) AS "t13"
            ON "t19"."area" = "t13"."area"
            AND "t19"."la_code" = "t13"."la_code"
            AND "t19"."person_id" = "t13"."person_id"
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
    ) AS "t5"
      ON "t23"."la_code" = "t5"."la_code" AND "t23"."person_id" = "t5"."person_id"
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

-- a9b9477d37f8d3c1: waiting lists, 5 of 25
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 1 2 1 1 1 1 2 1 1 3 1 1 4 1
WITH "t2" AS (
  SELECT
    "t0"."la_code",
    "t0"."person_id",
    "t0"."birth",
    "t0"."death"
  FROM {table 2} AS "t0"
), "t19" AS (
  SELECT
    "t6"."area",
    "t6"."la_code",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."start",
    "t6"."end",
    MAX("t6"."end") OVER (
      PARTITION BY "t6"."area", "t6"."la_code", "t6"."person_id"
      ORDER BY "t6"."start" ASC, "t6"."record_id" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
    ) AS "before"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t1"
    WHERE
      "t1"."long_term"
  ) AS "t6"
)
SELECT
  *
FROM (
  SELECT
    'review_overdue' AS "measure",
    "t56"."area",
    "t56"."la_code",
    "t56"."person_id",
    CAST(NULL AS TEXT) AS "episode",
    CASE
      WHEN "t56"."age" < 18
      THEN 'under 18'
      WHEN "t56"."age" < 65
      THEN '18-64'
      WHEN "t56"."age" >= 65
      THEN '65+'
      ELSE 'unknown'
    END AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    CASE WHEN "t56"."since" < {day 4} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
    CAST(NULL AS BOOLEAN) AS "in_denominator",
    TRUE AS "in_numerator",
    'Waiting' AS "category",
    CAST({day 1} - "t56"."since" AS TEXT) || ' days' AS "detail",
    CAST(NULL AS TEXT) AS "reason",
    "t56"."record_ids"
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
          {day 1} - "t55"."birth"
        ) * 4
      ) / (
        1461
      )) AS BIGINT) AS "age"
    FROM (
      SELECT
        "t54"."area",
        "t54"."la_code",
        "t54"."person_id",
        "t54"."since",
        "t54"."record_ids",
        "t13"."birth",
        "t13"."death"
      FROM (
        SELECT
          "t49"."area",
          "t49"."la_code",
          "t49"."person_id",
          GREATEST("t49"."began", COALESCE("t49"."reviewed", "t49"."began")) AS "since",
          LIST_FILTER(
            CAST(["t49"."record_id", "t49"."review"] AS BIGINT[]),
            LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
          ) AS "record_ids"
        FROM (
          SELECT
            "t46".*
            EXCLUDE ("area_right", "la_code_right", "person_id_right")
          FROM (
            SELECT
              "t45"."area",
              "t45"."la_code",
              "t45"."person_id",
              "t45"."began",
              "t45"."until",
              "t45"."record_id",
              "t31"."area" AS "area_right",
              "t31"."la_code" AS "la_code_right",
              "t31"."person_id" AS "person_id_right",
              "t31"."reviewed",
              "t31"."review"
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
                    "t33"."area",
                    "t33"."la_code",
                    "t33"."person_id",
                    "t33"."began",
                    "t33"."until",
                    "t25"."record_id"
                  FROM (
                    SELECT
                      "t22"."area",
                      "t22"."la_code",
                      "t22"."person_id",
                      MAX("t22"."start") FILTER(WHERE
                        (
                          "t22"."before" IS NULL
                        )
                        OR (
                          "t22"."start" > (
                            "t22"."before" + 1
                          )
                        )) AS "began",
                      MAX("t22"."end") AS "until"
                    FROM "t19" AS "t22"
                    GROUP BY
                      1,
                      2,
                      3
                  ) AS "t33"
                  INNER JOIN (
                    SELECT
                      "t22"."area",
                      "t22"."la_code",
                      "t22"."person_id",
                      "t22"."record_id",
                      "t22"."end" AS "until"
                    FROM "t19" AS "t22"
                  ) AS "t25"
                    ON "t33"."area" = "t25"."area"
                    AND "t33"."la_code" = "t25"."la_code"
                    AND "t33"."person_id" = "t25"."person_id"
                    AND "t33"."until" = "t25"."until"
                ) AS "t36"
                GROUP BY
                  1,
                  2,
                  3
              ) AS "t41"
              WHERE
                "t41"."until" >= {day 1}
            ) AS "t45"
            LEFT OUTER JOIN (
              SELECT
                "t23"."area",
                "t23"."la_code",
                "t23"."person_id",
                MAX("t23"."end") AS "reviewed",
                MAX("t23"."record_id") AS "review"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t5"."area",
                    "t5"."la_code",
                    "t5"."person_id",
                    "t5"."record_id",
                    "t5"."start",
                    "t5"."end",
                    "t5"."asks",
                    "t5"."decides",
                    "t5"."long_term",
                    "t5"."review",
                    "t5"."ends_asking",
                    "t5"."ends_deciding",
                    MAX("t5"."end") OVER (
                      PARTITION BY "t5"."area", "t5"."la_code", "t5"."person_id"
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "latest_end"
                  FROM (
                    SELECT
                      *
                    FROM {table 1} AS "t1"
                    WHERE
                      "t1"."review"
                  ) AS "t5"
                ) AS "t17"
                WHERE
                  "t17"."end" = "t17"."latest_end"
              ) AS "t23"
              GROUP BY
                1,
                2,
                3
            ) AS "t31"
              ON "t45"."area" = "t31"."area"
              AND "t45"."la_code" = "t31"."la_code"
              AND "t45"."person_id" = "t31"."person_id"
          ) AS "t46"
        ) AS "t49"
        WHERE
          GREATEST("t49"."began", COALESCE("t49"."reviewed", "t49"."began")) < {day 3}
      ) AS "t54"
      INNER JOIN "t2" AS "t13"
        ON "t54"."la_code" = "t13"."la_code" AND "t54"."person_id" = "t13"."person_id"
    ) AS "t55"
  ) AS "t56"
  WHERE
    (
      (
        "t56"."death" IS NULL
      ) OR (
        "t56"."death" > {day 1}
      )
    )
    AND (
      (
        "t56"."age" IS NULL
      ) OR (
        "t56"."age" >= 18
      )
    )
) AS "t57"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      'waiting_for_assessment' AS "measure",
      "t47"."area",
      "t47"."la_code",
      "t47"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      CASE
        WHEN "t47"."age" < 18
        THEN 'under 18'
        WHEN "t47"."age" < 65
        THEN '18-64'
        WHEN "t47"."age" >= 65
        THEN '65+'
        ELSE 'unknown'
      END AS "age_group",
      CAST(NULL AS TEXT) AS "gender",
      CASE WHEN "t47"."since" < {day 2} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      TRUE AS "in_numerator",
      'Waiting' AS "category",
      CAST({day 1} - "t47"."since" AS TEXT) || ' days' AS "detail",
      CAST(NULL AS TEXT) AS "reason",
      "t47"."record_ids"
    FROM (
      SELECT
        "t43"."area",
        "t43"."la_code",
        "t43"."person_id",
        "t43"."since",
        "t43"."record_ids",
        "t43"."birth",
        "t43"."death",
        CAST(FLOOR((
          (
            {day 1} - "t43"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) AS "age"
      FROM (
        SELECT
          "t39"."area",
          "t39"."la_code",
          "t39"."person_id",
          "t39"."since",
          "t39"."record_ids",
          "t13"."birth",
          "t13"."death"
        FROM (
          SELECT
            "t34"."area",
            "t34"."la_code",
            "t34"."person_id",
            MIN("t34"."since") AS "since",
            LIST_SORT(
              ARRAY_AGG(DISTINCT "t34"."record_id") FILTER(WHERE
                "t34"."record_id" IS NOT NULL)
            ) AS "record_ids"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t26".*
                EXCLUDE ("area_right", "la_code_right", "person_id_right")
              FROM (
                SELECT
                  "t10"."area",
                  "t10"."la_code",
                  "t10"."person_id",
                  "t10"."record_id",
                  "t10"."start",
                  "t10"."end",
                  "t10"."asks",
                  "t10"."decides",
                  "t10"."long_term",
                  "t10"."review",
                  "t10"."ends_asking",
                  "t10"."ends_deciding",
                  "t10"."since",
                  "t20"."area" AS "area_right",
                  "t20"."la_code" AS "la_code_right",
                  "t20"."person_id" AS "person_id_right",
                  "t20"."last_close"
                FROM (
                  SELECT
                    "t1"."area",
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."record_id",
                    "t1"."start",
                    "t1"."end",
                    "t1"."asks",
                    "t1"."decides",
                    "t1"."long_term",
                    "t1"."review",
                    "t1"."ends_asking",
                    "t1"."ends_deciding",
                    "t1"."start" AS "since"
                  FROM {table 1} AS "t1"
                  WHERE
                    "t1"."asks"
                ) AS "t10"
                LEFT OUTER JOIN (
                  SELECT
                    "t9"."area",
                    "t9"."la_code",
                    "t9"."person_id",
                    MAX("t9"."ends_asking") AS "last_close"
                  FROM (
                    SELECT
                      *
                    FROM {table 1} AS "t1"
                    WHERE
                      "t1"."ends_asking" IS NOT NULL
                  ) AS "t9"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t20"
                  ON "t10"."area" = "t20"."area"
                  AND "t10"."la_code" = "t20"."la_code"
                  AND "t10"."person_id" = "t20"."person_id"
              ) AS "t26"
            ) AS "t28"
            WHERE
              (
                "t28"."last_close" IS NULL
              ) OR (
                "t28"."last_close" < "t28"."start"
              )
          ) AS "t34"
          GROUP BY
            1,
            2,
            3
        ) AS "t39"
        INNER JOIN "t2" AS "t13"
          ON "t39"."la_code" = "t13"."la_code" AND "t39"."person_id" = "t13"."person_id"
      ) AS "t43"
    ) AS "t47"
    WHERE
      (
        (
          "t47"."death" IS NULL
        ) OR (
          "t47"."death" > {day 1}
        )
      )
      AND (
        (
          "t47"."age" IS NULL
        ) OR (
          "t47"."age" >= 18
        )
      )
  ) AS "t50"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      'waiting_for_service' AS "measure",
      "t48"."area",
      "t48"."la_code",
      "t48"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      CASE
        WHEN "t48"."age" < 18
        THEN 'under 18'
        WHEN "t48"."age" < 65
        THEN '18-64'
        WHEN "t48"."age" >= 65
        THEN '65+'
        ELSE 'unknown'
      END AS "age_group",
      CAST(NULL AS TEXT) AS "gender",
      CASE WHEN "t48"."since" < {day 2} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      TRUE AS "in_numerator",
      'Waiting' AS "category",
      CAST({day 1} - "t48"."since" AS TEXT) || ' days' AS "detail",
      CAST(NULL AS TEXT) AS "reason",
      "t48"."record_ids"
    FROM (
      SELECT
        "t44"."area",
        "t44"."la_code",
        "t44"."person_id",
        "t44"."since",
        "t44"."record_ids",
        "t44"."birth",
        "t44"."death",
        CAST(FLOOR((
          (
            {day 1} - "t44"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) AS "age"
      FROM (
        SELECT
          "t40"."area",
          "t40"."la_code",
          "t40"."person_id",
          "t40"."since",
          "t40"."record_ids",
          "t14"."birth",
          "t14"."death"
        FROM (
          SELECT
            "t35"."area",
            "t35"."la_code",
            "t35"."person_id",
            MIN("t35"."since") AS "since",
            LIST_SORT(
              ARRAY_AGG(DISTINCT "t35"."record_id") FILTER(WHERE
                "t35"."record_id" IS NOT NULL)
            ) AS "record_ids"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t27".*
                EXCLUDE ("area_right", "la_code_right", "person_id_right")
              FROM (
                SELECT
                  "t11"."area",
                  "t11"."la_code",
                  "t11"."person_id",
                  "t11"."record_id",
                  "t11"."start",
                  "t11"."end",
                  "t11"."asks",
                  "t11"."decides",
                  "t11"."long_term",
                  "t11"."review",
                  "t11"."ends_asking",
                  "t11"."ends_deciding",
                  "t11"."since",
                  "t21"."area" AS "area_right",
                  "t21"."la_code" AS "la_code_right",
                  "t21"."person_id" AS "person_id_right",
                  "t21"."last_close"
                FROM (
                  SELECT
                    "t1"."area",
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."record_id",
                    "t1"."start",
                    "t1"."end",
                    "t1"."asks",
                    "t1"."decides",
                    "t1"."long_term",
                    "t1"."review",
                    "t1"."ends_asking",
                    "t1"."ends_deciding",
                    "t1"."end" AS "since"
                  FROM {table 1} AS "t1"
                  WHERE
                    "t1"."decides"
                ) AS "t11"
                LEFT OUTER JOIN (
                  SELECT
                    "t12"."area",
                    "t12"."la_code",
                    "t12"."person_id",
                    MAX("t12"."ends_deciding") AS "last_close"
                  FROM (
                    SELECT
                      *
                    FROM {table 1} AS "t1"
                    WHERE
                      "t1"."ends_deciding" IS NOT NULL
                  ) AS "t12"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t21"
                  ON "t11"."area" = "t21"."area"
                  AND "t11"."la_code" = "t21"."la_code"
                  AND "t11"."person_id" = "t21"."person_id"
              ) AS "t27"
            ) AS "t30"
            WHERE
              (
                "t30"."last_close" IS NULL
              ) OR (
                "t30"."last_close" < "t30"."start"
              )
          ) AS "t35"
          GROUP BY
            1,
            2,
            3
        ) AS "t40"
        ANTI JOIN (
          SELECT DISTINCT
            "t1"."area",
            "t1"."la_code",
            "t1"."person_id"
          FROM {table 1} AS "t1"
          WHERE
            "t1"."long_term" AND "t1"."end" >= {day 1}
        ) AS "t15"
          ON "t40"."area" = "t15"."area"
          AND "t40"."la_code" = "t15"."la_code"
          AND "t40"."person_id" = "t15"."person_id"
        INNER JOIN "t2" AS "t14"
          ON "t40"."la_code" = "t14"."la_code" AND "t40"."person_id" = "t14"."person_id"
      ) AS "t44"
    ) AS "t48"
    WHERE
      (
        (
          "t48"."death" IS NULL
        ) OR (
          "t48"."death" > {day 1}
        )
      )
      AND (
        (
          "t48"."age" IS NULL
        ) OR (
          "t48"."age" >= 18
        )
      )
  ) AS "t51"
) AS "t53"

-- 988015189c765b06: waiting lists, 6 of 25
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

-- cab2282ea8531803: waiting lists, 25 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "start" BIGINT, "end" BIGINT, "asks" BOOLEAN, "decides" BOOLEAN, "long_term" BOOLEAN, "review" BOOLEAN, "ends_asking" BIGINT, "ends_deciding" BIGINT
-- asks day 1 1 2
SELECT
  *
FROM (
  SELECT
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    "t0"."record_id",
    "t0"."start",
    "t0"."end",
    (
      "t0"."event_type" = 'request'
    )
    AND (
      "t0"."event_outcome" = 'progress to assessment, review or reassessment'
    )
    AND NOT (
      (
        "t0"."start" < {day 2}
      ) AND COALESCE("t0"."conversation" = 1, FALSE)
    ) AS "asks",
    COALESCE("t0"."event_type" IN ('request', 'assessment'), FALSE)
    AND COALESCE(
      "t0"."event_outcome" IN ('progress to reablement/st-max', 'progress to support planning or services'),
      FALSE
    ) AS "decides",
    (
      "t0"."event_type" = 'service'
    )
    AND COALESCE(
      "t0"."service_type" IN (
        'long term support: nursing care',
        'long term support: residential care',
        'long term support: community',
        'long term support: prison'
      ),
      FALSE
    )
    AND (
      "t0"."end" >= "t0"."start"
    ) AS "long_term",
    (
      (
        "t0"."event_type" = 'review'
      )
      AND COALESCE("t0"."review_type" <> 'review of short term support', TRUE)
    )
    OR (
      (
        "t0"."event_type" = 'assessment'
      )
      AND (
        "t0"."assessment_type" = 'long term assessment'
      )
    ) AS "review",
    CASE
      WHEN (
        (
          "t0"."event_type" = 'assessment'
        )
        AND COALESCE("t0"."assessment_type" IN ('short term assessment', 'long term assessment'), FALSE)
      )
      OR (
        (
          "t0"."event_type" = 'service'
        )
        AND COALESCE(
          "t0"."service_type" IN (
            'long term support: nursing care',
            'long term support: residential care',
            'long term support: community',
            'long term support: prison'
          ),
          FALSE
        )
      )
      THEN "t0"."start"
      WHEN COALESCE("t0"."outcome_group" = 'nfa', FALSE)
      AND COALESCE("t0"."event_type" IN ('request', 'assessment'), FALSE)
      THEN "t0"."start" - 1
      ELSE NULL
    END AS "ends_asking",
    CASE
      WHEN (
        "t0"."event_type" = 'service'
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
      AND COALESCE("t0"."event_type" IN ('request', 'assessment'), FALSE)
      THEN "t0"."start" - 1
      ELSE NULL
    END AS "ends_deciding"
  FROM {table 1} AS "t0"
  WHERE
    "t0"."start" <= {day 1}
    AND (
      (
        "t0"."event_type" = 'service'
      ) OR (
        "t0"."end" <= {day 1}
      )
    )
    AND "t0"."client_type" = 'service user'
) AS "t1"
WHERE
  "t1"."asks"
  OR "t1"."decides"
  OR "t1"."long_term"
  OR "t1"."review"
  OR (
    (
      "t1"."ends_asking" IS NOT NULL
    ) OR (
      "t1"."ends_deciding" IS NOT NULL
    )
  )
