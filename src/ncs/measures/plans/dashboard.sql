-- d7580d81f6de6010: dashboard, 1 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "record_id" BIGINT, "gender" VARCHAR, "ethnicity" VARCHAR, "age_band" VARCHAR, "working_age_band" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "event_outcome" VARCHAR, "event_outcome_group" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "unit_cost" DECIMAL(18,2), "cost_frequency" VARCHAR, "planned_units_per_week" DECIMAL(18,2)
SELECT
  "t0"."la_code",
  "t0"."council",
  "t0"."area",
  "t0"."person_id",
  "t0"."la_person_id",
  "t0"."record_id",
  "t0"."gender",
  "t0"."ethnicity",
  "t0"."age_band",
  "t0"."working_age_band",
  "t0"."client_type",
  "t0"."primary_support_reason",
  "t0"."accommodation_status",
  "t0"."has_unpaid_carer",
  "t0"."client_funding_status",
  "t0"."event_start_date",
  "t0"."event_end_date",
  "t0"."event_outcome",
  "t0"."event_outcome_group",
  "t0"."service_type",
  "t0"."service_component",
  "t0"."delivery_mechanism",
  "t0"."unit_cost",
  "t0"."cost_frequency",
  "t0"."planned_units_per_week"
FROM {table 1} AS "t0"
WHERE
  LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'

-- 5d76017d2dc40303: dashboard, 2 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "record_id" BIGINT, "gender" VARCHAR, "ethnicity" VARCHAR, "age_band" VARCHAR, "working_age_band" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "event_outcome" VARCHAR, "event_outcome_group" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "unit_cost" DECIMAL(18,2), "cost_frequency" VARCHAR, "planned_units_per_week" DECIMAL(18,2)
SELECT
  "t0"."la_code",
  "t0"."council",
  "t0"."area",
  "t0"."person_id",
  "t0"."la_person_id",
  "t0"."record_id",
  "t0"."gender",
  "t0"."ethnicity",
  "t0"."age_band",
  "t0"."working_age_band",
  "t0"."client_type",
  "t0"."primary_support_reason",
  "t0"."accommodation_status",
  "t0"."has_unpaid_carer",
  "t0"."client_funding_status",
  "t0"."event_start_date",
  "t0"."event_end_date",
  "t0"."event_outcome",
  "t0"."event_outcome_group",
  "t0"."service_type",
  "t0"."service_component",
  "t0"."delivery_mechanism",
  "t0"."unit_cost",
  "t0"."cost_frequency",
  "t0"."planned_units_per_week"
FROM {table 1} AS "t0"
WHERE
  LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
ORDER BY
  "t0"."la_code" ASC,
  "t0"."council" ASC,
  "t0"."area" ASC,
  "t0"."person_id" ASC,
  "t0"."la_person_id" ASC,
  "t0"."record_id" ASC,
  "t0"."gender" ASC,
  "t0"."ethnicity" ASC,
  "t0"."age_band" ASC,
  "t0"."working_age_band" ASC,
  "t0"."client_type" ASC,
  "t0"."primary_support_reason" ASC,
  "t0"."accommodation_status" ASC,
  "t0"."has_unpaid_carer" ASC,
  "t0"."client_funding_status" ASC,
  "t0"."event_start_date" ASC,
  "t0"."event_end_date" ASC,
  "t0"."event_outcome" ASC,
  "t0"."event_outcome_group" ASC,
  "t0"."service_type" ASC,
  "t0"."service_component" ASC,
  "t0"."delivery_mechanism" ASC,
  "t0"."unit_cost" ASC,
  "t0"."cost_frequency" ASC,
  "t0"."planned_units_per_week" ASC

-- e50f4c14a775179e: dashboard, 3 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "event_key" BIGINT, "gender" VARCHAR, "ethnicity" VARCHAR, "age_band" VARCHAR, "working_age_band" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "event_outcome" VARCHAR, "event_outcome_group" VARCHAR, "request_route_of_access" VARCHAR, "long_term_support" VARCHAR, "records" BIGINT
SELECT
  "t7"."la_code",
  "t7"."council",
  "t7"."area",
  "t7"."person_id",
  "t7"."la_person_id",
  "t7"."event_key",
  "t7"."gender",
  "t7"."ethnicity",
  "t7"."age_band",
  "t7"."working_age_band",
  "t7"."client_type",
  "t7"."primary_support_reason",
  "t7"."accommodation_status",
  "t7"."has_unpaid_carer",
  "t7"."client_funding_status",
  "t7"."event_start_date",
  "t7"."event_end_date",
  "t7"."event_outcome",
  "t7"."event_outcome_group",
  "t7"."request_route_of_access",
  CASE WHEN COALESCE("t11"."supported", FALSE) THEN 'Yes' ELSE 'No' END AS "long_term_support",
  "t7"."records"
FROM (
  SELECT
    "t1"."la_code",
    "t1"."council",
    "t1"."area",
    "t1"."person_id",
    "t1"."la_person_id",
    "t1"."event_key",
    "t1"."gender",
    "t1"."ethnicity",
    "t1"."age_band",
    "t1"."working_age_band",
    "t1"."client_type",
    "t1"."primary_support_reason",
    "t1"."accommodation_status",
    "t1"."has_unpaid_carer",
    "t1"."client_funding_status",
    "t1"."event_start_date",
    "t1"."event_end_date",
    "t1"."event_outcome",
    "t1"."event_outcome_group",
    "t1"."request_route_of_access",
    COUNT(*) AS "records"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'request'
  ) AS "t1"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    16,
    17,
    18,
    19,
    20
) AS "t7"
LEFT OUTER JOIN (
  SELECT
    "t9"."la_code",
    "t9"."event_key",
    TRUE AS "supported"
  FROM (
    SELECT DISTINCT
      "t8"."la_code",
      "t8"."event_key"
    FROM (
      SELECT
        "t3"."la_code",
        "t3"."person_id",
        "t3"."import_time",
        "t3"."event_key",
        "t3"."event_start_date",
        "t6"."began",
        "t6"."ended"
      FROM (
        SELECT
          "t0"."la_code",
          "t0"."person_id",
          "t0"."import_time",
          "t0"."event_key",
          "t0"."event_start_date"
        FROM {table 1} AS "t0"
        WHERE
          LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'request'
      ) AS "t3"
      INNER JOIN (
        SELECT
          "t0"."la_code",
          "t0"."person_id",
          "t0"."import_time",
          "t0"."event_start_date" AS "began",
          "t0"."event_end_date" AS "ended"
        FROM {table 1} AS "t0"
        WHERE
          LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
          AND COALESCE(
            LOWER(RTRIM("t0"."service_type", ' 	
{return}')) IN (
              'long term support: nursing care',
              'long term support: residential care',
              'long term support: community',
              'long term support: prison'
            ),
            FALSE
          )
      ) AS "t6"
        ON "t3"."la_code" = "t6"."la_code"
        AND "t3"."person_id" = "t6"."person_id"
        AND "t3"."import_time" = "t6"."import_time"
    ) AS "t8"
    WHERE
      "t8"."began" <= "t8"."event_start_date"
      AND (
        (
          "t8"."ended" IS NULL
        ) OR (
          "t8"."ended" >= "t8"."event_start_date"
        )
      )
  ) AS "t9"
) AS "t11"
  ON "t7"."la_code" = "t11"."la_code" AND "t7"."event_key" = "t11"."event_key"

-- 29a5509b3c2c9af7: dashboard, 4 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "event_key" BIGINT, "gender" VARCHAR, "ethnicity" VARCHAR, "age_band" VARCHAR, "working_age_band" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "event_outcome" VARCHAR, "event_outcome_group" VARCHAR, "request_route_of_access" VARCHAR, "long_term_support" VARCHAR, "records" BIGINT
SELECT
  *
FROM (
  SELECT
    "t7"."la_code",
    "t7"."council",
    "t7"."area",
    "t7"."person_id",
    "t7"."la_person_id",
    "t7"."event_key",
    "t7"."gender",
    "t7"."ethnicity",
    "t7"."age_band",
    "t7"."working_age_band",
    "t7"."client_type",
    "t7"."primary_support_reason",
    "t7"."accommodation_status",
    "t7"."has_unpaid_carer",
    "t7"."client_funding_status",
    "t7"."event_start_date",
    "t7"."event_end_date",
    "t7"."event_outcome",
    "t7"."event_outcome_group",
    "t7"."request_route_of_access",
    CASE WHEN COALESCE("t11"."supported", FALSE) THEN 'Yes' ELSE 'No' END AS "long_term_support",
    "t7"."records"
  FROM (
    SELECT
      "t1"."la_code",
      "t1"."council",
      "t1"."area",
      "t1"."person_id",
      "t1"."la_person_id",
      "t1"."event_key",
      "t1"."gender",
      "t1"."ethnicity",
      "t1"."age_band",
      "t1"."working_age_band",
      "t1"."client_type",
      "t1"."primary_support_reason",
      "t1"."accommodation_status",
      "t1"."has_unpaid_carer",
      "t1"."client_funding_status",
      "t1"."event_start_date",
      "t1"."event_end_date",
      "t1"."event_outcome",
      "t1"."event_outcome_group",
      "t1"."request_route_of_access",
      COUNT(*) AS "records"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'request'
    ) AS "t1"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      15,
      16,
      17,
      18,
      19,
      20
  ) AS "t7"
  LEFT OUTER JOIN (
    SELECT
      "t9"."la_code",
      "t9"."event_key",
      TRUE AS "supported"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."event_key"
      FROM (
        SELECT
          "t3"."la_code",
          "t3"."person_id",
          "t3"."import_time",
          "t3"."event_key",
          "t3"."event_start_date",
          "t6"."began",
          "t6"."ended"
        FROM (
          SELECT
            "t0"."la_code",
            "t0"."person_id",
            "t0"."import_time",
            "t0"."event_key",
            "t0"."event_start_date"
          FROM {table 1} AS "t0"
          WHERE
            LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'request'
        ) AS "t3"
        INNER JOIN (
          SELECT
            "t0"."la_code",
            "t0"."person_id",
            "t0"."import_time",
            "t0"."event_start_date" AS "began",
            "t0"."event_end_date" AS "ended"
          FROM {table 1} AS "t0"
          WHERE
            LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
            AND COALESCE(
              LOWER(RTRIM("t0"."service_type", ' 	
{return}')) IN (
                'long term support: nursing care',
                'long term support: residential care',
                'long term support: community',
                'long term support: prison'
              ),
              FALSE
            )
        ) AS "t6"
          ON "t3"."la_code" = "t6"."la_code"
          AND "t3"."person_id" = "t6"."person_id"
          AND "t3"."import_time" = "t6"."import_time"
      ) AS "t8"
      WHERE
        "t8"."began" <= "t8"."event_start_date"
        AND (
          (
            "t8"."ended" IS NULL
          ) OR (
            "t8"."ended" >= "t8"."event_start_date"
          )
        )
    ) AS "t9"
  ) AS "t11"
    ON "t7"."la_code" = "t11"."la_code" AND "t7"."event_key" = "t11"."event_key"
) AS "t12"
ORDER BY
  "t12"."la_code" ASC,
  "t12"."council" ASC,
  "t12"."area" ASC,
  "t12"."person_id" ASC,
  "t12"."la_person_id" ASC,
  "t12"."event_key" ASC,
  "t12"."gender" ASC,
  "t12"."ethnicity" ASC,
  "t12"."age_band" ASC,
  "t12"."working_age_band" ASC,
  "t12"."client_type" ASC,
  "t12"."primary_support_reason" ASC,
  "t12"."accommodation_status" ASC,
  "t12"."has_unpaid_carer" ASC,
  "t12"."client_funding_status" ASC,
  "t12"."event_start_date" ASC,
  "t12"."event_end_date" ASC,
  "t12"."event_outcome" ASC,
  "t12"."event_outcome_group" ASC,
  "t12"."request_route_of_access" ASC,
  "t12"."long_term_support" ASC,
  "t12"."records" ASC

-- 949b5a67523f7511: dashboard, 5 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "event_key" BIGINT, "gender" VARCHAR, "ethnicity" VARCHAR, "age_band" VARCHAR, "working_age_band" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "event_outcome" VARCHAR, "event_outcome_group" VARCHAR, "assessment_type" VARCHAR, "method_of_assessment" VARCHAR, "eligible_needs_identified" VARCHAR, "conversation" INTEGER, "long_term_support" VARCHAR, "records" BIGINT
SELECT
  "t7"."la_code",
  "t7"."council",
  "t7"."area",
  "t7"."person_id",
  "t7"."la_person_id",
  "t7"."event_key",
  "t7"."gender",
  "t7"."ethnicity",
  "t7"."age_band",
  "t7"."working_age_band",
  "t7"."client_type",
  "t7"."primary_support_reason",
  "t7"."accommodation_status",
  "t7"."has_unpaid_carer",
  "t7"."client_funding_status",
  "t7"."event_start_date",
  "t7"."event_end_date",
  "t7"."event_outcome",
  "t7"."event_outcome_group",
  "t7"."assessment_type",
  "t7"."method_of_assessment",
  "t7"."eligible_needs_identified",
  "t7"."conversation",
  CASE WHEN COALESCE("t11"."supported", FALSE) THEN 'Yes' ELSE 'No' END AS "long_term_support",
  "t7"."records"
FROM (
  SELECT
    "t1"."la_code",
    "t1"."council",
    "t1"."area",
    "t1"."person_id",
    "t1"."la_person_id",
    "t1"."event_key",
    "t1"."gender",
    "t1"."ethnicity",
    "t1"."age_band",
    "t1"."working_age_band",
    "t1"."client_type",
    "t1"."primary_support_reason",
    "t1"."accommodation_status",
    "t1"."has_unpaid_carer",
    "t1"."client_funding_status",
    "t1"."event_start_date",
    "t1"."event_end_date",
    "t1"."event_outcome",
    "t1"."event_outcome_group",
    "t1"."assessment_type",
    "t1"."method_of_assessment",
    "t1"."eligible_needs_identified",
    "t1"."conversation",
    COUNT(*) AS "records"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'assessment'
  ) AS "t1"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    16,
    17,
    18,
    19,
    20,
    21,
    22,
    23
) AS "t7"
LEFT OUTER JOIN (
  SELECT
    "t9"."la_code",
    "t9"."event_key",
    TRUE AS "supported"
  FROM (
    SELECT DISTINCT
      "t8"."la_code",
      "t8"."event_key"
    FROM (
      SELECT
        "t3"."la_code",
        "t3"."person_id",
        "t3"."import_time",
        "t3"."event_key",
        "t3"."event_start_date",
        "t6"."began",
        "t6"."ended"
      FROM (
        SELECT
          "t0"."la_code",
          "t0"."person_id",
          "t0"."import_time",
          "t0"."event_key",
          "t0"."event_start_date"
        FROM {table 1} AS "t0"
        WHERE
          LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'assessment'
      ) AS "t3"
      INNER JOIN (
        SELECT
          "t0"."la_code",
          "t0"."person_id",
          "t0"."import_time",
          "t0"."event_start_date" AS "began",
          "t0"."event_end_date" AS "ended"
        FROM {table 1} AS "t0"
        WHERE
          LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
          AND COALESCE(
            LOWER(RTRIM("t0"."service_type", ' 	
{return}')) IN (
              'long term support: nursing care',
              'long term support: residential care',
              'long term support: community',
              'long term support: prison'
            ),
            FALSE
          )
      ) AS "t6"
        ON "t3"."la_code" = "t6"."la_code"
        AND "t3"."person_id" = "t6"."person_id"
        AND "t3"."import_time" = "t6"."import_time"
    ) AS "t8"
    WHERE
      "t8"."began" <= "t8"."event_start_date"
      AND (
        (
          "t8"."ended" IS NULL
        ) OR (
          "t8"."ended" >= "t8"."event_start_date"
        )
      )
  ) AS "t9"
) AS "t11"
  ON "t7"."la_code" = "t11"."la_code" AND "t7"."event_key" = "t11"."event_key"

-- e3443726ae78c79d: dashboard, 6 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "event_key" BIGINT, "gender" VARCHAR, "ethnicity" VARCHAR, "age_band" VARCHAR, "working_age_band" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "event_outcome" VARCHAR, "event_outcome_group" VARCHAR, "assessment_type" VARCHAR, "method_of_assessment" VARCHAR, "eligible_needs_identified" VARCHAR, "conversation" INTEGER, "long_term_support" VARCHAR, "records" BIGINT
SELECT
  *
FROM (
  SELECT
    "t7"."la_code",
    "t7"."council",
    "t7"."area",
    "t7"."person_id",
    "t7"."la_person_id",
    "t7"."event_key",
    "t7"."gender",
    "t7"."ethnicity",
    "t7"."age_band",
    "t7"."working_age_band",
    "t7"."client_type",
    "t7"."primary_support_reason",
    "t7"."accommodation_status",
    "t7"."has_unpaid_carer",
    "t7"."client_funding_status",
    "t7"."event_start_date",
    "t7"."event_end_date",
    "t7"."event_outcome",
    "t7"."event_outcome_group",
    "t7"."assessment_type",
    "t7"."method_of_assessment",
    "t7"."eligible_needs_identified",
    "t7"."conversation",
    CASE WHEN COALESCE("t11"."supported", FALSE) THEN 'Yes' ELSE 'No' END AS "long_term_support",
    "t7"."records"
  FROM (
    SELECT
      "t1"."la_code",
      "t1"."council",
      "t1"."area",
      "t1"."person_id",
      "t1"."la_person_id",
      "t1"."event_key",
      "t1"."gender",
      "t1"."ethnicity",
      "t1"."age_band",
      "t1"."working_age_band",
      "t1"."client_type",
      "t1"."primary_support_reason",
      "t1"."accommodation_status",
      "t1"."has_unpaid_carer",
      "t1"."client_funding_status",
      "t1"."event_start_date",
      "t1"."event_end_date",
      "t1"."event_outcome",
      "t1"."event_outcome_group",
      "t1"."assessment_type",
      "t1"."method_of_assessment",
      "t1"."eligible_needs_identified",
      "t1"."conversation",
      COUNT(*) AS "records"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'assessment'
    ) AS "t1"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      15,
      16,
      17,
      18,
      19,
      20,
      21,
      22,
      23
  ) AS "t7"
  LEFT OUTER JOIN (
    SELECT
      "t9"."la_code",
      "t9"."event_key",
      TRUE AS "supported"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."event_key"
      FROM (
        SELECT
          "t3"."la_code",
          "t3"."person_id",
          "t3"."import_time",
          "t3"."event_key",
          "t3"."event_start_date",
          "t6"."began",
          "t6"."ended"
        FROM (
          SELECT
            "t0"."la_code",
            "t0"."person_id",
            "t0"."import_time",
            "t0"."event_key",
            "t0"."event_start_date"
          FROM {table 1} AS "t0"
          WHERE
            LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'assessment'
        ) AS "t3"
        INNER JOIN (
          SELECT
            "t0"."la_code",
            "t0"."person_id",
            "t0"."import_time",
            "t0"."event_start_date" AS "began",
            "t0"."event_end_date" AS "ended"
          FROM {table 1} AS "t0"
          WHERE
            LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
            AND COALESCE(
              LOWER(RTRIM("t0"."service_type", ' 	
{return}')) IN (
                'long term support: nursing care',
                'long term support: residential care',
                'long term support: community',
                'long term support: prison'
              ),
              FALSE
            )
        ) AS "t6"
          ON "t3"."la_code" = "t6"."la_code"
          AND "t3"."person_id" = "t6"."person_id"
          AND "t3"."import_time" = "t6"."import_time"
      ) AS "t8"
      WHERE
        "t8"."began" <= "t8"."event_start_date"
        AND (
          (
            "t8"."ended" IS NULL
          ) OR (
            "t8"."ended" >= "t8"."event_start_date"
          )
        )
    ) AS "t9"
  ) AS "t11"
    ON "t7"."la_code" = "t11"."la_code" AND "t7"."event_key" = "t11"."event_key"
) AS "t12"
ORDER BY
  "t12"."la_code" ASC,
  "t12"."council" ASC,
  "t12"."area" ASC,
  "t12"."person_id" ASC,
  "t12"."la_person_id" ASC,
  "t12"."event_key" ASC,
  "t12"."gender" ASC,
  "t12"."ethnicity" ASC,
  "t12"."age_band" ASC,
  "t12"."working_age_band" ASC,
  "t12"."client_type" ASC,
  "t12"."primary_support_reason" ASC,
  "t12"."accommodation_status" ASC,
  "t12"."has_unpaid_carer" ASC,
  "t12"."client_funding_status" ASC,
  "t12"."event_start_date" ASC,
  "t12"."event_end_date" ASC,
  "t12"."event_outcome" ASC,
  "t12"."event_outcome_group" ASC,
  "t12"."assessment_type" ASC,
  "t12"."method_of_assessment" ASC,
  "t12"."eligible_needs_identified" ASC,
  "t12"."conversation" ASC,
  "t12"."long_term_support" ASC,
  "t12"."records" ASC

-- da074b062ab13799: dashboard, 7 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "event_key" BIGINT, "gender" VARCHAR, "ethnicity" VARCHAR, "age_band" VARCHAR, "working_age_band" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "event_outcome" VARCHAR, "event_outcome_group" VARCHAR, "review_reason" VARCHAR, "review_type" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "long_term_support" VARCHAR, "records" BIGINT
SELECT
  "t7"."la_code",
  "t7"."council",
  "t7"."area",
  "t7"."person_id",
  "t7"."la_person_id",
  "t7"."event_key",
  "t7"."gender",
  "t7"."ethnicity",
  "t7"."age_band",
  "t7"."working_age_band",
  "t7"."client_type",
  "t7"."primary_support_reason",
  "t7"."accommodation_status",
  "t7"."has_unpaid_carer",
  "t7"."client_funding_status",
  "t7"."event_start_date",
  "t7"."event_end_date",
  "t7"."event_outcome",
  "t7"."event_outcome_group",
  "t7"."review_reason",
  "t7"."review_type",
  "t7"."review_outcomes_achieved",
  "t7"."method_of_review",
  CASE WHEN COALESCE("t11"."supported", FALSE) THEN 'Yes' ELSE 'No' END AS "long_term_support",
  "t7"."records"
FROM (
  SELECT
    "t1"."la_code",
    "t1"."council",
    "t1"."area",
    "t1"."person_id",
    "t1"."la_person_id",
    "t1"."event_key",
    "t1"."gender",
    "t1"."ethnicity",
    "t1"."age_band",
    "t1"."working_age_band",
    "t1"."client_type",
    "t1"."primary_support_reason",
    "t1"."accommodation_status",
    "t1"."has_unpaid_carer",
    "t1"."client_funding_status",
    "t1"."event_start_date",
    "t1"."event_end_date",
    "t1"."event_outcome",
    "t1"."event_outcome_group",
    "t1"."review_reason",
    "t1"."review_type",
    "t1"."review_outcomes_achieved",
    "t1"."method_of_review",
    COUNT(*) AS "records"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'review'
  ) AS "t1"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    16,
    17,
    18,
    19,
    20,
    21,
    22,
    23
) AS "t7"
LEFT OUTER JOIN (
  SELECT
    "t9"."la_code",
    "t9"."event_key",
    TRUE AS "supported"
  FROM (
    SELECT DISTINCT
      "t8"."la_code",
      "t8"."event_key"
    FROM (
      SELECT
        "t3"."la_code",
        "t3"."person_id",
        "t3"."import_time",
        "t3"."event_key",
        "t3"."event_start_date",
        "t6"."began",
        "t6"."ended"
      FROM (
        SELECT
          "t0"."la_code",
          "t0"."person_id",
          "t0"."import_time",
          "t0"."event_key",
          "t0"."event_start_date"
        FROM {table 1} AS "t0"
        WHERE
          LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'review'
      ) AS "t3"
      INNER JOIN (
        SELECT
          "t0"."la_code",
          "t0"."person_id",
          "t0"."import_time",
          "t0"."event_start_date" AS "began",
          "t0"."event_end_date" AS "ended"
        FROM {table 1} AS "t0"
        WHERE
          LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
          AND COALESCE(
            LOWER(RTRIM("t0"."service_type", ' 	
{return}')) IN (
              'long term support: nursing care',
              'long term support: residential care',
              'long term support: community',
              'long term support: prison'
            ),
            FALSE
          )
      ) AS "t6"
        ON "t3"."la_code" = "t6"."la_code"
        AND "t3"."person_id" = "t6"."person_id"
        AND "t3"."import_time" = "t6"."import_time"
    ) AS "t8"
    WHERE
      "t8"."began" <= "t8"."event_start_date"
      AND (
        (
          "t8"."ended" IS NULL
        ) OR (
          "t8"."ended" >= "t8"."event_start_date"
        )
      )
  ) AS "t9"
) AS "t11"
  ON "t7"."la_code" = "t11"."la_code" AND "t7"."event_key" = "t11"."event_key"

-- 8ca4a99c7868a9b6: dashboard, 8 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "event_key" BIGINT, "gender" VARCHAR, "ethnicity" VARCHAR, "age_band" VARCHAR, "working_age_band" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "event_outcome" VARCHAR, "event_outcome_group" VARCHAR, "review_reason" VARCHAR, "review_type" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "long_term_support" VARCHAR, "records" BIGINT
SELECT
  *
FROM (
  SELECT
    "t7"."la_code",
    "t7"."council",
    "t7"."area",
    "t7"."person_id",
    "t7"."la_person_id",
    "t7"."event_key",
    "t7"."gender",
    "t7"."ethnicity",
    "t7"."age_band",
    "t7"."working_age_band",
    "t7"."client_type",
    "t7"."primary_support_reason",
    "t7"."accommodation_status",
    "t7"."has_unpaid_carer",
    "t7"."client_funding_status",
    "t7"."event_start_date",
    "t7"."event_end_date",
    "t7"."event_outcome",
    "t7"."event_outcome_group",
    "t7"."review_reason",
    "t7"."review_type",
    "t7"."review_outcomes_achieved",
    "t7"."method_of_review",
    CASE WHEN COALESCE("t11"."supported", FALSE) THEN 'Yes' ELSE 'No' END AS "long_term_support",
    "t7"."records"
  FROM (
    SELECT
      "t1"."la_code",
      "t1"."council",
      "t1"."area",
      "t1"."person_id",
      "t1"."la_person_id",
      "t1"."event_key",
      "t1"."gender",
      "t1"."ethnicity",
      "t1"."age_band",
      "t1"."working_age_band",
      "t1"."client_type",
      "t1"."primary_support_reason",
      "t1"."accommodation_status",
      "t1"."has_unpaid_carer",
      "t1"."client_funding_status",
      "t1"."event_start_date",
      "t1"."event_end_date",
      "t1"."event_outcome",
      "t1"."event_outcome_group",
      "t1"."review_reason",
      "t1"."review_type",
      "t1"."review_outcomes_achieved",
      "t1"."method_of_review",
      COUNT(*) AS "records"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'review'
    ) AS "t1"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      15,
      16,
      17,
      18,
      19,
      20,
      21,
      22,
      23
  ) AS "t7"
  LEFT OUTER JOIN (
    SELECT
      "t9"."la_code",
      "t9"."event_key",
      TRUE AS "supported"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."event_key"
      FROM (
        SELECT
          "t3"."la_code",
          "t3"."person_id",
          "t3"."import_time",
          "t3"."event_key",
          "t3"."event_start_date",
          "t6"."began",
          "t6"."ended"
        FROM (
          SELECT
            "t0"."la_code",
            "t0"."person_id",
            "t0"."import_time",
            "t0"."event_key",
            "t0"."event_start_date"
          FROM {table 1} AS "t0"
          WHERE
            LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'review'
        ) AS "t3"
        INNER JOIN (
          SELECT
            "t0"."la_code",
            "t0"."person_id",
            "t0"."import_time",
            "t0"."event_start_date" AS "began",
            "t0"."event_end_date" AS "ended"
          FROM {table 1} AS "t0"
          WHERE
            LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
            AND COALESCE(
              LOWER(RTRIM("t0"."service_type", ' 	
{return}')) IN (
                'long term support: nursing care',
                'long term support: residential care',
                'long term support: community',
                'long term support: prison'
              ),
              FALSE
            )
        ) AS "t6"
          ON "t3"."la_code" = "t6"."la_code"
          AND "t3"."person_id" = "t6"."person_id"
          AND "t3"."import_time" = "t6"."import_time"
      ) AS "t8"
      WHERE
        "t8"."began" <= "t8"."event_start_date"
        AND (
          (
            "t8"."ended" IS NULL
          ) OR (
            "t8"."ended" >= "t8"."event_start_date"
          )
        )
    ) AS "t9"
  ) AS "t11"
    ON "t7"."la_code" = "t11"."la_code" AND "t7"."event_key" = "t11"."event_key"
) AS "t12"
ORDER BY
  "t12"."la_code" ASC,
  "t12"."council" ASC,
  "t12"."area" ASC,
  "t12"."person_id" ASC,
  "t12"."la_person_id" ASC,
  "t12"."event_key" ASC,
  "t12"."gender" ASC,
  "t12"."ethnicity" ASC,
  "t12"."age_band" ASC,
  "t12"."working_age_band" ASC,
  "t12"."client_type" ASC,
  "t12"."primary_support_reason" ASC,
  "t12"."accommodation_status" ASC,
  "t12"."has_unpaid_carer" ASC,
  "t12"."client_funding_status" ASC,
  "t12"."event_start_date" ASC,
  "t12"."event_end_date" ASC,
  "t12"."event_outcome" ASC,
  "t12"."event_outcome_group" ASC,
  "t12"."review_reason" ASC,
  "t12"."review_type" ASC,
  "t12"."review_outcomes_achieved" ASC,
  "t12"."method_of_review" ASC,
  "t12"."long_term_support" ASC,
  "t12"."records" ASC

-- a0ec0811ed661012: dashboard, 9 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "record_id" BIGINT, "working_age_band" VARCHAR, "primary_support_reason" VARCHAR, "client_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "unit_cost" DECIMAL(18,2), "cost_frequency" VARCHAR, "planned_units_per_week" DECIMAL(18,2), "days" BIGINT, "quarter_start" DATE, "quarter_end" DATE, "weekly_pence" BIGINT, "quarter_pence" BIGINT
-- asks day 1 2 1 2, date 1 2
SELECT
  "t1"."la_code",
  "t1"."council",
  "t1"."area",
  "t1"."person_id",
  "t1"."la_person_id",
  "t1"."record_id",
  "t1"."working_age_band",
  "t1"."primary_support_reason",
  "t1"."client_type",
  "t1"."service_type",
  "t1"."service_component",
  "t1"."delivery_mechanism",
  "t1"."event_start_date",
  "t1"."event_end_date",
  "t1"."unit_cost",
  "t1"."cost_frequency",
  "t1"."planned_units_per_week",
  "t1"."days",
  {date 1} AS "quarter_start",
  {date 2} AS "quarter_end",
  CASE
    WHEN "t1"."once"
    THEN CAST(NULL AS BIGINT)
    ELSE CAST(FLOOR(
      (
        (
          "t1"."cost" * "t1"."hundredths" * "t1"."over" * 2
        ) + (
          "t1"."under" * 100
        )
      ) / (
        "t1"."under" * 100 * 2
      )
    ) AS BIGINT)
  END AS "weekly_pence",
  CASE
    WHEN "t1"."once"
    THEN "t1"."cost"
    ELSE CAST(FLOOR(
      (
        (
          "t1"."cost" * "t1"."hundredths" * "t1"."over" * "t1"."days" * 2
        ) + (
          "t1"."under" * 700
        )
      ) / (
        "t1"."under" * 700 * 2
      )
    ) AS BIGINT)
  END AS "quarter_pence"
FROM (
  SELECT
    "t0"."row_id",
    "t0"."record_id",
    "t0"."import_file",
    "t0"."import_time",
    "t0"."ref_period_start",
    "t0"."ref_period_end",
    "t0"."la_code",
    "t0"."council",
    "t0"."area",
    "t0"."person_id",
    "t0"."nhs_id",
    "t0"."event_key",
    "t0"."event_type_raw",
    "t0"."event_start_date",
    "t0"."event_end_date_raw",
    "t0"."event_end_date_corrected",
    "t0"."event_end_date",
    "t0"."date_of_birth",
    "t0"."birth_year",
    "t0"."birth_month",
    "t0"."birth_date",
    "t0"."date_of_death",
    "t0"."latest_age",
    "t0"."age_band",
    "t0"."working_age_band",
    "t0"."age_at_event_start",
    "t0"."conversation",
    "t0"."review_type",
    "t0"."event_outcome_hierarchy",
    "t0"."event_outcome_group",
    "t0"."unit_cost",
    "t0"."planned_units_per_week",
    "t0"."la_person_id",
    "t0"."event_reference",
    "t0"."gp_practice_code",
    "t0"."provider_cqc_location_id",
    "t0"."no_of_adults_being_cared_for",
    "t0"."adult_1_linked_person_id",
    "t0"."adult_2_linked_person_id",
    "t0"."adult_3_linked_person_id",
    "t0"."gender",
    "t0"."ethnicity",
    "t0"."client_type",
    "t0"."primary_support_reason",
    "t0"."accommodation_status",
    "t0"."employment_status",
    "t0"."has_unpaid_carer",
    "t0"."autism_spectrum_disorder",
    "t0"."visual_impairment",
    "t0"."hearing_impairment",
    "t0"."dementia",
    "t0"."client_funding_status",
    "t0"."event_type",
    "t0"."event_description",
    "t0"."event_outcome",
    "t0"."request_route_of_access",
    "t0"."assessment_type",
    "t0"."eligible_needs_identified",
    "t0"."method_of_assessment",
    "t0"."total_hrs_caring_per_week",
    "t0"."service_type",
    "t0"."service_component",
    "t0"."delivery_mechanism",
    "t0"."review_reason",
    "t0"."review_outcomes_achieved",
    "t0"."method_of_review",
    "t0"."cost_frequency",
    (
      LEAST(
        COALESCE(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_end_date"), 2932532),
        {day 1}
      ) - GREATEST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date"), {day 2})
    ) + 1 AS "days",
    COALESCE(CAST(ABS("t0"."unit_cost") * 100 AS BIGINT), 0) AS "cost",
    COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), '') = 'one-off' AS "once",
    CASE
      WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'week')
      THEN 100
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'fortnight'
      )
      THEN 100
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        '4-week'
      )
      THEN 100
      WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'month')
      THEN 100
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'quarter'
      )
      THEN 100
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'annual'
      )
      THEN 100
      ELSE COALESCE(CAST(ABS("t0"."planned_units_per_week") * 100 AS BIGINT), 0)
    END AS "hundredths",
    CAST(CASE
      WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'week')
      THEN 1
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'fortnight'
      )
      THEN 1
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        '4-week'
      )
      THEN 1
      WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'month')
      THEN 12
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'quarter'
      )
      THEN 4
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'annual'
      )
      THEN 1
      ELSE 1
    END AS BIGINT) AS "over",
    CAST(CASE
      WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'week')
      THEN 1
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'fortnight'
      )
      THEN 2
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        '4-week'
      )
      THEN 4
      WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'month')
      THEN 52
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'quarter'
      )
      THEN 52
      WHEN STARTS_WITH(
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
        'annual'
      )
      THEN 52
      ELSE 1
    END AS BIGINT) AS "under"
  FROM {table 1} AS "t0"
  WHERE
    LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
    AND DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date") <= {day 1}
    AND COALESCE(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_end_date"), 2932532) >= {day 2}
    AND COALESCE(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_end_date"), 2932532) >= DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date")
    AND COALESCE(CAST(ABS("t0"."unit_cost") * 100 AS BIGINT), 0) > 0
    AND (
      (
        COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), '') = 'one-off'
      )
      OR (
        CASE
          WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'week')
          THEN 100
          WHEN STARTS_WITH(
            COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
            'fortnight'
          )
          THEN 100
          WHEN STARTS_WITH(
            COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
            '4-week'
          )
          THEN 100
          WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'month')
          THEN 100
          WHEN STARTS_WITH(
            COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
            'quarter'
          )
          THEN 100
          WHEN STARTS_WITH(
            COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
            'annual'
          )
          THEN 100
          ELSE COALESCE(CAST(ABS("t0"."planned_units_per_week") * 100 AS BIGINT), 0)
        END > 0
      )
    )
) AS "t1"

-- 71461618d8145fac: dashboard, 10 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "la_person_id" VARCHAR, "record_id" BIGINT, "working_age_band" VARCHAR, "primary_support_reason" VARCHAR, "client_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "event_start_date" DATE, "event_end_date" DATE, "unit_cost" DECIMAL(18,2), "cost_frequency" VARCHAR, "planned_units_per_week" DECIMAL(18,2), "days" BIGINT, "quarter_start" DATE, "quarter_end" DATE, "weekly_pence" BIGINT, "quarter_pence" BIGINT
-- asks day 1 2 1 2, date 1 2
SELECT
  *
FROM (
  SELECT
    "t1"."la_code",
    "t1"."council",
    "t1"."area",
    "t1"."person_id",
    "t1"."la_person_id",
    "t1"."record_id",
    "t1"."working_age_band",
    "t1"."primary_support_reason",
    "t1"."client_type",
    "t1"."service_type",
    "t1"."service_component",
    "t1"."delivery_mechanism",
    "t1"."event_start_date",
    "t1"."event_end_date",
    "t1"."unit_cost",
    "t1"."cost_frequency",
    "t1"."planned_units_per_week",
    "t1"."days",
    {date 1} AS "quarter_start",
    {date 2} AS "quarter_end",
    CASE
      WHEN "t1"."once"
      THEN CAST(NULL AS BIGINT)
      ELSE CAST(FLOOR(
        (
          (
            "t1"."cost" * "t1"."hundredths" * "t1"."over" * 2
          ) + (
            "t1"."under" * 100
          )
        ) / (
          "t1"."under" * 100 * 2
        )
      ) AS BIGINT)
    END AS "weekly_pence",
    CASE
      WHEN "t1"."once"
      THEN "t1"."cost"
      ELSE CAST(FLOOR(
        (
          (
            "t1"."cost" * "t1"."hundredths" * "t1"."over" * "t1"."days" * 2
          ) + (
            "t1"."under" * 700
          )
        ) / (
          "t1"."under" * 700 * 2
        )
      ) AS BIGINT)
    END AS "quarter_pence"
  FROM (
    SELECT
      "t0"."row_id",
      "t0"."record_id",
      "t0"."import_file",
      "t0"."import_time",
      "t0"."ref_period_start",
      "t0"."ref_period_end",
      "t0"."la_code",
      "t0"."council",
      "t0"."area",
      "t0"."person_id",
      "t0"."nhs_id",
      "t0"."event_key",
      "t0"."event_type_raw",
      "t0"."event_start_date",
      "t0"."event_end_date_raw",
      "t0"."event_end_date_corrected",
      "t0"."event_end_date",
      "t0"."date_of_birth",
      "t0"."birth_year",
      "t0"."birth_month",
      "t0"."birth_date",
      "t0"."date_of_death",
      "t0"."latest_age",
      "t0"."age_band",
      "t0"."working_age_band",
      "t0"."age_at_event_start",
      "t0"."conversation",
      "t0"."review_type",
      "t0"."event_outcome_hierarchy",
      "t0"."event_outcome_group",
      "t0"."unit_cost",
      "t0"."planned_units_per_week",
      "t0"."la_person_id",
      "t0"."event_reference",
      "t0"."gp_practice_code",
      "t0"."provider_cqc_location_id",
      "t0"."no_of_adults_being_cared_for",
      "t0"."adult_1_linked_person_id",
      "t0"."adult_2_linked_person_id",
      "t0"."adult_3_linked_person_id",
      "t0"."gender",
      "t0"."ethnicity",
      "t0"."client_type",
      "t0"."primary_support_reason",
      "t0"."accommodation_status",
      "t0"."employment_status",
      "t0"."has_unpaid_carer",
      "t0"."autism_spectrum_disorder",
      "t0"."visual_impairment",
      "t0"."hearing_impairment",
      "t0"."dementia",
      "t0"."client_funding_status",
      "t0"."event_type",
      "t0"."event_description",
      "t0"."event_outcome",
      "t0"."request_route_of_access",
      "t0"."assessment_type",
      "t0"."eligible_needs_identified",
      "t0"."method_of_assessment",
      "t0"."total_hrs_caring_per_week",
      "t0"."service_type",
      "t0"."service_component",
      "t0"."delivery_mechanism",
      "t0"."review_reason",
      "t0"."review_outcomes_achieved",
      "t0"."method_of_review",
      "t0"."cost_frequency",
      (
        LEAST(
          COALESCE(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_end_date"), 2932532),
          {day 1}
        ) - GREATEST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date"), {day 2})
      ) + 1 AS "days",
      COALESCE(CAST(ABS("t0"."unit_cost") * 100 AS BIGINT), 0) AS "cost",
      COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), '') = 'one-off' AS "once",
      CASE
        WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'week')
        THEN 100
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'fortnight'
        )
        THEN 100
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          '4-week'
        )
        THEN 100
        WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'month')
        THEN 100
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'quarter'
        )
        THEN 100
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'annual'
        )
        THEN 100
        ELSE COALESCE(CAST(ABS("t0"."planned_units_per_week") * 100 AS BIGINT), 0)
      END AS "hundredths",
      CAST(CASE
        WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'week')
        THEN 1
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'fortnight'
        )
        THEN 1
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          '4-week'
        )
        THEN 1
        WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'month')
        THEN 12
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'quarter'
        )
        THEN 4
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'annual'
        )
        THEN 1
        ELSE 1
      END AS BIGINT) AS "over",
      CAST(CASE
        WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'week')
        THEN 1
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'fortnight'
        )
        THEN 2
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          '4-week'
        )
        THEN 4
        WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'month')
        THEN 52
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'quarter'
        )
        THEN 52
        WHEN STARTS_WITH(
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
          'annual'
        )
        THEN 52
        ELSE 1
      END AS BIGINT) AS "under"
    FROM {table 1} AS "t0"
    WHERE
      LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'service'
      AND DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date") <= {day 1}
      AND COALESCE(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_end_date"), 2932532) >= {day 2}
      AND COALESCE(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_end_date"), 2932532) >= DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date")
      AND COALESCE(CAST(ABS("t0"."unit_cost") * 100 AS BIGINT), 0) > 0
      AND (
        (
          COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), '') = 'one-off'
        )
        OR (
          CASE
            WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'week')
            THEN 100
            WHEN STARTS_WITH(
              COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
              'fortnight'
            )
            THEN 100
            WHEN STARTS_WITH(
              COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
              '4-week'
            )
            THEN 100
            WHEN STARTS_WITH(COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''), 'month')
            THEN 100
            WHEN STARTS_WITH(
              COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
              'quarter'
            )
            THEN 100
            WHEN STARTS_WITH(
              COALESCE(LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')), ''),
              'annual'
            )
            THEN 100
            ELSE COALESCE(CAST(ABS("t0"."planned_units_per_week") * 100 AS BIGINT), 0)
          END > 0
        )
      )
  ) AS "t1"
) AS "t2"
ORDER BY
  "t2"."la_code" ASC,
  "t2"."council" ASC,
  "t2"."area" ASC,
  "t2"."person_id" ASC,
  "t2"."la_person_id" ASC,
  "t2"."record_id" ASC,
  "t2"."working_age_band" ASC,
  "t2"."primary_support_reason" ASC,
  "t2"."client_type" ASC,
  "t2"."service_type" ASC,
  "t2"."service_component" ASC,
  "t2"."delivery_mechanism" ASC,
  "t2"."event_start_date" ASC,
  "t2"."event_end_date" ASC,
  "t2"."unit_cost" ASC,
  "t2"."cost_frequency" ASC,
  "t2"."planned_units_per_week" ASC,
  "t2"."days" ASC,
  "t2"."quarter_start" ASC,
  "t2"."quarter_end" ASC,
  "t2"."weekly_pence" ASC,
  "t2"."quarter_pence" ASC

-- c7c369affd4397d6: dashboard, 11 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "module" VARCHAR, "field" VARCHAR, "validity" VARCHAR, "value" VARCHAR, "records" BIGINT
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
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t44"."la_code",
            "t44"."council",
            "t44"."area",
            'Events (all)' AS "module",
            'event_end_date' AS "field",
            "t44"."validity",
            "t44"."value",
            "t44"."records"
          FROM (
            SELECT
              "t2"."la_code",
              "t2"."council",
              "t2"."area",
              "t2"."validity",
              "t2"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."event_end_date" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t2"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t44"
        ) AS "t86"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t45"."la_code",
            "t45"."council",
            "t45"."area",
            'Events (all)' AS "module",
            'event_description' AS "field",
            "t45"."validity",
            "t45"."value",
            "t45"."records"
          FROM (
            SELECT
              "t3"."la_code",
              "t3"."council",
              "t3"."area",
              "t3"."validity",
              "t3"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."event_description" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t3"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t45"
        ) AS "t87"
      ) AS "t101"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t60"."la_code",
            "t60"."council",
            "t60"."area",
            'Events (all)' AS "module",
            'event_outcome' AS "field",
            "t60"."validity",
            "t60"."value",
            "t60"."records"
          FROM (
            SELECT
              "t18"."la_code",
              "t18"."council",
              "t18"."area",
              "t18"."validity",
              "t18"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."event_outcome" AS "value",
                CASE
                  WHEN "t0"."event_outcome" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."event_outcome", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN LOWER(RTRIM("t0"."event_outcome", ' 	
{return}')) IN (
                    'progress to reablement/st-max',
                    'progress to assessment, review or reassessment',
                    'progress to support planning or services',
                    'continuation of support or services',
                    'admitted to hospital',
                    'nfa: responsibility moved to another local authority',
                    'nfa: referral to nhs services or nhs funded social care',
                    'nfa: self-funded client or under 12wk disregard',
                    'nfa: information and advice or signposting',
                    'nfa: referral to other service within the local authority',
                    'nfa: support declined',
                    'nfa: deceased',
                    'nfa: support ended as planned',
                    'nfa: support ended for other reason',
                    'nfa: no services offered for other reason',
                    'nfa: other'
                  )
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not in the list'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t18"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t60"
        ) AS "t106"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t61"."la_code",
            "t61"."council",
            "t61"."area",
            'Events (requests only)' AS "module",
            'request_route_of_access' AS "field",
            "t61"."validity",
            "t61"."value",
            "t61"."records"
          FROM (
            SELECT
              "t19"."la_code",
              "t19"."council",
              "t19"."area",
              "t19"."validity",
              "t19"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."request_route_of_access" AS "value",
                CASE
                  WHEN "t0"."request_route_of_access" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."request_route_of_access", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN FALSE
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not checked'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t19"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t61"
        ) AS "t107"
      ) AS "t133"
    ) AS "t149"
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
            "t62"."la_code",
            "t62"."council",
            "t62"."area",
            'Events (assessments only)' AS "module",
            'assessment_type' AS "field",
            "t62"."validity",
            "t62"."value",
            "t62"."records"
          FROM (
            SELECT
              "t20"."la_code",
              "t20"."council",
              "t20"."area",
              "t20"."validity",
              "t20"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."assessment_type" AS "value",
                CASE
                  WHEN "t0"."assessment_type" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."assessment_type", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN LOWER(RTRIM("t0"."assessment_type", ' 	
{return}')) IN ('short term assessment', 'long term assessment')
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not in the list'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t20"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t62"
        ) AS "t108"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t63"."la_code",
            "t63"."council",
            "t63"."area",
            'Events (assessments only)' AS "module",
            'eligible_needs_identified' AS "field",
            "t63"."validity",
            "t63"."value",
            "t63"."records"
          FROM (
            SELECT
              "t21"."la_code",
              "t21"."council",
              "t21"."area",
              "t21"."validity",
              "t21"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."eligible_needs_identified" AS "value",
                CASE
                  WHEN "t0"."eligible_needs_identified" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."eligible_needs_identified", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN FALSE
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not checked'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t21"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t63"
        ) AS "t109"
      ) AS "t134"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t64"."la_code",
            "t64"."council",
            "t64"."area",
            'Events (assessments only)' AS "module",
            'method_of_assessment' AS "field",
            "t64"."validity",
            "t64"."value",
            "t64"."records"
          FROM (
            SELECT
              "t22"."la_code",
              "t22"."council",
              "t22"."area",
              "t22"."validity",
              "t22"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."method_of_assessment" AS "value",
                CASE
                  WHEN "t0"."method_of_assessment" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."method_of_assessment", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN FALSE
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not checked'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t22"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t64"
        ) AS "t110"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t65"."la_code",
            "t65"."council",
            "t65"."area",
            'Carers and linked service users' AS "module",
            'total_hrs_caring_per_week' AS "field",
            "t65"."validity",
            "t65"."value",
            "t65"."records"
          FROM (
            SELECT
              "t23"."la_code",
              "t23"."council",
              "t23"."area",
              "t23"."validity",
              "t23"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."total_hrs_caring_per_week" AS "value",
                CASE
                  WHEN "t0"."total_hrs_caring_per_week" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."total_hrs_caring_per_week", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN FALSE
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not checked'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t23"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t65"
        ) AS "t111"
      ) AS "t135"
    ) AS "t150"
  ) AS "t158"
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
          *
        FROM (
          SELECT
            "t46"."la_code",
            "t46"."council",
            "t46"."area",
            'Carers and linked service users' AS "module",
            'no_of_adults_being_cared_for' AS "field",
            "t46"."validity",
            "t46"."value",
            "t46"."records"
          FROM (
            SELECT
              "t4"."la_code",
              "t4"."council",
              "t4"."area",
              "t4"."validity",
              "t4"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."no_of_adults_being_cared_for" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t4"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t46"
        ) AS "t88"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t47"."la_code",
            "t47"."council",
            "t47"."area",
            'Carers and linked service users' AS "module",
            'adult_1_linked_person_id' AS "field",
            "t47"."validity",
            "t47"."value",
            "t47"."records"
          FROM (
            SELECT
              "t5"."la_code",
              "t5"."council",
              "t5"."area",
              "t5"."validity",
              "t5"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."adult_1_linked_person_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t5"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t47"
        ) AS "t89"
      ) AS "t102"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t48"."la_code",
            "t48"."council",
            "t48"."area",
            'Carers and linked service users' AS "module",
            'adult_2_linked_person_id' AS "field",
            "t48"."validity",
            "t48"."value",
            "t48"."records"
          FROM (
            SELECT
              "t6"."la_code",
              "t6"."council",
              "t6"."area",
              "t6"."validity",
              "t6"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."adult_2_linked_person_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t6"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t48"
        ) AS "t90"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t49"."la_code",
            "t49"."council",
            "t49"."area",
            'Carers and linked service users' AS "module",
            'adult_3_linked_person_id' AS "field",
            "t49"."validity",
            "t49"."value",
            "t49"."records"
          FROM (
            SELECT
              "t7"."la_code",
              "t7"."council",
              "t7"."area",
              "t7"."validity",
              "t7"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."adult_3_linked_person_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t7"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t49"
        ) AS "t91"
      ) AS "t103"
    ) AS "t132"
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
            "t66"."la_code",
            "t66"."council",
            "t66"."area",
            'Events (services only)' AS "module",
            'service_type' AS "field",
            "t66"."validity",
            "t66"."value",
            "t66"."records"
          FROM (
            SELECT
              "t24"."la_code",
              "t24"."council",
              "t24"."area",
              "t24"."validity",
              "t24"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."service_type" AS "value",
                CASE
                  WHEN "t0"."service_type" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."service_type", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN LOWER(RTRIM("t0"."service_type", ' 	
{return}')) IN (
                    'long term support: nursing care',
                    'long term support: residential care',
                    'long term support: community',
                    'long term support: prison',
                    'short term support: st-max',
                    'short term support: ongoing low level',
                    'short term support: other short term',
                    'unpaid carer support: direct to unpaid carer',
                    'unpaid carer support: support involving the person cared-for'
                  )
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not in the list'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t24"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t66"
        ) AS "t112"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t67"."la_code",
            "t67"."council",
            "t67"."area",
            'Events (services only)' AS "module",
            'service_component' AS "field",
            "t67"."validity",
            "t67"."value",
            "t67"."records"
          FROM (
            SELECT
              "t25"."la_code",
              "t25"."council",
              "t25"."area",
              "t25"."validity",
              "t25"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."service_component" AS "value",
                CASE
                  WHEN "t0"."service_component" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."service_component", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN LOWER(RTRIM("t0"."service_component", ' 	
{return}')) IN (
                    'reablement',
                    'short term nursing care',
                    'short term residential care',
                    'long term nursing care',
                    'long term residential care',
                    'home support or domiciliary care',
                    'day support',
                    'meals',
                    'transport',
                    'equipment',
                    'direct payment',
                    'shared lives',
                    'community supported living',
                    'extra care housing',
                    'professional support: social worker',
                    'professional support: other',
                    'learning, education or employment support',
                    'end of life care',
                    'emergency support',
                    'other short term support',
                    'other long term support',
                    'unpaid carer respite',
                    'unpaid carer sitting service',
                    'unpaid carer universal services',
                    'other unpaid carer support'
                  )
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not in the list'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t25"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t67"
        ) AS "t113"
      ) AS "t136"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t68"."la_code",
            "t68"."council",
            "t68"."area",
            'Events (services only)' AS "module",
            'delivery_mechanism' AS "field",
            "t68"."validity",
            "t68"."value",
            "t68"."records"
          FROM (
            SELECT
              "t26"."la_code",
              "t26"."council",
              "t26"."area",
              "t26"."validity",
              "t26"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."delivery_mechanism" AS "value",
                CASE
                  WHEN "t0"."delivery_mechanism" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."delivery_mechanism", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN LOWER(RTRIM("t0"."delivery_mechanism", ' 	
{return}')) IN ('direct payment', 'cassr managed personal budget', 'cassr commissioned support')
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not in the list'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t26"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t68"
        ) AS "t114"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t50"."la_code",
            "t50"."council",
            "t50"."area",
            'Events (services only)' AS "module",
            'provider_cqc_location_id' AS "field",
            "t50"."validity",
            "t50"."value",
            "t50"."records"
          FROM (
            SELECT
              "t8"."la_code",
              "t8"."council",
              "t8"."area",
              "t8"."validity",
              "t8"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."provider_cqc_location_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t8"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t50"
        ) AS "t92"
      ) AS "t137"
    ) AS "t151"
  ) AS "t159"
) AS "t163"
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
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t69"."la_code",
            "t69"."council",
            "t69"."area",
            'Events (reviews only)' AS "module",
            'review_reason' AS "field",
            "t69"."validity",
            "t69"."value",
            "t69"."records"
          FROM (
            SELECT
              "t27"."la_code",
              "t27"."council",
              "t27"."area",
              "t27"."validity",
              "t27"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."review_reason" AS "value",
                CASE
                  WHEN "t0"."review_reason" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."review_reason", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN LOWER(RTRIM("t0"."review_reason", ' 	
{return}')) IN ('review of short term support')
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not checked'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t27"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t69"
        ) AS "t115"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t70"."la_code",
            "t70"."council",
            "t70"."area",
            'Events (reviews only)' AS "module",
            'review_outcomes_achieved' AS "field",
            "t70"."validity",
            "t70"."value",
            "t70"."records"
          FROM (
            SELECT
              "t28"."la_code",
              "t28"."council",
              "t28"."area",
              "t28"."validity",
              "t28"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."review_outcomes_achieved" AS "value",
                CASE
                  WHEN "t0"."review_outcomes_achieved" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."review_outcomes_achieved", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN FALSE
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not checked'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t28"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t70"
        ) AS "t116"
      ) AS "t138"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t71"."la_code",
            "t71"."council",
            "t71"."area",
            'Events (reviews only)' AS "module",
            'method_of_review' AS "field",
            "t71"."validity",
            "t71"."value",
            "t71"."records"
          FROM (
            SELECT
              "t29"."la_code",
              "t29"."council",
              "t29"."area",
              "t29"."validity",
              "t29"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."method_of_review" AS "value",
                CASE
                  WHEN "t0"."method_of_review" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."method_of_review", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN FALSE
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not checked'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t29"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t71"
        ) AS "t117"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t51"."la_code",
            "t51"."council",
            "t51"."area",
            'Costs (services only)' AS "module",
            'unit_cost' AS "field",
            "t51"."validity",
            "t51"."value",
            "t51"."records"
          FROM (
            SELECT
              "t9"."la_code",
              "t9"."council",
              "t9"."area",
              "t9"."validity",
              "t9"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."unit_cost" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t9"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t51"
        ) AS "t93"
      ) AS "t139"
    ) AS "t152"
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
            "t72"."la_code",
            "t72"."council",
            "t72"."area",
            'Costs (services only)' AS "module",
            'cost_frequency' AS "field",
            "t72"."validity",
            "t72"."value",
            "t72"."records"
          FROM (
            SELECT
              "t30"."la_code",
              "t30"."council",
              "t30"."area",
              "t30"."validity",
              "t30"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                "t0"."cost_frequency" AS "value",
                CASE
                  WHEN "t0"."cost_frequency" IS NULL
                  THEN 'blank'
                  WHEN LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')) = 'invalid and not mapped'
                  THEN 'not mapped'
                  WHEN LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')) IN (
                    'per session',
                    'hourly',
                    'daily',
                    'weekly',
                    'fortnightly',
                    '4-weekly',
                    'monthly',
                    'quarterly',
                    'annually',
                    'one-off',
                    'no charge to client'
                  )
                  THEN 'valid'
                  WHEN TRUE
                  THEN 'not in the list'
                  ELSE 'valid'
                END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t30"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t72"
        ) AS "t118"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t52"."la_code",
            "t52"."council",
            "t52"."area",
            'Costs (services only)' AS "module",
            'planned_units_per_week' AS "field",
            "t52"."validity",
            "t52"."value",
            "t52"."records"
          FROM (
            SELECT
              "t10"."la_code",
              "t10"."council",
              "t10"."area",
              "t10"."validity",
              "t10"."value",
              COUNT(*) AS "records"
            FROM (
              SELECT
                "t0"."la_code",
                "t0"."council",
                "t0"."area",
                CAST(NULL AS TEXT) AS "value",
                CASE WHEN "t0"."planned_units_per_week" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
              FROM {table 1} AS "t0"
            ) AS "t10"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t52"
        ) AS "t94"
      ) AS "t140"
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
              "t17"."la_code",
              "t17"."council",
              "t17"."area",
              'Submission information' AS "module",
              'la_code' AS "field",
              "t17"."validity",
              "t17"."value",
              "t17"."records"
            FROM (
              SELECT
                "t1"."la_code",
                "t1"."council",
                "t1"."area",
                "t1"."validity",
                "t1"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."la_code" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t1"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t17"
          ) AS "t59"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t53"."la_code",
              "t53"."council",
              "t53"."area",
              'Person details' AS "module",
              'la_person_id' AS "field",
              "t53"."validity",
              "t53"."value",
              "t53"."records"
            FROM (
              SELECT
                "t11"."la_code",
                "t11"."council",
                "t11"."area",
                "t11"."validity",
                "t11"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."la_person_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t11"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t53"
          ) AS "t95"
        ) AS "t104"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t54"."la_code",
              "t54"."council",
              "t54"."area",
              'Person details' AS "module",
              'gp_practice_code' AS "field",
              "t54"."validity",
              "t54"."value",
              "t54"."records"
            FROM (
              SELECT
                "t12"."la_code",
                "t12"."council",
                "t12"."area",
                "t12"."validity",
                "t12"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."gp_practice_code" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t12"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t54"
          ) AS "t96"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t73"."la_code",
              "t73"."council",
              "t73"."area",
              'Person details' AS "module",
              'gender' AS "field",
              "t73"."validity",
              "t73"."value",
              "t73"."records"
            FROM (
              SELECT
                "t31"."la_code",
                "t31"."council",
                "t31"."area",
                "t31"."validity",
                "t31"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."gender" AS "value",
                  CASE
                    WHEN "t0"."gender" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."gender", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."gender", ' 	
{return}')) IN ('male', 'female', 'other', 'unknown')
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t31"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t73"
          ) AS "t119"
        ) AS "t141"
      ) AS "t153"
    ) AS "t160"
  ) AS "t164"
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
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t74"."la_code",
              "t74"."council",
              "t74"."area",
              'Person details' AS "module",
              'ethnicity' AS "field",
              "t74"."validity",
              "t74"."value",
              "t74"."records"
            FROM (
              SELECT
                "t32"."la_code",
                "t32"."council",
                "t32"."area",
                "t32"."validity",
                "t32"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."ethnicity" AS "value",
                  CASE
                    WHEN "t0"."ethnicity" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."ethnicity", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."ethnicity", ' 	
{return}')) IN (
                      'asian or asian british: any other asian background',
                      'asian or asian british: bangladeshi',
                      'asian or asian british: chinese',
                      'asian or asian british: indian',
                      'asian or asian british: pakistani',
                      'black, black british, caribbean or african: african',
                      'black, black british, caribbean or african: any other black, black british or caribbean background',
                      'black, black british, caribbean or african: caribbean',
                      'mixed or multiple ethnic groups: any other mixed or multiple ethnic background',
                      'mixed or multiple ethnic groups: white and asian',
                      'mixed or multiple ethnic groups: white and black african',
                      'mixed or multiple ethnic groups: white and black caribbean',
                      'no data: refused',
                      'no data: undeclared or not known',
                      'other ethnic group: any other ethnic group',
                      'other ethnic group: arab',
                      'white: any other white background',
                      'white: english, welsh, scottish, northern irish or british',
                      'white: gypsy or irish traveller',
                      'white: irish',
                      'white: roma'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t32"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t74"
          ) AS "t120"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t55"."la_code",
              "t55"."council",
              "t55"."area",
              'Person details' AS "module",
              'date_of_birth' AS "field",
              "t55"."validity",
              "t55"."value",
              "t55"."records"
            FROM (
              SELECT
                "t13"."la_code",
                "t13"."council",
                "t13"."area",
                "t13"."validity",
                "t13"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."date_of_birth" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t13"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t55"
          ) AS "t97"
        ) AS "t142"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t56"."la_code",
              "t56"."council",
              "t56"."area",
              'Person details' AS "module",
              'date_of_death' AS "field",
              "t56"."validity",
              "t56"."value",
              "t56"."records"
            FROM (
              SELECT
                "t14"."la_code",
                "t14"."council",
                "t14"."area",
                "t14"."validity",
                "t14"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."date_of_death" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t14"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t56"
          ) AS "t98"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t75"."la_code",
              "t75"."council",
              "t75"."area",
              'Person details' AS "module",
              'client_type' AS "field",
              "t75"."validity",
              "t75"."value",
              "t75"."records"
            FROM (
              SELECT
                "t33"."la_code",
                "t33"."council",
                "t33"."area",
                "t33"."validity",
                "t33"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."client_type" AS "value",
                  CASE
                    WHEN "t0"."client_type" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."client_type", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."client_type", ' 	
{return}')) IN ('service user', 'unpaid carer', 'unpaid carer known by association')
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t33"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t75"
          ) AS "t121"
        ) AS "t143"
      ) AS "t154"
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
              "t76"."la_code",
              "t76"."council",
              "t76"."area",
              'Person details' AS "module",
              'primary_support_reason' AS "field",
              "t76"."validity",
              "t76"."value",
              "t76"."records"
            FROM (
              SELECT
                "t34"."la_code",
                "t34"."council",
                "t34"."area",
                "t34"."validity",
                "t34"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."primary_support_reason" AS "value",
                  CASE
                    WHEN "t0"."primary_support_reason" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."primary_support_reason", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."primary_support_reason", ' 	
{return}')) IN (
                      'physical support: access and mobility only',
                      'physical support: personal care support',
                      'sensory support: support for visual impairment',
                      'sensory support: support for hearing impairment',
                      'sensory support: support for dual impairment',
                      'support with memory and cognition',
                      'learning disability support',
                      'mental health support',
                      'social support: substance misuse support',
                      'social support: asylum seeker support',
                      'social support: support for social isolation or other reason',
                      'social support: support to unpaid carer',
                      'unknown'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t34"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t76"
          ) AS "t122"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t77"."la_code",
              "t77"."council",
              "t77"."area",
              'Person details' AS "module",
              'accommodation_status' AS "field",
              "t77"."validity",
              "t77"."value",
              "t77"."records"
            FROM (
              SELECT
                "t35"."la_code",
                "t35"."council",
                "t35"."area",
                "t35"."validity",
                "t35"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."accommodation_status" AS "value",
                  CASE
                    WHEN "t0"."accommodation_status" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."accommodation_status", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."accommodation_status", ' 	
{return}')) IN (
                      'owner occupier or shared ownership scheme',
                      'tenant: local authority or other social housing provider',
                      'tenant: private landlord',
                      'settled mainstream housing with family or friends',
                      'supported accommodation, supported lodgings or supported group home',
                      'shared lives scheme',
                      'approved premises for offenders released from prison or under probation supervision',
                      'sheltered housing, extra care housing or other sheltered housing',
                      'mobile accommodation for gypsy, roma and traveller communities',
                      'rough sleeper or squatting',
                      'night shelter, emergency hostel or direct access hostel',
                      'refuge',
                      'placed in temporary accommodation by the council (inc. homelessness resettlement)',
                      'staying with family or friends as a short term guest',
                      'acute hospital or long term healthcare residential facility',
                      'registered care home',
                      'registered nursing home',
                      'prison, young offenders institution or detention centre',
                      'other temporary accommodation',
                      'unknown'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t35"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t77"
          ) AS "t123"
        ) AS "t144"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t78"."la_code",
              "t78"."council",
              "t78"."area",
              'Person details' AS "module",
              'employment_status' AS "field",
              "t78"."validity",
              "t78"."value",
              "t78"."records"
            FROM (
              SELECT
                "t36"."la_code",
                "t36"."council",
                "t36"."area",
                "t36"."validity",
                "t36"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."employment_status" AS "value",
                  CASE
                    WHEN "t0"."employment_status" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."employment_status", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."employment_status", ' 	
{return}')) IN (
                      'paid: less than 16 hours a week',
                      'paid: 16 or more hours a week',
                      'paid: hours per week unknown',
                      'not in paid employment: seeking work',
                      'not in paid employment: not actively seeking work or retired',
                      'not in paid employment: voluntary work only',
                      'unknown'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t36"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t78"
          ) AS "t124"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t79"."la_code",
              "t79"."council",
              "t79"."area",
              'Person details' AS "module",
              'has_unpaid_carer' AS "field",
              "t79"."validity",
              "t79"."value",
              "t79"."records"
            FROM (
              SELECT
                "t37"."la_code",
                "t37"."council",
                "t37"."area",
                "t37"."validity",
                "t37"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."has_unpaid_carer" AS "value",
                  CASE
                    WHEN "t0"."has_unpaid_carer" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."has_unpaid_carer", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."has_unpaid_carer", ' 	
{return}')) IN ('yes', 'no', 'unknown')
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t37"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t79"
          ) AS "t125"
        ) AS "t145"
      ) AS "t155"
    ) AS "t161"
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
            *
          FROM (
            SELECT
              "t80"."la_code",
              "t80"."council",
              "t80"."area",
              'Person details' AS "module",
              'autism_spectrum_disorder' AS "field",
              "t80"."validity",
              "t80"."value",
              "t80"."records"
            FROM (
              SELECT
                "t38"."la_code",
                "t38"."council",
                "t38"."area",
                "t38"."validity",
                "t38"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."autism_spectrum_disorder" AS "value",
                  CASE
                    WHEN "t0"."autism_spectrum_disorder" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."autism_spectrum_disorder", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN FALSE
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t38"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t80"
          ) AS "t126"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t81"."la_code",
              "t81"."council",
              "t81"."area",
              'Person details' AS "module",
              'visual_impairment' AS "field",
              "t81"."validity",
              "t81"."value",
              "t81"."records"
            FROM (
              SELECT
                "t39"."la_code",
                "t39"."council",
                "t39"."area",
                "t39"."validity",
                "t39"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."visual_impairment" AS "value",
                  CASE
                    WHEN "t0"."visual_impairment" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."visual_impairment", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."visual_impairment", ' 	
{return}')) IN (
                      'blind/severely sight impaired',
                      'partial sight/sight impaired',
                      'no visual impairment',
                      'visual impairment: severity unknown',
                      'unknown'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t39"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t81"
          ) AS "t127"
        ) AS "t146"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t82"."la_code",
              "t82"."council",
              "t82"."area",
              'Person details' AS "module",
              'hearing_impairment' AS "field",
              "t82"."validity",
              "t82"."value",
              "t82"."records"
            FROM (
              SELECT
                "t40"."la_code",
                "t40"."council",
                "t40"."area",
                "t40"."validity",
                "t40"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."hearing_impairment" AS "value",
                  CASE
                    WHEN "t0"."hearing_impairment" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."hearing_impairment", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."hearing_impairment", ' 	
{return}')) IN (
                      'deaf with speech',
                      'deaf without speech',
                      'hard of hearing',
                      'no hearing impairment',
                      'hearing impairment: severity unknown',
                      'unknown'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t40"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t82"
          ) AS "t128"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t83"."la_code",
              "t83"."council",
              "t83"."area",
              'Person details' AS "module",
              'dementia' AS "field",
              "t83"."validity",
              "t83"."value",
              "t83"."records"
            FROM (
              SELECT
                "t41"."la_code",
                "t41"."council",
                "t41"."area",
                "t41"."validity",
                "t41"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."dementia" AS "value",
                  CASE
                    WHEN "t0"."dementia" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."dementia", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN FALSE
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t41"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t83"
          ) AS "t129"
        ) AS "t147"
      ) AS "t156"
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
              "t84"."la_code",
              "t84"."council",
              "t84"."area",
              'Person details' AS "module",
              'client_funding_status' AS "field",
              "t84"."validity",
              "t84"."value",
              "t84"."records"
            FROM (
              SELECT
                "t42"."la_code",
                "t42"."council",
                "t42"."area",
                "t42"."validity",
                "t42"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."client_funding_status" AS "value",
                  CASE
                    WHEN "t0"."client_funding_status" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."client_funding_status", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."client_funding_status", ' 	
{return}')) IN (
                      'fully social care funded',
                      'joint client and social care funded',
                      'fully client funded',
                      'unknown'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t42"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t84"
          ) AS "t130"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t85"."la_code",
              "t85"."council",
              "t85"."area",
              'Events (all)' AS "module",
              'event_type' AS "field",
              "t85"."validity",
              "t85"."value",
              "t85"."records"
            FROM (
              SELECT
                "t43"."la_code",
                "t43"."council",
                "t43"."area",
                "t43"."validity",
                "t43"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."event_type" AS "value",
                  CASE
                    WHEN "t0"."event_type" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."event_type", ' 	
{return}')) IN ('request', 'assessment', 'service', 'review')
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t43"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t85"
          ) AS "t131"
        ) AS "t148"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t57"."la_code",
              "t57"."council",
              "t57"."area",
              'Events (all)' AS "module",
              'event_reference' AS "field",
              "t57"."validity",
              "t57"."value",
              "t57"."records"
            FROM (
              SELECT
                "t15"."la_code",
                "t15"."council",
                "t15"."area",
                "t15"."validity",
                "t15"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."event_reference" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t15"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t57"
          ) AS "t99"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t58"."la_code",
              "t58"."council",
              "t58"."area",
              'Events (all)' AS "module",
              'event_start_date' AS "field",
              "t58"."validity",
              "t58"."value",
              "t58"."records"
            FROM (
              SELECT
                "t16"."la_code",
                "t16"."council",
                "t16"."area",
                "t16"."validity",
                "t16"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."event_start_date" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t16"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t58"
          ) AS "t100"
        ) AS "t105"
      ) AS "t157"
    ) AS "t162"
  ) AS "t165"
) AS "t166"

-- ede4c975558da62d: dashboard, 12 of 12
-- gives "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "module" VARCHAR, "field" VARCHAR, "validity" VARCHAR, "value" VARCHAR, "records" BIGINT
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
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t44"."la_code",
              "t44"."council",
              "t44"."area",
              'Events (all)' AS "module",
              'event_end_date' AS "field",
              "t44"."validity",
              "t44"."value",
              "t44"."records"
            FROM (
              SELECT
                "t2"."la_code",
                "t2"."council",
                "t2"."area",
                "t2"."validity",
                "t2"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."event_end_date" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t2"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t44"
          ) AS "t86"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t45"."la_code",
              "t45"."council",
              "t45"."area",
              'Events (all)' AS "module",
              'event_description' AS "field",
              "t45"."validity",
              "t45"."value",
              "t45"."records"
            FROM (
              SELECT
                "t3"."la_code",
                "t3"."council",
                "t3"."area",
                "t3"."validity",
                "t3"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."event_description" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t3"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t45"
          ) AS "t87"
        ) AS "t101"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t60"."la_code",
              "t60"."council",
              "t60"."area",
              'Events (all)' AS "module",
              'event_outcome' AS "field",
              "t60"."validity",
              "t60"."value",
              "t60"."records"
            FROM (
              SELECT
                "t18"."la_code",
                "t18"."council",
                "t18"."area",
                "t18"."validity",
                "t18"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."event_outcome" AS "value",
                  CASE
                    WHEN "t0"."event_outcome" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."event_outcome", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."event_outcome", ' 	
{return}')) IN (
                      'progress to reablement/st-max',
                      'progress to assessment, review or reassessment',
                      'progress to support planning or services',
                      'continuation of support or services',
                      'admitted to hospital',
                      'nfa: responsibility moved to another local authority',
                      'nfa: referral to nhs services or nhs funded social care',
                      'nfa: self-funded client or under 12wk disregard',
                      'nfa: information and advice or signposting',
                      'nfa: referral to other service within the local authority',
                      'nfa: support declined',
                      'nfa: deceased',
                      'nfa: support ended as planned',
                      'nfa: support ended for other reason',
                      'nfa: no services offered for other reason',
                      'nfa: other'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t18"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t60"
          ) AS "t106"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t61"."la_code",
              "t61"."council",
              "t61"."area",
              'Events (requests only)' AS "module",
              'request_route_of_access' AS "field",
              "t61"."validity",
              "t61"."value",
              "t61"."records"
            FROM (
              SELECT
                "t19"."la_code",
                "t19"."council",
                "t19"."area",
                "t19"."validity",
                "t19"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."request_route_of_access" AS "value",
                  CASE
                    WHEN "t0"."request_route_of_access" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."request_route_of_access", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN FALSE
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t19"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t61"
          ) AS "t107"
        ) AS "t133"
      ) AS "t149"
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
              "t62"."la_code",
              "t62"."council",
              "t62"."area",
              'Events (assessments only)' AS "module",
              'assessment_type' AS "field",
              "t62"."validity",
              "t62"."value",
              "t62"."records"
            FROM (
              SELECT
                "t20"."la_code",
                "t20"."council",
                "t20"."area",
                "t20"."validity",
                "t20"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."assessment_type" AS "value",
                  CASE
                    WHEN "t0"."assessment_type" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."assessment_type", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."assessment_type", ' 	
{return}')) IN ('short term assessment', 'long term assessment')
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t20"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t62"
          ) AS "t108"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t63"."la_code",
              "t63"."council",
              "t63"."area",
              'Events (assessments only)' AS "module",
              'eligible_needs_identified' AS "field",
              "t63"."validity",
              "t63"."value",
              "t63"."records"
            FROM (
              SELECT
                "t21"."la_code",
                "t21"."council",
                "t21"."area",
                "t21"."validity",
                "t21"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."eligible_needs_identified" AS "value",
                  CASE
                    WHEN "t0"."eligible_needs_identified" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."eligible_needs_identified", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN FALSE
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t21"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t63"
          ) AS "t109"
        ) AS "t134"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t64"."la_code",
              "t64"."council",
              "t64"."area",
              'Events (assessments only)' AS "module",
              'method_of_assessment' AS "field",
              "t64"."validity",
              "t64"."value",
              "t64"."records"
            FROM (
              SELECT
                "t22"."la_code",
                "t22"."council",
                "t22"."area",
                "t22"."validity",
                "t22"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."method_of_assessment" AS "value",
                  CASE
                    WHEN "t0"."method_of_assessment" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."method_of_assessment", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN FALSE
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t22"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t64"
          ) AS "t110"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t65"."la_code",
              "t65"."council",
              "t65"."area",
              'Carers and linked service users' AS "module",
              'total_hrs_caring_per_week' AS "field",
              "t65"."validity",
              "t65"."value",
              "t65"."records"
            FROM (
              SELECT
                "t23"."la_code",
                "t23"."council",
                "t23"."area",
                "t23"."validity",
                "t23"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."total_hrs_caring_per_week" AS "value",
                  CASE
                    WHEN "t0"."total_hrs_caring_per_week" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."total_hrs_caring_per_week", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN FALSE
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t23"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t65"
          ) AS "t111"
        ) AS "t135"
      ) AS "t150"
    ) AS "t158"
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
            *
          FROM (
            SELECT
              "t46"."la_code",
              "t46"."council",
              "t46"."area",
              'Carers and linked service users' AS "module",
              'no_of_adults_being_cared_for' AS "field",
              "t46"."validity",
              "t46"."value",
              "t46"."records"
            FROM (
              SELECT
                "t4"."la_code",
                "t4"."council",
                "t4"."area",
                "t4"."validity",
                "t4"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."no_of_adults_being_cared_for" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t4"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t46"
          ) AS "t88"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t47"."la_code",
              "t47"."council",
              "t47"."area",
              'Carers and linked service users' AS "module",
              'adult_1_linked_person_id' AS "field",
              "t47"."validity",
              "t47"."value",
              "t47"."records"
            FROM (
              SELECT
                "t5"."la_code",
                "t5"."council",
                "t5"."area",
                "t5"."validity",
                "t5"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."adult_1_linked_person_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t5"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t47"
          ) AS "t89"
        ) AS "t102"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t48"."la_code",
              "t48"."council",
              "t48"."area",
              'Carers and linked service users' AS "module",
              'adult_2_linked_person_id' AS "field",
              "t48"."validity",
              "t48"."value",
              "t48"."records"
            FROM (
              SELECT
                "t6"."la_code",
                "t6"."council",
                "t6"."area",
                "t6"."validity",
                "t6"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."adult_2_linked_person_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t6"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t48"
          ) AS "t90"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t49"."la_code",
              "t49"."council",
              "t49"."area",
              'Carers and linked service users' AS "module",
              'adult_3_linked_person_id' AS "field",
              "t49"."validity",
              "t49"."value",
              "t49"."records"
            FROM (
              SELECT
                "t7"."la_code",
                "t7"."council",
                "t7"."area",
                "t7"."validity",
                "t7"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."adult_3_linked_person_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t7"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t49"
          ) AS "t91"
        ) AS "t103"
      ) AS "t132"
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
              "t66"."la_code",
              "t66"."council",
              "t66"."area",
              'Events (services only)' AS "module",
              'service_type' AS "field",
              "t66"."validity",
              "t66"."value",
              "t66"."records"
            FROM (
              SELECT
                "t24"."la_code",
                "t24"."council",
                "t24"."area",
                "t24"."validity",
                "t24"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."service_type" AS "value",
                  CASE
                    WHEN "t0"."service_type" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."service_type", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."service_type", ' 	
{return}')) IN (
                      'long term support: nursing care',
                      'long term support: residential care',
                      'long term support: community',
                      'long term support: prison',
                      'short term support: st-max',
                      'short term support: ongoing low level',
                      'short term support: other short term',
                      'unpaid carer support: direct to unpaid carer',
                      'unpaid carer support: support involving the person cared-for'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t24"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t66"
          ) AS "t112"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t67"."la_code",
              "t67"."council",
              "t67"."area",
              'Events (services only)' AS "module",
              'service_component' AS "field",
              "t67"."validity",
              "t67"."value",
              "t67"."records"
            FROM (
              SELECT
                "t25"."la_code",
                "t25"."council",
                "t25"."area",
                "t25"."validity",
                "t25"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."service_component" AS "value",
                  CASE
                    WHEN "t0"."service_component" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."service_component", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."service_component", ' 	
{return}')) IN (
                      'reablement',
                      'short term nursing care',
                      'short term residential care',
                      'long term nursing care',
                      'long term residential care',
                      'home support or domiciliary care',
                      'day support',
                      'meals',
                      'transport',
                      'equipment',
                      'direct payment',
                      'shared lives',
                      'community supported living',
                      'extra care housing',
                      'professional support: social worker',
                      'professional support: other',
                      'learning, education or employment support',
                      'end of life care',
                      'emergency support',
                      'other short term support',
                      'other long term support',
                      'unpaid carer respite',
                      'unpaid carer sitting service',
                      'unpaid carer universal services',
                      'other unpaid carer support'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t25"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t67"
          ) AS "t113"
        ) AS "t136"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t68"."la_code",
              "t68"."council",
              "t68"."area",
              'Events (services only)' AS "module",
              'delivery_mechanism' AS "field",
              "t68"."validity",
              "t68"."value",
              "t68"."records"
            FROM (
              SELECT
                "t26"."la_code",
                "t26"."council",
                "t26"."area",
                "t26"."validity",
                "t26"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."delivery_mechanism" AS "value",
                  CASE
                    WHEN "t0"."delivery_mechanism" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."delivery_mechanism", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."delivery_mechanism", ' 	
{return}')) IN ('direct payment', 'cassr managed personal budget', 'cassr commissioned support')
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t26"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t68"
          ) AS "t114"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t50"."la_code",
              "t50"."council",
              "t50"."area",
              'Events (services only)' AS "module",
              'provider_cqc_location_id' AS "field",
              "t50"."validity",
              "t50"."value",
              "t50"."records"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."council",
                "t8"."area",
                "t8"."validity",
                "t8"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."provider_cqc_location_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t8"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t50"
          ) AS "t92"
        ) AS "t137"
      ) AS "t151"
    ) AS "t159"
  ) AS "t163"
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
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t69"."la_code",
              "t69"."council",
              "t69"."area",
              'Events (reviews only)' AS "module",
              'review_reason' AS "field",
              "t69"."validity",
              "t69"."value",
              "t69"."records"
            FROM (
              SELECT
                "t27"."la_code",
                "t27"."council",
                "t27"."area",
                "t27"."validity",
                "t27"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."review_reason" AS "value",
                  CASE
                    WHEN "t0"."review_reason" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."review_reason", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."review_reason", ' 	
{return}')) IN ('review of short term support')
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t27"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t69"
          ) AS "t115"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t70"."la_code",
              "t70"."council",
              "t70"."area",
              'Events (reviews only)' AS "module",
              'review_outcomes_achieved' AS "field",
              "t70"."validity",
              "t70"."value",
              "t70"."records"
            FROM (
              SELECT
                "t28"."la_code",
                "t28"."council",
                "t28"."area",
                "t28"."validity",
                "t28"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."review_outcomes_achieved" AS "value",
                  CASE
                    WHEN "t0"."review_outcomes_achieved" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."review_outcomes_achieved", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN FALSE
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t28"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t70"
          ) AS "t116"
        ) AS "t138"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t71"."la_code",
              "t71"."council",
              "t71"."area",
              'Events (reviews only)' AS "module",
              'method_of_review' AS "field",
              "t71"."validity",
              "t71"."value",
              "t71"."records"
            FROM (
              SELECT
                "t29"."la_code",
                "t29"."council",
                "t29"."area",
                "t29"."validity",
                "t29"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."method_of_review" AS "value",
                  CASE
                    WHEN "t0"."method_of_review" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."method_of_review", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN FALSE
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not checked'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t29"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t71"
          ) AS "t117"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t51"."la_code",
              "t51"."council",
              "t51"."area",
              'Costs (services only)' AS "module",
              'unit_cost' AS "field",
              "t51"."validity",
              "t51"."value",
              "t51"."records"
            FROM (
              SELECT
                "t9"."la_code",
                "t9"."council",
                "t9"."area",
                "t9"."validity",
                "t9"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."unit_cost" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t9"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t51"
          ) AS "t93"
        ) AS "t139"
      ) AS "t152"
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
              "t72"."la_code",
              "t72"."council",
              "t72"."area",
              'Costs (services only)' AS "module",
              'cost_frequency' AS "field",
              "t72"."validity",
              "t72"."value",
              "t72"."records"
            FROM (
              SELECT
                "t30"."la_code",
                "t30"."council",
                "t30"."area",
                "t30"."validity",
                "t30"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  "t0"."cost_frequency" AS "value",
                  CASE
                    WHEN "t0"."cost_frequency" IS NULL
                    THEN 'blank'
                    WHEN LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')) = 'invalid and not mapped'
                    THEN 'not mapped'
                    WHEN LOWER(RTRIM("t0"."cost_frequency", ' 	
{return}')) IN (
                      'per session',
                      'hourly',
                      'daily',
                      'weekly',
                      'fortnightly',
                      '4-weekly',
                      'monthly',
                      'quarterly',
                      'annually',
                      'one-off',
                      'no charge to client'
                    )
                    THEN 'valid'
                    WHEN TRUE
                    THEN 'not in the list'
                    ELSE 'valid'
                  END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t30"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t72"
          ) AS "t118"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t52"."la_code",
              "t52"."council",
              "t52"."area",
              'Costs (services only)' AS "module",
              'planned_units_per_week' AS "field",
              "t52"."validity",
              "t52"."value",
              "t52"."records"
            FROM (
              SELECT
                "t10"."la_code",
                "t10"."council",
                "t10"."area",
                "t10"."validity",
                "t10"."value",
                COUNT(*) AS "records"
              FROM (
                SELECT
                  "t0"."la_code",
                  "t0"."council",
                  "t0"."area",
                  CAST(NULL AS TEXT) AS "value",
                  CASE WHEN "t0"."planned_units_per_week" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                FROM {table 1} AS "t0"
              ) AS "t10"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t52"
          ) AS "t94"
        ) AS "t140"
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
                "t17"."la_code",
                "t17"."council",
                "t17"."area",
                'Submission information' AS "module",
                'la_code' AS "field",
                "t17"."validity",
                "t17"."value",
                "t17"."records"
              FROM (
                SELECT
                  "t1"."la_code",
                  "t1"."council",
                  "t1"."area",
                  "t1"."validity",
                  "t1"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    CAST(NULL AS TEXT) AS "value",
                    CASE WHEN "t0"."la_code" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t1"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t17"
            ) AS "t59"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t53"."la_code",
                "t53"."council",
                "t53"."area",
                'Person details' AS "module",
                'la_person_id' AS "field",
                "t53"."validity",
                "t53"."value",
                "t53"."records"
              FROM (
                SELECT
                  "t11"."la_code",
                  "t11"."council",
                  "t11"."area",
                  "t11"."validity",
                  "t11"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    CAST(NULL AS TEXT) AS "value",
                    CASE WHEN "t0"."la_person_id" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t11"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t53"
            ) AS "t95"
          ) AS "t104"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t54"."la_code",
                "t54"."council",
                "t54"."area",
                'Person details' AS "module",
                'gp_practice_code' AS "field",
                "t54"."validity",
                "t54"."value",
                "t54"."records"
              FROM (
                SELECT
                  "t12"."la_code",
                  "t12"."council",
                  "t12"."area",
                  "t12"."validity",
                  "t12"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    CAST(NULL AS TEXT) AS "value",
                    CASE WHEN "t0"."gp_practice_code" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t12"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t54"
            ) AS "t96"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t73"."la_code",
                "t73"."council",
                "t73"."area",
                'Person details' AS "module",
                'gender' AS "field",
                "t73"."validity",
                "t73"."value",
                "t73"."records"
              FROM (
                SELECT
                  "t31"."la_code",
                  "t31"."council",
                  "t31"."area",
                  "t31"."validity",
                  "t31"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."gender" AS "value",
                    CASE
                      WHEN "t0"."gender" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."gender", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."gender", ' 	
{return}')) IN ('male', 'female', 'other', 'unknown')
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t31"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t73"
            ) AS "t119"
          ) AS "t141"
        ) AS "t153"
      ) AS "t160"
    ) AS "t164"
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
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t74"."la_code",
                "t74"."council",
                "t74"."area",
                'Person details' AS "module",
                'ethnicity' AS "field",
                "t74"."validity",
                "t74"."value",
                "t74"."records"
              FROM (
                SELECT
                  "t32"."la_code",
                  "t32"."council",
                  "t32"."area",
                  "t32"."validity",
                  "t32"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."ethnicity" AS "value",
                    CASE
                      WHEN "t0"."ethnicity" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."ethnicity", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."ethnicity", ' 	
{return}')) IN (
                        'asian or asian british: any other asian background',
                        'asian or asian british: bangladeshi',
                        'asian or asian british: chinese',
                        'asian or asian british: indian',
                        'asian or asian british: pakistani',
                        'black, black british, caribbean or african: african',
                        'black, black british, caribbean or african: any other black, black british or caribbean background',
                        'black, black british, caribbean or african: caribbean',
                        'mixed or multiple ethnic groups: any other mixed or multiple ethnic background',
                        'mixed or multiple ethnic groups: white and asian',
                        'mixed or multiple ethnic groups: white and black african',
                        'mixed or multiple ethnic groups: white and black caribbean',
                        'no data: refused',
                        'no data: undeclared or not known',
                        'other ethnic group: any other ethnic group',
                        'other ethnic group: arab',
                        'white: any other white background',
                        'white: english, welsh, scottish, northern irish or british',
                        'white: gypsy or irish traveller',
                        'white: irish',
                        'white: roma'
                      )
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t32"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t74"
            ) AS "t120"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t55"."la_code",
                "t55"."council",
                "t55"."area",
                'Person details' AS "module",
                'date_of_birth' AS "field",
                "t55"."validity",
                "t55"."value",
                "t55"."records"
              FROM (
                SELECT
                  "t13"."la_code",
                  "t13"."council",
                  "t13"."area",
                  "t13"."validity",
                  "t13"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    CAST(NULL AS TEXT) AS "value",
                    CASE WHEN "t0"."date_of_birth" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t13"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t55"
            ) AS "t97"
          ) AS "t142"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t56"."la_code",
                "t56"."council",
                "t56"."area",
                'Person details' AS "module",
                'date_of_death' AS "field",
                "t56"."validity",
                "t56"."value",
                "t56"."records"
              FROM (
                SELECT
                  "t14"."la_code",
                  "t14"."council",
                  "t14"."area",
                  "t14"."validity",
                  "t14"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    CAST(NULL AS TEXT) AS "value",
                    CASE WHEN "t0"."date_of_death" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t14"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t56"
            ) AS "t98"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t75"."la_code",
                "t75"."council",
                "t75"."area",
                'Person details' AS "module",
                'client_type' AS "field",
                "t75"."validity",
                "t75"."value",
                "t75"."records"
              FROM (
                SELECT
                  "t33"."la_code",
                  "t33"."council",
                  "t33"."area",
                  "t33"."validity",
                  "t33"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."client_type" AS "value",
                    CASE
                      WHEN "t0"."client_type" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."client_type", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."client_type", ' 	
{return}')) IN ('service user', 'unpaid carer', 'unpaid carer known by association')
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t33"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t75"
            ) AS "t121"
          ) AS "t143"
        ) AS "t154"
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
                "t76"."la_code",
                "t76"."council",
                "t76"."area",
                'Person details' AS "module",
                'primary_support_reason' AS "field",
                "t76"."validity",
                "t76"."value",
                "t76"."records"
              FROM (
                SELECT
                  "t34"."la_code",
                  "t34"."council",
                  "t34"."area",
                  "t34"."validity",
                  "t34"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."primary_support_reason" AS "value",
                    CASE
                      WHEN "t0"."primary_support_reason" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."primary_support_reason", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."primary_support_reason", ' 	
{return}')) IN (
                        'physical support: access and mobility only',
                        'physical support: personal care support',
                        'sensory support: support for visual impairment',
                        'sensory support: support for hearing impairment',
                        'sensory support: support for dual impairment',
                        'support with memory and cognition',
                        'learning disability support',
                        'mental health support',
                        'social support: substance misuse support',
                        'social support: asylum seeker support',
                        'social support: support for social isolation or other reason',
                        'social support: support to unpaid carer',
                        'unknown'
                      )
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t34"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t76"
            ) AS "t122"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t77"."la_code",
                "t77"."council",
                "t77"."area",
                'Person details' AS "module",
                'accommodation_status' AS "field",
                "t77"."validity",
                "t77"."value",
                "t77"."records"
              FROM (
                SELECT
                  "t35"."la_code",
                  "t35"."council",
                  "t35"."area",
                  "t35"."validity",
                  "t35"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."accommodation_status" AS "value",
                    CASE
                      WHEN "t0"."accommodation_status" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."accommodation_status", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."accommodation_status", ' 	
{return}')) IN (
                        'owner occupier or shared ownership scheme',
                        'tenant: local authority or other social housing provider',
                        'tenant: private landlord',
                        'settled mainstream housing with family or friends',
                        'supported accommodation, supported lodgings or supported group home',
                        'shared lives scheme',
                        'approved premises for offenders released from prison or under probation supervision',
                        'sheltered housing, extra care housing or other sheltered housing',
                        'mobile accommodation for gypsy, roma and traveller communities',
                        'rough sleeper or squatting',
                        'night shelter, emergency hostel or direct access hostel',
                        'refuge',
                        'placed in temporary accommodation by the council (inc. homelessness resettlement)',
                        'staying with family or friends as a short term guest',
                        'acute hospital or long term healthcare residential facility',
                        'registered care home',
                        'registered nursing home',
                        'prison, young offenders institution or detention centre',
                        'other temporary accommodation',
                        'unknown'
                      )
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t35"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t77"
            ) AS "t123"
          ) AS "t144"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t78"."la_code",
                "t78"."council",
                "t78"."area",
                'Person details' AS "module",
                'employment_status' AS "field",
                "t78"."validity",
                "t78"."value",
                "t78"."records"
              FROM (
                SELECT
                  "t36"."la_code",
                  "t36"."council",
                  "t36"."area",
                  "t36"."validity",
                  "t36"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."employment_status" AS "value",
                    CASE
                      WHEN "t0"."employment_status" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."employment_status", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."employment_status", ' 	
{return}')) IN (
                        'paid: less than 16 hours a week',
                        'paid: 16 or more hours a week',
                        'paid: hours per week unknown',
                        'not in paid employment: seeking work',
                        'not in paid employment: not actively seeking work or retired',
                        'not in paid employment: voluntary work only',
                        'unknown'
                      )
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t36"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t78"
            ) AS "t124"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t79"."la_code",
                "t79"."council",
                "t79"."area",
                'Person details' AS "module",
                'has_unpaid_carer' AS "field",
                "t79"."validity",
                "t79"."value",
                "t79"."records"
              FROM (
                SELECT
                  "t37"."la_code",
                  "t37"."council",
                  "t37"."area",
                  "t37"."validity",
                  "t37"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."has_unpaid_carer" AS "value",
                    CASE
                      WHEN "t0"."has_unpaid_carer" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."has_unpaid_carer", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."has_unpaid_carer", ' 	
{return}')) IN ('yes', 'no', 'unknown')
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t37"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t79"
            ) AS "t125"
          ) AS "t145"
        ) AS "t155"
      ) AS "t161"
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
              *
            FROM (
              SELECT
                "t80"."la_code",
                "t80"."council",
                "t80"."area",
                'Person details' AS "module",
                'autism_spectrum_disorder' AS "field",
                "t80"."validity",
                "t80"."value",
                "t80"."records"
              FROM (
                SELECT
                  "t38"."la_code",
                  "t38"."council",
                  "t38"."area",
                  "t38"."validity",
                  "t38"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."autism_spectrum_disorder" AS "value",
                    CASE
                      WHEN "t0"."autism_spectrum_disorder" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."autism_spectrum_disorder", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN FALSE
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not checked'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t38"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t80"
            ) AS "t126"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t81"."la_code",
                "t81"."council",
                "t81"."area",
                'Person details' AS "module",
                'visual_impairment' AS "field",
                "t81"."validity",
                "t81"."value",
                "t81"."records"
              FROM (
                SELECT
                  "t39"."la_code",
                  "t39"."council",
                  "t39"."area",
                  "t39"."validity",
                  "t39"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."visual_impairment" AS "value",
                    CASE
                      WHEN "t0"."visual_impairment" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."visual_impairment", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."visual_impairment", ' 	
{return}')) IN (
                        'blind/severely sight impaired',
                        'partial sight/sight impaired',
                        'no visual impairment',
                        'visual impairment: severity unknown',
                        'unknown'
                      )
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t39"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t81"
            ) AS "t127"
          ) AS "t146"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t82"."la_code",
                "t82"."council",
                "t82"."area",
                'Person details' AS "module",
                'hearing_impairment' AS "field",
                "t82"."validity",
                "t82"."value",
                "t82"."records"
              FROM (
                SELECT
                  "t40"."la_code",
                  "t40"."council",
                  "t40"."area",
                  "t40"."validity",
                  "t40"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."hearing_impairment" AS "value",
                    CASE
                      WHEN "t0"."hearing_impairment" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."hearing_impairment", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."hearing_impairment", ' 	
{return}')) IN (
                        'deaf with speech',
                        'deaf without speech',
                        'hard of hearing',
                        'no hearing impairment',
                        'hearing impairment: severity unknown',
                        'unknown'
                      )
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t40"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t82"
            ) AS "t128"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t83"."la_code",
                "t83"."council",
                "t83"."area",
                'Person details' AS "module",
                'dementia' AS "field",
                "t83"."validity",
                "t83"."value",
                "t83"."records"
              FROM (
                SELECT
                  "t41"."la_code",
                  "t41"."council",
                  "t41"."area",
                  "t41"."validity",
                  "t41"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."dementia" AS "value",
                    CASE
                      WHEN "t0"."dementia" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."dementia", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN FALSE
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not checked'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t41"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t83"
            ) AS "t129"
          ) AS "t147"
        ) AS "t156"
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
                "t84"."la_code",
                "t84"."council",
                "t84"."area",
                'Person details' AS "module",
                'client_funding_status' AS "field",
                "t84"."validity",
                "t84"."value",
                "t84"."records"
              FROM (
                SELECT
                  "t42"."la_code",
                  "t42"."council",
                  "t42"."area",
                  "t42"."validity",
                  "t42"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."client_funding_status" AS "value",
                    CASE
                      WHEN "t0"."client_funding_status" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."client_funding_status", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."client_funding_status", ' 	
{return}')) IN (
                        'fully social care funded',
                        'joint client and social care funded',
                        'fully client funded',
                        'unknown'
                      )
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t42"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t84"
            ) AS "t130"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t85"."la_code",
                "t85"."council",
                "t85"."area",
                'Events (all)' AS "module",
                'event_type' AS "field",
                "t85"."validity",
                "t85"."value",
                "t85"."records"
              FROM (
                SELECT
                  "t43"."la_code",
                  "t43"."council",
                  "t43"."area",
                  "t43"."validity",
                  "t43"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    "t0"."event_type" AS "value",
                    CASE
                      WHEN "t0"."event_type" IS NULL
                      THEN 'blank'
                      WHEN LOWER(RTRIM("t0"."event_type", ' 	
{return}')) = 'invalid and not mapped'
                      THEN 'not mapped'
                      WHEN LOWER(RTRIM("t0"."event_type", ' 	
{return}')) IN ('request', 'assessment', 'service', 'review')
                      THEN 'valid'
                      WHEN TRUE
                      THEN 'not in the list'
                      ELSE 'valid'
                    END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t43"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t85"
            ) AS "t131"
          ) AS "t148"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t57"."la_code",
                "t57"."council",
                "t57"."area",
                'Events (all)' AS "module",
                'event_reference' AS "field",
                "t57"."validity",
                "t57"."value",
                "t57"."records"
              FROM (
                SELECT
                  "t15"."la_code",
                  "t15"."council",
                  "t15"."area",
                  "t15"."validity",
                  "t15"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    CAST(NULL AS TEXT) AS "value",
                    CASE WHEN "t0"."event_reference" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t15"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t57"
            ) AS "t99"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t58"."la_code",
                "t58"."council",
                "t58"."area",
                'Events (all)' AS "module",
                'event_start_date' AS "field",
                "t58"."validity",
                "t58"."value",
                "t58"."records"
              FROM (
                SELECT
                  "t16"."la_code",
                  "t16"."council",
                  "t16"."area",
                  "t16"."validity",
                  "t16"."value",
                  COUNT(*) AS "records"
                FROM (
                  SELECT
                    "t0"."la_code",
                    "t0"."council",
                    "t0"."area",
                    CAST(NULL AS TEXT) AS "value",
                    CASE WHEN "t0"."event_start_date" IS NULL THEN 'blank' ELSE 'valid' END AS "validity"
                  FROM {table 1} AS "t0"
                ) AS "t16"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t58"
            ) AS "t100"
          ) AS "t105"
        ) AS "t157"
      ) AS "t162"
    ) AS "t165"
  ) AS "t166"
) AS "t167"
ORDER BY
  "t167"."la_code" ASC,
  "t167"."council" ASC,
  "t167"."area" ASC,
  "t167"."module" ASC,
  "t167"."field" ASC,
  "t167"."validity" ASC,
  "t167"."value" ASC,
  "t167"."records" ASC
