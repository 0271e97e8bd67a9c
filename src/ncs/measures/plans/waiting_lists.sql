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

-- 765449e11a9a1259: waiting lists, 4 of 25
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "since" BIGINT, "record_ids" BIGINT[], "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR
-- asks day 1 2 1 1 3 1
SELECT
  "t26"."area",
  "t26"."la_code",
  "t26"."person_id",
  "t26"."since",
  "t26"."record_ids",
  "t26"."birth",
  "t26"."death",
  "t26"."age",
  CASE
    WHEN "t26"."age" < 18
    THEN 'under 18'
    WHEN "t26"."age" < 65
    THEN '18-64'
    WHEN "t26"."age" >= 65
    THEN '65+'
    ELSE 'unknown'
  END AS "age_group",
  CASE WHEN "t26"."since" < {day 3} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  TRUE AS "in_numerator",
  'Waiting' AS "category",
  CAST({day 1} - "t26"."since" AS TEXT) || ' days' AS "detail"
FROM (
  SELECT
    "t25"."area",
    "t25"."la_code",
    "t25"."person_id",
    "t25"."since",
    "t25"."record_ids",
    "t25"."birth",
    "t25"."death",
    CAST(FLOOR((
      (
        {day 1} - "t25"."birth"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) AS "age"
  FROM (
    SELECT
      "t24"."area",
      "t24"."la_code",
      "t24"."person_id",
      "t24"."since",
      "t24"."record_ids",
      "t3"."birth",
      "t3"."death"
    FROM (
      SELECT
        "t22"."area",
        "t22"."la_code",
        "t22"."person_id",
        GREATEST("t22"."began", COALESCE("t22"."reviewed", "t22"."began")) AS "since",
        LIST_FILTER(
          CAST(["t22"."record_id", "t22"."review"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        ) AS "record_ids"
      FROM (
        SELECT
          "t21".*
          EXCLUDE ("area_right", "la_code_right", "person_id_right")
        FROM (
          SELECT
            "t20"."area",
            "t20"."la_code",
            "t20"."person_id",
            "t20"."began",
            "t20"."until",
            "t20"."record_id",
            "t11"."area" AS "area_right",
            "t11"."la_code" AS "la_code_right",
            "t11"."person_id" AS "person_id_right",
            "t11"."reviewed",
            "t11"."review"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t17"."area",
                "t17"."la_code",
                "t17"."person_id",
                MIN("t17"."began") AS "began",
                MAX("t17"."end") AS "until",
                MAX("t17"."record_id") AS "record_id"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t15"."area",
                    "t15"."la_code",
                    "t15"."person_id",
                    "t15"."record_id",
                    "t15"."kind",
                    "t15"."start",
                    "t15"."end",
                    "t15"."event_outcome",
                    "t15"."outcome_group",
                    "t15"."conversation",
                    "t15"."assessment_type",
                    "t15"."service_type",
                    "t15"."review_type",
                    "t15"."before",
                    "t15"."new",
                    "t15"."spell",
                    "t15"."last",
                    "t15"."began",
                    MAX("t15"."end") OVER (
                      PARTITION BY "t15"."area", "t15"."la_code", "t15"."person_id"
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "latest_end"
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
                      "t14"."before",
                      "t14"."new",
                      "t14"."spell",
                      "t14"."last",
                      MIN("t14"."start") OVER (
                        PARTITION BY "t14"."area", "t14"."la_code", "t14"."person_id"
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "began"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t12"."area",
                          "t12"."la_code",
                          "t12"."person_id",
                          "t12"."record_id",
                          "t12"."kind",
                          "t12"."start",
                          "t12"."end",
                          "t12"."event_outcome",
                          "t12"."outcome_group",
                          "t12"."conversation",
                          "t12"."assessment_type",
                          "t12"."service_type",
                          "t12"."review_type",
                          "t12"."before",
                          "t12"."new",
                          "t12"."spell",
                          MAX("t12"."spell") OVER (
                            PARTITION BY "t12"."area", "t12"."la_code", "t12"."person_id"
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) AS "last"
                        FROM (
                          SELECT
                            "t9"."area",
                            "t9"."la_code",
                            "t9"."person_id",
                            "t9"."record_id",
                            "t9"."kind",
                            "t9"."start",
                            "t9"."end",
                            "t9"."event_outcome",
                            "t9"."outcome_group",
                            "t9"."conversation",
                            "t9"."assessment_type",
                            "t9"."service_type",
                            "t9"."review_type",
                            "t9"."before",
                            "t9"."new",
                            SUM("t9"."new") OVER (
                              PARTITION BY "t9"."area", "t9"."la_code", "t9"."person_id"
                              ORDER BY "t9"."start" ASC, "t9"."record_id" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                            ) AS "spell"
                          FROM (
                            SELECT
                              "t6"."area",
                              "t6"."la_code",
                              "t6"."person_id",
                              "t6"."record_id",
                              "t6"."kind",
                              "t6"."start",
                              "t6"."end",
                              "t6"."event_outcome",
                              "t6"."outcome_group",
                              "t6"."conversation",
                              "t6"."assessment_type",
                              "t6"."service_type",
                              "t6"."review_type",
                              "t6"."before",
                              CAST((
                                "t6"."before" IS NULL
                              ) OR (
                                "t6"."start" > (
                                  "t6"."before" + 1
                                )
                              ) AS BIGINT) AS "new"
                            FROM (
                              SELECT
                                "t4"."area",
                                "t4"."la_code",
                                "t4"."person_id",
                                "t4"."record_id",
                                "t4"."kind",
                                "t4"."start",
                                "t4"."end",
                                "t4"."event_outcome",
                                "t4"."outcome_group",
                                "t4"."conversation",
                                "t4"."assessment_type",
                                "t4"."service_type",
                                "t4"."review_type",
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
                            ) AS "t6"
                          ) AS "t9"
                        ) AS "t12"
                      ) AS "t13"
                      WHERE
                        "t13"."spell" = "t13"."last"
                    ) AS "t14"
                  ) AS "t15"
                ) AS "t16"
                WHERE
                  "t16"."end" = "t16"."latest_end"
              ) AS "t17"
              GROUP BY
                1,
                2,
                3
            ) AS "t18"
            WHERE
              "t18"."until" >= {day 1}
          ) AS "t20"
          LEFT OUTER JOIN (
            SELECT
              "t8"."area",
              "t8"."la_code",
              "t8"."person_id",
              MAX("t8"."end") AS "reviewed",
              MAX("t8"."record_id") AS "review"
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
              ) AS "t7"
              WHERE
                "t7"."end" = "t7"."latest_end"
            ) AS "t8"
            GROUP BY
              1,
              2,
              3
          ) AS "t11"
            ON "t20"."area" = "t11"."area"
            AND "t20"."la_code" = "t11"."la_code"
            AND "t20"."person_id" = "t11"."person_id"
        ) AS "t21"
      ) AS "t22"
      WHERE
        GREATEST("t22"."began", COALESCE("t22"."reviewed", "t22"."began")) < {day 2}
    ) AS "t24"
    INNER JOIN (
      SELECT
        "t0"."la_code",
        "t0"."person_id",
        "t0"."birth",
        "t0"."death"
      FROM {table 2} AS "t0"
    ) AS "t3"
      ON "t24"."la_code" = "t3"."la_code" AND "t24"."person_id" = "t3"."person_id"
  ) AS "t25"
) AS "t26"
WHERE
  (
    (
      "t26"."death" IS NULL
    ) OR (
      "t26"."death" > {day 1}
    )
  )
  AND (
    (
      "t26"."age" IS NULL
    ) OR (
      "t26"."age" >= 18
    )
  )

-- 7637cbba1e57e5af: waiting lists, 5 of 25
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 2 2 3 2 2 2 2 3 2 2 4 2 2 5 2
WITH "t2" AS (
  SELECT
    "t0"."la_code",
    "t0"."person_id",
    "t0"."birth",
    "t0"."death"
  FROM {table 2} AS "t0"
)
SELECT
  *
FROM (
  SELECT
    'review_overdue' AS "measure",
    "t59"."area",
    "t59"."la_code",
    "t59"."person_id",
    CAST(NULL AS TEXT) AS "episode",
    CASE
      WHEN "t59"."age" < 18
      THEN 'under 18'
      WHEN "t59"."age" < 65
      THEN '18-64'
      WHEN "t59"."age" >= 65
      THEN '65+'
      ELSE 'unknown'
    END AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    CASE WHEN "t59"."since" < {day 5} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
    CAST(NULL AS BOOLEAN) AS "in_denominator",
    TRUE AS "in_numerator",
    'Waiting' AS "category",
    CAST({day 2} - "t59"."since" AS TEXT) || ' days' AS "detail",
    CAST(NULL AS TEXT) AS "reason",
    "t59"."record_ids"
  FROM (
    SELECT
      "t58"."area",
      "t58"."la_code",
      "t58"."person_id",
      "t58"."since",
      "t58"."record_ids",
      "t58"."birth",
      "t58"."death",
      CAST(FLOOR((
        (
          {day 2} - "t58"."birth"
        ) * 4
      ) / (
        1461
      )) AS BIGINT) AS "age"
    FROM (
      SELECT
        "t57"."area",
        "t57"."la_code",
        "t57"."person_id",
        "t57"."since",
        "t57"."record_ids",
        "t4"."birth",
        "t4"."death"
      FROM (
        SELECT
          "t55"."area",
          "t55"."la_code",
          "t55"."person_id",
          GREATEST("t55"."began", COALESCE("t55"."reviewed", "t55"."began")) AS "since",
          LIST_FILTER(
            CAST(["t55"."record_id", "t55"."review"] AS BIGINT[]),
            LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
          ) AS "record_ids"
        FROM (
          SELECT
            "t54".*
            EXCLUDE ("area_right", "la_code_right", "person_id_right")
          FROM (
            SELECT
              "t52"."area",
              "t52"."la_code",
              "t52"."person_id",
              "t52"."began",
              "t52"."until",
              "t52"."record_id",
              "t28"."area" AS "area_right",
              "t28"."la_code" AS "la_code_right",
              "t28"."person_id" AS "person_id_right",
              "t28"."reviewed",
              "t28"."review"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t45"."area",
                  "t45"."la_code",
                  "t45"."person_id",
                  MIN("t45"."began") AS "began",
                  MAX("t45"."end") AS "until",
                  MAX("t45"."record_id") AS "record_id"
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t41"."area",
                      "t41"."la_code",
                      "t41"."person_id",
                      "t41"."record_id",
                      "t41"."kind",
                      "t41"."start",
                      "t41"."end",
                      "t41"."event_outcome",
                      "t41"."outcome_group",
                      "t41"."conversation",
                      "t41"."assessment_type",
                      "t41"."service_type",
                      "t41"."review_type",
                      "t41"."before",
                      "t41"."new",
                      "t41"."spell",
                      "t41"."last",
                      "t41"."began",
                      MAX("t41"."end") OVER (
                        PARTITION BY "t41"."area", "t41"."la_code", "t41"."person_id"
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "latest_end"
                    FROM (
                      SELECT
                        "t36"."area",
                        "t36"."la_code",
                        "t36"."person_id",
                        "t36"."record_id",
                        "t36"."kind",
                        "t36"."start",
                        "t36"."end",
                        "t36"."event_outcome",
                        "t36"."outcome_group",
                        "t36"."conversation",
                        "t36"."assessment_type",
                        "t36"."service_type",
                        "t36"."review_type",
                        "t36"."before",
                        "t36"."new",
                        "t36"."spell",
                        "t36"."last",
                        MIN("t36"."start") OVER (
                          PARTITION BY "t36"."area", "t36"."la_code", "t36"."person_id"
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "began"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t29"."area",
                            "t29"."la_code",
                            "t29"."person_id",
                            "t29"."record_id",
                            "t29"."kind",
                            "t29"."start",
                            "t29"."end",
                            "t29"."event_outcome",
                            "t29"."outcome_group",
                            "t29"."conversation",
                            "t29"."assessment_type",
                            "t29"."service_type",
                            "t29"."review_type",
                            "t29"."before",
                            "t29"."new",
                            "t29"."spell",
                            MAX("t29"."spell") OVER (
                              PARTITION BY "t29"."area", "t29"."la_code", "t29"."person_id"
                              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                            ) AS "last"
                          FROM (
                            SELECT
                              "t24"."area",
                              "t24"."la_code",
                              "t24"."person_id",
                              "t24"."record_id",
                              "t24"."kind",
                              "t24"."start",
                              "t24"."end",
                              "t24"."event_outcome",
                              "t24"."outcome_group",
                              "t24"."conversation",
                              "t24"."assessment_type",
                              "t24"."service_type",
                              "t24"."review_type",
                              "t24"."before",
                              "t24"."new",
                              SUM("t24"."new") OVER (
                                PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id"
                                ORDER BY "t24"."start" ASC, "t24"."record_id" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                              ) AS "spell"
                            FROM (
                              SELECT
                                "t16"."area",
                                "t16"."la_code",
                                "t16"."person_id",
                                "t16"."record_id",
                                "t16"."kind",
                                "t16"."start",
                                "t16"."end",
                                "t16"."event_outcome",
                                "t16"."outcome_group",
                                "t16"."conversation",
                                "t16"."assessment_type",
                                "t16"."service_type",
                                "t16"."review_type",
                                "t16"."before",
                                CAST((
                                  "t16"."before" IS NULL
                                )
                                OR (
                                  "t16"."start" > (
                                    "t16"."before" + 1
                                  )
                                ) AS BIGINT) AS "new"
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
                              ) AS "t16"
                            ) AS "t24"
                          ) AS "t29"
                        ) AS "t33"
                        WHERE
                          "t33"."spell" = "t33"."last"
                      ) AS "t36"
                    ) AS "t41"
                  ) AS "t44"
                  WHERE
                    "t44"."end" = "t44"."latest_end"
                ) AS "t45"
                GROUP BY
                  1,
                  2,
                  3
              ) AS "t48"
              WHERE
                "t48"."until" >= {day 2}
            ) AS "t52"
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
                ) AS "t19"
                WHERE
                  "t19"."end" = "t19"."latest_end"
              ) AS "t23"
              GROUP BY
                1,
                2,
                3
            ) AS "t28"
              ON "t52"."area" = "t28"."area"
              AND "t52"."la_code" = "t28"."la_code"
              AND "t52"."person_id" = "t28"."person_id"
          ) AS "t54"
        ) AS "t55"
        WHERE
          GREATEST("t55"."began", COALESCE("t55"."reviewed", "t55"."began")) < {day 4}
      ) AS "t57"
      INNER JOIN "t2" AS "t4"
        ON "t57"."la_code" = "t4"."la_code" AND "t57"."person_id" = "t4"."person_id"
    ) AS "t58"
  ) AS "t59"
  WHERE
    (
      (
        "t59"."death" IS NULL
      ) OR (
        "t59"."death" > {day 2}
      )
    )
    AND (
      (
        "t59"."age" IS NULL
      ) OR (
        "t59"."age" >= 18
      )
    )
) AS "t60"
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
      CASE WHEN "t47"."since" < {day 3} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      TRUE AS "in_numerator",
      'Waiting' AS "category",
      CAST({day 2} - "t47"."since" AS TEXT) || ' days' AS "detail",
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
            {day 2} - "t43"."birth"
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
          "t4"."birth",
          "t4"."death"
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
                "t31".*
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
                  "t25"."area" AS "area_right",
                  "t25"."la_code" AS "la_code_right",
                  "t25"."person_id" AS "person_id_right",
                  "t25"."last_close"
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
                  ) AS "t18"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t25"
                  ON "t14"."area" = "t25"."area"
                  AND "t14"."la_code" = "t25"."la_code"
                  AND "t14"."person_id" = "t25"."person_id"
              ) AS "t31"
            ) AS "t32"
            WHERE
              (
                "t32"."last_close" IS NULL
              ) OR (
                "t32"."last_close" < "t32"."start"
              )
          ) AS "t35"
          GROUP BY
            1,
            2,
            3
        ) AS "t40"
        INNER JOIN "t2" AS "t4"
          ON "t40"."la_code" = "t4"."la_code" AND "t40"."person_id" = "t4"."person_id"
      ) AS "t43"
    ) AS "t47"
    WHERE
      (
        (
          "t47"."death" IS NULL
        ) OR (
          "t47"."death" > {day 2}
        )
      )
      AND (
        (
          "t47"."age" IS NULL
        ) OR (
          "t47"."age" >= 18
        )
      )
  ) AS "t51"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      'waiting_for_service' AS "measure",
      "t46"."area",
      "t46"."la_code",
      "t46"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      CASE
        WHEN "t46"."age" < 18
        THEN 'under 18'
        WHEN "t46"."age" < 65
        THEN '18-64'
        WHEN "t46"."age" >= 65
        THEN '65+'
        ELSE 'unknown'
      END AS "age_group",
      CAST(NULL AS TEXT) AS "gender",
      CASE WHEN "t46"."since" < {day 3} THEN 'over 6 months' ELSE 'up to 6 months' END AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      TRUE AS "in_numerator",
      'Waiting' AS "category",
      CAST({day 2} - "t46"."since" AS TEXT) || ' days' AS "detail",
      CAST(NULL AS TEXT) AS "reason",
      "t46"."record_ids"
    FROM (
      SELECT
        "t42"."area",
        "t42"."la_code",
        "t42"."person_id",
        "t42"."since",
        "t42"."record_ids",
        "t42"."birth",
        "t42"."death",
        CAST(FLOOR((
          (
            {day 2} - "t42"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) AS "age"
      FROM (
        SELECT
          "t38"."area",
          "t38"."la_code",
          "t38"."person_id",
          "t38"."since",
          "t38"."record_ids",
          "t5"."birth",
          "t5"."death"
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
                "t27".*
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
                    "t17"."area",
                    "t17"."la_code",
                    "t17"."person_id",
                    MAX("t17"."last_close") AS "last_close"
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
                  ) AS "t17"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t21"
                  ON "t10"."area" = "t21"."area"
                  AND "t10"."la_code" = "t21"."la_code"
                  AND "t10"."person_id" = "t21"."person_id"
              ) AS "t27"
            ) AS "t30"
            WHERE
              (
                "t30"."last_close" IS NULL
              ) OR (
                "t30"."last_close" < "t30"."start"
              )
          ) AS "t34"
          GROUP BY
            1,
            2,
            3
        ) AS "t38"
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
          ON "t38"."area" = "t9"."area"
          AND "t38"."la_code" = "t9"."la_code"
          AND "t38"."person_id" = "t9"."person_id"
        INNER JOIN "t2" AS "t5"
          ON "t38"."la_code" = "t5"."la_code" AND "t38"."person_id" = "t5"."person_id"
      ) AS "t42"
    ) AS "t46"
    WHERE
      (
        (
          "t46"."death" IS NULL
        ) OR (
          "t46"."death" > {day 2}
        )
      )
      AND (
        (
          "t46"."age" IS NULL
        ) OR (
          "t46"."age" >= 18
        )
      )
  ) AS "t49"
) AS "t53"

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
