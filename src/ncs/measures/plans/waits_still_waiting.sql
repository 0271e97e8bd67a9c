-- 3edb5c3232c108ca: waits still waiting, 1 of 16
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "assessment_type" VARCHAR, "block_leads" BIGINT, "assessment_record" BIGINT, "assessment_start" BIGINT, "assessment_date" DATE, "assessment_band" VARCHAR, "service_type" VARCHAR, "service_record" BIGINT, "service_start" BIGINT, "service_date" DATE, "service_band" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_start" BIGINT, "response_date" DATE, "response_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "seen" BIGINT, "death" BIGINT, "age" INTEGER, "route" VARCHAR, "in_period" BOOLEAN, "age_group" VARCHAR
-- asks day 1 2
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
  "t14"."excluded",
  "t14"."shared_with",
  "t14"."seen",
  "t14"."death",
  "t14"."age",
  COALESCE("t14"."route", 'Unknown') AS "route",
  "t14"."start" BETWEEN {day 1} AND {day 2} AS "in_period",
  CASE WHEN "t14"."age" >= 65 THEN '65+' ELSE '25-64' END AS "age_group"
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
    "t13"."service_number",
    "t13"."assessment_type",
    "t13"."block_leads",
    "t13"."assessment_record",
    "t13"."assessment_start",
    "t13"."assessment_date",
    "t13"."assessment_band",
    "t13"."service_type",
    "t13"."service_record",
    "t13"."service_start",
    "t13"."service_date",
    "t13"."service_band",
    "t13"."response_kind",
    "t13"."response_number",
    "t13"."response_record",
    "t13"."response_start",
    "t13"."response_date",
    "t13"."response_band",
    "t13"."service_discarded",
    "t13"."excluded",
    "t13"."shared_with",
    "t13"."seen",
    "t13"."death",
    "t5"."age",
    "t5"."route"
  FROM (
    SELECT
      "t11".*
      EXCLUDE ("la_code_right", "person_id_right")
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
        "t10"."service_type",
        "t10"."service_record",
        "t10"."service_start",
        "t10"."service_date",
        "t10"."service_band",
        "t10"."response_kind",
        "t10"."response_number",
        "t10"."response_record",
        "t10"."response_start",
        "t10"."response_date",
        "t10"."response_band",
        "t10"."service_discarded",
        "t10"."excluded",
        "t10"."shared_with",
        "t9"."seen",
        "t8"."la_code" AS "la_code_right",
        "t8"."person_id" AS "person_id_right",
        "t8"."death"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."excluded" IS NULL
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."la_code",
          MAX("t0"."ref_end") AS "seen"
        FROM {table 2} AS "t0"
        GROUP BY
          1
      ) AS "t9"
        ON "t10"."la_code" = "t9"."la_code"
      LEFT OUTER JOIN (
        SELECT
          "t2"."la_code",
          "t2"."person_id",
          "t2"."death"
        FROM {table 3} AS "t2"
      ) AS "t8"
        ON "t10"."la_code" = "t8"."la_code" AND "t10"."person_id" = "t8"."person_id"
    ) AS "t11"
  ) AS "t13"
  INNER JOIN (
    SELECT
      "t0"."la_code",
      "t0"."record_id",
      "t0"."age_at_event_start" AS "age",
      "t0"."request_route_of_access" AS "route"
    FROM {table 2} AS "t0"
  ) AS "t5"
    ON "t13"."la_code" = "t5"."la_code" AND "t13"."record_id" = "t5"."record_id"
) AS "t14"

-- 451a2bc5cc7eba94: waits still waiting, 2 of 16
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "assessment_type" VARCHAR, "block_leads" BIGINT, "assessment_record" BIGINT, "assessment_start" BIGINT, "assessment_date" DATE, "assessment_band" VARCHAR, "service_type" VARCHAR, "service_record" BIGINT, "service_start" BIGINT, "service_date" DATE, "service_band" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_start" BIGINT, "response_date" DATE, "response_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "seen" BIGINT, "death" BIGINT, "age" INTEGER, "route" VARCHAR, "in_period" BOOLEAN, "age_group" VARCHAR, "days" BIGINT, "became" VARCHAR, "ended" BOOLEAN, "episode" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
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
  "t0"."seen",
  "t0"."death",
  "t0"."age",
  "t0"."route",
  "t0"."in_period",
  "t0"."age_group",
  COALESCE(
    "t0"."response_start",
    GREATEST(LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen")), "t0"."start")
  ) - "t0"."start" AS "days",
  CASE
    WHEN "t0"."response_start" IS NOT NULL
    THEN 'ended'
    WHEN (
      "t0"."death" IS NOT NULL
    ) AND (
      "t0"."death" <= "t0"."seen"
    )
    THEN 'died waiting'
    ELSE 'still waiting'
  END AS "became",
  "t0"."response_start" IS NOT NULL AS "ended",
  CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
  "t0"."route" AS "cohort",
  TRUE AS "in_denominator",
  "t0"."response_start" IS NOT NULL AS "in_numerator",
  CASE
    WHEN "t0"."response_start" IS NOT NULL
    THEN 'ended'
    WHEN (
      "t0"."death" IS NOT NULL
    ) AND (
      "t0"."death" <= "t0"."seen"
    )
    THEN 'died waiting'
    ELSE 'still waiting'
  END AS "category",
  CAST(COALESCE(
    "t0"."response_start",
    GREATEST(LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen")), "t0"."start")
  ) - "t0"."start" AS TEXT) || CASE
    WHEN (
      COALESCE(
        "t0"."response_start",
        GREATEST(LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen")), "t0"."start")
      ) - "t0"."start"
    ) = 1
    THEN ' day'
    ELSE ' days'
  END AS "detail",
  LIST_SORT(
    CASE
      WHEN LIST_FILTER(
        CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
        LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
      ) IS NULL
      THEN NULL
      ELSE LIST_DISTINCT(
        LIST_FILTER(
          CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        )
      ) + CASE
        WHEN LIST_BOOL_OR(
          LIST_APPLY(
            LIST_FILTER(
              CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
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
WHERE
  "t0"."in_period"

-- 9c0ef89f6784dadb: waits still waiting, 3 of 16
-- gives "area" VARCHAR, "la_code" VARCHAR, "age_group" VARCHAR, "route" VARCHAR, "days" BIGINT, "became" VARCHAR, "waits" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    "t1"."la_code",
    "t1"."age_group",
    "t1"."route",
    "t1"."days",
    "t1"."became",
    COUNT(*) AS "waits"
  FROM (
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
      "t0"."seen",
      "t0"."death",
      "t0"."age",
      "t0"."route",
      "t0"."in_period",
      "t0"."age_group",
      COALESCE(
        "t0"."response_start",
        GREATEST(LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen")), "t0"."start")
      ) - "t0"."start" AS "days",
      CASE
        WHEN "t0"."response_start" IS NOT NULL
        THEN 'ended'
        WHEN (
          "t0"."death" IS NOT NULL
        ) AND (
          "t0"."death" <= "t0"."seen"
        )
        THEN 'died waiting'
        ELSE 'still waiting'
      END AS "became",
      "t0"."response_start" IS NOT NULL AS "ended"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."in_period"
  ) AS "t1"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6
) AS "t2"
ORDER BY
  "t2"."area" ASC,
  "t2"."la_code" ASC,
  "t2"."age_group" ASC,
  "t2"."route" ASC,
  "t2"."days" ASC,
  "t2"."became" ASC

-- a2008a849da5f883: waits still waiting, 4 of 16
-- gives "area" VARCHAR, "la_code" VARCHAR, "age_group" VARCHAR, "route" VARCHAR, "days" BIGINT, "waits" BIGINT
-- asks day 1 2
SELECT
  *
FROM (
  SELECT
    "t3"."area",
    "t3"."la_code",
    "t3"."age_group",
    "t3"."route",
    "t3"."days",
    COUNT(*) AS "waits"
  FROM (
    SELECT
      "t2"."area",
      "t2"."la_code",
      "t2"."person_id",
      "t2"."record_id",
      "t2"."kind",
      "t2"."start",
      "t2"."event_start_date",
      "t2"."conversation",
      "t2"."working_age_band",
      "t2"."number",
      "t2"."progress",
      "t2"."assessment_number",
      "t2"."service_number",
      "t2"."assessment_type",
      "t2"."block_leads",
      "t2"."assessment_record",
      "t2"."assessment_start",
      "t2"."assessment_date",
      "t2"."assessment_band",
      "t2"."service_type",
      "t2"."service_record",
      "t2"."service_start",
      "t2"."service_date",
      "t2"."service_band",
      "t2"."response_kind",
      "t2"."response_number",
      "t2"."response_record",
      "t2"."response_start",
      "t2"."response_date",
      "t2"."response_band",
      "t2"."service_discarded",
      "t2"."excluded",
      "t2"."shared_with",
      "t2"."seen",
      "t2"."death",
      "t2"."age",
      "t2"."route",
      "t2"."in_period",
      "t2"."days",
      "t2"."band" AS "age_group"
    FROM (
      SELECT
        "t1".*
        EXCLUDE ("age_group")
      FROM (
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
          "t0"."seen",
          "t0"."death",
          "t0"."age",
          "t0"."route",
          "t0"."in_period",
          "t0"."age_group",
          "t0"."response_start" - "t0"."start" AS "days",
          CASE "t0"."response_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END AS "band"
        FROM {table 1} AS "t0"
        WHERE
          "t0"."response_start" BETWEEN {day 1} AND {day 2}
          AND CASE "t0"."response_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END IS NOT NULL
      ) AS "t1"
    ) AS "t2"
  ) AS "t3"
  GROUP BY
    1,
    2,
    3,
    4,
    5
) AS "t4"
ORDER BY
  "t4"."area" ASC,
  "t4"."la_code" ASC,
  "t4"."age_group" ASC,
  "t4"."route" ASC,
  "t4"."days" ASC

-- a8884ec8ec200cd8: waits still waiting, 5 of 16
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "kind" VARCHAR, "start" BIGINT, "event_start_date" DATE, "conversation" INTEGER, "working_age_band" VARCHAR, "number" BIGINT, "progress" BOOLEAN, "assessment_number" BIGINT, "service_number" BIGINT, "assessment_type" VARCHAR, "block_leads" BIGINT, "assessment_record" BIGINT, "assessment_start" BIGINT, "assessment_date" DATE, "assessment_band" VARCHAR, "service_type" VARCHAR, "service_record" BIGINT, "service_start" BIGINT, "service_date" DATE, "service_band" VARCHAR, "response_kind" VARCHAR, "response_number" BIGINT, "response_record" BIGINT, "response_start" BIGINT, "response_date" DATE, "response_band" VARCHAR, "service_discarded" BOOLEAN, "excluded" VARCHAR, "shared_with" BIGINT, "seen" BIGINT, "death" BIGINT, "age" INTEGER, "route" VARCHAR, "in_period" BOOLEAN, "age_group" VARCHAR, "days" BIGINT, "became" VARCHAR, "ended" BOOLEAN, "episode" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
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
  "t0"."seen",
  "t0"."death",
  "t0"."age",
  "t0"."route",
  "t0"."in_period",
  "t0"."age_group",
  COALESCE(
    "t0"."service_start",
    GREATEST(
      CASE
        WHEN "t0"."service_discarded"
        THEN "t0"."response_start"
        ELSE LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen"))
      END,
      "t0"."start"
    )
  ) - "t0"."start" AS "days",
  CASE
    WHEN "t0"."service_start" IS NOT NULL
    THEN 'ended'
    WHEN "t0"."service_discarded"
    THEN 'assessed without a service'
    WHEN (
      "t0"."death" IS NOT NULL
    ) AND (
      "t0"."death" <= "t0"."seen"
    )
    THEN 'died waiting'
    ELSE 'still waiting'
  END AS "became",
  "t0"."service_start" IS NOT NULL AS "ended",
  CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
  "t0"."route" AS "cohort",
  TRUE AS "in_denominator",
  "t0"."service_start" IS NOT NULL AS "in_numerator",
  CASE
    WHEN "t0"."service_start" IS NOT NULL
    THEN 'ended'
    WHEN "t0"."service_discarded"
    THEN 'assessed without a service'
    WHEN (
      "t0"."death" IS NOT NULL
    ) AND (
      "t0"."death" <= "t0"."seen"
    )
    THEN 'died waiting'
    ELSE 'still waiting'
  END AS "category",
  CAST(COALESCE(
    "t0"."service_start",
    GREATEST(
      CASE
        WHEN "t0"."service_discarded"
        THEN "t0"."response_start"
        ELSE LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen"))
      END,
      "t0"."start"
    )
  ) - "t0"."start" AS TEXT) || CASE
    WHEN (
      COALESCE(
        "t0"."service_start",
        GREATEST(
          CASE
            WHEN "t0"."service_discarded"
            THEN "t0"."response_start"
            ELSE LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen"))
          END,
          "t0"."start"
        )
      ) - "t0"."start"
    ) = 1
    THEN ' day'
    ELSE ' days'
  END AS "detail",
  LIST_SORT(
    CASE
      WHEN LIST_FILTER(
        CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
        LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
      ) IS NULL
      THEN NULL
      ELSE LIST_DISTINCT(
        LIST_FILTER(
          CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        )
      ) + CASE
        WHEN LIST_BOOL_OR(
          LIST_APPLY(
            LIST_FILTER(
              CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
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
WHERE
  "t0"."in_period"

-- 63996bec4d26e461: waits still waiting, 6 of 16
-- gives "area" VARCHAR, "la_code" VARCHAR, "age_group" VARCHAR, "route" VARCHAR, "days" BIGINT, "became" VARCHAR, "waits" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    "t1"."la_code",
    "t1"."age_group",
    "t1"."route",
    "t1"."days",
    "t1"."became",
    COUNT(*) AS "waits"
  FROM (
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
      "t0"."seen",
      "t0"."death",
      "t0"."age",
      "t0"."route",
      "t0"."in_period",
      "t0"."age_group",
      COALESCE(
        "t0"."service_start",
        GREATEST(
          CASE
            WHEN "t0"."service_discarded"
            THEN "t0"."response_start"
            ELSE LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen"))
          END,
          "t0"."start"
        )
      ) - "t0"."start" AS "days",
      CASE
        WHEN "t0"."service_start" IS NOT NULL
        THEN 'ended'
        WHEN "t0"."service_discarded"
        THEN 'assessed without a service'
        WHEN (
          "t0"."death" IS NOT NULL
        ) AND (
          "t0"."death" <= "t0"."seen"
        )
        THEN 'died waiting'
        ELSE 'still waiting'
      END AS "became",
      "t0"."service_start" IS NOT NULL AS "ended"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."in_period"
  ) AS "t1"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6
) AS "t2"
ORDER BY
  "t2"."area" ASC,
  "t2"."la_code" ASC,
  "t2"."age_group" ASC,
  "t2"."route" ASC,
  "t2"."days" ASC,
  "t2"."became" ASC

-- 9306db888f2cd934: waits still waiting, 7 of 16
-- gives "area" VARCHAR, "la_code" VARCHAR, "age_group" VARCHAR, "route" VARCHAR, "days" BIGINT, "waits" BIGINT
-- asks day 1 2
SELECT
  *
FROM (
  SELECT
    "t3"."area",
    "t3"."la_code",
    "t3"."age_group",
    "t3"."route",
    "t3"."days",
    COUNT(*) AS "waits"
  FROM (
    SELECT
      "t2"."area",
      "t2"."la_code",
      "t2"."person_id",
      "t2"."record_id",
      "t2"."kind",
      "t2"."start",
      "t2"."event_start_date",
      "t2"."conversation",
      "t2"."working_age_band",
      "t2"."number",
      "t2"."progress",
      "t2"."assessment_number",
      "t2"."service_number",
      "t2"."assessment_type",
      "t2"."block_leads",
      "t2"."assessment_record",
      "t2"."assessment_start",
      "t2"."assessment_date",
      "t2"."assessment_band",
      "t2"."service_type",
      "t2"."service_record",
      "t2"."service_start",
      "t2"."service_date",
      "t2"."service_band",
      "t2"."response_kind",
      "t2"."response_number",
      "t2"."response_record",
      "t2"."response_start",
      "t2"."response_date",
      "t2"."response_band",
      "t2"."service_discarded",
      "t2"."excluded",
      "t2"."shared_with",
      "t2"."seen",
      "t2"."death",
      "t2"."age",
      "t2"."route",
      "t2"."in_period",
      "t2"."days",
      "t2"."band" AS "age_group"
    FROM (
      SELECT
        "t1".*
        EXCLUDE ("age_group")
      FROM (
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
          "t0"."seen",
          "t0"."death",
          "t0"."age",
          "t0"."route",
          "t0"."in_period",
          "t0"."age_group",
          "t0"."service_start" - "t0"."start" AS "days",
          CASE "t0"."service_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END AS "band"
        FROM {table 1} AS "t0"
        WHERE
          "t0"."service_start" BETWEEN {day 1} AND {day 2}
          AND CASE "t0"."service_band"
            WHEN '18 to 64'
            THEN '25-64'
            WHEN '65 and above'
            THEN '65+'
            ELSE NULL
          END IS NOT NULL
      ) AS "t1"
    ) AS "t2"
  ) AS "t3"
  GROUP BY
    1,
    2,
    3,
    4,
    5
) AS "t4"
ORDER BY
  "t4"."area" ASC,
  "t4"."la_code" ASC,
  "t4"."age_group" ASC,
  "t4"."route" ASC,
  "t4"."days" ASC

-- 0c293b5c6f2f9846: waits still waiting, 8 of 16
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM (
  SELECT
    'wait_response_all' AS "measure",
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
    "t0"."age_group",
    CAST(NULL AS TEXT) AS "gender",
    "t0"."route" AS "cohort",
    TRUE AS "in_denominator",
    "t0"."response_start" IS NOT NULL AS "in_numerator",
    CASE
      WHEN "t0"."response_start" IS NOT NULL
      THEN 'ended'
      WHEN (
        "t0"."death" IS NOT NULL
      ) AND (
        "t0"."death" <= "t0"."seen"
      )
      THEN 'died waiting'
      ELSE 'still waiting'
    END AS "category",
    CAST(COALESCE(
      "t0"."response_start",
      GREATEST(LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen")), "t0"."start")
    ) - "t0"."start" AS TEXT) || CASE
      WHEN (
        COALESCE(
          "t0"."response_start",
          GREATEST(LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen")), "t0"."start")
        ) - "t0"."start"
      ) = 1
      THEN ' day'
      ELSE ' days'
    END AS "detail",
    CAST(NULL AS TEXT) AS "reason",
    LIST_SORT(
      CASE
        WHEN LIST_FILTER(
          CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        ) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          LIST_FILTER(
            CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
            LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
          )
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              LIST_FILTER(
                CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
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
  WHERE
    "t0"."in_period"
) AS "t1"
UNION ALL
SELECT
  *
FROM (
  SELECT
    'wait_service_all' AS "measure",
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
    "t0"."age_group",
    CAST(NULL AS TEXT) AS "gender",
    "t0"."route" AS "cohort",
    TRUE AS "in_denominator",
    "t0"."service_start" IS NOT NULL AS "in_numerator",
    CASE
      WHEN "t0"."service_start" IS NOT NULL
      THEN 'ended'
      WHEN "t0"."service_discarded"
      THEN 'assessed without a service'
      WHEN (
        "t0"."death" IS NOT NULL
      ) AND (
        "t0"."death" <= "t0"."seen"
      )
      THEN 'died waiting'
      ELSE 'still waiting'
    END AS "category",
    CAST(COALESCE(
      "t0"."service_start",
      GREATEST(
        CASE
          WHEN "t0"."service_discarded"
          THEN "t0"."response_start"
          ELSE LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen"))
        END,
        "t0"."start"
      )
    ) - "t0"."start" AS TEXT) || CASE
      WHEN (
        COALESCE(
          "t0"."service_start",
          GREATEST(
            CASE
              WHEN "t0"."service_discarded"
              THEN "t0"."response_start"
              ELSE LEAST("t0"."seen", COALESCE("t0"."death", "t0"."seen"))
            END,
            "t0"."start"
          )
        ) - "t0"."start"
      ) = 1
      THEN ' day'
      ELSE ' days'
    END AS "detail",
    CAST(NULL AS TEXT) AS "reason",
    LIST_SORT(
      CASE
        WHEN LIST_FILTER(
          CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
          LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
        ) IS NULL
        THEN NULL
        ELSE LIST_DISTINCT(
          LIST_FILTER(
            CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
            LAMBDA __ibis_param_argument__ : __ibis_param_argument__ IS NOT NULL
          )
        ) + CASE
          WHEN LIST_BOOL_OR(
            LIST_APPLY(
              LIST_FILTER(
                CAST(["t0"."record_id", "t0"."response_record", "t0"."service_record"] AS BIGINT[]),
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
  WHERE
    "t0"."in_period"
) AS "t2"

-- 4786b9e4dd96e3d2: waits still waiting, 9 of 16
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'wait_response_all'

-- a85b21cec8047563: waits still waiting, 10 of 16
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
  "t0"."measure" = 'wait_response_all'
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

-- 738ed9d61e882a66: waits still waiting, 11 of 16
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'wait_service_all'

-- fd6ec25e991ce326: waits still waiting, 12 of 16
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
  "t0"."measure" = 'wait_service_all'
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

-- 89e5bb7f1470bb28: waits still waiting, 13 of 16
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "group" VARCHAR, "requests" BIGINT, "ended" BIGINT, "still_waiting" BIGINT, "left_without" BIGINT, "days_quarter" BIGINT, "days_quarter_lower" BIGINT, "days_quarter_upper" BIGINT, "days_half" BIGINT, "days_half_lower" BIGINT, "days_half_upper" BIGINT, "days_three_quarters" BIGINT, "days_three_quarters_lower" BIGINT, "days_three_quarters_upper" BIGINT, "official_waits" BIGINT, "official_median" DECIMAL(12,1)
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t0"."measure",
  "t0"."area",
  "t0"."la_code",
  "t0"."group",
  "t0"."requests",
  "t0"."ended",
  "t0"."still_waiting",
  "t0"."left_without",
  "t0"."days_quarter",
  "t0"."days_quarter_lower",
  "t0"."days_quarter_upper",
  "t0"."days_half",
  "t0"."days_half_lower",
  "t0"."days_half_upper",
  "t0"."days_three_quarters",
  "t0"."days_three_quarters_lower",
  "t0"."days_three_quarters_upper",
  "t0"."official_waits",
  "t0"."official_median"
FROM {table 1} AS "t0"
ORDER BY
  "t0"."la_code" ASC,
  "t0"."measure" ASC,
  "t0"."area" ASC,
  "t0"."group" ASC,
  "t0"."requests" ASC,
  "t0"."ended" ASC,
  "t0"."still_waiting" ASC,
  "t0"."left_without" ASC,
  "t0"."days_quarter" ASC,
  "t0"."days_quarter_lower" ASC,
  "t0"."days_quarter_upper" ASC,
  "t0"."days_half" ASC,
  "t0"."days_half_lower" ASC,
  "t0"."days_half_upper" ASC,
  "t0"."days_three_quarters" ASC,
  "t0"."days_three_quarters_lower" ASC,
  "t0"."days_three_quarters_upper" ASC,
  "t0"."official_waits" ASC,
  "t0"."official_median" ASC

-- 93069bcd3d4d98df: waits still waiting, 14 of 16
-- gives "area" VARCHAR
-- asks day 1 2
SELECT DISTINCT
  "t0"."area"
FROM {table 1} AS "t0"
WHERE
  "t0"."start" <= {day 1} AND "t0"."end" >= {day 2}

-- dabe5627c6f1a924: waits still waiting, 15 of 16
-- gives "la_code" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "start" BIGINT, "end" BIGINT, "birth" BIGINT, "death" BIGINT, "client_type" VARCHAR, "event_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR
SELECT
  "t0"."la_code",
  "t0"."area",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."event_start_date",
  "t0"."start",
  "t0"."end",
  "t0"."birth",
  "t0"."death",
  "t0"."client_type",
  "t0"."event_type",
  "t0"."service_type",
  "t0"."service_component",
  "t0"."event_outcome"
FROM {table 1} AS "t0"
WHERE
  STARTS_WITH("t0"."service_type", 'long')
  OR (
    "t0"."service_type" = 'short term support: st-max'
  )

-- dee05bac78ecfc3a: waits still waiting, 16 of 16
-- gives "la_code" VARCHAR, "person_id" VARCHAR, "birth" BIGINT, "death" BIGINT
SELECT
  "t4"."la_code",
  "t4"."person_id",
  "t4"."birth",
  "t4"."death"
FROM (
  SELECT
    "t0"."la_code",
    "t0"."person_id",
    "t0"."birth",
    "t0"."death"
  FROM {table 1} AS "t0"
) AS "t4"
SEMI JOIN (
  SELECT DISTINCT
    "t1"."la_code",
    "t1"."person_id"
  FROM {table 2} AS "t1"
) AS "t5"
  ON "t4"."la_code" = "t5"."la_code" AND "t4"."person_id" = "t5"."person_id"
