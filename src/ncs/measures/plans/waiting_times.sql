-- 12ef70b584b3d310: waiting times, 1 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "import_time" TIMESTAMP, "kind" VARCHAR, "client_type" VARCHAR, "start" BIGINT, "event_start_date" DATE, "age_at_event_start" INTEGER, "event_outcome" VARCHAR, "outcome_group" VARCHAR, "conversation" INTEGER, "working_age_band" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "long" BIGINT, "short" BIGINT, "stage" TINYINT, "reason" VARCHAR, "blocking" BIGINT
-- asks day 1
SELECT
  "t24"."area",
  "t24"."la_code",
  "t24"."person_id",
  "t24"."record_id",
  "t24"."import_time",
  "t24"."kind",
  "t24"."client_type",
  "t24"."start",
  "t24"."event_start_date",
  "t24"."age_at_event_start",
  "t24"."event_outcome",
  "t24"."outcome_group",
  "t24"."conversation",
  "t24"."working_age_band",
  "t24"."request_route_of_access",
  "t24"."assessment_type",
  "t24"."service_type",
  "t24"."long",
  "t24"."short",
  "t24"."stage",
  "t24"."reason",
  CASE
    WHEN "t24"."reason" = 'long-term support that began earlier was open, or ended within 12 months before the request'
    THEN "t24"."long"
    WHEN "t24"."reason" = 'short-term support that began earlier was open, or ended within 3 months before the request'
    THEN "t24"."short"
    ELSE NULL
  END AS "blocking"
FROM (
  SELECT
    "t23"."area",
    "t23"."la_code",
    "t23"."person_id",
    "t23"."record_id",
    "t23"."import_time",
    "t23"."kind",
    "t23"."client_type",
    "t23"."start",
    "t23"."event_start_date",
    "t23"."age_at_event_start",
    "t23"."event_outcome",
    "t23"."outcome_group",
    "t23"."conversation",
    "t23"."working_age_band",
    "t23"."request_route_of_access",
    "t23"."assessment_type",
    "t23"."service_type",
    "t23"."long",
    "t23"."short",
    CASE
      WHEN NOT (
        COALESCE("t23"."client_type" = 'service user', FALSE)
      )
      THEN 0
      WHEN NOT (
        COALESCE("t23"."start" >= {day 1}, FALSE)
      )
      THEN 1
      WHEN NOT (
        COALESCE("t23"."age_at_event_start" >= 25, FALSE)
      )
      THEN 2
      WHEN NOT (
        COALESCE("t23"."long" IS NULL, FALSE)
      )
      THEN 3
      WHEN NOT (
        COALESCE("t23"."short" IS NULL, FALSE)
      )
      THEN 4
      WHEN NOT (
        COALESCE("t23"."outcome_group" IS NOT NULL, FALSE)
      )
      THEN 5
      WHEN NOT (
        COALESCE("t23"."outcome_group" <> 'nfa', FALSE)
      )
      THEN 6
      WHEN NOT (
        COALESCE("t23"."outcome_group" <> 'admitted to hospital', FALSE)
      )
      THEN 7
      ELSE 8
    END AS "stage",
    CASE
      WHEN NOT (
        COALESCE("t23"."client_type" = 'service user', FALSE)
      )
      THEN 'the client type is not service user'
      WHEN NOT (
        COALESCE("t23"."start" >= {day 1}, FALSE)
      )
      THEN 'the request began before 1 April 2023'
      WHEN NOT (
        COALESCE("t23"."age_at_event_start" >= 25, FALSE)
      )
      THEN 'younger than 25 when the request began, or of unknown age'
      WHEN NOT (
        COALESCE("t23"."long" IS NULL, FALSE)
      )
      THEN 'long-term support that began earlier was open, or ended within 12 months before the request'
      WHEN NOT (
        COALESCE("t23"."short" IS NULL, FALSE)
      )
      THEN 'short-term support that began earlier was open, or ended within 3 months before the request'
      WHEN NOT (
        COALESCE("t23"."outcome_group" IS NOT NULL, FALSE)
      )
      THEN 'the outcome of the request is blank or belongs to no group'
      WHEN NOT (
        COALESCE("t23"."outcome_group" <> 'nfa', FALSE)
      )
      THEN 'the request ended with no further action'
      WHEN NOT (
        COALESCE("t23"."outcome_group" <> 'admitted to hospital', FALSE)
      )
      THEN 'the request ended with admission to hospital'
      ELSE CAST(NULL AS TEXT)
    END AS "reason"
  FROM (
    SELECT
      "t22".*
      EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
    FROM (
      SELECT
        "t21"."area",
        "t21"."la_code",
        "t21"."person_id",
        "t21"."record_id",
        "t21"."import_time",
        "t21"."kind",
        "t21"."client_type",
        "t21"."start",
        "t21"."event_start_date",
        "t21"."age_at_event_start",
        "t21"."event_outcome",
        "t21"."outcome_group",
        "t21"."conversation",
        "t21"."working_age_band",
        "t21"."request_route_of_access",
        "t21"."assessment_type",
        "t21"."service_type",
        "t21"."long",
        "t17"."la_code" AS "la_code_right",
        "t17"."person_id" AS "person_id_right",
        "t17"."record_id" AS "record_id_right",
        "t17"."short"
      FROM (
        SELECT
          "t19".*
          EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
        FROM (
          SELECT
            "t6"."area",
            "t6"."la_code",
            "t6"."person_id",
            "t6"."record_id",
            "t6"."import_time",
            "t6"."kind",
            "t6"."client_type",
            "t6"."start",
            "t6"."event_start_date",
            "t6"."age_at_event_start",
            "t6"."event_outcome",
            "t6"."outcome_group",
            "t6"."conversation",
            "t6"."working_age_band",
            "t6"."request_route_of_access",
            "t6"."assessment_type",
            "t6"."service_type",
            "t18"."la_code" AS "la_code_right",
            "t18"."person_id" AS "person_id_right",
            "t18"."record_id" AS "record_id_right",
            "t18"."long"
          FROM (
            SELECT
              "t0"."area",
              "t0"."la_code",
              "t0"."person_id",
              "t0"."record_id",
              "t0"."import_time",
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
              "t0"."client_type",
              "t0"."start",
              "t0"."event_start_date",
              "t0"."age_at_event_start",
              "t0"."event_outcome",
              "t0"."outcome_group",
              "t0"."conversation",
              "t0"."working_age_band",
              "t0"."request_route_of_access",
              "t0"."assessment_type",
              "t0"."service_type"
            FROM {table 1} AS "t0"
            WHERE
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
              END = 'request'
          ) AS "t6"
          LEFT OUTER JOIN (
            SELECT
              "t14"."la_code",
              "t14"."person_id",
              "t14"."record_id",
              MAX("t14"."support") AS "long"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t8"."area",
                  "t8"."la_code",
                  "t8"."person_id",
                  "t8"."record_id",
                  "t8"."import_time",
                  "t8"."kind",
                  "t8"."client_type",
                  "t8"."start",
                  "t8"."event_start_date",
                  "t8"."age_at_event_start",
                  "t8"."event_outcome",
                  "t8"."outcome_group",
                  "t8"."conversation",
                  "t8"."working_age_band",
                  "t8"."request_route_of_access",
                  "t8"."assessment_type",
                  "t8"."service_type",
                  "t8"."earliest",
                  "t10"."served",
                  "t10"."until",
                  "t10"."support"
                FROM (
                  SELECT
                    "t0"."area",
                    "t0"."la_code",
                    "t0"."person_id",
                    "t0"."record_id",
                    "t0"."import_time",
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
                    "t0"."client_type",
                    "t0"."start",
                    "t0"."event_start_date",
                    "t0"."age_at_event_start",
                    "t0"."event_outcome",
                    "t0"."outcome_group",
                    "t0"."conversation",
                    "t0"."working_age_band",
                    "t0"."request_route_of_access",
                    "t0"."assessment_type",
                    "t0"."service_type",
                    DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date" - INTERVAL '12' MONTH) AS "earliest"
                  FROM {table 1} AS "t0"
                  WHERE
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
                    END = 'request'
                ) AS "t8"
                INNER JOIN (
                  SELECT
                    "t0"."la_code",
                    "t0"."person_id",
                    "t0"."start" AS "served",
                    "t0"."end" AS "until",
                    "t0"."record_id" AS "support"
                  FROM {table 1} AS "t0"
                  WHERE
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
                    AND COALESCE(
                      "t0"."service_type" IN (
                        'long term support: nursing care',
                        'long term support: residential care',
                        'long term support: community',
                        'long term support: prison'
                      ),
                      FALSE
                    )
                ) AS "t10"
                  ON "t8"."la_code" = "t10"."la_code" AND "t8"."person_id" = "t10"."person_id"
              ) AS "t12"
              WHERE
                "t12"."served" < "t12"."start" AND "t12"."until" >= "t12"."earliest"
            ) AS "t14"
            GROUP BY
              1,
              2,
              3
          ) AS "t18"
            ON "t6"."la_code" = "t18"."la_code"
            AND "t6"."person_id" = "t18"."person_id"
            AND "t6"."record_id" = "t18"."record_id"
        ) AS "t19"
      ) AS "t21"
      LEFT OUTER JOIN (
        SELECT
          "t13"."la_code",
          "t13"."person_id",
          "t13"."record_id",
          MAX("t13"."support") AS "short"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t7"."area",
              "t7"."la_code",
              "t7"."person_id",
              "t7"."record_id",
              "t7"."import_time",
              "t7"."kind",
              "t7"."client_type",
              "t7"."start",
              "t7"."event_start_date",
              "t7"."age_at_event_start",
              "t7"."event_outcome",
              "t7"."outcome_group",
              "t7"."conversation",
              "t7"."working_age_band",
              "t7"."request_route_of_access",
              "t7"."assessment_type",
              "t7"."service_type",
              "t7"."earliest",
              "t9"."served",
              "t9"."until",
              "t9"."support"
            FROM (
              SELECT
                "t0"."area",
                "t0"."la_code",
                "t0"."person_id",
                "t0"."record_id",
                "t0"."import_time",
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
                "t0"."client_type",
                "t0"."start",
                "t0"."event_start_date",
                "t0"."age_at_event_start",
                "t0"."event_outcome",
                "t0"."outcome_group",
                "t0"."conversation",
                "t0"."working_age_band",
                "t0"."request_route_of_access",
                "t0"."assessment_type",
                "t0"."service_type",
                DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date" - INTERVAL '3' MONTH) AS "earliest"
              FROM {table 1} AS "t0"
              WHERE
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
                END = 'request'
            ) AS "t7"
            INNER JOIN (
              SELECT
                "t0"."la_code",
                "t0"."person_id",
                "t0"."start" AS "served",
                "t0"."end" AS "until",
                "t0"."record_id" AS "support"
              FROM {table 1} AS "t0"
              WHERE
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
                AND COALESCE(
                  "t0"."service_type" IN ('short term support: st-max', 'short term support: other short term'),
                  FALSE
                )
            ) AS "t9"
              ON "t7"."la_code" = "t9"."la_code" AND "t7"."person_id" = "t9"."person_id"
          ) AS "t11"
          WHERE
            "t11"."served" < "t11"."start" AND "t11"."until" >= "t11"."earliest"
        ) AS "t13"
        GROUP BY
          1,
          2,
          3
      ) AS "t17"
        ON "t21"."la_code" = "t17"."la_code"
        AND "t21"."person_id" = "t17"."person_id"
        AND "t21"."record_id" = "t17"."record_id"
    ) AS "t22"
  ) AS "t23"
) AS "t24"

-- f2bf9ee9c250b672: waiting times, 2 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "block_leads" BIGINT
WITH "t5" AS (
  SELECT
    *
  FROM (
    SELECT
      "t0"."area",
      "t0"."la_code",
      "t0"."person_id",
      "t0"."record_id",
      "t0"."import_time",
      "t0"."kind",
      "t0"."start",
      "t0"."event_start_date",
      "t0"."event_outcome",
      "t0"."conversation",
      "t0"."working_age_band",
      "t0"."assessment_type",
      "t0"."service_type"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."reason" IS NULL
  ) AS "t2"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t3"."area",
      "t3"."la_code",
      "t3"."person_id",
      "t3"."record_id",
      "t3"."import_time",
      "t3"."kind",
      "t3"."start",
      "t3"."event_start_date",
      "t3"."event_outcome",
      "t3"."conversation",
      "t3"."working_age_band",
      "t3"."assessment_type",
      "t3"."service_type"
    FROM (
      SELECT
        "t1"."la_code",
        "t1"."area",
        "t1"."person_id",
        "t1"."record_id",
        "t1"."event_start_date",
        "t1"."la_person_id",
        "t1"."import_time",
        "t1"."conversation",
        "t1"."age_at_event_start",
        "t1"."working_age_band",
        "t1"."request_route_of_access",
        "t1"."start",
        "t1"."end",
        "t1"."ref_end",
        "t1"."birth",
        "t1"."death",
        "t1"."event_type",
        "t1"."outcome_group",
        "t1"."client_type",
        "t1"."service_type",
        "t1"."service_component",
        "t1"."delivery_mechanism",
        "t1"."event_outcome",
        "t1"."assessment_type",
        "t1"."review_type",
        CASE
          WHEN CONTAINS("t1"."event_type", 'service')
          THEN 'service'
          WHEN CONTAINS("t1"."event_type", 'assessment')
          THEN 'assessment'
          WHEN CONTAINS("t1"."event_type", 'request')
          THEN 'request'
          WHEN CONTAINS("t1"."event_type", 'review')
          THEN 'review'
          ELSE NULL
        END AS "kind"
      FROM {table 2} AS "t1"
    ) AS "t3"
    WHERE
      COALESCE("t3"."age_at_event_start" >= 25, FALSE)
      AND (
        (
          (
            "t3"."kind" = 'assessment'
          )
          AND COALESCE("t3"."assessment_type" IN ('short term assessment', 'long term assessment'), FALSE)
        )
        OR (
          (
            "t3"."kind" = 'service'
          )
          AND COALESCE(
            "t3"."service_type" IN (
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
        )
      )
  ) AS "t4"
)
SELECT
  "t14".*
  EXCLUDE ("leading", "leads", "other")
FROM (
  SELECT
    "t13"."area",
    "t13"."la_code",
    "t13"."person_id",
    "t13"."record_id",
    "t13"."kind",
    "t13"."start",
    "t13"."event_start_date",
    "t13"."conversation",
    "t13"."working_age_band",
    "t13"."assessment_type",
    "t13"."service_type",
    "t13"."number",
    "t13"."progress",
    "t13"."leads",
    "t13"."assessment_number",
    "t13"."service_number",
    "t13"."leading",
    "t13"."other",
    CAST("t13"."leading" < "t13"."other" AS BIGINT) AS "block_leads"
  FROM (
    SELECT
      "t12"."area",
      "t12"."la_code",
      "t12"."person_id",
      "t12"."record_id",
      "t12"."kind",
      "t12"."start",
      "t12"."event_start_date",
      "t12"."conversation",
      "t12"."working_age_band",
      "t12"."assessment_type",
      "t12"."service_type",
      "t12"."number",
      "t12"."progress",
      "t12"."leads",
      MIN(
        CASE
          WHEN "t12"."kind" = 'assessment'
          THEN "t12"."number"
          ELSE CAST(NULL AS BIGINT)
        END
      ) OVER (
        PARTITION BY "t12"."la_code", "t12"."person_id"
        ORDER BY "t12"."number" ASC
        ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
      ) AS "assessment_number",
      MIN(
        CASE WHEN "t12"."kind" = 'service' THEN "t12"."number" ELSE CAST(NULL AS BIGINT) END
      ) OVER (
        PARTITION BY "t12"."la_code", "t12"."person_id"
        ORDER BY "t12"."number" ASC
        ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
      ) AS "service_number",
      COALESCE(
        MIN(CASE WHEN "t12"."leads" THEN "t12"."number" ELSE CAST(NULL AS BIGINT) END) OVER (
          PARTITION BY "t12"."la_code", "t12"."person_id"
          ORDER BY "t12"."number" ASC
          ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        ),
        16777216
      ) AS "leading",
      COALESCE(
        MIN(
          CASE
            WHEN "t12"."kind" <> 'assessment'
            THEN "t12"."number"
            ELSE CAST(NULL AS BIGINT)
          END
        ) OVER (
          PARTITION BY "t12"."la_code", "t12"."person_id"
          ORDER BY "t12"."number" ASC
          ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        ),
        16777216
      ) AS "other"
    FROM (
      SELECT
        "t11".*
        EXCLUDE ("event_outcome", "import_time")
      FROM (
        SELECT
          "t10"."area",
          "t10"."la_code",
          "t10"."person_id",
          "t10"."record_id",
          "t10"."import_time",
          "t10"."kind",
          "t10"."start",
          "t10"."event_start_date",
          "t10"."event_outcome",
          "t10"."conversation",
          "t10"."working_age_band",
          "t10"."assessment_type",
          "t10"."service_type",
          (
            ROW_NUMBER() OVER (
              PARTITION BY "t10"."la_code", "t10"."person_id"
              ORDER BY "t10"."start" ASC, CASE
                WHEN "t10"."kind" = 'request'
                THEN 1
                WHEN "t10"."kind" = 'assessment'
                THEN 2
                WHEN "t10"."kind" = 'service'
                THEN 3
                ELSE NULL
              END ASC, "t10"."import_time" DESC, "t10"."record_id" DESC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1
          ) + 1 AS "number",
          COALESCE(
            "t10"."event_outcome" IN (
              'progress to reablement/st-max',
              'progress to assessment, review or reassessment',
              'release 1 specification only: not mapped',
              'progress to support planning or services',
              'continuation of support or services'
            ),
            FALSE
          ) AS "progress",
          (
            "t10"."kind" = 'assessment'
          )
          AND COALESCE(
            "t10"."event_outcome" IN (
              'progress to reablement/st-max',
              'progress to support planning or services',
              'continuation of support or services'
            ),
            FALSE
          ) AS "leads"
        FROM (
          SELECT
            "t7"."area",
            "t7"."la_code",
            "t7"."person_id",
            "t7"."record_id",
            "t7"."import_time",
            "t7"."kind",
            "t7"."start",
            "t7"."event_start_date",
            "t7"."event_outcome",
            "t7"."conversation",
            "t7"."working_age_band",
            "t7"."assessment_type",
            "t7"."service_type"
          FROM "t5" AS "t7"
          SEMI JOIN (
            SELECT DISTINCT
              "t6"."la_code",
              "t6"."person_id"
            FROM "t5" AS "t6"
            WHERE
              "t6"."kind" = 'request'
          ) AS "t9"
            ON "t7"."la_code" = "t9"."la_code" AND "t7"."person_id" = "t9"."person_id"
        ) AS "t10"
      ) AS "t11"
    ) AS "t12"
  ) AS "t13"
) AS "t14"

-- e602752fdea8a583: waiting times, 3 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "assessment_type" VARCHAR, "block_leads" BIGINT, "assessment_record" BIGINT, "assessment_start" BIGINT, "assessment_date" DATE, "assessment_band" VARCHAR, "service_type" VARCHAR, "service_record" BIGINT, "service_start" BIGINT, "service_date" DATE, "service_band" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_start" BIGINT, "response_date" DATE, "response_band" VARCHAR, "service_discarded" BOOLEAN
-- asks day 1
SELECT
  "t13"."area",
  "t13"."la_code",
  "t13"."person_id",
  "t13"."record_id",
  "t13"."kind",
  "t13"."start",
  "t13"."event_start_date",
  "t13"."conversation",
  "t13"."working_age_band",
  "t13"."number",
  "t13"."progress",
  "t13"."assessment_number",
  CASE
    WHEN COALESCE(
      (
        "t13"."response_kind" = 'assessment'
      ) AND (
        "t13"."block_leads" = 0
      ),
      FALSE
    )
    THEN CAST(NULL AS BIGINT)
    ELSE "t13"."service_number"
  END AS "service_number",
  "t13"."assessment_type",
  "t13"."block_leads",
  "t13"."assessment_record",
  "t13"."assessment_start",
  "t13"."assessment_date",
  "t13"."assessment_band",
  CASE
    WHEN COALESCE(
      (
        "t13"."response_kind" = 'assessment'
      ) AND (
        "t13"."block_leads" = 0
      ),
      FALSE
    )
    THEN CAST(NULL AS TEXT)
    ELSE "t13"."service_type"
  END AS "service_type",
  CASE
    WHEN COALESCE(
      (
        "t13"."response_kind" = 'assessment'
      ) AND (
        "t13"."block_leads" = 0
      ),
      FALSE
    )
    THEN CAST(NULL AS BIGINT)
    ELSE "t13"."service_record"
  END AS "service_record",
  CASE
    WHEN COALESCE(
      (
        "t13"."response_kind" = 'assessment'
      ) AND (
        "t13"."block_leads" = 0
      ),
      FALSE
    )
    THEN CAST(NULL AS BIGINT)
    ELSE "t13"."service_start"
  END AS "service_start",
  CASE
    WHEN COALESCE(
      (
        "t13"."response_kind" = 'assessment'
      ) AND (
        "t13"."block_leads" = 0
      ),
      FALSE
    )
    THEN CAST(NULL AS DATE)
    ELSE "t13"."service_date"
  END AS "service_date",
  CASE
    WHEN COALESCE(
      (
        "t13"."response_kind" = 'assessment'
      ) AND (
        "t13"."block_leads" = 0
      ),
      FALSE
    )
    THEN CAST(NULL AS TEXT)
    ELSE "t13"."service_band"
  END AS "service_band",
  "t13"."response_kind",
  "t13"."response_number",
  "t13"."response_record",
  "t13"."response_start",
  "t13"."response_date",
  "t13"."response_band",
  COALESCE(
    (
      "t13"."response_kind" = 'assessment'
    ) AND (
      "t13"."block_leads" = 0
    ),
    FALSE
  )
  AND (
    "t13"."service_number" IS NOT NULL
  ) AS "service_discarded"
FROM (
  SELECT
    "t12"."area",
    "t12"."la_code",
    "t12"."person_id",
    "t12"."record_id",
    "t12"."kind",
    "t12"."start",
    "t12"."event_start_date",
    "t12"."conversation",
    "t12"."working_age_band",
    "t12"."number",
    "t12"."progress",
    "t12"."assessment_number",
    "t12"."service_number",
    "t12"."assessment_type",
    "t12"."block_leads",
    "t12"."assessment_record",
    "t12"."assessment_start",
    "t12"."assessment_date",
    "t12"."assessment_band",
    "t12"."service_type",
    "t12"."service_record",
    "t12"."service_start",
    "t12"."service_date",
    "t12"."service_band",
    CASE
      WHEN (
        "t12"."start" < {day 1}
      )
      AND COALESCE("t12"."conversation" = 1, FALSE)
      AND "t12"."progress"
      AND (
        (
          "t12"."assessment_start" IS NULL
        )
        OR (
          "t12"."start" < "t12"."assessment_start"
        )
      )
      THEN 'conversation'
      WHEN (
        "t12"."service_number" IS NOT NULL
      )
      AND (
        (
          "t12"."assessment_number" IS NULL
        )
        OR (
          "t12"."service_number" < "t12"."assessment_number"
        )
      )
      THEN 'service'
      WHEN "t12"."assessment_number" IS NOT NULL
      THEN 'assessment'
      ELSE NULL
    END AS "response_kind",
    CASE
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'conversation'
      THEN "t12"."number"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'service'
      THEN "t12"."service_number"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'assessment'
      THEN "t12"."assessment_number"
      ELSE NULL
    END AS "response_number",
    CASE
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'conversation'
      THEN "t12"."record_id"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'service'
      THEN "t12"."service_record"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'assessment'
      THEN "t12"."assessment_record"
      ELSE NULL
    END AS "response_record",
    CASE
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'conversation'
      THEN "t12"."start"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'service'
      THEN "t12"."service_start"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'assessment'
      THEN "t12"."assessment_start"
      ELSE NULL
    END AS "response_start",
    CASE
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'conversation'
      THEN "t12"."event_start_date"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'service'
      THEN "t12"."service_date"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'assessment'
      THEN "t12"."assessment_date"
      ELSE NULL
    END AS "response_date",
    CASE
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'conversation'
      THEN "t12"."working_age_band"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'service'
      THEN "t12"."service_band"
      WHEN CASE
        WHEN (
          "t12"."start" < {day 1}
        )
        AND COALESCE("t12"."conversation" = 1, FALSE)
        AND "t12"."progress"
        AND (
          (
            "t12"."assessment_start" IS NULL
          )
          OR (
            "t12"."start" < "t12"."assessment_start"
          )
        )
        THEN 'conversation'
        WHEN (
          "t12"."service_number" IS NOT NULL
        )
        AND (
          (
            "t12"."assessment_number" IS NULL
          )
          OR (
            "t12"."service_number" < "t12"."assessment_number"
          )
        )
        THEN 'service'
        WHEN "t12"."assessment_number" IS NOT NULL
        THEN 'assessment'
        ELSE NULL
      END = 'assessment'
      THEN "t12"."assessment_band"
      ELSE NULL
    END AS "response_band"
  FROM (
    SELECT
      "t11".*
      EXCLUDE ("la_code_right", "person_id_right", "service_number_right")
    FROM (
      SELECT
        "t10"."area",
        "t10"."la_code",
        "t10"."person_id",
        "t10"."record_id",
        "t10"."kind",
        "t10"."start",
        "t10"."event_start_date",
        "t10"."conversation",
        "t10"."working_age_band",
        "t10"."number",
        "t10"."progress",
        "t10"."assessment_number",
        "t10"."service_number",
        "t10"."assessment_type",
        "t10"."block_leads",
        "t10"."assessment_record",
        "t10"."assessment_start",
        "t10"."assessment_date",
        "t10"."assessment_band",
        "t4"."la_code" AS "la_code_right",
        "t4"."person_id" AS "person_id_right",
        "t4"."service_type",
        "t4"."service_number" AS "service_number_right",
        "t4"."service_record",
        "t4"."service_start",
        "t4"."service_date",
        "t4"."service_band"
      FROM (
        SELECT
          "t8".*
          EXCLUDE ("assessment_number_right", "la_code_right", "person_id_right")
        FROM (
          SELECT
            "t7"."area",
            "t7"."la_code",
            "t7"."person_id",
            "t7"."record_id",
            "t7"."kind",
            "t7"."start",
            "t7"."event_start_date",
            "t7"."conversation",
            "t7"."working_age_band",
            "t7"."number",
            "t7"."progress",
            "t7"."assessment_number",
            "t7"."service_number",
            "t6"."la_code" AS "la_code_right",
            "t6"."person_id" AS "person_id_right",
            "t6"."assessment_type",
            "t6"."block_leads",
            "t6"."assessment_number" AS "assessment_number_right",
            "t6"."assessment_record",
            "t6"."assessment_start",
            "t6"."assessment_date",
            "t6"."assessment_band"
          FROM (
            SELECT
              "t2".*
              EXCLUDE ("assessment_type", "block_leads", "service_type")
            FROM (
              SELECT
                *
              FROM {table 1} AS "t0"
              WHERE
                "t0"."kind" = 'request'
            ) AS "t2"
          ) AS "t7"
          LEFT OUTER JOIN (
            SELECT
              "t0"."la_code",
              "t0"."person_id",
              "t0"."assessment_type",
              "t0"."block_leads",
              "t0"."number" AS "assessment_number",
              "t0"."record_id" AS "assessment_record",
              "t0"."start" AS "assessment_start",
              "t0"."event_start_date" AS "assessment_date",
              "t0"."working_age_band" AS "assessment_band"
            FROM {table 1} AS "t0"
            WHERE
              "t0"."kind" = 'assessment'
          ) AS "t6"
            ON "t7"."la_code" = "t6"."la_code"
            AND "t7"."person_id" = "t6"."person_id"
            AND "t7"."assessment_number" = "t6"."assessment_number"
        ) AS "t8"
      ) AS "t10"
      LEFT OUTER JOIN (
        SELECT
          "t0"."la_code",
          "t0"."person_id",
          "t0"."service_type",
          "t0"."number" AS "service_number",
          "t0"."record_id" AS "service_record",
          "t0"."start" AS "service_start",
          "t0"."event_start_date" AS "service_date",
          "t0"."working_age_band" AS "service_band"
        FROM {table 1} AS "t0"
        WHERE
          "t0"."kind" = 'service'
      ) AS "t4"
        ON "t10"."la_code" = "t4"."la_code"
        AND "t10"."person_id" = "t4"."person_id"
        AND "t10"."service_number" = "t4"."service_number"
    ) AS "t11"
  ) AS "t12"
) AS "t13"

-- c5452f26732c6870: waiting times, 4 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "assessment_type" VARCHAR, "block_leads" BIGINT, "assessment_record" BIGINT, "assessment_start" BIGINT, "assessment_date" DATE, "assessment_band" VARCHAR, "service_type" VARCHAR, "service_record" BIGINT, "service_start" BIGINT, "service_date" DATE, "service_band" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_start" BIGINT, "response_date" DATE, "response_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT
-- asks day 1
SELECT
  "t15"."area",
  "t15"."la_code",
  "t15"."person_id",
  "t15"."record_id",
  "t15"."kind",
  "t15"."start",
  "t15"."event_start_date",
  "t15"."conversation",
  "t15"."working_age_band",
  "t15"."number",
  "t15"."progress",
  "t15"."assessment_number",
  "t15"."service_number",
  "t15"."assessment_type",
  "t15"."block_leads",
  "t15"."assessment_record",
  "t15"."assessment_start",
  "t15"."assessment_date",
  "t15"."assessment_band",
  "t15"."service_type",
  "t15"."service_record",
  "t15"."service_start",
  "t15"."service_date",
  "t15"."service_band",
  "t15"."response_kind",
  "t15"."response_number",
  "t15"."response_record",
  "t15"."response_start",
  "t15"."response_date",
  "t15"."response_band",
  "t15"."service_discarded",
  CASE
    WHEN "t15"."previous_last" > "t15"."number"
    THEN 'an event that followed an earlier request comes after this request too'
    WHEN (
      "t15"."response_or_0" > 0
    )
    AND (
      "t15"."response_or_0" <= CAST(FLOOR((
        "t15"."response_key"
      ) / (
        16777216
      )) AS BIGINT)
    )
    THEN 'the first response is that of an earlier request'
    WHEN (
      "t15"."service_or_0" > 0
    )
    AND (
      "t15"."service_or_0" <= CAST(FLOOR((
        "t15"."service_key"
      ) / (
        16777216
      )) AS BIGINT)
    )
    THEN 'the first service is that of an earlier request'
    ELSE NULL
  END AS "excluded",
  CASE
    WHEN "t15"."previous_last" > "t15"."number"
    THEN "t15"."previous"
    WHEN (
      "t15"."response_or_0" > 0
    )
    AND (
      "t15"."response_or_0" <= CAST(FLOOR((
        "t15"."response_key"
      ) / (
        16777216
      )) AS BIGINT)
    )
    THEN 16777216 - (
      "t15"."response_key" % 16777216
    )
    WHEN (
      "t15"."service_or_0" > 0
    )
    AND (
      "t15"."service_or_0" <= CAST(FLOOR((
        "t15"."service_key"
      ) / (
        16777216
      )) AS BIGINT)
    )
    THEN 16777216 - (
      "t15"."service_key" % 16777216
    )
    ELSE NULL
  END AS "shared_with"
FROM (
  SELECT
    "t14"."area",
    "t14"."la_code",
    "t14"."person_id",
    "t14"."record_id",
    "t14"."kind",
    "t14"."start",
    "t14"."event_start_date",
    "t14"."conversation",
    "t14"."working_age_band",
    "t14"."number",
    "t14"."progress",
    "t14"."assessment_number",
    "t14"."service_number",
    "t14"."assessment_type",
    "t14"."block_leads",
    "t14"."assessment_record",
    "t14"."assessment_start",
    "t14"."assessment_date",
    "t14"."assessment_band",
    "t14"."service_type",
    "t14"."service_record",
    "t14"."service_start",
    "t14"."service_date",
    "t14"."service_band",
    "t14"."response_kind",
    "t14"."response_number",
    "t14"."response_record",
    "t14"."response_start",
    "t14"."response_date",
    "t14"."response_band",
    "t14"."service_discarded",
    COALESCE("t14"."response_number", 0) AS "response_or_0",
    COALESCE("t14"."service_number", 0) AS "service_or_0",
    COALESCE(
      LAG(
        GREATEST(COALESCE("t14"."response_number", 0), COALESCE("t14"."service_number", 0))
      ) OVER (
        PARTITION BY "t14"."la_code", "t14"."person_id"
        ORDER BY "t14"."number" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ),
      0
    ) AS "previous_last",
    LAG("t14"."number") OVER (
      PARTITION BY "t14"."la_code", "t14"."person_id"
      ORDER BY "t14"."number" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "previous",
    COALESCE(
      MAX(
        (
          COALESCE("t14"."response_number", 0) * 16777216
        ) + (
          16777216 - "t14"."number"
        )
      ) OVER (
        PARTITION BY "t14"."la_code", "t14"."person_id"
        ORDER BY "t14"."number" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
      ),
      0
    ) AS "response_key",
    COALESCE(
      MAX(
        (
          COALESCE("t14"."service_number", 0) * 16777216
        ) + (
          16777216 - "t14"."number"
        )
      ) OVER (
        PARTITION BY "t14"."la_code", "t14"."person_id"
        ORDER BY "t14"."number" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
      ),
      0
    ) AS "service_key"
  FROM (
    SELECT
      "t13"."area",
      "t13"."la_code",
      "t13"."person_id",
      "t13"."record_id",
      "t13"."kind",
      "t13"."start",
      "t13"."event_start_date",
      "t13"."conversation",
      "t13"."working_age_band",
      "t13"."number",
      "t13"."progress",
      "t13"."assessment_number",
      CASE
        WHEN COALESCE(
          (
            "t13"."response_kind" = 'assessment'
          ) AND (
            "t13"."block_leads" = 0
          ),
          FALSE
        )
        THEN CAST(NULL AS BIGINT)
        ELSE "t13"."service_number"
      END AS "service_number",
      "t13"."assessment_type",
      "t13"."block_leads",
      "t13"."assessment_record",
      "t13"."assessment_start",
      "t13"."assessment_date",
      "t13"."assessment_band",
      CASE
        WHEN COALESCE(
          (
            "t13"."response_kind" = 'assessment'
          ) AND (
            "t13"."block_leads" = 0
          ),
          FALSE
        )
        THEN CAST(NULL AS TEXT)
        ELSE "t13"."service_type"
      END AS "service_type",
      CASE
        WHEN COALESCE(
          (
            "t13"."response_kind" = 'assessment'
          ) AND (
            "t13"."block_leads" = 0
          ),
          FALSE
        )
        THEN CAST(NULL AS BIGINT)
        ELSE "t13"."service_record"
      END AS "service_record",
      CASE
        WHEN COALESCE(
          (
            "t13"."response_kind" = 'assessment'
          ) AND (
            "t13"."block_leads" = 0
          ),
          FALSE
        )
        THEN CAST(NULL AS BIGINT)
        ELSE "t13"."service_start"
      END AS "service_start",
      CASE
        WHEN COALESCE(
          (
            "t13"."response_kind" = 'assessment'
          ) AND (
            "t13"."block_leads" = 0
          ),
          FALSE
        )
        THEN CAST(NULL AS DATE)
        ELSE "t13"."service_date"
      END AS "service_date",
      CASE
        WHEN COALESCE(
          (
            "t13"."response_kind" = 'assessment'
          ) AND (
            "t13"."block_leads" = 0
          ),
          FALSE
        )
        THEN CAST(NULL AS TEXT)
        ELSE "t13"."service_band"
      END AS "service_band",
      "t13"."response_kind",
      "t13"."response_number",
      "t13"."response_record",
      "t13"."response_start",
      "t13"."response_date",
      "t13"."response_band",
      COALESCE(
        (
          "t13"."response_kind" = 'assessment'
        ) AND (
          "t13"."block_leads" = 0
        ),
        FALSE
      )
      AND (
        "t13"."service_number" IS NOT NULL
      ) AS "service_discarded"
    FROM (
      SELECT
        "t12"."area",
        "t12"."la_code",
        "t12"."person_id",
        "t12"."record_id",
        "t12"."kind",
        "t12"."start",
        "t12"."event_start_date",
        "t12"."conversation",
        "t12"."working_age_band",
        "t12"."number",
        "t12"."progress",
        "t12"."assessment_number",
        "t12"."service_number",
        "t12"."assessment_type",
        "t12"."block_leads",
        "t12"."assessment_record",
        "t12"."assessment_start",
        "t12"."assessment_date",
        "t12"."assessment_band",
        "t12"."service_type",
        "t12"."service_record",
        "t12"."service_start",
        "t12"."service_date",
        "t12"."service_band",
        CASE
          WHEN (
            "t12"."start" < {day 1}
          )
          AND COALESCE("t12"."conversation" = 1, FALSE)
          AND "t12"."progress"
          AND (
            (
              "t12"."assessment_start" IS NULL
            )
            OR (
              "t12"."start" < "t12"."assessment_start"
            )
          )
          THEN 'conversation'
          WHEN (
            "t12"."service_number" IS NOT NULL
          )
          AND (
            (
              "t12"."assessment_number" IS NULL
            )
            OR (
              "t12"."service_number" < "t12"."assessment_number"
            )
          )
          THEN 'service'
          WHEN "t12"."assessment_number" IS NOT NULL
          THEN 'assessment'
          ELSE NULL
        END AS "response_kind",
        CASE
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'conversation'
          THEN "t12"."number"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'service'
          THEN "t12"."service_number"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'assessment'
          THEN "t12"."assessment_number"
          ELSE NULL
        END AS "response_number",
        CASE
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'conversation'
          THEN "t12"."record_id"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'service'
          THEN "t12"."service_record"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'assessment'
          THEN "t12"."assessment_record"
          ELSE NULL
        END AS "response_record",
        CASE
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'conversation'
          THEN "t12"."start"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'service'
          THEN "t12"."service_start"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'assessment'
          THEN "t12"."assessment_start"
          ELSE NULL
        END AS "response_start",
        CASE
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'conversation'
          THEN "t12"."event_start_date"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'service'
          THEN "t12"."service_date"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'assessment'
          THEN "t12"."assessment_date"
          ELSE NULL
        END AS "response_date",
        CASE
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'conversation'
          THEN "t12"."working_age_band"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'service'
          THEN "t12"."service_band"
          WHEN CASE
            WHEN (
              "t12"."start" < {day 1}
            )
            AND COALESCE("t12"."conversation" = 1, FALSE)
            AND "t12"."progress"
            AND (
              (
                "t12"."assessment_start" IS NULL
              )
              OR (
                "t12"."start" < "t12"."assessment_start"
              )
            )
            THEN 'conversation'
            WHEN (
              "t12"."service_number" IS NOT NULL
            )
            AND (
              (
                "t12"."assessment_number" IS NULL
              )
              OR (
                "t12"."service_number" < "t12"."assessment_number"
              )
            )
            THEN 'service'
            WHEN "t12"."assessment_number" IS NOT NULL
            THEN 'assessment'
            ELSE NULL
          END = 'assessment'
          THEN "t12"."assessment_band"
          ELSE NULL
        END AS "response_band"
      FROM (
        SELECT
          "t11".*
          EXCLUDE ("la_code_right", "person_id_right", "service_number_right")
        FROM (
          SELECT
            "t10"."area",
            "t10"."la_code",
            "t10"."person_id",
            "t10"."record_id",
            "t10"."kind",
            "t10"."start",
            "t10"."event_start_date",
            "t10"."conversation",
            "t10"."working_age_band",
            "t10"."number",
            "t10"."progress",
            "t10"."assessment_number",
            "t10"."service_number",
            "t10"."assessment_type",
            "t10"."block_leads",
            "t10"."assessment_record",
            "t10"."assessment_start",
            "t10"."assessment_date",
            "t10"."assessment_band",
            "t4"."la_code" AS "la_code_right",
            "t4"."person_id" AS "person_id_right",
            "t4"."service_type",
            "t4"."service_number" AS "service_number_right",
            "t4"."service_record",
            "t4"."service_start",
            "t4"."service_date",
            "t4"."service_band"
          FROM (
            SELECT
              "t8".*
              EXCLUDE ("assessment_number_right", "la_code_right", "person_id_right")
            FROM (
              SELECT
                "t7"."area",
                "t7"."la_code",
                "t7"."person_id",
                "t7"."record_id",
                "t7"."kind",
                "t7"."start",
                "t7"."event_start_date",
                "t7"."conversation",
                "t7"."working_age_band",
                "t7"."number",
                "t7"."progress",
                "t7"."assessment_number",
                "t7"."service_number",
                "t6"."la_code" AS "la_code_right",
                "t6"."person_id" AS "person_id_right",
                "t6"."assessment_type",
                "t6"."block_leads",
                "t6"."assessment_number" AS "assessment_number_right",
                "t6"."assessment_record",
                "t6"."assessment_start",
                "t6"."assessment_date",
                "t6"."assessment_band"
              FROM (
                SELECT
                  "t2".*
                  EXCLUDE ("assessment_type", "block_leads", "service_type")
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t0"
                  WHERE
                    "t0"."kind" = 'request'
                ) AS "t2"
              ) AS "t7"
              LEFT OUTER JOIN (
                SELECT
                  "t0"."la_code",
                  "t0"."person_id",
                  "t0"."assessment_type",
                  "t0"."block_leads",
                  "t0"."number" AS "assessment_number",
                  "t0"."record_id" AS "assessment_record",
                  "t0"."start" AS "assessment_start",
                  "t0"."event_start_date" AS "assessment_date",
                  "t0"."working_age_band" AS "assessment_band"
                FROM {table 1} AS "t0"
                WHERE
                  "t0"."kind" = 'assessment'
              ) AS "t6"
                ON "t7"."la_code" = "t6"."la_code"
                AND "t7"."person_id" = "t6"."person_id"
                AND "t7"."assessment_number" = "t6"."assessment_number"
            ) AS "t8"
          ) AS "t10"
          LEFT OUTER JOIN (
            SELECT
              "t0"."la_code",
              "t0"."person_id",
              "t0"."service_type",
              "t0"."number" AS "service_number",
              "t0"."record_id" AS "service_record",
              "t0"."start" AS "service_start",
              "t0"."event_start_date" AS "service_date",
              "t0"."working_age_band" AS "service_band"
            FROM {table 1} AS "t0"
            WHERE
              "t0"."kind" = 'service'
          ) AS "t4"
            ON "t10"."la_code" = "t4"."la_code"
            AND "t10"."person_id" = "t4"."person_id"
            AND "t10"."service_number" = "t4"."service_number"
        ) AS "t11"
      ) AS "t12"
    ) AS "t13"
  ) AS "t14"
) AS "t15"

-- 6cb657ae2f7da5d8: waiting times, 5 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "start" BIGINT, "reason" VARCHAR, "blocking" BIGINT, "conversation" INTEGER, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "number" BIGINT, "assessment_record" BIGINT, "assessment_date" DATE, "block_leads" BIGINT, "assessment_type" VARCHAR, "service_type" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_date" DATE, "response_start" BIGINT, "response_band" VARCHAR, "service_number" BIGINT, "service_record" BIGINT, "service_date" DATE, "service_start" BIGINT, "service_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "shared_record" BIGINT, "response_days" BIGINT, "response_quarter" VARCHAR, "response_age" VARCHAR, "response_reason" VARCHAR, "service_days" BIGINT, "service_quarter" VARCHAR, "service_age" VARCHAR, "service_reason" VARCHAR
-- asks day 1 2
SELECT
  "t24"."area",
  "t24"."la_code",
  "t24"."person_id",
  "t24"."record_id",
  "t24"."event_start_date",
  "t24"."start",
  "t24"."reason",
  "t24"."blocking",
  "t24"."conversation",
  "t24"."event_outcome",
  "t24"."request_route_of_access",
  "t24"."number",
  "t24"."assessment_record",
  "t24"."assessment_date",
  "t24"."block_leads",
  "t24"."assessment_type",
  "t24"."service_type",
  "t24"."response_kind",
  "t24"."response_number",
  "t24"."response_record",
  "t24"."response_date",
  "t24"."response_start",
  "t24"."response_band",
  "t24"."service_number",
  "t24"."service_record",
  "t24"."service_date",
  "t24"."service_start",
  "t24"."service_band",
  "t24"."service_discarded",
  "t24"."excluded",
  "t24"."shared_with",
  "t24"."shared_record",
  "t24"."response_days",
  "t24"."response_quarter",
  "t24"."response_age",
  "t24"."response_reason",
  "t24"."service_start" - "t24"."start" AS "service_days",
  "t24"."service_quarter",
  CASE "t24"."service_band"
    WHEN '18 to 64'
    THEN '25-64'
    WHEN '65 and above'
    THEN '65+'
    ELSE NULL
  END AS "service_age",
  CASE
    WHEN "t24"."reason" IS NOT NULL
    THEN "t24"."reason"
    WHEN "t24"."excluded" IS NOT NULL
    THEN "t24"."excluded"
    WHEN COALESCE("t24"."service_discarded", FALSE)
    THEN 'the assessments that came first did not lead to a service'
    WHEN "t24"."service_start" IS NULL
    THEN 'no service has followed yet'
    WHEN "t24"."service_quarter" IS NULL
    THEN 'it ended outside the quarters of the period'
    WHEN CASE "t24"."service_band"
      WHEN '18 to 64'
      THEN '25-64'
      WHEN '65 and above'
      THEN '65+'
      ELSE NULL
    END IS NULL
    THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
    ELSE NULL
  END AS "service_reason"
FROM (
  SELECT
    "t23".*
    EXCLUDE ("day_of_quarter")
  FROM (
    SELECT
      "t22"."area",
      "t22"."la_code",
      "t22"."person_id",
      "t22"."record_id",
      "t22"."event_start_date",
      "t22"."start",
      "t22"."reason",
      "t22"."blocking",
      "t22"."conversation",
      "t22"."event_outcome",
      "t22"."request_route_of_access",
      "t22"."number",
      "t22"."assessment_record",
      "t22"."assessment_date",
      "t22"."block_leads",
      "t22"."assessment_type",
      "t22"."service_type",
      "t22"."response_kind",
      "t22"."response_number",
      "t22"."response_record",
      "t22"."response_date",
      "t22"."response_start",
      "t22"."response_band",
      "t22"."service_number",
      "t22"."service_record",
      "t22"."service_date",
      "t22"."service_start",
      "t22"."service_band",
      "t22"."service_discarded",
      "t22"."excluded",
      "t22"."shared_with",
      "t22"."shared_record",
      "t22"."response_days",
      "t22"."response_quarter",
      "t22"."response_age",
      "t22"."response_reason",
      "t8"."day_of_quarter",
      "t8"."service_quarter"
    FROM (
      SELECT
        "t20"."area",
        "t20"."la_code",
        "t20"."person_id",
        "t20"."record_id",
        "t20"."event_start_date",
        "t20"."start",
        "t20"."reason",
        "t20"."blocking",
        "t20"."conversation",
        "t20"."event_outcome",
        "t20"."request_route_of_access",
        "t20"."number",
        "t20"."assessment_record",
        "t20"."assessment_date",
        "t20"."block_leads",
        "t20"."assessment_type",
        "t20"."service_type",
        "t20"."response_kind",
        "t20"."response_number",
        "t20"."response_record",
        "t20"."response_date",
        "t20"."response_start",
        "t20"."response_band",
        "t20"."service_number",
        "t20"."service_record",
        "t20"."service_date",
        "t20"."service_start",
        "t20"."service_band",
        "t20"."service_discarded",
        "t20"."excluded",
        "t20"."shared_with",
        "t20"."shared_record",
        "t20"."response_start" - "t20"."start" AS "response_days",
        "t20"."response_quarter",
        CASE "t20"."response_band"
          WHEN '18 to 64'
          THEN '25-64'
          WHEN '65 and above'
          THEN '65+'
          ELSE NULL
        END AS "response_age",
        CASE
          WHEN "t20"."reason" IS NOT NULL
          THEN "t20"."reason"
          WHEN "t20"."excluded" IS NOT NULL
          THEN "t20"."excluded"
          WHEN "t20"."response_start" IS NULL
          THEN 'no response has followed yet'
          WHEN "t20"."response_quarter" IS NULL
          THEN 'it ended outside the quarters of the period'
          WHEN CASE "t20"."response_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END IS NULL
          THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
          ELSE NULL
        END AS "response_reason"
      FROM (
        SELECT
          "t19".*
          EXCLUDE ("day_of_quarter")
        FROM (
          SELECT
            "t18"."area",
            "t18"."la_code",
            "t18"."person_id",
            "t18"."record_id",
            "t18"."event_start_date",
            "t18"."start",
            "t18"."reason",
            "t18"."blocking",
            "t18"."conversation",
            "t18"."event_outcome",
            "t18"."request_route_of_access",
            "t18"."number",
            "t18"."assessment_record",
            "t18"."assessment_date",
            "t18"."block_leads",
            "t18"."assessment_type",
            "t18"."service_type",
            "t18"."response_kind",
            "t18"."response_number",
            "t18"."response_record",
            "t18"."response_date",
            "t18"."response_start",
            "t18"."response_band",
            "t18"."service_number",
            "t18"."service_record",
            "t18"."service_date",
            "t18"."service_start",
            "t18"."service_band",
            "t18"."service_discarded",
            "t18"."excluded",
            "t18"."shared_with",
            "t18"."shared_record",
            "t9"."day_of_quarter",
            "t9"."response_quarter"
          FROM (
            SELECT
              "t16".*
              EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
            FROM (
              SELECT
                "t10"."area",
                "t10"."la_code",
                "t10"."person_id",
                "t10"."record_id",
                "t10"."event_start_date",
                "t10"."start",
                "t10"."reason",
                "t10"."blocking",
                "t10"."conversation",
                "t10"."event_outcome",
                "t10"."request_route_of_access",
                "t15"."la_code" AS "la_code_right",
                "t15"."person_id" AS "person_id_right",
                "t15"."record_id" AS "record_id_right",
                "t15"."number",
                "t15"."assessment_record",
                "t15"."assessment_date",
                "t15"."block_leads",
                "t15"."assessment_type",
                "t15"."service_type",
                "t15"."response_kind",
                "t15"."response_number",
                "t15"."response_record",
                "t15"."response_date",
                "t15"."response_start",
                "t15"."response_band",
                "t15"."service_number",
                "t15"."service_record",
                "t15"."service_date",
                "t15"."service_start",
                "t15"."service_band",
                "t15"."service_discarded",
                "t15"."excluded",
                "t15"."shared_with",
                "t15"."shared_record"
              FROM (
                SELECT
                  "t1"."area",
                  "t1"."la_code",
                  "t1"."person_id",
                  "t1"."record_id",
                  "t1"."event_start_date",
                  "t1"."start",
                  "t1"."reason",
                  "t1"."blocking",
                  "t1"."conversation",
                  "t1"."event_outcome",
                  "t1"."request_route_of_access"
                FROM {table 1} AS "t1"
              ) AS "t10"
              LEFT OUTER JOIN (
                SELECT
                  "t13".*
                  EXCLUDE ("la_code_right", "person_id_right", "shared_with_right")
                FROM (
                  SELECT
                    "t12"."la_code",
                    "t12"."person_id",
                    "t12"."record_id",
                    "t12"."number",
                    "t12"."assessment_record",
                    "t12"."assessment_date",
                    "t12"."block_leads",
                    "t12"."assessment_type",
                    "t12"."service_type",
                    "t12"."response_kind",
                    "t12"."response_number",
                    "t12"."response_record",
                    "t12"."response_date",
                    "t12"."response_start",
                    "t12"."response_band",
                    "t12"."service_number",
                    "t12"."service_record",
                    "t12"."service_date",
                    "t12"."service_start",
                    "t12"."service_band",
                    "t12"."service_discarded",
                    "t12"."excluded",
                    "t12"."shared_with",
                    "t11"."la_code" AS "la_code_right",
                    "t11"."person_id" AS "person_id_right",
                    "t11"."shared_with" AS "shared_with_right",
                    "t11"."shared_record"
                  FROM (
                    SELECT
                      "t2"."la_code",
                      "t2"."person_id",
                      "t2"."record_id",
                      "t2"."number",
                      "t2"."assessment_record",
                      "t2"."assessment_date",
                      "t2"."block_leads",
                      "t2"."assessment_type",
                      "t2"."service_type",
                      "t2"."response_kind",
                      "t2"."response_number",
                      "t2"."response_record",
                      "t2"."response_date",
                      "t2"."response_start",
                      "t2"."response_band",
                      "t2"."service_number",
                      "t2"."service_record",
                      "t2"."service_date",
                      "t2"."service_start",
                      "t2"."service_band",
                      "t2"."service_discarded",
                      "t2"."excluded",
                      "t2"."shared_with"
                    FROM {table 2} AS "t2"
                  ) AS "t12"
                  LEFT OUTER JOIN (
                    SELECT
                      "t2"."la_code",
                      "t2"."person_id",
                      "t2"."number" AS "shared_with",
                      "t2"."record_id" AS "shared_record"
                    FROM {table 2} AS "t2"
                  ) AS "t11"
                    ON "t12"."la_code" = "t11"."la_code"
                    AND "t12"."person_id" = "t11"."person_id"
                    AND "t12"."shared_with" = "t11"."shared_with"
                ) AS "t13"
              ) AS "t15"
                ON "t10"."la_code" = "t15"."la_code"
                AND "t10"."person_id" = "t15"."person_id"
                AND "t10"."record_id" = "t15"."record_id"
            ) AS "t16"
          ) AS "t18"
          LEFT OUTER JOIN (
            SELECT
              "t0"."day_of_quarter",
              "t0"."quarter" AS "response_quarter"
            FROM {table 3} AS "t0"
          ) AS "t9"
            ON "t18"."response_start" = "t9"."day_of_quarter"
        ) AS "t19"
      ) AS "t20"
    ) AS "t22"
    LEFT OUTER JOIN (
      SELECT
        "t0"."day_of_quarter",
        "t0"."quarter" AS "service_quarter"
      FROM {table 3} AS "t0"
    ) AS "t8"
      ON "t22"."service_start" = "t8"."day_of_quarter"
  ) AS "t23"
) AS "t24"
WHERE
  "t24"."start" BETWEEN {day 1} AND {day 2}
  OR (
    "t24"."response_quarter" IS NOT NULL
  )
  OR (
    "t24"."service_quarter" IS NOT NULL
  )

-- fcf3293ec60d5cc0: waiting times, 6 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "start" BIGINT, "reason" VARCHAR, "blocking" BIGINT, "conversation" INTEGER, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "number" BIGINT, "assessment_record" BIGINT, "assessment_date" DATE, "block_leads" BIGINT, "assessment_type" VARCHAR, "service_type" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_date" DATE, "response_start" BIGINT, "response_band" VARCHAR, "service_number" BIGINT, "service_record" BIGINT, "service_date" DATE, "service_start" BIGINT, "service_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "shared_record" BIGINT, "response_days" BIGINT, "response_quarter" VARCHAR, "response_age" VARCHAR, "response_reason" VARCHAR, "service_days" BIGINT, "service_quarter" VARCHAR, "service_age" VARCHAR, "service_reason" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."event_start_date",
  "t0"."start",
  "t0"."response_reason" AS "reason",
  "t0"."blocking",
  "t0"."conversation",
  "t0"."event_outcome",
  "t0"."request_route_of_access",
  "t0"."number",
  "t0"."assessment_record",
  "t0"."assessment_date",
  "t0"."block_leads",
  "t0"."assessment_type",
  "t0"."service_type",
  "t0"."response_kind",
  "t0"."response_number",
  "t0"."response_record",
  "t0"."response_date",
  "t0"."response_start",
  "t0"."response_band",
  "t0"."service_number",
  "t0"."service_record",
  "t0"."service_date",
  "t0"."service_start",
  "t0"."service_band",
  "t0"."service_discarded",
  "t0"."excluded",
  "t0"."shared_with",
  "t0"."shared_record",
  "t0"."response_days",
  "t0"."response_quarter",
  "t0"."response_age",
  "t0"."response_reason",
  "t0"."service_days",
  "t0"."service_quarter",
  "t0"."service_age",
  "t0"."service_reason",
  CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
  "t0"."response_age" AS "age_group",
  "t0"."response_kind" AS "cohort",
  "t0"."response_reason" IS NULL AS "in_denominator",
  CAST(NULL AS BOOLEAN) AS "in_numerator",
  "t0"."response_quarter" AS "category",
  CAST("t0"."response_days" AS TEXT) || CASE WHEN "t0"."response_days" = 1 THEN ' day' ELSE ' days' END AS "detail",
  LIST_SORT(
    CASE
      WHEN LIST_FILTER(
        CAST(["t0"."record_id", "t0"."response_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
        LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
      ) IS NULL
      THEN NULL
      ELSE LIST_DISTINCT(
        LIST_FILTER(
          CAST(["t0"."record_id", "t0"."response_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        )
      ) + CASE
        WHEN LIST_BOOL_OR(
          LIST_APPLY(
            LIST_FILTER(
              CAST(["t0"."record_id", "t0"."response_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
              LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
            ),
            LAMBDA x : x IS NULL
          )
        )
        THEN [NULL]
        ELSE []
      END
    END
  ) AS "record_ids"
FROM {table 1} AS "t0"

-- 857e2c01dc05dcd0: waiting times, 7 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "start" BIGINT, "reason" VARCHAR, "blocking" BIGINT, "conversation" INTEGER, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "number" BIGINT, "assessment_record" BIGINT, "assessment_date" DATE, "block_leads" BIGINT, "assessment_type" VARCHAR, "service_type" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_date" DATE, "response_start" BIGINT, "response_band" VARCHAR, "service_number" BIGINT, "service_record" BIGINT, "service_date" DATE, "service_start" BIGINT, "service_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "shared_record" BIGINT, "response_days" BIGINT, "response_quarter" VARCHAR, "response_age" VARCHAR, "response_reason" VARCHAR, "service_days" BIGINT, "service_quarter" VARCHAR, "service_age" VARCHAR, "service_reason" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."event_start_date",
  "t0"."start",
  "t0"."service_reason" AS "reason",
  "t0"."blocking",
  "t0"."conversation",
  "t0"."event_outcome",
  "t0"."request_route_of_access",
  "t0"."number",
  "t0"."assessment_record",
  "t0"."assessment_date",
  "t0"."block_leads",
  "t0"."assessment_type",
  "t0"."service_type",
  "t0"."response_kind",
  "t0"."response_number",
  "t0"."response_record",
  "t0"."response_date",
  "t0"."response_start",
  "t0"."response_band",
  "t0"."service_number",
  "t0"."service_record",
  "t0"."service_date",
  "t0"."service_start",
  "t0"."service_band",
  "t0"."service_discarded",
  "t0"."excluded",
  "t0"."shared_with",
  "t0"."shared_record",
  "t0"."response_days",
  "t0"."response_quarter",
  "t0"."response_age",
  "t0"."response_reason",
  "t0"."service_days",
  "t0"."service_quarter",
  "t0"."service_age",
  "t0"."service_reason",
  CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
  "t0"."service_age" AS "age_group",
  "t0"."response_kind" AS "cohort",
  "t0"."service_reason" IS NULL AS "in_denominator",
  CAST(NULL AS BOOLEAN) AS "in_numerator",
  "t0"."service_quarter" AS "category",
  CAST("t0"."service_days" AS TEXT) || CASE WHEN "t0"."service_days" = 1 THEN ' day' ELSE ' days' END AS "detail",
  LIST_SORT(
    CASE
      WHEN LIST_FILTER(
        CAST(["t0"."record_id", "t0"."service_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
        LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
      ) IS NULL
      THEN NULL
      ELSE LIST_DISTINCT(
        LIST_FILTER(
          CAST(["t0"."record_id", "t0"."service_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        )
      ) + CASE
        WHEN LIST_BOOL_OR(
          LIST_APPLY(
            LIST_FILTER(
              CAST(["t0"."record_id", "t0"."service_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
              LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
            ),
            LAMBDA x : x IS NULL
          )
        )
        THEN [NULL]
        ELSE []
      END
    END
  ) AS "record_ids"
FROM {table 1} AS "t0"

-- 8f77226be29c49f3: waiting times, 8 of 21
-- gives "area" VARCHAR, "quarter" VARCHAR, "age_group" VARCHAR, "waits" BIGINT, "lower" BIGINT, "upper" BIGINT
SELECT
  *
FROM (
  SELECT
    "t2"."area",
    "t2"."quarter",
    "t2"."age_group",
    MAX("t2"."waits") AS "waits",
    MAX("t2"."days") FILTER(WHERE
      "t2"."place" = CAST(FLOOR((
        "t2"."waits" - 1
      ) / (
        2
      )) AS BIGINT)) AS "lower",
    MAX("t2"."days") FILTER(WHERE
      "t2"."place" = CAST(FLOOR((
        "t2"."waits"
      ) / (
        2
      )) AS BIGINT)) AS "upper"
  FROM (
    SELECT
      "t1"."area",
      "t1"."quarter",
      "t1"."age_group",
      "t1"."days",
      ROW_NUMBER() OVER (
        PARTITION BY "t1"."area", "t1"."quarter", "t1"."age_group"
        ORDER BY "t1"."days" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "place",
      COUNT(*) OVER (
        PARTITION BY "t1"."area", "t1"."quarter", "t1"."age_group"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "waits"
    FROM (
      SELECT
        "t0"."area",
        "t0"."response_quarter" AS "quarter",
        "t0"."response_age" AS "age_group",
        "t0"."response_days" AS "days"
      FROM {table 1} AS "t0"
      WHERE
        "t0"."response_reason" IS NULL
    ) AS "t1"
  ) AS "t2"
  GROUP BY
    1,
    2,
    3
) AS "t3"
ORDER BY
  "t3"."area" ASC,
  "t3"."quarter" ASC,
  "t3"."age_group" ASC

-- 9ab431449f7c12b1: waiting times, 9 of 21
-- gives "area" VARCHAR, "quarter" VARCHAR, "age_group" VARCHAR, "waits" BIGINT, "lower" BIGINT, "upper" BIGINT
SELECT
  *
FROM (
  SELECT
    "t2"."area",
    "t2"."quarter",
    "t2"."age_group",
    MAX("t2"."waits") AS "waits",
    MAX("t2"."days") FILTER(WHERE
      "t2"."place" = CAST(FLOOR((
        "t2"."waits" - 1
      ) / (
        2
      )) AS BIGINT)) AS "lower",
    MAX("t2"."days") FILTER(WHERE
      "t2"."place" = CAST(FLOOR((
        "t2"."waits"
      ) / (
        2
      )) AS BIGINT)) AS "upper"
  FROM (
    SELECT
      "t1"."area",
      "t1"."quarter",
      "t1"."age_group",
      "t1"."days",
      ROW_NUMBER() OVER (
        PARTITION BY "t1"."area", "t1"."quarter", "t1"."age_group"
        ORDER BY "t1"."days" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "place",
      COUNT(*) OVER (
        PARTITION BY "t1"."area", "t1"."quarter", "t1"."age_group"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "waits"
    FROM (
      SELECT
        "t0"."area",
        "t0"."service_quarter" AS "quarter",
        "t0"."service_age" AS "age_group",
        "t0"."service_days" AS "days"
      FROM {table 1} AS "t0"
      WHERE
        "t0"."service_reason" IS NULL
    ) AS "t1"
  ) AS "t2"
  GROUP BY
    1,
    2,
    3
) AS "t3"
ORDER BY
  "t3"."area" ASC,
  "t3"."quarter" ASC,
  "t3"."age_group" ASC

-- e8bdef98f5c431fd: waiting times, 10 of 21
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM (
  SELECT
    'wait_first_response' AS "measure",
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
    "t0"."response_age" AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    "t0"."response_kind" AS "cohort",
    "t0"."response_reason" IS NULL AS "in_denominator",
    CAST(NULL AS BOOLEAN) AS "in_numerator",
    "t0"."response_quarter" AS "category",
    CAST("t0"."response_days" AS TEXT) || CASE WHEN "t0"."response_days" = 1 THEN ' day' ELSE ' days' END AS "detail",
    "t0"."response_reason" AS "reason",
    LIST_SORT(
      CASE
        WHEN LIST_FILTER(
          CAST(["t0"."record_id", "t0"."response_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        ) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          LIST_FILTER(
            CAST(["t0"."record_id", "t0"."response_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
            LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
          )
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              LIST_FILTER(
                CAST(["t0"."record_id", "t0"."response_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
                LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
              ),
              LAMBDA x : x IS NULL
            )
          )
          THEN [NULL]
          ELSE []
        END
      END
    ) AS "record_ids"
  FROM {table 1} AS "t0"
) AS "t1"
UNION ALL
SELECT
  *
FROM (
  SELECT
    'wait_first_service' AS "measure",
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
    "t0"."service_age" AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    "t0"."response_kind" AS "cohort",
    "t0"."service_reason" IS NULL AS "in_denominator",
    CAST(NULL AS BOOLEAN) AS "in_numerator",
    "t0"."service_quarter" AS "category",
    CAST("t0"."service_days" AS TEXT) || CASE WHEN "t0"."service_days" = 1 THEN ' day' ELSE ' days' END AS "detail",
    "t0"."service_reason" AS "reason",
    LIST_SORT(
      CASE
        WHEN LIST_FILTER(
          CAST(["t0"."record_id", "t0"."service_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        ) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          LIST_FILTER(
            CAST(["t0"."record_id", "t0"."service_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
            LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
          )
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              LIST_FILTER(
                CAST(["t0"."record_id", "t0"."service_record", "t0"."blocking", "t0"."shared_record"] AS BIGINT[]),
                LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
              ),
              LAMBDA x : x IS NULL
            )
          )
          THEN [NULL]
          ELSE []
        END
      END
    ) AS "record_ids"
  FROM {table 1} AS "t0"
) AS "t2"

-- dc0affb05428a9f7: waiting times, 11 of 21
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'wait_first_response'

-- 6250eae2a7c5233e: waiting times, 12 of 21
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
  "t0"."measure" = 'wait_first_response'
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

-- 006396c9c1e4568b: waiting times, 13 of 21
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'wait_first_service'

-- 6be42421e62b3acd: waiting times, 14 of 21
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
  "t0"."measure" = 'wait_first_service'
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

-- 569ce8afeeae235f: waiting times, 15 of 21
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "start" BIGINT, "reason" VARCHAR, "blocking" BIGINT, "conversation" INTEGER, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "number" BIGINT, "assessment_record" BIGINT, "assessment_date" DATE, "block_leads" BIGINT, "assessment_type" VARCHAR, "service_type" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_date" DATE, "response_start" BIGINT, "response_band" VARCHAR, "service_number" BIGINT, "service_record" BIGINT, "service_date" DATE, "service_start" BIGINT, "service_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "shared_record" BIGINT, "response_days" BIGINT, "response_quarter" VARCHAR, "response_age" VARCHAR, "response_reason" VARCHAR, "service_days" BIGINT, "service_quarter" VARCHAR, "service_age" VARCHAR, "service_reason" VARCHAR
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."event_start_date",
  "t0"."start",
  "t0"."reason",
  "t0"."blocking",
  "t0"."conversation",
  "t0"."event_outcome",
  "t0"."request_route_of_access",
  "t0"."number",
  "t0"."assessment_record",
  "t0"."assessment_date",
  "t0"."block_leads",
  "t0"."assessment_type",
  "t0"."service_type",
  "t0"."response_kind",
  "t0"."response_number",
  "t0"."response_record",
  "t0"."response_date",
  "t0"."response_start",
  "t0"."response_band",
  "t0"."service_number",
  "t0"."service_record",
  "t0"."service_date",
  "t0"."service_start",
  "t0"."service_band",
  "t0"."service_discarded",
  "t0"."excluded",
  "t0"."shared_with",
  "t0"."shared_record",
  "t0"."response_days",
  "t0"."response_quarter",
  "t0"."response_age",
  "t0"."response_reason",
  "t0"."service_days",
  "t0"."service_quarter",
  "t0"."service_age",
  "t0"."service_reason"
FROM {table 1} AS "t0"
ORDER BY
  "t0"."la_code" ASC,
  "t0"."area" ASC,
  "t0"."person_id" ASC,
  "t0"."record_id" ASC,
  "t0"."event_start_date" ASC,
  "t0"."start" ASC,
  "t0"."reason" ASC,
  "t0"."blocking" ASC,
  "t0"."conversation" ASC,
  "t0"."event_outcome" ASC,
  "t0"."request_route_of_access" ASC,
  "t0"."number" ASC,
  "t0"."assessment_record" ASC,
  "t0"."assessment_date" ASC,
  "t0"."block_leads" ASC,
  "t0"."assessment_type" ASC,
  "t0"."service_type" ASC,
  "t0"."response_kind" ASC,
  "t0"."response_number" ASC,
  "t0"."response_record" ASC,
  "t0"."response_date" ASC,
  "t0"."response_start" ASC,
  "t0"."response_band" ASC,
  "t0"."service_number" ASC,
  "t0"."service_record" ASC,
  "t0"."service_date" ASC,
  "t0"."service_start" ASC,
  "t0"."service_band" ASC,
  "t0"."service_discarded" ASC,
  "t0"."excluded" ASC,
  "t0"."shared_with" ASC,
  "t0"."shared_record" ASC,
  "t0"."response_days" ASC,
  "t0"."response_quarter" ASC,
  "t0"."response_age" ASC,
  "t0"."response_reason" ASC,
  "t0"."service_days" ASC,
  "t0"."service_quarter" ASC,
  "t0"."service_age" ASC,
  "t0"."service_reason" ASC

-- 315b0e6ed879d24e: waiting times, 16 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "quarter" VARCHAR, "age_group" VARCHAR, "breakdown" VARCHAR, "value" VARCHAR, "events" BIGINT
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t24"."area",
      "t24"."la_code",
      "t24"."quarter",
      "t24"."age_group",
      'events' AS "breakdown",
      "t24"."value",
      "t24"."events"
    FROM (
      SELECT
        "t23"."area",
        "t23"."la_code",
        "t23"."quarter",
        "t23"."age_group",
        "t23"."value",
        COUNT(*) AS "events"
      FROM (
        SELECT
          "t22"."area",
          "t22"."la_code",
          "t22"."person_id",
          "t22"."record_id",
          "t22"."import_time",
          "t22"."kind",
          "t22"."start",
          "t22"."event_start_date",
          "t22"."event_outcome",
          "t22"."conversation",
          "t22"."working_age_band",
          "t22"."assessment_type",
          "t22"."service_type",
          "t22"."quarter",
          CASE "t22"."working_age_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END AS "age_group",
          "t22"."kind" AS "value"
        FROM (
          SELECT
            "t21".*
            EXCLUDE ("day_of_quarter")
          FROM (
            SELECT
              "t20"."area",
              "t20"."la_code",
              "t20"."person_id",
              "t20"."record_id",
              "t20"."import_time",
              "t20"."kind",
              "t20"."start",
              "t20"."event_start_date",
              "t20"."event_outcome",
              "t20"."conversation",
              "t20"."working_age_band",
              "t20"."assessment_type",
              "t20"."service_type",
              "t9"."day_of_quarter",
              "t9"."quarter"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t1"."area",
                  "t1"."la_code",
                  "t1"."person_id",
                  "t1"."record_id",
                  "t1"."import_time",
                  "t1"."kind",
                  "t1"."start",
                  "t1"."event_start_date",
                  "t1"."event_outcome",
                  "t1"."conversation",
                  "t1"."working_age_band",
                  "t1"."assessment_type",
                  "t1"."service_type"
                FROM {table 1} AS "t1"
                WHERE
                  "t1"."reason" IS NULL
              ) AS "t8"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  "t10"."area",
                  "t10"."la_code",
                  "t10"."person_id",
                  "t10"."record_id",
                  "t10"."import_time",
                  "t10"."kind",
                  "t10"."start",
                  "t10"."event_start_date",
                  "t10"."event_outcome",
                  "t10"."conversation",
                  "t10"."working_age_band",
                  "t10"."assessment_type",
                  "t10"."service_type"
                FROM (
                  SELECT
                    "t3"."la_code",
                    "t3"."area",
                    "t3"."person_id",
                    "t3"."record_id",
                    "t3"."event_start_date",
                    "t3"."la_person_id",
                    "t3"."import_time",
                    "t3"."conversation",
                    "t3"."age_at_event_start",
                    "t3"."working_age_band",
                    "t3"."request_route_of_access",
                    "t3"."start",
                    "t3"."end",
                    "t3"."ref_end",
                    "t3"."birth",
                    "t3"."death",
                    "t3"."event_type",
                    "t3"."outcome_group",
                    "t3"."client_type",
                    "t3"."service_type",
                    "t3"."service_component",
                    "t3"."delivery_mechanism",
                    "t3"."event_outcome",
                    "t3"."assessment_type",
                    "t3"."review_type",
                    CASE
                      WHEN CONTAINS("t3"."event_type", 'service')
                      THEN 'service'
                      WHEN CONTAINS("t3"."event_type", 'assessment')
                      THEN 'assessment'
                      WHEN CONTAINS("t3"."event_type", 'request')
                      THEN 'request'
                      WHEN CONTAINS("t3"."event_type", 'review')
                      THEN 'review'
                      ELSE NULL
                    END AS "kind"
                  FROM {table 2} AS "t3"
                ) AS "t10"
                WHERE
                  COALESCE("t10"."age_at_event_start" >= 25, FALSE)
                  AND (
                    (
                      (
                        "t10"."kind" = 'assessment'
                      )
                      AND COALESCE(
                        "t10"."assessment_type" IN ('short term assessment', 'long term assessment'),
                        FALSE
                      )
                    )
                    OR (
                      (
                        "t10"."kind" = 'service'
                      )
                      AND COALESCE(
                        "t10"."service_type" IN (
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
                    )
                  )
              ) AS "t18"
            ) AS "t20"
            LEFT OUTER JOIN (
              SELECT
                *
              FROM {table 3} AS "t2"
            ) AS "t9"
              ON "t20"."start" = "t9"."day_of_quarter"
          ) AS "t21"
        ) AS "t22"
        WHERE
          "t22"."quarter" IS NOT NULL
          AND CASE "t22"."working_age_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END IS NOT NULL
      ) AS "t23"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t24"
  ) AS "t25"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t11"."area",
      "t11"."la_code",
      "t11"."quarter",
      "t11"."age_group",
      'responses' AS "breakdown",
      "t11"."value",
      "t11"."events"
    FROM (
      SELECT
        "t5"."area",
        "t5"."la_code",
        "t5"."quarter",
        "t5"."age_group",
        "t5"."value",
        COUNT(*) AS "events"
      FROM (
        SELECT
          "t0"."area",
          "t0"."la_code",
          "t0"."assessment_type",
          "t0"."service_type",
          "t0"."response_quarter" AS "quarter",
          "t0"."response_age" AS "age_group",
          "t0"."response_kind" AS "kind",
          "t0"."response_kind" AS "value"
        FROM {table 4} AS "t0"
        WHERE
          "t0"."response_reason" IS NULL
          AND "t0"."response_quarter" IS NOT NULL
          AND "t0"."response_age" IS NOT NULL
      ) AS "t5"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t11"
  ) AS "t14"
) AS "t26"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t12"."area",
      "t12"."la_code",
      "t12"."quarter",
      "t12"."age_group",
      'assessments' AS "breakdown",
      "t12"."value",
      "t12"."events"
    FROM (
      SELECT
        "t6"."area",
        "t6"."la_code",
        "t6"."quarter",
        "t6"."age_group",
        "t6"."value",
        COUNT(*) AS "events"
      FROM (
        SELECT
          "t0"."area",
          "t0"."la_code",
          "t0"."assessment_type",
          "t0"."service_type",
          "t0"."response_quarter" AS "quarter",
          "t0"."response_age" AS "age_group",
          "t0"."response_kind" AS "kind",
          "t0"."assessment_type" AS "value"
        FROM {table 4} AS "t0"
        WHERE
          "t0"."response_reason" IS NULL
          AND "t0"."response_kind" = 'assessment'
          AND "t0"."response_quarter" IS NOT NULL
          AND "t0"."response_age" IS NOT NULL
      ) AS "t6"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t12"
  ) AS "t15"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t13"."area",
      "t13"."la_code",
      "t13"."quarter",
      "t13"."age_group",
      'services' AS "breakdown",
      "t13"."value",
      "t13"."events"
    FROM (
      SELECT
        "t7"."area",
        "t7"."la_code",
        "t7"."quarter",
        "t7"."age_group",
        "t7"."value",
        COUNT(*) AS "events"
      FROM (
        SELECT
          "t0"."area",
          "t0"."la_code",
          "t0"."assessment_type",
          "t0"."service_type",
          "t0"."service_quarter" AS "quarter",
          "t0"."service_age" AS "age_group",
          "t0"."response_kind" AS "kind",
          "t0"."service_type" AS "value"
        FROM {table 4} AS "t0"
        WHERE
          "t0"."service_reason" IS NULL
          AND "t0"."service_quarter" IS NOT NULL
          AND "t0"."service_age" IS NOT NULL
      ) AS "t7"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t13"
  ) AS "t16"
) AS "t17"

-- 835fb94eee2cc2e6: waiting times, 17 of 21
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "quarter" VARCHAR, "age_group" VARCHAR, "breakdown" VARCHAR, "value" VARCHAR, "events" BIGINT
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t27"."area",
  "t27"."la_code",
  "t27"."quarter",
  "t27"."age_group",
  "t27"."breakdown",
  "t27"."value",
  "t27"."events"
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t24"."area",
        "t24"."la_code",
        "t24"."quarter",
        "t24"."age_group",
        'events' AS "breakdown",
        "t24"."value",
        "t24"."events"
      FROM (
        SELECT
          "t23"."area",
          "t23"."la_code",
          "t23"."quarter",
          "t23"."age_group",
          "t23"."value",
          COUNT(*) AS "events"
        FROM (
          SELECT
            "t22"."area",
            "t22"."la_code",
            "t22"."person_id",
            "t22"."record_id",
            "t22"."import_time",
            "t22"."kind",
            "t22"."start",
            "t22"."event_start_date",
            "t22"."event_outcome",
            "t22"."conversation",
            "t22"."working_age_band",
            "t22"."assessment_type",
            "t22"."service_type",
            "t22"."quarter",
            CASE "t22"."working_age_band"
              WHEN '18 to 64'
              THEN '25-64'
              WHEN '65 and above'
              THEN '65+'
              ELSE NULL
            END AS "age_group",
            "t22"."kind" AS "value"
          FROM (
            SELECT
              "t21".*
              EXCLUDE ("day_of_quarter")
            FROM (
              SELECT
                "t20"."area",
                "t20"."la_code",
                "t20"."person_id",
                "t20"."record_id",
                "t20"."import_time",
                "t20"."kind",
                "t20"."start",
                "t20"."event_start_date",
                "t20"."event_outcome",
                "t20"."conversation",
                "t20"."working_age_band",
                "t20"."assessment_type",
                "t20"."service_type",
                "t9"."day_of_quarter",
                "t9"."quarter"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t1"."area",
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."record_id",
                    "t1"."import_time",
                    "t1"."kind",
                    "t1"."start",
                    "t1"."event_start_date",
                    "t1"."event_outcome",
                    "t1"."conversation",
                    "t1"."working_age_band",
                    "t1"."assessment_type",
                    "t1"."service_type"
                  FROM {table 1} AS "t1"
                  WHERE
                    "t1"."reason" IS NULL
                ) AS "t8"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t10"."area",
                    "t10"."la_code",
                    "t10"."person_id",
                    "t10"."record_id",
                    "t10"."import_time",
                    "t10"."kind",
                    "t10"."start",
                    "t10"."event_start_date",
                    "t10"."event_outcome",
                    "t10"."conversation",
                    "t10"."working_age_band",
                    "t10"."assessment_type",
                    "t10"."service_type"
                  FROM (
                    SELECT
                      "t3"."la_code",
                      "t3"."area",
                      "t3"."person_id",
                      "t3"."record_id",
                      "t3"."event_start_date",
                      "t3"."la_person_id",
                      "t3"."import_time",
                      "t3"."conversation",
                      "t3"."age_at_event_start",
                      "t3"."working_age_band",
                      "t3"."request_route_of_access",
                      "t3"."start",
                      "t3"."end",
                      "t3"."ref_end",
                      "t3"."birth",
                      "t3"."death",
                      "t3"."event_type",
                      "t3"."outcome_group",
                      "t3"."client_type",
                      "t3"."service_type",
                      "t3"."service_component",
                      "t3"."delivery_mechanism",
                      "t3"."event_outcome",
                      "t3"."assessment_type",
                      "t3"."review_type",
                      CASE
                        WHEN CONTAINS("t3"."event_type", 'service')
                        THEN 'service'
                        WHEN CONTAINS("t3"."event_type", 'assessment')
                        THEN 'assessment'
                        WHEN CONTAINS("t3"."event_type", 'request')
                        THEN 'request'
                        WHEN CONTAINS("t3"."event_type", 'review')
                        THEN 'review'
                        ELSE NULL
                      END AS "kind"
                    FROM {table 2} AS "t3"
                  ) AS "t10"
                  WHERE
                    COALESCE("t10"."age_at_event_start" >= 25, FALSE)
                    AND (
                      (
                        (
                          "t10"."kind" = 'assessment'
                        )
                        AND COALESCE(
                          "t10"."assessment_type" IN ('short term assessment', 'long term assessment'),
                          FALSE
                        )
                      )
                      OR (
                        (
                          "t10"."kind" = 'service'
                        )
                        AND COALESCE(
                          "t10"."service_type" IN (
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
                      )
                    )
                ) AS "t18"
              ) AS "t20"
              LEFT OUTER JOIN (
                SELECT
                  *
                FROM {table 3} AS "t2"
              ) AS "t9"
                ON "t20"."start" = "t9"."day_of_quarter"
            ) AS "t21"
          ) AS "t22"
          WHERE
            "t22"."quarter" IS NOT NULL
            AND CASE "t22"."working_age_band"
              WHEN '18 to 64'
              THEN '25-64'
              WHEN '65 and above'
              THEN '65+'
              ELSE NULL
            END IS NOT NULL
        ) AS "t23"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t24"
    ) AS "t25"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t11"."area",
        "t11"."la_code",
        "t11"."quarter",
        "t11"."age_group",
        'responses' AS "breakdown",
        "t11"."value",
        "t11"."events"
      FROM (
        SELECT
          "t5"."area",
          "t5"."la_code",
          "t5"."quarter",
          "t5"."age_group",
          "t5"."value",
          COUNT(*) AS "events"
        FROM (
          SELECT
            "t0"."area",
            "t0"."la_code",
            "t0"."assessment_type",
            "t0"."service_type",
            "t0"."response_quarter" AS "quarter",
            "t0"."response_age" AS "age_group",
            "t0"."response_kind" AS "kind",
            "t0"."response_kind" AS "value"
          FROM {table 4} AS "t0"
          WHERE
            "t0"."response_reason" IS NULL
            AND "t0"."response_quarter" IS NOT NULL
            AND "t0"."response_age" IS NOT NULL
        ) AS "t5"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t11"
    ) AS "t14"
  ) AS "t26"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t12"."area",
        "t12"."la_code",
        "t12"."quarter",
        "t12"."age_group",
        'assessments' AS "breakdown",
        "t12"."value",
        "t12"."events"
      FROM (
        SELECT
          "t6"."area",
          "t6"."la_code",
          "t6"."quarter",
          "t6"."age_group",
          "t6"."value",
          COUNT(*) AS "events"
        FROM (
          SELECT
            "t0"."area",
            "t0"."la_code",
            "t0"."assessment_type",
            "t0"."service_type",
            "t0"."response_quarter" AS "quarter",
            "t0"."response_age" AS "age_group",
            "t0"."response_kind" AS "kind",
            "t0"."assessment_type" AS "value"
          FROM {table 4} AS "t0"
          WHERE
            "t0"."response_reason" IS NULL
            AND "t0"."response_kind" = 'assessment'
            AND "t0"."response_quarter" IS NOT NULL
            AND "t0"."response_age" IS NOT NULL
        ) AS "t6"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t12"
    ) AS "t15"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t13"."area",
        "t13"."la_code",
        "t13"."quarter",
        "t13"."age_group",
        'services' AS "breakdown",
        "t13"."value",
        "t13"."events"
      FROM (
        SELECT
          "t7"."area",
          "t7"."la_code",
          "t7"."quarter",
          "t7"."age_group",
          "t7"."value",
          COUNT(*) AS "events"
        FROM (
          SELECT
            "t0"."area",
            "t0"."la_code",
            "t0"."assessment_type",
            "t0"."service_type",
            "t0"."service_quarter" AS "quarter",
            "t0"."service_age" AS "age_group",
            "t0"."response_kind" AS "kind",
            "t0"."service_type" AS "value"
          FROM {table 4} AS "t0"
          WHERE
            "t0"."service_reason" IS NULL
            AND "t0"."service_quarter" IS NOT NULL
            AND "t0"."service_age" IS NOT NULL
        ) AS "t7"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t13"
    ) AS "t16"
  ) AS "t17"
) AS "t27"
ORDER BY
  "t27"."la_code" ASC,
  "t27"."area" ASC,
  "t27"."quarter" ASC,
  "t27"."age_group" ASC,
  "t27"."breakdown" ASC,
  "t27"."value" ASC,
  "t27"."events" ASC

-- d5ab388e26051a9d: waiting times, 18 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "import_time" TIMESTAMP, "kind" VARCHAR, "client_type" VARCHAR, "start" BIGINT, "event_start_date" DATE, "age_at_event_start" INTEGER, "event_outcome" VARCHAR, "outcome_group" VARCHAR, "conversation" INTEGER, "working_age_band" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "long" BIGINT, "short" BIGINT, "stage" TINYINT, "reason" VARCHAR, "blocking" BIGINT
-- asks day 1
SELECT
  "t24"."area",
  "t24"."la_code",
  "t24"."person_id",
  "t24"."record_id",
  "t24"."import_time",
  "t24"."kind",
  "t24"."client_type",
  "t24"."start",
  "t24"."event_start_date",
  "t24"."age_at_event_start",
  "t24"."event_outcome",
  "t24"."outcome_group",
  "t24"."conversation",
  "t24"."working_age_band",
  "t24"."request_route_of_access",
  "t24"."assessment_type",
  "t24"."service_type",
  "t24"."long",
  "t24"."short",
  "t24"."stage",
  "t24"."reason",
  CASE
    WHEN "t24"."reason" = 'long-term support that began earlier was open, or ended within 12 months before the request'
    THEN "t24"."long"
    WHEN "t24"."reason" = 'short-term support that began earlier was open, or ended within 3 months before the request'
    THEN "t24"."short"
    ELSE NULL
  END AS "blocking"
FROM (
  SELECT
    "t23"."area",
    "t23"."la_code",
    "t23"."person_id",
    "t23"."record_id",
    "t23"."import_time",
    "t23"."kind",
    "t23"."client_type",
    "t23"."start",
    "t23"."event_start_date",
    "t23"."age_at_event_start",
    "t23"."event_outcome",
    "t23"."outcome_group",
    "t23"."conversation",
    "t23"."working_age_band",
    "t23"."request_route_of_access",
    "t23"."assessment_type",
    "t23"."service_type",
    "t23"."long",
    "t23"."short",
    CASE
      WHEN NOT (
        COALESCE("t23"."client_type" = 'service user', FALSE)
      )
      THEN 0
      WHEN NOT (
        COALESCE("t23"."start" >= {day 1}, FALSE)
      )
      THEN 1
      WHEN NOT (
        COALESCE("t23"."age_at_event_start" >= 25, FALSE)
      )
      THEN 2
      WHEN NOT (
        COALESCE("t23"."long" IS NULL, FALSE)
      )
      THEN 3
      WHEN NOT (
        COALESCE("t23"."short" IS NULL, FALSE)
      )
      THEN 4
      WHEN NOT (
        COALESCE("t23"."outcome_group" IS NOT NULL, FALSE)
      )
      THEN 5
      WHEN NOT (
        COALESCE("t23"."outcome_group" <> 'nfa', FALSE)
      )
      THEN 6
      WHEN NOT (
        COALESCE("t23"."outcome_group" <> 'admitted to hospital', FALSE)
      )
      THEN 7
      ELSE 8
    END AS "stage",
    CASE
      WHEN NOT (
        COALESCE("t23"."client_type" = 'service user', FALSE)
      )
      THEN 'the client type is not service user'
      WHEN NOT (
        COALESCE("t23"."start" >= {day 1}, FALSE)
      )
      THEN 'the request began before 1 April 2023'
      WHEN NOT (
        COALESCE("t23"."age_at_event_start" >= 25, FALSE)
      )
      THEN 'younger than 25 when the request began, or of unknown age'
      WHEN NOT (
        COALESCE("t23"."long" IS NULL, FALSE)
      )
      THEN 'long-term support that began earlier was open, or ended within 12 months before the request'
      WHEN NOT (
        COALESCE("t23"."short" IS NULL, FALSE)
      )
      THEN 'short-term support that began earlier was open, or ended within 3 months before the request'
      WHEN NOT (
        COALESCE("t23"."outcome_group" IS NOT NULL, FALSE)
      )
      THEN 'the outcome of the request is blank or belongs to no group'
      WHEN NOT (
        COALESCE("t23"."outcome_group" <> 'nfa', FALSE)
      )
      THEN 'the request ended with no further action'
      WHEN NOT (
        COALESCE("t23"."outcome_group" <> 'admitted to hospital', FALSE)
      )
      THEN 'the request ended with admission to hospital'
      ELSE CAST(NULL AS TEXT)
    END AS "reason"
  FROM (
    SELECT
      "t22".*
      EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
    FROM (
      SELECT
        "t21"."area",
        "t21"."la_code",
        "t21"."person_id",
        "t21"."record_id",
        "t21"."import_time",
        "t21"."kind",
        "t21"."client_type",
        "t21"."start",
        "t21"."event_start_date",
        "t21"."age_at_event_start",
        "t21"."event_outcome",
        "t21"."outcome_group",
        "t21"."conversation",
        "t21"."working_age_band",
        "t21"."request_route_of_access",
        "t21"."assessment_type",
        "t21"."service_type",
        "t21"."long",
        "t17"."la_code" AS "la_code_right",
        "t17"."person_id" AS "person_id_right",
        "t17"."record_id" AS "record_id_right",
        "t17"."short"
      FROM (
        SELECT
          "t19".*
          EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
        FROM (
          SELECT
            "t2"."area",
            "t2"."la_code",
            "t2"."person_id",
            "t2"."record_id",
            "t2"."import_time",
            "t2"."kind",
            "t2"."client_type",
            "t2"."start",
            "t2"."event_start_date",
            "t2"."age_at_event_start",
            "t2"."event_outcome",
            "t2"."outcome_group",
            "t2"."conversation",
            "t2"."working_age_band",
            "t2"."request_route_of_access",
            "t2"."assessment_type",
            "t2"."service_type",
            "t18"."la_code" AS "la_code_right",
            "t18"."person_id" AS "person_id_right",
            "t18"."record_id" AS "record_id_right",
            "t18"."long"
          FROM (
            SELECT
              "t0"."area",
              "t0"."la_code",
              "t0"."person_id",
              "t0"."record_id",
              "t0"."import_time",
              "t0"."event_type" AS "kind",
              "t0"."client_type",
              "t0"."start",
              "t0"."event_start_date",
              "t0"."age_at_event_start",
              "t0"."event_outcome",
              "t0"."outcome_group",
              "t0"."conversation",
              "t0"."working_age_band",
              "t0"."request_route_of_access",
              "t0"."assessment_type",
              "t0"."service_type"
            FROM {table 1} AS "t0"
            WHERE
              "t0"."event_type" = 'request'
          ) AS "t2"
          LEFT OUTER JOIN (
            SELECT
              "t14"."la_code",
              "t14"."person_id",
              "t14"."record_id",
              MAX("t14"."support") AS "long"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t8"."area",
                  "t8"."la_code",
                  "t8"."person_id",
                  "t8"."record_id",
                  "t8"."import_time",
                  "t8"."kind",
                  "t8"."client_type",
                  "t8"."start",
                  "t8"."event_start_date",
                  "t8"."age_at_event_start",
                  "t8"."event_outcome",
                  "t8"."outcome_group",
                  "t8"."conversation",
                  "t8"."working_age_band",
                  "t8"."request_route_of_access",
                  "t8"."assessment_type",
                  "t8"."service_type",
                  "t8"."earliest",
                  "t10"."served",
                  "t10"."until",
                  "t10"."support"
                FROM (
                  SELECT
                    "t0"."area",
                    "t0"."la_code",
                    "t0"."person_id",
                    "t0"."record_id",
                    "t0"."import_time",
                    "t0"."event_type" AS "kind",
                    "t0"."client_type",
                    "t0"."start",
                    "t0"."event_start_date",
                    "t0"."age_at_event_start",
                    "t0"."event_outcome",
                    "t0"."outcome_group",
                    "t0"."conversation",
                    "t0"."working_age_band",
                    "t0"."request_route_of_access",
                    "t0"."assessment_type",
                    "t0"."service_type",
                    DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date" - INTERVAL '12' MONTH) AS "earliest"
                  FROM {table 1} AS "t0"
                  WHERE
                    "t0"."event_type" = 'request'
                ) AS "t8"
                INNER JOIN (
                  SELECT
                    "t0"."la_code",
                    "t0"."person_id",
                    "t0"."start" AS "served",
                    "t0"."end" AS "until",
                    "t0"."record_id" AS "support"
                  FROM {table 1} AS "t0"
                  WHERE
                    "t0"."event_type" = 'service'
                    AND COALESCE(
                      "t0"."service_type" IN (
                        'long term support: nursing care',
                        'long term support: residential care',
                        'long term support: community',
                        'long term support: prison'
                      ),
                      FALSE
                    )
                ) AS "t10"
                  ON "t8"."la_code" = "t10"."la_code" AND "t8"."person_id" = "t10"."person_id"
              ) AS "t12"
              WHERE
                "t12"."served" < "t12"."start" AND "t12"."until" >= "t12"."earliest"
            ) AS "t14"
            GROUP BY
              1,
              2,
              3
          ) AS "t18"
            ON "t2"."la_code" = "t18"."la_code"
            AND "t2"."person_id" = "t18"."person_id"
            AND "t2"."record_id" = "t18"."record_id"
        ) AS "t19"
      ) AS "t21"
      LEFT OUTER JOIN (
        SELECT
          "t13"."la_code",
          "t13"."person_id",
          "t13"."record_id",
          MAX("t13"."support") AS "short"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t7"."area",
              "t7"."la_code",
              "t7"."person_id",
              "t7"."record_id",
              "t7"."import_time",
              "t7"."kind",
              "t7"."client_type",
              "t7"."start",
              "t7"."event_start_date",
              "t7"."age_at_event_start",
              "t7"."event_outcome",
              "t7"."outcome_group",
              "t7"."conversation",
              "t7"."working_age_band",
              "t7"."request_route_of_access",
              "t7"."assessment_type",
              "t7"."service_type",
              "t7"."earliest",
              "t9"."served",
              "t9"."until",
              "t9"."support"
            FROM (
              SELECT
                "t0"."area",
                "t0"."la_code",
                "t0"."person_id",
                "t0"."record_id",
                "t0"."import_time",
                "t0"."event_type" AS "kind",
                "t0"."client_type",
                "t0"."start",
                "t0"."event_start_date",
                "t0"."age_at_event_start",
                "t0"."event_outcome",
                "t0"."outcome_group",
                "t0"."conversation",
                "t0"."working_age_band",
                "t0"."request_route_of_access",
                "t0"."assessment_type",
                "t0"."service_type",
                DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date" - INTERVAL '3' MONTH) AS "earliest"
              FROM {table 1} AS "t0"
              WHERE
                "t0"."event_type" = 'request'
            ) AS "t7"
            INNER JOIN (
              SELECT
                "t0"."la_code",
                "t0"."person_id",
                "t0"."start" AS "served",
                "t0"."end" AS "until",
                "t0"."record_id" AS "support"
              FROM {table 1} AS "t0"
              WHERE
                "t0"."event_type" = 'service'
                AND COALESCE(
                  "t0"."service_type" IN ('short term support: st-max', 'short term support: other short term'),
                  FALSE
                )
            ) AS "t9"
              ON "t7"."la_code" = "t9"."la_code" AND "t7"."person_id" = "t9"."person_id"
          ) AS "t11"
          WHERE
            "t11"."served" < "t11"."start" AND "t11"."until" >= "t11"."earliest"
        ) AS "t13"
        GROUP BY
          1,
          2,
          3
      ) AS "t17"
        ON "t21"."la_code" = "t17"."la_code"
        AND "t21"."person_id" = "t17"."person_id"
        AND "t21"."record_id" = "t17"."record_id"
    ) AS "t22"
  ) AS "t23"
) AS "t24"

-- ee95fdd6dca878d4: waiting times, 19 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "block_leads" BIGINT
WITH "t4" AS (
  SELECT
    *
  FROM (
    SELECT
      "t0"."area",
      "t0"."la_code",
      "t0"."person_id",
      "t0"."record_id",
      "t0"."import_time",
      "t0"."kind",
      "t0"."start",
      "t0"."event_start_date",
      "t0"."event_outcome",
      "t0"."conversation",
      "t0"."working_age_band",
      "t0"."assessment_type",
      "t0"."service_type"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."reason" IS NULL
  ) AS "t2"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t1"."area",
      "t1"."la_code",
      "t1"."person_id",
      "t1"."record_id",
      "t1"."import_time",
      "t1"."event_type" AS "kind",
      "t1"."start",
      "t1"."event_start_date",
      "t1"."event_outcome",
      "t1"."conversation",
      "t1"."working_age_band",
      "t1"."assessment_type",
      "t1"."service_type"
    FROM {table 2} AS "t1"
    WHERE
      COALESCE("t1"."age_at_event_start" >= 25, FALSE)
      AND (
        (
          (
            "t1"."event_type" = 'assessment'
          )
          AND COALESCE("t1"."assessment_type" IN ('short term assessment', 'long term assessment'), FALSE)
        )
        OR (
          (
            "t1"."event_type" = 'service'
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
        )
      )
  ) AS "t3"
)
SELECT
  "t13".*
  EXCLUDE ("leading", "leads", "other")
FROM (
  SELECT
    "t12"."area",
    "t12"."la_code",
    "t12"."person_id",
    "t12"."record_id",
    "t12"."kind",
    "t12"."start",
    "t12"."event_start_date",
    "t12"."conversation",
    "t12"."working_age_band",
    "t12"."assessment_type",
    "t12"."service_type",
    "t12"."number",
    "t12"."progress",
    "t12"."leads",
    "t12"."assessment_number",
    "t12"."service_number",
    "t12"."leading",
    "t12"."other",
    CAST("t12"."leading" < "t12"."other" AS BIGINT) AS "block_leads"
  FROM (
    SELECT
      "t11"."area",
      "t11"."la_code",
      "t11"."person_id",
      "t11"."record_id",
      "t11"."kind",
      "t11"."start",
      "t11"."event_start_date",
      "t11"."conversation",
      "t11"."working_age_band",
      "t11"."assessment_type",
      "t11"."service_type",
      "t11"."number",
      "t11"."progress",
      "t11"."leads",
      MIN(
        CASE
          WHEN "t11"."kind" = 'assessment'
          THEN "t11"."number"
          ELSE CAST(NULL AS BIGINT)
        END
      ) OVER (
        PARTITION BY "t11"."la_code", "t11"."person_id"
        ORDER BY "t11"."number" ASC
        ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
      ) AS "assessment_number",
      MIN(
        CASE WHEN "t11"."kind" = 'service' THEN "t11"."number" ELSE CAST(NULL AS BIGINT) END
      ) OVER (
        PARTITION BY "t11"."la_code", "t11"."person_id"
        ORDER BY "t11"."number" ASC
        ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
      ) AS "service_number",
      COALESCE(
        MIN(CASE WHEN "t11"."leads" THEN "t11"."number" ELSE CAST(NULL AS BIGINT) END) OVER (
          PARTITION BY "t11"."la_code", "t11"."person_id"
          ORDER BY "t11"."number" ASC
          ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        ),
        16777216
      ) AS "leading",
      COALESCE(
        MIN(
          CASE
            WHEN "t11"."kind" <> 'assessment'
            THEN "t11"."number"
            ELSE CAST(NULL AS BIGINT)
          END
        ) OVER (
          PARTITION BY "t11"."la_code", "t11"."person_id"
          ORDER BY "t11"."number" ASC
          ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        ),
        16777216
      ) AS "other"
    FROM (
      SELECT
        "t10".*
        EXCLUDE ("event_outcome", "import_time")
      FROM (
        SELECT
          "t9"."area",
          "t9"."la_code",
          "t9"."person_id",
          "t9"."record_id",
          "t9"."import_time",
          "t9"."kind",
          "t9"."start",
          "t9"."event_start_date",
          "t9"."event_outcome",
          "t9"."conversation",
          "t9"."working_age_band",
          "t9"."assessment_type",
          "t9"."service_type",
          (
            ROW_NUMBER() OVER (
              PARTITION BY "t9"."la_code", "t9"."person_id"
              ORDER BY "t9"."start" ASC, CASE
                WHEN "t9"."kind" = 'request'
                THEN 1
                WHEN "t9"."kind" = 'assessment'
                THEN 2
                WHEN "t9"."kind" = 'service'
                THEN 3
                ELSE NULL
              END ASC, "t9"."import_time" DESC, "t9"."record_id" DESC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1
          ) + 1 AS "number",
          COALESCE(
            "t9"."event_outcome" IN (
              'progress to reablement/st-max',
              'progress to assessment, review or reassessment',
              'release 1 specification only: not mapped',
              'progress to support planning or services',
              'continuation of support or services'
            ),
            FALSE
          ) AS "progress",
          (
            "t9"."kind" = 'assessment'
          )
          AND COALESCE(
            "t9"."event_outcome" IN (
              'progress to reablement/st-max',
              'progress to support planning or services',
              'continuation of support or services'
            ),
            FALSE
          ) AS "leads"
        FROM (
          SELECT
            "t6"."area",
            "t6"."la_code",
            "t6"."person_id",
            "t6"."record_id",
            "t6"."import_time",
            "t6"."kind",
            "t6"."start",
            "t6"."event_start_date",
            "t6"."event_outcome",
            "t6"."conversation",
            "t6"."working_age_band",
            "t6"."assessment_type",
            "t6"."service_type"
          FROM "t4" AS "t6"
          SEMI JOIN (
            SELECT DISTINCT
              "t5"."la_code",
              "t5"."person_id"
            FROM "t4" AS "t5"
            WHERE
              "t5"."kind" = 'request'
          ) AS "t8"
            ON "t6"."la_code" = "t8"."la_code" AND "t6"."person_id" = "t8"."person_id"
        ) AS "t9"
      ) AS "t10"
    ) AS "t11"
  ) AS "t12"
) AS "t13"

-- 35e053905b4976d7: waiting times, 20 of 21
-- gives "area" VARCHAR, "la_code" VARCHAR, "quarter" VARCHAR, "age_group" VARCHAR, "breakdown" VARCHAR, "value" VARCHAR, "events" BIGINT
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t23"."area",
      "t23"."la_code",
      "t23"."quarter",
      "t23"."age_group",
      'events' AS "breakdown",
      "t23"."value",
      "t23"."events"
    FROM (
      SELECT
        "t22"."area",
        "t22"."la_code",
        "t22"."quarter",
        "t22"."age_group",
        "t22"."value",
        COUNT(*) AS "events"
      FROM (
        SELECT
          "t21"."area",
          "t21"."la_code",
          "t21"."person_id",
          "t21"."record_id",
          "t21"."import_time",
          "t21"."kind",
          "t21"."start",
          "t21"."event_start_date",
          "t21"."event_outcome",
          "t21"."conversation",
          "t21"."working_age_band",
          "t21"."assessment_type",
          "t21"."service_type",
          "t21"."quarter",
          CASE "t21"."working_age_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END AS "age_group",
          "t21"."kind" AS "value"
        FROM (
          SELECT
            "t20".*
            EXCLUDE ("day_of_quarter")
          FROM (
            SELECT
              "t19"."area",
              "t19"."la_code",
              "t19"."person_id",
              "t19"."record_id",
              "t19"."import_time",
              "t19"."kind",
              "t19"."start",
              "t19"."event_start_date",
              "t19"."event_outcome",
              "t19"."conversation",
              "t19"."working_age_band",
              "t19"."assessment_type",
              "t19"."service_type",
              "t9"."day_of_quarter",
              "t9"."quarter"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t1"."area",
                  "t1"."la_code",
                  "t1"."person_id",
                  "t1"."record_id",
                  "t1"."import_time",
                  "t1"."kind",
                  "t1"."start",
                  "t1"."event_start_date",
                  "t1"."event_outcome",
                  "t1"."conversation",
                  "t1"."working_age_band",
                  "t1"."assessment_type",
                  "t1"."service_type"
                FROM {table 1} AS "t1"
                WHERE
                  "t1"."reason" IS NULL
              ) AS "t8"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  "t2"."area",
                  "t2"."la_code",
                  "t2"."person_id",
                  "t2"."record_id",
                  "t2"."import_time",
                  "t2"."event_type" AS "kind",
                  "t2"."start",
                  "t2"."event_start_date",
                  "t2"."event_outcome",
                  "t2"."conversation",
                  "t2"."working_age_band",
                  "t2"."assessment_type",
                  "t2"."service_type"
                FROM {table 2} AS "t2"
                WHERE
                  COALESCE("t2"."age_at_event_start" >= 25, FALSE)
                  AND (
                    (
                      (
                        "t2"."event_type" = 'assessment'
                      )
                      AND COALESCE("t2"."assessment_type" IN ('short term assessment', 'long term assessment'), FALSE)
                    )
                    OR (
                      (
                        "t2"."event_type" = 'service'
                      )
                      AND COALESCE(
                        "t2"."service_type" IN (
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
                    )
                  )
              ) AS "t13"
            ) AS "t19"
            LEFT OUTER JOIN (
              SELECT
                *
              FROM {table 3} AS "t3"
            ) AS "t9"
              ON "t19"."start" = "t9"."day_of_quarter"
          ) AS "t20"
        ) AS "t21"
        WHERE
          "t21"."quarter" IS NOT NULL
          AND CASE "t21"."working_age_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END IS NOT NULL
      ) AS "t22"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t23"
  ) AS "t24"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t10"."area",
      "t10"."la_code",
      "t10"."quarter",
      "t10"."age_group",
      'responses' AS "breakdown",
      "t10"."value",
      "t10"."events"
    FROM (
      SELECT
        "t5"."area",
        "t5"."la_code",
        "t5"."quarter",
        "t5"."age_group",
        "t5"."value",
        COUNT(*) AS "events"
      FROM (
        SELECT
          "t0"."area",
          "t0"."la_code",
          "t0"."assessment_type",
          "t0"."service_type",
          "t0"."response_quarter" AS "quarter",
          "t0"."response_age" AS "age_group",
          "t0"."response_kind" AS "kind",
          "t0"."response_kind" AS "value"
        FROM {table 4} AS "t0"
        WHERE
          "t0"."response_reason" IS NULL
          AND "t0"."response_quarter" IS NOT NULL
          AND "t0"."response_age" IS NOT NULL
      ) AS "t5"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t10"
  ) AS "t14"
) AS "t25"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t11"."area",
      "t11"."la_code",
      "t11"."quarter",
      "t11"."age_group",
      'assessments' AS "breakdown",
      "t11"."value",
      "t11"."events"
    FROM (
      SELECT
        "t6"."area",
        "t6"."la_code",
        "t6"."quarter",
        "t6"."age_group",
        "t6"."value",
        COUNT(*) AS "events"
      FROM (
        SELECT
          "t0"."area",
          "t0"."la_code",
          "t0"."assessment_type",
          "t0"."service_type",
          "t0"."response_quarter" AS "quarter",
          "t0"."response_age" AS "age_group",
          "t0"."response_kind" AS "kind",
          "t0"."assessment_type" AS "value"
        FROM {table 4} AS "t0"
        WHERE
          "t0"."response_reason" IS NULL
          AND "t0"."response_kind" = 'assessment'
          AND "t0"."response_quarter" IS NOT NULL
          AND "t0"."response_age" IS NOT NULL
      ) AS "t6"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t11"
  ) AS "t15"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t12"."area",
      "t12"."la_code",
      "t12"."quarter",
      "t12"."age_group",
      'services' AS "breakdown",
      "t12"."value",
      "t12"."events"
    FROM (
      SELECT
        "t7"."area",
        "t7"."la_code",
        "t7"."quarter",
        "t7"."age_group",
        "t7"."value",
        COUNT(*) AS "events"
      FROM (
        SELECT
          "t0"."area",
          "t0"."la_code",
          "t0"."assessment_type",
          "t0"."service_type",
          "t0"."service_quarter" AS "quarter",
          "t0"."service_age" AS "age_group",
          "t0"."response_kind" AS "kind",
          "t0"."service_type" AS "value"
        FROM {table 4} AS "t0"
        WHERE
          "t0"."service_reason" IS NULL
          AND "t0"."service_quarter" IS NOT NULL
          AND "t0"."service_age" IS NOT NULL
      ) AS "t7"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t12"
  ) AS "t16"
) AS "t18"

-- 5b61206a442742ca: waiting times, 21 of 21
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "quarter" VARCHAR, "age_group" VARCHAR, "breakdown" VARCHAR, "value" VARCHAR, "events" BIGINT
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t26"."area",
  "t26"."la_code",
  "t26"."quarter",
  "t26"."age_group",
  "t26"."breakdown",
  "t26"."value",
  "t26"."events"
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t23"."area",
        "t23"."la_code",
        "t23"."quarter",
        "t23"."age_group",
        'events' AS "breakdown",
        "t23"."value",
        "t23"."events"
      FROM (
        SELECT
          "t22"."area",
          "t22"."la_code",
          "t22"."quarter",
          "t22"."age_group",
          "t22"."value",
          COUNT(*) AS "events"
        FROM (
          SELECT
            "t21"."area",
            "t21"."la_code",
            "t21"."person_id",
            "t21"."record_id",
            "t21"."import_time",
            "t21"."kind",
            "t21"."start",
            "t21"."event_start_date",
            "t21"."event_outcome",
            "t21"."conversation",
            "t21"."working_age_band",
            "t21"."assessment_type",
            "t21"."service_type",
            "t21"."quarter",
            CASE "t21"."working_age_band"
              WHEN '18 to 64'
              THEN '25-64'
              WHEN '65 and above'
              THEN '65+'
              ELSE NULL
            END AS "age_group",
            "t21"."kind" AS "value"
          FROM (
            SELECT
              "t20".*
              EXCLUDE ("day_of_quarter")
            FROM (
              SELECT
                "t19"."area",
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                "t19"."import_time",
                "t19"."kind",
                "t19"."start",
                "t19"."event_start_date",
                "t19"."event_outcome",
                "t19"."conversation",
                "t19"."working_age_band",
                "t19"."assessment_type",
                "t19"."service_type",
                "t9"."day_of_quarter",
                "t9"."quarter"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t1"."area",
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."record_id",
                    "t1"."import_time",
                    "t1"."kind",
                    "t1"."start",
                    "t1"."event_start_date",
                    "t1"."event_outcome",
                    "t1"."conversation",
                    "t1"."working_age_band",
                    "t1"."assessment_type",
                    "t1"."service_type"
                  FROM {table 1} AS "t1"
                  WHERE
                    "t1"."reason" IS NULL
                ) AS "t8"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t2"."area",
                    "t2"."la_code",
                    "t2"."person_id",
                    "t2"."record_id",
                    "t2"."import_time",
                    "t2"."event_type" AS "kind",
                    "t2"."start",
                    "t2"."event_start_date",
                    "t2"."event_outcome",
                    "t2"."conversation",
                    "t2"."working_age_band",
                    "t2"."assessment_type",
                    "t2"."service_type"
                  FROM {table 2} AS "t2"
                  WHERE
                    COALESCE("t2"."age_at_event_start" >= 25, FALSE)
                    AND (
                      (
                        (
                          "t2"."event_type" = 'assessment'
                        )
                        AND COALESCE("t2"."assessment_type" IN ('short term assessment', 'long term assessment'), FALSE)
                      )
                      OR (
                        (
                          "t2"."event_type" = 'service'
                        )
                        AND COALESCE(
                          "t2"."service_type" IN (
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
                      )
                    )
                ) AS "t13"
              ) AS "t19"
              LEFT OUTER JOIN (
                SELECT
                  *
                FROM {table 3} AS "t3"
              ) AS "t9"
                ON "t19"."start" = "t9"."day_of_quarter"
            ) AS "t20"
          ) AS "t21"
          WHERE
            "t21"."quarter" IS NOT NULL
            AND CASE "t21"."working_age_band"
              WHEN '18 to 64'
              THEN '25-64'
              WHEN '65 and above'
              THEN '65+'
              ELSE NULL
            END IS NOT NULL
        ) AS "t22"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t23"
    ) AS "t24"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t10"."area",
        "t10"."la_code",
        "t10"."quarter",
        "t10"."age_group",
        'responses' AS "breakdown",
        "t10"."value",
        "t10"."events"
      FROM (
        SELECT
          "t5"."area",
          "t5"."la_code",
          "t5"."quarter",
          "t5"."age_group",
          "t5"."value",
          COUNT(*) AS "events"
        FROM (
          SELECT
            "t0"."area",
            "t0"."la_code",
            "t0"."assessment_type",
            "t0"."service_type",
            "t0"."response_quarter" AS "quarter",
            "t0"."response_age" AS "age_group",
            "t0"."response_kind" AS "kind",
            "t0"."response_kind" AS "value"
          FROM {table 4} AS "t0"
          WHERE
            "t0"."response_reason" IS NULL
            AND "t0"."response_quarter" IS NOT NULL
            AND "t0"."response_age" IS NOT NULL
        ) AS "t5"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t10"
    ) AS "t14"
  ) AS "t25"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t11"."area",
        "t11"."la_code",
        "t11"."quarter",
        "t11"."age_group",
        'assessments' AS "breakdown",
        "t11"."value",
        "t11"."events"
      FROM (
        SELECT
          "t6"."area",
          "t6"."la_code",
          "t6"."quarter",
          "t6"."age_group",
          "t6"."value",
          COUNT(*) AS "events"
        FROM (
          SELECT
            "t0"."area",
            "t0"."la_code",
            "t0"."assessment_type",
            "t0"."service_type",
            "t0"."response_quarter" AS "quarter",
            "t0"."response_age" AS "age_group",
            "t0"."response_kind" AS "kind",
            "t0"."assessment_type" AS "value"
          FROM {table 4} AS "t0"
          WHERE
            "t0"."response_reason" IS NULL
            AND "t0"."response_kind" = 'assessment'
            AND "t0"."response_quarter" IS NOT NULL
            AND "t0"."response_age" IS NOT NULL
        ) AS "t6"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t11"
    ) AS "t15"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t12"."area",
        "t12"."la_code",
        "t12"."quarter",
        "t12"."age_group",
        'services' AS "breakdown",
        "t12"."value",
        "t12"."events"
      FROM (
        SELECT
          "t7"."area",
          "t7"."la_code",
          "t7"."quarter",
          "t7"."age_group",
          "t7"."value",
          COUNT(*) AS "events"
        FROM (
          SELECT
            "t0"."area",
            "t0"."la_code",
            "t0"."assessment_type",
            "t0"."service_type",
            "t0"."service_quarter" AS "quarter",
            "t0"."service_age" AS "age_group",
            "t0"."response_kind" AS "kind",
            "t0"."service_type" AS "value"
          FROM {table 4} AS "t0"
          WHERE
            "t0"."service_reason" IS NULL
            AND "t0"."service_quarter" IS NOT NULL
            AND "t0"."service_age" IS NOT NULL
        ) AS "t7"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t12"
    ) AS "t16"
  ) AS "t18"
) AS "t26"
ORDER BY
  "t26"."la_code" ASC,
  "t26"."area" ASC,
  "t26"."quarter" ASC,
  "t26"."age_group" ASC,
  "t26"."breakdown" ASC,
  "t26"."value" ASC,
  "t26"."events" ASC
