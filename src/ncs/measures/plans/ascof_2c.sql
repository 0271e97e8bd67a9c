-- e0b0dd01c6352d6a: ascof 2c, 1 of 11
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[], "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR
-- asks day 1 1 2 1
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."la_person_id",
    "t6"."adult_1_linked_person_id",
    "t6"."adult_2_linked_person_id",
    "t6"."adult_3_linked_person_id",
    "t6"."import_time",
    "t6"."conversation",
    "t6"."age_at_event_start",
    "t6"."working_age_band",
    "t6"."request_route_of_access",
    "t6"."start",
    "t6"."end",
    "t6"."ref_end",
    "t6"."event_type",
    "t6"."outcome_group",
    "t6"."client_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."delivery_mechanism",
    "t6"."event_outcome",
    "t6"."assessment_type",
    "t6"."review_type",
    "t6"."gender",
    "t6"."ethnicity",
    "t6"."primary_support_reason",
    "t6"."accommodation_status",
    "t6"."employment_status",
    "t6"."has_unpaid_carer",
    "t6"."client_funding_status",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t4".*
      EXCLUDE ("birth", "death")
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t4"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t6"."la_code" = "t3"."la_code" AND "t6"."person_id" = "t3"."person_id"
), "t16" AS (
  SELECT DISTINCT
    "t15"."la_code",
    "t15"."person_id",
    "t15"."admission_id",
    "t15"."record_id"
  FROM (
    SELECT
      "t12"."la_code",
      "t12"."person_id",
      "t12"."later_start",
      "t12"."admission_id",
      "t13"."start",
      "t13"."end",
      "t13"."record_id"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start" AS "later_start",
        "t8"."record_id" AS "admission_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          ),
          FALSE
        )
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start",
        "t8"."end",
        "t8"."record_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          ),
          FALSE
        )
    ) AS "t13"
      ON "t12"."la_code" = "t13"."la_code" AND "t12"."person_id" = "t13"."person_id"
  ) AS "t15"
  WHERE
    "t15"."start" < "t15"."later_start"
    AND (
      "t15"."later_start" - "t15"."end"
    ) < 365
), "t27" AS (
  SELECT
    "t26"."la_code",
    "t26"."area",
    "t26"."person_id",
    "t26"."record_id",
    "t26"."event_start_date",
    "t26"."la_person_id",
    "t26"."adult_1_linked_person_id",
    "t26"."adult_2_linked_person_id",
    "t26"."adult_3_linked_person_id",
    "t26"."import_time",
    "t26"."conversation",
    "t26"."age_at_event_start",
    "t26"."working_age_band",
    "t26"."request_route_of_access",
    "t26"."start",
    "t26"."end",
    "t26"."ref_end",
    "t26"."event_type",
    "t26"."outcome_group",
    "t26"."client_type",
    "t26"."service_type",
    "t26"."service_component",
    "t26"."delivery_mechanism",
    "t26"."event_outcome",
    "t26"."assessment_type",
    "t26"."review_type",
    "t26"."gender",
    "t26"."ethnicity",
    "t26"."primary_support_reason",
    "t26"."accommodation_status",
    "t26"."employment_status",
    "t26"."has_unpaid_carer",
    "t26"."client_funding_status",
    "t26"."birth",
    "t26"."death",
    "t26"."care_home",
    "t26"."self_funded",
    "t26"."in_build",
    "t26"."episode",
    "t26"."existing",
    "t26"."age",
    "t26"."age_group",
    "t26"."stage",
    "t26"."reason",
    "t26"."younger",
    MAX("t26"."stage") OVER (
      PARTITION BY "t26"."area", "t26"."la_code", "t26"."person_id", "t26"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t25"."la_code",
      "t25"."area",
      "t25"."person_id",
      "t25"."record_id",
      "t25"."event_start_date",
      "t25"."la_person_id",
      "t25"."adult_1_linked_person_id",
      "t25"."adult_2_linked_person_id",
      "t25"."adult_3_linked_person_id",
      "t25"."import_time",
      "t25"."conversation",
      "t25"."age_at_event_start",
      "t25"."working_age_band",
      "t25"."request_route_of_access",
      "t25"."start",
      "t25"."end",
      "t25"."ref_end",
      "t25"."event_type",
      "t25"."outcome_group",
      "t25"."client_type",
      "t25"."service_type",
      "t25"."service_component",
      "t25"."delivery_mechanism",
      "t25"."event_outcome",
      "t25"."assessment_type",
      "t25"."review_type",
      "t25"."gender",
      "t25"."ethnicity",
      "t25"."primary_support_reason",
      "t25"."accommodation_status",
      "t25"."employment_status",
      "t25"."has_unpaid_carer",
      "t25"."client_funding_status",
      "t25"."birth",
      "t25"."death",
      "t25"."care_home",
      "t25"."self_funded",
      "t25"."in_build",
      "t25"."episode",
      "t25"."existing",
      "t25"."age",
      "t25"."age_group",
      "t25"."stage",
      CASE
        WHEN "t25"."younger"
        AND (
          "t25"."reason" IS NULL
        )
        AND (
          "t25"."age_group" = '65+'
        )
        THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
        ELSE "t25"."reason"
      END AS "reason",
      "t25"."younger"
    FROM (
      SELECT
        "t24"."la_code",
        "t24"."area",
        "t24"."person_id",
        "t24"."record_id",
        "t24"."event_start_date",
        "t24"."la_person_id",
        "t24"."adult_1_linked_person_id",
        "t24"."adult_2_linked_person_id",
        "t24"."adult_3_linked_person_id",
        "t24"."import_time",
        "t24"."conversation",
        "t24"."age_at_event_start",
        "t24"."working_age_band",
        "t24"."request_route_of_access",
        "t24"."start",
        "t24"."end",
        "t24"."ref_end",
        "t24"."event_type",
        "t24"."outcome_group",
        "t24"."client_type",
        "t24"."service_type",
        "t24"."service_component",
        "t24"."delivery_mechanism",
        "t24"."event_outcome",
        "t24"."assessment_type",
        "t24"."review_type",
        "t24"."gender",
        "t24"."ethnicity",
        "t24"."primary_support_reason",
        "t24"."accommodation_status",
        "t24"."employment_status",
        "t24"."has_unpaid_carer",
        "t24"."client_funding_status",
        "t24"."birth",
        "t24"."death",
        "t24"."care_home",
        "t24"."self_funded",
        "t24"."in_build",
        "t24"."episode",
        "t24"."existing",
        "t24"."age",
        "t24"."age_group",
        "t24"."stage",
        "t24"."reason",
        BOOL_OR(
          CAST((
            "t24"."reason" IS NULL
          ) AND (
            "t24"."age_group" = '18-64'
          ) AS BOOLEAN)
        ) OVER (
          PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id", "t24"."episode"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "younger"
      FROM (
        SELECT
          "t23"."la_code",
          "t23"."area",
          "t23"."person_id",
          "t23"."record_id",
          "t23"."event_start_date",
          "t23"."la_person_id",
          "t23"."adult_1_linked_person_id",
          "t23"."adult_2_linked_person_id",
          "t23"."adult_3_linked_person_id",
          "t23"."import_time",
          "t23"."conversation",
          "t23"."age_at_event_start",
          "t23"."working_age_band",
          "t23"."request_route_of_access",
          "t23"."start",
          "t23"."end",
          "t23"."ref_end",
          "t23"."event_type",
          "t23"."outcome_group",
          "t23"."client_type",
          "t23"."service_type",
          "t23"."service_component",
          "t23"."delivery_mechanism",
          "t23"."event_outcome",
          "t23"."assessment_type",
          "t23"."review_type",
          "t23"."gender",
          "t23"."ethnicity",
          "t23"."primary_support_reason",
          "t23"."accommodation_status",
          "t23"."employment_status",
          "t23"."has_unpaid_carer",
          "t23"."client_funding_status",
          "t23"."birth",
          "t23"."death",
          "t23"."care_home",
          "t23"."self_funded",
          "t23"."in_build",
          "t23"."episode",
          "t23"."existing",
          CAST(FLOOR((
            (
              "t23"."start" - "t23"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) AS "age",
          CASE
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 18
            THEN 'under 18'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 65
            THEN '18-64'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 65
            THEN '65+'
            ELSE 'unknown'
          END AS "age_group",
          CASE
            WHEN NOT (
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 4
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 5
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 'the person''s birth date is not known'
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 'the component is blank, short term, or neither residential nor nursing'
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 'the outcome is self-funded or under 12 week disregard'
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
            "t22".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t14"."la_code",
              "t14"."area",
              "t14"."person_id",
              "t14"."record_id",
              "t14"."event_start_date",
              "t14"."la_person_id",
              "t14"."adult_1_linked_person_id",
              "t14"."adult_2_linked_person_id",
              "t14"."adult_3_linked_person_id",
              "t14"."import_time",
              "t14"."conversation",
              "t14"."age_at_event_start",
              "t14"."working_age_band",
              "t14"."request_route_of_access",
              "t14"."start",
              "t14"."end",
              "t14"."ref_end",
              "t14"."event_type",
              "t14"."outcome_group",
              "t14"."client_type",
              "t14"."service_type",
              "t14"."service_component",
              "t14"."delivery_mechanism",
              "t14"."event_outcome",
              "t14"."assessment_type",
              "t14"."review_type",
              "t14"."gender",
              "t14"."ethnicity",
              "t14"."primary_support_reason",
              "t14"."accommodation_status",
              "t14"."employment_status",
              "t14"."has_unpaid_carer",
              "t14"."client_funding_status",
              "t14"."birth",
              "t14"."death",
              "t14"."care_home",
              "t14"."self_funded",
              "t14"."in_build",
              "t14"."episode",
              "t21"."la_code" AS "la_code_right",
              "t21"."person_id" AS "person_id_right",
              "t21"."record_id" AS "record_id_right",
              "t21"."existing"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."la_person_id",
                "t8"."adult_1_linked_person_id",
                "t8"."adult_2_linked_person_id",
                "t8"."adult_3_linked_person_id",
                "t8"."import_time",
                "t8"."conversation",
                "t8"."age_at_event_start",
                "t8"."working_age_band",
                "t8"."request_route_of_access",
                "t8"."start",
                "t8"."end",
                "t8"."ref_end",
                "t8"."event_type",
                "t8"."outcome_group",
                "t8"."client_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."delivery_mechanism",
                "t8"."event_outcome",
                "t8"."assessment_type",
                "t8"."review_type",
                "t8"."gender",
                "t8"."ethnicity",
                "t8"."primary_support_reason",
                "t8"."accommodation_status",
                "t8"."employment_status",
                "t8"."has_unpaid_carer",
                "t8"."client_funding_status",
                "t8"."birth",
                "t8"."death",
                COALESCE(
                  (
                    CONTAINS("t8"."service_component", 'residential')
                    OR CONTAINS("t8"."service_component", 'nursing')
                  )
                  AND NOT (
                    CONTAINS("t8"."service_component", 'short')
                  ),
                  FALSE
                ) AS "care_home",
                COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
                COALESCE(
                  (
                    "t8"."client_type" = 'service user'
                  )
                  AND (
                    "t8"."birth" IS NOT NULL
                  )
                  AND (
                    (
                      "t8"."death" IS NULL
                    ) OR (
                      "t8"."death" >= {day 1}
                    )
                  )
                  AND COALESCE(
                    (
                      CONTAINS("t8"."service_component", 'residential')
                      OR CONTAINS("t8"."service_component", 'nursing')
                    )
                    AND NOT (
                      CONTAINS("t8"."service_component", 'short')
                    ),
                    FALSE
                  ),
                  FALSE
                ) AS "in_build",
                CAST(NULL AS TEXT) AS "episode"
              FROM "t7" AS "t8"
              WHERE
                "t8"."start" >= {day 1} AND "t8"."start" <= {day 2}
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                TRUE AS "existing"
              FROM (
                SELECT DISTINCT
                  "t17"."la_code",
                  "t17"."person_id",
                  "t17"."admission_id" AS "record_id"
                FROM "t16" AS "t17"
              ) AS "t19"
            ) AS "t21"
              ON "t14"."la_code" = "t21"."la_code"
              AND "t14"."person_id" = "t21"."person_id"
              AND "t14"."record_id" = "t21"."record_id"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
    ) AS "t25"
    WHERE
      "t25"."age_group" IN ('65+', 'unknown')
  ) AS "t26"
)
SELECT
  "t34"."area",
  "t34"."la_code",
  "t34"."person_id",
  "t34"."episode",
  "t34"."age_group",
  "t34"."reason",
  "t34"."record_ids",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t34"."reason" IS NULL AS "in_numerator",
  CASE WHEN "t34"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category"
FROM (
  SELECT
    "t33"."area",
    "t33"."la_code",
    "t33"."person_id",
    "t33"."episode",
    MIN("t33"."age_group") AS "age_group",
    MIN("t33"."reason") AS "reason",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
        "t33"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t28"."area",
        "t28"."la_code",
        "t28"."person_id",
        "t28"."episode",
        "t28"."age_group",
        "t28"."reason",
        "t28"."record_id"
      FROM "t27" AS "t28"
      WHERE
        "t28"."stage" = "t28"."furthest_stage"
    ) AS "t29"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t31"."area",
        "t31"."la_code",
        "t31"."person_id",
        "t31"."episode",
        "t31"."age_group",
        "t31"."reason",
        "t18"."record_id"
      FROM (
        SELECT
          "t28"."area",
          "t28"."la_code",
          "t28"."person_id",
          "t28"."episode",
          "t28"."age_group",
          "t28"."reason",
          "t28"."record_id" AS "admission_id"
        FROM "t27" AS "t28"
        WHERE
          "t28"."stage" = "t28"."furthest_stage"
          AND "t28"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
      ) AS "t31"
      INNER JOIN "t16" AS "t18"
        ON "t31"."la_code" = "t18"."la_code"
        AND "t31"."person_id" = "t18"."person_id"
        AND "t31"."admission_id" = "t18"."admission_id"
    ) AS "t32"
  ) AS "t33"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t34"

-- 3272bf7b3e2ed5d3: ascof 2c, 2 of 11
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 1 2 1
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."la_person_id",
    "t6"."adult_1_linked_person_id",
    "t6"."adult_2_linked_person_id",
    "t6"."adult_3_linked_person_id",
    "t6"."import_time",
    "t6"."conversation",
    "t6"."age_at_event_start",
    "t6"."working_age_band",
    "t6"."request_route_of_access",
    "t6"."start",
    "t6"."end",
    "t6"."ref_end",
    "t6"."event_type",
    "t6"."outcome_group",
    "t6"."client_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."delivery_mechanism",
    "t6"."event_outcome",
    "t6"."assessment_type",
    "t6"."review_type",
    "t6"."gender",
    "t6"."ethnicity",
    "t6"."primary_support_reason",
    "t6"."accommodation_status",
    "t6"."employment_status",
    "t6"."has_unpaid_carer",
    "t6"."client_funding_status",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t4".*
      EXCLUDE ("birth", "death")
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t4"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t6"."la_code" = "t3"."la_code" AND "t6"."person_id" = "t3"."person_id"
), "t16" AS (
  SELECT DISTINCT
    "t15"."la_code",
    "t15"."person_id",
    "t15"."admission_id",
    "t15"."record_id"
  FROM (
    SELECT
      "t12"."la_code",
      "t12"."person_id",
      "t12"."later_start",
      "t12"."admission_id",
      "t13"."start",
      "t13"."end",
      "t13"."record_id"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start" AS "later_start",
        "t8"."record_id" AS "admission_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          ),
          FALSE
        )
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start",
        "t8"."end",
        "t8"."record_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          ),
          FALSE
        )
    ) AS "t13"
      ON "t12"."la_code" = "t13"."la_code" AND "t12"."person_id" = "t13"."person_id"
  ) AS "t15"
  WHERE
    "t15"."start" < "t15"."later_start"
    AND (
      "t15"."later_start" - "t15"."end"
    ) < 365
), "t27" AS (
  SELECT
    "t26"."la_code",
    "t26"."area",
    "t26"."person_id",
    "t26"."record_id",
    "t26"."event_start_date",
    "t26"."la_person_id",
    "t26"."adult_1_linked_person_id",
    "t26"."adult_2_linked_person_id",
    "t26"."adult_3_linked_person_id",
    "t26"."import_time",
    "t26"."conversation",
    "t26"."age_at_event_start",
    "t26"."working_age_band",
    "t26"."request_route_of_access",
    "t26"."start",
    "t26"."end",
    "t26"."ref_end",
    "t26"."event_type",
    "t26"."outcome_group",
    "t26"."client_type",
    "t26"."service_type",
    "t26"."service_component",
    "t26"."delivery_mechanism",
    "t26"."event_outcome",
    "t26"."assessment_type",
    "t26"."review_type",
    "t26"."gender",
    "t26"."ethnicity",
    "t26"."primary_support_reason",
    "t26"."accommodation_status",
    "t26"."employment_status",
    "t26"."has_unpaid_carer",
    "t26"."client_funding_status",
    "t26"."birth",
    "t26"."death",
    "t26"."care_home",
    "t26"."self_funded",
    "t26"."in_build",
    "t26"."episode",
    "t26"."existing",
    "t26"."age",
    "t26"."age_group",
    "t26"."stage",
    "t26"."reason",
    "t26"."younger",
    MAX("t26"."stage") OVER (
      PARTITION BY "t26"."area", "t26"."la_code", "t26"."person_id", "t26"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t25"."la_code",
      "t25"."area",
      "t25"."person_id",
      "t25"."record_id",
      "t25"."event_start_date",
      "t25"."la_person_id",
      "t25"."adult_1_linked_person_id",
      "t25"."adult_2_linked_person_id",
      "t25"."adult_3_linked_person_id",
      "t25"."import_time",
      "t25"."conversation",
      "t25"."age_at_event_start",
      "t25"."working_age_band",
      "t25"."request_route_of_access",
      "t25"."start",
      "t25"."end",
      "t25"."ref_end",
      "t25"."event_type",
      "t25"."outcome_group",
      "t25"."client_type",
      "t25"."service_type",
      "t25"."service_component",
      "t25"."delivery_mechanism",
      "t25"."event_outcome",
      "t25"."assessment_type",
      "t25"."review_type",
      "t25"."gender",
      "t25"."ethnicity",
      "t25"."primary_support_reason",
      "t25"."accommodation_status",
      "t25"."employment_status",
      "t25"."has_unpaid_carer",
      "t25"."client_funding_status",
      "t25"."birth",
      "t25"."death",
      "t25"."care_home",
      "t25"."self_funded",
      "t25"."in_build",
      "t25"."episode",
      "t25"."existing",
      "t25"."age",
      "t25"."age_group",
      "t25"."stage",
      CASE
        WHEN "t25"."younger"
        AND (
          "t25"."reason" IS NULL
        )
        AND (
          "t25"."age_group" = '65+'
        )
        THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
        ELSE "t25"."reason"
      END AS "reason",
      "t25"."younger"
    FROM (
      SELECT
        "t24"."la_code",
        "t24"."area",
        "t24"."person_id",
        "t24"."record_id",
        "t24"."event_start_date",
        "t24"."la_person_id",
        "t24"."adult_1_linked_person_id",
        "t24"."adult_2_linked_person_id",
        "t24"."adult_3_linked_person_id",
        "t24"."import_time",
        "t24"."conversation",
        "t24"."age_at_event_start",
        "t24"."working_age_band",
        "t24"."request_route_of_access",
        "t24"."start",
        "t24"."end",
        "t24"."ref_end",
        "t24"."event_type",
        "t24"."outcome_group",
        "t24"."client_type",
        "t24"."service_type",
        "t24"."service_component",
        "t24"."delivery_mechanism",
        "t24"."event_outcome",
        "t24"."assessment_type",
        "t24"."review_type",
        "t24"."gender",
        "t24"."ethnicity",
        "t24"."primary_support_reason",
        "t24"."accommodation_status",
        "t24"."employment_status",
        "t24"."has_unpaid_carer",
        "t24"."client_funding_status",
        "t24"."birth",
        "t24"."death",
        "t24"."care_home",
        "t24"."self_funded",
        "t24"."in_build",
        "t24"."episode",
        "t24"."existing",
        "t24"."age",
        "t24"."age_group",
        "t24"."stage",
        "t24"."reason",
        BOOL_OR(
          CAST((
            "t24"."reason" IS NULL
          ) AND (
            "t24"."age_group" = '18-64'
          ) AS BOOLEAN)
        ) OVER (
          PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id", "t24"."episode"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "younger"
      FROM (
        SELECT
          "t23"."la_code",
          "t23"."area",
          "t23"."person_id",
          "t23"."record_id",
          "t23"."event_start_date",
          "t23"."la_person_id",
          "t23"."adult_1_linked_person_id",
          "t23"."adult_2_linked_person_id",
          "t23"."adult_3_linked_person_id",
          "t23"."import_time",
          "t23"."conversation",
          "t23"."age_at_event_start",
          "t23"."working_age_band",
          "t23"."request_route_of_access",
          "t23"."start",
          "t23"."end",
          "t23"."ref_end",
          "t23"."event_type",
          "t23"."outcome_group",
          "t23"."client_type",
          "t23"."service_type",
          "t23"."service_component",
          "t23"."delivery_mechanism",
          "t23"."event_outcome",
          "t23"."assessment_type",
          "t23"."review_type",
          "t23"."gender",
          "t23"."ethnicity",
          "t23"."primary_support_reason",
          "t23"."accommodation_status",
          "t23"."employment_status",
          "t23"."has_unpaid_carer",
          "t23"."client_funding_status",
          "t23"."birth",
          "t23"."death",
          "t23"."care_home",
          "t23"."self_funded",
          "t23"."in_build",
          "t23"."episode",
          "t23"."existing",
          CAST(FLOOR((
            (
              "t23"."start" - "t23"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) AS "age",
          CASE
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 18
            THEN 'under 18'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 65
            THEN '18-64'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 65
            THEN '65+'
            ELSE 'unknown'
          END AS "age_group",
          CASE
            WHEN NOT (
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 4
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 5
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 'the person''s birth date is not known'
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 'the component is blank, short term, or neither residential nor nursing'
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 'the outcome is self-funded or under 12 week disregard'
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
            "t22".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t14"."la_code",
              "t14"."area",
              "t14"."person_id",
              "t14"."record_id",
              "t14"."event_start_date",
              "t14"."la_person_id",
              "t14"."adult_1_linked_person_id",
              "t14"."adult_2_linked_person_id",
              "t14"."adult_3_linked_person_id",
              "t14"."import_time",
              "t14"."conversation",
              "t14"."age_at_event_start",
              "t14"."working_age_band",
              "t14"."request_route_of_access",
              "t14"."start",
              "t14"."end",
              "t14"."ref_end",
              "t14"."event_type",
              "t14"."outcome_group",
              "t14"."client_type",
              "t14"."service_type",
              "t14"."service_component",
              "t14"."delivery_mechanism",
              "t14"."event_outcome",
              "t14"."assessment_type",
              "t14"."review_type",
              "t14"."gender",
              "t14"."ethnicity",
              "t14"."primary_support_reason",
              "t14"."accommodation_status",
              "t14"."employment_status",
              "t14"."has_unpaid_carer",
              "t14"."client_funding_status",
              "t14"."birth",
              "t14"."death",
              "t14"."care_home",
              "t14"."self_funded",
              "t14"."in_build",
              "t14"."episode",
              "t21"."la_code" AS "la_code_right",
              "t21"."person_id" AS "person_id_right",
              "t21"."record_id" AS "record_id_right",
              "t21"."existing"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."la_person_id",
                "t8"."adult_1_linked_person_id",
                "t8"."adult_2_linked_person_id",
                "t8"."adult_3_linked_person_id",
                "t8"."import_time",
                "t8"."conversation",
                "t8"."age_at_event_start",
                "t8"."working_age_band",
                "t8"."request_route_of_access",
                "t8"."start",
                "t8"."end",
                "t8"."ref_end",
                "t8"."event_type",
                "t8"."outcome_group",
                "t8"."client_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."delivery_mechanism",
                "t8"."event_outcome",
                "t8"."assessment_type",
                "t8"."review_type",
                "t8"."gender",
                "t8"."ethnicity",
                "t8"."primary_support_reason",
                "t8"."accommodation_status",
                "t8"."employment_status",
                "t8"."has_unpaid_carer",
                "t8"."client_funding_status",
                "t8"."birth",
                "t8"."death",
                COALESCE(
                  (
                    CONTAINS("t8"."service_component", 'residential')
                    OR CONTAINS("t8"."service_component", 'nursing')
                  )
                  AND NOT (
                    CONTAINS("t8"."service_component", 'short')
                  ),
                  FALSE
                ) AS "care_home",
                COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
                COALESCE(
                  (
                    "t8"."client_type" = 'service user'
                  )
                  AND (
                    "t8"."birth" IS NOT NULL
                  )
                  AND (
                    (
                      "t8"."death" IS NULL
                    ) OR (
                      "t8"."death" >= {day 1}
                    )
                  )
                  AND COALESCE(
                    (
                      CONTAINS("t8"."service_component", 'residential')
                      OR CONTAINS("t8"."service_component", 'nursing')
                    )
                    AND NOT (
                      CONTAINS("t8"."service_component", 'short')
                    ),
                    FALSE
                  ),
                  FALSE
                ) AS "in_build",
                CAST(NULL AS TEXT) AS "episode"
              FROM "t7" AS "t8"
              WHERE
                "t8"."start" >= {day 1} AND "t8"."start" <= {day 2}
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                TRUE AS "existing"
              FROM (
                SELECT DISTINCT
                  "t17"."la_code",
                  "t17"."person_id",
                  "t17"."admission_id" AS "record_id"
                FROM "t16" AS "t17"
              ) AS "t19"
            ) AS "t21"
              ON "t14"."la_code" = "t21"."la_code"
              AND "t14"."person_id" = "t21"."person_id"
              AND "t14"."record_id" = "t21"."record_id"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
    ) AS "t25"
    WHERE
      "t25"."age_group" IN ('65+', 'unknown')
  ) AS "t26"
)
SELECT
  'ascof_2c' AS "measure",
  "t34"."area",
  "t34"."la_code",
  "t34"."person_id",
  "t34"."episode",
  "t34"."age_group",
  CAST(NULL AS TEXT) AS "gender",
  CAST(NULL AS TEXT) AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t34"."reason" IS NULL AS "in_numerator",
  CASE WHEN "t34"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category",
  CAST(NULL AS TEXT) AS "detail",
  "t34"."reason",
  "t34"."record_ids"
FROM (
  SELECT
    "t33"."area",
    "t33"."la_code",
    "t33"."person_id",
    "t33"."episode",
    MIN("t33"."age_group") AS "age_group",
    MIN("t33"."reason") AS "reason",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
        "t33"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t28"."area",
        "t28"."la_code",
        "t28"."person_id",
        "t28"."episode",
        "t28"."age_group",
        "t28"."reason",
        "t28"."record_id"
      FROM "t27" AS "t28"
      WHERE
        "t28"."stage" = "t28"."furthest_stage"
    ) AS "t29"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t31"."area",
        "t31"."la_code",
        "t31"."person_id",
        "t31"."episode",
        "t31"."age_group",
        "t31"."reason",
        "t18"."record_id"
      FROM (
        SELECT
          "t28"."area",
          "t28"."la_code",
          "t28"."person_id",
          "t28"."episode",
          "t28"."age_group",
          "t28"."reason",
          "t28"."record_id" AS "admission_id"
        FROM "t27" AS "t28"
        WHERE
          "t28"."stage" = "t28"."furthest_stage"
          AND "t28"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
      ) AS "t31"
      INNER JOIN "t16" AS "t18"
        ON "t31"."la_code" = "t18"."la_code"
        AND "t31"."person_id" = "t18"."person_id"
        AND "t31"."admission_id" = "t18"."admission_id"
    ) AS "t32"
  ) AS "t33"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t34"

-- fd968e026b5870f1: ascof 2c, 3 of 11
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_2c'

-- c523dbfb15602740: ascof 2c, 4 of 11
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

-- cf5e0f509817200a: ascof 2c, 5 of 11
-- gives "area" VARCHAR, "la_code" VARCHAR, "admissions" BIGINT, "admissions_shown" BIGINT
-- asks day 1 1 2 1
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."la_person_id",
    "t6"."adult_1_linked_person_id",
    "t6"."adult_2_linked_person_id",
    "t6"."adult_3_linked_person_id",
    "t6"."import_time",
    "t6"."conversation",
    "t6"."age_at_event_start",
    "t6"."working_age_band",
    "t6"."request_route_of_access",
    "t6"."start",
    "t6"."end",
    "t6"."ref_end",
    "t6"."event_type",
    "t6"."outcome_group",
    "t6"."client_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."delivery_mechanism",
    "t6"."event_outcome",
    "t6"."assessment_type",
    "t6"."review_type",
    "t6"."gender",
    "t6"."ethnicity",
    "t6"."primary_support_reason",
    "t6"."accommodation_status",
    "t6"."employment_status",
    "t6"."has_unpaid_carer",
    "t6"."client_funding_status",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t4".*
      EXCLUDE ("birth", "death")
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t4"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t6"."la_code" = "t3"."la_code" AND "t6"."person_id" = "t3"."person_id"
), "t16" AS (
  SELECT DISTINCT
    "t15"."la_code",
    "t15"."person_id",
    "t15"."admission_id",
    "t15"."record_id"
  FROM (
    SELECT
      "t12"."la_code",
      "t12"."person_id",
      "t12"."later_start",
      "t12"."admission_id",
      "t13"."start",
      "t13"."end",
      "t13"."record_id"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start" AS "later_start",
        "t8"."record_id" AS "admission_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          ),
          FALSE
        )
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start",
        "t8"."end",
        "t8"."record_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          ),
          FALSE
        )
    ) AS "t13"
      ON "t12"."la_code" = "t13"."la_code" AND "t12"."person_id" = "t13"."person_id"
  ) AS "t15"
  WHERE
    "t15"."start" < "t15"."later_start"
    AND (
      "t15"."later_start" - "t15"."end"
    ) < 365
), "t27" AS (
  SELECT
    "t26"."la_code",
    "t26"."area",
    "t26"."person_id",
    "t26"."record_id",
    "t26"."event_start_date",
    "t26"."la_person_id",
    "t26"."adult_1_linked_person_id",
    "t26"."adult_2_linked_person_id",
    "t26"."adult_3_linked_person_id",
    "t26"."import_time",
    "t26"."conversation",
    "t26"."age_at_event_start",
    "t26"."working_age_band",
    "t26"."request_route_of_access",
    "t26"."start",
    "t26"."end",
    "t26"."ref_end",
    "t26"."event_type",
    "t26"."outcome_group",
    "t26"."client_type",
    "t26"."service_type",
    "t26"."service_component",
    "t26"."delivery_mechanism",
    "t26"."event_outcome",
    "t26"."assessment_type",
    "t26"."review_type",
    "t26"."gender",
    "t26"."ethnicity",
    "t26"."primary_support_reason",
    "t26"."accommodation_status",
    "t26"."employment_status",
    "t26"."has_unpaid_carer",
    "t26"."client_funding_status",
    "t26"."birth",
    "t26"."death",
    "t26"."care_home",
    "t26"."self_funded",
    "t26"."in_build",
    "t26"."episode",
    "t26"."existing",
    "t26"."age",
    "t26"."age_group",
    "t26"."stage",
    "t26"."reason",
    "t26"."younger",
    MAX("t26"."stage") OVER (
      PARTITION BY "t26"."area", "t26"."la_code", "t26"."person_id", "t26"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t25"."la_code",
      "t25"."area",
      "t25"."person_id",
      "t25"."record_id",
      "t25"."event_start_date",
      "t25"."la_person_id",
      "t25"."adult_1_linked_person_id",
      "t25"."adult_2_linked_person_id",
      "t25"."adult_3_linked_person_id",
      "t25"."import_time",
      "t25"."conversation",
      "t25"."age_at_event_start",
      "t25"."working_age_band",
      "t25"."request_route_of_access",
      "t25"."start",
      "t25"."end",
      "t25"."ref_end",
      "t25"."event_type",
      "t25"."outcome_group",
      "t25"."client_type",
      "t25"."service_type",
      "t25"."service_component",
      "t25"."delivery_mechanism",
      "t25"."event_outcome",
      "t25"."assessment_type",
      "t25"."review_type",
      "t25"."gender",
      "t25"."ethnicity",
      "t25"."primary_support_reason",
      "t25"."accommodation_status",
      "t25"."employment_status",
      "t25"."has_unpaid_carer",
      "t25"."client_funding_status",
      "t25"."birth",
      "t25"."death",
      "t25"."care_home",
      "t25"."self_funded",
      "t25"."in_build",
      "t25"."episode",
      "t25"."existing",
      "t25"."age",
      "t25"."age_group",
      "t25"."stage",
      CASE
        WHEN "t25"."younger"
        AND (
          "t25"."reason" IS NULL
        )
        AND (
          "t25"."age_group" = '65+'
        )
        THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
        ELSE "t25"."reason"
      END AS "reason",
      "t25"."younger"
    FROM (
      SELECT
        "t24"."la_code",
        "t24"."area",
        "t24"."person_id",
        "t24"."record_id",
        "t24"."event_start_date",
        "t24"."la_person_id",
        "t24"."adult_1_linked_person_id",
        "t24"."adult_2_linked_person_id",
        "t24"."adult_3_linked_person_id",
        "t24"."import_time",
        "t24"."conversation",
        "t24"."age_at_event_start",
        "t24"."working_age_band",
        "t24"."request_route_of_access",
        "t24"."start",
        "t24"."end",
        "t24"."ref_end",
        "t24"."event_type",
        "t24"."outcome_group",
        "t24"."client_type",
        "t24"."service_type",
        "t24"."service_component",
        "t24"."delivery_mechanism",
        "t24"."event_outcome",
        "t24"."assessment_type",
        "t24"."review_type",
        "t24"."gender",
        "t24"."ethnicity",
        "t24"."primary_support_reason",
        "t24"."accommodation_status",
        "t24"."employment_status",
        "t24"."has_unpaid_carer",
        "t24"."client_funding_status",
        "t24"."birth",
        "t24"."death",
        "t24"."care_home",
        "t24"."self_funded",
        "t24"."in_build",
        "t24"."episode",
        "t24"."existing",
        "t24"."age",
        "t24"."age_group",
        "t24"."stage",
        "t24"."reason",
        BOOL_OR(
          CAST((
            "t24"."reason" IS NULL
          ) AND (
            "t24"."age_group" = '18-64'
          ) AS BOOLEAN)
        ) OVER (
          PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id", "t24"."episode"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "younger"
      FROM (
        SELECT
          "t23"."la_code",
          "t23"."area",
          "t23"."person_id",
          "t23"."record_id",
          "t23"."event_start_date",
          "t23"."la_person_id",
          "t23"."adult_1_linked_person_id",
          "t23"."adult_2_linked_person_id",
          "t23"."adult_3_linked_person_id",
          "t23"."import_time",
          "t23"."conversation",
          "t23"."age_at_event_start",
          "t23"."working_age_band",
          "t23"."request_route_of_access",
          "t23"."start",
          "t23"."end",
          "t23"."ref_end",
          "t23"."event_type",
          "t23"."outcome_group",
          "t23"."client_type",
          "t23"."service_type",
          "t23"."service_component",
          "t23"."delivery_mechanism",
          "t23"."event_outcome",
          "t23"."assessment_type",
          "t23"."review_type",
          "t23"."gender",
          "t23"."ethnicity",
          "t23"."primary_support_reason",
          "t23"."accommodation_status",
          "t23"."employment_status",
          "t23"."has_unpaid_carer",
          "t23"."client_funding_status",
          "t23"."birth",
          "t23"."death",
          "t23"."care_home",
          "t23"."self_funded",
          "t23"."in_build",
          "t23"."episode",
          "t23"."existing",
          CAST(FLOOR((
            (
              "t23"."start" - "t23"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) AS "age",
          CASE
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 18
            THEN 'under 18'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 65
            THEN '18-64'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 65
            THEN '65+'
            ELSE 'unknown'
          END AS "age_group",
          CASE
            WHEN NOT (
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 4
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 5
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 'the person''s birth date is not known'
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 'the component is blank, short term, or neither residential nor nursing'
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 'the outcome is self-funded or under 12 week disregard'
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
            "t22".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t14"."la_code",
              "t14"."area",
              "t14"."person_id",
              "t14"."record_id",
              "t14"."event_start_date",
              "t14"."la_person_id",
              "t14"."adult_1_linked_person_id",
              "t14"."adult_2_linked_person_id",
              "t14"."adult_3_linked_person_id",
              "t14"."import_time",
              "t14"."conversation",
              "t14"."age_at_event_start",
              "t14"."working_age_band",
              "t14"."request_route_of_access",
              "t14"."start",
              "t14"."end",
              "t14"."ref_end",
              "t14"."event_type",
              "t14"."outcome_group",
              "t14"."client_type",
              "t14"."service_type",
              "t14"."service_component",
              "t14"."delivery_mechanism",
              "t14"."event_outcome",
              "t14"."assessment_type",
              "t14"."review_type",
              "t14"."gender",
              "t14"."ethnicity",
              "t14"."primary_support_reason",
              "t14"."accommodation_status",
              "t14"."employment_status",
              "t14"."has_unpaid_carer",
              "t14"."client_funding_status",
              "t14"."birth",
              "t14"."death",
              "t14"."care_home",
              "t14"."self_funded",
              "t14"."in_build",
              "t14"."episode",
              "t21"."la_code" AS "la_code_right",
              "t21"."person_id" AS "person_id_right",
              "t21"."record_id" AS "record_id_right",
              "t21"."existing"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."la_person_id",
                "t8"."adult_1_linked_person_id",
                "t8"."adult_2_linked_person_id",
                "t8"."adult_3_linked_person_id",
                "t8"."import_time",
                "t8"."conversation",
                "t8"."age_at_event_start",
                "t8"."working_age_band",
                "t8"."request_route_of_access",
                "t8"."start",
                "t8"."end",
                "t8"."ref_end",
                "t8"."event_type",
                "t8"."outcome_group",
                "t8"."client_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."delivery_mechanism",
                "t8"."event_outcome",
                "t8"."assessment_type",
                "t8"."review_type",
                "t8"."gender",
                "t8"."ethnicity",
                "t8"."primary_support_reason",
                "t8"."accommodation_status",
                "t8"."employment_status",
                "t8"."has_unpaid_carer",
                "t8"."client_funding_status",
                "t8"."birth",
                "t8"."death",
                COALESCE(
                  (
                    CONTAINS("t8"."service_component", 'residential')
                    OR CONTAINS("t8"."service_component", 'nursing')
                  )
                  AND NOT (
                    CONTAINS("t8"."service_component", 'short')
                  ),
                  FALSE
                ) AS "care_home",
                COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
                COALESCE(
                  (
                    "t8"."client_type" = 'service user'
                  )
                  AND (
                    "t8"."birth" IS NOT NULL
                  )
                  AND (
                    (
                      "t8"."death" IS NULL
                    ) OR (
                      "t8"."death" >= {day 1}
                    )
                  )
                  AND COALESCE(
                    (
                      CONTAINS("t8"."service_component", 'residential')
                      OR CONTAINS("t8"."service_component", 'nursing')
                    )
                    AND NOT (
                      CONTAINS("t8"."service_component", 'short')
                    ),
                    FALSE
                  ),
                  FALSE
                ) AS "in_build",
                CAST(NULL AS TEXT) AS "episode"
              FROM "t7" AS "t8"
              WHERE
                "t8"."start" >= {day 1} AND "t8"."start" <= {day 2}
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                TRUE AS "existing"
              FROM (
                SELECT DISTINCT
                  "t17"."la_code",
                  "t17"."person_id",
                  "t17"."admission_id" AS "record_id"
                FROM "t16" AS "t17"
              ) AS "t19"
            ) AS "t21"
              ON "t14"."la_code" = "t21"."la_code"
              AND "t14"."person_id" = "t21"."person_id"
              AND "t14"."record_id" = "t21"."record_id"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
    ) AS "t25"
    WHERE
      "t25"."age_group" IN ('65+', 'unknown')
  ) AS "t26"
)
SELECT
  "t36"."area",
  "t36"."la_code",
  "t36"."admissions",
  CASE WHEN "t36"."admissions" < 6 THEN 0 ELSE "t36"."admissions" END AS "admissions_shown"
FROM (
  SELECT
    "t35"."area",
    "t35"."la_code",
    SUM(CAST("t35"."in_numerator" AS INT)) AS "admissions"
  FROM (
    SELECT
      'ascof_2c' AS "measure",
      "t34"."area",
      "t34"."la_code",
      "t34"."person_id",
      "t34"."episode",
      "t34"."age_group",
      CAST(NULL AS TEXT) AS "gender",
      CAST(NULL AS TEXT) AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      "t34"."reason" IS NULL AS "in_numerator",
      CASE WHEN "t34"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category",
      CAST(NULL AS TEXT) AS "detail",
      "t34"."reason",
      "t34"."record_ids"
    FROM (
      SELECT
        "t33"."area",
        "t33"."la_code",
        "t33"."person_id",
        "t33"."episode",
        MIN("t33"."age_group") AS "age_group",
        MIN("t33"."reason") AS "reason",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
            "t33"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t28"."area",
            "t28"."la_code",
            "t28"."person_id",
            "t28"."episode",
            "t28"."age_group",
            "t28"."reason",
            "t28"."record_id"
          FROM "t27" AS "t28"
          WHERE
            "t28"."stage" = "t28"."furthest_stage"
        ) AS "t29"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t31"."area",
            "t31"."la_code",
            "t31"."person_id",
            "t31"."episode",
            "t31"."age_group",
            "t31"."reason",
            "t18"."record_id"
          FROM (
            SELECT
              "t28"."area",
              "t28"."la_code",
              "t28"."person_id",
              "t28"."episode",
              "t28"."age_group",
              "t28"."reason",
              "t28"."record_id" AS "admission_id"
            FROM "t27" AS "t28"
            WHERE
              "t28"."stage" = "t28"."furthest_stage"
              AND "t28"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
          ) AS "t31"
          INNER JOIN "t16" AS "t18"
            ON "t31"."la_code" = "t18"."la_code"
            AND "t31"."person_id" = "t18"."person_id"
            AND "t31"."admission_id" = "t18"."admission_id"
        ) AS "t32"
      ) AS "t33"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t34"
  ) AS "t35"
  GROUP BY
    1,
    2
) AS "t36"

-- 295da4577f2a6cb5: ascof 2c, 6 of 11
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "admissions" BIGINT, "admissions_shown" BIGINT
-- asks day 1 1 2 1, date 1 2, text 1
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."la_person_id",
    "t6"."adult_1_linked_person_id",
    "t6"."adult_2_linked_person_id",
    "t6"."adult_3_linked_person_id",
    "t6"."import_time",
    "t6"."conversation",
    "t6"."age_at_event_start",
    "t6"."working_age_band",
    "t6"."request_route_of_access",
    "t6"."start",
    "t6"."end",
    "t6"."ref_end",
    "t6"."event_type",
    "t6"."outcome_group",
    "t6"."client_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."delivery_mechanism",
    "t6"."event_outcome",
    "t6"."assessment_type",
    "t6"."review_type",
    "t6"."gender",
    "t6"."ethnicity",
    "t6"."primary_support_reason",
    "t6"."accommodation_status",
    "t6"."employment_status",
    "t6"."has_unpaid_carer",
    "t6"."client_funding_status",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t4".*
      EXCLUDE ("birth", "death")
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t4"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t6"."la_code" = "t3"."la_code" AND "t6"."person_id" = "t3"."person_id"
), "t16" AS (
  SELECT DISTINCT
    "t15"."la_code",
    "t15"."person_id",
    "t15"."admission_id",
    "t15"."record_id"
  FROM (
    SELECT
      "t12"."la_code",
      "t12"."person_id",
      "t12"."later_start",
      "t12"."admission_id",
      "t13"."start",
      "t13"."end",
      "t13"."record_id"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start" AS "later_start",
        "t8"."record_id" AS "admission_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          ),
          FALSE
        )
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start",
        "t8"."end",
        "t8"."record_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          ),
          FALSE
        )
    ) AS "t13"
      ON "t12"."la_code" = "t13"."la_code" AND "t12"."person_id" = "t13"."person_id"
  ) AS "t15"
  WHERE
    "t15"."start" < "t15"."later_start"
    AND (
      "t15"."later_start" - "t15"."end"
    ) < 365
), "t27" AS (
  SELECT
    "t26"."la_code",
    "t26"."area",
    "t26"."person_id",
    "t26"."record_id",
    "t26"."event_start_date",
    "t26"."la_person_id",
    "t26"."adult_1_linked_person_id",
    "t26"."adult_2_linked_person_id",
    "t26"."adult_3_linked_person_id",
    "t26"."import_time",
    "t26"."conversation",
    "t26"."age_at_event_start",
    "t26"."working_age_band",
    "t26"."request_route_of_access",
    "t26"."start",
    "t26"."end",
    "t26"."ref_end",
    "t26"."event_type",
    "t26"."outcome_group",
    "t26"."client_type",
    "t26"."service_type",
    "t26"."service_component",
    "t26"."delivery_mechanism",
    "t26"."event_outcome",
    "t26"."assessment_type",
    "t26"."review_type",
    "t26"."gender",
    "t26"."ethnicity",
    "t26"."primary_support_reason",
    "t26"."accommodation_status",
    "t26"."employment_status",
    "t26"."has_unpaid_carer",
    "t26"."client_funding_status",
    "t26"."birth",
    "t26"."death",
    "t26"."care_home",
    "t26"."self_funded",
    "t26"."in_build",
    "t26"."episode",
    "t26"."existing",
    "t26"."age",
    "t26"."age_group",
    "t26"."stage",
    "t26"."reason",
    "t26"."younger",
    MAX("t26"."stage") OVER (
      PARTITION BY "t26"."area", "t26"."la_code", "t26"."person_id", "t26"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t25"."la_code",
      "t25"."area",
      "t25"."person_id",
      "t25"."record_id",
      "t25"."event_start_date",
      "t25"."la_person_id",
      "t25"."adult_1_linked_person_id",
      "t25"."adult_2_linked_person_id",
      "t25"."adult_3_linked_person_id",
      "t25"."import_time",
      "t25"."conversation",
      "t25"."age_at_event_start",
      "t25"."working_age_band",
      "t25"."request_route_of_access",
      "t25"."start",
      "t25"."end",
      "t25"."ref_end",
      "t25"."event_type",
      "t25"."outcome_group",
      "t25"."client_type",
      "t25"."service_type",
      "t25"."service_component",
      "t25"."delivery_mechanism",
      "t25"."event_outcome",
      "t25"."assessment_type",
      "t25"."review_type",
      "t25"."gender",
      "t25"."ethnicity",
      "t25"."primary_support_reason",
      "t25"."accommodation_status",
      "t25"."employment_status",
      "t25"."has_unpaid_carer",
      "t25"."client_funding_status",
      "t25"."birth",
      "t25"."death",
      "t25"."care_home",
      "t25"."self_funded",
      "t25"."in_build",
      "t25"."episode",
      "t25"."existing",
      "t25"."age",
      "t25"."age_group",
      "t25"."stage",
      CASE
        WHEN "t25"."younger"
        AND (
          "t25"."reason" IS NULL
        )
        AND (
          "t25"."age_group" = '65+'
        )
        THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
        ELSE "t25"."reason"
      END AS "reason",
      "t25"."younger"
    FROM (
      SELECT
        "t24"."la_code",
        "t24"."area",
        "t24"."person_id",
        "t24"."record_id",
        "t24"."event_start_date",
        "t24"."la_person_id",
        "t24"."adult_1_linked_person_id",
        "t24"."adult_2_linked_person_id",
        "t24"."adult_3_linked_person_id",
        "t24"."import_time",
        "t24"."conversation",
        "t24"."age_at_event_start",
        "t24"."working_age_band",
        "t24"."request_route_of_access",
        "t24"."start",
        "t24"."end",
        "t24"."ref_end",
        "t24"."event_type",
        "t24"."outcome_group",
        "t24"."client_type",
        "t24"."service_type",
        "t24"."service_component",
        "t24"."delivery_mechanism",
        "t24"."event_outcome",
        "t24"."assessment_type",
        "t24"."review_type",
        "t24"."gender",
        "t24"."ethnicity",
        "t24"."primary_support_reason",
        "t24"."accommodation_status",
        "t24"."employment_status",
        "t24"."has_unpaid_carer",
        "t24"."client_funding_status",
        "t24"."birth",
        "t24"."death",
        "t24"."care_home",
        "t24"."self_funded",
        "t24"."in_build",
        "t24"."episode",
        "t24"."existing",
        "t24"."age",
        "t24"."age_group",
        "t24"."stage",
        "t24"."reason",
        BOOL_OR(
          CAST((
            "t24"."reason" IS NULL
          ) AND (
            "t24"."age_group" = '18-64'
          ) AS BOOLEAN)
        ) OVER (
          PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id", "t24"."episode"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "younger"
      FROM (
        SELECT
          "t23"."la_code",
          "t23"."area",
          "t23"."person_id",
          "t23"."record_id",
          "t23"."event_start_date",
          "t23"."la_person_id",
          "t23"."adult_1_linked_person_id",
          "t23"."adult_2_linked_person_id",
          "t23"."adult_3_linked_person_id",
          "t23"."import_time",
          "t23"."conversation",
          "t23"."age_at_event_start",
          "t23"."working_age_band",
          "t23"."request_route_of_access",
          "t23"."start",
          "t23"."end",
          "t23"."ref_end",
          "t23"."event_type",
          "t23"."outcome_group",
          "t23"."client_type",
          "t23"."service_type",
          "t23"."service_component",
          "t23"."delivery_mechanism",
          "t23"."event_outcome",
          "t23"."assessment_type",
          "t23"."review_type",
          "t23"."gender",
          "t23"."ethnicity",
          "t23"."primary_support_reason",
          "t23"."accommodation_status",
          "t23"."employment_status",
          "t23"."has_unpaid_carer",
          "t23"."client_funding_status",
          "t23"."birth",
          "t23"."death",
          "t23"."care_home",
          "t23"."self_funded",
          "t23"."in_build",
          "t23"."episode",
          "t23"."existing",
          CAST(FLOOR((
            (
              "t23"."start" - "t23"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) AS "age",
          CASE
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 18
            THEN 'under 18'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 65
            THEN '18-64'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 65
            THEN '65+'
            ELSE 'unknown'
          END AS "age_group",
          CASE
            WHEN NOT (
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 4
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 5
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 'the person''s birth date is not known'
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 'the component is blank, short term, or neither residential nor nursing'
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 'the outcome is self-funded or under 12 week disregard'
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
            "t22".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t14"."la_code",
              "t14"."area",
              "t14"."person_id",
              "t14"."record_id",
              "t14"."event_start_date",
              "t14"."la_person_id",
              "t14"."adult_1_linked_person_id",
              "t14"."adult_2_linked_person_id",
              "t14"."adult_3_linked_person_id",
              "t14"."import_time",
              "t14"."conversation",
              "t14"."age_at_event_start",
              "t14"."working_age_band",
              "t14"."request_route_of_access",
              "t14"."start",
              "t14"."end",
              "t14"."ref_end",
              "t14"."event_type",
              "t14"."outcome_group",
              "t14"."client_type",
              "t14"."service_type",
              "t14"."service_component",
              "t14"."delivery_mechanism",
              "t14"."event_outcome",
              "t14"."assessment_type",
              "t14"."review_type",
              "t14"."gender",
              "t14"."ethnicity",
              "t14"."primary_support_reason",
              "t14"."accommodation_status",
              "t14"."employment_status",
              "t14"."has_unpaid_carer",
              "t14"."client_funding_status",
              "t14"."birth",
              "t14"."death",
              "t14"."care_home",
              "t14"."self_funded",
              "t14"."in_build",
              "t14"."episode",
              "t21"."la_code" AS "la_code_right",
              "t21"."person_id" AS "person_id_right",
              "t21"."record_id" AS "record_id_right",
              "t21"."existing"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."la_person_id",
                "t8"."adult_1_linked_person_id",
                "t8"."adult_2_linked_person_id",
                "t8"."adult_3_linked_person_id",
                "t8"."import_time",
                "t8"."conversation",
                "t8"."age_at_event_start",
                "t8"."working_age_band",
                "t8"."request_route_of_access",
                "t8"."start",
                "t8"."end",
                "t8"."ref_end",
                "t8"."event_type",
                "t8"."outcome_group",
                "t8"."client_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."delivery_mechanism",
                "t8"."event_outcome",
                "t8"."assessment_type",
                "t8"."review_type",
                "t8"."gender",
                "t8"."ethnicity",
                "t8"."primary_support_reason",
                "t8"."accommodation_status",
                "t8"."employment_status",
                "t8"."has_unpaid_carer",
                "t8"."client_funding_status",
                "t8"."birth",
                "t8"."death",
                COALESCE(
                  (
                    CONTAINS("t8"."service_component", 'residential')
                    OR CONTAINS("t8"."service_component", 'nursing')
                  )
                  AND NOT (
                    CONTAINS("t8"."service_component", 'short')
                  ),
                  FALSE
                ) AS "care_home",
                COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
                COALESCE(
                  (
                    "t8"."client_type" = 'service user'
                  )
                  AND (
                    "t8"."birth" IS NOT NULL
                  )
                  AND (
                    (
                      "t8"."death" IS NULL
                    ) OR (
                      "t8"."death" >= {day 1}
                    )
                  )
                  AND COALESCE(
                    (
                      CONTAINS("t8"."service_component", 'residential')
                      OR CONTAINS("t8"."service_component", 'nursing')
                    )
                    AND NOT (
                      CONTAINS("t8"."service_component", 'short')
                    ),
                    FALSE
                  ),
                  FALSE
                ) AS "in_build",
                CAST(NULL AS TEXT) AS "episode"
              FROM "t7" AS "t8"
              WHERE
                "t8"."start" >= {day 1} AND "t8"."start" <= {day 2}
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                TRUE AS "existing"
              FROM (
                SELECT DISTINCT
                  "t17"."la_code",
                  "t17"."person_id",
                  "t17"."admission_id" AS "record_id"
                FROM "t16" AS "t17"
              ) AS "t19"
            ) AS "t21"
              ON "t14"."la_code" = "t21"."la_code"
              AND "t14"."person_id" = "t21"."person_id"
              AND "t14"."record_id" = "t21"."record_id"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
    ) AS "t25"
    WHERE
      "t25"."age_group" IN ('65+', 'unknown')
  ) AS "t26"
)
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t36"."area",
  "t36"."la_code",
  "t36"."admissions",
  CASE WHEN "t36"."admissions" < 6 THEN 0 ELSE "t36"."admissions" END AS "admissions_shown"
FROM (
  SELECT
    "t35"."area",
    "t35"."la_code",
    SUM(CAST("t35"."in_numerator" AS INT)) AS "admissions"
  FROM (
    SELECT
      'ascof_2c' AS "measure",
      "t34"."area",
      "t34"."la_code",
      "t34"."person_id",
      "t34"."episode",
      "t34"."age_group",
      CAST(NULL AS TEXT) AS "gender",
      CAST(NULL AS TEXT) AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      "t34"."reason" IS NULL AS "in_numerator",
      CASE WHEN "t34"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category",
      CAST(NULL AS TEXT) AS "detail",
      "t34"."reason",
      "t34"."record_ids"
    FROM (
      SELECT
        "t33"."area",
        "t33"."la_code",
        "t33"."person_id",
        "t33"."episode",
        MIN("t33"."age_group") AS "age_group",
        MIN("t33"."reason") AS "reason",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
            "t33"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t28"."area",
            "t28"."la_code",
            "t28"."person_id",
            "t28"."episode",
            "t28"."age_group",
            "t28"."reason",
            "t28"."record_id"
          FROM "t27" AS "t28"
          WHERE
            "t28"."stage" = "t28"."furthest_stage"
        ) AS "t29"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t31"."area",
            "t31"."la_code",
            "t31"."person_id",
            "t31"."episode",
            "t31"."age_group",
            "t31"."reason",
            "t18"."record_id"
          FROM (
            SELECT
              "t28"."area",
              "t28"."la_code",
              "t28"."person_id",
              "t28"."episode",
              "t28"."age_group",
              "t28"."reason",
              "t28"."record_id" AS "admission_id"
            FROM "t27" AS "t28"
            WHERE
              "t28"."stage" = "t28"."furthest_stage"
              AND "t28"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
          ) AS "t31"
          INNER JOIN "t16" AS "t18"
            ON "t31"."la_code" = "t18"."la_code"
            AND "t31"."person_id" = "t18"."person_id"
            AND "t31"."admission_id" = "t18"."admission_id"
        ) AS "t32"
      ) AS "t33"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t34"
  ) AS "t35"
  GROUP BY
    1,
    2
) AS "t36"
ORDER BY
  "t36"."la_code" ASC,
  "t36"."area" ASC,
  "t36"."admissions" ASC,
  CASE WHEN "t36"."admissions" < 6 THEN 0 ELSE "t36"."admissions" END ASC

-- 1443dd85ea67f68e: ascof 2c, 7 of 11
-- gives "area" VARCHAR, "group" VARCHAR, "numerator" BIGINT, "denominator" BIGINT
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    'age=65+' AS "group",
    COUNT(DISTINCT "t1"."unit") FILTER(WHERE
      "t1"."in_numerator") AS "numerator",
    COUNT(DISTINCT "t1"."unit") FILTER(WHERE
      "t1"."in_denominator") AS "denominator"
  FROM (
    SELECT
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
      "t0"."record_ids",
      "t0"."person_id" || '|' || COALESCE("t0"."episode", '') AS "unit"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."measure" = 'ascof_2c' AND "t0"."age_group" = '65+'
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."area" ASC,
  "t2"."group" ASC

-- a5db9a720150f964: ascof 2c, 8 of 11
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[], "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR
-- asks day 1 1 2 1
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."la_person_id",
    "t6"."adult_1_linked_person_id",
    "t6"."adult_2_linked_person_id",
    "t6"."adult_3_linked_person_id",
    "t6"."import_time",
    "t6"."conversation",
    "t6"."age_at_event_start",
    "t6"."working_age_band",
    "t6"."request_route_of_access",
    "t6"."start",
    "t6"."end",
    "t6"."ref_end",
    "t6"."event_type",
    "t6"."outcome_group",
    "t6"."client_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."delivery_mechanism",
    "t6"."event_outcome",
    "t6"."assessment_type",
    "t6"."review_type",
    "t6"."gender",
    "t6"."ethnicity",
    "t6"."primary_support_reason",
    "t6"."accommodation_status",
    "t6"."employment_status",
    "t6"."has_unpaid_carer",
    "t6"."client_funding_status",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t4".*
      EXCLUDE ("birth", "death")
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t4"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t6"."la_code" = "t3"."la_code" AND "t6"."person_id" = "t3"."person_id"
), "t16" AS (
  SELECT DISTINCT
    "t15"."la_code",
    "t15"."person_id",
    "t15"."admission_id",
    "t15"."record_id"
  FROM (
    SELECT
      "t12"."la_code",
      "t12"."person_id",
      "t12"."later_start",
      "t12"."admission_id",
      "t13"."start",
      "t13"."end",
      "t13"."record_id"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start" AS "later_start",
        "t8"."record_id" AS "admission_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          )
          AND NOT (
            COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
          ),
          FALSE
        )
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start",
        "t8"."end",
        "t8"."record_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          )
          AND NOT (
            COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
          ),
          FALSE
        )
    ) AS "t13"
      ON "t12"."la_code" = "t13"."la_code" AND "t12"."person_id" = "t13"."person_id"
  ) AS "t15"
  WHERE
    "t15"."start" < "t15"."later_start"
    AND (
      "t15"."later_start" - "t15"."end"
    ) < 365
), "t27" AS (
  SELECT
    "t26"."la_code",
    "t26"."area",
    "t26"."person_id",
    "t26"."record_id",
    "t26"."event_start_date",
    "t26"."la_person_id",
    "t26"."adult_1_linked_person_id",
    "t26"."adult_2_linked_person_id",
    "t26"."adult_3_linked_person_id",
    "t26"."import_time",
    "t26"."conversation",
    "t26"."age_at_event_start",
    "t26"."working_age_band",
    "t26"."request_route_of_access",
    "t26"."start",
    "t26"."end",
    "t26"."ref_end",
    "t26"."event_type",
    "t26"."outcome_group",
    "t26"."client_type",
    "t26"."service_type",
    "t26"."service_component",
    "t26"."delivery_mechanism",
    "t26"."event_outcome",
    "t26"."assessment_type",
    "t26"."review_type",
    "t26"."gender",
    "t26"."ethnicity",
    "t26"."primary_support_reason",
    "t26"."accommodation_status",
    "t26"."employment_status",
    "t26"."has_unpaid_carer",
    "t26"."client_funding_status",
    "t26"."birth",
    "t26"."death",
    "t26"."care_home",
    "t26"."self_funded",
    "t26"."in_build",
    "t26"."episode",
    "t26"."existing",
    "t26"."age",
    "t26"."age_group",
    "t26"."stage",
    "t26"."reason",
    "t26"."younger",
    MAX("t26"."stage") OVER (
      PARTITION BY "t26"."area", "t26"."la_code", "t26"."person_id", "t26"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t25"."la_code",
      "t25"."area",
      "t25"."person_id",
      "t25"."record_id",
      "t25"."event_start_date",
      "t25"."la_person_id",
      "t25"."adult_1_linked_person_id",
      "t25"."adult_2_linked_person_id",
      "t25"."adult_3_linked_person_id",
      "t25"."import_time",
      "t25"."conversation",
      "t25"."age_at_event_start",
      "t25"."working_age_band",
      "t25"."request_route_of_access",
      "t25"."start",
      "t25"."end",
      "t25"."ref_end",
      "t25"."event_type",
      "t25"."outcome_group",
      "t25"."client_type",
      "t25"."service_type",
      "t25"."service_component",
      "t25"."delivery_mechanism",
      "t25"."event_outcome",
      "t25"."assessment_type",
      "t25"."review_type",
      "t25"."gender",
      "t25"."ethnicity",
      "t25"."primary_support_reason",
      "t25"."accommodation_status",
      "t25"."employment_status",
      "t25"."has_unpaid_carer",
      "t25"."client_funding_status",
      "t25"."birth",
      "t25"."death",
      "t25"."care_home",
      "t25"."self_funded",
      "t25"."in_build",
      "t25"."episode",
      "t25"."existing",
      "t25"."age",
      "t25"."age_group",
      "t25"."stage",
      CASE
        WHEN "t25"."younger"
        AND (
          "t25"."reason" IS NULL
        )
        AND (
          "t25"."age_group" = '65+'
        )
        THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
        ELSE "t25"."reason"
      END AS "reason",
      "t25"."younger"
    FROM (
      SELECT
        "t24"."la_code",
        "t24"."area",
        "t24"."person_id",
        "t24"."record_id",
        "t24"."event_start_date",
        "t24"."la_person_id",
        "t24"."adult_1_linked_person_id",
        "t24"."adult_2_linked_person_id",
        "t24"."adult_3_linked_person_id",
        "t24"."import_time",
        "t24"."conversation",
        "t24"."age_at_event_start",
        "t24"."working_age_band",
        "t24"."request_route_of_access",
        "t24"."start",
        "t24"."end",
        "t24"."ref_end",
        "t24"."event_type",
        "t24"."outcome_group",
        "t24"."client_type",
        "t24"."service_type",
        "t24"."service_component",
        "t24"."delivery_mechanism",
        "t24"."event_outcome",
        "t24"."assessment_type",
        "t24"."review_type",
        "t24"."gender",
        "t24"."ethnicity",
        "t24"."primary_support_reason",
        "t24"."accommodation_status",
        "t24"."employment_status",
        "t24"."has_unpaid_carer",
        "t24"."client_funding_status",
        "t24"."birth",
        "t24"."death",
        "t24"."care_home",
        "t24"."self_funded",
        "t24"."in_build",
        "t24"."episode",
        "t24"."existing",
        "t24"."age",
        "t24"."age_group",
        "t24"."stage",
        "t24"."reason",
        BOOL_OR(
          CAST((
            "t24"."reason" IS NULL
          ) AND (
            "t24"."age_group" = '18-64'
          ) AS BOOLEAN)
        ) OVER (
          PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id", "t24"."episode"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "younger"
      FROM (
        SELECT
          "t23"."la_code",
          "t23"."area",
          "t23"."person_id",
          "t23"."record_id",
          "t23"."event_start_date",
          "t23"."la_person_id",
          "t23"."adult_1_linked_person_id",
          "t23"."adult_2_linked_person_id",
          "t23"."adult_3_linked_person_id",
          "t23"."import_time",
          "t23"."conversation",
          "t23"."age_at_event_start",
          "t23"."working_age_band",
          "t23"."request_route_of_access",
          "t23"."start",
          "t23"."end",
          "t23"."ref_end",
          "t23"."event_type",
          "t23"."outcome_group",
          "t23"."client_type",
          "t23"."service_type",
          "t23"."service_component",
          "t23"."delivery_mechanism",
          "t23"."event_outcome",
          "t23"."assessment_type",
          "t23"."review_type",
          "t23"."gender",
          "t23"."ethnicity",
          "t23"."primary_support_reason",
          "t23"."accommodation_status",
          "t23"."employment_status",
          "t23"."has_unpaid_carer",
          "t23"."client_funding_status",
          "t23"."birth",
          "t23"."death",
          "t23"."care_home",
          "t23"."self_funded",
          "t23"."in_build",
          "t23"."episode",
          "t23"."existing",
          CAST(FLOOR((
            (
              "t23"."start" - "t23"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) AS "age",
          CASE
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 18
            THEN 'under 18'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 65
            THEN '18-64'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 65
            THEN '65+'
            ELSE 'unknown'
          END AS "age_group",
          CASE
            WHEN NOT (
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 4
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 5
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 'the person''s birth date is not known'
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 'the component is blank, short term, or neither residential nor nursing'
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 'the outcome is self-funded or under 12 week disregard'
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
            "t22".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t14"."la_code",
              "t14"."area",
              "t14"."person_id",
              "t14"."record_id",
              "t14"."event_start_date",
              "t14"."la_person_id",
              "t14"."adult_1_linked_person_id",
              "t14"."adult_2_linked_person_id",
              "t14"."adult_3_linked_person_id",
              "t14"."import_time",
              "t14"."conversation",
              "t14"."age_at_event_start",
              "t14"."working_age_band",
              "t14"."request_route_of_access",
              "t14"."start",
              "t14"."end",
              "t14"."ref_end",
              "t14"."event_type",
              "t14"."outcome_group",
              "t14"."client_type",
              "t14"."service_type",
              "t14"."service_component",
              "t14"."delivery_mechanism",
              "t14"."event_outcome",
              "t14"."assessment_type",
              "t14"."review_type",
              "t14"."gender",
              "t14"."ethnicity",
              "t14"."primary_support_reason",
              "t14"."accommodation_status",
              "t14"."employment_status",
              "t14"."has_unpaid_carer",
              "t14"."client_funding_status",
              "t14"."birth",
              "t14"."death",
              "t14"."care_home",
              "t14"."self_funded",
              "t14"."in_build",
              "t14"."episode",
              "t21"."la_code" AS "la_code_right",
              "t21"."person_id" AS "person_id_right",
              "t21"."record_id" AS "record_id_right",
              "t21"."existing"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."la_person_id",
                "t8"."adult_1_linked_person_id",
                "t8"."adult_2_linked_person_id",
                "t8"."adult_3_linked_person_id",
                "t8"."import_time",
                "t8"."conversation",
                "t8"."age_at_event_start",
                "t8"."working_age_band",
                "t8"."request_route_of_access",
                "t8"."start",
                "t8"."end",
                "t8"."ref_end",
                "t8"."event_type",
                "t8"."outcome_group",
                "t8"."client_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."delivery_mechanism",
                "t8"."event_outcome",
                "t8"."assessment_type",
                "t8"."review_type",
                "t8"."gender",
                "t8"."ethnicity",
                "t8"."primary_support_reason",
                "t8"."accommodation_status",
                "t8"."employment_status",
                "t8"."has_unpaid_carer",
                "t8"."client_funding_status",
                "t8"."birth",
                "t8"."death",
                COALESCE(
                  (
                    CONTAINS("t8"."service_component", 'residential')
                    OR CONTAINS("t8"."service_component", 'nursing')
                  )
                  AND NOT (
                    CONTAINS("t8"."service_component", 'short')
                  ),
                  FALSE
                ) AS "care_home",
                COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
                COALESCE(
                  (
                    "t8"."client_type" = 'service user'
                  )
                  AND (
                    "t8"."birth" IS NOT NULL
                  )
                  AND (
                    (
                      "t8"."death" IS NULL
                    ) OR (
                      "t8"."death" >= {day 1}
                    )
                  )
                  AND COALESCE(
                    (
                      CONTAINS("t8"."service_component", 'residential')
                      OR CONTAINS("t8"."service_component", 'nursing')
                    )
                    AND NOT (
                      CONTAINS("t8"."service_component", 'short')
                    ),
                    FALSE
                  )
                  AND NOT (
                    COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
                  ),
                  FALSE
                ) AS "in_build",
                "t8"."la_person_id" AS "episode"
              FROM "t7" AS "t8"
              WHERE
                "t8"."start" >= {day 1} AND "t8"."start" <= {day 2}
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                TRUE AS "existing"
              FROM (
                SELECT DISTINCT
                  "t17"."la_code",
                  "t17"."person_id",
                  "t17"."admission_id" AS "record_id"
                FROM "t16" AS "t17"
              ) AS "t19"
            ) AS "t21"
              ON "t14"."la_code" = "t21"."la_code"
              AND "t14"."person_id" = "t21"."person_id"
              AND "t14"."record_id" = "t21"."record_id"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
    ) AS "t25"
    WHERE
      "t25"."age_group" IN ('65+', 'unknown')
  ) AS "t26"
)
SELECT
  "t34"."area",
  "t34"."la_code",
  "t34"."person_id",
  "t34"."episode",
  "t34"."age_group",
  "t34"."reason",
  "t34"."record_ids",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t34"."reason" IS NULL AS "in_numerator",
  CASE WHEN "t34"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category"
FROM (
  SELECT
    "t33"."area",
    "t33"."la_code",
    "t33"."person_id",
    "t33"."episode",
    MIN("t33"."age_group") AS "age_group",
    MIN("t33"."reason") AS "reason",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
        "t33"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t28"."area",
        "t28"."la_code",
        "t28"."person_id",
        "t28"."episode",
        "t28"."age_group",
        "t28"."reason",
        "t28"."record_id"
      FROM "t27" AS "t28"
      WHERE
        "t28"."stage" = "t28"."furthest_stage"
    ) AS "t29"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t31"."area",
        "t31"."la_code",
        "t31"."person_id",
        "t31"."episode",
        "t31"."age_group",
        "t31"."reason",
        "t18"."record_id"
      FROM (
        SELECT
          "t28"."area",
          "t28"."la_code",
          "t28"."person_id",
          "t28"."episode",
          "t28"."age_group",
          "t28"."reason",
          "t28"."record_id" AS "admission_id"
        FROM "t27" AS "t28"
        WHERE
          "t28"."stage" = "t28"."furthest_stage"
          AND "t28"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
      ) AS "t31"
      INNER JOIN "t16" AS "t18"
        ON "t31"."la_code" = "t18"."la_code"
        AND "t31"."person_id" = "t18"."person_id"
        AND "t31"."admission_id" = "t18"."admission_id"
    ) AS "t32"
  ) AS "t33"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t34"

-- 5d9f91b60aff10e1: ascof 2c, 9 of 11
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 1 2 1
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."la_person_id",
    "t6"."adult_1_linked_person_id",
    "t6"."adult_2_linked_person_id",
    "t6"."adult_3_linked_person_id",
    "t6"."import_time",
    "t6"."conversation",
    "t6"."age_at_event_start",
    "t6"."working_age_band",
    "t6"."request_route_of_access",
    "t6"."start",
    "t6"."end",
    "t6"."ref_end",
    "t6"."event_type",
    "t6"."outcome_group",
    "t6"."client_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."delivery_mechanism",
    "t6"."event_outcome",
    "t6"."assessment_type",
    "t6"."review_type",
    "t6"."gender",
    "t6"."ethnicity",
    "t6"."primary_support_reason",
    "t6"."accommodation_status",
    "t6"."employment_status",
    "t6"."has_unpaid_carer",
    "t6"."client_funding_status",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t4".*
      EXCLUDE ("birth", "death")
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t4"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t6"."la_code" = "t3"."la_code" AND "t6"."person_id" = "t3"."person_id"
), "t16" AS (
  SELECT DISTINCT
    "t15"."la_code",
    "t15"."person_id",
    "t15"."admission_id",
    "t15"."record_id"
  FROM (
    SELECT
      "t12"."la_code",
      "t12"."person_id",
      "t12"."later_start",
      "t12"."admission_id",
      "t13"."start",
      "t13"."end",
      "t13"."record_id"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start" AS "later_start",
        "t8"."record_id" AS "admission_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          )
          AND NOT (
            COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
          ),
          FALSE
        )
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start",
        "t8"."end",
        "t8"."record_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          )
          AND NOT (
            COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
          ),
          FALSE
        )
    ) AS "t13"
      ON "t12"."la_code" = "t13"."la_code" AND "t12"."person_id" = "t13"."person_id"
  ) AS "t15"
  WHERE
    "t15"."start" < "t15"."later_start"
    AND (
      "t15"."later_start" - "t15"."end"
    ) < 365
), "t27" AS (
  SELECT
    "t26"."la_code",
    "t26"."area",
    "t26"."person_id",
    "t26"."record_id",
    "t26"."event_start_date",
    "t26"."la_person_id",
    "t26"."adult_1_linked_person_id",
    "t26"."adult_2_linked_person_id",
    "t26"."adult_3_linked_person_id",
    "t26"."import_time",
    "t26"."conversation",
    "t26"."age_at_event_start",
    "t26"."working_age_band",
    "t26"."request_route_of_access",
    "t26"."start",
    "t26"."end",
    "t26"."ref_end",
    "t26"."event_type",
    "t26"."outcome_group",
    "t26"."client_type",
    "t26"."service_type",
    "t26"."service_component",
    "t26"."delivery_mechanism",
    "t26"."event_outcome",
    "t26"."assessment_type",
    "t26"."review_type",
    "t26"."gender",
    "t26"."ethnicity",
    "t26"."primary_support_reason",
    "t26"."accommodation_status",
    "t26"."employment_status",
    "t26"."has_unpaid_carer",
    "t26"."client_funding_status",
    "t26"."birth",
    "t26"."death",
    "t26"."care_home",
    "t26"."self_funded",
    "t26"."in_build",
    "t26"."episode",
    "t26"."existing",
    "t26"."age",
    "t26"."age_group",
    "t26"."stage",
    "t26"."reason",
    "t26"."younger",
    MAX("t26"."stage") OVER (
      PARTITION BY "t26"."area", "t26"."la_code", "t26"."person_id", "t26"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t25"."la_code",
      "t25"."area",
      "t25"."person_id",
      "t25"."record_id",
      "t25"."event_start_date",
      "t25"."la_person_id",
      "t25"."adult_1_linked_person_id",
      "t25"."adult_2_linked_person_id",
      "t25"."adult_3_linked_person_id",
      "t25"."import_time",
      "t25"."conversation",
      "t25"."age_at_event_start",
      "t25"."working_age_band",
      "t25"."request_route_of_access",
      "t25"."start",
      "t25"."end",
      "t25"."ref_end",
      "t25"."event_type",
      "t25"."outcome_group",
      "t25"."client_type",
      "t25"."service_type",
      "t25"."service_component",
      "t25"."delivery_mechanism",
      "t25"."event_outcome",
      "t25"."assessment_type",
      "t25"."review_type",
      "t25"."gender",
      "t25"."ethnicity",
      "t25"."primary_support_reason",
      "t25"."accommodation_status",
      "t25"."employment_status",
      "t25"."has_unpaid_carer",
      "t25"."client_funding_status",
      "t25"."birth",
      "t25"."death",
      "t25"."care_home",
      "t25"."self_funded",
      "t25"."in_build",
      "t25"."episode",
      "t25"."existing",
      "t25"."age",
      "t25"."age_group",
      "t25"."stage",
      CASE
        WHEN "t25"."younger"
        AND (
          "t25"."reason" IS NULL
        )
        AND (
          "t25"."age_group" = '65+'
        )
        THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
        ELSE "t25"."reason"
      END AS "reason",
      "t25"."younger"
    FROM (
      SELECT
        "t24"."la_code",
        "t24"."area",
        "t24"."person_id",
        "t24"."record_id",
        "t24"."event_start_date",
        "t24"."la_person_id",
        "t24"."adult_1_linked_person_id",
        "t24"."adult_2_linked_person_id",
        "t24"."adult_3_linked_person_id",
        "t24"."import_time",
        "t24"."conversation",
        "t24"."age_at_event_start",
        "t24"."working_age_band",
        "t24"."request_route_of_access",
        "t24"."start",
        "t24"."end",
        "t24"."ref_end",
        "t24"."event_type",
        "t24"."outcome_group",
        "t24"."client_type",
        "t24"."service_type",
        "t24"."service_component",
        "t24"."delivery_mechanism",
        "t24"."event_outcome",
        "t24"."assessment_type",
        "t24"."review_type",
        "t24"."gender",
        "t24"."ethnicity",
        "t24"."primary_support_reason",
        "t24"."accommodation_status",
        "t24"."employment_status",
        "t24"."has_unpaid_carer",
        "t24"."client_funding_status",
        "t24"."birth",
        "t24"."death",
        "t24"."care_home",
        "t24"."self_funded",
        "t24"."in_build",
        "t24"."episode",
        "t24"."existing",
        "t24"."age",
        "t24"."age_group",
        "t24"."stage",
        "t24"."reason",
        BOOL_OR(
          CAST((
            "t24"."reason" IS NULL
          ) AND (
            "t24"."age_group" = '18-64'
          ) AS BOOLEAN)
        ) OVER (
          PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id", "t24"."episode"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "younger"
      FROM (
        SELECT
          "t23"."la_code",
          "t23"."area",
          "t23"."person_id",
          "t23"."record_id",
          "t23"."event_start_date",
          "t23"."la_person_id",
          "t23"."adult_1_linked_person_id",
          "t23"."adult_2_linked_person_id",
          "t23"."adult_3_linked_person_id",
          "t23"."import_time",
          "t23"."conversation",
          "t23"."age_at_event_start",
          "t23"."working_age_band",
          "t23"."request_route_of_access",
          "t23"."start",
          "t23"."end",
          "t23"."ref_end",
          "t23"."event_type",
          "t23"."outcome_group",
          "t23"."client_type",
          "t23"."service_type",
          "t23"."service_component",
          "t23"."delivery_mechanism",
          "t23"."event_outcome",
          "t23"."assessment_type",
          "t23"."review_type",
          "t23"."gender",
          "t23"."ethnicity",
          "t23"."primary_support_reason",
          "t23"."accommodation_status",
          "t23"."employment_status",
          "t23"."has_unpaid_carer",
          "t23"."client_funding_status",
          "t23"."birth",
          "t23"."death",
          "t23"."care_home",
          "t23"."self_funded",
          "t23"."in_build",
          "t23"."episode",
          "t23"."existing",
          CAST(FLOOR((
            (
              "t23"."start" - "t23"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) AS "age",
          CASE
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 18
            THEN 'under 18'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 65
            THEN '18-64'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 65
            THEN '65+'
            ELSE 'unknown'
          END AS "age_group",
          CASE
            WHEN NOT (
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 4
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 5
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 'the person''s birth date is not known'
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 'the component is blank, short term, or neither residential nor nursing'
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 'the outcome is self-funded or under 12 week disregard'
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
            "t22".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t14"."la_code",
              "t14"."area",
              "t14"."person_id",
              "t14"."record_id",
              "t14"."event_start_date",
              "t14"."la_person_id",
              "t14"."adult_1_linked_person_id",
              "t14"."adult_2_linked_person_id",
              "t14"."adult_3_linked_person_id",
              "t14"."import_time",
              "t14"."conversation",
              "t14"."age_at_event_start",
              "t14"."working_age_band",
              "t14"."request_route_of_access",
              "t14"."start",
              "t14"."end",
              "t14"."ref_end",
              "t14"."event_type",
              "t14"."outcome_group",
              "t14"."client_type",
              "t14"."service_type",
              "t14"."service_component",
              "t14"."delivery_mechanism",
              "t14"."event_outcome",
              "t14"."assessment_type",
              "t14"."review_type",
              "t14"."gender",
              "t14"."ethnicity",
              "t14"."primary_support_reason",
              "t14"."accommodation_status",
              "t14"."employment_status",
              "t14"."has_unpaid_carer",
              "t14"."client_funding_status",
              "t14"."birth",
              "t14"."death",
              "t14"."care_home",
              "t14"."self_funded",
              "t14"."in_build",
              "t14"."episode",
              "t21"."la_code" AS "la_code_right",
              "t21"."person_id" AS "person_id_right",
              "t21"."record_id" AS "record_id_right",
              "t21"."existing"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."la_person_id",
                "t8"."adult_1_linked_person_id",
                "t8"."adult_2_linked_person_id",
                "t8"."adult_3_linked_person_id",
                "t8"."import_time",
                "t8"."conversation",
                "t8"."age_at_event_start",
                "t8"."working_age_band",
                "t8"."request_route_of_access",
                "t8"."start",
                "t8"."end",
                "t8"."ref_end",
                "t8"."event_type",
                "t8"."outcome_group",
                "t8"."client_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."delivery_mechanism",
                "t8"."event_outcome",
                "t8"."assessment_type",
                "t8"."review_type",
                "t8"."gender",
                "t8"."ethnicity",
                "t8"."primary_support_reason",
                "t8"."accommodation_status",
                "t8"."employment_status",
                "t8"."has_unpaid_carer",
                "t8"."client_funding_status",
                "t8"."birth",
                "t8"."death",
                COALESCE(
                  (
                    CONTAINS("t8"."service_component", 'residential')
                    OR CONTAINS("t8"."service_component", 'nursing')
                  )
                  AND NOT (
                    CONTAINS("t8"."service_component", 'short')
                  ),
                  FALSE
                ) AS "care_home",
                COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
                COALESCE(
                  (
                    "t8"."client_type" = 'service user'
                  )
                  AND (
                    "t8"."birth" IS NOT NULL
                  )
                  AND (
                    (
                      "t8"."death" IS NULL
                    ) OR (
                      "t8"."death" >= {day 1}
                    )
                  )
                  AND COALESCE(
                    (
                      CONTAINS("t8"."service_component", 'residential')
                      OR CONTAINS("t8"."service_component", 'nursing')
                    )
                    AND NOT (
                      CONTAINS("t8"."service_component", 'short')
                    ),
                    FALSE
                  )
                  AND NOT (
                    COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
                  ),
                  FALSE
                ) AS "in_build",
                "t8"."la_person_id" AS "episode"
              FROM "t7" AS "t8"
              WHERE
                "t8"."start" >= {day 1} AND "t8"."start" <= {day 2}
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                TRUE AS "existing"
              FROM (
                SELECT DISTINCT
                  "t17"."la_code",
                  "t17"."person_id",
                  "t17"."admission_id" AS "record_id"
                FROM "t16" AS "t17"
              ) AS "t19"
            ) AS "t21"
              ON "t14"."la_code" = "t21"."la_code"
              AND "t14"."person_id" = "t21"."person_id"
              AND "t14"."record_id" = "t21"."record_id"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
    ) AS "t25"
    WHERE
      "t25"."age_group" IN ('65+', 'unknown')
  ) AS "t26"
)
SELECT
  'ascof_2c' AS "measure",
  "t34"."area",
  "t34"."la_code",
  "t34"."person_id",
  "t34"."episode",
  "t34"."age_group",
  CAST(NULL AS TEXT) AS "gender",
  CAST(NULL AS TEXT) AS "cohort",
  CAST(NULL AS BOOLEAN) AS "in_denominator",
  "t34"."reason" IS NULL AS "in_numerator",
  CASE WHEN "t34"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category",
  CAST(NULL AS TEXT) AS "detail",
  "t34"."reason",
  "t34"."record_ids"
FROM (
  SELECT
    "t33"."area",
    "t33"."la_code",
    "t33"."person_id",
    "t33"."episode",
    MIN("t33"."age_group") AS "age_group",
    MIN("t33"."reason") AS "reason",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
        "t33"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t28"."area",
        "t28"."la_code",
        "t28"."person_id",
        "t28"."episode",
        "t28"."age_group",
        "t28"."reason",
        "t28"."record_id"
      FROM "t27" AS "t28"
      WHERE
        "t28"."stage" = "t28"."furthest_stage"
    ) AS "t29"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t31"."area",
        "t31"."la_code",
        "t31"."person_id",
        "t31"."episode",
        "t31"."age_group",
        "t31"."reason",
        "t18"."record_id"
      FROM (
        SELECT
          "t28"."area",
          "t28"."la_code",
          "t28"."person_id",
          "t28"."episode",
          "t28"."age_group",
          "t28"."reason",
          "t28"."record_id" AS "admission_id"
        FROM "t27" AS "t28"
        WHERE
          "t28"."stage" = "t28"."furthest_stage"
          AND "t28"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
      ) AS "t31"
      INNER JOIN "t16" AS "t18"
        ON "t31"."la_code" = "t18"."la_code"
        AND "t31"."person_id" = "t18"."person_id"
        AND "t31"."admission_id" = "t18"."admission_id"
    ) AS "t32"
  ) AS "t33"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t34"

-- 55872ac7fe162243: ascof 2c, 10 of 11
-- gives "area" VARCHAR, "la_code" VARCHAR, "admissions" BIGINT, "admissions_shown" BIGINT
-- asks day 1 1 2 1
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."la_person_id",
    "t6"."adult_1_linked_person_id",
    "t6"."adult_2_linked_person_id",
    "t6"."adult_3_linked_person_id",
    "t6"."import_time",
    "t6"."conversation",
    "t6"."age_at_event_start",
    "t6"."working_age_band",
    "t6"."request_route_of_access",
    "t6"."start",
    "t6"."end",
    "t6"."ref_end",
    "t6"."event_type",
    "t6"."outcome_group",
    "t6"."client_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."delivery_mechanism",
    "t6"."event_outcome",
    "t6"."assessment_type",
    "t6"."review_type",
    "t6"."gender",
    "t6"."ethnicity",
    "t6"."primary_support_reason",
    "t6"."accommodation_status",
    "t6"."employment_status",
    "t6"."has_unpaid_carer",
    "t6"."client_funding_status",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t4".*
      EXCLUDE ("birth", "death")
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t4"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t6"."la_code" = "t3"."la_code" AND "t6"."person_id" = "t3"."person_id"
), "t16" AS (
  SELECT DISTINCT
    "t15"."la_code",
    "t15"."person_id",
    "t15"."admission_id",
    "t15"."record_id"
  FROM (
    SELECT
      "t12"."la_code",
      "t12"."person_id",
      "t12"."later_start",
      "t12"."admission_id",
      "t13"."start",
      "t13"."end",
      "t13"."record_id"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start" AS "later_start",
        "t8"."record_id" AS "admission_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          )
          AND NOT (
            COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
          ),
          FALSE
        )
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start",
        "t8"."end",
        "t8"."record_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          )
          AND NOT (
            COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
          ),
          FALSE
        )
    ) AS "t13"
      ON "t12"."la_code" = "t13"."la_code" AND "t12"."person_id" = "t13"."person_id"
  ) AS "t15"
  WHERE
    "t15"."start" < "t15"."later_start"
    AND (
      "t15"."later_start" - "t15"."end"
    ) < 365
), "t27" AS (
  SELECT
    "t26"."la_code",
    "t26"."area",
    "t26"."person_id",
    "t26"."record_id",
    "t26"."event_start_date",
    "t26"."la_person_id",
    "t26"."adult_1_linked_person_id",
    "t26"."adult_2_linked_person_id",
    "t26"."adult_3_linked_person_id",
    "t26"."import_time",
    "t26"."conversation",
    "t26"."age_at_event_start",
    "t26"."working_age_band",
    "t26"."request_route_of_access",
    "t26"."start",
    "t26"."end",
    "t26"."ref_end",
    "t26"."event_type",
    "t26"."outcome_group",
    "t26"."client_type",
    "t26"."service_type",
    "t26"."service_component",
    "t26"."delivery_mechanism",
    "t26"."event_outcome",
    "t26"."assessment_type",
    "t26"."review_type",
    "t26"."gender",
    "t26"."ethnicity",
    "t26"."primary_support_reason",
    "t26"."accommodation_status",
    "t26"."employment_status",
    "t26"."has_unpaid_carer",
    "t26"."client_funding_status",
    "t26"."birth",
    "t26"."death",
    "t26"."care_home",
    "t26"."self_funded",
    "t26"."in_build",
    "t26"."episode",
    "t26"."existing",
    "t26"."age",
    "t26"."age_group",
    "t26"."stage",
    "t26"."reason",
    "t26"."younger",
    MAX("t26"."stage") OVER (
      PARTITION BY "t26"."area", "t26"."la_code", "t26"."person_id", "t26"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t25"."la_code",
      "t25"."area",
      "t25"."person_id",
      "t25"."record_id",
      "t25"."event_start_date",
      "t25"."la_person_id",
      "t25"."adult_1_linked_person_id",
      "t25"."adult_2_linked_person_id",
      "t25"."adult_3_linked_person_id",
      "t25"."import_time",
      "t25"."conversation",
      "t25"."age_at_event_start",
      "t25"."working_age_band",
      "t25"."request_route_of_access",
      "t25"."start",
      "t25"."end",
      "t25"."ref_end",
      "t25"."event_type",
      "t25"."outcome_group",
      "t25"."client_type",
      "t25"."service_type",
      "t25"."service_component",
      "t25"."delivery_mechanism",
      "t25"."event_outcome",
      "t25"."assessment_type",
      "t25"."review_type",
      "t25"."gender",
      "t25"."ethnicity",
      "t25"."primary_support_reason",
      "t25"."accommodation_status",
      "t25"."employment_status",
      "t25"."has_unpaid_carer",
      "t25"."client_funding_status",
      "t25"."birth",
      "t25"."death",
      "t25"."care_home",
      "t25"."self_funded",
      "t25"."in_build",
      "t25"."episode",
      "t25"."existing",
      "t25"."age",
      "t25"."age_group",
      "t25"."stage",
      CASE
        WHEN "t25"."younger"
        AND (
          "t25"."reason" IS NULL
        )
        AND (
          "t25"."age_group" = '65+'
        )
        THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
        ELSE "t25"."reason"
      END AS "reason",
      "t25"."younger"
    FROM (
      SELECT
        "t24"."la_code",
        "t24"."area",
        "t24"."person_id",
        "t24"."record_id",
        "t24"."event_start_date",
        "t24"."la_person_id",
        "t24"."adult_1_linked_person_id",
        "t24"."adult_2_linked_person_id",
        "t24"."adult_3_linked_person_id",
        "t24"."import_time",
        "t24"."conversation",
        "t24"."age_at_event_start",
        "t24"."working_age_band",
        "t24"."request_route_of_access",
        "t24"."start",
        "t24"."end",
        "t24"."ref_end",
        "t24"."event_type",
        "t24"."outcome_group",
        "t24"."client_type",
        "t24"."service_type",
        "t24"."service_component",
        "t24"."delivery_mechanism",
        "t24"."event_outcome",
        "t24"."assessment_type",
        "t24"."review_type",
        "t24"."gender",
        "t24"."ethnicity",
        "t24"."primary_support_reason",
        "t24"."accommodation_status",
        "t24"."employment_status",
        "t24"."has_unpaid_carer",
        "t24"."client_funding_status",
        "t24"."birth",
        "t24"."death",
        "t24"."care_home",
        "t24"."self_funded",
        "t24"."in_build",
        "t24"."episode",
        "t24"."existing",
        "t24"."age",
        "t24"."age_group",
        "t24"."stage",
        "t24"."reason",
        BOOL_OR(
          CAST((
            "t24"."reason" IS NULL
          ) AND (
            "t24"."age_group" = '18-64'
          ) AS BOOLEAN)
        ) OVER (
          PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id", "t24"."episode"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "younger"
      FROM (
        SELECT
          "t23"."la_code",
          "t23"."area",
          "t23"."person_id",
          "t23"."record_id",
          "t23"."event_start_date",
          "t23"."la_person_id",
          "t23"."adult_1_linked_person_id",
          "t23"."adult_2_linked_person_id",
          "t23"."adult_3_linked_person_id",
          "t23"."import_time",
          "t23"."conversation",
          "t23"."age_at_event_start",
          "t23"."working_age_band",
          "t23"."request_route_of_access",
          "t23"."start",
          "t23"."end",
          "t23"."ref_end",
          "t23"."event_type",
          "t23"."outcome_group",
          "t23"."client_type",
          "t23"."service_type",
          "t23"."service_component",
          "t23"."delivery_mechanism",
          "t23"."event_outcome",
          "t23"."assessment_type",
          "t23"."review_type",
          "t23"."gender",
          "t23"."ethnicity",
          "t23"."primary_support_reason",
          "t23"."accommodation_status",
          "t23"."employment_status",
          "t23"."has_unpaid_carer",
          "t23"."client_funding_status",
          "t23"."birth",
          "t23"."death",
          "t23"."care_home",
          "t23"."self_funded",
          "t23"."in_build",
          "t23"."episode",
          "t23"."existing",
          CAST(FLOOR((
            (
              "t23"."start" - "t23"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) AS "age",
          CASE
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 18
            THEN 'under 18'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 65
            THEN '18-64'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 65
            THEN '65+'
            ELSE 'unknown'
          END AS "age_group",
          CASE
            WHEN NOT (
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 4
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 5
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 'the person''s birth date is not known'
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 'the component is blank, short term, or neither residential nor nursing'
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 'the outcome is self-funded or under 12 week disregard'
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
            "t22".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t14"."la_code",
              "t14"."area",
              "t14"."person_id",
              "t14"."record_id",
              "t14"."event_start_date",
              "t14"."la_person_id",
              "t14"."adult_1_linked_person_id",
              "t14"."adult_2_linked_person_id",
              "t14"."adult_3_linked_person_id",
              "t14"."import_time",
              "t14"."conversation",
              "t14"."age_at_event_start",
              "t14"."working_age_band",
              "t14"."request_route_of_access",
              "t14"."start",
              "t14"."end",
              "t14"."ref_end",
              "t14"."event_type",
              "t14"."outcome_group",
              "t14"."client_type",
              "t14"."service_type",
              "t14"."service_component",
              "t14"."delivery_mechanism",
              "t14"."event_outcome",
              "t14"."assessment_type",
              "t14"."review_type",
              "t14"."gender",
              "t14"."ethnicity",
              "t14"."primary_support_reason",
              "t14"."accommodation_status",
              "t14"."employment_status",
              "t14"."has_unpaid_carer",
              "t14"."client_funding_status",
              "t14"."birth",
              "t14"."death",
              "t14"."care_home",
              "t14"."self_funded",
              "t14"."in_build",
              "t14"."episode",
              "t21"."la_code" AS "la_code_right",
              "t21"."person_id" AS "person_id_right",
              "t21"."record_id" AS "record_id_right",
              "t21"."existing"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."la_person_id",
                "t8"."adult_1_linked_person_id",
                "t8"."adult_2_linked_person_id",
                "t8"."adult_3_linked_person_id",
                "t8"."import_time",
                "t8"."conversation",
                "t8"."age_at_event_start",
                "t8"."working_age_band",
                "t8"."request_route_of_access",
                "t8"."start",
                "t8"."end",
                "t8"."ref_end",
                "t8"."event_type",
                "t8"."outcome_group",
                "t8"."client_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."delivery_mechanism",
                "t8"."event_outcome",
                "t8"."assessment_type",
                "t8"."review_type",
                "t8"."gender",
                "t8"."ethnicity",
                "t8"."primary_support_reason",
                "t8"."accommodation_status",
                "t8"."employment_status",
                "t8"."has_unpaid_carer",
                "t8"."client_funding_status",
                "t8"."birth",
                "t8"."death",
                COALESCE(
                  (
                    CONTAINS("t8"."service_component", 'residential')
                    OR CONTAINS("t8"."service_component", 'nursing')
                  )
                  AND NOT (
                    CONTAINS("t8"."service_component", 'short')
                  ),
                  FALSE
                ) AS "care_home",
                COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
                COALESCE(
                  (
                    "t8"."client_type" = 'service user'
                  )
                  AND (
                    "t8"."birth" IS NOT NULL
                  )
                  AND (
                    (
                      "t8"."death" IS NULL
                    ) OR (
                      "t8"."death" >= {day 1}
                    )
                  )
                  AND COALESCE(
                    (
                      CONTAINS("t8"."service_component", 'residential')
                      OR CONTAINS("t8"."service_component", 'nursing')
                    )
                    AND NOT (
                      CONTAINS("t8"."service_component", 'short')
                    ),
                    FALSE
                  )
                  AND NOT (
                    COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
                  ),
                  FALSE
                ) AS "in_build",
                "t8"."la_person_id" AS "episode"
              FROM "t7" AS "t8"
              WHERE
                "t8"."start" >= {day 1} AND "t8"."start" <= {day 2}
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                TRUE AS "existing"
              FROM (
                SELECT DISTINCT
                  "t17"."la_code",
                  "t17"."person_id",
                  "t17"."admission_id" AS "record_id"
                FROM "t16" AS "t17"
              ) AS "t19"
            ) AS "t21"
              ON "t14"."la_code" = "t21"."la_code"
              AND "t14"."person_id" = "t21"."person_id"
              AND "t14"."record_id" = "t21"."record_id"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
    ) AS "t25"
    WHERE
      "t25"."age_group" IN ('65+', 'unknown')
  ) AS "t26"
)
SELECT
  "t36"."area",
  "t36"."la_code",
  "t36"."admissions",
  CASE WHEN "t36"."admissions" < 6 THEN 0 ELSE "t36"."admissions" END AS "admissions_shown"
FROM (
  SELECT
    "t35"."area",
    "t35"."la_code",
    SUM(CAST("t35"."in_numerator" AS INT)) AS "admissions"
  FROM (
    SELECT
      'ascof_2c' AS "measure",
      "t34"."area",
      "t34"."la_code",
      "t34"."person_id",
      "t34"."episode",
      "t34"."age_group",
      CAST(NULL AS TEXT) AS "gender",
      CAST(NULL AS TEXT) AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      "t34"."reason" IS NULL AS "in_numerator",
      CASE WHEN "t34"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category",
      CAST(NULL AS TEXT) AS "detail",
      "t34"."reason",
      "t34"."record_ids"
    FROM (
      SELECT
        "t33"."area",
        "t33"."la_code",
        "t33"."person_id",
        "t33"."episode",
        MIN("t33"."age_group") AS "age_group",
        MIN("t33"."reason") AS "reason",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
            "t33"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t28"."area",
            "t28"."la_code",
            "t28"."person_id",
            "t28"."episode",
            "t28"."age_group",
            "t28"."reason",
            "t28"."record_id"
          FROM "t27" AS "t28"
          WHERE
            "t28"."stage" = "t28"."furthest_stage"
        ) AS "t29"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t31"."area",
            "t31"."la_code",
            "t31"."person_id",
            "t31"."episode",
            "t31"."age_group",
            "t31"."reason",
            "t18"."record_id"
          FROM (
            SELECT
              "t28"."area",
              "t28"."la_code",
              "t28"."person_id",
              "t28"."episode",
              "t28"."age_group",
              "t28"."reason",
              "t28"."record_id" AS "admission_id"
            FROM "t27" AS "t28"
            WHERE
              "t28"."stage" = "t28"."furthest_stage"
              AND "t28"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
          ) AS "t31"
          INNER JOIN "t16" AS "t18"
            ON "t31"."la_code" = "t18"."la_code"
            AND "t31"."person_id" = "t18"."person_id"
            AND "t31"."admission_id" = "t18"."admission_id"
        ) AS "t32"
      ) AS "t33"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t34"
  ) AS "t35"
  GROUP BY
    1,
    2
) AS "t36"

-- a8c808f68c0ee78a: ascof 2c, 11 of 11
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "admissions" BIGINT, "admissions_shown" BIGINT
-- asks day 1 1 2 1, date 1 2, text 1
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."la_person_id",
    "t6"."adult_1_linked_person_id",
    "t6"."adult_2_linked_person_id",
    "t6"."adult_3_linked_person_id",
    "t6"."import_time",
    "t6"."conversation",
    "t6"."age_at_event_start",
    "t6"."working_age_band",
    "t6"."request_route_of_access",
    "t6"."start",
    "t6"."end",
    "t6"."ref_end",
    "t6"."event_type",
    "t6"."outcome_group",
    "t6"."client_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."delivery_mechanism",
    "t6"."event_outcome",
    "t6"."assessment_type",
    "t6"."review_type",
    "t6"."gender",
    "t6"."ethnicity",
    "t6"."primary_support_reason",
    "t6"."accommodation_status",
    "t6"."employment_status",
    "t6"."has_unpaid_carer",
    "t6"."client_funding_status",
    "t3"."birth",
    "t3"."death"
  FROM (
    SELECT
      "t4".*
      EXCLUDE ("birth", "death")
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND COALESCE(
          "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
          FALSE
        )
    ) AS "t4"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."birth",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t3"
    ON "t6"."la_code" = "t3"."la_code" AND "t6"."person_id" = "t3"."person_id"
), "t16" AS (
  SELECT DISTINCT
    "t15"."la_code",
    "t15"."person_id",
    "t15"."admission_id",
    "t15"."record_id"
  FROM (
    SELECT
      "t12"."la_code",
      "t12"."person_id",
      "t12"."later_start",
      "t12"."admission_id",
      "t13"."start",
      "t13"."end",
      "t13"."record_id"
    FROM (
      SELECT DISTINCT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start" AS "later_start",
        "t8"."record_id" AS "admission_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          )
          AND NOT (
            COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
          ),
          FALSE
        )
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."person_id",
        "t8"."start",
        "t8"."end",
        "t8"."record_id"
      FROM "t7" AS "t8"
      WHERE
        COALESCE(
          (
            "t8"."client_type" = 'service user'
          )
          AND (
            "t8"."birth" IS NOT NULL
          )
          AND (
            (
              "t8"."death" IS NULL
            ) OR (
              "t8"."death" >= {day 1}
            )
          )
          AND COALESCE(
            (
              CONTAINS("t8"."service_component", 'residential')
              OR CONTAINS("t8"."service_component", 'nursing')
            )
            AND NOT (
              CONTAINS("t8"."service_component", 'short')
            ),
            FALSE
          )
          AND NOT (
            COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
          ),
          FALSE
        )
    ) AS "t13"
      ON "t12"."la_code" = "t13"."la_code" AND "t12"."person_id" = "t13"."person_id"
  ) AS "t15"
  WHERE
    "t15"."start" < "t15"."later_start"
    AND (
      "t15"."later_start" - "t15"."end"
    ) < 365
), "t27" AS (
  SELECT
    "t26"."la_code",
    "t26"."area",
    "t26"."person_id",
    "t26"."record_id",
    "t26"."event_start_date",
    "t26"."la_person_id",
    "t26"."adult_1_linked_person_id",
    "t26"."adult_2_linked_person_id",
    "t26"."adult_3_linked_person_id",
    "t26"."import_time",
    "t26"."conversation",
    "t26"."age_at_event_start",
    "t26"."working_age_band",
    "t26"."request_route_of_access",
    "t26"."start",
    "t26"."end",
    "t26"."ref_end",
    "t26"."event_type",
    "t26"."outcome_group",
    "t26"."client_type",
    "t26"."service_type",
    "t26"."service_component",
    "t26"."delivery_mechanism",
    "t26"."event_outcome",
    "t26"."assessment_type",
    "t26"."review_type",
    "t26"."gender",
    "t26"."ethnicity",
    "t26"."primary_support_reason",
    "t26"."accommodation_status",
    "t26"."employment_status",
    "t26"."has_unpaid_carer",
    "t26"."client_funding_status",
    "t26"."birth",
    "t26"."death",
    "t26"."care_home",
    "t26"."self_funded",
    "t26"."in_build",
    "t26"."episode",
    "t26"."existing",
    "t26"."age",
    "t26"."age_group",
    "t26"."stage",
    "t26"."reason",
    "t26"."younger",
    MAX("t26"."stage") OVER (
      PARTITION BY "t26"."area", "t26"."la_code", "t26"."person_id", "t26"."episode"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "furthest_stage"
  FROM (
    SELECT
      "t25"."la_code",
      "t25"."area",
      "t25"."person_id",
      "t25"."record_id",
      "t25"."event_start_date",
      "t25"."la_person_id",
      "t25"."adult_1_linked_person_id",
      "t25"."adult_2_linked_person_id",
      "t25"."adult_3_linked_person_id",
      "t25"."import_time",
      "t25"."conversation",
      "t25"."age_at_event_start",
      "t25"."working_age_band",
      "t25"."request_route_of_access",
      "t25"."start",
      "t25"."end",
      "t25"."ref_end",
      "t25"."event_type",
      "t25"."outcome_group",
      "t25"."client_type",
      "t25"."service_type",
      "t25"."service_component",
      "t25"."delivery_mechanism",
      "t25"."event_outcome",
      "t25"."assessment_type",
      "t25"."review_type",
      "t25"."gender",
      "t25"."ethnicity",
      "t25"."primary_support_reason",
      "t25"."accommodation_status",
      "t25"."employment_status",
      "t25"."has_unpaid_carer",
      "t25"."client_funding_status",
      "t25"."birth",
      "t25"."death",
      "t25"."care_home",
      "t25"."self_funded",
      "t25"."in_build",
      "t25"."episode",
      "t25"."existing",
      "t25"."age",
      "t25"."age_group",
      "t25"."stage",
      CASE
        WHEN "t25"."younger"
        AND (
          "t25"."reason" IS NULL
        )
        AND (
          "t25"."age_group" = '65+'
        )
        THEN 'counted at 18 to 64, which wins where a person was admitted at both ages'
        ELSE "t25"."reason"
      END AS "reason",
      "t25"."younger"
    FROM (
      SELECT
        "t24"."la_code",
        "t24"."area",
        "t24"."person_id",
        "t24"."record_id",
        "t24"."event_start_date",
        "t24"."la_person_id",
        "t24"."adult_1_linked_person_id",
        "t24"."adult_2_linked_person_id",
        "t24"."adult_3_linked_person_id",
        "t24"."import_time",
        "t24"."conversation",
        "t24"."age_at_event_start",
        "t24"."working_age_band",
        "t24"."request_route_of_access",
        "t24"."start",
        "t24"."end",
        "t24"."ref_end",
        "t24"."event_type",
        "t24"."outcome_group",
        "t24"."client_type",
        "t24"."service_type",
        "t24"."service_component",
        "t24"."delivery_mechanism",
        "t24"."event_outcome",
        "t24"."assessment_type",
        "t24"."review_type",
        "t24"."gender",
        "t24"."ethnicity",
        "t24"."primary_support_reason",
        "t24"."accommodation_status",
        "t24"."employment_status",
        "t24"."has_unpaid_carer",
        "t24"."client_funding_status",
        "t24"."birth",
        "t24"."death",
        "t24"."care_home",
        "t24"."self_funded",
        "t24"."in_build",
        "t24"."episode",
        "t24"."existing",
        "t24"."age",
        "t24"."age_group",
        "t24"."stage",
        "t24"."reason",
        BOOL_OR(
          CAST((
            "t24"."reason" IS NULL
          ) AND (
            "t24"."age_group" = '18-64'
          ) AS BOOLEAN)
        ) OVER (
          PARTITION BY "t24"."area", "t24"."la_code", "t24"."person_id", "t24"."episode"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "younger"
      FROM (
        SELECT
          "t23"."la_code",
          "t23"."area",
          "t23"."person_id",
          "t23"."record_id",
          "t23"."event_start_date",
          "t23"."la_person_id",
          "t23"."adult_1_linked_person_id",
          "t23"."adult_2_linked_person_id",
          "t23"."adult_3_linked_person_id",
          "t23"."import_time",
          "t23"."conversation",
          "t23"."age_at_event_start",
          "t23"."working_age_band",
          "t23"."request_route_of_access",
          "t23"."start",
          "t23"."end",
          "t23"."ref_end",
          "t23"."event_type",
          "t23"."outcome_group",
          "t23"."client_type",
          "t23"."service_type",
          "t23"."service_component",
          "t23"."delivery_mechanism",
          "t23"."event_outcome",
          "t23"."assessment_type",
          "t23"."review_type",
          "t23"."gender",
          "t23"."ethnicity",
          "t23"."primary_support_reason",
          "t23"."accommodation_status",
          "t23"."employment_status",
          "t23"."has_unpaid_carer",
          "t23"."client_funding_status",
          "t23"."birth",
          "t23"."death",
          "t23"."care_home",
          "t23"."self_funded",
          "t23"."in_build",
          "t23"."episode",
          "t23"."existing",
          CAST(FLOOR((
            (
              "t23"."start" - "t23"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) AS "age",
          CASE
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 18
            THEN 'under 18'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) < 65
            THEN '18-64'
            WHEN CAST(FLOOR((
              (
                "t23"."start" - "t23"."birth"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) >= 65
            THEN '65+'
            ELSE 'unknown'
          END AS "age_group",
          CASE
            WHEN NOT (
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 0
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 1
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 2
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 3
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 4
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 5
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
              COALESCE("t23"."client_type" = 'service user', FALSE)
            )
            THEN 'the client type is not service user'
            WHEN NOT (
              COALESCE("t23"."birth" IS NOT NULL, FALSE)
            )
            THEN 'the person''s birth date is not known'
            WHEN NOT (
              COALESCE((
                "t23"."death" IS NULL
              ) OR (
                "t23"."death" >= {day 1}
              ), FALSE)
            )
            THEN 'the person died before the period began'
            WHEN NOT (
              COALESCE("t23"."care_home", FALSE)
            )
            THEN 'the component is blank, short term, or neither residential nor nursing'
            WHEN NOT (
              COALESCE(NOT (
                "t23"."self_funded"
              ), FALSE)
            )
            THEN 'the outcome is self-funded or under 12 week disregard'
            WHEN NOT (
              COALESCE("t23"."existing" IS NULL, FALSE)
            )
            THEN 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
            WHEN NOT (
              COALESCE(
                CAST(FLOOR((
                  (
                    "t23"."start" - "t23"."birth"
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
            "t22".*
            EXCLUDE ("la_code_right", "person_id_right", "record_id_right")
          FROM (
            SELECT
              "t14"."la_code",
              "t14"."area",
              "t14"."person_id",
              "t14"."record_id",
              "t14"."event_start_date",
              "t14"."la_person_id",
              "t14"."adult_1_linked_person_id",
              "t14"."adult_2_linked_person_id",
              "t14"."adult_3_linked_person_id",
              "t14"."import_time",
              "t14"."conversation",
              "t14"."age_at_event_start",
              "t14"."working_age_band",
              "t14"."request_route_of_access",
              "t14"."start",
              "t14"."end",
              "t14"."ref_end",
              "t14"."event_type",
              "t14"."outcome_group",
              "t14"."client_type",
              "t14"."service_type",
              "t14"."service_component",
              "t14"."delivery_mechanism",
              "t14"."event_outcome",
              "t14"."assessment_type",
              "t14"."review_type",
              "t14"."gender",
              "t14"."ethnicity",
              "t14"."primary_support_reason",
              "t14"."accommodation_status",
              "t14"."employment_status",
              "t14"."has_unpaid_carer",
              "t14"."client_funding_status",
              "t14"."birth",
              "t14"."death",
              "t14"."care_home",
              "t14"."self_funded",
              "t14"."in_build",
              "t14"."episode",
              "t21"."la_code" AS "la_code_right",
              "t21"."person_id" AS "person_id_right",
              "t21"."record_id" AS "record_id_right",
              "t21"."existing"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."la_person_id",
                "t8"."adult_1_linked_person_id",
                "t8"."adult_2_linked_person_id",
                "t8"."adult_3_linked_person_id",
                "t8"."import_time",
                "t8"."conversation",
                "t8"."age_at_event_start",
                "t8"."working_age_band",
                "t8"."request_route_of_access",
                "t8"."start",
                "t8"."end",
                "t8"."ref_end",
                "t8"."event_type",
                "t8"."outcome_group",
                "t8"."client_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."delivery_mechanism",
                "t8"."event_outcome",
                "t8"."assessment_type",
                "t8"."review_type",
                "t8"."gender",
                "t8"."ethnicity",
                "t8"."primary_support_reason",
                "t8"."accommodation_status",
                "t8"."employment_status",
                "t8"."has_unpaid_carer",
                "t8"."client_funding_status",
                "t8"."birth",
                "t8"."death",
                COALESCE(
                  (
                    CONTAINS("t8"."service_component", 'residential')
                    OR CONTAINS("t8"."service_component", 'nursing')
                  )
                  AND NOT (
                    CONTAINS("t8"."service_component", 'short')
                  ),
                  FALSE
                ) AS "care_home",
                COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE) AS "self_funded",
                COALESCE(
                  (
                    "t8"."client_type" = 'service user'
                  )
                  AND (
                    "t8"."birth" IS NOT NULL
                  )
                  AND (
                    (
                      "t8"."death" IS NULL
                    ) OR (
                      "t8"."death" >= {day 1}
                    )
                  )
                  AND COALESCE(
                    (
                      CONTAINS("t8"."service_component", 'residential')
                      OR CONTAINS("t8"."service_component", 'nursing')
                    )
                    AND NOT (
                      CONTAINS("t8"."service_component", 'short')
                    ),
                    FALSE
                  )
                  AND NOT (
                    COALESCE("t8"."event_outcome" = 'nfa: self-funded client or under 12wk disregard', FALSE)
                  ),
                  FALSE
                ) AS "in_build",
                "t8"."la_person_id" AS "episode"
              FROM "t7" AS "t8"
              WHERE
                "t8"."start" >= {day 1} AND "t8"."start" <= {day 2}
            ) AS "t14"
            LEFT OUTER JOIN (
              SELECT
                "t19"."la_code",
                "t19"."person_id",
                "t19"."record_id",
                TRUE AS "existing"
              FROM (
                SELECT DISTINCT
                  "t17"."la_code",
                  "t17"."person_id",
                  "t17"."admission_id" AS "record_id"
                FROM "t16" AS "t17"
              ) AS "t19"
            ) AS "t21"
              ON "t14"."la_code" = "t21"."la_code"
              AND "t14"."person_id" = "t21"."person_id"
              AND "t14"."record_id" = "t21"."record_id"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
    ) AS "t25"
    WHERE
      "t25"."age_group" IN ('65+', 'unknown')
  ) AS "t26"
)
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t36"."area",
  "t36"."la_code",
  "t36"."admissions",
  CASE WHEN "t36"."admissions" < 6 THEN 0 ELSE "t36"."admissions" END AS "admissions_shown"
FROM (
  SELECT
    "t35"."area",
    "t35"."la_code",
    SUM(CAST("t35"."in_numerator" AS INT)) AS "admissions"
  FROM (
    SELECT
      'ascof_2c' AS "measure",
      "t34"."area",
      "t34"."la_code",
      "t34"."person_id",
      "t34"."episode",
      "t34"."age_group",
      CAST(NULL AS TEXT) AS "gender",
      CAST(NULL AS TEXT) AS "cohort",
      CAST(NULL AS BOOLEAN) AS "in_denominator",
      "t34"."reason" IS NULL AS "in_numerator",
      CASE WHEN "t34"."reason" IS NULL THEN 'New admission' ELSE 'Not counted' END AS "category",
      CAST(NULL AS TEXT) AS "detail",
      "t34"."reason",
      "t34"."record_ids"
    FROM (
      SELECT
        "t33"."area",
        "t33"."la_code",
        "t33"."person_id",
        "t33"."episode",
        MIN("t33"."age_group") AS "age_group",
        MIN("t33"."reason") AS "reason",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
            "t33"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t28"."area",
            "t28"."la_code",
            "t28"."person_id",
            "t28"."episode",
            "t28"."age_group",
            "t28"."reason",
            "t28"."record_id"
          FROM "t27" AS "t28"
          WHERE
            "t28"."stage" = "t28"."furthest_stage"
        ) AS "t29"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t31"."area",
            "t31"."la_code",
            "t31"."person_id",
            "t31"."episode",
            "t31"."age_group",
            "t31"."reason",
            "t18"."record_id"
          FROM (
            SELECT
              "t28"."area",
              "t28"."la_code",
              "t28"."person_id",
              "t28"."episode",
              "t28"."age_group",
              "t28"."reason",
              "t28"."record_id" AS "admission_id"
            FROM "t27" AS "t28"
            WHERE
              "t28"."stage" = "t28"."furthest_stage"
              AND "t28"."reason" = 'an earlier residential or nursing stay was open, or ended fewer than 365 days before'
          ) AS "t31"
          INNER JOIN "t16" AS "t18"
            ON "t31"."la_code" = "t18"."la_code"
            AND "t31"."person_id" = "t18"."person_id"
            AND "t31"."admission_id" = "t18"."admission_id"
        ) AS "t32"
      ) AS "t33"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t34"
  ) AS "t35"
  GROUP BY
    1,
    2
) AS "t36"
ORDER BY
  "t36"."la_code" ASC,
  "t36"."area" ASC,
  "t36"."admissions" ASC,
  CASE WHEN "t36"."admissions" < 6 THEN 0 ELSE "t36"."admissions" END ASC
