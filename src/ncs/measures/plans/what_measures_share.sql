-- 331a007cb0bf2393: what measures share, 1 of 12
-- gives "la_code" VARCHAR, "area" VARCHAR, "events" BIGINT
SELECT
  *
FROM (
  SELECT
    "t0"."la_code",
    "t0"."area",
    COUNT(*) AS "events"
  FROM {table 1} AS "t0"
  GROUP BY
    1,
    2
) AS "t1"
ORDER BY
  "t1"."la_code" ASC,
  "t1"."area" ASC

-- 3a9e9b8d565ec0a8: what measures share, 2 of 12
-- gives "touching" BOOLEAN, "first" DATE, "last" DATE
-- asks date 1 2
SELECT
  BOOL_OR(
    CAST((
      "t0"."event_start_date" <= {date 1}
    )
    AND (
      (
        "t0"."event_end_date" IS NULL
      )
      OR (
        "t0"."event_end_date" >= {date 2}
      )
    ) AS BOOLEAN)
  ) AS "touching",
  MIN("t0"."event_start_date") AS "first",
  MAX("t0"."event_start_date") AS "last"
FROM {table 1} AS "t0"

-- 2e2f5f02ae8c4ac6: what measures share, 3 of 12
-- gives "la_code" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "la_person_id" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "import_time" TIMESTAMP, "conversation" INTEGER, "age_at_event_start" INTEGER, "working_age_band" VARCHAR, "request_route_of_access" VARCHAR, "start" BIGINT, "end" BIGINT, "ref_end" BIGINT, "birth" BIGINT, "death" BIGINT, "event_type" VARCHAR, "outcome_group" VARCHAR, "client_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "event_outcome" VARCHAR, "assessment_type" VARCHAR, "review_type" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR
SELECT
  "t0"."la_code",
  "t0"."area",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."event_start_date",
  "t0"."la_person_id",
  "t0"."adult_1_linked_person_id",
  "t0"."adult_2_linked_person_id",
  "t0"."adult_3_linked_person_id",
  "t0"."import_time",
  "t0"."conversation",
  "t0"."age_at_event_start",
  "t0"."working_age_band",
  "t0"."request_route_of_access",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date") AS "start",
  COALESCE(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_end_date"), 2932532) AS "end",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."ref_period_end") AS "ref_end",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."birth_date") AS "birth",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."date_of_death") AS "death",
  LOWER(RTRIM("t0"."event_type_raw", ' 	
{return}')) AS "event_type",
  LOWER(RTRIM("t0"."event_outcome_group", ' 	
{return}')) AS "outcome_group",
  LOWER(RTRIM("t0"."client_type", ' 	
{return}')) AS "client_type",
  LOWER(RTRIM("t0"."service_type", ' 	
{return}')) AS "service_type",
  LOWER(RTRIM("t0"."service_component", ' 	
{return}')) AS "service_component",
  LOWER(RTRIM("t0"."delivery_mechanism", ' 	
{return}')) AS "delivery_mechanism",
  LOWER(RTRIM("t0"."event_outcome", ' 	
{return}')) AS "event_outcome",
  LOWER(RTRIM("t0"."assessment_type", ' 	
{return}')) AS "assessment_type",
  LOWER(RTRIM("t0"."review_type", ' 	
{return}')) AS "review_type",
  COALESCE(LOWER(RTRIM("t0"."gender", ' 	
{return}')), 'invalid and not mapped') AS "gender",
  COALESCE(LOWER(RTRIM("t0"."ethnicity", ' 	
{return}')), 'invalid and not mapped') AS "ethnicity",
  COALESCE(
    LOWER(RTRIM("t0"."primary_support_reason", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "primary_support_reason",
  COALESCE(
    LOWER(RTRIM("t0"."accommodation_status", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "accommodation_status",
  COALESCE(
    LOWER(RTRIM("t0"."employment_status", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "employment_status",
  COALESCE(
    LOWER(RTRIM("t0"."has_unpaid_carer", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "has_unpaid_carer",
  COALESCE(
    LOWER(RTRIM("t0"."client_funding_status", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "client_funding_status"
FROM {table 1} AS "t0"

-- 1faf1e3fb64fb23b: what measures share, 4 of 12
-- gives "la_code" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "la_person_id" VARCHAR, "import_time" TIMESTAMP, "conversation" INTEGER, "age_at_event_start" INTEGER, "working_age_band" VARCHAR, "request_route_of_access" VARCHAR, "start" BIGINT, "end" BIGINT, "ref_end" BIGINT, "birth" BIGINT, "death" BIGINT, "event_type" VARCHAR, "outcome_group" VARCHAR, "client_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "event_outcome" VARCHAR, "assessment_type" VARCHAR, "review_type" VARCHAR
SELECT
  "t0".*
  EXCLUDE ("accommodation_status", "adult_1_linked_person_id", "adult_2_linked_person_id", "adult_3_linked_person_id", "client_funding_status", "employment_status", "ethnicity", "gender", "has_unpaid_carer", "primary_support_reason")
FROM {table 1} AS "t0"

-- bdca2c1770ba8de3: what measures share, 5 of 12
-- gives "la_code" VARCHAR, "person_id" VARCHAR, "birth" BIGINT, "death" BIGINT, "birth_date" DATE, "date_of_death" DATE, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_funding_status" VARCHAR, "has_unpaid_carer" VARCHAR, "primary_support_reason" VARCHAR, "la_person_latest" VARCHAR, "la_person_ids" VARCHAR, "accommodation_from" VARCHAR
-- asks day 1 1 2 3, date 1 1
WITH "t11" AS (
  SELECT
    "t8"."la_code",
    "t8"."person_id",
    "t8"."la_person_id",
    MAX("t8"."recency") AS "latest",
    COUNT(*) AS "times"
  FROM (
    SELECT
      "t0"."la_code",
      "t0"."person_id",
      "t0"."la_person_id",
      (
        (
          "t0"."ref_end" - {day 1}
        ) * 17592186044416
      ) + (
        (
          (
            "t0"."end" + 719163
          ) * 4194304
        ) + (
          "t0"."start" + 719163
        )
      ) AS "recency"
    FROM {table 2} AS "t0"
  ) AS "t8"
  GROUP BY
    1,
    2,
    3
), "t16" AS (
  SELECT
    "t9"."la_code",
    "t9"."person_id",
    "t9"."birth",
    "t9"."death",
    "t9"."ref_end",
    "t9"."accommodation_status",
    "t9"."employment_status",
    "t9"."gender",
    "t9"."ethnicity",
    "t9"."client_funding_status",
    "t9"."has_unpaid_carer",
    "t9"."primary_support_reason",
    "t9"."recency",
    (
      CAST(NOT (
        "t9"."accommodation_status" IN ('unknown', 'invalid and not mapped')
      ) AS BIGINT) * 576460752303423488
    ) + "t9"."recency" AS "key_accommodation_status",
    (
      CAST(NOT (
        "t9"."employment_status" IN ('unknown', 'invalid and not mapped')
      ) AS BIGINT) * 576460752303423488
    ) + "t9"."recency" AS "key_employment_status",
    (
      CAST(NOT (
        "t9"."gender" IN ('unknown', 'invalid and not mapped')
      ) AS BIGINT) * 576460752303423488
    ) + "t9"."recency" AS "key_gender",
    (
      CAST(CASE
        WHEN "t9"."ethnicity" IN ('no data: undeclared or not known', 'invalid and not mapped')
        THEN 0
        WHEN "t9"."ethnicity" = 'no data: refused'
        THEN 1
        ELSE 2
      END AS BIGINT) * 576460752303423488
    ) + "t9"."recency" AS "key_ethnicity",
    (
      CAST("t9"."client_funding_status" IN (
        'fully social care funded',
        'joint client and social care funded',
        'fully client funded'
      ) AS BIGINT) * 576460752303423488
    ) + "t9"."recency" AS "key_client_funding_status",
    (
      CAST("t9"."has_unpaid_carer" IN ('yes', 'no') AS BIGINT) * 576460752303423488
    ) + "t9"."recency" AS "key_has_unpaid_carer",
    (
      CAST(NOT (
        "t9"."primary_support_reason" IN ('unknown', 'invalid and not mapped', 'social support: support to unpaid carer')
      ) AS BIGINT) * 576460752303423488
    ) + "t9"."recency" AS "key_primary_support_reason"
  FROM (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death",
      "t1"."ref_end",
      "t1"."accommodation_status",
      "t1"."employment_status",
      "t1"."gender",
      "t1"."ethnicity",
      "t1"."client_funding_status",
      "t1"."has_unpaid_carer",
      "t1"."primary_support_reason",
      (
        (
          "t1"."ref_end" - {day 1}
        ) * 17592186044416
      ) + (
        (
          (
            "t1"."end" + 719163
          ) * 4194304
        ) + (
          "t1"."start" + 719163
        )
      ) AS "recency"
    FROM {table 1} AS "t1"
  ) AS "t9"
), "t34" AS (
  SELECT
    "t33"."la_code",
    "t33"."person_id",
    "t33"."birth",
    "t33"."death",
    {date 1} + TO_DAYS(CAST("t33"."birth" AS INT)) AS "birth_date",
    {date 1} + TO_DAYS(CAST("t33"."death" AS INT)) AS "date_of_death",
    CASE
      WHEN CASE
        WHEN "t33"."least_accommodation_status" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."least_accommodation_status"
      END = CASE
        WHEN "t33"."most_accommodation_status" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."most_accommodation_status"
      END
      THEN CASE
        WHEN "t33"."least_accommodation_status" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."least_accommodation_status"
      END
      ELSE 'unknown'
    END AS "accommodation_status",
    CASE
      WHEN "t33"."least_employment_status" = "t33"."most_employment_status"
      THEN "t33"."least_employment_status"
      ELSE 'unknown'
    END AS "employment_status",
    CASE
      WHEN CASE
        WHEN "t33"."least_gender" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."least_gender"
      END = CASE
        WHEN "t33"."most_gender" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."most_gender"
      END
      THEN CASE
        WHEN "t33"."least_gender" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."least_gender"
      END
      ELSE 'unknown'
    END AS "gender",
    CASE
      WHEN CASE
        WHEN "t33"."least_ethnicity" = 'invalid and not mapped'
        THEN 'no data: undeclared or not known'
        ELSE "t33"."least_ethnicity"
      END = CASE
        WHEN "t33"."most_ethnicity" = 'invalid and not mapped'
        THEN 'no data: undeclared or not known'
        ELSE "t33"."most_ethnicity"
      END
      THEN CASE
        WHEN "t33"."least_ethnicity" = 'invalid and not mapped'
        THEN 'no data: undeclared or not known'
        ELSE "t33"."least_ethnicity"
      END
      ELSE 'no data: undeclared or not known'
    END AS "ethnicity",
    CASE
      WHEN CASE
        WHEN "t33"."least_client_funding_status" IN (
          'fully social care funded',
          'joint client and social care funded',
          'fully client funded'
        )
        THEN "t33"."least_client_funding_status"
        ELSE 'unknown'
      END = CASE
        WHEN "t33"."most_client_funding_status" IN (
          'fully social care funded',
          'joint client and social care funded',
          'fully client funded'
        )
        THEN "t33"."most_client_funding_status"
        ELSE 'unknown'
      END
      THEN CASE
        WHEN "t33"."least_client_funding_status" IN (
          'fully social care funded',
          'joint client and social care funded',
          'fully client funded'
        )
        THEN "t33"."least_client_funding_status"
        ELSE 'unknown'
      END
      ELSE 'unknown'
    END AS "client_funding_status",
    CASE
      WHEN CASE
        WHEN "t33"."least_has_unpaid_carer" IN ('yes', 'no')
        THEN "t33"."least_has_unpaid_carer"
        ELSE 'unknown'
      END = CASE
        WHEN "t33"."most_has_unpaid_carer" IN ('yes', 'no')
        THEN "t33"."most_has_unpaid_carer"
        ELSE 'unknown'
      END
      THEN CASE
        WHEN "t33"."least_has_unpaid_carer" IN ('yes', 'no')
        THEN "t33"."least_has_unpaid_carer"
        ELSE 'unknown'
      END
      ELSE 'unknown'
    END AS "has_unpaid_carer",
    CASE
      WHEN CASE
        WHEN "t33"."least_primary_support_reason" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."least_primary_support_reason"
      END = CASE
        WHEN "t33"."most_primary_support_reason" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."most_primary_support_reason"
      END
      THEN CASE
        WHEN "t33"."least_primary_support_reason" = 'invalid and not mapped'
        THEN 'unknown'
        ELSE "t33"."least_primary_support_reason"
      END
      ELSE 'unknown'
    END AS "primary_support_reason"
  FROM (
    SELECT
      "t30"."la_code",
      "t30"."person_id",
      MIN("t30"."accommodation_status") FILTER(WHERE
        "t30"."key_accommodation_status" = "t30"."best_key_accommodation_status") AS "least_accommodation_status",
      MAX("t30"."accommodation_status") FILTER(WHERE
        "t30"."key_accommodation_status" = "t30"."best_key_accommodation_status") AS "most_accommodation_status",
      MIN("t30"."employment_status") FILTER(WHERE
        "t30"."key_employment_status" = "t30"."best_key_employment_status") AS "least_employment_status",
      MAX("t30"."employment_status") FILTER(WHERE
        "t30"."key_employment_status" = "t30"."best_key_employment_status") AS "most_employment_status",
      MIN("t30"."gender") FILTER(WHERE
        "t30"."key_gender" = "t30"."best_key_gender") AS "least_gender",
      MAX("t30"."gender") FILTER(WHERE
        "t30"."key_gender" = "t30"."best_key_gender") AS "most_gender",
      MIN("t30"."ethnicity") FILTER(WHERE
        "t30"."key_ethnicity" = "t30"."best_key_ethnicity") AS "least_ethnicity",
      MAX("t30"."ethnicity") FILTER(WHERE
        "t30"."key_ethnicity" = "t30"."best_key_ethnicity") AS "most_ethnicity",
      MIN("t30"."client_funding_status") FILTER(WHERE
        "t30"."key_client_funding_status" = "t30"."best_key_client_funding_status") AS "least_client_funding_status",
      MAX("t30"."client_funding_status") FILTER(WHERE
        "t30"."key_client_funding_status" = "t30"."best_key_client_funding_status") AS "most_client_funding_status",
      MIN("t30"."has_unpaid_carer") FILTER(WHERE
        "t30"."key_has_unpaid_carer" = "t30"."best_key_has_unpaid_carer") AS "least_has_unpaid_carer",
      MAX("t30"."has_unpaid_carer") FILTER(WHERE
        "t30"."key_has_unpaid_carer" = "t30"."best_key_has_unpaid_carer") AS "most_has_unpaid_carer",
      MIN("t30"."primary_support_reason") FILTER(WHERE
        "t30"."key_primary_support_reason" = "t30"."best_key_primary_support_reason") AS "least_primary_support_reason",
      MAX("t30"."primary_support_reason") FILTER(WHERE
        "t30"."key_primary_support_reason" = "t30"."best_key_primary_support_reason") AS "most_primary_support_reason",
      3475140 - (
        MAX("t30"."latest_birth") % 4194304
      ) AS "birth",
      (
        MAX("t30"."latest_death") % 4194304
      ) - 719163 AS "death"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t20"."la_code",
          "t20"."person_id",
          "t20"."accommodation_status",
          "t20"."employment_status",
          "t20"."gender",
          "t20"."ethnicity",
          "t20"."client_funding_status",
          "t20"."has_unpaid_carer",
          "t20"."primary_support_reason",
          "t20"."key_accommodation_status",
          "t20"."key_employment_status",
          "t20"."key_gender",
          "t20"."key_ethnicity",
          "t20"."key_client_funding_status",
          "t20"."key_has_unpaid_carer",
          "t20"."key_primary_support_reason",
          "t26"."best_key_accommodation_status",
          "t26"."best_key_employment_status",
          "t26"."best_key_gender",
          "t26"."best_key_ethnicity",
          "t26"."best_key_client_funding_status",
          "t26"."best_key_has_unpaid_carer",
          "t26"."best_key_primary_support_reason",
          "t26"."latest_birth",
          "t26"."latest_death"
        FROM (
          SELECT
            "t17".*
            EXCLUDE ("birth", "death", "recency", "ref_end")
          FROM "t16" AS "t17"
        ) AS "t20"
        INNER JOIN (
          SELECT
            "t17"."la_code",
            "t17"."person_id",
            MAX("t17"."key_accommodation_status") AS "best_key_accommodation_status",
            MAX("t17"."key_employment_status") AS "best_key_employment_status",
            MAX("t17"."key_gender") AS "best_key_gender",
            MAX("t17"."key_ethnicity") AS "best_key_ethnicity",
            MAX("t17"."key_client_funding_status") AS "best_key_client_funding_status",
            MAX("t17"."key_has_unpaid_carer") AS "best_key_has_unpaid_carer",
            MAX("t17"."key_primary_support_reason") AS "best_key_primary_support_reason",
            MAX((
              "t17"."ref_end" * 4194304
            ) + (
              3475140 - "t17"."birth"
            )) AS "latest_birth",
            MAX((
              "t17"."ref_end" * 4194304
            ) + (
              "t17"."death" + 719163
            )) AS "latest_death"
          FROM "t16" AS "t17"
          GROUP BY
            1,
            2
        ) AS "t26"
          ON "t20"."la_code" = "t26"."la_code" AND "t20"."person_id" = "t26"."person_id"
      ) AS "t28"
      WHERE
        (
          "t28"."key_accommodation_status" = "t28"."best_key_accommodation_status"
        )
        OR (
          "t28"."key_employment_status" = "t28"."best_key_employment_status"
        )
        OR (
          "t28"."key_gender" = "t28"."best_key_gender"
        )
        OR (
          "t28"."key_ethnicity" = "t28"."best_key_ethnicity"
        )
        OR (
          "t28"."key_client_funding_status" = "t28"."best_key_client_funding_status"
        )
        OR (
          "t28"."key_has_unpaid_carer" = "t28"."best_key_has_unpaid_carer"
        )
        OR (
          "t28"."key_primary_support_reason" = "t28"."best_key_primary_support_reason"
        )
    ) AS "t30"
    GROUP BY
      1,
      2
  ) AS "t33"
)
SELECT
  "t55".*
  EXCLUDE ("accommodation_fallback", "supported")
FROM (
  SELECT
    "t54"."la_code",
    "t54"."person_id",
    "t54"."birth",
    "t54"."death",
    "t54"."birth_date",
    "t54"."date_of_death",
    COALESCE(
      "t54"."accommodation_fallback",
      CASE
        WHEN "t54"."accommodation_status" = 'owner occupier or shared ownership scheme'
        THEN 'Owner occupier or shared ownership scheme'
        WHEN "t54"."accommodation_status" = 'tenant: local authority or other social housing provider'
        THEN 'Tenant: Local authority or other social housing provider'
        WHEN "t54"."accommodation_status" = 'tenant: private landlord'
        THEN 'Tenant: Private landlord'
        WHEN "t54"."accommodation_status" = 'settled mainstream housing with family or friends'
        THEN 'Settled mainstream housing with family or friends'
        WHEN "t54"."accommodation_status" = 'supported accommodation, supported lodgings or supported group home'
        THEN 'Supported accommodation, supported lodgings or supported group home'
        WHEN "t54"."accommodation_status" = 'shared lives scheme'
        THEN 'Shared Lives scheme'
        WHEN "t54"."accommodation_status" = 'approved premises for offenders released from prison or under probation supervision'
        THEN 'Approved premises for offenders released from prison or under probation supervision'
        WHEN "t54"."accommodation_status" = 'sheltered housing, extra care housing or other sheltered housing'
        THEN 'Sheltered housing, extra care housing or other sheltered housing'
        WHEN "t54"."accommodation_status" = 'mobile accommodation for gypsy, roma and traveller communities'
        THEN 'Mobile accommodation for Gypsy, Roma and Traveller communities'
        WHEN "t54"."accommodation_status" = 'rough sleeper or squatting'
        THEN 'Rough sleeper or squatting'
        WHEN "t54"."accommodation_status" = 'night shelter, emergency hostel or direct access hostel'
        THEN 'Night shelter, emergency hostel or direct access hostel'
        WHEN "t54"."accommodation_status" = 'refuge'
        THEN 'Refuge'
        WHEN "t54"."accommodation_status" = 'placed in temporary accommodation by the council (inc. homelessness resettlement)'
        THEN 'Placed in temporary accommodation by the council (inc. homelessness resettlement)'
        WHEN "t54"."accommodation_status" = 'staying with family or friends as a short term guest'
        THEN 'Staying with family or friends as a short term guest'
        WHEN "t54"."accommodation_status" = 'acute hospital or long term healthcare residential facility'
        THEN 'Acute hospital or long term healthcare residential facility'
        WHEN "t54"."accommodation_status" = 'registered care home'
        THEN 'Registered care home'
        WHEN "t54"."accommodation_status" = 'registered nursing home'
        THEN 'Registered nursing home'
        WHEN "t54"."accommodation_status" = 'prison, young offenders institution or detention centre'
        THEN 'Prison, young offenders institution or detention centre'
        WHEN "t54"."accommodation_status" = 'other temporary accommodation'
        THEN 'Other temporary accommodation'
        WHEN "t54"."accommodation_status" = 'unknown'
        THEN 'Unknown'
        WHEN "t54"."accommodation_status" = 'unknown: presumed at home'
        THEN 'Unknown: presumed at home'
        WHEN "t54"."accommodation_status" = 'unknown: presumed in community'
        THEN 'Unknown: presumed in community'
        WHEN "t54"."accommodation_status" = 'invalid and not mapped'
        THEN 'Invalid and not mapped'
        ELSE "t54"."accommodation_status"
      END
    ) AS "accommodation_status",
    CASE
      WHEN "t54"."employment_status" = 'paid: less than 16 hours a week'
      THEN 'Paid: Less than 16 hours a week'
      WHEN "t54"."employment_status" = 'paid: 16 or more hours a week'
      THEN 'Paid: 16 or more hours a week'
      WHEN "t54"."employment_status" = 'paid: hours per week unknown'
      THEN 'Paid: Hours per week unknown'
      WHEN "t54"."employment_status" = 'not in paid employment: seeking work'
      THEN 'Not in paid employment: Seeking work'
      WHEN "t54"."employment_status" = 'not in paid employment: not actively seeking work or retired'
      THEN 'Not in paid employment: Not actively seeking work or retired'
      WHEN "t54"."employment_status" = 'not in paid employment: voluntary work only'
      THEN 'Not in paid employment: Voluntary work only'
      WHEN "t54"."employment_status" = 'unknown'
      THEN 'Unknown'
      WHEN "t54"."employment_status" = 'invalid and not mapped'
      THEN 'Invalid and not mapped'
      ELSE "t54"."employment_status"
    END AS "employment_status",
    CASE
      WHEN "t54"."gender" = 'male'
      THEN 'Male'
      WHEN "t54"."gender" = 'female'
      THEN 'Female'
      WHEN "t54"."gender" = 'other'
      THEN 'Other'
      WHEN "t54"."gender" = 'unknown'
      THEN 'Unknown'
      WHEN "t54"."gender" = 'invalid and not mapped'
      THEN 'Invalid and not mapped'
      ELSE "t54"."gender"
    END AS "gender",
    CASE
      WHEN "t54"."ethnicity" = 'asian or asian british: any other asian background'
      THEN 'Asian or Asian British: Any other Asian background'
      WHEN "t54"."ethnicity" = 'asian or asian british: bangladeshi'
      THEN 'Asian or Asian British: Bangladeshi'
      WHEN "t54"."ethnicity" = 'asian or asian british: chinese'
      THEN 'Asian or Asian British: Chinese'
      WHEN "t54"."ethnicity" = 'asian or asian british: indian'
      THEN 'Asian or Asian British: Indian'
      WHEN "t54"."ethnicity" = 'asian or asian british: pakistani'
      THEN 'Asian or Asian British: Pakistani'
      WHEN "t54"."ethnicity" = 'black, black british, caribbean or african: african'
      THEN 'Black, Black British, Caribbean or African: African'
      WHEN "t54"."ethnicity" = 'black, black british, caribbean or african: any other black, black british or caribbean background'
      THEN 'Black, Black British, Caribbean or African: Any other Black, Black British or Caribbean background'
      WHEN "t54"."ethnicity" = 'black, black british, caribbean or african: caribbean'
      THEN 'Black, Black British, Caribbean or African: Caribbean'
      WHEN "t54"."ethnicity" = 'mixed or multiple ethnic groups: any other mixed or multiple ethnic background'
      THEN 'Mixed or multiple ethnic groups: Any other Mixed or multiple ethnic background'
      WHEN "t54"."ethnicity" = 'mixed or multiple ethnic groups: white and asian'
      THEN 'Mixed or multiple ethnic groups: White and Asian'
      WHEN "t54"."ethnicity" = 'mixed or multiple ethnic groups: white and black african'
      THEN 'Mixed or multiple ethnic groups: White and Black African'
      WHEN "t54"."ethnicity" = 'mixed or multiple ethnic groups: white and black caribbean'
      THEN 'Mixed or multiple ethnic groups: White and Black Caribbean'
      WHEN "t54"."ethnicity" = 'no data: refused'
      THEN 'No data: Refused'
      WHEN "t54"."ethnicity" = 'no data: undeclared or not known'
      THEN 'No data: Undeclared or not known'
      WHEN "t54"."ethnicity" = 'other ethnic group: any other ethnic group'
      THEN 'Other ethnic group: Any other ethnic group'
      WHEN "t54"."ethnicity" = 'other ethnic group: arab'
      THEN 'Other ethnic group: Arab'
      WHEN "t54"."ethnicity" = 'white: any other white background'
      THEN 'White: Any other White background'
      WHEN "t54"."ethnicity" = 'white: english, welsh, scottish, northern irish or british'
      THEN 'White: English, Welsh, Scottish, Northern Irish or British'
      WHEN "t54"."ethnicity" = 'white: gypsy or irish traveller'
      THEN 'White: Gypsy or Irish Traveller'
      WHEN "t54"."ethnicity" = 'white: irish'
      THEN 'White: Irish'
      WHEN "t54"."ethnicity" = 'white: roma'
      THEN 'White: Roma'
      WHEN "t54"."ethnicity" = 'invalid and not mapped'
      THEN 'Invalid and not mapped'
      WHEN "t54"."ethnicity" = 'unknown'
      THEN 'Unknown'
      ELSE "t54"."ethnicity"
    END AS "ethnicity",
    CASE
      WHEN "t54"."client_funding_status" = 'fully social care funded'
      THEN 'Fully social care funded'
      WHEN "t54"."client_funding_status" = 'joint client and social care funded'
      THEN 'Joint client and social care funded'
      WHEN "t54"."client_funding_status" = 'fully client funded'
      THEN 'Fully client funded'
      WHEN "t54"."client_funding_status" = 'unknown'
      THEN 'Unknown'
      WHEN "t54"."client_funding_status" = 'invalid and not mapped'
      THEN 'Invalid and not mapped'
      ELSE "t54"."client_funding_status"
    END AS "client_funding_status",
    CASE
      WHEN "t54"."has_unpaid_carer" = 'yes'
      THEN 'Yes'
      WHEN "t54"."has_unpaid_carer" = 'no'
      THEN 'No'
      WHEN "t54"."has_unpaid_carer" = 'unknown'
      THEN 'Unknown'
      WHEN "t54"."has_unpaid_carer" = 'invalid and not mapped'
      THEN 'Invalid and not mapped'
      ELSE "t54"."has_unpaid_carer"
    END AS "has_unpaid_carer",
    CASE
      WHEN "t54"."primary_support_reason" = 'physical support: access and mobility only'
      THEN 'Physical support: Access and mobility only'
      WHEN "t54"."primary_support_reason" = 'physical support: personal care support'
      THEN 'Physical support: Personal care support'
      WHEN "t54"."primary_support_reason" = 'sensory support: support for visual impairment'
      THEN 'Sensory support: Support for visual impairment'
      WHEN "t54"."primary_support_reason" = 'sensory support: support for hearing impairment'
      THEN 'Sensory support: Support for hearing impairment'
      WHEN "t54"."primary_support_reason" = 'sensory support: support for dual impairment'
      THEN 'Sensory support: Support for dual impairment'
      WHEN "t54"."primary_support_reason" = 'support with memory and cognition'
      THEN 'Support with memory and cognition'
      WHEN "t54"."primary_support_reason" = 'learning disability support'
      THEN 'Learning disability support'
      WHEN "t54"."primary_support_reason" = 'mental health support'
      THEN 'Mental health support'
      WHEN "t54"."primary_support_reason" = 'social support: substance misuse support'
      THEN 'Social support: Substance misuse support'
      WHEN "t54"."primary_support_reason" = 'social support: asylum seeker support'
      THEN 'Social support: Asylum seeker support'
      WHEN "t54"."primary_support_reason" = 'social support: support for social isolation or other reason'
      THEN 'Social support: Support for social isolation or other reason'
      WHEN "t54"."primary_support_reason" = 'social support: support to unpaid carer'
      THEN 'Social support: Support to unpaid carer'
      WHEN "t54"."primary_support_reason" = 'unknown'
      THEN 'Unknown'
      WHEN "t54"."primary_support_reason" = 'invalid and not mapped'
      THEN 'Invalid and not mapped'
      ELSE "t54"."primary_support_reason"
    END AS "primary_support_reason",
    "t54"."accommodation_fallback",
    "t54"."supported",
    "t54"."la_person_latest",
    "t54"."la_person_ids",
    "t54"."accommodation_from"
  FROM (
    SELECT
      "t53"."la_code",
      "t53"."person_id",
      "t53"."birth",
      "t53"."death",
      "t53"."birth_date",
      "t53"."date_of_death",
      "t53"."accommodation_status",
      "t53"."employment_status",
      "t53"."gender",
      "t53"."ethnicity",
      "t53"."client_funding_status",
      CASE
        WHEN COALESCE("t53"."supported", FALSE)
        THEN 'yes'
        ELSE "t53"."has_unpaid_carer"
      END AS "has_unpaid_carer",
      "t53"."primary_support_reason",
      "t53"."accommodation_fallback",
      "t53"."supported",
      "t53"."la_person_latest",
      "t53"."la_person_ids",
      CASE
        WHEN "t53"."accommodation_fallback" IS NOT NULL
        THEN 'services'
        ELSE 'record'
      END AS "accommodation_from"
    FROM (
      SELECT
        "t52".*
        EXCLUDE ("la_code_right", "person_id_right")
      FROM (
        SELECT
          "t51"."la_code",
          "t51"."person_id",
          "t51"."birth",
          "t51"."death",
          "t51"."birth_date",
          "t51"."date_of_death",
          "t51"."accommodation_status",
          "t51"."employment_status",
          "t51"."gender",
          "t51"."ethnicity",
          "t51"."client_funding_status",
          "t51"."has_unpaid_carer",
          "t51"."primary_support_reason",
          "t51"."accommodation_fallback",
          "t51"."supported",
          "t32"."la_code" AS "la_code_right",
          "t32"."person_id" AS "person_id_right",
          "t32"."la_person_latest",
          "t32"."la_person_ids"
        FROM (
          SELECT
            "t49".*
            EXCLUDE ("la_code_right", "person_id_right")
          FROM (
            SELECT
              "t48"."la_code",
              "t48"."person_id",
              "t48"."birth",
              "t48"."death",
              "t48"."birth_date",
              "t48"."date_of_death",
              "t48"."accommodation_status",
              "t48"."employment_status",
              "t48"."gender",
              "t48"."ethnicity",
              "t48"."client_funding_status",
              "t48"."has_unpaid_carer",
              "t48"."primary_support_reason",
              "t48"."accommodation_fallback",
              "t25"."la_code" AS "la_code_right",
              "t25"."person_id" AS "person_id_right",
              "t25"."supported"
            FROM (
              SELECT
                "t46".*
                EXCLUDE ("la_code_right", "person_id_right")
              FROM (
                SELECT
                  "t36"."la_code",
                  "t36"."person_id",
                  "t36"."birth",
                  "t36"."death",
                  "t36"."birth_date",
                  "t36"."date_of_death",
                  "t36"."accommodation_status",
                  "t36"."employment_status",
                  "t36"."gender",
                  "t36"."ethnicity",
                  "t36"."client_funding_status",
                  "t36"."has_unpaid_carer",
                  "t36"."primary_support_reason",
                  "t45"."la_code" AS "la_code_right",
                  "t45"."person_id" AS "person_id_right",
                  "t45"."accommodation_fallback"
                FROM "t34" AS "t36"
                LEFT OUTER JOIN (
                  SELECT
                    "t43"."la_code",
                    "t43"."person_id",
                    CASE
                      WHEN "t43"."kind" = 'long term support: nursing care'
                      THEN 'Registered nursing home'
                      WHEN "t43"."kind" = 'long term support: residential care'
                      THEN 'Registered care home'
                      WHEN "t43"."component" = 'shared lives'
                      THEN 'Shared Lives scheme'
                      WHEN "t43"."component" = 'extra care housing'
                      THEN 'Sheltered housing, extra care housing or other sheltered housing'
                      WHEN "t43"."component" = 'community supported living'
                      THEN 'Supported accommodation, supported lodgings or supported group home'
                      WHEN (
                        "t43"."kind" = 'long term support: community'
                      )
                      AND (
                        "t43"."component" = 'home support or domiciliary care'
                      )
                      THEN 'Unknown: presumed at home'
                      WHEN (
                        "t43"."kind" = 'long term support: community'
                      )
                      AND (
                        "t43"."component" IS NULL
                      )
                      THEN 'Unknown: presumed in community'
                      WHEN "t43"."kind" = 'long term support: prison'
                      THEN 'Prison, young offenders institution or detention centre'
                      ELSE 'Unknown'
                    END AS "accommodation_fallback"
                  FROM (
                    SELECT
                      "t42"."la_code",
                      "t42"."person_id",
                      CASE
                        WHEN MIN("t42"."service_type") FILTER(WHERE
                          "t42"."rank" < 99) = MAX("t42"."service_type") FILTER(WHERE
                          "t42"."rank" < 99)
                        THEN MIN("t42"."service_type") FILTER(WHERE
                          "t42"."rank" < 99)
                        ELSE CAST(NULL AS TEXT)
                      END AS "kind",
                      CASE
                        WHEN MIN("t42"."service_component") FILTER(WHERE
                          "t42"."telling") = MAX("t42"."service_component") FILTER(WHERE
                          "t42"."telling")
                        THEN MIN("t42"."service_component") FILTER(WHERE
                          "t42"."telling")
                        ELSE CAST(NULL AS TEXT)
                      END AS "component"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t40"."la_code",
                          "t40"."person_id",
                          "t40"."service_type",
                          "t40"."service_component",
                          "t40"."start",
                          "t40"."end",
                          "t40"."telling",
                          "t40"."rank",
                          DENSE_RANK() OVER (
                            PARTITION BY "t40"."la_code", "t40"."person_id"
                            ORDER BY "t40"."end" DESC, "t40"."rank" ASC, "t40"."telling" DESC, "t40"."start" DESC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "place"
                        FROM (
                          SELECT
                            "t39"."la_code",
                            "t39"."person_id",
                            "t39"."service_type",
                            "t39"."service_component",
                            "t39"."start",
                            "t39"."end",
                            COALESCE(
                              "t39"."service_component" IN (
                                'shared lives',
                                'community supported living',
                                'extra care housing',
                                'home support or domiciliary care'
                              ),
                              FALSE
                            ) AS "telling",
                            CASE
                              WHEN "t39"."service_type" = 'long term support: nursing care'
                              THEN 1
                              WHEN "t39"."service_type" = 'long term support: residential care'
                              THEN 2
                              WHEN "t39"."service_type" = 'long term support: community'
                              THEN 3
                              WHEN "t39"."service_type" = 'long term support: prison'
                              THEN 4
                              WHEN "t39"."service_type" = 'short term support: st-max'
                              THEN 5
                              WHEN "t39"."service_type" = 'short term support: ongoing low level'
                              THEN 6
                              WHEN "t39"."service_type" = 'short term support: other short term'
                              THEN 7
                              ELSE 99
                            END AS "rank"
                          FROM (
                            SELECT
                              "t3"."la_code",
                              "t3"."person_id",
                              "t3"."service_type",
                              "t3"."service_component",
                              "t3"."start",
                              "t3"."end"
                            FROM (
                              SELECT
                                "t0"."la_code",
                                "t0"."person_id",
                                "t0"."service_type",
                                "t0"."service_component",
                                "t0"."start",
                                "t0"."end"
                              FROM {table 2} AS "t0"
                              WHERE
                                "t0"."event_type" = 'service'
                            ) AS "t3"
                            SEMI JOIN (
                              SELECT
                                "t35"."la_code",
                                "t35"."person_id"
                              FROM "t34" AS "t35"
                              WHERE
                                "t35"."accommodation_status" = 'unknown'
                            ) AS "t38"
                              ON "t3"."la_code" = "t38"."la_code" AND "t3"."person_id" = "t38"."person_id"
                          ) AS "t39"
                        ) AS "t40"
                      ) AS "t41"
                      WHERE
                        "t41"."place" = 0
                    ) AS "t42"
                    GROUP BY
                      1,
                      2
                  ) AS "t43"
                ) AS "t45"
                  ON "t36"."la_code" = "t45"."la_code" AND "t36"."person_id" = "t45"."person_id"
              ) AS "t46"
            ) AS "t48"
            LEFT OUTER JOIN (
              SELECT
                "t21"."la_code",
                "t21"."person_id",
                TRUE AS "supported"
              FROM (
                SELECT DISTINCT
                  *
                FROM (
                  SELECT
                    "t15"."la_code",
                    "t15"."person_id"
                  FROM "t11" AS "t15"
                  SEMI JOIN (
                    SELECT
                      *
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t1"."la_code",
                          "t1"."adult_3_linked_person_id" AS "la_person_id"
                        FROM {table 1} AS "t1"
                        WHERE
                          COALESCE("t1"."client_type" IN ('unpaid carer', 'unpaid carer known by association'), FALSE)
                          AND "t1"."end" >= {day 2}
                          AND "t1"."start" <= {day 3}
                      ) AS "t4"
                      UNION
                      SELECT
                        *
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t1"."la_code",
                            "t1"."adult_1_linked_person_id" AS "la_person_id"
                          FROM {table 1} AS "t1"
                          WHERE
                            COALESCE("t1"."client_type" IN ('unpaid carer', 'unpaid carer known by association'), FALSE)
                            AND "t1"."end" >= {day 2}
                            AND "t1"."start" <= {day 3}
                        ) AS "t5"
                        UNION
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t1"."la_code",
                            "t1"."adult_2_linked_person_id" AS "la_person_id"
                          FROM {table 1} AS "t1"
                          WHERE
                            COALESCE("t1"."client_type" IN ('unpaid carer', 'unpaid carer known by association'), FALSE)
                            AND "t1"."end" >= {day 2}
                            AND "t1"."start" <= {day 3}
                        ) AS "t6"
                      ) AS "t7"
                    ) AS "t10"
                    WHERE
                      "t10"."la_person_id" IS NOT NULL
                  ) AS "t14"
                    ON "t15"."la_code" = "t14"."la_code" AND "t15"."la_person_id" = "t14"."la_person_id"
                ) AS "t18"
              ) AS "t21"
            ) AS "t25"
              ON "t48"."la_code" = "t25"."la_code" AND "t48"."person_id" = "t25"."person_id"
          ) AS "t49"
        ) AS "t51"
        LEFT OUTER JOIN (
          SELECT
            "t29"."la_code",
            "t29"."person_id",
            CASE
              WHEN SUM(CAST("t29"."place" = 0 AS INT)) = 1
              THEN MIN("t29"."number") FILTER(WHERE
                "t29"."place" = 0)
              ELSE 'Unknown'
            END AS "la_person_latest",
            ARRAY_TO_STRING(
              LIST_SORT(ARRAY_AGG("t29"."given") FILTER(WHERE
                "t29"."given" IS NOT NULL)),
              ', '
            ) AS "la_person_ids"
          FROM (
            SELECT
              "t27"."la_code",
              "t27"."person_id",
              "t27"."number",
              "t27"."key",
              "t27"."times",
              "t27"."given",
              DENSE_RANK() OVER (
                PARTITION BY "t27"."la_code", "t27"."person_id"
                ORDER BY "t27"."key" DESC, "t27"."times" DESC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place"
            FROM (
              SELECT
                "t24"."la_code",
                "t24"."person_id",
                "t24"."number",
                MAX("t24"."key") AS "key",
                SUM("t24"."times") AS "times",
                MAX("t24"."la_person_id") AS "given"
              FROM (
                SELECT
                  "t13"."la_code",
                  "t13"."person_id",
                  "t13"."la_person_id",
                  "t13"."latest",
                  "t13"."times",
                  CASE
                    WHEN NOT (
                      COALESCE(LOWER(RTRIM("t13"."la_person_id", ' 	
{return}')), 'unknown') IN ('unknown', 'invalid and not mapped')
                    )
                    THEN "t13"."la_person_id"
                    ELSE 'Unknown'
                  END AS "number",
                  (
                    CAST(NOT (
                      COALESCE(LOWER(RTRIM("t13"."la_person_id", ' 	
{return}')), 'unknown') IN ('unknown', 'invalid and not mapped')
                    ) AS BIGINT) * 576460752303423488
                  ) + "t13"."latest" AS "key"
                FROM "t11" AS "t13"
              ) AS "t24"
              GROUP BY
                1,
                2,
                3
            ) AS "t27"
          ) AS "t29"
          GROUP BY
            1,
            2
        ) AS "t32"
          ON "t51"."la_code" = "t32"."la_code" AND "t51"."person_id" = "t32"."person_id"
      ) AS "t52"
    ) AS "t53"
  ) AS "t54"
) AS "t55"

-- 83be05140b471501: what measures share, 6 of 12
-- gives "la_code" VARCHAR, "person_id" VARCHAR, "birth_date" DATE, "date_of_death" DATE, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_funding_status" VARCHAR, "has_unpaid_carer" VARCHAR, "primary_support_reason" VARCHAR, "la_person_latest" VARCHAR, "la_person_ids" VARCHAR, "accommodation_from" VARCHAR
SELECT
  "t0".*
  EXCLUDE ("birth", "death")
FROM {table 1} AS "t0"

-- 6ecdf5e53c212733: what measures share, 7 of 12
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "la_code" VARCHAR, "person_id" VARCHAR, "birth_date" DATE, "date_of_death" DATE, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_funding_status" VARCHAR, "has_unpaid_carer" VARCHAR, "primary_support_reason" VARCHAR, "la_person_latest" VARCHAR, "la_person_ids" VARCHAR, "accommodation_from" VARCHAR
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t1"."la_code",
  "t1"."person_id",
  "t1"."birth_date",
  "t1"."date_of_death",
  "t1"."accommodation_status",
  "t1"."employment_status",
  "t1"."gender",
  "t1"."ethnicity",
  "t1"."client_funding_status",
  "t1"."has_unpaid_carer",
  "t1"."primary_support_reason",
  "t1"."la_person_latest",
  "t1"."la_person_ids",
  "t1"."accommodation_from"
FROM (
  SELECT
    "t0".*
    EXCLUDE ("birth", "death")
  FROM {table 1} AS "t0"
) AS "t1"
ORDER BY
  "t1"."la_code" ASC,
  "t1"."person_id" ASC,
  "t1"."birth_date" ASC,
  "t1"."date_of_death" ASC,
  "t1"."accommodation_status" ASC,
  "t1"."employment_status" ASC,
  "t1"."gender" ASC,
  "t1"."ethnicity" ASC,
  "t1"."client_funding_status" ASC,
  "t1"."has_unpaid_carer" ASC,
  "t1"."primary_support_reason" ASC,
  "t1"."la_person_latest" ASC,
  "t1"."la_person_ids" ASC,
  "t1"."accommodation_from" ASC

-- 07f884706e0b4fcc: what measures share, 8 of 12
-- gives "text" VARCHAR
WITH "t39" AS (
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
          SELECT DISTINCT
            "t0"."event_outcome" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t1"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."assessment_type" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t2"
      ) AS "t21"
      UNION
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."review_type" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t3"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."gender" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t4"
      ) AS "t22"
    ) AS "t31"
    UNION
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."ethnicity" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t5"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."primary_support_reason" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t6"
      ) AS "t23"
      UNION
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."accommodation_status" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t7"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."employment_status" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t8"
      ) AS "t24"
    ) AS "t32"
  ) AS "t36"
  UNION
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
          SELECT DISTINCT
            "t0"."has_unpaid_carer" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t9"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."client_funding_status" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t10"
      ) AS "t25"
      UNION
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."working_age_band" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t11"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."request_route_of_access" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t12"
      ) AS "t26"
    ) AS "t33"
    UNION
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
            SELECT DISTINCT
              "t0"."la_code" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t13"
          UNION
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."area" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t14"
        ) AS "t27"
        UNION
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."event_type_raw" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t15"
          UNION
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."event_outcome_group" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t16"
        ) AS "t28"
      ) AS "t34"
      UNION
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."client_type" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t17"
          UNION
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."service_type" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t18"
        ) AS "t29"
        UNION
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."service_component" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t19"
          UNION
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."delivery_mechanism" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t20"
        ) AS "t30"
      ) AS "t35"
    ) AS "t37"
  ) AS "t38"
)
SELECT
  *
FROM (
  SELECT
    *
  FROM "t39" AS "t40"
  WHERE
    "t40"."text" IS NOT NULL
) AS "t41"
UNION
SELECT
  *
FROM (
  SELECT
    LOWER(RTRIM("t40"."text", ' 	
{return}')) AS "text"
  FROM "t39" AS "t40"
  WHERE
    "t40"."text" IS NOT NULL
) AS "t42"

-- 14591d575261cb91: what measures share, 9 of 12
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
-- asks text 1 2
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" BETWEEN {text 1} AND {text 2}

-- d1e85e9c006407eb: what measures share, 10 of 12
-- gives "la_code" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "la_person_id" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "import_time" TIMESTAMP, "conversation" INTEGER, "age_at_event_start" INTEGER, "working_age_band" VARCHAR, "request_route_of_access" VARCHAR, "start" BIGINT, "end" BIGINT, "ref_end" BIGINT, "birth" BIGINT, "death" BIGINT, "event_type" VARCHAR, "outcome_group" VARCHAR, "client_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "event_outcome" VARCHAR, "assessment_type" VARCHAR, "review_type" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "client_funding_status" VARCHAR
SELECT
  "t0"."la_code",
  "t0"."area",
  "t0"."person_id",
  "t0"."record_id",
  "t0"."event_start_date",
  "t0"."la_person_id",
  "t0"."adult_1_linked_person_id",
  "t0"."adult_2_linked_person_id",
  "t0"."adult_3_linked_person_id",
  "t0"."import_time",
  "t0"."conversation",
  "t0"."age_at_event_start",
  "t0"."working_age_band",
  "t0"."request_route_of_access",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_start_date") AS "start",
  COALESCE(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."event_end_date"), 2932532) AS "end",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."ref_period_end") AS "ref_end",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."birth_date") AS "birth",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."date_of_death") AS "death",
  LOWER(RTRIM("t0"."event_type", ' 	
{return}')) AS "event_type",
  LOWER(RTRIM("t0"."event_outcome_group", ' 	
{return}')) AS "outcome_group",
  LOWER(RTRIM("t0"."client_type", ' 	
{return}')) AS "client_type",
  LOWER(RTRIM("t0"."service_type", ' 	
{return}')) AS "service_type",
  LOWER(RTRIM("t0"."service_component", ' 	
{return}')) AS "service_component",
  LOWER(RTRIM("t0"."delivery_mechanism", ' 	
{return}')) AS "delivery_mechanism",
  LOWER(RTRIM("t0"."event_outcome", ' 	
{return}')) AS "event_outcome",
  LOWER(RTRIM("t0"."assessment_type", ' 	
{return}')) AS "assessment_type",
  LOWER(RTRIM("t0"."review_type", ' 	
{return}')) AS "review_type",
  COALESCE(LOWER(RTRIM("t0"."gender", ' 	
{return}')), 'invalid and not mapped') AS "gender",
  COALESCE(LOWER(RTRIM("t0"."ethnicity", ' 	
{return}')), 'invalid and not mapped') AS "ethnicity",
  COALESCE(
    LOWER(RTRIM("t0"."primary_support_reason", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "primary_support_reason",
  COALESCE(
    LOWER(RTRIM("t0"."accommodation_status", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "accommodation_status",
  COALESCE(
    LOWER(RTRIM("t0"."employment_status", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "employment_status",
  COALESCE(
    LOWER(RTRIM("t0"."has_unpaid_carer", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "has_unpaid_carer",
  COALESCE(
    LOWER(RTRIM("t0"."client_funding_status", ' 	
{return}')),
    'invalid and not mapped'
  ) AS "client_funding_status"
FROM {table 1} AS "t0"

-- ee2bb8375b0e975f: what measures share, 11 of 12
-- gives "text" VARCHAR
WITH "t39" AS (
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
          SELECT DISTINCT
            "t0"."event_outcome" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t1"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."assessment_type" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t2"
      ) AS "t21"
      UNION
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."review_type" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t3"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."gender" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t4"
      ) AS "t22"
    ) AS "t31"
    UNION
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."ethnicity" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t5"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."primary_support_reason" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t6"
      ) AS "t23"
      UNION
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."accommodation_status" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t7"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."employment_status" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t8"
      ) AS "t24"
    ) AS "t32"
  ) AS "t36"
  UNION
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
          SELECT DISTINCT
            "t0"."has_unpaid_carer" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t9"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."client_funding_status" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t10"
      ) AS "t25"
      UNION
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."working_age_band" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t11"
        UNION
        SELECT
          *
        FROM (
          SELECT DISTINCT
            "t0"."request_route_of_access" AS "text"
          FROM {table 1} AS "t0"
        ) AS "t12"
      ) AS "t26"
    ) AS "t33"
    UNION
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
            SELECT DISTINCT
              "t0"."la_code" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t13"
          UNION
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."area" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t14"
        ) AS "t27"
        UNION
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."event_type" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t15"
          UNION
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."event_outcome_group" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t16"
        ) AS "t28"
      ) AS "t34"
      UNION
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."client_type" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t17"
          UNION
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."service_type" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t18"
        ) AS "t29"
        UNION
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."service_component" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t19"
          UNION
          SELECT
            *
          FROM (
            SELECT DISTINCT
              "t0"."delivery_mechanism" AS "text"
            FROM {table 1} AS "t0"
          ) AS "t20"
        ) AS "t30"
      ) AS "t35"
    ) AS "t37"
  ) AS "t38"
)
SELECT
  *
FROM (
  SELECT
    *
  FROM "t39" AS "t40"
  WHERE
    "t40"."text" IS NOT NULL
) AS "t41"
UNION
SELECT
  *
FROM (
  SELECT
    LOWER(RTRIM("t40"."text", ' 	
{return}')) AS "text"
  FROM "t39" AS "t40"
  WHERE
    "t40"."text" IS NOT NULL
) AS "t42"

-- fbb980a9b345534f: what measures share, 12 of 12
-- gives "measure" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "reason" VARCHAR, "people" BIGINT
-- asks text 1 2
SELECT
  "t9"."measure",
  "t9"."period_start",
  "t9"."period_end",
  "t9"."area",
  "t9"."reason",
  COUNT(*) AS "people"
FROM (
  SELECT
    "t8"."measure",
    "t8"."period_start",
    "t8"."period_end",
    "t8"."area",
    "t8"."la_code",
    "t8"."person_id",
    "t8"."measure_right",
    "t8"."period_start_right",
    "t8"."period_end_right",
    "t8"."area_right",
    "t8"."la_code_right",
    "t8"."person_id_right",
    "t8"."counted",
    COALESCE(
      "t8"."reason",
      'not looked at: no record of theirs falls into the measure''s window and population'
    ) AS "reason"
  FROM (
    SELECT
      "t7"."measure",
      "t7"."period_start",
      "t7"."period_end",
      "t7"."area",
      "t7"."la_code",
      "t7"."person_id",
      "t5"."measure" AS "measure_right",
      "t5"."period_start" AS "period_start_right",
      "t5"."period_end" AS "period_end_right",
      "t5"."area" AS "area_right",
      "t5"."la_code" AS "la_code_right",
      "t5"."person_id" AS "person_id_right",
      "t5"."counted",
      "t5"."reason"
    FROM (
      SELECT
        "t3"."measure",
        "t3"."period_start",
        "t3"."period_end",
        "t3"."area",
        "t3"."la_code",
        "t3"."person_id"
      FROM (
        SELECT
          "t1"."measure",
          "t1"."period_start",
          "t1"."period_end",
          "t1"."area",
          "t1"."la_code",
          "t1"."person_id",
          BOOL_OR(
            CAST(COALESCE(COALESCE("t1"."in_denominator", "t1"."in_numerator"), FALSE) AS BOOLEAN)
          ) AS "counted",
          MIN("t1"."reason") AS "reason"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t0"
          WHERE
            "t0"."edition" = {text 1}
        ) AS "t1"
        GROUP BY
          1,
          2,
          3,
          4,
          5,
          6
      ) AS "t3"
      WHERE
        "t3"."counted"
    ) AS "t7"
    LEFT OUTER JOIN (
      SELECT
        "t2"."measure",
        "t2"."period_start",
        "t2"."period_end",
        "t2"."area",
        "t2"."la_code",
        "t2"."person_id",
        BOOL_OR(
          CAST(COALESCE(COALESCE("t2"."in_denominator", "t2"."in_numerator"), FALSE) AS BOOLEAN)
        ) AS "counted",
        MIN("t2"."reason") AS "reason"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t0"
        WHERE
          "t0"."edition" = {text 2}
      ) AS "t2"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6
    ) AS "t5"
      ON "t7"."measure" = "t5"."measure"
      AND "t7"."period_start" = "t5"."period_start"
      AND "t7"."period_end" = "t5"."period_end"
      AND "t7"."area" = "t5"."area"
      AND "t7"."la_code" = "t5"."la_code"
      AND "t7"."person_id" = "t5"."person_id"
  ) AS "t8"
  WHERE
    NOT (
      COALESCE("t8"."counted", FALSE)
    )
) AS "t9"
GROUP BY
  1,
  2,
  3,
  4,
  5
