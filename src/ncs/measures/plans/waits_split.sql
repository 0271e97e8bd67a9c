-- db1a54d3619fb8d0: waits split, 1 of 10
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "assessment_type" VARCHAR, "block_leads" BIGINT, "assessment_record" BIGINT, "assessment_start" BIGINT, "assessment_date" DATE, "assessment_band" VARCHAR, "service_type" VARCHAR, "service_record" BIGINT, "service_start" BIGINT, "service_date" DATE, "service_band" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_start" BIGINT, "response_date" DATE, "response_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "why" VARCHAR, "days" BIGINT, "band" VARCHAR, "support_reason" VARCHAR
-- asks day 1 2
SELECT
  "t7"."area",
  "t7"."la_code",
  "t7"."person_id",
  "t7"."record_id",
  CASE
    WHEN COALESCE(
      "t7"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
      FALSE
    )
    THEN 'placement'
    WHEN COALESCE("t7"."service_type" IN ('long term support: community'), FALSE)
    THEN 'community'
    WHEN COALESCE(
      "t7"."service_type" IN (
        'short term support: st-max',
        'short term support: other short term',
        'short term support: ongoing low level'
      ),
      FALSE
    )
    THEN 'short term'
    ELSE NULL
  END AS "kind",
  "t7"."start",
  "t7"."event_start_date",
  "t7"."conversation",
  "t7"."working_age_band",
  "t7"."number",
  "t7"."progress",
  "t7"."assessment_number",
  "t7"."service_number",
  "t7"."assessment_type",
  "t7"."block_leads",
  "t7"."assessment_record",
  "t7"."assessment_start",
  "t7"."assessment_date",
  "t7"."assessment_band",
  "t7"."service_type",
  "t7"."service_record",
  "t7"."service_start",
  "t7"."service_date",
  "t7"."service_band",
  "t7"."response_kind",
  "t7"."response_number",
  "t7"."response_record",
  "t7"."response_start",
  "t7"."response_date",
  "t7"."response_band",
  "t7"."service_discarded",
  "t7"."excluded",
  "t7"."shared_with",
  "t7"."why",
  "t7"."service_start" - "t7"."start" AS "days",
  CASE "t7"."service_band"
    WHEN '18 to 64'
    THEN '25-64'
    WHEN '65 and above'
    THEN '65+'
    ELSE NULL
  END AS "band",
  CASE
    WHEN STARTS_WITH(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'physical support')
    AND NOT (
      CONTAINS(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'support to unpaid carer')
    )
    THEN 'physical support'
    WHEN STARTS_WITH(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'sensory support')
    AND NOT (
      CONTAINS(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'support to unpaid carer')
    )
    THEN 'sensory support'
    WHEN STARTS_WITH(
      LOWER(RTRIM("t7"."why", ' 	
{return}')),
      'support with memory and cognition'
    )
    AND NOT (
      CONTAINS(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'support to unpaid carer')
    )
    THEN 'support with memory and cognition'
    WHEN STARTS_WITH(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'learning disability support')
    AND NOT (
      CONTAINS(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'support to unpaid carer')
    )
    THEN 'learning disability support'
    WHEN STARTS_WITH(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'mental health support')
    AND NOT (
      CONTAINS(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'support to unpaid carer')
    )
    THEN 'mental health support'
    WHEN STARTS_WITH(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'social support')
    AND NOT (
      CONTAINS(LOWER(RTRIM("t7"."why", ' 	
{return}')), 'support to unpaid carer')
    )
    THEN 'social support'
    ELSE NULL
  END AS "support_reason"
FROM (
  SELECT
    "t6".*
    EXCLUDE ("la_code_right", "person_id_right")
  FROM (
    SELECT
      "t5"."area",
      "t5"."la_code",
      "t5"."person_id",
      "t5"."record_id",
      "t5"."kind",
      "t5"."start",
      "t5"."event_start_date",
      "t5"."conversation",
      "t5"."working_age_band",
      "t5"."number",
      "t5"."progress",
      "t5"."assessment_number",
      "t5"."service_number",
      "t5"."assessment_type",
      "t5"."block_leads",
      "t5"."assessment_record",
      "t5"."assessment_start",
      "t5"."assessment_date",
      "t5"."assessment_band",
      "t5"."service_type",
      "t5"."service_record",
      "t5"."service_start",
      "t5"."service_date",
      "t5"."service_band",
      "t5"."response_kind",
      "t5"."response_number",
      "t5"."response_record",
      "t5"."response_start",
      "t5"."response_date",
      "t5"."response_band",
      "t5"."service_discarded",
      "t5"."excluded",
      "t5"."shared_with",
      "t4"."la_code" AS "la_code_right",
      "t4"."person_id" AS "person_id_right",
      "t4"."why"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."excluded" IS NULL AND "t0"."service_start" BETWEEN {day 1} AND {day 2}
    ) AS "t5"
    LEFT OUTER JOIN (
      SELECT
        "t1"."la_code",
        "t1"."person_id",
        "t1"."primary_support_reason" AS "why"
      FROM {table 2} AS "t1"
    ) AS "t4"
      ON "t5"."la_code" = "t4"."la_code" AND "t5"."person_id" = "t4"."person_id"
  ) AS "t6"
) AS "t7"

-- 554f73f0268749a5: waits split, 2 of 10
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "assessment_type" VARCHAR, "block_leads" BIGINT, "assessment_record" BIGINT, "assessment_start" BIGINT, "assessment_date" DATE, "assessment_band" VARCHAR, "service_type" VARCHAR, "service_record" BIGINT, "service_start" BIGINT, "service_date" DATE, "service_band" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_start" BIGINT, "response_date" DATE, "response_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "why" VARCHAR, "days" BIGINT, "band" VARCHAR, "support_reason" VARCHAR, "cohort" VARCHAR, "reason" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."kind",
  "t0"."start",
  "t0"."event_start_date",
  "t0"."conversation",
  "t0"."working_age_band",
  "t0"."number",
  "t0"."progress",
  "t0"."assessment_number",
  "t0"."service_number",
  "t0"."assessment_type",
  "t0"."block_leads",
  "t0"."assessment_record",
  "t0"."assessment_start",
  "t0"."assessment_date",
  "t0"."assessment_band",
  "t0"."service_type",
  "t0"."service_record",
  "t0"."service_start",
  "t0"."service_date",
  "t0"."service_band",
  "t0"."response_kind",
  "t0"."response_number",
  "t0"."response_record",
  "t0"."response_start",
  "t0"."response_date",
  "t0"."response_band",
  "t0"."service_discarded",
  "t0"."excluded",
  "t0"."shared_with",
  "t0"."why",
  "t0"."days",
  "t0"."band",
  "t0"."support_reason",
  "t0"."kind" AS "cohort",
  CASE
    WHEN "t0"."band" IS NULL
    THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
    ELSE NULL
  END AS "reason",
  CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
  "t0"."band" AS "age_group",
  CASE
    WHEN "t0"."band" IS NULL
    THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
    ELSE NULL
  END IS NULL AS "in_denominator",
  CAST(NULL AS BOOLEAN) AS "in_numerator",
  "t0"."service_type" AS "category",
  CAST("t0"."days" AS TEXT) || CASE WHEN "t0"."days" = 1 THEN ' day' ELSE ' days' END AS "detail",
  LIST_SORT(
    CASE
      WHEN CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[]) IS NULL
      THEN NULL
      ELSE LIST_DISTINCT(CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[])) + CASE
        WHEN LIST_BOOL_OR(
          LIST_APPLY(CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[]), LAMBDA x : x IS NULL)
        )
        THEN [NULL]
        ELSE []
      END
    END
  ) AS "record_ids"
FROM {table 1} AS "t0"

-- 8a4077f8ad7e1152: waits split, 3 of 10
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "assessment_type" VARCHAR, "block_leads" BIGINT, "assessment_record" BIGINT, "assessment_start" BIGINT, "assessment_date" DATE, "assessment_band" VARCHAR, "service_type" VARCHAR, "service_record" BIGINT, "service_start" BIGINT, "service_date" DATE, "service_band" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_start" BIGINT, "response_date" DATE, "response_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "why" VARCHAR, "days" BIGINT, "band" VARCHAR, "support_reason" VARCHAR, "cohort" VARCHAR, "reason" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."kind",
  "t0"."start",
  "t0"."event_start_date",
  "t0"."conversation",
  "t0"."working_age_band",
  "t0"."number",
  "t0"."progress",
  "t0"."assessment_number",
  "t0"."service_number",
  "t0"."assessment_type",
  "t0"."block_leads",
  "t0"."assessment_record",
  "t0"."assessment_start",
  "t0"."assessment_date",
  "t0"."assessment_band",
  "t0"."service_type",
  "t0"."service_record",
  "t0"."service_start",
  "t0"."service_date",
  "t0"."service_band",
  "t0"."response_kind",
  "t0"."response_number",
  "t0"."response_record",
  "t0"."response_start",
  "t0"."response_date",
  "t0"."response_band",
  "t0"."service_discarded",
  "t0"."excluded",
  "t0"."shared_with",
  "t0"."why",
  "t0"."days",
  "t0"."band",
  "t0"."support_reason",
  "t0"."support_reason" AS "cohort",
  CASE
    WHEN "t0"."band" IS NULL
    THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
    WHEN "t0"."support_reason" IS NULL
    THEN 'the primary support reason is not known, or is support to an unpaid carer'
    ELSE NULL
  END AS "reason",
  CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
  "t0"."band" AS "age_group",
  CASE
    WHEN "t0"."band" IS NULL
    THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
    WHEN "t0"."support_reason" IS NULL
    THEN 'the primary support reason is not known, or is support to an unpaid carer'
    ELSE NULL
  END IS NULL AS "in_denominator",
  CAST(NULL AS BOOLEAN) AS "in_numerator",
  "t0"."service_type" AS "category",
  CAST("t0"."days" AS TEXT) || CASE WHEN "t0"."days" = 1 THEN ' day' ELSE ' days' END AS "detail",
  LIST_SORT(
    CASE
      WHEN CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[]) IS NULL
      THEN NULL
      ELSE LIST_DISTINCT(CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[])) + CASE
        WHEN LIST_BOOL_OR(
          LIST_APPLY(CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[]), LAMBDA x : x IS NULL)
        )
        THEN [NULL]
        ELSE []
      END
    END
  ) AS "record_ids"
FROM {table 1} AS "t0"

-- 597ba79033918352: waits split, 4 of 10
-- gives "area" VARCHAR, "split" VARCHAR, "waits" BIGINT, "lower" BIGINT, "upper" BIGINT
SELECT
  *
FROM (
  SELECT
    "t8"."area",
    "t8"."split",
    MAX("t8"."waits") AS "waits",
    MAX("t8"."days") FILTER(WHERE
      "t8"."place" = CAST(FLOOR((
        "t8"."waits" - 1
      ) / (
        2
      )) AS BIGINT)) AS "lower",
    MAX("t8"."days") FILTER(WHERE
      "t8"."place" = CAST(FLOOR((
        "t8"."waits"
      ) / (
        2
      )) AS BIGINT)) AS "upper"
  FROM (
    SELECT
      "t7"."area",
      "t7"."days",
      "t7"."split",
      ROW_NUMBER() OVER (
        PARTITION BY "t7"."area", "t7"."split"
        ORDER BY "t7"."days" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "place",
      COUNT(*) OVER (
        PARTITION BY "t7"."area", "t7"."split"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "waits"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."area",
            "t0"."days",
            'total' AS "split"
          FROM {table 1} AS "t0"
          WHERE
            CASE
              WHEN "t0"."band" IS NULL
              THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
              ELSE NULL
            END IS NULL
        ) AS "t1"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."area",
            "t0"."days",
            'first_service=placement' AS "split"
          FROM {table 1} AS "t0"
          WHERE
            CASE
              WHEN "t0"."band" IS NULL
              THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
              ELSE NULL
            END IS NULL
            AND "t0"."kind" = 'placement'
        ) AS "t2"
      ) AS "t5"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."area",
            "t0"."days",
            'first_service=community' AS "split"
          FROM {table 1} AS "t0"
          WHERE
            CASE
              WHEN "t0"."band" IS NULL
              THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
              ELSE NULL
            END IS NULL
            AND "t0"."kind" = 'community'
        ) AS "t3"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."area",
            "t0"."days",
            'first_service=short term' AS "split"
          FROM {table 1} AS "t0"
          WHERE
            CASE
              WHEN "t0"."band" IS NULL
              THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
              ELSE NULL
            END IS NULL
            AND "t0"."kind" = 'short term'
        ) AS "t4"
      ) AS "t6"
    ) AS "t7"
  ) AS "t8"
  GROUP BY
    1,
    2
) AS "t9"
ORDER BY
  "t9"."area" ASC,
  "t9"."split" ASC

-- 7addf5d027d25b85: waits split, 5 of 10
-- gives "area" VARCHAR, "split" VARCHAR, "waits" BIGINT, "lower" BIGINT, "upper" BIGINT
SELECT
  *
FROM (
  SELECT
    "t12"."area",
    "t12"."split",
    MAX("t12"."waits") AS "waits",
    MAX("t12"."days") FILTER(WHERE
      "t12"."place" = CAST(FLOOR((
        "t12"."waits" - 1
      ) / (
        2
      )) AS BIGINT)) AS "lower",
    MAX("t12"."days") FILTER(WHERE
      "t12"."place" = CAST(FLOOR((
        "t12"."waits"
      ) / (
        2
      )) AS BIGINT)) AS "upper"
  FROM (
    SELECT
      "t11"."area",
      "t11"."days",
      "t11"."split",
      ROW_NUMBER() OVER (
        PARTITION BY "t11"."area", "t11"."split"
        ORDER BY "t11"."days" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "place",
      COUNT(*) OVER (
        PARTITION BY "t11"."area", "t11"."split"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "waits"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."area",
            "t0"."days",
            'support_reason=mental health support' AS "split"
          FROM {table 1} AS "t0"
          WHERE
            CASE
              WHEN "t0"."band" IS NULL
              THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
              WHEN "t0"."support_reason" IS NULL
              THEN 'the primary support reason is not known, or is support to an unpaid carer'
              ELSE NULL
            END IS NULL
            AND "t0"."support_reason" = 'mental health support'
        ) AS "t1"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."area",
            "t0"."days",
            'support_reason=social support' AS "split"
          FROM {table 1} AS "t0"
          WHERE
            CASE
              WHEN "t0"."band" IS NULL
              THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
              WHEN "t0"."support_reason" IS NULL
              THEN 'the primary support reason is not known, or is support to an unpaid carer'
              ELSE NULL
            END IS NULL
            AND "t0"."support_reason" = 'social support'
        ) AS "t2"
      ) AS "t7"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t0"."area",
              "t0"."days",
              'support_reason=physical support' AS "split"
            FROM {table 1} AS "t0"
            WHERE
              CASE
                WHEN "t0"."band" IS NULL
                THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
                WHEN "t0"."support_reason" IS NULL
                THEN 'the primary support reason is not known, or is support to an unpaid carer'
                ELSE NULL
              END IS NULL
              AND "t0"."support_reason" = 'physical support'
          ) AS "t3"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t0"."area",
              "t0"."days",
              'support_reason=sensory support' AS "split"
            FROM {table 1} AS "t0"
            WHERE
              CASE
                WHEN "t0"."band" IS NULL
                THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
                WHEN "t0"."support_reason" IS NULL
                THEN 'the primary support reason is not known, or is support to an unpaid carer'
                ELSE NULL
              END IS NULL
              AND "t0"."support_reason" = 'sensory support'
          ) AS "t4"
        ) AS "t8"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t0"."area",
              "t0"."days",
              'support_reason=support with memory and cognition' AS "split"
            FROM {table 1} AS "t0"
            WHERE
              CASE
                WHEN "t0"."band" IS NULL
                THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
                WHEN "t0"."support_reason" IS NULL
                THEN 'the primary support reason is not known, or is support to an unpaid carer'
                ELSE NULL
              END IS NULL
              AND "t0"."support_reason" = 'support with memory and cognition'
          ) AS "t5"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t0"."area",
              "t0"."days",
              'support_reason=learning disability support' AS "split"
            FROM {table 1} AS "t0"
            WHERE
              CASE
                WHEN "t0"."band" IS NULL
                THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
                WHEN "t0"."support_reason" IS NULL
                THEN 'the primary support reason is not known, or is support to an unpaid carer'
                ELSE NULL
              END IS NULL
              AND "t0"."support_reason" = 'learning disability support'
          ) AS "t6"
        ) AS "t9"
      ) AS "t10"
    ) AS "t11"
  ) AS "t12"
  GROUP BY
    1,
    2
) AS "t13"
ORDER BY
  "t13"."area" ASC,
  "t13"."split" ASC

-- 89c05debe85fe4d0: waits split, 6 of 10
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM (
  SELECT
    'wait_by_first_service' AS "measure",
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
    "t0"."band" AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    "t0"."kind" AS "cohort",
    CASE
      WHEN "t0"."band" IS NULL
      THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
      ELSE NULL
    END IS NULL AS "in_denominator",
    CAST(NULL AS BOOLEAN) AS "in_numerator",
    "t0"."service_type" AS "category",
    CAST("t0"."days" AS TEXT) || CASE WHEN "t0"."days" = 1 THEN ' day' ELSE ' days' END AS "detail",
    CASE
      WHEN "t0"."band" IS NULL
      THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
      ELSE NULL
    END AS "reason",
    LIST_SORT(
      CASE
        WHEN CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[]) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[])) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[]), LAMBDA x : x IS NULL)
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
    'wait_by_support_reason' AS "measure",
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
    "t0"."band" AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    "t0"."support_reason" AS "cohort",
    CASE
      WHEN "t0"."band" IS NULL
      THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
      WHEN "t0"."support_reason" IS NULL
      THEN 'the primary support reason is not known, or is support to an unpaid carer'
      ELSE NULL
    END IS NULL AS "in_denominator",
    CAST(NULL AS BOOLEAN) AS "in_numerator",
    "t0"."service_type" AS "category",
    CAST("t0"."days" AS TEXT) || CASE WHEN "t0"."days" = 1 THEN ' day' ELSE ' days' END AS "detail",
    CASE
      WHEN "t0"."band" IS NULL
      THEN 'the age band of the event that ended the wait is neither 18 to 64 nor 65 and above'
      WHEN "t0"."support_reason" IS NULL
      THEN 'the primary support reason is not known, or is support to an unpaid carer'
      ELSE NULL
    END AS "reason",
    LIST_SORT(
      CASE
        WHEN CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[]) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[])) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(CAST(["t0"."record_id", "t0"."service_record"] AS BIGINT[]), LAMBDA x : x IS NULL)
          )
          THEN [NULL]
          ELSE []
        END
      END
    ) AS "record_ids"
  FROM {table 1} AS "t0"
) AS "t2"

-- 1eb7d4e40f0055d9: waits split, 7 of 10
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'wait_by_first_service'

-- d33e7f715f9709a2: waits split, 8 of 10
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
  "t0"."measure" = 'wait_by_first_service'
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

-- 2a81d5b7e5824fd3: waits split, 9 of 10
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'wait_by_support_reason'

-- 0b0ec5d9d87528be: waits split, 10 of 10
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
  "t0"."measure" = 'wait_by_support_reason'
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
