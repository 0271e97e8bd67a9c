-- 9e4a9f3f94645718: build dhsc-2026-06, 1 of 26
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "month" BIGINT, "n" BIGINT, "types" BIGINT
SELECT
  "t1"."la_code",
  "t1"."import_time",
  (
    (
      EXTRACT(year FROM "t1"."event_end_date") * 12
    ) + EXTRACT(month FROM "t1"."event_end_date")
  ) - 1 AS "month",
  COUNT(*) AS "n",
  COUNT(DISTINCT LOWER(RTRIM("t1"."event_type"))) AS "types"
FROM (
  SELECT
    *
  FROM {table 1} AS "t0"
  WHERE
    (
      (
        (
          EXTRACT(year FROM "t0"."event_end_date") * 12
        ) + EXTRACT(month FROM "t0"."event_end_date")
      ) - 1
    ) < (
      (
        (
          EXTRACT(year FROM "t0"."import_time") * 12
        ) + EXTRACT(month FROM "t0"."import_time")
      ) - 1
    )
) AS "t1"
GROUP BY
  1,
  2,
  3

-- 733dc39da2acc2fd: build dhsc-2026-06, 2 of 26
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN
SELECT
  "t5"."la_code",
  "t5"."import_time",
  MAKE_DATE(
    CAST(CAST(FLOOR((
      MIN("t5"."month")
    ) / (
      12
    )) AS BIGINT) AS INT),
    CAST((
      MIN("t5"."month") % 12
    ) + 1 AS INT),
    1
  ) AS "derived_start",
  MAKE_DATE(
    CAST(CAST(FLOOR((
      MAX("t5"."month") + 1
    ) / (
      12
    )) AS BIGINT) AS INT),
    CAST((
      (
        MAX("t5"."month") + 1
      ) % 12
    ) + 1 AS INT),
    1
  ) - INTERVAL '1' DAY AS "derived_end",
  (
    (
      MAX("t5"."month") - MIN("t5"."month")
    ) + 1
  ) <> COUNT(*) AS "has_gaps"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t1"."la_code",
      "t1"."import_time",
      "t1"."month",
      "t1"."n",
      "t1"."types",
      "t3"."total",
      "t3"."most_types"
    FROM {table 1} AS "t1"
    INNER JOIN (
      SELECT
        "t0"."la_code",
        "t0"."import_time",
        SUM("t0"."n") AS "total",
        MAX("t0"."types") AS "most_types"
      FROM {table 1} AS "t0"
      GROUP BY
        1,
        2
    ) AS "t3"
      ON "t1"."la_code" = "t3"."la_code" AND "t1"."import_time" = "t3"."import_time"
  ) AS "t4"
  WHERE
    (
      "t4"."total" < 100
    )
    OR (
      (
        (
          "t4"."n" * 100
        ) >= (
          "t4"."total" * 2
        )
      )
      AND (
        "t4"."types" >= (
          "t4"."most_types" - 1
        )
      )
    )
) AS "t5"
GROUP BY
  1,
  2

-- 168f1b315108e678: build dhsc-2026-06, 3 of 26
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE
SELECT
  "t0"."la_code",
  "t0"."import_time",
  COUNT(*) AS "rows",
  COUNT(DISTINCT "t0"."import_file") AS "files",
  MIN("t0"."import_file") AS "first_file",
  COUNT(
    DISTINCT COALESCE(CAST("t0"."stated_period_start" AS TEXT), '') || '|' || COALESCE(CAST("t0"."stated_period_end" AS TEXT), '')
  ) AS "stated_periods",
  MIN("t0"."stated_period_start") AS "stated_start",
  MAX("t0"."stated_period_end") AS "stated_end"
FROM {table 1} AS "t0"
GROUP BY
  1,
  2

-- f06d1a005f23c358: build dhsc-2026-06, 4 of 26
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN, "lacks_type" BOOLEAN
SELECT
  "t6"."la_code",
  "t6"."import_time",
  "t6"."rows",
  "t6"."files",
  "t6"."first_file",
  "t6"."stated_periods",
  "t6"."stated_start",
  "t6"."stated_end",
  "t11"."derived_start",
  "t11"."derived_end",
  "t11"."has_gaps",
  "t11"."lacks_type"
FROM (
  SELECT
    "t0"."la_code",
    "t0"."import_time",
    COUNT(*) AS "rows",
    COUNT(DISTINCT "t0"."import_file") AS "files",
    MIN("t0"."import_file") AS "first_file",
    COUNT(
      DISTINCT COALESCE(CAST("t0"."stated_period_start" AS TEXT), '') || '|' || COALESCE(CAST("t0"."stated_period_end" AS TEXT), '')
    ) AS "stated_periods",
    MIN("t0"."stated_period_start") AS "stated_start",
    MAX("t0"."stated_period_end") AS "stated_end"
  FROM {table 1} AS "t0"
  GROUP BY
    1,
    2
) AS "t6"
LEFT OUTER JOIN (
  SELECT
    "t9"."la_code",
    "t9"."import_time",
    "t9"."derived_start",
    "t9"."derived_end",
    "t9"."has_gaps",
    CAST(NULL AS BOOLEAN) AS "lacks_type"
  FROM (
    SELECT
      "t8"."la_code",
      "t8"."import_time",
      MAKE_DATE(
        CAST(CAST(FLOOR((
          MIN("t8"."month")
        ) / (
          12
        )) AS BIGINT) AS INT),
        CAST((
          MIN("t8"."month") % 12
        ) + 1 AS INT),
        1
      ) AS "derived_start",
      MAKE_DATE(
        CAST(CAST(FLOOR((
          MAX("t8"."month") + 1
        ) / (
          12
        )) AS BIGINT) AS INT),
        CAST((
          (
            MAX("t8"."month") + 1
          ) % 12
        ) + 1 AS INT),
        1
      ) - INTERVAL '1' DAY AS "derived_end",
      (
        (
          MAX("t8"."month") - MIN("t8"."month")
        ) + 1
      ) <> COUNT(*) AS "has_gaps"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t2"."la_code",
          "t2"."import_time",
          "t2"."month",
          "t2"."n",
          "t2"."types",
          "t4"."total",
          "t4"."most_types"
        FROM {table 2} AS "t2"
        INNER JOIN (
          SELECT
            "t1"."la_code",
            "t1"."import_time",
            SUM("t1"."n") AS "total",
            MAX("t1"."types") AS "most_types"
          FROM {table 2} AS "t1"
          GROUP BY
            1,
            2
        ) AS "t4"
          ON "t2"."la_code" = "t4"."la_code" AND "t2"."import_time" = "t4"."import_time"
      ) AS "t7"
      WHERE
        (
          "t7"."total" < 100
        )
        OR (
          (
            (
              "t7"."n" * 100
            ) >= (
              "t7"."total" * 2
            )
          )
          AND (
            "t7"."types" >= (
              "t7"."most_types" - 1
            )
          )
        )
    ) AS "t8"
    GROUP BY
      1,
      2
  ) AS "t9"
) AS "t11"
  ON "t6"."la_code" = "t11"."la_code" AND "t6"."import_time" = "t11"."import_time"

-- 6d01ade8f921d68d: build dhsc-2026-06, 5 of 26
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN, "lacks_type" BOOLEAN, "ref_period_start" DATE, "ref_period_end" DATE, "windows" BIGINT
-- asks date 1
SELECT
  "t2"."la_code",
  "t2"."import_time",
  "t2"."rows",
  "t2"."files",
  "t2"."first_file",
  "t2"."stated_periods",
  "t2"."stated_start",
  "t2"."stated_end",
  "t2"."derived_start",
  "t2"."derived_end",
  "t2"."has_gaps",
  "t2"."lacks_type",
  "t11"."ref_period_start",
  "t11"."ref_period_end",
  "t11"."windows"
FROM {table 1} AS "t2"
LEFT OUTER JOIN (
  SELECT
    "t9"."la_code",
    "t9"."import_time",
    MIN("t9"."window_start") AS "ref_period_start",
    MAX("t9"."window_end") AS "ref_period_end",
    COUNT(*) AS "windows"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t7"."la_code",
        "t7"."import_time",
        "t7"."rows",
        "t7"."files",
        "t7"."first_file",
        "t7"."stated_periods",
        "t7"."stated_start",
        "t7"."stated_end",
        "t7"."derived_start",
        "t7"."derived_end",
        "t7"."has_gaps",
        "t7"."lacks_type",
        "t7"."window_start",
        "t7"."window_end",
        ROW_NUMBER() OVER (
          PARTITION BY "t7"."la_code", "t7"."window_start"
          ORDER BY "t7"."import_time" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t5"."la_code",
            "t5"."import_time",
            "t5"."rows",
            "t5"."files",
            "t5"."first_file",
            "t5"."stated_periods",
            "t5"."stated_start",
            "t5"."stated_end",
            "t5"."derived_start",
            "t5"."derived_end",
            "t5"."has_gaps",
            "t5"."lacks_type",
            "t3"."window_start",
            "t3"."window_end"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t0"
            WHERE
              NOT (
                "t0"."import_time" IN (MAKE_TIMESTAMP(2026, 4, 23, 13, 28, 24.253))
              )
              AND CAST("t0"."import_time" AS DATE) <= {date 1}
          ) AS "t5"
          CROSS JOIN {table 2} AS "t3"
        ) AS "t6"
        WHERE
          "t6"."derived_start" <= "t6"."window_start"
          AND "t6"."derived_end" >= "t6"."window_end"
          AND "t6"."import_time" > CAST("t6"."window_end" AS TIMESTAMP)
      ) AS "t7"
    ) AS "t8"
    WHERE
      "t8"."place" = 0
  ) AS "t9"
  GROUP BY
    1,
    2
) AS "t11"
  ON "t2"."la_code" = "t11"."la_code" AND "t2"."import_time" = "t11"."import_time"

-- a1748f45639f0005: build dhsc-2026-06, 6 of 26
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN, "lacks_type" BOOLEAN, "ref_period_start" DATE, "ref_period_end" DATE, "windows" BIGINT, "why_not" VARCHAR
-- asks date 1 1 1
WITH "t6" AS (
  SELECT
    "t5"."la_code",
    "t5"."import_time",
    "t5"."rows",
    "t5"."files",
    "t5"."first_file",
    "t5"."stated_periods",
    "t5"."stated_start",
    "t5"."stated_end",
    "t5"."derived_start",
    "t5"."derived_end",
    "t5"."has_gaps",
    "t5"."lacks_type",
    "t3"."window_start",
    "t3"."window_end"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      NOT (
        "t0"."import_time" IN (MAKE_TIMESTAMP(2026, 4, 23, 13, 28, 24.253))
      )
      AND CAST("t0"."import_time" AS DATE) <= {date 1}
  ) AS "t5"
  CROSS JOIN {table 2} AS "t3"
)
SELECT
  "t17".*
  EXCLUDE ("able")
FROM (
  SELECT
    "t16"."la_code",
    "t16"."import_time",
    "t16"."rows",
    "t16"."files",
    "t16"."first_file",
    "t16"."stated_periods",
    "t16"."stated_start",
    "t16"."stated_end",
    "t16"."derived_start",
    "t16"."derived_end",
    "t16"."has_gaps",
    "t16"."lacks_type",
    "t16"."ref_period_start",
    "t16"."ref_period_end",
    "t16"."windows",
    "t16"."able",
    CASE
      WHEN "t16"."ref_period_start" IS NOT NULL
      THEN CAST(NULL AS TEXT)
      WHEN NOT (
        NOT (
          "t16"."import_time" IN (MAKE_TIMESTAMP(2026, 4, 23, 13, 28, 24.253))
        )
      )
      THEN 'known-bad-file'
      WHEN (
        "t16"."derived_start" IS NULL
      ) OR (
        "t16"."derived_end" IS NULL
      )
      THEN 'no-derived-period'
      WHEN CAST("t16"."import_time" AS DATE) > {date 1}
      THEN 'imported-after-as-of'
      WHEN COALESCE("t16"."able", FALSE)
      THEN 'later-file-covers'
      ELSE 'does-not-cover'
    END AS "why_not"
  FROM (
    SELECT
      "t2"."la_code",
      "t2"."import_time",
      "t2"."rows",
      "t2"."files",
      "t2"."first_file",
      "t2"."stated_periods",
      "t2"."stated_start",
      "t2"."stated_end",
      "t2"."derived_start",
      "t2"."derived_end",
      "t2"."has_gaps",
      "t2"."lacks_type",
      "t15"."ref_period_start",
      "t15"."ref_period_end",
      "t15"."windows",
      "t11"."able"
    FROM {table 1} AS "t2"
    LEFT OUTER JOIN (
      SELECT
        "t13"."la_code",
        "t13"."import_time",
        MIN("t13"."window_start") AS "ref_period_start",
        MAX("t13"."window_end") AS "ref_period_end",
        COUNT(*) AS "windows"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t9"."la_code",
            "t9"."import_time",
            "t9"."rows",
            "t9"."files",
            "t9"."first_file",
            "t9"."stated_periods",
            "t9"."stated_start",
            "t9"."stated_end",
            "t9"."derived_start",
            "t9"."derived_end",
            "t9"."has_gaps",
            "t9"."lacks_type",
            "t9"."window_start",
            "t9"."window_end",
            ROW_NUMBER() OVER (
              PARTITION BY "t9"."la_code", "t9"."window_start"
              ORDER BY "t9"."import_time" DESC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "place"
          FROM (
            SELECT
              *
            FROM "t6" AS "t7"
            WHERE
              "t7"."derived_start" <= "t7"."window_start"
              AND "t7"."derived_end" >= "t7"."window_end"
              AND "t7"."import_time" > CAST("t7"."window_end" AS TIMESTAMP)
          ) AS "t9"
        ) AS "t12"
        WHERE
          "t12"."place" = 0
      ) AS "t13"
      GROUP BY
        1,
        2
    ) AS "t15"
      ON "t2"."la_code" = "t15"."la_code" AND "t2"."import_time" = "t15"."import_time"
    LEFT OUTER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."import_time",
        TRUE AS "able"
      FROM (
        SELECT DISTINCT
          "t7"."la_code",
          "t7"."import_time"
        FROM "t6" AS "t7"
        WHERE
          "t7"."derived_start" <= "t7"."window_start"
          AND "t7"."derived_end" >= "t7"."window_end"
          AND "t7"."import_time" > CAST("t7"."window_end" AS TIMESTAMP)
      ) AS "t8"
    ) AS "t11"
      ON "t2"."la_code" = "t11"."la_code" AND "t2"."import_time" = "t11"."import_time"
  ) AS "t16"
) AS "t17"

-- 863b20e371d3ca65: build dhsc-2026-06, 7 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
-- asks text 1
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  (
    "t0"."la_code" IS NULL
  ) OR (
    "t0"."la_code" <= {text 1}
  )

-- c9b7f7d3c2c905ed: build dhsc-2026-06, 8 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR
SELECT
  *
FROM (
  SELECT
    "t4"."row_id",
    "t4"."import_file",
    "t4"."file_row",
    "t4"."import_time",
    "t4"."record_id",
    "t4"."la_code",
    "t4"."stated_period_start",
    "t4"."stated_period_end",
    "t4"."nhs_traced",
    "t4"."nhs_submitted",
    "t4"."date_of_birth",
    "t4"."birth_year",
    "t4"."birth_month",
    "t4"."date_of_death",
    "t4"."event_start_date",
    "t4"."event_end_date",
    "t4"."age_at_event_start",
    "t4"."conversation",
    "t4"."unit_cost",
    "t4"."planned_units_per_week",
    "t4"."la_person_id",
    "t4"."event_reference",
    "t4"."gp_practice_code",
    "t4"."provider_cqc_location_id",
    "t4"."no_of_adults_being_cared_for",
    "t4"."adult_1_linked_person_id",
    "t4"."adult_2_linked_person_id",
    "t4"."adult_3_linked_person_id",
    "t4"."gender",
    "t4"."ethnicity",
    "t4"."client_type",
    "t4"."primary_support_reason",
    "t4"."accommodation_status",
    "t4"."employment_status",
    "t4"."has_unpaid_carer",
    "t4"."autism_spectrum_disorder",
    "t4"."visual_impairment",
    "t4"."hearing_impairment",
    "t4"."dementia",
    "t4"."client_funding_status",
    "t4"."event_type",
    "t4"."event_description",
    "t4"."event_outcome",
    "t4"."request_route_of_access",
    "t4"."assessment_type",
    "t4"."eligible_needs_identified",
    "t4"."method_of_assessment",
    "t4"."total_hrs_caring_per_week",
    "t4"."service_type",
    "t4"."service_component",
    "t4"."delivery_mechanism",
    "t4"."review_reason",
    "t4"."review_outcomes_achieved",
    "t4"."method_of_review",
    "t4"."cost_frequency",
    "t4"."ref_period_start",
    "t4"."ref_period_end",
    "t4"."council",
    "t4"."area",
    CASE
      WHEN COALESCE(
        (
          "t4"."date_of_death" >= "t4"."event_start_date"
        )
        AND (
          "t4"."date_of_death" <= "t4"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t4"."event_end_date" IS NULL
        )
        AND (
          "t4"."date_of_death" > "t4"."event_start_date"
        ),
        FALSE
      )
      THEN "t4"."date_of_death"
      ELSE "t4"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t4"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t4"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t4"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t4"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t4"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t4"."date_of_death" >= "t4"."event_start_date"
                )
                AND (
                  "t4"."date_of_death" <= "t4"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t4"."event_end_date" IS NULL
                )
                AND (
                  "t4"."date_of_death" > "t4"."event_start_date"
                ),
                FALSE
              )
              THEN "t4"."date_of_death"
              ELSE "t4"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t4"."event_start_date" > "t4"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t4"."date_of_death" >= "t4"."event_start_date"
                  )
                  AND (
                    "t4"."date_of_death" <= "t4"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t4"."event_end_date" IS NULL
                  )
                  AND (
                    "t4"."date_of_death" > "t4"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t4"."date_of_death"
                ELSE "t4"."event_end_date"
              END < "t4"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t4"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t4"."date_of_death" >= "t4"."event_start_date"
                    )
                    AND (
                      "t4"."date_of_death" <= "t4"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t4"."event_end_date" IS NULL
                    )
                    AND (
                      "t4"."date_of_death" > "t4"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t4"."date_of_death"
                  ELSE "t4"."event_end_date"
                END > "t4"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t4"."date_of_death" < "t4"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t4"."date_of_death" < "t4"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id") IS NOT NULL
        THEN CAST(NULL AS TEXT)
        ELSE 'no-person-id'
      END
    ) AS "rule"
  FROM (
    SELECT
      "t2"."row_id",
      "t2"."import_file",
      "t2"."file_row",
      "t2"."import_time",
      "t2"."record_id",
      "t2"."la_code",
      "t2"."stated_period_start",
      "t2"."stated_period_end",
      "t2"."nhs_traced",
      "t2"."nhs_submitted",
      "t2"."date_of_birth",
      "t2"."birth_year",
      "t2"."birth_month",
      "t2"."date_of_death",
      "t2"."event_start_date",
      "t2"."event_end_date",
      "t2"."age_at_event_start",
      "t2"."conversation",
      "t2"."unit_cost",
      "t2"."planned_units_per_week",
      "t2"."la_person_id",
      "t2"."event_reference",
      "t2"."gp_practice_code",
      "t2"."provider_cqc_location_id",
      "t2"."no_of_adults_being_cared_for",
      "t2"."adult_1_linked_person_id",
      "t2"."adult_2_linked_person_id",
      "t2"."adult_3_linked_person_id",
      "t2"."gender",
      "t2"."ethnicity",
      "t2"."client_type",
      "t2"."primary_support_reason",
      "t2"."accommodation_status",
      "t2"."employment_status",
      "t2"."has_unpaid_carer",
      "t2"."autism_spectrum_disorder",
      "t2"."visual_impairment",
      "t2"."hearing_impairment",
      "t2"."dementia",
      "t2"."client_funding_status",
      "t2"."event_type",
      "t2"."event_description",
      "t2"."event_outcome",
      "t2"."request_route_of_access",
      "t2"."assessment_type",
      "t2"."eligible_needs_identified",
      "t2"."method_of_assessment",
      "t2"."total_hrs_caring_per_week",
      "t2"."service_type",
      "t2"."service_component",
      "t2"."delivery_mechanism",
      "t2"."review_reason",
      "t2"."review_outcomes_achieved",
      "t2"."method_of_review",
      "t2"."cost_frequency",
      "t3"."ref_period_start",
      "t3"."ref_period_end",
      "t3"."council",
      "t3"."area"
    FROM {table 1} AS "t2"
    LEFT OUTER JOIN {table 2} AS "t3"
      ON "t2"."la_code" = "t3"."la_code" AND "t2"."import_time" = "t3"."import_time"
  ) AS "t4"
) AS "t5"
WHERE
  "t5"."rule" IS NULL

-- 980e2bfd13e46398: build dhsc-2026-06, 9 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN, "delivery_mechanism" VARCHAR, "delivery_mechanism_raw" VARCHAR, "delivery_mechanism_lost" BOOLEAN, "cost_frequency" VARCHAR, "cost_frequency_raw" VARCHAR, "cost_frequency_lost" BOOLEAN
SELECT
  "t26"."row_id",
  "t26"."import_file",
  "t26"."file_row",
  "t26"."import_time",
  "t26"."record_id",
  "t26"."la_code",
  "t26"."stated_period_start",
  "t26"."stated_period_end",
  "t26"."nhs_traced",
  "t26"."nhs_submitted",
  "t26"."date_of_birth",
  "t26"."birth_year",
  "t26"."birth_month",
  "t26"."date_of_death",
  "t26"."event_start_date",
  "t26"."event_end_date",
  "t26"."age_at_event_start",
  "t26"."conversation",
  "t26"."unit_cost",
  "t26"."planned_units_per_week",
  "t26"."la_person_id",
  "t26"."event_reference",
  "t26"."gp_practice_code",
  "t26"."provider_cqc_location_id",
  "t26"."no_of_adults_being_cared_for",
  "t26"."adult_1_linked_person_id",
  "t26"."adult_2_linked_person_id",
  "t26"."adult_3_linked_person_id",
  "t26"."gender",
  "t26"."ethnicity",
  "t26"."primary_support_reason",
  "t26"."accommodation_status",
  "t26"."employment_status",
  "t26"."has_unpaid_carer",
  "t26"."autism_spectrum_disorder",
  "t26"."visual_impairment",
  "t26"."hearing_impairment",
  "t26"."dementia",
  "t26"."client_funding_status",
  "t26"."event_description",
  "t26"."eligible_needs_identified",
  "t26"."method_of_assessment",
  "t26"."total_hrs_caring_per_week",
  "t26"."review_reason",
  "t26"."review_outcomes_achieved",
  "t26"."method_of_review",
  "t26"."ref_period_start",
  "t26"."ref_period_end",
  "t26"."council",
  "t26"."area",
  "t26"."event_end_date_corrected",
  "t26"."rule",
  "t14"."to_client_type" AS "client_type",
  "t26"."client_type" AS "client_type_raw",
  (
    "t14"."to_client_type" IS NULL
  ) AND (
    "t26"."client_type" <> ''
  ) AS "client_type_lost",
  "t15"."to_event_type" AS "event_type",
  "t26"."event_type" AS "event_type_raw",
  (
    "t15"."to_event_type" IS NULL
  ) AND (
    "t26"."event_type" <> ''
  ) AS "event_type_lost",
  COALESCE("t16"."to_request_route_of_access", "t26"."request_route_of_access") AS "request_route_of_access",
  "t26"."request_route_of_access" AS "request_route_of_access_raw",
  (
    "t16"."to_request_route_of_access" IS NULL
  )
  AND (
    "t26"."request_route_of_access" <> ''
  ) AS "request_route_of_access_lost",
  "t17"."to_assessment_type" AS "assessment_type",
  "t26"."assessment_type" AS "assessment_type_raw",
  (
    "t17"."to_assessment_type" IS NULL
  ) AND (
    "t26"."assessment_type" <> ''
  ) AS "assessment_type_lost",
  "t18"."to_service_type" AS "service_type",
  "t26"."service_type" AS "service_type_raw",
  (
    "t18"."to_service_type" IS NULL
  ) AND (
    "t26"."service_type" <> ''
  ) AS "service_type_lost",
  "t19"."to_service_component" AS "service_component",
  "t26"."service_component" AS "service_component_raw",
  (
    "t19"."to_service_component" IS NULL
  )
  AND (
    "t26"."service_component" <> ''
  ) AS "service_component_lost",
  "t20"."to_event_outcome" AS "event_outcome",
  "t26"."event_outcome" AS "event_outcome_raw",
  (
    "t20"."to_event_outcome" IS NULL
  ) AND (
    "t26"."event_outcome" <> ''
  ) AS "event_outcome_lost",
  "t21"."to_delivery_mechanism" AS "delivery_mechanism",
  "t26"."delivery_mechanism" AS "delivery_mechanism_raw",
  (
    "t21"."to_delivery_mechanism" IS NULL
  )
  AND (
    "t26"."delivery_mechanism" <> ''
  ) AS "delivery_mechanism_lost",
  "t22"."to_cost_frequency" AS "cost_frequency",
  "t26"."cost_frequency" AS "cost_frequency_raw",
  (
    "t22"."to_cost_frequency" IS NULL
  ) AND (
    "t26"."cost_frequency" <> ''
  ) AS "cost_frequency_lost"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t23"."row_id",
      "t23"."import_file",
      "t23"."file_row",
      "t23"."import_time",
      "t23"."record_id",
      "t23"."la_code",
      "t23"."stated_period_start",
      "t23"."stated_period_end",
      "t23"."nhs_traced",
      "t23"."nhs_submitted",
      "t23"."date_of_birth",
      "t23"."birth_year",
      "t23"."birth_month",
      "t23"."date_of_death",
      "t23"."event_start_date",
      "t23"."event_end_date",
      "t23"."age_at_event_start",
      "t23"."conversation",
      "t23"."unit_cost",
      "t23"."planned_units_per_week",
      "t23"."la_person_id",
      "t23"."event_reference",
      "t23"."gp_practice_code",
      "t23"."provider_cqc_location_id",
      "t23"."no_of_adults_being_cared_for",
      "t23"."adult_1_linked_person_id",
      "t23"."adult_2_linked_person_id",
      "t23"."adult_3_linked_person_id",
      "t23"."gender",
      "t23"."ethnicity",
      "t23"."client_type",
      "t23"."primary_support_reason",
      "t23"."accommodation_status",
      "t23"."employment_status",
      "t23"."has_unpaid_carer",
      "t23"."autism_spectrum_disorder",
      "t23"."visual_impairment",
      "t23"."hearing_impairment",
      "t23"."dementia",
      "t23"."client_funding_status",
      "t23"."event_type",
      "t23"."event_description",
      "t23"."event_outcome",
      "t23"."request_route_of_access",
      "t23"."assessment_type",
      "t23"."eligible_needs_identified",
      "t23"."method_of_assessment",
      "t23"."total_hrs_caring_per_week",
      "t23"."service_type",
      "t23"."service_component",
      "t23"."delivery_mechanism",
      "t23"."review_reason",
      "t23"."review_outcomes_achieved",
      "t23"."method_of_review",
      "t23"."cost_frequency",
      "t23"."ref_period_start",
      "t23"."ref_period_end",
      "t23"."council",
      "t23"."area",
      CASE
        WHEN COALESCE(
          (
            "t23"."date_of_death" >= "t23"."event_start_date"
          )
          AND (
            "t23"."date_of_death" <= "t23"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t23"."event_end_date" IS NULL
          )
          AND (
            "t23"."date_of_death" > "t23"."event_start_date"
          ),
          FALSE
        )
        THEN "t23"."date_of_death"
        ELSE "t23"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t23"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t23"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t23"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t23"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t23"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t23"."date_of_death" >= "t23"."event_start_date"
                  )
                  AND (
                    "t23"."date_of_death" <= "t23"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t23"."event_end_date" IS NULL
                  )
                  AND (
                    "t23"."date_of_death" > "t23"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t23"."date_of_death"
                ELSE "t23"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t23"."event_start_date" > "t23"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t23"."date_of_death" >= "t23"."event_start_date"
                    )
                    AND (
                      "t23"."date_of_death" <= "t23"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t23"."event_end_date" IS NULL
                    )
                    AND (
                      "t23"."date_of_death" > "t23"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t23"."date_of_death"
                  ELSE "t23"."event_end_date"
                END < "t23"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t23"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t23"."date_of_death" >= "t23"."event_start_date"
                      )
                      AND (
                        "t23"."date_of_death" <= "t23"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t23"."event_end_date" IS NULL
                      )
                      AND (
                        "t23"."date_of_death" > "t23"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t23"."date_of_death"
                    ELSE "t23"."event_end_date"
                  END > "t23"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t23"."date_of_death" < "t23"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t23"."date_of_death" < "t23"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t23"."nhs_traced", "t23"."nhs_submitted", "t23"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
    FROM (
      SELECT
        "t3"."row_id",
        "t3"."import_file",
        "t3"."file_row",
        "t3"."import_time",
        "t3"."record_id",
        "t3"."la_code",
        "t3"."stated_period_start",
        "t3"."stated_period_end",
        "t3"."nhs_traced",
        "t3"."nhs_submitted",
        "t3"."date_of_birth",
        "t3"."birth_year",
        "t3"."birth_month",
        "t3"."date_of_death",
        "t3"."event_start_date",
        "t3"."event_end_date",
        "t3"."age_at_event_start",
        "t3"."conversation",
        "t3"."unit_cost",
        "t3"."planned_units_per_week",
        "t3"."la_person_id",
        "t3"."event_reference",
        "t3"."gp_practice_code",
        "t3"."provider_cqc_location_id",
        "t3"."no_of_adults_being_cared_for",
        "t3"."adult_1_linked_person_id",
        "t3"."adult_2_linked_person_id",
        "t3"."adult_3_linked_person_id",
        "t3"."gender",
        "t3"."ethnicity",
        "t3"."client_type",
        "t3"."primary_support_reason",
        "t3"."accommodation_status",
        "t3"."employment_status",
        "t3"."has_unpaid_carer",
        "t3"."autism_spectrum_disorder",
        "t3"."visual_impairment",
        "t3"."hearing_impairment",
        "t3"."dementia",
        "t3"."client_funding_status",
        "t3"."event_type",
        "t3"."event_description",
        "t3"."event_outcome",
        "t3"."request_route_of_access",
        "t3"."assessment_type",
        "t3"."eligible_needs_identified",
        "t3"."method_of_assessment",
        "t3"."total_hrs_caring_per_week",
        "t3"."service_type",
        "t3"."service_component",
        "t3"."delivery_mechanism",
        "t3"."review_reason",
        "t3"."review_outcomes_achieved",
        "t3"."method_of_review",
        "t3"."cost_frequency",
        "t4"."ref_period_start",
        "t4"."ref_period_end",
        "t4"."council",
        "t4"."area"
      FROM {table 1} AS "t3"
      LEFT OUTER JOIN {table 2} AS "t4"
        ON "t3"."la_code" = "t4"."la_code" AND "t3"."import_time" = "t4"."import_time"
    ) AS "t23"
  ) AS "t24"
  WHERE
    "t24"."rule" IS NULL
) AS "t26"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t14"
  ON LOWER(RTRIM("t26"."client_type")) = "t14"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t15"
  ON LOWER(RTRIM("t26"."event_type")) = "t15"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t16"
  ON LOWER(RTRIM("t26"."request_route_of_access")) = "t16"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t17"
  ON LOWER(RTRIM("t26"."assessment_type")) = "t17"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t18"
  ON LOWER(RTRIM("t26"."service_type")) = "t18"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t19"
  ON LOWER(RTRIM("t26"."service_component")) = "t19"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t20"
  ON LOWER(RTRIM("t26"."event_outcome")) = "t20"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism'
) AS "t21"
  ON LOWER(RTRIM("t26"."delivery_mechanism")) = "t21"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency'
) AS "t22"
  ON LOWER(RTRIM("t26"."cost_frequency")) = "t22"."from_cost_frequency"

-- aa10fa09bddc8c46: build dhsc-2026-06, 10 of 26
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "key_start" DATE, "key_end" DATE, "key_client" VARCHAR, "key_type" VARCHAR, "key_request_route_of_access" VARCHAR, "key_assessment_type" VARCHAR, "key_service_type" VARCHAR, "key_service_component" VARCHAR, "apart_delivery" VARCHAR, "apart_frequency" VARCHAR, "apart_cost" DECIMAL(18,2), "apart_units" DECIMAL(18,2)
SELECT
  "t30"."row_id",
  "t30"."record_id",
  "t30"."import_file",
  "t30"."import_time",
  "t30"."file_row",
  "t30"."la_code",
  "t30"."person_id",
  "t30"."event_end_date_corrected",
  "t30"."ref_period_start",
  "t30"."ref_period_end",
  "t30"."event_outcome_hierarchy",
  "t30"."conversation",
  "t30"."event_start_date" AS "key_start",
  CASE
    WHEN NOT (
      CONTAINS(LOWER("t30"."event_type_raw"), 'service')
    )
    THEN "t30"."event_end_date_corrected"
    ELSE CAST(NULL AS DATE)
  END AS "key_end",
  LOWER(RTRIM("t30"."client_type_raw")) AS "key_client",
  LOWER(RTRIM("t30"."event_type_raw")) AS "key_type",
  CASE
    WHEN CONTAINS(LOWER("t30"."event_type_raw"), 'request')
    THEN LOWER(RTRIM("t30"."request_route_of_access_raw"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_request_route_of_access",
  CASE
    WHEN CONTAINS(LOWER("t30"."event_type_raw"), 'assessment')
    THEN LOWER(RTRIM("t30"."assessment_type_raw"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_assessment_type",
  CASE
    WHEN CONTAINS(LOWER("t30"."event_type_raw"), 'service')
    THEN LOWER(RTRIM("t30"."service_type_raw"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_type",
  CASE
    WHEN CONTAINS(LOWER("t30"."event_type_raw"), 'service')
    THEN LOWER(RTRIM("t30"."service_component_raw"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_component",
  CASE
    WHEN CONTAINS(LOWER("t30"."event_type_raw"), 'service')
    THEN COALESCE(LOWER(RTRIM("t30"."delivery_mechanism")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_delivery",
  CASE
    WHEN CONTAINS(LOWER("t30"."event_type_raw"), 'service')
    THEN COALESCE(LOWER(RTRIM("t30"."cost_frequency")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_frequency",
  CASE
    WHEN CONTAINS(LOWER("t30"."event_type_raw"), 'service')
    THEN "t30"."unit_cost"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_cost",
  CASE
    WHEN CONTAINS(LOWER("t30"."event_type_raw"), 'service')
    THEN "t30"."planned_units_per_week"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_units"
FROM (
  SELECT
    "t29"."row_id",
    "t29"."import_file",
    "t29"."file_row",
    "t29"."import_time",
    "t29"."record_id",
    "t29"."la_code",
    "t29"."stated_period_start",
    "t29"."stated_period_end",
    "t29"."nhs_traced",
    "t29"."nhs_submitted",
    "t29"."date_of_birth",
    "t29"."birth_year",
    "t29"."birth_month",
    "t29"."date_of_death",
    "t29"."event_start_date",
    "t29"."event_end_date",
    "t29"."age_at_event_start",
    "t29"."conversation",
    "t29"."unit_cost",
    "t29"."planned_units_per_week",
    "t29"."la_person_id",
    "t29"."event_reference",
    "t29"."gp_practice_code",
    "t29"."provider_cqc_location_id",
    "t29"."no_of_adults_being_cared_for",
    "t29"."adult_1_linked_person_id",
    "t29"."adult_2_linked_person_id",
    "t29"."adult_3_linked_person_id",
    "t29"."gender",
    "t29"."ethnicity",
    "t29"."primary_support_reason",
    "t29"."accommodation_status",
    "t29"."employment_status",
    "t29"."has_unpaid_carer",
    "t29"."autism_spectrum_disorder",
    "t29"."visual_impairment",
    "t29"."hearing_impairment",
    "t29"."dementia",
    "t29"."client_funding_status",
    "t29"."event_description",
    "t29"."eligible_needs_identified",
    "t29"."method_of_assessment",
    "t29"."total_hrs_caring_per_week",
    "t29"."review_reason",
    "t29"."review_outcomes_achieved",
    "t29"."method_of_review",
    "t29"."ref_period_start",
    "t29"."ref_period_end",
    "t29"."council",
    "t29"."area",
    "t29"."event_end_date_corrected",
    "t29"."rule",
    "t29"."client_type",
    "t29"."client_type_raw",
    "t29"."client_type_lost",
    "t29"."event_type",
    "t29"."event_type_raw",
    "t29"."event_type_lost",
    "t29"."request_route_of_access",
    "t29"."request_route_of_access_raw",
    "t29"."request_route_of_access_lost",
    "t29"."assessment_type",
    "t29"."assessment_type_raw",
    "t29"."assessment_type_lost",
    "t29"."service_type",
    "t29"."service_type_raw",
    "t29"."service_type_lost",
    "t29"."service_component",
    "t29"."service_component_raw",
    "t29"."service_component_lost",
    "t29"."event_outcome",
    "t29"."event_outcome_raw",
    "t29"."event_outcome_lost",
    "t29"."delivery_mechanism",
    "t29"."delivery_mechanism_raw",
    "t29"."delivery_mechanism_lost",
    "t29"."cost_frequency",
    "t29"."cost_frequency_raw",
    "t29"."cost_frequency_lost",
    "t29"."event_outcome_hierarchy",
    "t29"."event_outcome_group",
    COALESCE("t29"."nhs_traced", "t29"."nhs_submitted") AS "nhs_id",
    COALESCE(
      COALESCE("t29"."nhs_traced", "t29"."nhs_submitted"),
      "t29"."la_code" || '_' || "t29"."la_person_id"
    ) AS "person_id"
  FROM (
    SELECT
      "t28"."row_id",
      "t28"."import_file",
      "t28"."file_row",
      "t28"."import_time",
      "t28"."record_id",
      "t28"."la_code",
      "t28"."stated_period_start",
      "t28"."stated_period_end",
      "t28"."nhs_traced",
      "t28"."nhs_submitted",
      "t28"."date_of_birth",
      "t28"."birth_year",
      "t28"."birth_month",
      "t28"."date_of_death",
      "t28"."event_start_date",
      "t28"."event_end_date",
      "t28"."age_at_event_start",
      "t28"."conversation",
      "t28"."unit_cost",
      "t28"."planned_units_per_week",
      "t28"."la_person_id",
      "t28"."event_reference",
      "t28"."gp_practice_code",
      "t28"."provider_cqc_location_id",
      "t28"."no_of_adults_being_cared_for",
      "t28"."adult_1_linked_person_id",
      "t28"."adult_2_linked_person_id",
      "t28"."adult_3_linked_person_id",
      "t28"."gender",
      "t28"."ethnicity",
      "t28"."primary_support_reason",
      "t28"."accommodation_status",
      "t28"."employment_status",
      "t28"."has_unpaid_carer",
      "t28"."autism_spectrum_disorder",
      "t28"."visual_impairment",
      "t28"."hearing_impairment",
      "t28"."dementia",
      "t28"."client_funding_status",
      "t28"."event_description",
      "t28"."eligible_needs_identified",
      "t28"."method_of_assessment",
      "t28"."total_hrs_caring_per_week",
      "t28"."review_reason",
      "t28"."review_outcomes_achieved",
      "t28"."method_of_review",
      "t28"."ref_period_start",
      "t28"."ref_period_end",
      "t28"."council",
      "t28"."area",
      "t28"."event_end_date_corrected",
      "t28"."rule",
      "t16"."to_client_type" AS "client_type",
      "t28"."client_type" AS "client_type_raw",
      (
        "t16"."to_client_type" IS NULL
      ) AND (
        "t28"."client_type" <> ''
      ) AS "client_type_lost",
      "t17"."to_event_type" AS "event_type",
      "t28"."event_type" AS "event_type_raw",
      (
        "t17"."to_event_type" IS NULL
      ) AND (
        "t28"."event_type" <> ''
      ) AS "event_type_lost",
      COALESCE("t18"."to_request_route_of_access", "t28"."request_route_of_access") AS "request_route_of_access",
      "t28"."request_route_of_access" AS "request_route_of_access_raw",
      (
        "t18"."to_request_route_of_access" IS NULL
      )
      AND (
        "t28"."request_route_of_access" <> ''
      ) AS "request_route_of_access_lost",
      "t19"."to_assessment_type" AS "assessment_type",
      "t28"."assessment_type" AS "assessment_type_raw",
      (
        "t19"."to_assessment_type" IS NULL
      ) AND (
        "t28"."assessment_type" <> ''
      ) AS "assessment_type_lost",
      "t20"."to_service_type" AS "service_type",
      "t28"."service_type" AS "service_type_raw",
      (
        "t20"."to_service_type" IS NULL
      ) AND (
        "t28"."service_type" <> ''
      ) AS "service_type_lost",
      "t21"."to_service_component" AS "service_component",
      "t28"."service_component" AS "service_component_raw",
      (
        "t21"."to_service_component" IS NULL
      )
      AND (
        "t28"."service_component" <> ''
      ) AS "service_component_lost",
      "t22"."to_event_outcome" AS "event_outcome",
      "t28"."event_outcome" AS "event_outcome_raw",
      (
        "t22"."to_event_outcome" IS NULL
      ) AND (
        "t28"."event_outcome" <> ''
      ) AS "event_outcome_lost",
      "t23"."to_delivery_mechanism" AS "delivery_mechanism",
      "t28"."delivery_mechanism" AS "delivery_mechanism_raw",
      (
        "t23"."to_delivery_mechanism" IS NULL
      )
      AND (
        "t28"."delivery_mechanism" <> ''
      ) AS "delivery_mechanism_lost",
      "t24"."to_cost_frequency" AS "cost_frequency",
      "t28"."cost_frequency" AS "cost_frequency_raw",
      (
        "t24"."to_cost_frequency" IS NULL
      ) AND (
        "t28"."cost_frequency" <> ''
      ) AS "cost_frequency_lost",
      "t4"."event_outcome_hierarchy",
      "t4"."event_outcome_group"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t25"."row_id",
          "t25"."import_file",
          "t25"."file_row",
          "t25"."import_time",
          "t25"."record_id",
          "t25"."la_code",
          "t25"."stated_period_start",
          "t25"."stated_period_end",
          "t25"."nhs_traced",
          "t25"."nhs_submitted",
          "t25"."date_of_birth",
          "t25"."birth_year",
          "t25"."birth_month",
          "t25"."date_of_death",
          "t25"."event_start_date",
          "t25"."event_end_date",
          "t25"."age_at_event_start",
          "t25"."conversation",
          "t25"."unit_cost",
          "t25"."planned_units_per_week",
          "t25"."la_person_id",
          "t25"."event_reference",
          "t25"."gp_practice_code",
          "t25"."provider_cqc_location_id",
          "t25"."no_of_adults_being_cared_for",
          "t25"."adult_1_linked_person_id",
          "t25"."adult_2_linked_person_id",
          "t25"."adult_3_linked_person_id",
          "t25"."gender",
          "t25"."ethnicity",
          "t25"."client_type",
          "t25"."primary_support_reason",
          "t25"."accommodation_status",
          "t25"."employment_status",
          "t25"."has_unpaid_carer",
          "t25"."autism_spectrum_disorder",
          "t25"."visual_impairment",
          "t25"."hearing_impairment",
          "t25"."dementia",
          "t25"."client_funding_status",
          "t25"."event_type",
          "t25"."event_description",
          "t25"."event_outcome",
          "t25"."request_route_of_access",
          "t25"."assessment_type",
          "t25"."eligible_needs_identified",
          "t25"."method_of_assessment",
          "t25"."total_hrs_caring_per_week",
          "t25"."service_type",
          "t25"."service_component",
          "t25"."delivery_mechanism",
          "t25"."review_reason",
          "t25"."review_outcomes_achieved",
          "t25"."method_of_review",
          "t25"."cost_frequency",
          "t25"."ref_period_start",
          "t25"."ref_period_end",
          "t25"."council",
          "t25"."area",
          CASE
            WHEN COALESCE(
              (
                "t25"."date_of_death" >= "t25"."event_start_date"
              )
              AND (
                "t25"."date_of_death" <= "t25"."event_end_date"
              ),
              FALSE
            )
            OR COALESCE(
              (
                "t25"."event_end_date" IS NULL
              )
              AND (
                "t25"."date_of_death" > "t25"."event_start_date"
              ),
              FALSE
            )
            THEN "t25"."date_of_death"
            ELSE "t25"."event_end_date"
          END AS "event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t25"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t25"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t25"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t25"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t25"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t25"."date_of_death" >= "t25"."event_start_date"
                      )
                      AND (
                        "t25"."date_of_death" <= "t25"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t25"."event_end_date" IS NULL
                      )
                      AND (
                        "t25"."date_of_death" > "t25"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t25"."date_of_death"
                    ELSE "t25"."event_end_date"
                  END IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t25"."event_start_date" > "t25"."ref_period_end"
                  )
                  OR (
                    CASE
                      WHEN COALESCE(
                        (
                          "t25"."date_of_death" >= "t25"."event_start_date"
                        )
                        AND (
                          "t25"."date_of_death" <= "t25"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t25"."event_end_date" IS NULL
                        )
                        AND (
                          "t25"."date_of_death" > "t25"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t25"."date_of_death"
                      ELSE "t25"."event_end_date"
                    END < "t25"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t25"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t25"."date_of_death" >= "t25"."event_start_date"
                          )
                          AND (
                            "t25"."date_of_death" <= "t25"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t25"."event_end_date" IS NULL
                          )
                          AND (
                            "t25"."date_of_death" > "t25"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t25"."date_of_death"
                        ELSE "t25"."event_end_date"
                      END > "t25"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t25"."date_of_death" < "t25"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t25"."date_of_death" < "t25"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t25"."nhs_traced", "t25"."nhs_submitted", "t25"."la_person_id") IS NOT NULL
              THEN CAST(NULL AS TEXT)
              ELSE 'no-person-id'
            END
          ) AS "rule"
        FROM (
          SELECT
            "t5"."row_id",
            "t5"."import_file",
            "t5"."file_row",
            "t5"."import_time",
            "t5"."record_id",
            "t5"."la_code",
            "t5"."stated_period_start",
            "t5"."stated_period_end",
            "t5"."nhs_traced",
            "t5"."nhs_submitted",
            "t5"."date_of_birth",
            "t5"."birth_year",
            "t5"."birth_month",
            "t5"."date_of_death",
            "t5"."event_start_date",
            "t5"."event_end_date",
            "t5"."age_at_event_start",
            "t5"."conversation",
            "t5"."unit_cost",
            "t5"."planned_units_per_week",
            "t5"."la_person_id",
            "t5"."event_reference",
            "t5"."gp_practice_code",
            "t5"."provider_cqc_location_id",
            "t5"."no_of_adults_being_cared_for",
            "t5"."adult_1_linked_person_id",
            "t5"."adult_2_linked_person_id",
            "t5"."adult_3_linked_person_id",
            "t5"."gender",
            "t5"."ethnicity",
            "t5"."client_type",
            "t5"."primary_support_reason",
            "t5"."accommodation_status",
            "t5"."employment_status",
            "t5"."has_unpaid_carer",
            "t5"."autism_spectrum_disorder",
            "t5"."visual_impairment",
            "t5"."hearing_impairment",
            "t5"."dementia",
            "t5"."client_funding_status",
            "t5"."event_type",
            "t5"."event_description",
            "t5"."event_outcome",
            "t5"."request_route_of_access",
            "t5"."assessment_type",
            "t5"."eligible_needs_identified",
            "t5"."method_of_assessment",
            "t5"."total_hrs_caring_per_week",
            "t5"."service_type",
            "t5"."service_component",
            "t5"."delivery_mechanism",
            "t5"."review_reason",
            "t5"."review_outcomes_achieved",
            "t5"."method_of_review",
            "t5"."cost_frequency",
            "t6"."ref_period_start",
            "t6"."ref_period_end",
            "t6"."council",
            "t6"."area"
          FROM {table 1} AS "t5"
          LEFT OUTER JOIN {table 2} AS "t6"
            ON "t5"."la_code" = "t6"."la_code" AND "t5"."import_time" = "t6"."import_time"
        ) AS "t25"
      ) AS "t26"
      WHERE
        "t26"."rule" IS NULL
    ) AS "t28"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_client_type",
        "t1"."cleaned_value" AS "to_client_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'client_type'
    ) AS "t16"
      ON LOWER(RTRIM("t28"."client_type")) = "t16"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_type",
        "t1"."cleaned_value" AS "to_event_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'event_type'
    ) AS "t17"
      ON LOWER(RTRIM("t28"."event_type")) = "t17"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_request_route_of_access",
        "t1"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'request_route_of_access'
    ) AS "t18"
      ON LOWER(RTRIM("t28"."request_route_of_access")) = "t18"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_assessment_type",
        "t1"."cleaned_value" AS "to_assessment_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'assessment_type'
    ) AS "t19"
      ON LOWER(RTRIM("t28"."assessment_type")) = "t19"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_type",
        "t1"."cleaned_value" AS "to_service_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'service_type'
    ) AS "t20"
      ON LOWER(RTRIM("t28"."service_type")) = "t20"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_component",
        "t1"."cleaned_value" AS "to_service_component"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'service_component'
    ) AS "t21"
      ON LOWER(RTRIM("t28"."service_component")) = "t21"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_outcome",
        "t1"."cleaned_value" AS "to_event_outcome"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'event_outcome'
    ) AS "t22"
      ON LOWER(RTRIM("t28"."event_outcome")) = "t22"."from_event_outcome"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_delivery_mechanism",
        "t1"."cleaned_value" AS "to_delivery_mechanism"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'delivery_mechanism'
    ) AS "t23"
      ON LOWER(RTRIM("t28"."delivery_mechanism")) = "t23"."from_delivery_mechanism"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_cost_frequency",
        "t1"."cleaned_value" AS "to_cost_frequency"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'cost_frequency'
    ) AS "t24"
      ON LOWER(RTRIM("t28"."cost_frequency")) = "t24"."from_cost_frequency"
    LEFT OUTER JOIN {table 4} AS "t4"
      ON LOWER(RTRIM("t22"."to_event_outcome")) = "t4"."outcome"
  ) AS "t29"
) AS "t30"

-- 6e7c6a120d842967: build dhsc-2026-06, 11 of 26
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "apart_delivery" VARCHAR, "apart_frequency" VARCHAR, "apart_cost" DECIMAL(18,2), "apart_units" DECIMAL(18,2), "event_key" BIGINT
SELECT
  "t7"."row_id",
  "t7"."record_id",
  "t7"."import_file",
  "t7"."import_time",
  "t7"."file_row",
  "t7"."la_code",
  "t7"."person_id",
  "t7"."event_end_date_corrected",
  "t7"."ref_period_start",
  "t7"."ref_period_end",
  "t7"."event_outcome_hierarchy",
  "t7"."conversation",
  "t7"."apart_delivery",
  "t7"."apart_frequency",
  "t7"."apart_cost",
  "t7"."apart_units",
  "t7"."event_key"
FROM (
  SELECT
    "t6"."row_id",
    "t6"."record_id",
    "t6"."import_file",
    "t6"."import_time",
    "t6"."file_row",
    "t6"."la_code",
    "t6"."person_id",
    "t6"."event_end_date_corrected",
    "t6"."ref_period_start",
    "t6"."ref_period_end",
    "t6"."event_outcome_hierarchy",
    "t6"."conversation",
    "t6"."key_start",
    "t6"."key_end",
    "t6"."key_client",
    "t6"."key_type",
    "t6"."key_request_route_of_access",
    "t6"."key_assessment_type",
    "t6"."key_service_type",
    "t6"."key_service_component",
    "t6"."apart_delivery",
    "t6"."apart_frequency",
    "t6"."apart_cost",
    "t6"."apart_units",
    (
      DENSE_RANK() OVER (
        PARTITION BY "t6"."la_code"
        ORDER BY "t6"."key_start" ASC NULLS FIRST, "t6"."key_end" ASC NULLS FIRST, "t6"."key_client" ASC NULLS FIRST, "t6"."person_id" ASC NULLS FIRST, "t6"."key_type" ASC NULLS FIRST, "t6"."key_request_route_of_access" ASC NULLS FIRST, "t6"."key_assessment_type" ASC NULLS FIRST, "t6"."key_service_type" ASC NULLS FIRST, "t6"."key_service_component" ASC NULLS FIRST
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "event_key"
  FROM (
    SELECT
      "t5"."row_id",
      "t5"."record_id",
      "t5"."import_file",
      "t5"."import_time",
      "t5"."file_row",
      "t5"."la_code",
      COALESCE("t5"."spelling", "t5"."person_id") AS "person_id",
      "t5"."event_end_date_corrected",
      "t5"."ref_period_start",
      "t5"."ref_period_end",
      "t5"."event_outcome_hierarchy",
      "t5"."conversation",
      "t5"."key_start",
      "t5"."key_end",
      "t5"."key_client",
      "t5"."key_type",
      "t5"."key_request_route_of_access",
      "t5"."key_assessment_type",
      "t5"."key_service_type",
      "t5"."key_service_component",
      "t5"."apart_delivery",
      "t5"."apart_frequency",
      "t5"."apart_cost",
      "t5"."apart_units"
    FROM (
      SELECT
        "t1"."row_id",
        "t1"."record_id",
        "t1"."import_file",
        "t1"."import_time",
        "t1"."file_row",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."event_end_date_corrected",
        "t1"."ref_period_start",
        "t1"."ref_period_end",
        "t1"."event_outcome_hierarchy",
        "t1"."conversation",
        "t1"."key_start",
        "t1"."key_end",
        "t1"."key_client",
        "t1"."key_type",
        "t1"."key_request_route_of_access",
        "t1"."key_assessment_type",
        "t1"."key_service_type",
        "t1"."key_service_component",
        "t1"."apart_delivery",
        "t1"."apart_frequency",
        "t1"."apart_cost",
        "t1"."apart_units",
        "t4"."spelt_in",
        "t4"."spelt_as",
        "t4"."spelling",
        "t4"."last"
      FROM {table 1} AS "t1"
      LEFT OUTER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t0"."la_code" AS "spelt_in",
            LOWER(RTRIM("t0"."person_id")) AS "spelt_as",
            MIN("t0"."person_id") AS "spelling",
            MAX("t0"."person_id") AS "last"
          FROM {table 1} AS "t0"
          GROUP BY
            1,
            2
        ) AS "t2"
        WHERE
          "t2"."spelling" <> "t2"."last"
      ) AS "t4"
        ON "t1"."la_code" = "t4"."spelt_in"
        AND LOWER(RTRIM("t1"."person_id")) = "t4"."spelt_as"
    ) AS "t5"
  ) AS "t6"
) AS "t7"

-- 47d1049bad6a5b61: build dhsc-2026-06, 12 of 26
-- gives "row_id" BIGINT, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "cropped" BOOLEAN, "place" BIGINT, "winner" BIGINT, "decided_by" VARCHAR
SELECT
  "t4"."row_id",
  "t4"."person_id",
  "t4"."event_key",
  "t4"."event_end_date",
  "t4"."cropped",
  "t4"."place",
  "t4"."winner",
  "t4"."decided_by"
FROM (
  SELECT
    "t3".*
    EXCLUDE ("best_rank_conversation", "best_rank_end", "best_rank_outcome", "best_ref_period_end", "best_row_id", "rank_conversation", "rank_end", "rank_outcome")
  FROM (
    SELECT
      "t2"."row_id",
      "t2"."record_id",
      "t2"."import_file",
      "t2"."import_time",
      "t2"."file_row",
      "t2"."la_code",
      "t2"."person_id",
      "t2"."event_end_date_corrected",
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."event_outcome_hierarchy",
      "t2"."conversation",
      "t2"."apart_delivery",
      "t2"."apart_frequency",
      "t2"."apart_cost",
      "t2"."apart_units",
      "t2"."event_key",
      "t2"."cropped",
      "t2"."event_end_date",
      "t2"."rank_end",
      "t2"."rank_outcome",
      "t2"."rank_conversation",
      "t2"."place",
      "t2"."best_row_id",
      "t2"."best_ref_period_end",
      "t2"."best_rank_end",
      "t2"."best_rank_outcome",
      "t2"."best_rank_conversation",
      "t2"."best_row_id" AS "winner",
      CASE
        WHEN "t2"."place" = 0
        THEN CAST(NULL AS TEXT)
        WHEN FALSE
        THEN 'later-reference-period'
        WHEN "t2"."best_rank_end" > "t2"."rank_end"
        THEN 'open-or-later-end'
        WHEN "t2"."best_rank_outcome" < "t2"."rank_outcome"
        THEN 'outcome-higher-in-hierarchy'
        WHEN "t2"."best_rank_conversation" > "t2"."rank_conversation"
        THEN 'conversation-flag'
        ELSE 'higher-record-id'
      END AS "decided_by"
    FROM (
      SELECT
        "t1"."row_id",
        "t1"."record_id",
        "t1"."import_file",
        "t1"."import_time",
        "t1"."file_row",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."event_end_date_corrected",
        "t1"."ref_period_start",
        "t1"."ref_period_end",
        "t1"."event_outcome_hierarchy",
        "t1"."conversation",
        "t1"."apart_delivery",
        "t1"."apart_frequency",
        "t1"."apart_cost",
        "t1"."apart_units",
        "t1"."event_key",
        "t1"."cropped",
        "t1"."event_end_date",
        "t1"."rank_end",
        "t1"."rank_outcome",
        "t1"."rank_conversation",
        ROW_NUMBER() OVER (
          PARTITION BY "t1"."la_code", "t1"."event_key", "t1"."apart_delivery", "t1"."apart_frequency", "t1"."apart_cost", "t1"."apart_units"
          ORDER BY "t1"."rank_end" DESC, "t1"."rank_outcome" ASC, "t1"."rank_conversation" DESC, "t1"."record_id" DESC, "t1"."import_time" DESC, "t1"."import_file" DESC, "t1"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place",
        FIRST_VALUE("t1"."row_id") OVER (
          PARTITION BY "t1"."la_code", "t1"."event_key", "t1"."apart_delivery", "t1"."apart_frequency", "t1"."apart_cost", "t1"."apart_units"
          ORDER BY "t1"."rank_end" DESC, "t1"."rank_outcome" ASC, "t1"."rank_conversation" DESC, "t1"."record_id" DESC, "t1"."import_time" DESC, "t1"."import_file" DESC, "t1"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_row_id",
        FIRST_VALUE("t1"."ref_period_end") OVER (
          PARTITION BY "t1"."la_code", "t1"."event_key", "t1"."apart_delivery", "t1"."apart_frequency", "t1"."apart_cost", "t1"."apart_units"
          ORDER BY "t1"."rank_end" DESC, "t1"."rank_outcome" ASC, "t1"."rank_conversation" DESC, "t1"."record_id" DESC, "t1"."import_time" DESC, "t1"."import_file" DESC, "t1"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_ref_period_end",
        FIRST_VALUE("t1"."rank_end") OVER (
          PARTITION BY "t1"."la_code", "t1"."event_key", "t1"."apart_delivery", "t1"."apart_frequency", "t1"."apart_cost", "t1"."apart_units"
          ORDER BY "t1"."rank_end" DESC, "t1"."rank_outcome" ASC, "t1"."rank_conversation" DESC, "t1"."record_id" DESC, "t1"."import_time" DESC, "t1"."import_file" DESC, "t1"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_rank_end",
        FIRST_VALUE("t1"."rank_outcome") OVER (
          PARTITION BY "t1"."la_code", "t1"."event_key", "t1"."apart_delivery", "t1"."apart_frequency", "t1"."apart_cost", "t1"."apart_units"
          ORDER BY "t1"."rank_end" DESC, "t1"."rank_outcome" ASC, "t1"."rank_conversation" DESC, "t1"."record_id" DESC, "t1"."import_time" DESC, "t1"."import_file" DESC, "t1"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_rank_outcome",
        FIRST_VALUE("t1"."rank_conversation") OVER (
          PARTITION BY "t1"."la_code", "t1"."event_key", "t1"."apart_delivery", "t1"."apart_frequency", "t1"."apart_cost", "t1"."apart_units"
          ORDER BY "t1"."rank_end" DESC, "t1"."rank_outcome" ASC, "t1"."rank_conversation" DESC, "t1"."record_id" DESC, "t1"."import_time" DESC, "t1"."import_file" DESC, "t1"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_rank_conversation"
      FROM (
        SELECT
          "t0"."row_id",
          "t0"."record_id",
          "t0"."import_file",
          "t0"."import_time",
          "t0"."file_row",
          "t0"."la_code",
          "t0"."person_id",
          "t0"."event_end_date_corrected",
          "t0"."ref_period_start",
          "t0"."ref_period_end",
          "t0"."event_outcome_hierarchy",
          "t0"."conversation",
          "t0"."apart_delivery",
          "t0"."apart_frequency",
          "t0"."apart_cost",
          "t0"."apart_units",
          "t0"."event_key",
          FALSE AS "cropped",
          "t0"."event_end_date_corrected" AS "event_end_date",
          COALESCE("t0"."event_end_date_corrected", MAKE_DATE(9999, 1, 1)) AS "rank_end",
          COALESCE("t0"."event_outcome_hierarchy", 999) AS "rank_outcome",
          COALESCE("t0"."conversation", -1) AS "rank_conversation"
        FROM {table 1} AS "t0"
      ) AS "t1"
    ) AS "t2"
  ) AS "t3"
) AS "t4"

-- 591b7fdc6ea901c6: build dhsc-2026-06, 13 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t10".*
  EXCLUDE ("kept_row")
FROM (
  SELECT
    "t9"."row_id",
    "t9"."import_file",
    "t9"."file_row",
    "t9"."import_time",
    "t9"."record_id",
    "t9"."la_code",
    "t9"."stated_period_start",
    "t9"."stated_period_end",
    "t9"."nhs_traced",
    "t9"."nhs_submitted",
    "t9"."date_of_birth",
    "t9"."birth_year",
    "t9"."birth_month",
    "t9"."date_of_death",
    "t9"."event_start_date",
    "t9"."event_end_date_raw",
    "t9"."age_at_event_start",
    "t9"."conversation",
    "t9"."unit_cost",
    "t9"."planned_units_per_week",
    "t9"."la_person_id",
    "t9"."event_reference",
    "t9"."gp_practice_code",
    "t9"."provider_cqc_location_id",
    "t9"."no_of_adults_being_cared_for",
    "t9"."adult_1_linked_person_id",
    "t9"."adult_2_linked_person_id",
    "t9"."adult_3_linked_person_id",
    "t9"."gender",
    "t9"."ethnicity",
    "t9"."client_type",
    "t9"."primary_support_reason",
    "t9"."accommodation_status",
    "t9"."employment_status",
    "t9"."has_unpaid_carer",
    "t9"."autism_spectrum_disorder",
    "t9"."visual_impairment",
    "t9"."hearing_impairment",
    "t9"."dementia",
    "t9"."client_funding_status",
    "t9"."event_type",
    "t9"."event_description",
    "t9"."event_outcome",
    "t9"."request_route_of_access",
    "t9"."assessment_type",
    "t9"."eligible_needs_identified",
    "t9"."method_of_assessment",
    "t9"."total_hrs_caring_per_week",
    "t9"."service_type",
    "t9"."service_component",
    "t9"."delivery_mechanism",
    "t9"."review_reason",
    "t9"."review_outcomes_achieved",
    "t9"."method_of_review",
    "t9"."cost_frequency",
    "t9"."ref_period_start",
    "t9"."ref_period_end",
    "t9"."council",
    "t9"."area",
    "t9"."event_end_date_corrected",
    "t9"."rule",
    "t6"."kept_row",
    "t6"."person_id",
    "t6"."event_key",
    "t6"."event_end_date"
  FROM (
    SELECT
      "t7"."row_id",
      "t7"."import_file",
      "t7"."file_row",
      "t7"."import_time",
      "t7"."record_id",
      "t7"."la_code",
      "t7"."stated_period_start",
      "t7"."stated_period_end",
      "t7"."nhs_traced",
      "t7"."nhs_submitted",
      "t7"."date_of_birth",
      "t7"."birth_year",
      "t7"."birth_month",
      "t7"."date_of_death",
      "t7"."event_start_date",
      "t7"."event_end_date" AS "event_end_date_raw",
      "t7"."age_at_event_start",
      "t7"."conversation",
      "t7"."unit_cost",
      "t7"."planned_units_per_week",
      "t7"."la_person_id",
      "t7"."event_reference",
      "t7"."gp_practice_code",
      "t7"."provider_cqc_location_id",
      "t7"."no_of_adults_being_cared_for",
      "t7"."adult_1_linked_person_id",
      "t7"."adult_2_linked_person_id",
      "t7"."adult_3_linked_person_id",
      "t7"."gender",
      "t7"."ethnicity",
      "t7"."client_type",
      "t7"."primary_support_reason",
      "t7"."accommodation_status",
      "t7"."employment_status",
      "t7"."has_unpaid_carer",
      "t7"."autism_spectrum_disorder",
      "t7"."visual_impairment",
      "t7"."hearing_impairment",
      "t7"."dementia",
      "t7"."client_funding_status",
      "t7"."event_type",
      "t7"."event_description",
      "t7"."event_outcome",
      "t7"."request_route_of_access",
      "t7"."assessment_type",
      "t7"."eligible_needs_identified",
      "t7"."method_of_assessment",
      "t7"."total_hrs_caring_per_week",
      "t7"."service_type",
      "t7"."service_component",
      "t7"."delivery_mechanism",
      "t7"."review_reason",
      "t7"."review_outcomes_achieved",
      "t7"."method_of_review",
      "t7"."cost_frequency",
      "t7"."ref_period_start",
      "t7"."ref_period_end",
      "t7"."council",
      "t7"."area",
      CASE
        WHEN COALESCE(
          (
            "t7"."date_of_death" >= "t7"."event_start_date"
          )
          AND (
            "t7"."date_of_death" <= "t7"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t7"."event_end_date" IS NULL
          )
          AND (
            "t7"."date_of_death" > "t7"."event_start_date"
          ),
          FALSE
        )
        THEN "t7"."date_of_death"
        ELSE "t7"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t7"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t7"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t7"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t7"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t7"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t7"."date_of_death" >= "t7"."event_start_date"
                  )
                  AND (
                    "t7"."date_of_death" <= "t7"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t7"."event_end_date" IS NULL
                  )
                  AND (
                    "t7"."date_of_death" > "t7"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t7"."date_of_death"
                ELSE "t7"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t7"."event_start_date" > "t7"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t7"."date_of_death" >= "t7"."event_start_date"
                    )
                    AND (
                      "t7"."date_of_death" <= "t7"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t7"."event_end_date" IS NULL
                    )
                    AND (
                      "t7"."date_of_death" > "t7"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t7"."date_of_death"
                  ELSE "t7"."event_end_date"
                END < "t7"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t7"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t7"."date_of_death" >= "t7"."event_start_date"
                      )
                      AND (
                        "t7"."date_of_death" <= "t7"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t7"."event_end_date" IS NULL
                      )
                      AND (
                        "t7"."date_of_death" > "t7"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t7"."date_of_death"
                    ELSE "t7"."event_end_date"
                  END > "t7"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t7"."date_of_death" < "t7"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t7"."date_of_death" < "t7"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t7"."nhs_traced", "t7"."nhs_submitted", "t7"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
    FROM (
      SELECT
        "t3"."row_id",
        "t3"."import_file",
        "t3"."file_row",
        "t3"."import_time",
        "t3"."record_id",
        "t3"."la_code",
        "t3"."stated_period_start",
        "t3"."stated_period_end",
        "t3"."nhs_traced",
        "t3"."nhs_submitted",
        "t3"."date_of_birth",
        "t3"."birth_year",
        "t3"."birth_month",
        "t3"."date_of_death",
        "t3"."event_start_date",
        "t3"."event_end_date",
        "t3"."age_at_event_start",
        "t3"."conversation",
        "t3"."unit_cost",
        "t3"."planned_units_per_week",
        "t3"."la_person_id",
        "t3"."event_reference",
        "t3"."gp_practice_code",
        "t3"."provider_cqc_location_id",
        "t3"."no_of_adults_being_cared_for",
        "t3"."adult_1_linked_person_id",
        "t3"."adult_2_linked_person_id",
        "t3"."adult_3_linked_person_id",
        "t3"."gender",
        "t3"."ethnicity",
        "t3"."client_type",
        "t3"."primary_support_reason",
        "t3"."accommodation_status",
        "t3"."employment_status",
        "t3"."has_unpaid_carer",
        "t3"."autism_spectrum_disorder",
        "t3"."visual_impairment",
        "t3"."hearing_impairment",
        "t3"."dementia",
        "t3"."client_funding_status",
        "t3"."event_type",
        "t3"."event_description",
        "t3"."event_outcome",
        "t3"."request_route_of_access",
        "t3"."assessment_type",
        "t3"."eligible_needs_identified",
        "t3"."method_of_assessment",
        "t3"."total_hrs_caring_per_week",
        "t3"."service_type",
        "t3"."service_component",
        "t3"."delivery_mechanism",
        "t3"."review_reason",
        "t3"."review_outcomes_achieved",
        "t3"."method_of_review",
        "t3"."cost_frequency",
        "t4"."ref_period_start",
        "t4"."ref_period_end",
        "t4"."council",
        "t4"."area"
      FROM {table 1} AS "t3"
      LEFT OUTER JOIN {table 2} AS "t4"
        ON "t3"."la_code" = "t4"."la_code" AND "t3"."import_time" = "t4"."import_time"
    ) AS "t7"
  ) AS "t9"
  INNER JOIN (
    SELECT
      "t0"."row_id" AS "kept_row",
      "t0"."person_id",
      "t0"."event_key",
      "t0"."event_end_date"
    FROM {table 3} AS "t0"
    WHERE
      "t0"."place" = 0
  ) AS "t6"
    ON "t9"."row_id" = "t6"."kept_row"
) AS "t10"

-- ae29791742c0ea36: build dhsc-2026-06, 14 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "accommodation_status" VARCHAR, "accommodation_status_raw" VARCHAR, "accommodation_status_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "client_funding_status" VARCHAR, "client_funding_status_raw" VARCHAR, "client_funding_status_lost" BOOLEAN, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "cost_frequency" VARCHAR, "cost_frequency_raw" VARCHAR, "cost_frequency_lost" BOOLEAN, "delivery_mechanism" VARCHAR, "delivery_mechanism_raw" VARCHAR, "delivery_mechanism_lost" BOOLEAN, "employment_status" VARCHAR, "employment_status_raw" VARCHAR, "employment_status_lost" BOOLEAN, "ethnicity" VARCHAR, "ethnicity_raw" VARCHAR, "ethnicity_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "gender" VARCHAR, "gender_raw" VARCHAR, "gender_lost" BOOLEAN, "hearing_impairment" VARCHAR, "hearing_impairment_raw" VARCHAR, "hearing_impairment_lost" BOOLEAN, "method_of_assessment" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_assessment_lost" BOOLEAN, "method_of_review" VARCHAR, "method_of_review_raw" VARCHAR, "method_of_review_lost" BOOLEAN, "primary_support_reason" VARCHAR, "primary_support_reason_raw" VARCHAR, "primary_support_reason_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "review_outcomes_achieved" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_outcomes_achieved_lost" BOOLEAN, "review_reason" VARCHAR, "review_reason_raw" VARCHAR, "review_reason_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "total_hrs_caring_per_week" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "total_hrs_caring_per_week_lost" BOOLEAN, "visual_impairment" VARCHAR, "visual_impairment_raw" VARCHAR, "visual_impairment_lost" BOOLEAN
SELECT
  "t57"."row_id",
  "t57"."import_file",
  "t57"."file_row",
  "t57"."import_time",
  "t57"."record_id",
  "t57"."la_code",
  "t57"."stated_period_start",
  "t57"."stated_period_end",
  "t57"."nhs_traced",
  "t57"."nhs_submitted",
  "t57"."date_of_birth",
  "t57"."birth_year",
  "t57"."birth_month",
  "t57"."date_of_death",
  "t57"."event_start_date",
  "t57"."event_end_date_raw",
  "t57"."age_at_event_start",
  "t57"."conversation",
  "t57"."unit_cost",
  "t57"."planned_units_per_week",
  "t57"."la_person_id",
  "t57"."event_reference",
  "t57"."gp_practice_code",
  "t57"."provider_cqc_location_id",
  "t57"."no_of_adults_being_cared_for",
  "t57"."adult_1_linked_person_id",
  "t57"."adult_2_linked_person_id",
  "t57"."adult_3_linked_person_id",
  "t57"."has_unpaid_carer",
  "t57"."autism_spectrum_disorder",
  "t57"."dementia",
  "t57"."event_description",
  "t57"."eligible_needs_identified",
  "t57"."ref_period_start",
  "t57"."ref_period_end",
  "t57"."council",
  "t57"."area",
  "t57"."event_end_date_corrected",
  "t57"."rule",
  "t57"."person_id",
  "t57"."event_key",
  "t57"."event_end_date",
  "t29"."to_accommodation_status" AS "accommodation_status",
  "t57"."accommodation_status" AS "accommodation_status_raw",
  (
    "t29"."to_accommodation_status" IS NULL
  )
  AND (
    "t57"."accommodation_status" <> ''
  ) AS "accommodation_status_lost",
  "t30"."to_assessment_type" AS "assessment_type",
  "t57"."assessment_type" AS "assessment_type_raw",
  (
    "t30"."to_assessment_type" IS NULL
  ) AND (
    "t57"."assessment_type" <> ''
  ) AS "assessment_type_lost",
  "t31"."to_client_funding_status" AS "client_funding_status",
  "t57"."client_funding_status" AS "client_funding_status_raw",
  (
    "t31"."to_client_funding_status" IS NULL
  )
  AND (
    "t57"."client_funding_status" <> ''
  ) AS "client_funding_status_lost",
  "t32"."to_client_type" AS "client_type",
  "t57"."client_type" AS "client_type_raw",
  (
    "t32"."to_client_type" IS NULL
  ) AND (
    "t57"."client_type" <> ''
  ) AS "client_type_lost",
  "t33"."to_cost_frequency" AS "cost_frequency",
  "t57"."cost_frequency" AS "cost_frequency_raw",
  (
    "t33"."to_cost_frequency" IS NULL
  ) AND (
    "t57"."cost_frequency" <> ''
  ) AS "cost_frequency_lost",
  "t34"."to_delivery_mechanism" AS "delivery_mechanism",
  "t57"."delivery_mechanism" AS "delivery_mechanism_raw",
  (
    "t34"."to_delivery_mechanism" IS NULL
  )
  AND (
    "t57"."delivery_mechanism" <> ''
  ) AS "delivery_mechanism_lost",
  "t35"."to_employment_status" AS "employment_status",
  "t57"."employment_status" AS "employment_status_raw",
  (
    "t35"."to_employment_status" IS NULL
  )
  AND (
    "t57"."employment_status" <> ''
  ) AS "employment_status_lost",
  "t36"."to_ethnicity" AS "ethnicity",
  "t57"."ethnicity" AS "ethnicity_raw",
  (
    "t36"."to_ethnicity" IS NULL
  ) AND (
    "t57"."ethnicity" <> ''
  ) AS "ethnicity_lost",
  "t37"."to_event_outcome" AS "event_outcome",
  "t57"."event_outcome" AS "event_outcome_raw",
  (
    "t37"."to_event_outcome" IS NULL
  ) AND (
    "t57"."event_outcome" <> ''
  ) AS "event_outcome_lost",
  "t38"."to_event_type" AS "event_type",
  "t57"."event_type" AS "event_type_raw",
  (
    "t38"."to_event_type" IS NULL
  ) AND (
    "t57"."event_type" <> ''
  ) AS "event_type_lost",
  "t39"."to_gender" AS "gender",
  "t57"."gender" AS "gender_raw",
  (
    "t39"."to_gender" IS NULL
  ) AND (
    "t57"."gender" <> ''
  ) AS "gender_lost",
  "t40"."to_hearing_impairment" AS "hearing_impairment",
  "t57"."hearing_impairment" AS "hearing_impairment_raw",
  (
    "t40"."to_hearing_impairment" IS NULL
  )
  AND (
    "t57"."hearing_impairment" <> ''
  ) AS "hearing_impairment_lost",
  COALESCE("t41"."to_method_of_assessment", "t57"."method_of_assessment") AS "method_of_assessment",
  "t57"."method_of_assessment" AS "method_of_assessment_raw",
  (
    "t41"."to_method_of_assessment" IS NULL
  )
  AND (
    "t57"."method_of_assessment" <> ''
  ) AS "method_of_assessment_lost",
  COALESCE("t42"."to_method_of_review", "t57"."method_of_review") AS "method_of_review",
  "t57"."method_of_review" AS "method_of_review_raw",
  (
    "t42"."to_method_of_review" IS NULL
  )
  AND (
    "t57"."method_of_review" <> ''
  ) AS "method_of_review_lost",
  "t43"."to_primary_support_reason" AS "primary_support_reason",
  "t57"."primary_support_reason" AS "primary_support_reason_raw",
  (
    "t43"."to_primary_support_reason" IS NULL
  )
  AND (
    "t57"."primary_support_reason" <> ''
  ) AS "primary_support_reason_lost",
  COALESCE("t44"."to_request_route_of_access", "t57"."request_route_of_access") AS "request_route_of_access",
  "t57"."request_route_of_access" AS "request_route_of_access_raw",
  (
    "t44"."to_request_route_of_access" IS NULL
  )
  AND (
    "t57"."request_route_of_access" <> ''
  ) AS "request_route_of_access_lost",
  COALESCE("t45"."to_review_outcomes_achieved", "t57"."review_outcomes_achieved") AS "review_outcomes_achieved",
  "t57"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
  (
    "t45"."to_review_outcomes_achieved" IS NULL
  )
  AND (
    "t57"."review_outcomes_achieved" <> ''
  ) AS "review_outcomes_achieved_lost",
  COALESCE("t46"."to_review_reason", "t57"."review_reason") AS "review_reason",
  "t57"."review_reason" AS "review_reason_raw",
  (
    "t46"."to_review_reason" IS NULL
  ) AND (
    "t57"."review_reason" <> ''
  ) AS "review_reason_lost",
  "t47"."to_service_component" AS "service_component",
  "t57"."service_component" AS "service_component_raw",
  (
    "t47"."to_service_component" IS NULL
  )
  AND (
    "t57"."service_component" <> ''
  ) AS "service_component_lost",
  "t48"."to_service_type" AS "service_type",
  "t57"."service_type" AS "service_type_raw",
  (
    "t48"."to_service_type" IS NULL
  ) AND (
    "t57"."service_type" <> ''
  ) AS "service_type_lost",
  COALESCE("t49"."to_total_hrs_caring_per_week", "t57"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
  "t57"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
  (
    "t49"."to_total_hrs_caring_per_week" IS NULL
  )
  AND (
    "t57"."total_hrs_caring_per_week" <> ''
  ) AS "total_hrs_caring_per_week_lost",
  "t50"."to_visual_impairment" AS "visual_impairment",
  "t57"."visual_impairment" AS "visual_impairment_raw",
  (
    "t50"."to_visual_impairment" IS NULL
  )
  AND (
    "t57"."visual_impairment" <> ''
  ) AS "visual_impairment_lost"
FROM (
  SELECT
    "t55".*
    EXCLUDE ("kept_row")
  FROM (
    SELECT
      "t54"."row_id",
      "t54"."import_file",
      "t54"."file_row",
      "t54"."import_time",
      "t54"."record_id",
      "t54"."la_code",
      "t54"."stated_period_start",
      "t54"."stated_period_end",
      "t54"."nhs_traced",
      "t54"."nhs_submitted",
      "t54"."date_of_birth",
      "t54"."birth_year",
      "t54"."birth_month",
      "t54"."date_of_death",
      "t54"."event_start_date",
      "t54"."event_end_date_raw",
      "t54"."age_at_event_start",
      "t54"."conversation",
      "t54"."unit_cost",
      "t54"."planned_units_per_week",
      "t54"."la_person_id",
      "t54"."event_reference",
      "t54"."gp_practice_code",
      "t54"."provider_cqc_location_id",
      "t54"."no_of_adults_being_cared_for",
      "t54"."adult_1_linked_person_id",
      "t54"."adult_2_linked_person_id",
      "t54"."adult_3_linked_person_id",
      "t54"."gender",
      "t54"."ethnicity",
      "t54"."client_type",
      "t54"."primary_support_reason",
      "t54"."accommodation_status",
      "t54"."employment_status",
      "t54"."has_unpaid_carer",
      "t54"."autism_spectrum_disorder",
      "t54"."visual_impairment",
      "t54"."hearing_impairment",
      "t54"."dementia",
      "t54"."client_funding_status",
      "t54"."event_type",
      "t54"."event_description",
      "t54"."event_outcome",
      "t54"."request_route_of_access",
      "t54"."assessment_type",
      "t54"."eligible_needs_identified",
      "t54"."method_of_assessment",
      "t54"."total_hrs_caring_per_week",
      "t54"."service_type",
      "t54"."service_component",
      "t54"."delivery_mechanism",
      "t54"."review_reason",
      "t54"."review_outcomes_achieved",
      "t54"."method_of_review",
      "t54"."cost_frequency",
      "t54"."ref_period_start",
      "t54"."ref_period_end",
      "t54"."council",
      "t54"."area",
      "t54"."event_end_date_corrected",
      "t54"."rule",
      "t51"."kept_row",
      "t51"."person_id",
      "t51"."event_key",
      "t51"."event_end_date"
    FROM (
      SELECT
        "t52"."row_id",
        "t52"."import_file",
        "t52"."file_row",
        "t52"."import_time",
        "t52"."record_id",
        "t52"."la_code",
        "t52"."stated_period_start",
        "t52"."stated_period_end",
        "t52"."nhs_traced",
        "t52"."nhs_submitted",
        "t52"."date_of_birth",
        "t52"."birth_year",
        "t52"."birth_month",
        "t52"."date_of_death",
        "t52"."event_start_date",
        "t52"."event_end_date" AS "event_end_date_raw",
        "t52"."age_at_event_start",
        "t52"."conversation",
        "t52"."unit_cost",
        "t52"."planned_units_per_week",
        "t52"."la_person_id",
        "t52"."event_reference",
        "t52"."gp_practice_code",
        "t52"."provider_cqc_location_id",
        "t52"."no_of_adults_being_cared_for",
        "t52"."adult_1_linked_person_id",
        "t52"."adult_2_linked_person_id",
        "t52"."adult_3_linked_person_id",
        "t52"."gender",
        "t52"."ethnicity",
        "t52"."client_type",
        "t52"."primary_support_reason",
        "t52"."accommodation_status",
        "t52"."employment_status",
        "t52"."has_unpaid_carer",
        "t52"."autism_spectrum_disorder",
        "t52"."visual_impairment",
        "t52"."hearing_impairment",
        "t52"."dementia",
        "t52"."client_funding_status",
        "t52"."event_type",
        "t52"."event_description",
        "t52"."event_outcome",
        "t52"."request_route_of_access",
        "t52"."assessment_type",
        "t52"."eligible_needs_identified",
        "t52"."method_of_assessment",
        "t52"."total_hrs_caring_per_week",
        "t52"."service_type",
        "t52"."service_component",
        "t52"."delivery_mechanism",
        "t52"."review_reason",
        "t52"."review_outcomes_achieved",
        "t52"."method_of_review",
        "t52"."cost_frequency",
        "t52"."ref_period_start",
        "t52"."ref_period_end",
        "t52"."council",
        "t52"."area",
        CASE
          WHEN COALESCE(
            (
              "t52"."date_of_death" >= "t52"."event_start_date"
            )
            AND (
              "t52"."date_of_death" <= "t52"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t52"."event_end_date" IS NULL
            )
            AND (
              "t52"."date_of_death" > "t52"."event_start_date"
            ),
            FALSE
          )
          THEN "t52"."date_of_death"
          ELSE "t52"."event_end_date"
        END AS "event_end_date_corrected",
        COALESCE(
          CASE
            WHEN "t52"."la_code" IS NULL
            THEN 'no-council-code'
            WHEN "t52"."ref_period_start" IS NULL
            THEN 'not-in-selected-file'
            ELSE CASE
              WHEN "t52"."event_type" IS NULL
              THEN 'blank-event-type'
              WHEN "t52"."event_start_date" IS NULL
              THEN 'blank-event-start'
              WHEN NOT (
                CONTAINS(LOWER("t52"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t52"."date_of_death" >= "t52"."event_start_date"
                    )
                    AND (
                      "t52"."date_of_death" <= "t52"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t52"."event_end_date" IS NULL
                    )
                    AND (
                      "t52"."date_of_death" > "t52"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t52"."date_of_death"
                  ELSE "t52"."event_end_date"
                END IS NULL
              )
              THEN 'no-event-end'
              WHEN COALESCE(
                (
                  "t52"."event_start_date" > "t52"."ref_period_end"
                )
                OR (
                  CASE
                    WHEN COALESCE(
                      (
                        "t52"."date_of_death" >= "t52"."event_start_date"
                      )
                      AND (
                        "t52"."date_of_death" <= "t52"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t52"."event_end_date" IS NULL
                      )
                      AND (
                        "t52"."date_of_death" > "t52"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t52"."date_of_death"
                    ELSE "t52"."event_end_date"
                  END < "t52"."ref_period_start"
                )
                OR (
                  NOT (
                    CONTAINS(LOWER("t52"."event_type"), 'service')
                  )
                  AND (
                    CASE
                      WHEN COALESCE(
                        (
                          "t52"."date_of_death" >= "t52"."event_start_date"
                        )
                        AND (
                          "t52"."date_of_death" <= "t52"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t52"."event_end_date" IS NULL
                        )
                        AND (
                          "t52"."date_of_death" > "t52"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t52"."date_of_death"
                      ELSE "t52"."event_end_date"
                    END > "t52"."ref_period_end"
                  )
                ),
                FALSE
              )
              THEN 'outside-reference-period'
              WHEN COALESCE("t52"."date_of_death" < "t52"."ref_period_start", FALSE)
              THEN 'died-before-period'
              WHEN COALESCE("t52"."date_of_death" < "t52"."event_start_date", FALSE)
              THEN 'died-before-event'
              ELSE CAST(NULL AS TEXT)
            END
          END,
          CASE
            WHEN COALESCE("t52"."nhs_traced", "t52"."nhs_submitted", "t52"."la_person_id") IS NOT NULL
            THEN CAST(NULL AS TEXT)
            ELSE 'no-person-id'
          END
        ) AS "rule"
      FROM (
        SELECT
          "t4"."row_id",
          "t4"."import_file",
          "t4"."file_row",
          "t4"."import_time",
          "t4"."record_id",
          "t4"."la_code",
          "t4"."stated_period_start",
          "t4"."stated_period_end",
          "t4"."nhs_traced",
          "t4"."nhs_submitted",
          "t4"."date_of_birth",
          "t4"."birth_year",
          "t4"."birth_month",
          "t4"."date_of_death",
          "t4"."event_start_date",
          "t4"."event_end_date",
          "t4"."age_at_event_start",
          "t4"."conversation",
          "t4"."unit_cost",
          "t4"."planned_units_per_week",
          "t4"."la_person_id",
          "t4"."event_reference",
          "t4"."gp_practice_code",
          "t4"."provider_cqc_location_id",
          "t4"."no_of_adults_being_cared_for",
          "t4"."adult_1_linked_person_id",
          "t4"."adult_2_linked_person_id",
          "t4"."adult_3_linked_person_id",
          "t4"."gender",
          "t4"."ethnicity",
          "t4"."client_type",
          "t4"."primary_support_reason",
          "t4"."accommodation_status",
          "t4"."employment_status",
          "t4"."has_unpaid_carer",
          "t4"."autism_spectrum_disorder",
          "t4"."visual_impairment",
          "t4"."hearing_impairment",
          "t4"."dementia",
          "t4"."client_funding_status",
          "t4"."event_type",
          "t4"."event_description",
          "t4"."event_outcome",
          "t4"."request_route_of_access",
          "t4"."assessment_type",
          "t4"."eligible_needs_identified",
          "t4"."method_of_assessment",
          "t4"."total_hrs_caring_per_week",
          "t4"."service_type",
          "t4"."service_component",
          "t4"."delivery_mechanism",
          "t4"."review_reason",
          "t4"."review_outcomes_achieved",
          "t4"."method_of_review",
          "t4"."cost_frequency",
          "t5"."ref_period_start",
          "t5"."ref_period_end",
          "t5"."council",
          "t5"."area"
        FROM {table 1} AS "t4"
        LEFT OUTER JOIN {table 2} AS "t5"
          ON "t4"."la_code" = "t5"."la_code" AND "t4"."import_time" = "t5"."import_time"
      ) AS "t52"
    ) AS "t54"
    INNER JOIN (
      SELECT
        "t1"."row_id" AS "kept_row",
        "t1"."person_id",
        "t1"."event_key",
        "t1"."event_end_date"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."place" = 0
    ) AS "t51"
      ON "t54"."row_id" = "t51"."kept_row"
  ) AS "t55"
) AS "t57"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_accommodation_status",
    "t0"."cleaned_value" AS "to_accommodation_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'accommodation_status'
) AS "t29"
  ON LOWER(RTRIM("t57"."accommodation_status")) = "t29"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t30"
  ON LOWER(RTRIM("t57"."assessment_type")) = "t30"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status'
) AS "t31"
  ON LOWER(RTRIM("t57"."client_funding_status")) = "t31"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t32"
  ON LOWER(RTRIM("t57"."client_type")) = "t32"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency'
) AS "t33"
  ON LOWER(RTRIM("t57"."cost_frequency")) = "t33"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism'
) AS "t34"
  ON LOWER(RTRIM("t57"."delivery_mechanism")) = "t34"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'employment_status'
) AS "t35"
  ON LOWER(RTRIM("t57"."employment_status")) = "t35"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity'
) AS "t36"
  ON LOWER(RTRIM("t57"."ethnicity")) = "t36"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t37"
  ON LOWER(RTRIM("t57"."event_outcome")) = "t37"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t38"
  ON LOWER(RTRIM("t57"."event_type")) = "t38"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'gender'
) AS "t39"
  ON LOWER(RTRIM("t57"."gender")) = "t39"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment'
) AS "t40"
  ON LOWER(RTRIM("t57"."hearing_impairment")) = "t40"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment'
) AS "t41"
  ON LOWER(RTRIM("t57"."method_of_assessment")) = "t41"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review'
) AS "t42"
  ON LOWER(RTRIM("t57"."method_of_review")) = "t42"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason'
) AS "t43"
  ON LOWER(RTRIM("t57"."primary_support_reason")) = "t43"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t44"
  ON LOWER(RTRIM("t57"."request_route_of_access")) = "t44"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved'
) AS "t45"
  ON LOWER(RTRIM("t57"."review_outcomes_achieved")) = "t45"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_reason'
) AS "t46"
  ON LOWER(RTRIM("t57"."review_reason")) = "t46"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t47"
  ON LOWER(RTRIM("t57"."service_component")) = "t47"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t48"
  ON LOWER(RTRIM("t57"."service_type")) = "t48"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week'
) AS "t49"
  ON LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = "t49"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment'
) AS "t50"
  ON LOWER(RTRIM("t57"."visual_impairment")) = "t50"."from_visual_impairment"

-- 492a0998af39b3a7: build dhsc-2026-06, 15 of 26
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t62"."row_id",
  "t62"."record_id",
  "t62"."import_file",
  "t62"."import_time",
  "t62"."ref_period_start",
  "t62"."ref_period_end",
  "t62"."la_code",
  "t62"."council",
  "t62"."area",
  "t62"."person_id",
  "t62"."nhs_id",
  "t62"."event_key",
  "t62"."event_type_raw",
  "t62"."event_start_date",
  "t62"."event_end_date_raw",
  "t62"."event_end_date_corrected",
  "t62"."event_end_date",
  "t62"."date_of_birth",
  "t62"."birth_year",
  "t62"."birth_month",
  "t62"."birth_date",
  "t62"."date_of_death",
  "t62"."latest_age",
  CASE
    WHEN "t62"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t62"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t62"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t62"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t62"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t62"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t62"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t62"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t62"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t62"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t62"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t62"."age_at_event_start",
  "t62"."conversation",
  "t62"."review_type",
  "t62"."event_outcome_hierarchy",
  "t62"."event_outcome_group",
  "t62"."unit_cost",
  "t62"."planned_units_per_week",
  "t62"."la_person_id",
  "t62"."event_reference",
  "t62"."gp_practice_code",
  "t62"."provider_cqc_location_id",
  "t62"."no_of_adults_being_cared_for",
  "t62"."adult_1_linked_person_id",
  "t62"."adult_2_linked_person_id",
  "t62"."adult_3_linked_person_id",
  "t62"."gender",
  "t62"."ethnicity",
  "t62"."client_type",
  "t62"."primary_support_reason",
  "t62"."accommodation_status",
  "t62"."employment_status",
  "t62"."has_unpaid_carer",
  "t62"."autism_spectrum_disorder",
  "t62"."visual_impairment",
  "t62"."hearing_impairment",
  "t62"."dementia",
  "t62"."client_funding_status",
  "t62"."event_type",
  "t62"."event_description",
  "t62"."event_outcome",
  "t62"."request_route_of_access",
  "t62"."assessment_type",
  "t62"."eligible_needs_identified",
  "t62"."method_of_assessment",
  "t62"."total_hrs_caring_per_week",
  "t62"."service_type",
  "t62"."service_component",
  "t62"."delivery_mechanism",
  "t62"."review_reason",
  "t62"."review_outcomes_achieved",
  "t62"."method_of_review",
  "t62"."cost_frequency",
  CASE
    WHEN "t62"."accommodation_status_lost"
    OR "t62"."assessment_type_lost"
    OR "t62"."client_funding_status_lost"
    OR "t62"."client_type_lost"
    OR "t62"."cost_frequency_lost"
    OR "t62"."delivery_mechanism_lost"
    OR "t62"."employment_status_lost"
    OR "t62"."ethnicity_lost"
    OR "t62"."event_outcome_lost"
    OR "t62"."event_type_lost"
    OR "t62"."gender_lost"
    OR "t62"."hearing_impairment_lost"
    OR "t62"."primary_support_reason_lost"
    OR "t62"."service_component_lost"
    OR "t62"."service_type_lost"
    OR "t62"."visual_impairment_lost"
    THEN CASE
      WHEN "t62"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t62"."accommodation_status_raw") AS TEXT) || ':' || "t62"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t62"."assessment_type_raw") AS TEXT) || ':' || "t62"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t62"."client_funding_status_raw") AS TEXT) || ':' || "t62"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t62"."client_type_raw") AS TEXT) || ':' || "t62"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."cost_frequency_lost"
      THEN 'cost_frequency:' || CAST(LENGTH("t62"."cost_frequency_raw") AS TEXT) || ':' || "t62"."cost_frequency_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t62"."delivery_mechanism_raw") AS TEXT) || ':' || "t62"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t62"."employment_status_raw") AS TEXT) || ':' || "t62"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t62"."ethnicity_raw") AS TEXT) || ':' || "t62"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t62"."event_outcome_raw") AS TEXT) || ':' || "t62"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t62"."event_type_raw") AS TEXT) || ':' || "t62"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t62"."gender_raw") AS TEXT) || ':' || "t62"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t62"."hearing_impairment_raw") AS TEXT) || ':' || "t62"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t62"."primary_support_reason_raw") AS TEXT) || ':' || "t62"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t62"."service_component_raw") AS TEXT) || ':' || "t62"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t62"."service_type_raw") AS TEXT) || ':' || "t62"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."visual_impairment_lost"
      THEN 'visual_impairment:' || CAST(LENGTH("t62"."visual_impairment_raw") AS TEXT) || ':' || "t62"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
FROM (
  SELECT
    "t61"."row_id",
    "t61"."import_file",
    "t61"."file_row",
    "t61"."import_time",
    "t61"."record_id",
    "t61"."la_code",
    "t61"."stated_period_start",
    "t61"."stated_period_end",
    "t61"."nhs_traced",
    "t61"."nhs_submitted",
    "t61"."date_of_birth",
    "t61"."birth_year",
    "t61"."birth_month",
    "t61"."date_of_death",
    "t61"."event_start_date",
    "t61"."event_end_date_raw",
    "t61"."age_at_event_start",
    "t61"."conversation",
    "t61"."unit_cost",
    "t61"."planned_units_per_week",
    "t61"."la_person_id",
    "t61"."event_reference",
    "t61"."gp_practice_code",
    "t61"."provider_cqc_location_id",
    "t61"."no_of_adults_being_cared_for",
    "t61"."adult_1_linked_person_id",
    "t61"."adult_2_linked_person_id",
    "t61"."adult_3_linked_person_id",
    "t61"."has_unpaid_carer",
    "t61"."autism_spectrum_disorder",
    "t61"."dementia",
    "t61"."event_description",
    "t61"."eligible_needs_identified",
    "t61"."ref_period_start",
    "t61"."ref_period_end",
    "t61"."council",
    "t61"."area",
    "t61"."event_end_date_corrected",
    "t61"."rule",
    "t61"."person_id",
    "t61"."event_key",
    "t61"."event_end_date",
    "t61"."accommodation_status",
    "t61"."accommodation_status_raw",
    "t61"."accommodation_status_lost",
    "t61"."assessment_type",
    "t61"."assessment_type_raw",
    "t61"."assessment_type_lost",
    "t61"."client_funding_status",
    "t61"."client_funding_status_raw",
    "t61"."client_funding_status_lost",
    "t61"."client_type",
    "t61"."client_type_raw",
    "t61"."client_type_lost",
    "t61"."cost_frequency",
    "t61"."cost_frequency_raw",
    "t61"."cost_frequency_lost",
    "t61"."delivery_mechanism",
    "t61"."delivery_mechanism_raw",
    "t61"."delivery_mechanism_lost",
    "t61"."employment_status",
    "t61"."employment_status_raw",
    "t61"."employment_status_lost",
    "t61"."ethnicity",
    "t61"."ethnicity_raw",
    "t61"."ethnicity_lost",
    "t61"."event_outcome",
    "t61"."event_outcome_raw",
    "t61"."event_outcome_lost",
    "t61"."event_type",
    "t61"."event_type_raw",
    "t61"."event_type_lost",
    "t61"."gender",
    "t61"."gender_raw",
    "t61"."gender_lost",
    "t61"."hearing_impairment",
    "t61"."hearing_impairment_raw",
    "t61"."hearing_impairment_lost",
    "t61"."method_of_assessment",
    "t61"."method_of_assessment_raw",
    "t61"."method_of_assessment_lost",
    "t61"."method_of_review",
    "t61"."method_of_review_raw",
    "t61"."method_of_review_lost",
    "t61"."primary_support_reason",
    "t61"."primary_support_reason_raw",
    "t61"."primary_support_reason_lost",
    "t61"."request_route_of_access",
    "t61"."request_route_of_access_raw",
    "t61"."request_route_of_access_lost",
    "t61"."review_outcomes_achieved",
    "t61"."review_outcomes_achieved_raw",
    "t61"."review_outcomes_achieved_lost",
    "t61"."review_reason",
    "t61"."review_reason_raw",
    "t61"."review_reason_lost",
    "t61"."service_component",
    "t61"."service_component_raw",
    "t61"."service_component_lost",
    "t61"."service_type",
    "t61"."service_type_raw",
    "t61"."service_type_lost",
    "t61"."total_hrs_caring_per_week",
    "t61"."total_hrs_caring_per_week_raw",
    "t61"."total_hrs_caring_per_week_lost",
    "t61"."visual_impairment",
    "t61"."visual_impairment_raw",
    "t61"."visual_impairment_lost",
    "t61"."event_outcome_hierarchy",
    "t61"."event_outcome_group",
    "t61"."nhs_id",
    "t61"."review_type",
    CASE
      WHEN (
        "t61"."birth_year" IS NOT NULL
      ) AND "t61"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t61"."birth_year", "t61"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t61"."birth_year" IS NOT NULL
            ) AND "t61"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t61"."birth_year", "t61"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t61"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t61"."event_type_raw"), 'service')
              THEN COALESCE("t61"."event_end_date", "t61"."ref_period_end")
              ELSE "t61"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t60"."row_id",
      "t60"."import_file",
      "t60"."file_row",
      "t60"."import_time",
      "t60"."record_id",
      "t60"."la_code",
      "t60"."stated_period_start",
      "t60"."stated_period_end",
      "t60"."nhs_traced",
      "t60"."nhs_submitted",
      "t60"."date_of_birth",
      "t60"."birth_year",
      "t60"."birth_month",
      "t60"."date_of_death",
      "t60"."event_start_date",
      "t60"."event_end_date_raw",
      "t60"."age_at_event_start",
      "t60"."conversation",
      "t60"."unit_cost",
      "t60"."planned_units_per_week",
      "t60"."la_person_id",
      "t60"."event_reference",
      "t60"."gp_practice_code",
      "t60"."provider_cqc_location_id",
      "t60"."no_of_adults_being_cared_for",
      "t60"."adult_1_linked_person_id",
      "t60"."adult_2_linked_person_id",
      "t60"."adult_3_linked_person_id",
      "t60"."has_unpaid_carer",
      "t60"."autism_spectrum_disorder",
      "t60"."dementia",
      "t60"."event_description",
      "t60"."eligible_needs_identified",
      "t60"."ref_period_start",
      "t60"."ref_period_end",
      "t60"."council",
      "t60"."area",
      "t60"."event_end_date_corrected",
      "t60"."rule",
      "t60"."person_id",
      "t60"."event_key",
      "t60"."event_end_date",
      "t60"."accommodation_status",
      "t60"."accommodation_status_raw",
      "t60"."accommodation_status_lost",
      "t60"."assessment_type",
      "t60"."assessment_type_raw",
      "t60"."assessment_type_lost",
      "t60"."client_funding_status",
      "t60"."client_funding_status_raw",
      "t60"."client_funding_status_lost",
      "t60"."client_type",
      "t60"."client_type_raw",
      "t60"."client_type_lost",
      "t60"."cost_frequency",
      "t60"."cost_frequency_raw",
      "t60"."cost_frequency_lost",
      "t60"."delivery_mechanism",
      "t60"."delivery_mechanism_raw",
      "t60"."delivery_mechanism_lost",
      "t60"."employment_status",
      "t60"."employment_status_raw",
      "t60"."employment_status_lost",
      "t60"."ethnicity",
      "t60"."ethnicity_raw",
      "t60"."ethnicity_lost",
      "t60"."event_outcome",
      "t60"."event_outcome_raw",
      "t60"."event_outcome_lost",
      "t60"."event_type",
      "t60"."event_type_raw",
      "t60"."event_type_lost",
      "t60"."gender",
      "t60"."gender_raw",
      "t60"."gender_lost",
      "t60"."hearing_impairment",
      "t60"."hearing_impairment_raw",
      "t60"."hearing_impairment_lost",
      "t60"."method_of_assessment",
      "t60"."method_of_assessment_raw",
      "t60"."method_of_assessment_lost",
      "t60"."method_of_review",
      "t60"."method_of_review_raw",
      "t60"."method_of_review_lost",
      "t60"."primary_support_reason",
      "t60"."primary_support_reason_raw",
      "t60"."primary_support_reason_lost",
      "t60"."request_route_of_access",
      "t60"."request_route_of_access_raw",
      "t60"."request_route_of_access_lost",
      "t60"."review_outcomes_achieved",
      "t60"."review_outcomes_achieved_raw",
      "t60"."review_outcomes_achieved_lost",
      "t60"."review_reason",
      "t60"."review_reason_raw",
      "t60"."review_reason_lost",
      "t60"."service_component",
      "t60"."service_component_raw",
      "t60"."service_component_lost",
      "t60"."service_type",
      "t60"."service_type_raw",
      "t60"."service_type_lost",
      "t60"."total_hrs_caring_per_week",
      "t60"."total_hrs_caring_per_week_raw",
      "t60"."total_hrs_caring_per_week_lost",
      "t60"."visual_impairment",
      "t60"."visual_impairment_raw",
      "t60"."visual_impairment_lost",
      "t60"."event_outcome_hierarchy",
      "t60"."event_outcome_group",
      COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t60"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t60"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t60"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t60"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t60"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t60"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
    FROM (
      SELECT
        "t59"."row_id",
        "t59"."import_file",
        "t59"."file_row",
        "t59"."import_time",
        "t59"."record_id",
        "t59"."la_code",
        "t59"."stated_period_start",
        "t59"."stated_period_end",
        "t59"."nhs_traced",
        "t59"."nhs_submitted",
        "t59"."date_of_birth",
        "t59"."birth_year",
        "t59"."birth_month",
        "t59"."date_of_death",
        "t59"."event_start_date",
        "t59"."event_end_date_raw",
        "t59"."age_at_event_start",
        "t59"."conversation",
        "t59"."unit_cost",
        "t59"."planned_units_per_week",
        "t59"."la_person_id",
        "t59"."event_reference",
        "t59"."gp_practice_code",
        "t59"."provider_cqc_location_id",
        "t59"."no_of_adults_being_cared_for",
        "t59"."adult_1_linked_person_id",
        "t59"."adult_2_linked_person_id",
        "t59"."adult_3_linked_person_id",
        "t59"."has_unpaid_carer",
        "t59"."autism_spectrum_disorder",
        "t59"."dementia",
        "t59"."event_description",
        "t59"."eligible_needs_identified",
        "t59"."ref_period_start",
        "t59"."ref_period_end",
        "t59"."council",
        "t59"."area",
        "t59"."event_end_date_corrected",
        "t59"."rule",
        "t59"."person_id",
        "t59"."event_key",
        "t59"."event_end_date",
        "t31"."to_accommodation_status" AS "accommodation_status",
        "t59"."accommodation_status" AS "accommodation_status_raw",
        (
          "t31"."to_accommodation_status" IS NULL
        )
        AND (
          "t59"."accommodation_status" <> ''
        ) AS "accommodation_status_lost",
        "t32"."to_assessment_type" AS "assessment_type",
        "t59"."assessment_type" AS "assessment_type_raw",
        (
          "t32"."to_assessment_type" IS NULL
        ) AND (
          "t59"."assessment_type" <> ''
        ) AS "assessment_type_lost",
        "t33"."to_client_funding_status" AS "client_funding_status",
        "t59"."client_funding_status" AS "client_funding_status_raw",
        (
          "t33"."to_client_funding_status" IS NULL
        )
        AND (
          "t59"."client_funding_status" <> ''
        ) AS "client_funding_status_lost",
        "t34"."to_client_type" AS "client_type",
        "t59"."client_type" AS "client_type_raw",
        (
          "t34"."to_client_type" IS NULL
        ) AND (
          "t59"."client_type" <> ''
        ) AS "client_type_lost",
        "t35"."to_cost_frequency" AS "cost_frequency",
        "t59"."cost_frequency" AS "cost_frequency_raw",
        (
          "t35"."to_cost_frequency" IS NULL
        ) AND (
          "t59"."cost_frequency" <> ''
        ) AS "cost_frequency_lost",
        "t36"."to_delivery_mechanism" AS "delivery_mechanism",
        "t59"."delivery_mechanism" AS "delivery_mechanism_raw",
        (
          "t36"."to_delivery_mechanism" IS NULL
        )
        AND (
          "t59"."delivery_mechanism" <> ''
        ) AS "delivery_mechanism_lost",
        "t37"."to_employment_status" AS "employment_status",
        "t59"."employment_status" AS "employment_status_raw",
        (
          "t37"."to_employment_status" IS NULL
        )
        AND (
          "t59"."employment_status" <> ''
        ) AS "employment_status_lost",
        "t38"."to_ethnicity" AS "ethnicity",
        "t59"."ethnicity" AS "ethnicity_raw",
        (
          "t38"."to_ethnicity" IS NULL
        ) AND (
          "t59"."ethnicity" <> ''
        ) AS "ethnicity_lost",
        "t39"."to_event_outcome" AS "event_outcome",
        "t59"."event_outcome" AS "event_outcome_raw",
        (
          "t39"."to_event_outcome" IS NULL
        ) AND (
          "t59"."event_outcome" <> ''
        ) AS "event_outcome_lost",
        "t40"."to_event_type" AS "event_type",
        "t59"."event_type" AS "event_type_raw",
        (
          "t40"."to_event_type" IS NULL
        ) AND (
          "t59"."event_type" <> ''
        ) AS "event_type_lost",
        "t41"."to_gender" AS "gender",
        "t59"."gender" AS "gender_raw",
        (
          "t41"."to_gender" IS NULL
        ) AND (
          "t59"."gender" <> ''
        ) AS "gender_lost",
        "t42"."to_hearing_impairment" AS "hearing_impairment",
        "t59"."hearing_impairment" AS "hearing_impairment_raw",
        (
          "t42"."to_hearing_impairment" IS NULL
        )
        AND (
          "t59"."hearing_impairment" <> ''
        ) AS "hearing_impairment_lost",
        COALESCE("t43"."to_method_of_assessment", "t59"."method_of_assessment") AS "method_of_assessment",
        "t59"."method_of_assessment" AS "method_of_assessment_raw",
        (
          "t43"."to_method_of_assessment" IS NULL
        )
        AND (
          "t59"."method_of_assessment" <> ''
        ) AS "method_of_assessment_lost",
        COALESCE("t44"."to_method_of_review", "t59"."method_of_review") AS "method_of_review",
        "t59"."method_of_review" AS "method_of_review_raw",
        (
          "t44"."to_method_of_review" IS NULL
        )
        AND (
          "t59"."method_of_review" <> ''
        ) AS "method_of_review_lost",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        "t59"."primary_support_reason" AS "primary_support_reason_raw",
        (
          "t45"."to_primary_support_reason" IS NULL
        )
        AND (
          "t59"."primary_support_reason" <> ''
        ) AS "primary_support_reason_lost",
        COALESCE("t46"."to_request_route_of_access", "t59"."request_route_of_access") AS "request_route_of_access",
        "t59"."request_route_of_access" AS "request_route_of_access_raw",
        (
          "t46"."to_request_route_of_access" IS NULL
        )
        AND (
          "t59"."request_route_of_access" <> ''
        ) AS "request_route_of_access_lost",
        COALESCE("t47"."to_review_outcomes_achieved", "t59"."review_outcomes_achieved") AS "review_outcomes_achieved",
        "t59"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        (
          "t47"."to_review_outcomes_achieved" IS NULL
        )
        AND (
          "t59"."review_outcomes_achieved" <> ''
        ) AS "review_outcomes_achieved_lost",
        COALESCE("t48"."to_review_reason", "t59"."review_reason") AS "review_reason",
        "t59"."review_reason" AS "review_reason_raw",
        (
          "t48"."to_review_reason" IS NULL
        ) AND (
          "t59"."review_reason" <> ''
        ) AS "review_reason_lost",
        "t49"."to_service_component" AS "service_component",
        "t59"."service_component" AS "service_component_raw",
        (
          "t49"."to_service_component" IS NULL
        )
        AND (
          "t59"."service_component" <> ''
        ) AS "service_component_lost",
        "t50"."to_service_type" AS "service_type",
        "t59"."service_type" AS "service_type_raw",
        (
          "t50"."to_service_type" IS NULL
        ) AND (
          "t59"."service_type" <> ''
        ) AS "service_type_lost",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t59"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t59"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        (
          "t51"."to_total_hrs_caring_per_week" IS NULL
        )
        AND (
          "t59"."total_hrs_caring_per_week" <> ''
        ) AS "total_hrs_caring_per_week_lost",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t59"."visual_impairment" AS "visual_impairment_raw",
        (
          "t52"."to_visual_impairment" IS NULL
        )
        AND (
          "t59"."visual_impairment" <> ''
        ) AS "visual_impairment_lost",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          "t57".*
          EXCLUDE ("kept_row")
        FROM (
          SELECT
            "t56"."row_id",
            "t56"."import_file",
            "t56"."file_row",
            "t56"."import_time",
            "t56"."record_id",
            "t56"."la_code",
            "t56"."stated_period_start",
            "t56"."stated_period_end",
            "t56"."nhs_traced",
            "t56"."nhs_submitted",
            "t56"."date_of_birth",
            "t56"."birth_year",
            "t56"."birth_month",
            "t56"."date_of_death",
            "t56"."event_start_date",
            "t56"."event_end_date_raw",
            "t56"."age_at_event_start",
            "t56"."conversation",
            "t56"."unit_cost",
            "t56"."planned_units_per_week",
            "t56"."la_person_id",
            "t56"."event_reference",
            "t56"."gp_practice_code",
            "t56"."provider_cqc_location_id",
            "t56"."no_of_adults_being_cared_for",
            "t56"."adult_1_linked_person_id",
            "t56"."adult_2_linked_person_id",
            "t56"."adult_3_linked_person_id",
            "t56"."gender",
            "t56"."ethnicity",
            "t56"."client_type",
            "t56"."primary_support_reason",
            "t56"."accommodation_status",
            "t56"."employment_status",
            "t56"."has_unpaid_carer",
            "t56"."autism_spectrum_disorder",
            "t56"."visual_impairment",
            "t56"."hearing_impairment",
            "t56"."dementia",
            "t56"."client_funding_status",
            "t56"."event_type",
            "t56"."event_description",
            "t56"."event_outcome",
            "t56"."request_route_of_access",
            "t56"."assessment_type",
            "t56"."eligible_needs_identified",
            "t56"."method_of_assessment",
            "t56"."total_hrs_caring_per_week",
            "t56"."service_type",
            "t56"."service_component",
            "t56"."delivery_mechanism",
            "t56"."review_reason",
            "t56"."review_outcomes_achieved",
            "t56"."method_of_review",
            "t56"."cost_frequency",
            "t56"."ref_period_start",
            "t56"."ref_period_end",
            "t56"."council",
            "t56"."area",
            "t56"."event_end_date_corrected",
            "t56"."rule",
            "t53"."kept_row",
            "t53"."person_id",
            "t53"."event_key",
            "t53"."event_end_date"
          FROM (
            SELECT
              "t54"."row_id",
              "t54"."import_file",
              "t54"."file_row",
              "t54"."import_time",
              "t54"."record_id",
              "t54"."la_code",
              "t54"."stated_period_start",
              "t54"."stated_period_end",
              "t54"."nhs_traced",
              "t54"."nhs_submitted",
              "t54"."date_of_birth",
              "t54"."birth_year",
              "t54"."birth_month",
              "t54"."date_of_death",
              "t54"."event_start_date",
              "t54"."event_end_date" AS "event_end_date_raw",
              "t54"."age_at_event_start",
              "t54"."conversation",
              "t54"."unit_cost",
              "t54"."planned_units_per_week",
              "t54"."la_person_id",
              "t54"."event_reference",
              "t54"."gp_practice_code",
              "t54"."provider_cqc_location_id",
              "t54"."no_of_adults_being_cared_for",
              "t54"."adult_1_linked_person_id",
              "t54"."adult_2_linked_person_id",
              "t54"."adult_3_linked_person_id",
              "t54"."gender",
              "t54"."ethnicity",
              "t54"."client_type",
              "t54"."primary_support_reason",
              "t54"."accommodation_status",
              "t54"."employment_status",
              "t54"."has_unpaid_carer",
              "t54"."autism_spectrum_disorder",
              "t54"."visual_impairment",
              "t54"."hearing_impairment",
              "t54"."dementia",
              "t54"."client_funding_status",
              "t54"."event_type",
              "t54"."event_description",
              "t54"."event_outcome",
              "t54"."request_route_of_access",
              "t54"."assessment_type",
              "t54"."eligible_needs_identified",
              "t54"."method_of_assessment",
              "t54"."total_hrs_caring_per_week",
              "t54"."service_type",
              "t54"."service_component",
              "t54"."delivery_mechanism",
              "t54"."review_reason",
              "t54"."review_outcomes_achieved",
              "t54"."method_of_review",
              "t54"."cost_frequency",
              "t54"."ref_period_start",
              "t54"."ref_period_end",
              "t54"."council",
              "t54"."area",
              CASE
                WHEN COALESCE(
                  (
                    "t54"."date_of_death" >= "t54"."event_start_date"
                  )
                  AND (
                    "t54"."date_of_death" <= "t54"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t54"."event_end_date" IS NULL
                  )
                  AND (
                    "t54"."date_of_death" > "t54"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t54"."date_of_death"
                ELSE "t54"."event_end_date"
              END AS "event_end_date_corrected",
              COALESCE(
                CASE
                  WHEN "t54"."la_code" IS NULL
                  THEN 'no-council-code'
                  WHEN "t54"."ref_period_start" IS NULL
                  THEN 'not-in-selected-file'
                  ELSE CASE
                    WHEN "t54"."event_type" IS NULL
                    THEN 'blank-event-type'
                    WHEN "t54"."event_start_date" IS NULL
                    THEN 'blank-event-start'
                    WHEN NOT (
                      CONTAINS(LOWER("t54"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t54"."date_of_death" >= "t54"."event_start_date"
                          )
                          AND (
                            "t54"."date_of_death" <= "t54"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t54"."event_end_date" IS NULL
                          )
                          AND (
                            "t54"."date_of_death" > "t54"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t54"."date_of_death"
                        ELSE "t54"."event_end_date"
                      END IS NULL
                    )
                    THEN 'no-event-end'
                    WHEN COALESCE(
                      (
                        "t54"."event_start_date" > "t54"."ref_period_end"
                      )
                      OR (
                        CASE
                          WHEN COALESCE(
                            (
                              "t54"."date_of_death" >= "t54"."event_start_date"
                            )
                            AND (
                              "t54"."date_of_death" <= "t54"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t54"."event_end_date" IS NULL
                            )
                            AND (
                              "t54"."date_of_death" > "t54"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t54"."date_of_death"
                          ELSE "t54"."event_end_date"
                        END < "t54"."ref_period_start"
                      )
                      OR (
                        NOT (
                          CONTAINS(LOWER("t54"."event_type"), 'service')
                        )
                        AND (
                          CASE
                            WHEN COALESCE(
                              (
                                "t54"."date_of_death" >= "t54"."event_start_date"
                              )
                              AND (
                                "t54"."date_of_death" <= "t54"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t54"."event_end_date" IS NULL
                              )
                              AND (
                                "t54"."date_of_death" > "t54"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t54"."date_of_death"
                            ELSE "t54"."event_end_date"
                          END > "t54"."ref_period_end"
                        )
                      ),
                      FALSE
                    )
                    THEN 'outside-reference-period'
                    WHEN COALESCE("t54"."date_of_death" < "t54"."ref_period_start", FALSE)
                    THEN 'died-before-period'
                    WHEN COALESCE("t54"."date_of_death" < "t54"."event_start_date", FALSE)
                    THEN 'died-before-event'
                    ELSE CAST(NULL AS TEXT)
                  END
                END,
                CASE
                  WHEN COALESCE("t54"."nhs_traced", "t54"."nhs_submitted", "t54"."la_person_id") IS NOT NULL
                  THEN CAST(NULL AS TEXT)
                  ELSE 'no-person-id'
                END
              ) AS "rule"
            FROM (
              SELECT
                "t6"."row_id",
                "t6"."import_file",
                "t6"."file_row",
                "t6"."import_time",
                "t6"."record_id",
                "t6"."la_code",
                "t6"."stated_period_start",
                "t6"."stated_period_end",
                "t6"."nhs_traced",
                "t6"."nhs_submitted",
                "t6"."date_of_birth",
                "t6"."birth_year",
                "t6"."birth_month",
                "t6"."date_of_death",
                "t6"."event_start_date",
                "t6"."event_end_date",
                "t6"."age_at_event_start",
                "t6"."conversation",
                "t6"."unit_cost",
                "t6"."planned_units_per_week",
                "t6"."la_person_id",
                "t6"."event_reference",
                "t6"."gp_practice_code",
                "t6"."provider_cqc_location_id",
                "t6"."no_of_adults_being_cared_for",
                "t6"."adult_1_linked_person_id",
                "t6"."adult_2_linked_person_id",
                "t6"."adult_3_linked_person_id",
                "t6"."gender",
                "t6"."ethnicity",
                "t6"."client_type",
                "t6"."primary_support_reason",
                "t6"."accommodation_status",
                "t6"."employment_status",
                "t6"."has_unpaid_carer",
                "t6"."autism_spectrum_disorder",
                "t6"."visual_impairment",
                "t6"."hearing_impairment",
                "t6"."dementia",
                "t6"."client_funding_status",
                "t6"."event_type",
                "t6"."event_description",
                "t6"."event_outcome",
                "t6"."request_route_of_access",
                "t6"."assessment_type",
                "t6"."eligible_needs_identified",
                "t6"."method_of_assessment",
                "t6"."total_hrs_caring_per_week",
                "t6"."service_type",
                "t6"."service_component",
                "t6"."delivery_mechanism",
                "t6"."review_reason",
                "t6"."review_outcomes_achieved",
                "t6"."method_of_review",
                "t6"."cost_frequency",
                "t7"."ref_period_start",
                "t7"."ref_period_end",
                "t7"."council",
                "t7"."area"
              FROM {table 1} AS "t6"
              LEFT OUTER JOIN {table 2} AS "t7"
                ON "t6"."la_code" = "t7"."la_code" AND "t6"."import_time" = "t7"."import_time"
            ) AS "t54"
          ) AS "t56"
          INNER JOIN (
            SELECT
              "t2"."row_id" AS "kept_row",
              "t2"."person_id",
              "t2"."event_key",
              "t2"."event_end_date"
            FROM {table 3} AS "t2"
            WHERE
              "t2"."place" = 0
          ) AS "t53"
            ON "t56"."row_id" = "t53"."kept_row"
        ) AS "t57"
      ) AS "t59"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t59"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t59"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t59"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t59"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t59"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t59"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t59"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t59"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t59"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t59"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t59"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t59"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t59"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t59"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t59"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t59"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t59"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t59"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t59"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t60"
  ) AS "t61"
) AS "t62"
ORDER BY
  "t62"."la_code" ASC,
  "t62"."event_key" ASC,
  "t62"."record_id" ASC,
  "t62"."import_time" ASC,
  "t62"."import_file" ASC,
  "t62"."row_id" ASC

-- 17930d82e9b2494a: build dhsc-2026-06, 16 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "la_code" VARCHAR, "import_time" TIMESTAMP, "fate" VARCHAR, "rule" VARCHAR, "superseded_by" BIGINT, "cropped_to" DATE
SELECT
  "t10"."row_id",
  "t10"."import_file",
  "t10"."file_row",
  "t10"."la_code",
  "t10"."import_time",
  CASE
    WHEN "t10"."rule" IS NOT NULL
    THEN 'dropped'
    WHEN "t10"."place" > 0
    THEN 'superseded'
    WHEN COALESCE("t10"."cropped", FALSE)
    THEN 'cropped'
    ELSE 'kept'
  END AS "fate",
  CASE
    WHEN "t10"."rule" IS NOT NULL
    THEN "t10"."rule"
    WHEN "t10"."place" > 0
    THEN "t10"."decided_by"
    WHEN COALESCE("t10"."cropped", FALSE)
    THEN 'not-found-in-next-period'
    ELSE CAST(NULL AS TEXT)
  END AS "rule",
  CASE WHEN "t10"."place" > 0 THEN "t10"."winner" ELSE CAST(NULL AS BIGINT) END AS "superseded_by",
  CASE
    WHEN COALESCE("t10"."cropped", FALSE)
    THEN "t10"."final_end"
    ELSE CAST(NULL AS DATE)
  END AS "cropped_to"
FROM (
  SELECT
    "t9"."row_id",
    "t9"."import_file",
    "t9"."file_row",
    "t9"."import_time",
    "t9"."record_id",
    "t9"."la_code",
    "t9"."stated_period_start",
    "t9"."stated_period_end",
    "t9"."nhs_traced",
    "t9"."nhs_submitted",
    "t9"."date_of_birth",
    "t9"."birth_year",
    "t9"."birth_month",
    "t9"."date_of_death",
    "t9"."event_start_date",
    "t9"."event_end_date",
    "t9"."age_at_event_start",
    "t9"."conversation",
    "t9"."unit_cost",
    "t9"."planned_units_per_week",
    "t9"."la_person_id",
    "t9"."event_reference",
    "t9"."gp_practice_code",
    "t9"."provider_cqc_location_id",
    "t9"."no_of_adults_being_cared_for",
    "t9"."adult_1_linked_person_id",
    "t9"."adult_2_linked_person_id",
    "t9"."adult_3_linked_person_id",
    "t9"."gender",
    "t9"."ethnicity",
    "t9"."client_type",
    "t9"."primary_support_reason",
    "t9"."accommodation_status",
    "t9"."employment_status",
    "t9"."has_unpaid_carer",
    "t9"."autism_spectrum_disorder",
    "t9"."visual_impairment",
    "t9"."hearing_impairment",
    "t9"."dementia",
    "t9"."client_funding_status",
    "t9"."event_type",
    "t9"."event_description",
    "t9"."event_outcome",
    "t9"."request_route_of_access",
    "t9"."assessment_type",
    "t9"."eligible_needs_identified",
    "t9"."method_of_assessment",
    "t9"."total_hrs_caring_per_week",
    "t9"."service_type",
    "t9"."service_component",
    "t9"."delivery_mechanism",
    "t9"."review_reason",
    "t9"."review_outcomes_achieved",
    "t9"."method_of_review",
    "t9"."cost_frequency",
    "t9"."ref_period_start",
    "t9"."ref_period_end",
    "t9"."council",
    "t9"."area",
    "t9"."event_end_date_corrected",
    "t9"."rule",
    "t6"."ranked_row",
    "t6"."place",
    "t6"."winner",
    "t6"."decided_by",
    "t6"."cropped",
    "t6"."final_end"
  FROM (
    SELECT
      "t7"."row_id",
      "t7"."import_file",
      "t7"."file_row",
      "t7"."import_time",
      "t7"."record_id",
      "t7"."la_code",
      "t7"."stated_period_start",
      "t7"."stated_period_end",
      "t7"."nhs_traced",
      "t7"."nhs_submitted",
      "t7"."date_of_birth",
      "t7"."birth_year",
      "t7"."birth_month",
      "t7"."date_of_death",
      "t7"."event_start_date",
      "t7"."event_end_date",
      "t7"."age_at_event_start",
      "t7"."conversation",
      "t7"."unit_cost",
      "t7"."planned_units_per_week",
      "t7"."la_person_id",
      "t7"."event_reference",
      "t7"."gp_practice_code",
      "t7"."provider_cqc_location_id",
      "t7"."no_of_adults_being_cared_for",
      "t7"."adult_1_linked_person_id",
      "t7"."adult_2_linked_person_id",
      "t7"."adult_3_linked_person_id",
      "t7"."gender",
      "t7"."ethnicity",
      "t7"."client_type",
      "t7"."primary_support_reason",
      "t7"."accommodation_status",
      "t7"."employment_status",
      "t7"."has_unpaid_carer",
      "t7"."autism_spectrum_disorder",
      "t7"."visual_impairment",
      "t7"."hearing_impairment",
      "t7"."dementia",
      "t7"."client_funding_status",
      "t7"."event_type",
      "t7"."event_description",
      "t7"."event_outcome",
      "t7"."request_route_of_access",
      "t7"."assessment_type",
      "t7"."eligible_needs_identified",
      "t7"."method_of_assessment",
      "t7"."total_hrs_caring_per_week",
      "t7"."service_type",
      "t7"."service_component",
      "t7"."delivery_mechanism",
      "t7"."review_reason",
      "t7"."review_outcomes_achieved",
      "t7"."method_of_review",
      "t7"."cost_frequency",
      "t7"."ref_period_start",
      "t7"."ref_period_end",
      "t7"."council",
      "t7"."area",
      CASE
        WHEN COALESCE(
          (
            "t7"."date_of_death" >= "t7"."event_start_date"
          )
          AND (
            "t7"."date_of_death" <= "t7"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t7"."event_end_date" IS NULL
          )
          AND (
            "t7"."date_of_death" > "t7"."event_start_date"
          ),
          FALSE
        )
        THEN "t7"."date_of_death"
        ELSE "t7"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t7"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t7"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t7"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t7"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t7"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t7"."date_of_death" >= "t7"."event_start_date"
                  )
                  AND (
                    "t7"."date_of_death" <= "t7"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t7"."event_end_date" IS NULL
                  )
                  AND (
                    "t7"."date_of_death" > "t7"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t7"."date_of_death"
                ELSE "t7"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t7"."event_start_date" > "t7"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t7"."date_of_death" >= "t7"."event_start_date"
                    )
                    AND (
                      "t7"."date_of_death" <= "t7"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t7"."event_end_date" IS NULL
                    )
                    AND (
                      "t7"."date_of_death" > "t7"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t7"."date_of_death"
                  ELSE "t7"."event_end_date"
                END < "t7"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t7"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t7"."date_of_death" >= "t7"."event_start_date"
                      )
                      AND (
                        "t7"."date_of_death" <= "t7"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t7"."event_end_date" IS NULL
                      )
                      AND (
                        "t7"."date_of_death" > "t7"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t7"."date_of_death"
                    ELSE "t7"."event_end_date"
                  END > "t7"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t7"."date_of_death" < "t7"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t7"."date_of_death" < "t7"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t7"."nhs_traced", "t7"."nhs_submitted", "t7"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
    FROM (
      SELECT
        "t3"."row_id",
        "t3"."import_file",
        "t3"."file_row",
        "t3"."import_time",
        "t3"."record_id",
        "t3"."la_code",
        "t3"."stated_period_start",
        "t3"."stated_period_end",
        "t3"."nhs_traced",
        "t3"."nhs_submitted",
        "t3"."date_of_birth",
        "t3"."birth_year",
        "t3"."birth_month",
        "t3"."date_of_death",
        "t3"."event_start_date",
        "t3"."event_end_date",
        "t3"."age_at_event_start",
        "t3"."conversation",
        "t3"."unit_cost",
        "t3"."planned_units_per_week",
        "t3"."la_person_id",
        "t3"."event_reference",
        "t3"."gp_practice_code",
        "t3"."provider_cqc_location_id",
        "t3"."no_of_adults_being_cared_for",
        "t3"."adult_1_linked_person_id",
        "t3"."adult_2_linked_person_id",
        "t3"."adult_3_linked_person_id",
        "t3"."gender",
        "t3"."ethnicity",
        "t3"."client_type",
        "t3"."primary_support_reason",
        "t3"."accommodation_status",
        "t3"."employment_status",
        "t3"."has_unpaid_carer",
        "t3"."autism_spectrum_disorder",
        "t3"."visual_impairment",
        "t3"."hearing_impairment",
        "t3"."dementia",
        "t3"."client_funding_status",
        "t3"."event_type",
        "t3"."event_description",
        "t3"."event_outcome",
        "t3"."request_route_of_access",
        "t3"."assessment_type",
        "t3"."eligible_needs_identified",
        "t3"."method_of_assessment",
        "t3"."total_hrs_caring_per_week",
        "t3"."service_type",
        "t3"."service_component",
        "t3"."delivery_mechanism",
        "t3"."review_reason",
        "t3"."review_outcomes_achieved",
        "t3"."method_of_review",
        "t3"."cost_frequency",
        "t4"."ref_period_start",
        "t4"."ref_period_end",
        "t4"."council",
        "t4"."area"
      FROM {table 1} AS "t3"
      LEFT OUTER JOIN {table 2} AS "t4"
        ON "t3"."la_code" = "t4"."la_code" AND "t3"."import_time" = "t4"."import_time"
    ) AS "t7"
  ) AS "t9"
  LEFT OUTER JOIN (
    SELECT
      "t0"."row_id" AS "ranked_row",
      "t0"."place",
      "t0"."winner",
      "t0"."decided_by",
      "t0"."cropped",
      "t0"."event_end_date" AS "final_end"
    FROM {table 3} AS "t0"
  ) AS "t6"
    ON "t9"."row_id" = "t6"."ranked_row"
) AS "t10"
ORDER BY
  "t10"."la_code" ASC NULLS FIRST,
  "t10"."row_id" ASC

-- f74cf785f4c2ab8b: build dhsc-2026-06, 17 of 26
-- gives "pair" BIGINT, "people" BIGINT, "returned" BIGINT, "without_zeros" BIGINT
SELECT
  *
FROM (
  SELECT
    "t12"."pair",
    SUM("t12"."people") AS "people",
    SUM("t12"."returned") AS "returned",
    SUM(CASE WHEN "t12"."new" THEN "t12"."lost" ELSE 0 END) AS "without_zeros"
  FROM (
    SELECT
      "t11"."pair",
      "t11"."bare",
      SUM(CAST("t11"."before" AS INT)) AS "people",
      SUM(CAST("t11"."both" AS INT)) AS "returned",
      SUM(CAST("t11"."before" AND NOT (
        "t11"."after"
      ) AS INT)) AS "lost",
      BOOL_OR(CAST("t11"."after" AND NOT (
        "t11"."before"
      ) AS BOOLEAN)) AS "new"
    FROM (
      SELECT
        "t10"."pair",
        "t10"."person",
        "t10"."before",
        "t10"."after",
        "t10"."before" AND "t10"."after" AS "both",
        CASE
          WHEN "t10"."before" AND "t10"."after"
          THEN CAST(NULL AS TEXT)
          ELSE CASE
            WHEN STARTS_WITH("t10"."person", '0')
            THEN REGEXP_REPLACE("t10"."person", '^0+', '', 'g')
            ELSE "t10"."person"
          END
        END AS "bare"
      FROM (
        SELECT
          "t9"."pair",
          "t9"."person",
          BOOL_OR(CAST("t9"."before" AS BOOLEAN)) AS "before",
          BOOL_OR(CAST(NOT (
            "t9"."before"
          ) AS BOOLEAN)) AS "after"
        FROM (
          SELECT
            "t8"."la_code",
            "t8"."import_time",
            "t8"."person",
            "t6"."pair",
            "t6"."asked_code",
            "t6"."asked_time",
            "t6"."before"
          FROM (
            SELECT
              "t5"."la_code",
              "t5"."import_time",
              LOWER(RTRIM("t5"."written")) AS "person"
            FROM (
              SELECT DISTINCT
                "t0"."la_code",
                "t0"."import_time",
                COALESCE("t0"."nhs_traced", "t0"."nhs_submitted", "t0"."la_person_id") AS "written"
              FROM {table 1} AS "t0"
              WHERE
                COALESCE("t0"."nhs_traced", "t0"."nhs_submitted", "t0"."la_person_id") IS NOT NULL
            ) AS "t5"
          ) AS "t8"
          INNER JOIN (
            SELECT
              *
            FROM (
              SELECT
                "t1"."pair",
                "t1"."la_code" AS "asked_code",
                "t1"."earlier" AS "asked_time",
                TRUE AS "before"
              FROM {table 2} AS "t1"
            ) AS "t2"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t1"."pair",
                "t1"."la_code" AS "asked_code",
                "t1"."later" AS "asked_time",
                FALSE AS "before"
              FROM {table 2} AS "t1"
            ) AS "t3"
          ) AS "t6"
            ON "t8"."la_code" = "t6"."asked_code" AND "t8"."import_time" = "t6"."asked_time"
        ) AS "t9"
        GROUP BY
          1,
          2
      ) AS "t10"
    ) AS "t11"
    GROUP BY
      1,
      2
  ) AS "t12"
  GROUP BY
    1
) AS "t13"
WHERE
  "t13"."people" > 0

-- 598b40ab5b36a279: build dhsc-2026-06, 18 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
-- asks text 1 2
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" BETWEEN {text 1} AND {text 2}

-- efc5b2ed2d22b925: build dhsc-2026-06, 19 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
-- asks text 1
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" >= {text 1}

-- 2c76df674e3f538a: build dhsc-2026-06, 20 of 26
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t62"."row_id",
  "t62"."record_id",
  "t62"."import_file",
  "t62"."import_time",
  "t62"."ref_period_start",
  "t62"."ref_period_end",
  "t62"."la_code",
  "t62"."council",
  "t62"."area",
  "t62"."person_id",
  "t62"."nhs_id",
  "t62"."event_key",
  "t62"."event_type_raw",
  "t62"."event_start_date",
  "t62"."event_end_date_raw",
  "t62"."event_end_date_corrected",
  "t62"."event_end_date",
  "t62"."date_of_birth",
  "t62"."birth_year",
  "t62"."birth_month",
  "t62"."birth_date",
  "t62"."date_of_death",
  "t62"."latest_age",
  CASE
    WHEN "t62"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t62"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t62"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t62"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t62"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t62"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t62"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t62"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t62"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t62"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t62"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t62"."age_at_event_start",
  "t62"."conversation",
  "t62"."review_type",
  "t62"."event_outcome_hierarchy",
  "t62"."event_outcome_group",
  "t62"."unit_cost",
  "t62"."planned_units_per_week",
  "t62"."la_person_id",
  "t62"."event_reference",
  "t62"."gp_practice_code",
  "t62"."provider_cqc_location_id",
  "t62"."no_of_adults_being_cared_for",
  "t62"."adult_1_linked_person_id",
  "t62"."adult_2_linked_person_id",
  "t62"."adult_3_linked_person_id",
  "t62"."gender",
  "t62"."ethnicity",
  "t62"."client_type",
  "t62"."primary_support_reason",
  "t62"."accommodation_status",
  "t62"."employment_status",
  "t62"."has_unpaid_carer",
  "t62"."autism_spectrum_disorder",
  "t62"."visual_impairment",
  "t62"."hearing_impairment",
  "t62"."dementia",
  "t62"."client_funding_status",
  "t62"."event_type",
  "t62"."event_description",
  "t62"."event_outcome",
  "t62"."request_route_of_access",
  "t62"."assessment_type",
  "t62"."eligible_needs_identified",
  "t62"."method_of_assessment",
  "t62"."total_hrs_caring_per_week",
  "t62"."service_type",
  "t62"."service_component",
  "t62"."delivery_mechanism",
  "t62"."review_reason",
  "t62"."review_outcomes_achieved",
  "t62"."method_of_review",
  "t62"."cost_frequency",
  CASE
    WHEN "t62"."accommodation_status_lost"
    OR "t62"."assessment_type_lost"
    OR "t62"."client_funding_status_lost"
    OR "t62"."client_type_lost"
    OR "t62"."cost_frequency_lost"
    OR "t62"."delivery_mechanism_lost"
    OR "t62"."employment_status_lost"
    OR "t62"."ethnicity_lost"
    OR "t62"."event_outcome_lost"
    OR "t62"."event_type_lost"
    OR "t62"."gender_lost"
    OR "t62"."hearing_impairment_lost"
    OR "t62"."primary_support_reason_lost"
    OR "t62"."service_component_lost"
    OR "t62"."service_type_lost"
    OR "t62"."visual_impairment_lost"
    THEN CASE
      WHEN "t62"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t62"."accommodation_status_raw") AS TEXT) || ':' || "t62"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t62"."assessment_type_raw") AS TEXT) || ':' || "t62"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t62"."client_funding_status_raw") AS TEXT) || ':' || "t62"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t62"."client_type_raw") AS TEXT) || ':' || "t62"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."cost_frequency_lost"
      THEN 'cost_frequency:' || CAST(LENGTH("t62"."cost_frequency_raw") AS TEXT) || ':' || "t62"."cost_frequency_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t62"."delivery_mechanism_raw") AS TEXT) || ':' || "t62"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t62"."employment_status_raw") AS TEXT) || ':' || "t62"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t62"."ethnicity_raw") AS TEXT) || ':' || "t62"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t62"."event_outcome_raw") AS TEXT) || ':' || "t62"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t62"."event_type_raw") AS TEXT) || ':' || "t62"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t62"."gender_raw") AS TEXT) || ':' || "t62"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t62"."hearing_impairment_raw") AS TEXT) || ':' || "t62"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t62"."primary_support_reason_raw") AS TEXT) || ':' || "t62"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t62"."service_component_raw") AS TEXT) || ':' || "t62"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t62"."service_type_raw") AS TEXT) || ':' || "t62"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."visual_impairment_lost"
      THEN 'visual_impairment:' || CAST(LENGTH("t62"."visual_impairment_raw") AS TEXT) || ':' || "t62"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
FROM (
  SELECT
    "t61"."row_id",
    "t61"."import_file",
    "t61"."file_row",
    "t61"."import_time",
    "t61"."record_id",
    "t61"."la_code",
    "t61"."stated_period_start",
    "t61"."stated_period_end",
    "t61"."nhs_traced",
    "t61"."nhs_submitted",
    "t61"."date_of_birth",
    "t61"."birth_year",
    "t61"."birth_month",
    "t61"."date_of_death",
    "t61"."event_start_date",
    "t61"."event_end_date_raw",
    "t61"."age_at_event_start",
    "t61"."conversation",
    "t61"."unit_cost",
    "t61"."planned_units_per_week",
    "t61"."la_person_id",
    "t61"."event_reference",
    "t61"."gp_practice_code",
    "t61"."provider_cqc_location_id",
    "t61"."no_of_adults_being_cared_for",
    "t61"."adult_1_linked_person_id",
    "t61"."adult_2_linked_person_id",
    "t61"."adult_3_linked_person_id",
    "t61"."has_unpaid_carer",
    "t61"."autism_spectrum_disorder",
    "t61"."dementia",
    "t61"."event_description",
    "t61"."eligible_needs_identified",
    "t61"."ref_period_start",
    "t61"."ref_period_end",
    "t61"."council",
    "t61"."area",
    "t61"."event_end_date_corrected",
    "t61"."rule",
    "t61"."person_id",
    "t61"."event_key",
    "t61"."event_end_date",
    "t61"."accommodation_status",
    "t61"."accommodation_status_raw",
    "t61"."accommodation_status_lost",
    "t61"."assessment_type",
    "t61"."assessment_type_raw",
    "t61"."assessment_type_lost",
    "t61"."client_funding_status",
    "t61"."client_funding_status_raw",
    "t61"."client_funding_status_lost",
    "t61"."client_type",
    "t61"."client_type_raw",
    "t61"."client_type_lost",
    "t61"."cost_frequency",
    "t61"."cost_frequency_raw",
    "t61"."cost_frequency_lost",
    "t61"."delivery_mechanism",
    "t61"."delivery_mechanism_raw",
    "t61"."delivery_mechanism_lost",
    "t61"."employment_status",
    "t61"."employment_status_raw",
    "t61"."employment_status_lost",
    "t61"."ethnicity",
    "t61"."ethnicity_raw",
    "t61"."ethnicity_lost",
    "t61"."event_outcome",
    "t61"."event_outcome_raw",
    "t61"."event_outcome_lost",
    "t61"."event_type",
    "t61"."event_type_raw",
    "t61"."event_type_lost",
    "t61"."gender",
    "t61"."gender_raw",
    "t61"."gender_lost",
    "t61"."hearing_impairment",
    "t61"."hearing_impairment_raw",
    "t61"."hearing_impairment_lost",
    "t61"."method_of_assessment",
    "t61"."method_of_assessment_raw",
    "t61"."method_of_assessment_lost",
    "t61"."method_of_review",
    "t61"."method_of_review_raw",
    "t61"."method_of_review_lost",
    "t61"."primary_support_reason",
    "t61"."primary_support_reason_raw",
    "t61"."primary_support_reason_lost",
    "t61"."request_route_of_access",
    "t61"."request_route_of_access_raw",
    "t61"."request_route_of_access_lost",
    "t61"."review_outcomes_achieved",
    "t61"."review_outcomes_achieved_raw",
    "t61"."review_outcomes_achieved_lost",
    "t61"."review_reason",
    "t61"."review_reason_raw",
    "t61"."review_reason_lost",
    "t61"."service_component",
    "t61"."service_component_raw",
    "t61"."service_component_lost",
    "t61"."service_type",
    "t61"."service_type_raw",
    "t61"."service_type_lost",
    "t61"."total_hrs_caring_per_week",
    "t61"."total_hrs_caring_per_week_raw",
    "t61"."total_hrs_caring_per_week_lost",
    "t61"."visual_impairment",
    "t61"."visual_impairment_raw",
    "t61"."visual_impairment_lost",
    "t61"."event_outcome_hierarchy",
    "t61"."event_outcome_group",
    "t61"."nhs_id",
    "t61"."review_type",
    COALESCE(
      "t61"."date_of_birth",
      CASE
        WHEN (
          "t61"."birth_year" IS NOT NULL
        ) AND "t61"."birth_month" BETWEEN 1 AND 12
        THEN MAKE_DATE("t61"."birth_year", "t61"."birth_month", 1)
        ELSE CAST(NULL AS DATE)
      END
    ) AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          COALESCE(
            "t61"."date_of_birth",
            CASE
              WHEN (
                "t61"."birth_year" IS NOT NULL
              ) AND "t61"."birth_month" BETWEEN 1 AND 12
              THEN MAKE_DATE("t61"."birth_year", "t61"."birth_month", 1)
              ELSE CAST(NULL AS DATE)
            END
          ),
          CASE
            WHEN CONTAINS(LOWER("t61"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t61"."event_type_raw"), 'service')
              THEN COALESCE("t61"."event_end_date", "t61"."ref_period_end")
              ELSE "t61"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t60"."row_id",
      "t60"."import_file",
      "t60"."file_row",
      "t60"."import_time",
      "t60"."record_id",
      "t60"."la_code",
      "t60"."stated_period_start",
      "t60"."stated_period_end",
      "t60"."nhs_traced",
      "t60"."nhs_submitted",
      "t60"."date_of_birth",
      "t60"."birth_year",
      "t60"."birth_month",
      "t60"."date_of_death",
      "t60"."event_start_date",
      "t60"."event_end_date_raw",
      "t60"."age_at_event_start",
      "t60"."conversation",
      "t60"."unit_cost",
      "t60"."planned_units_per_week",
      "t60"."la_person_id",
      "t60"."event_reference",
      "t60"."gp_practice_code",
      "t60"."provider_cqc_location_id",
      "t60"."no_of_adults_being_cared_for",
      "t60"."adult_1_linked_person_id",
      "t60"."adult_2_linked_person_id",
      "t60"."adult_3_linked_person_id",
      "t60"."has_unpaid_carer",
      "t60"."autism_spectrum_disorder",
      "t60"."dementia",
      "t60"."event_description",
      "t60"."eligible_needs_identified",
      "t60"."ref_period_start",
      "t60"."ref_period_end",
      "t60"."council",
      "t60"."area",
      "t60"."event_end_date_corrected",
      "t60"."rule",
      "t60"."person_id",
      "t60"."event_key",
      "t60"."event_end_date",
      "t60"."accommodation_status",
      "t60"."accommodation_status_raw",
      "t60"."accommodation_status_lost",
      "t60"."assessment_type",
      "t60"."assessment_type_raw",
      "t60"."assessment_type_lost",
      "t60"."client_funding_status",
      "t60"."client_funding_status_raw",
      "t60"."client_funding_status_lost",
      "t60"."client_type",
      "t60"."client_type_raw",
      "t60"."client_type_lost",
      "t60"."cost_frequency",
      "t60"."cost_frequency_raw",
      "t60"."cost_frequency_lost",
      "t60"."delivery_mechanism",
      "t60"."delivery_mechanism_raw",
      "t60"."delivery_mechanism_lost",
      "t60"."employment_status",
      "t60"."employment_status_raw",
      "t60"."employment_status_lost",
      "t60"."ethnicity",
      "t60"."ethnicity_raw",
      "t60"."ethnicity_lost",
      "t60"."event_outcome",
      "t60"."event_outcome_raw",
      "t60"."event_outcome_lost",
      "t60"."event_type",
      "t60"."event_type_raw",
      "t60"."event_type_lost",
      "t60"."gender",
      "t60"."gender_raw",
      "t60"."gender_lost",
      "t60"."hearing_impairment",
      "t60"."hearing_impairment_raw",
      "t60"."hearing_impairment_lost",
      "t60"."method_of_assessment",
      "t60"."method_of_assessment_raw",
      "t60"."method_of_assessment_lost",
      "t60"."method_of_review",
      "t60"."method_of_review_raw",
      "t60"."method_of_review_lost",
      "t60"."primary_support_reason",
      "t60"."primary_support_reason_raw",
      "t60"."primary_support_reason_lost",
      "t60"."request_route_of_access",
      "t60"."request_route_of_access_raw",
      "t60"."request_route_of_access_lost",
      "t60"."review_outcomes_achieved",
      "t60"."review_outcomes_achieved_raw",
      "t60"."review_outcomes_achieved_lost",
      "t60"."review_reason",
      "t60"."review_reason_raw",
      "t60"."review_reason_lost",
      "t60"."service_component",
      "t60"."service_component_raw",
      "t60"."service_component_lost",
      "t60"."service_type",
      "t60"."service_type_raw",
      "t60"."service_type_lost",
      "t60"."total_hrs_caring_per_week",
      "t60"."total_hrs_caring_per_week_raw",
      "t60"."total_hrs_caring_per_week_lost",
      "t60"."visual_impairment",
      "t60"."visual_impairment_raw",
      "t60"."visual_impairment_lost",
      "t60"."event_outcome_hierarchy",
      "t60"."event_outcome_group",
      COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t60"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t60"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t60"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t60"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t60"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t60"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
    FROM (
      SELECT
        "t59"."row_id",
        "t59"."import_file",
        "t59"."file_row",
        "t59"."import_time",
        "t59"."record_id",
        "t59"."la_code",
        "t59"."stated_period_start",
        "t59"."stated_period_end",
        "t59"."nhs_traced",
        "t59"."nhs_submitted",
        "t59"."date_of_birth",
        "t59"."birth_year",
        "t59"."birth_month",
        "t59"."date_of_death",
        "t59"."event_start_date",
        "t59"."event_end_date_raw",
        "t59"."age_at_event_start",
        "t59"."conversation",
        "t59"."unit_cost",
        "t59"."planned_units_per_week",
        "t59"."la_person_id",
        "t59"."event_reference",
        "t59"."gp_practice_code",
        "t59"."provider_cqc_location_id",
        "t59"."no_of_adults_being_cared_for",
        "t59"."adult_1_linked_person_id",
        "t59"."adult_2_linked_person_id",
        "t59"."adult_3_linked_person_id",
        "t59"."has_unpaid_carer",
        "t59"."autism_spectrum_disorder",
        "t59"."dementia",
        "t59"."event_description",
        "t59"."eligible_needs_identified",
        "t59"."ref_period_start",
        "t59"."ref_period_end",
        "t59"."council",
        "t59"."area",
        "t59"."event_end_date_corrected",
        "t59"."rule",
        "t59"."person_id",
        "t59"."event_key",
        "t59"."event_end_date",
        "t31"."to_accommodation_status" AS "accommodation_status",
        "t59"."accommodation_status" AS "accommodation_status_raw",
        (
          "t31"."to_accommodation_status" IS NULL
        )
        AND (
          "t59"."accommodation_status" <> ''
        ) AS "accommodation_status_lost",
        "t32"."to_assessment_type" AS "assessment_type",
        "t59"."assessment_type" AS "assessment_type_raw",
        (
          "t32"."to_assessment_type" IS NULL
        ) AND (
          "t59"."assessment_type" <> ''
        ) AS "assessment_type_lost",
        "t33"."to_client_funding_status" AS "client_funding_status",
        "t59"."client_funding_status" AS "client_funding_status_raw",
        (
          "t33"."to_client_funding_status" IS NULL
        )
        AND (
          "t59"."client_funding_status" <> ''
        ) AS "client_funding_status_lost",
        "t34"."to_client_type" AS "client_type",
        "t59"."client_type" AS "client_type_raw",
        (
          "t34"."to_client_type" IS NULL
        ) AND (
          "t59"."client_type" <> ''
        ) AS "client_type_lost",
        "t35"."to_cost_frequency" AS "cost_frequency",
        "t59"."cost_frequency" AS "cost_frequency_raw",
        (
          "t35"."to_cost_frequency" IS NULL
        ) AND (
          "t59"."cost_frequency" <> ''
        ) AS "cost_frequency_lost",
        "t36"."to_delivery_mechanism" AS "delivery_mechanism",
        "t59"."delivery_mechanism" AS "delivery_mechanism_raw",
        (
          "t36"."to_delivery_mechanism" IS NULL
        )
        AND (
          "t59"."delivery_mechanism" <> ''
        ) AS "delivery_mechanism_lost",
        "t37"."to_employment_status" AS "employment_status",
        "t59"."employment_status" AS "employment_status_raw",
        (
          "t37"."to_employment_status" IS NULL
        )
        AND (
          "t59"."employment_status" <> ''
        ) AS "employment_status_lost",
        "t38"."to_ethnicity" AS "ethnicity",
        "t59"."ethnicity" AS "ethnicity_raw",
        (
          "t38"."to_ethnicity" IS NULL
        ) AND (
          "t59"."ethnicity" <> ''
        ) AS "ethnicity_lost",
        "t39"."to_event_outcome" AS "event_outcome",
        "t59"."event_outcome" AS "event_outcome_raw",
        (
          "t39"."to_event_outcome" IS NULL
        ) AND (
          "t59"."event_outcome" <> ''
        ) AS "event_outcome_lost",
        "t40"."to_event_type" AS "event_type",
        "t59"."event_type" AS "event_type_raw",
        (
          "t40"."to_event_type" IS NULL
        ) AND (
          "t59"."event_type" <> ''
        ) AS "event_type_lost",
        "t41"."to_gender" AS "gender",
        "t59"."gender" AS "gender_raw",
        (
          "t41"."to_gender" IS NULL
        ) AND (
          "t59"."gender" <> ''
        ) AS "gender_lost",
        "t42"."to_hearing_impairment" AS "hearing_impairment",
        "t59"."hearing_impairment" AS "hearing_impairment_raw",
        (
          "t42"."to_hearing_impairment" IS NULL
        )
        AND (
          "t59"."hearing_impairment" <> ''
        ) AS "hearing_impairment_lost",
        COALESCE("t43"."to_method_of_assessment", "t59"."method_of_assessment") AS "method_of_assessment",
        "t59"."method_of_assessment" AS "method_of_assessment_raw",
        (
          "t43"."to_method_of_assessment" IS NULL
        )
        AND (
          "t59"."method_of_assessment" <> ''
        ) AS "method_of_assessment_lost",
        COALESCE("t44"."to_method_of_review", "t59"."method_of_review") AS "method_of_review",
        "t59"."method_of_review" AS "method_of_review_raw",
        (
          "t44"."to_method_of_review" IS NULL
        )
        AND (
          "t59"."method_of_review" <> ''
        ) AS "method_of_review_lost",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        "t59"."primary_support_reason" AS "primary_support_reason_raw",
        (
          "t45"."to_primary_support_reason" IS NULL
        )
        AND (
          "t59"."primary_support_reason" <> ''
        ) AS "primary_support_reason_lost",
        COALESCE("t46"."to_request_route_of_access", "t59"."request_route_of_access") AS "request_route_of_access",
        "t59"."request_route_of_access" AS "request_route_of_access_raw",
        (
          "t46"."to_request_route_of_access" IS NULL
        )
        AND (
          "t59"."request_route_of_access" <> ''
        ) AS "request_route_of_access_lost",
        COALESCE("t47"."to_review_outcomes_achieved", "t59"."review_outcomes_achieved") AS "review_outcomes_achieved",
        "t59"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        (
          "t47"."to_review_outcomes_achieved" IS NULL
        )
        AND (
          "t59"."review_outcomes_achieved" <> ''
        ) AS "review_outcomes_achieved_lost",
        COALESCE("t48"."to_review_reason", "t59"."review_reason") AS "review_reason",
        "t59"."review_reason" AS "review_reason_raw",
        (
          "t48"."to_review_reason" IS NULL
        ) AND (
          "t59"."review_reason" <> ''
        ) AS "review_reason_lost",
        "t49"."to_service_component" AS "service_component",
        "t59"."service_component" AS "service_component_raw",
        (
          "t49"."to_service_component" IS NULL
        )
        AND (
          "t59"."service_component" <> ''
        ) AS "service_component_lost",
        "t50"."to_service_type" AS "service_type",
        "t59"."service_type" AS "service_type_raw",
        (
          "t50"."to_service_type" IS NULL
        ) AND (
          "t59"."service_type" <> ''
        ) AS "service_type_lost",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t59"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t59"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        (
          "t51"."to_total_hrs_caring_per_week" IS NULL
        )
        AND (
          "t59"."total_hrs_caring_per_week" <> ''
        ) AS "total_hrs_caring_per_week_lost",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t59"."visual_impairment" AS "visual_impairment_raw",
        (
          "t52"."to_visual_impairment" IS NULL
        )
        AND (
          "t59"."visual_impairment" <> ''
        ) AS "visual_impairment_lost",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          "t57".*
          EXCLUDE ("kept_row")
        FROM (
          SELECT
            "t56"."row_id",
            "t56"."import_file",
            "t56"."file_row",
            "t56"."import_time",
            "t56"."record_id",
            "t56"."la_code",
            "t56"."stated_period_start",
            "t56"."stated_period_end",
            "t56"."nhs_traced",
            "t56"."nhs_submitted",
            "t56"."date_of_birth",
            "t56"."birth_year",
            "t56"."birth_month",
            "t56"."date_of_death",
            "t56"."event_start_date",
            "t56"."event_end_date_raw",
            "t56"."age_at_event_start",
            "t56"."conversation",
            "t56"."unit_cost",
            "t56"."planned_units_per_week",
            "t56"."la_person_id",
            "t56"."event_reference",
            "t56"."gp_practice_code",
            "t56"."provider_cqc_location_id",
            "t56"."no_of_adults_being_cared_for",
            "t56"."adult_1_linked_person_id",
            "t56"."adult_2_linked_person_id",
            "t56"."adult_3_linked_person_id",
            "t56"."gender",
            "t56"."ethnicity",
            "t56"."client_type",
            "t56"."primary_support_reason",
            "t56"."accommodation_status",
            "t56"."employment_status",
            "t56"."has_unpaid_carer",
            "t56"."autism_spectrum_disorder",
            "t56"."visual_impairment",
            "t56"."hearing_impairment",
            "t56"."dementia",
            "t56"."client_funding_status",
            "t56"."event_type",
            "t56"."event_description",
            "t56"."event_outcome",
            "t56"."request_route_of_access",
            "t56"."assessment_type",
            "t56"."eligible_needs_identified",
            "t56"."method_of_assessment",
            "t56"."total_hrs_caring_per_week",
            "t56"."service_type",
            "t56"."service_component",
            "t56"."delivery_mechanism",
            "t56"."review_reason",
            "t56"."review_outcomes_achieved",
            "t56"."method_of_review",
            "t56"."cost_frequency",
            "t56"."ref_period_start",
            "t56"."ref_period_end",
            "t56"."council",
            "t56"."area",
            "t56"."event_end_date_corrected",
            "t56"."rule",
            "t53"."kept_row",
            "t53"."person_id",
            "t53"."event_key",
            "t53"."event_end_date"
          FROM (
            SELECT
              "t54"."row_id",
              "t54"."import_file",
              "t54"."file_row",
              "t54"."import_time",
              "t54"."record_id",
              "t54"."la_code",
              "t54"."stated_period_start",
              "t54"."stated_period_end",
              "t54"."nhs_traced",
              "t54"."nhs_submitted",
              "t54"."date_of_birth",
              "t54"."birth_year",
              "t54"."birth_month",
              "t54"."date_of_death",
              "t54"."event_start_date",
              "t54"."event_end_date" AS "event_end_date_raw",
              "t54"."age_at_event_start",
              "t54"."conversation",
              "t54"."unit_cost",
              "t54"."planned_units_per_week",
              "t54"."la_person_id",
              "t54"."event_reference",
              "t54"."gp_practice_code",
              "t54"."provider_cqc_location_id",
              "t54"."no_of_adults_being_cared_for",
              "t54"."adult_1_linked_person_id",
              "t54"."adult_2_linked_person_id",
              "t54"."adult_3_linked_person_id",
              "t54"."gender",
              "t54"."ethnicity",
              "t54"."client_type",
              "t54"."primary_support_reason",
              "t54"."accommodation_status",
              "t54"."employment_status",
              "t54"."has_unpaid_carer",
              "t54"."autism_spectrum_disorder",
              "t54"."visual_impairment",
              "t54"."hearing_impairment",
              "t54"."dementia",
              "t54"."client_funding_status",
              "t54"."event_type",
              "t54"."event_description",
              "t54"."event_outcome",
              "t54"."request_route_of_access",
              "t54"."assessment_type",
              "t54"."eligible_needs_identified",
              "t54"."method_of_assessment",
              "t54"."total_hrs_caring_per_week",
              "t54"."service_type",
              "t54"."service_component",
              "t54"."delivery_mechanism",
              "t54"."review_reason",
              "t54"."review_outcomes_achieved",
              "t54"."method_of_review",
              "t54"."cost_frequency",
              "t54"."ref_period_start",
              "t54"."ref_period_end",
              "t54"."council",
              "t54"."area",
              CASE
                WHEN COALESCE(
                  (
                    "t54"."date_of_death" >= "t54"."event_start_date"
                  )
                  AND (
                    "t54"."date_of_death" <= "t54"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t54"."event_end_date" IS NULL
                  )
                  AND (
                    "t54"."date_of_death" > "t54"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t54"."date_of_death"
                ELSE "t54"."event_end_date"
              END AS "event_end_date_corrected",
              COALESCE(
                CASE
                  WHEN "t54"."la_code" IS NULL
                  THEN 'no-council-code'
                  WHEN "t54"."ref_period_start" IS NULL
                  THEN 'not-in-selected-file'
                  ELSE CASE
                    WHEN "t54"."event_type" IS NULL
                    THEN 'blank-event-type'
                    WHEN "t54"."event_start_date" IS NULL
                    THEN 'blank-event-start'
                    WHEN NOT (
                      CONTAINS(LOWER("t54"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t54"."date_of_death" >= "t54"."event_start_date"
                          )
                          AND (
                            "t54"."date_of_death" <= "t54"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t54"."event_end_date" IS NULL
                          )
                          AND (
                            "t54"."date_of_death" > "t54"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t54"."date_of_death"
                        ELSE "t54"."event_end_date"
                      END IS NULL
                    )
                    THEN 'no-event-end'
                    WHEN COALESCE(
                      (
                        "t54"."event_start_date" > "t54"."ref_period_end"
                      )
                      OR (
                        CASE
                          WHEN COALESCE(
                            (
                              "t54"."date_of_death" >= "t54"."event_start_date"
                            )
                            AND (
                              "t54"."date_of_death" <= "t54"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t54"."event_end_date" IS NULL
                            )
                            AND (
                              "t54"."date_of_death" > "t54"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t54"."date_of_death"
                          ELSE "t54"."event_end_date"
                        END < "t54"."ref_period_start"
                      )
                      OR (
                        NOT (
                          CONTAINS(LOWER("t54"."event_type"), 'service')
                        )
                        AND (
                          CASE
                            WHEN COALESCE(
                              (
                                "t54"."date_of_death" >= "t54"."event_start_date"
                              )
                              AND (
                                "t54"."date_of_death" <= "t54"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t54"."event_end_date" IS NULL
                              )
                              AND (
                                "t54"."date_of_death" > "t54"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t54"."date_of_death"
                            ELSE "t54"."event_end_date"
                          END > "t54"."ref_period_end"
                        )
                      ),
                      FALSE
                    )
                    THEN 'outside-reference-period'
                    WHEN COALESCE("t54"."date_of_death" < "t54"."ref_period_start", FALSE)
                    THEN 'died-before-period'
                    WHEN COALESCE("t54"."date_of_death" < "t54"."event_start_date", FALSE)
                    THEN 'died-before-event'
                    ELSE CAST(NULL AS TEXT)
                  END
                END,
                CASE
                  WHEN COALESCE("t54"."nhs_traced", "t54"."nhs_submitted", "t54"."la_person_id") IS NOT NULL
                  THEN CAST(NULL AS TEXT)
                  ELSE 'no-person-id'
                END
              ) AS "rule"
            FROM (
              SELECT
                "t6"."row_id",
                "t6"."import_file",
                "t6"."file_row",
                "t6"."import_time",
                "t6"."record_id",
                "t6"."la_code",
                "t6"."stated_period_start",
                "t6"."stated_period_end",
                "t6"."nhs_traced",
                "t6"."nhs_submitted",
                "t6"."date_of_birth",
                "t6"."birth_year",
                "t6"."birth_month",
                "t6"."date_of_death",
                "t6"."event_start_date",
                "t6"."event_end_date",
                "t6"."age_at_event_start",
                "t6"."conversation",
                "t6"."unit_cost",
                "t6"."planned_units_per_week",
                "t6"."la_person_id",
                "t6"."event_reference",
                "t6"."gp_practice_code",
                "t6"."provider_cqc_location_id",
                "t6"."no_of_adults_being_cared_for",
                "t6"."adult_1_linked_person_id",
                "t6"."adult_2_linked_person_id",
                "t6"."adult_3_linked_person_id",
                "t6"."gender",
                "t6"."ethnicity",
                "t6"."client_type",
                "t6"."primary_support_reason",
                "t6"."accommodation_status",
                "t6"."employment_status",
                "t6"."has_unpaid_carer",
                "t6"."autism_spectrum_disorder",
                "t6"."visual_impairment",
                "t6"."hearing_impairment",
                "t6"."dementia",
                "t6"."client_funding_status",
                "t6"."event_type",
                "t6"."event_description",
                "t6"."event_outcome",
                "t6"."request_route_of_access",
                "t6"."assessment_type",
                "t6"."eligible_needs_identified",
                "t6"."method_of_assessment",
                "t6"."total_hrs_caring_per_week",
                "t6"."service_type",
                "t6"."service_component",
                "t6"."delivery_mechanism",
                "t6"."review_reason",
                "t6"."review_outcomes_achieved",
                "t6"."method_of_review",
                "t6"."cost_frequency",
                "t7"."ref_period_start",
                "t7"."ref_period_end",
                "t7"."council",
                "t7"."area"
              FROM {table 1} AS "t6"
              LEFT OUTER JOIN {table 2} AS "t7"
                ON "t6"."la_code" = "t7"."la_code" AND "t6"."import_time" = "t7"."import_time"
            ) AS "t54"
          ) AS "t56"
          INNER JOIN (
            SELECT
              "t2"."row_id" AS "kept_row",
              "t2"."person_id",
              "t2"."event_key",
              "t2"."event_end_date"
            FROM {table 3} AS "t2"
            WHERE
              "t2"."place" = 0
          ) AS "t53"
            ON "t56"."row_id" = "t53"."kept_row"
        ) AS "t57"
      ) AS "t59"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t59"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t59"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t59"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t59"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t59"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t59"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t59"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t59"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t59"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t59"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t59"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t59"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t59"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t59"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t59"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t59"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t59"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t59"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t59"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t60"
  ) AS "t61"
) AS "t62"
ORDER BY
  "t62"."la_code" ASC,
  "t62"."event_key" ASC,
  "t62"."record_id" ASC,
  "t62"."import_time" ASC,
  "t62"."import_file" ASC,
  "t62"."row_id" ASC

-- 07346a06faa710f9: build dhsc-2026-06, 21 of 26
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN
SELECT
  "t22"."row_id",
  "t22"."import_file",
  "t22"."file_row",
  "t22"."import_time",
  "t22"."record_id",
  "t22"."la_code",
  "t22"."stated_period_start",
  "t22"."stated_period_end",
  "t22"."nhs_traced",
  "t22"."nhs_submitted",
  "t22"."date_of_birth",
  "t22"."birth_year",
  "t22"."birth_month",
  "t22"."date_of_death",
  "t22"."event_start_date",
  "t22"."event_end_date",
  "t22"."age_at_event_start",
  "t22"."conversation",
  "t22"."unit_cost",
  "t22"."planned_units_per_week",
  "t22"."la_person_id",
  "t22"."event_reference",
  "t22"."gp_practice_code",
  "t22"."provider_cqc_location_id",
  "t22"."no_of_adults_being_cared_for",
  "t22"."adult_1_linked_person_id",
  "t22"."adult_2_linked_person_id",
  "t22"."adult_3_linked_person_id",
  "t22"."gender",
  "t22"."ethnicity",
  "t22"."primary_support_reason",
  "t22"."accommodation_status",
  "t22"."employment_status",
  "t22"."has_unpaid_carer",
  "t22"."autism_spectrum_disorder",
  "t22"."visual_impairment",
  "t22"."hearing_impairment",
  "t22"."dementia",
  "t22"."client_funding_status",
  "t22"."event_description",
  "t22"."eligible_needs_identified",
  "t22"."method_of_assessment",
  "t22"."total_hrs_caring_per_week",
  "t22"."delivery_mechanism",
  "t22"."review_reason",
  "t22"."review_outcomes_achieved",
  "t22"."method_of_review",
  "t22"."cost_frequency",
  "t22"."ref_period_start",
  "t22"."ref_period_end",
  "t22"."council",
  "t22"."area",
  "t22"."event_end_date_corrected",
  "t22"."rule",
  "t12"."to_client_type" AS "client_type",
  "t22"."client_type" AS "client_type_raw",
  (
    "t12"."to_client_type" IS NULL
  ) AND (
    "t22"."client_type" <> ''
  ) AS "client_type_lost",
  "t13"."to_event_type" AS "event_type",
  "t22"."event_type" AS "event_type_raw",
  (
    "t13"."to_event_type" IS NULL
  ) AND (
    "t22"."event_type" <> ''
  ) AS "event_type_lost",
  COALESCE("t14"."to_request_route_of_access", "t22"."request_route_of_access") AS "request_route_of_access",
  "t22"."request_route_of_access" AS "request_route_of_access_raw",
  (
    "t14"."to_request_route_of_access" IS NULL
  )
  AND (
    "t22"."request_route_of_access" <> ''
  ) AS "request_route_of_access_lost",
  "t15"."to_assessment_type" AS "assessment_type",
  "t22"."assessment_type" AS "assessment_type_raw",
  (
    "t15"."to_assessment_type" IS NULL
  ) AND (
    "t22"."assessment_type" <> ''
  ) AS "assessment_type_lost",
  "t16"."to_service_type" AS "service_type",
  "t22"."service_type" AS "service_type_raw",
  (
    "t16"."to_service_type" IS NULL
  ) AND (
    "t22"."service_type" <> ''
  ) AS "service_type_lost",
  "t17"."to_service_component" AS "service_component",
  "t22"."service_component" AS "service_component_raw",
  (
    "t17"."to_service_component" IS NULL
  )
  AND (
    "t22"."service_component" <> ''
  ) AS "service_component_lost",
  "t18"."to_event_outcome" AS "event_outcome",
  "t22"."event_outcome" AS "event_outcome_raw",
  (
    "t18"."to_event_outcome" IS NULL
  ) AND (
    "t22"."event_outcome" <> ''
  ) AS "event_outcome_lost"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t19"."row_id",
      "t19"."import_file",
      "t19"."file_row",
      "t19"."import_time",
      "t19"."record_id",
      "t19"."la_code",
      "t19"."stated_period_start",
      "t19"."stated_period_end",
      "t19"."nhs_traced",
      "t19"."nhs_submitted",
      "t19"."date_of_birth",
      "t19"."birth_year",
      "t19"."birth_month",
      "t19"."date_of_death",
      "t19"."event_start_date",
      "t19"."event_end_date",
      "t19"."age_at_event_start",
      "t19"."conversation",
      "t19"."unit_cost",
      "t19"."planned_units_per_week",
      "t19"."la_person_id",
      "t19"."event_reference",
      "t19"."gp_practice_code",
      "t19"."provider_cqc_location_id",
      "t19"."no_of_adults_being_cared_for",
      "t19"."adult_1_linked_person_id",
      "t19"."adult_2_linked_person_id",
      "t19"."adult_3_linked_person_id",
      "t19"."gender",
      "t19"."ethnicity",
      "t19"."client_type",
      "t19"."primary_support_reason",
      "t19"."accommodation_status",
      "t19"."employment_status",
      "t19"."has_unpaid_carer",
      "t19"."autism_spectrum_disorder",
      "t19"."visual_impairment",
      "t19"."hearing_impairment",
      "t19"."dementia",
      "t19"."client_funding_status",
      "t19"."event_type",
      "t19"."event_description",
      "t19"."event_outcome",
      "t19"."request_route_of_access",
      "t19"."assessment_type",
      "t19"."eligible_needs_identified",
      "t19"."method_of_assessment",
      "t19"."total_hrs_caring_per_week",
      "t19"."service_type",
      "t19"."service_component",
      "t19"."delivery_mechanism",
      "t19"."review_reason",
      "t19"."review_outcomes_achieved",
      "t19"."method_of_review",
      "t19"."cost_frequency",
      "t19"."ref_period_start",
      "t19"."ref_period_end",
      "t19"."council",
      "t19"."area",
      CASE
        WHEN COALESCE(
          (
            "t19"."date_of_death" >= "t19"."event_start_date"
          )
          AND (
            "t19"."date_of_death" <= "t19"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t19"."event_end_date" IS NULL
          )
          AND (
            "t19"."date_of_death" > "t19"."event_start_date"
          ),
          FALSE
        )
        THEN "t19"."date_of_death"
        ELSE "t19"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t19"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t19"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t19"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t19"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t19"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t19"."date_of_death" >= "t19"."event_start_date"
                  )
                  AND (
                    "t19"."date_of_death" <= "t19"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t19"."event_end_date" IS NULL
                  )
                  AND (
                    "t19"."date_of_death" > "t19"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t19"."date_of_death"
                ELSE "t19"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t19"."event_start_date" > "t19"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t19"."date_of_death" >= "t19"."event_start_date"
                    )
                    AND (
                      "t19"."date_of_death" <= "t19"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t19"."event_end_date" IS NULL
                    )
                    AND (
                      "t19"."date_of_death" > "t19"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t19"."date_of_death"
                  ELSE "t19"."event_end_date"
                END < "t19"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t19"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t19"."date_of_death" >= "t19"."event_start_date"
                      )
                      AND (
                        "t19"."date_of_death" <= "t19"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t19"."event_end_date" IS NULL
                      )
                      AND (
                        "t19"."date_of_death" > "t19"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t19"."date_of_death"
                    ELSE "t19"."event_end_date"
                  END > "t19"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t19"."date_of_death" < "t19"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t19"."date_of_death" < "t19"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t19"."nhs_traced", "t19"."nhs_submitted", "t19"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
    FROM (
      SELECT
        "t3"."row_id",
        "t3"."import_file",
        "t3"."file_row",
        "t3"."import_time",
        "t3"."record_id",
        "t3"."la_code",
        "t3"."stated_period_start",
        "t3"."stated_period_end",
        "t3"."nhs_traced",
        "t3"."nhs_submitted",
        "t3"."date_of_birth",
        "t3"."birth_year",
        "t3"."birth_month",
        "t3"."date_of_death",
        "t3"."event_start_date",
        "t3"."event_end_date",
        "t3"."age_at_event_start",
        "t3"."conversation",
        "t3"."unit_cost",
        "t3"."planned_units_per_week",
        "t3"."la_person_id",
        "t3"."event_reference",
        "t3"."gp_practice_code",
        "t3"."provider_cqc_location_id",
        "t3"."no_of_adults_being_cared_for",
        "t3"."adult_1_linked_person_id",
        "t3"."adult_2_linked_person_id",
        "t3"."adult_3_linked_person_id",
        "t3"."gender",
        "t3"."ethnicity",
        "t3"."client_type",
        "t3"."primary_support_reason",
        "t3"."accommodation_status",
        "t3"."employment_status",
        "t3"."has_unpaid_carer",
        "t3"."autism_spectrum_disorder",
        "t3"."visual_impairment",
        "t3"."hearing_impairment",
        "t3"."dementia",
        "t3"."client_funding_status",
        "t3"."event_type",
        "t3"."event_description",
        "t3"."event_outcome",
        "t3"."request_route_of_access",
        "t3"."assessment_type",
        "t3"."eligible_needs_identified",
        "t3"."method_of_assessment",
        "t3"."total_hrs_caring_per_week",
        "t3"."service_type",
        "t3"."service_component",
        "t3"."delivery_mechanism",
        "t3"."review_reason",
        "t3"."review_outcomes_achieved",
        "t3"."method_of_review",
        "t3"."cost_frequency",
        "t4"."ref_period_start",
        "t4"."ref_period_end",
        "t4"."council",
        "t4"."area"
      FROM {table 1} AS "t3"
      LEFT OUTER JOIN {table 2} AS "t4"
        ON "t3"."la_code" = "t4"."la_code" AND "t3"."import_time" = "t4"."import_time"
    ) AS "t19"
  ) AS "t20"
  WHERE
    "t20"."rule" IS NULL
) AS "t22"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t12"
  ON LOWER(RTRIM("t22"."client_type")) = "t12"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t13"
  ON LOWER(RTRIM("t22"."event_type")) = "t13"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t14"
  ON LOWER(RTRIM("t22"."request_route_of_access")) = "t14"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t15"
  ON LOWER(RTRIM("t22"."assessment_type")) = "t15"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t16"
  ON LOWER(RTRIM("t22"."service_type")) = "t16"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t17"
  ON LOWER(RTRIM("t22"."service_component")) = "t17"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t18"
  ON LOWER(RTRIM("t22"."event_outcome")) = "t18"."from_event_outcome"

-- afcaaa300d0d6ee8: build dhsc-2026-06, 22 of 26
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "key_start" DATE, "key_end" DATE, "key_client" VARCHAR, "key_type" VARCHAR, "key_request_route_of_access" VARCHAR, "key_assessment_type" VARCHAR, "key_service_type" VARCHAR, "key_service_component" VARCHAR
SELECT
  "t26"."row_id",
  "t26"."record_id",
  "t26"."import_file",
  "t26"."import_time",
  "t26"."file_row",
  "t26"."la_code",
  "t26"."person_id",
  "t26"."event_end_date_corrected",
  "t26"."ref_period_start",
  "t26"."ref_period_end",
  "t26"."event_outcome_hierarchy",
  "t26"."conversation",
  "t26"."event_start_date" AS "key_start",
  CASE
    WHEN NOT (
      CONTAINS(LOWER("t26"."event_type_raw"), 'service')
    )
    THEN "t26"."event_end_date_corrected"
    ELSE CAST(NULL AS DATE)
  END AS "key_end",
  LOWER(RTRIM("t26"."client_type_raw")) AS "key_client",
  LOWER(RTRIM("t26"."event_type_raw")) AS "key_type",
  CASE
    WHEN CONTAINS(LOWER("t26"."event_type_raw"), 'request')
    THEN LOWER(RTRIM("t26"."request_route_of_access_raw"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_request_route_of_access",
  CASE
    WHEN CONTAINS(LOWER("t26"."event_type_raw"), 'assessment')
    THEN LOWER(RTRIM("t26"."assessment_type_raw"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_assessment_type",
  CASE
    WHEN CONTAINS(LOWER("t26"."event_type_raw"), 'service')
    THEN LOWER(RTRIM("t26"."service_type_raw"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_type",
  CASE
    WHEN CONTAINS(LOWER("t26"."event_type_raw"), 'service')
    THEN LOWER(RTRIM("t26"."service_component_raw"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_component"
FROM (
  SELECT
    "t25"."row_id",
    "t25"."import_file",
    "t25"."file_row",
    "t25"."import_time",
    "t25"."record_id",
    "t25"."la_code",
    "t25"."stated_period_start",
    "t25"."stated_period_end",
    "t25"."nhs_traced",
    "t25"."nhs_submitted",
    "t25"."date_of_birth",
    "t25"."birth_year",
    "t25"."birth_month",
    "t25"."date_of_death",
    "t25"."event_start_date",
    "t25"."event_end_date",
    "t25"."age_at_event_start",
    "t25"."conversation",
    "t25"."unit_cost",
    "t25"."planned_units_per_week",
    "t25"."la_person_id",
    "t25"."event_reference",
    "t25"."gp_practice_code",
    "t25"."provider_cqc_location_id",
    "t25"."no_of_adults_being_cared_for",
    "t25"."adult_1_linked_person_id",
    "t25"."adult_2_linked_person_id",
    "t25"."adult_3_linked_person_id",
    "t25"."gender",
    "t25"."ethnicity",
    "t25"."primary_support_reason",
    "t25"."accommodation_status",
    "t25"."employment_status",
    "t25"."has_unpaid_carer",
    "t25"."autism_spectrum_disorder",
    "t25"."visual_impairment",
    "t25"."hearing_impairment",
    "t25"."dementia",
    "t25"."client_funding_status",
    "t25"."event_description",
    "t25"."eligible_needs_identified",
    "t25"."method_of_assessment",
    "t25"."total_hrs_caring_per_week",
    "t25"."delivery_mechanism",
    "t25"."review_reason",
    "t25"."review_outcomes_achieved",
    "t25"."method_of_review",
    "t25"."cost_frequency",
    "t25"."ref_period_start",
    "t25"."ref_period_end",
    "t25"."council",
    "t25"."area",
    "t25"."event_end_date_corrected",
    "t25"."rule",
    "t25"."client_type",
    "t25"."client_type_raw",
    "t25"."client_type_lost",
    "t25"."event_type",
    "t25"."event_type_raw",
    "t25"."event_type_lost",
    "t25"."request_route_of_access",
    "t25"."request_route_of_access_raw",
    "t25"."request_route_of_access_lost",
    "t25"."assessment_type",
    "t25"."assessment_type_raw",
    "t25"."assessment_type_lost",
    "t25"."service_type",
    "t25"."service_type_raw",
    "t25"."service_type_lost",
    "t25"."service_component",
    "t25"."service_component_raw",
    "t25"."service_component_lost",
    "t25"."event_outcome",
    "t25"."event_outcome_raw",
    "t25"."event_outcome_lost",
    "t25"."event_outcome_hierarchy",
    "t25"."event_outcome_group",
    COALESCE("t25"."nhs_traced", "t25"."nhs_submitted") AS "nhs_id",
    COALESCE(
      COALESCE("t25"."nhs_traced", "t25"."nhs_submitted"),
      "t25"."la_code" || '_' || "t25"."la_person_id"
    ) AS "person_id"
  FROM (
    SELECT
      "t24"."row_id",
      "t24"."import_file",
      "t24"."file_row",
      "t24"."import_time",
      "t24"."record_id",
      "t24"."la_code",
      "t24"."stated_period_start",
      "t24"."stated_period_end",
      "t24"."nhs_traced",
      "t24"."nhs_submitted",
      "t24"."date_of_birth",
      "t24"."birth_year",
      "t24"."birth_month",
      "t24"."date_of_death",
      "t24"."event_start_date",
      "t24"."event_end_date",
      "t24"."age_at_event_start",
      "t24"."conversation",
      "t24"."unit_cost",
      "t24"."planned_units_per_week",
      "t24"."la_person_id",
      "t24"."event_reference",
      "t24"."gp_practice_code",
      "t24"."provider_cqc_location_id",
      "t24"."no_of_adults_being_cared_for",
      "t24"."adult_1_linked_person_id",
      "t24"."adult_2_linked_person_id",
      "t24"."adult_3_linked_person_id",
      "t24"."gender",
      "t24"."ethnicity",
      "t24"."primary_support_reason",
      "t24"."accommodation_status",
      "t24"."employment_status",
      "t24"."has_unpaid_carer",
      "t24"."autism_spectrum_disorder",
      "t24"."visual_impairment",
      "t24"."hearing_impairment",
      "t24"."dementia",
      "t24"."client_funding_status",
      "t24"."event_description",
      "t24"."eligible_needs_identified",
      "t24"."method_of_assessment",
      "t24"."total_hrs_caring_per_week",
      "t24"."delivery_mechanism",
      "t24"."review_reason",
      "t24"."review_outcomes_achieved",
      "t24"."method_of_review",
      "t24"."cost_frequency",
      "t24"."ref_period_start",
      "t24"."ref_period_end",
      "t24"."council",
      "t24"."area",
      "t24"."event_end_date_corrected",
      "t24"."rule",
      "t14"."to_client_type" AS "client_type",
      "t24"."client_type" AS "client_type_raw",
      (
        "t14"."to_client_type" IS NULL
      ) AND (
        "t24"."client_type" <> ''
      ) AS "client_type_lost",
      "t15"."to_event_type" AS "event_type",
      "t24"."event_type" AS "event_type_raw",
      (
        "t15"."to_event_type" IS NULL
      ) AND (
        "t24"."event_type" <> ''
      ) AS "event_type_lost",
      COALESCE("t16"."to_request_route_of_access", "t24"."request_route_of_access") AS "request_route_of_access",
      "t24"."request_route_of_access" AS "request_route_of_access_raw",
      (
        "t16"."to_request_route_of_access" IS NULL
      )
      AND (
        "t24"."request_route_of_access" <> ''
      ) AS "request_route_of_access_lost",
      "t17"."to_assessment_type" AS "assessment_type",
      "t24"."assessment_type" AS "assessment_type_raw",
      (
        "t17"."to_assessment_type" IS NULL
      ) AND (
        "t24"."assessment_type" <> ''
      ) AS "assessment_type_lost",
      "t18"."to_service_type" AS "service_type",
      "t24"."service_type" AS "service_type_raw",
      (
        "t18"."to_service_type" IS NULL
      ) AND (
        "t24"."service_type" <> ''
      ) AS "service_type_lost",
      "t19"."to_service_component" AS "service_component",
      "t24"."service_component" AS "service_component_raw",
      (
        "t19"."to_service_component" IS NULL
      )
      AND (
        "t24"."service_component" <> ''
      ) AS "service_component_lost",
      "t20"."to_event_outcome" AS "event_outcome",
      "t24"."event_outcome" AS "event_outcome_raw",
      (
        "t20"."to_event_outcome" IS NULL
      ) AND (
        "t24"."event_outcome" <> ''
      ) AS "event_outcome_lost",
      "t4"."event_outcome_hierarchy",
      "t4"."event_outcome_group"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t21"."row_id",
          "t21"."import_file",
          "t21"."file_row",
          "t21"."import_time",
          "t21"."record_id",
          "t21"."la_code",
          "t21"."stated_period_start",
          "t21"."stated_period_end",
          "t21"."nhs_traced",
          "t21"."nhs_submitted",
          "t21"."date_of_birth",
          "t21"."birth_year",
          "t21"."birth_month",
          "t21"."date_of_death",
          "t21"."event_start_date",
          "t21"."event_end_date",
          "t21"."age_at_event_start",
          "t21"."conversation",
          "t21"."unit_cost",
          "t21"."planned_units_per_week",
          "t21"."la_person_id",
          "t21"."event_reference",
          "t21"."gp_practice_code",
          "t21"."provider_cqc_location_id",
          "t21"."no_of_adults_being_cared_for",
          "t21"."adult_1_linked_person_id",
          "t21"."adult_2_linked_person_id",
          "t21"."adult_3_linked_person_id",
          "t21"."gender",
          "t21"."ethnicity",
          "t21"."client_type",
          "t21"."primary_support_reason",
          "t21"."accommodation_status",
          "t21"."employment_status",
          "t21"."has_unpaid_carer",
          "t21"."autism_spectrum_disorder",
          "t21"."visual_impairment",
          "t21"."hearing_impairment",
          "t21"."dementia",
          "t21"."client_funding_status",
          "t21"."event_type",
          "t21"."event_description",
          "t21"."event_outcome",
          "t21"."request_route_of_access",
          "t21"."assessment_type",
          "t21"."eligible_needs_identified",
          "t21"."method_of_assessment",
          "t21"."total_hrs_caring_per_week",
          "t21"."service_type",
          "t21"."service_component",
          "t21"."delivery_mechanism",
          "t21"."review_reason",
          "t21"."review_outcomes_achieved",
          "t21"."method_of_review",
          "t21"."cost_frequency",
          "t21"."ref_period_start",
          "t21"."ref_period_end",
          "t21"."council",
          "t21"."area",
          CASE
            WHEN COALESCE(
              (
                "t21"."date_of_death" >= "t21"."event_start_date"
              )
              AND (
                "t21"."date_of_death" <= "t21"."event_end_date"
              ),
              FALSE
            )
            OR COALESCE(
              (
                "t21"."event_end_date" IS NULL
              )
              AND (
                "t21"."date_of_death" > "t21"."event_start_date"
              ),
              FALSE
            )
            THEN "t21"."date_of_death"
            ELSE "t21"."event_end_date"
          END AS "event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t21"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t21"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t21"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t21"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t21"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t21"."date_of_death" >= "t21"."event_start_date"
                      )
                      AND (
                        "t21"."date_of_death" <= "t21"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t21"."event_end_date" IS NULL
                      )
                      AND (
                        "t21"."date_of_death" > "t21"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t21"."date_of_death"
                    ELSE "t21"."event_end_date"
                  END IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t21"."event_start_date" > "t21"."ref_period_end"
                  )
                  OR (
                    CASE
                      WHEN COALESCE(
                        (
                          "t21"."date_of_death" >= "t21"."event_start_date"
                        )
                        AND (
                          "t21"."date_of_death" <= "t21"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t21"."event_end_date" IS NULL
                        )
                        AND (
                          "t21"."date_of_death" > "t21"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t21"."date_of_death"
                      ELSE "t21"."event_end_date"
                    END < "t21"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t21"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t21"."date_of_death" >= "t21"."event_start_date"
                          )
                          AND (
                            "t21"."date_of_death" <= "t21"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t21"."event_end_date" IS NULL
                          )
                          AND (
                            "t21"."date_of_death" > "t21"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t21"."date_of_death"
                        ELSE "t21"."event_end_date"
                      END > "t21"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t21"."date_of_death" < "t21"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t21"."date_of_death" < "t21"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t21"."nhs_traced", "t21"."nhs_submitted", "t21"."la_person_id") IS NOT NULL
              THEN CAST(NULL AS TEXT)
              ELSE 'no-person-id'
            END
          ) AS "rule"
        FROM (
          SELECT
            "t5"."row_id",
            "t5"."import_file",
            "t5"."file_row",
            "t5"."import_time",
            "t5"."record_id",
            "t5"."la_code",
            "t5"."stated_period_start",
            "t5"."stated_period_end",
            "t5"."nhs_traced",
            "t5"."nhs_submitted",
            "t5"."date_of_birth",
            "t5"."birth_year",
            "t5"."birth_month",
            "t5"."date_of_death",
            "t5"."event_start_date",
            "t5"."event_end_date",
            "t5"."age_at_event_start",
            "t5"."conversation",
            "t5"."unit_cost",
            "t5"."planned_units_per_week",
            "t5"."la_person_id",
            "t5"."event_reference",
            "t5"."gp_practice_code",
            "t5"."provider_cqc_location_id",
            "t5"."no_of_adults_being_cared_for",
            "t5"."adult_1_linked_person_id",
            "t5"."adult_2_linked_person_id",
            "t5"."adult_3_linked_person_id",
            "t5"."gender",
            "t5"."ethnicity",
            "t5"."client_type",
            "t5"."primary_support_reason",
            "t5"."accommodation_status",
            "t5"."employment_status",
            "t5"."has_unpaid_carer",
            "t5"."autism_spectrum_disorder",
            "t5"."visual_impairment",
            "t5"."hearing_impairment",
            "t5"."dementia",
            "t5"."client_funding_status",
            "t5"."event_type",
            "t5"."event_description",
            "t5"."event_outcome",
            "t5"."request_route_of_access",
            "t5"."assessment_type",
            "t5"."eligible_needs_identified",
            "t5"."method_of_assessment",
            "t5"."total_hrs_caring_per_week",
            "t5"."service_type",
            "t5"."service_component",
            "t5"."delivery_mechanism",
            "t5"."review_reason",
            "t5"."review_outcomes_achieved",
            "t5"."method_of_review",
            "t5"."cost_frequency",
            "t6"."ref_period_start",
            "t6"."ref_period_end",
            "t6"."council",
            "t6"."area"
          FROM {table 1} AS "t5"
          LEFT OUTER JOIN {table 2} AS "t6"
            ON "t5"."la_code" = "t6"."la_code" AND "t5"."import_time" = "t6"."import_time"
        ) AS "t21"
      ) AS "t22"
      WHERE
        "t22"."rule" IS NULL
    ) AS "t24"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_client_type",
        "t1"."cleaned_value" AS "to_client_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'client_type'
    ) AS "t14"
      ON LOWER(RTRIM("t24"."client_type")) = "t14"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_type",
        "t1"."cleaned_value" AS "to_event_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'event_type'
    ) AS "t15"
      ON LOWER(RTRIM("t24"."event_type")) = "t15"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_request_route_of_access",
        "t1"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'request_route_of_access'
    ) AS "t16"
      ON LOWER(RTRIM("t24"."request_route_of_access")) = "t16"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_assessment_type",
        "t1"."cleaned_value" AS "to_assessment_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'assessment_type'
    ) AS "t17"
      ON LOWER(RTRIM("t24"."assessment_type")) = "t17"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_type",
        "t1"."cleaned_value" AS "to_service_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'service_type'
    ) AS "t18"
      ON LOWER(RTRIM("t24"."service_type")) = "t18"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_component",
        "t1"."cleaned_value" AS "to_service_component"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'service_component'
    ) AS "t19"
      ON LOWER(RTRIM("t24"."service_component")) = "t19"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_outcome",
        "t1"."cleaned_value" AS "to_event_outcome"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'event_outcome'
    ) AS "t20"
      ON LOWER(RTRIM("t24"."event_outcome")) = "t20"."from_event_outcome"
    LEFT OUTER JOIN {table 4} AS "t4"
      ON LOWER(RTRIM("t20"."to_event_outcome")) = "t4"."outcome"
  ) AS "t25"
) AS "t26"

-- c79d97aae4ac76ea: build dhsc-2026-06, 23 of 26
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "event_key" BIGINT
SELECT
  "t7"."row_id",
  "t7"."record_id",
  "t7"."import_file",
  "t7"."import_time",
  "t7"."file_row",
  "t7"."la_code",
  "t7"."person_id",
  "t7"."event_end_date_corrected",
  "t7"."ref_period_start",
  "t7"."ref_period_end",
  "t7"."event_outcome_hierarchy",
  "t7"."conversation",
  "t7"."event_key"
FROM (
  SELECT
    "t6"."row_id",
    "t6"."record_id",
    "t6"."import_file",
    "t6"."import_time",
    "t6"."file_row",
    "t6"."la_code",
    "t6"."person_id",
    "t6"."event_end_date_corrected",
    "t6"."ref_period_start",
    "t6"."ref_period_end",
    "t6"."event_outcome_hierarchy",
    "t6"."conversation",
    "t6"."key_start",
    "t6"."key_end",
    "t6"."key_client",
    "t6"."key_type",
    "t6"."key_request_route_of_access",
    "t6"."key_assessment_type",
    "t6"."key_service_type",
    "t6"."key_service_component",
    (
      DENSE_RANK() OVER (
        PARTITION BY "t6"."la_code"
        ORDER BY "t6"."key_start" ASC NULLS FIRST, "t6"."key_end" ASC NULLS FIRST, "t6"."key_client" ASC NULLS FIRST, "t6"."person_id" ASC NULLS FIRST, "t6"."key_type" ASC NULLS FIRST, "t6"."key_request_route_of_access" ASC NULLS FIRST, "t6"."key_assessment_type" ASC NULLS FIRST, "t6"."key_service_type" ASC NULLS FIRST, "t6"."key_service_component" ASC NULLS FIRST
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "event_key"
  FROM (
    SELECT
      "t5"."row_id",
      "t5"."record_id",
      "t5"."import_file",
      "t5"."import_time",
      "t5"."file_row",
      "t5"."la_code",
      COALESCE("t5"."spelling", "t5"."person_id") AS "person_id",
      "t5"."event_end_date_corrected",
      "t5"."ref_period_start",
      "t5"."ref_period_end",
      "t5"."event_outcome_hierarchy",
      "t5"."conversation",
      "t5"."key_start",
      "t5"."key_end",
      "t5"."key_client",
      "t5"."key_type",
      "t5"."key_request_route_of_access",
      "t5"."key_assessment_type",
      "t5"."key_service_type",
      "t5"."key_service_component"
    FROM (
      SELECT
        "t1"."row_id",
        "t1"."record_id",
        "t1"."import_file",
        "t1"."import_time",
        "t1"."file_row",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."event_end_date_corrected",
        "t1"."ref_period_start",
        "t1"."ref_period_end",
        "t1"."event_outcome_hierarchy",
        "t1"."conversation",
        "t1"."key_start",
        "t1"."key_end",
        "t1"."key_client",
        "t1"."key_type",
        "t1"."key_request_route_of_access",
        "t1"."key_assessment_type",
        "t1"."key_service_type",
        "t1"."key_service_component",
        "t4"."spelt_in",
        "t4"."spelt_as",
        "t4"."spelling",
        "t4"."last"
      FROM {table 1} AS "t1"
      LEFT OUTER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t0"."la_code" AS "spelt_in",
            LOWER(RTRIM("t0"."person_id")) AS "spelt_as",
            MIN("t0"."person_id") AS "spelling",
            MAX("t0"."person_id") AS "last"
          FROM {table 1} AS "t0"
          GROUP BY
            1,
            2
        ) AS "t2"
        WHERE
          "t2"."spelling" <> "t2"."last"
      ) AS "t4"
        ON "t1"."la_code" = "t4"."spelt_in"
        AND LOWER(RTRIM("t1"."person_id")) = "t4"."spelt_as"
    ) AS "t5"
  ) AS "t6"
) AS "t7"

-- cfacb27eb358283e: build dhsc-2026-06, 24 of 26
-- gives "row_id" BIGINT, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "cropped" BOOLEAN, "place" BIGINT, "winner" BIGINT, "decided_by" VARCHAR
SELECT
  "t18"."row_id",
  "t18"."person_id",
  "t18"."event_key",
  "t18"."event_end_date",
  "t18"."cropped",
  "t18"."place",
  "t18"."winner",
  "t18"."decided_by"
FROM (
  SELECT
    "t17".*
    EXCLUDE ("best_rank_conversation", "best_rank_end", "best_rank_outcome", "best_ref_period_end", "best_row_id", "rank_conversation", "rank_end", "rank_outcome")
  FROM (
    SELECT
      "t16"."row_id",
      "t16"."record_id",
      "t16"."import_file",
      "t16"."import_time",
      "t16"."file_row",
      "t16"."la_code",
      "t16"."person_id",
      "t16"."event_end_date_corrected",
      "t16"."ref_period_start",
      "t16"."ref_period_end",
      "t16"."event_outcome_hierarchy",
      "t16"."conversation",
      "t16"."event_key",
      "t16"."cropped",
      "t16"."event_end_date",
      "t16"."rank_end",
      "t16"."rank_outcome",
      "t16"."rank_conversation",
      "t16"."place",
      "t16"."best_row_id",
      "t16"."best_ref_period_end",
      "t16"."best_rank_end",
      "t16"."best_rank_outcome",
      "t16"."best_rank_conversation",
      "t16"."best_row_id" AS "winner",
      CASE
        WHEN "t16"."place" = 0
        THEN CAST(NULL AS TEXT)
        WHEN "t16"."best_ref_period_end" > "t16"."ref_period_end"
        THEN 'later-reference-period'
        WHEN "t16"."best_rank_end" > "t16"."rank_end"
        THEN 'open-or-later-end'
        WHEN "t16"."best_rank_outcome" < "t16"."rank_outcome"
        THEN 'outcome-higher-in-hierarchy'
        WHEN "t16"."best_rank_conversation" > "t16"."rank_conversation"
        THEN 'conversation-flag'
        ELSE 'higher-record-id'
      END AS "decided_by"
    FROM (
      SELECT
        "t15"."row_id",
        "t15"."record_id",
        "t15"."import_file",
        "t15"."import_time",
        "t15"."file_row",
        "t15"."la_code",
        "t15"."person_id",
        "t15"."event_end_date_corrected",
        "t15"."ref_period_start",
        "t15"."ref_period_end",
        "t15"."event_outcome_hierarchy",
        "t15"."conversation",
        "t15"."event_key",
        "t15"."cropped",
        "t15"."event_end_date",
        "t15"."rank_end",
        "t15"."rank_outcome",
        "t15"."rank_conversation",
        ROW_NUMBER() OVER (
          PARTITION BY "t15"."la_code", "t15"."event_key"
          ORDER BY "t15"."ref_period_end" DESC, "t15"."rank_end" DESC, "t15"."rank_outcome" ASC, "t15"."rank_conversation" DESC, "t15"."record_id" DESC, "t15"."import_time" DESC, "t15"."import_file" DESC, "t15"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place",
        FIRST_VALUE("t15"."row_id") OVER (
          PARTITION BY "t15"."la_code", "t15"."event_key"
          ORDER BY "t15"."ref_period_end" DESC, "t15"."rank_end" DESC, "t15"."rank_outcome" ASC, "t15"."rank_conversation" DESC, "t15"."record_id" DESC, "t15"."import_time" DESC, "t15"."import_file" DESC, "t15"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_row_id",
        FIRST_VALUE("t15"."ref_period_end") OVER (
          PARTITION BY "t15"."la_code", "t15"."event_key"
          ORDER BY "t15"."ref_period_end" DESC, "t15"."rank_end" DESC, "t15"."rank_outcome" ASC, "t15"."rank_conversation" DESC, "t15"."record_id" DESC, "t15"."import_time" DESC, "t15"."import_file" DESC, "t15"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_ref_period_end",
        FIRST_VALUE("t15"."rank_end") OVER (
          PARTITION BY "t15"."la_code", "t15"."event_key"
          ORDER BY "t15"."ref_period_end" DESC, "t15"."rank_end" DESC, "t15"."rank_outcome" ASC, "t15"."rank_conversation" DESC, "t15"."record_id" DESC, "t15"."import_time" DESC, "t15"."import_file" DESC, "t15"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_rank_end",
        FIRST_VALUE("t15"."rank_outcome") OVER (
          PARTITION BY "t15"."la_code", "t15"."event_key"
          ORDER BY "t15"."ref_period_end" DESC, "t15"."rank_end" DESC, "t15"."rank_outcome" ASC, "t15"."rank_conversation" DESC, "t15"."record_id" DESC, "t15"."import_time" DESC, "t15"."import_file" DESC, "t15"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_rank_outcome",
        FIRST_VALUE("t15"."rank_conversation") OVER (
          PARTITION BY "t15"."la_code", "t15"."event_key"
          ORDER BY "t15"."ref_period_end" DESC, "t15"."rank_end" DESC, "t15"."rank_outcome" ASC, "t15"."rank_conversation" DESC, "t15"."record_id" DESC, "t15"."import_time" DESC, "t15"."import_file" DESC, "t15"."file_row" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "best_rank_conversation"
      FROM (
        SELECT
          "t14"."row_id",
          "t14"."record_id",
          "t14"."import_file",
          "t14"."import_time",
          "t14"."file_row",
          "t14"."la_code",
          "t14"."person_id",
          "t14"."event_end_date_corrected",
          "t14"."ref_period_start",
          "t14"."ref_period_end",
          "t14"."event_outcome_hierarchy",
          "t14"."conversation",
          "t14"."event_key",
          "t14"."cropped",
          "t14"."event_end_date",
          COALESCE("t14"."event_end_date", MAKE_DATE(9999, 1, 1)) AS "rank_end",
          COALESCE("t14"."event_outcome_hierarchy", 999) AS "rank_outcome",
          COALESCE("t14"."conversation", -1) AS "rank_conversation"
        FROM (
          SELECT
            "t1"."row_id",
            "t1"."record_id",
            "t1"."import_file",
            "t1"."import_time",
            "t1"."file_row",
            "t1"."la_code",
            "t1"."person_id",
            "t1"."event_end_date_corrected",
            "t1"."ref_period_start",
            "t1"."ref_period_end",
            "t1"."event_outcome_hierarchy",
            "t1"."conversation",
            "t1"."event_key",
            COALESCE("t13"."cropped", FALSE) AS "cropped",
            CASE
              WHEN COALESCE("t13"."cropped", FALSE)
              THEN "t1"."ref_period_end"
              ELSE "t1"."event_end_date_corrected"
            END AS "event_end_date"
          FROM {table 1} AS "t1"
          LEFT OUTER JOIN (
            SELECT
              "t11"."row_id" AS "lost_row",
              TRUE AS "cropped"
            FROM (
              SELECT
                "t9"."row_id",
                "t9"."la_code",
                "t9"."event_key",
                "t9"."ref_period_end" + INTERVAL '1' DAY AS "next_day"
              FROM (
                SELECT
                  "t7"."row_id",
                  "t7"."record_id",
                  "t7"."import_file",
                  "t7"."import_time",
                  "t7"."file_row",
                  "t7"."la_code",
                  "t7"."person_id",
                  "t7"."event_end_date_corrected",
                  "t7"."ref_period_start",
                  "t7"."ref_period_end",
                  "t7"."event_outcome_hierarchy",
                  "t7"."conversation",
                  "t7"."event_key",
                  "t8"."last_of",
                  "t8"."last_start"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t0"
                  WHERE
                    (
                      "t0"."event_end_date_corrected" IS NULL
                    )
                    OR (
                      "t0"."event_end_date_corrected" > "t0"."ref_period_end"
                    )
                ) AS "t7"
                INNER JOIN (
                  SELECT
                    "t4"."la_code" AS "last_of",
                    "t4"."last_start"
                  FROM (
                    SELECT
                      "t0"."la_code",
                      MAX("t0"."ref_period_start") AS "last_start"
                    FROM {table 1} AS "t0"
                    GROUP BY
                      1
                  ) AS "t4"
                ) AS "t8"
                  ON "t7"."la_code" = "t8"."last_of"
              ) AS "t9"
              WHERE
                "t9"."ref_period_start" < "t9"."last_start"
            ) AS "t11"
            ANTI JOIN (
              SELECT DISTINCT
                "t0"."la_code",
                "t0"."event_key",
                "t0"."ref_period_start" AS "next_day"
              FROM {table 1} AS "t0"
            ) AS "t3"
              ON "t11"."la_code" = "t3"."la_code"
              AND "t11"."event_key" = "t3"."event_key"
              AND "t11"."next_day" = "t3"."next_day"
          ) AS "t13"
            ON "t1"."row_id" = "t13"."lost_row"
        ) AS "t14"
      ) AS "t15"
    ) AS "t16"
  ) AS "t17"
) AS "t18"

-- ee599c475953c605: build dhsc-2026-06, 25 of 26
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t62"."row_id",
  "t62"."record_id",
  "t62"."import_file",
  "t62"."import_time",
  "t62"."ref_period_start",
  "t62"."ref_period_end",
  "t62"."la_code",
  "t62"."council",
  "t62"."area",
  "t62"."person_id",
  "t62"."nhs_id",
  "t62"."event_key",
  "t62"."event_type_raw",
  "t62"."event_start_date",
  "t62"."event_end_date_raw",
  "t62"."event_end_date_corrected",
  "t62"."event_end_date",
  "t62"."date_of_birth",
  "t62"."birth_year",
  "t62"."birth_month",
  "t62"."birth_date",
  "t62"."date_of_death",
  "t62"."latest_age",
  CASE
    WHEN "t62"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t62"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t62"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t62"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t62"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t62"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t62"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t62"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t62"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t62"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t62"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t62"."age_at_event_start",
  "t62"."conversation",
  "t62"."review_type",
  "t62"."event_outcome_hierarchy",
  "t62"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t62"."la_person_id",
  "t62"."event_reference",
  "t62"."gp_practice_code",
  "t62"."provider_cqc_location_id",
  "t62"."no_of_adults_being_cared_for",
  "t62"."adult_1_linked_person_id",
  "t62"."adult_2_linked_person_id",
  "t62"."adult_3_linked_person_id",
  "t62"."gender",
  "t62"."ethnicity",
  "t62"."client_type",
  "t62"."primary_support_reason",
  "t62"."accommodation_status",
  "t62"."employment_status",
  "t62"."has_unpaid_carer",
  "t62"."autism_spectrum_disorder",
  "t62"."visual_impairment",
  "t62"."hearing_impairment",
  "t62"."dementia",
  "t62"."client_funding_status",
  "t62"."event_type",
  "t62"."event_description",
  "t62"."event_outcome",
  "t62"."request_route_of_access",
  "t62"."assessment_type",
  "t62"."eligible_needs_identified",
  "t62"."method_of_assessment",
  "t62"."total_hrs_caring_per_week",
  "t62"."service_type",
  "t62"."service_component",
  "t62"."delivery_mechanism",
  "t62"."review_reason",
  "t62"."review_outcomes_achieved",
  "t62"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN "t62"."accommodation_status_lost"
    OR "t62"."assessment_type_lost"
    OR "t62"."client_funding_status_lost"
    OR "t62"."client_type_lost"
    OR "t62"."delivery_mechanism_lost"
    OR "t62"."employment_status_lost"
    OR "t62"."ethnicity_lost"
    OR "t62"."event_outcome_lost"
    OR "t62"."event_type_lost"
    OR "t62"."gender_lost"
    OR "t62"."hearing_impairment_lost"
    OR "t62"."primary_support_reason_lost"
    OR "t62"."service_component_lost"
    OR "t62"."service_type_lost"
    OR "t62"."visual_impairment_lost"
    THEN CASE
      WHEN "t62"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t62"."accommodation_status_raw") AS TEXT) || ':' || "t62"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t62"."assessment_type_raw") AS TEXT) || ':' || "t62"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t62"."client_funding_status_raw") AS TEXT) || ':' || "t62"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t62"."client_type_raw") AS TEXT) || ':' || "t62"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t62"."delivery_mechanism_raw") AS TEXT) || ':' || "t62"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t62"."employment_status_raw") AS TEXT) || ':' || "t62"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t62"."ethnicity_raw") AS TEXT) || ':' || "t62"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t62"."event_outcome_raw") AS TEXT) || ':' || "t62"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t62"."event_type_raw") AS TEXT) || ':' || "t62"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t62"."gender_raw") AS TEXT) || ':' || "t62"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t62"."hearing_impairment_raw") AS TEXT) || ':' || "t62"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t62"."primary_support_reason_raw") AS TEXT) || ':' || "t62"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t62"."service_component_raw") AS TEXT) || ':' || "t62"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t62"."service_type_raw") AS TEXT) || ':' || "t62"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."visual_impairment_lost"
      THEN 'visual_impairment:' || CAST(LENGTH("t62"."visual_impairment_raw") AS TEXT) || ':' || "t62"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
FROM (
  SELECT
    "t61"."row_id",
    "t61"."import_file",
    "t61"."file_row",
    "t61"."import_time",
    "t61"."record_id",
    "t61"."la_code",
    "t61"."stated_period_start",
    "t61"."stated_period_end",
    "t61"."nhs_traced",
    "t61"."nhs_submitted",
    "t61"."date_of_birth",
    "t61"."birth_year",
    "t61"."birth_month",
    "t61"."date_of_death",
    "t61"."event_start_date",
    "t61"."event_end_date_raw",
    "t61"."age_at_event_start",
    "t61"."conversation",
    "t61"."unit_cost",
    "t61"."planned_units_per_week",
    "t61"."la_person_id",
    "t61"."event_reference",
    "t61"."gp_practice_code",
    "t61"."provider_cqc_location_id",
    "t61"."no_of_adults_being_cared_for",
    "t61"."adult_1_linked_person_id",
    "t61"."adult_2_linked_person_id",
    "t61"."adult_3_linked_person_id",
    "t61"."has_unpaid_carer",
    "t61"."autism_spectrum_disorder",
    "t61"."dementia",
    "t61"."event_description",
    "t61"."eligible_needs_identified",
    "t61"."ref_period_start",
    "t61"."ref_period_end",
    "t61"."council",
    "t61"."area",
    "t61"."event_end_date_corrected",
    "t61"."rule",
    "t61"."person_id",
    "t61"."event_key",
    "t61"."event_end_date",
    "t61"."accommodation_status",
    "t61"."accommodation_status_raw",
    "t61"."accommodation_status_lost",
    "t61"."assessment_type",
    "t61"."assessment_type_raw",
    "t61"."assessment_type_lost",
    "t61"."client_funding_status",
    "t61"."client_funding_status_raw",
    "t61"."client_funding_status_lost",
    "t61"."client_type",
    "t61"."client_type_raw",
    "t61"."client_type_lost",
    "t61"."cost_frequency",
    "t61"."cost_frequency_raw",
    "t61"."cost_frequency_lost",
    "t61"."delivery_mechanism",
    "t61"."delivery_mechanism_raw",
    "t61"."delivery_mechanism_lost",
    "t61"."employment_status",
    "t61"."employment_status_raw",
    "t61"."employment_status_lost",
    "t61"."ethnicity",
    "t61"."ethnicity_raw",
    "t61"."ethnicity_lost",
    "t61"."event_outcome",
    "t61"."event_outcome_raw",
    "t61"."event_outcome_lost",
    "t61"."event_type",
    "t61"."event_type_raw",
    "t61"."event_type_lost",
    "t61"."gender",
    "t61"."gender_raw",
    "t61"."gender_lost",
    "t61"."hearing_impairment",
    "t61"."hearing_impairment_raw",
    "t61"."hearing_impairment_lost",
    "t61"."method_of_assessment",
    "t61"."method_of_assessment_raw",
    "t61"."method_of_assessment_lost",
    "t61"."method_of_review",
    "t61"."method_of_review_raw",
    "t61"."method_of_review_lost",
    "t61"."primary_support_reason",
    "t61"."primary_support_reason_raw",
    "t61"."primary_support_reason_lost",
    "t61"."request_route_of_access",
    "t61"."request_route_of_access_raw",
    "t61"."request_route_of_access_lost",
    "t61"."review_outcomes_achieved",
    "t61"."review_outcomes_achieved_raw",
    "t61"."review_outcomes_achieved_lost",
    "t61"."review_reason",
    "t61"."review_reason_raw",
    "t61"."review_reason_lost",
    "t61"."service_component",
    "t61"."service_component_raw",
    "t61"."service_component_lost",
    "t61"."service_type",
    "t61"."service_type_raw",
    "t61"."service_type_lost",
    "t61"."total_hrs_caring_per_week",
    "t61"."total_hrs_caring_per_week_raw",
    "t61"."total_hrs_caring_per_week_lost",
    "t61"."visual_impairment",
    "t61"."visual_impairment_raw",
    "t61"."visual_impairment_lost",
    "t61"."event_outcome_hierarchy",
    "t61"."event_outcome_group",
    "t61"."nhs_id",
    "t61"."review_type",
    CASE
      WHEN (
        "t61"."birth_year" IS NOT NULL
      ) AND "t61"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t61"."birth_year", "t61"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t61"."birth_year" IS NOT NULL
            ) AND "t61"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t61"."birth_year", "t61"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t61"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t61"."event_type_raw"), 'service')
              THEN COALESCE("t61"."event_end_date", "t61"."ref_period_end")
              ELSE "t61"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t60"."row_id",
      "t60"."import_file",
      "t60"."file_row",
      "t60"."import_time",
      "t60"."record_id",
      "t60"."la_code",
      "t60"."stated_period_start",
      "t60"."stated_period_end",
      "t60"."nhs_traced",
      "t60"."nhs_submitted",
      "t60"."date_of_birth",
      "t60"."birth_year",
      "t60"."birth_month",
      "t60"."date_of_death",
      "t60"."event_start_date",
      "t60"."event_end_date_raw",
      "t60"."age_at_event_start",
      "t60"."conversation",
      "t60"."unit_cost",
      "t60"."planned_units_per_week",
      "t60"."la_person_id",
      "t60"."event_reference",
      "t60"."gp_practice_code",
      "t60"."provider_cqc_location_id",
      "t60"."no_of_adults_being_cared_for",
      "t60"."adult_1_linked_person_id",
      "t60"."adult_2_linked_person_id",
      "t60"."adult_3_linked_person_id",
      "t60"."has_unpaid_carer",
      "t60"."autism_spectrum_disorder",
      "t60"."dementia",
      "t60"."event_description",
      "t60"."eligible_needs_identified",
      "t60"."ref_period_start",
      "t60"."ref_period_end",
      "t60"."council",
      "t60"."area",
      "t60"."event_end_date_corrected",
      "t60"."rule",
      "t60"."person_id",
      "t60"."event_key",
      "t60"."event_end_date",
      "t60"."accommodation_status",
      "t60"."accommodation_status_raw",
      "t60"."accommodation_status_lost",
      "t60"."assessment_type",
      "t60"."assessment_type_raw",
      "t60"."assessment_type_lost",
      "t60"."client_funding_status",
      "t60"."client_funding_status_raw",
      "t60"."client_funding_status_lost",
      "t60"."client_type",
      "t60"."client_type_raw",
      "t60"."client_type_lost",
      "t60"."cost_frequency",
      "t60"."cost_frequency_raw",
      "t60"."cost_frequency_lost",
      "t60"."delivery_mechanism",
      "t60"."delivery_mechanism_raw",
      "t60"."delivery_mechanism_lost",
      "t60"."employment_status",
      "t60"."employment_status_raw",
      "t60"."employment_status_lost",
      "t60"."ethnicity",
      "t60"."ethnicity_raw",
      "t60"."ethnicity_lost",
      "t60"."event_outcome",
      "t60"."event_outcome_raw",
      "t60"."event_outcome_lost",
      "t60"."event_type",
      "t60"."event_type_raw",
      "t60"."event_type_lost",
      "t60"."gender",
      "t60"."gender_raw",
      "t60"."gender_lost",
      "t60"."hearing_impairment",
      "t60"."hearing_impairment_raw",
      "t60"."hearing_impairment_lost",
      "t60"."method_of_assessment",
      "t60"."method_of_assessment_raw",
      "t60"."method_of_assessment_lost",
      "t60"."method_of_review",
      "t60"."method_of_review_raw",
      "t60"."method_of_review_lost",
      "t60"."primary_support_reason",
      "t60"."primary_support_reason_raw",
      "t60"."primary_support_reason_lost",
      "t60"."request_route_of_access",
      "t60"."request_route_of_access_raw",
      "t60"."request_route_of_access_lost",
      "t60"."review_outcomes_achieved",
      "t60"."review_outcomes_achieved_raw",
      "t60"."review_outcomes_achieved_lost",
      "t60"."review_reason",
      "t60"."review_reason_raw",
      "t60"."review_reason_lost",
      "t60"."service_component",
      "t60"."service_component_raw",
      "t60"."service_component_lost",
      "t60"."service_type",
      "t60"."service_type_raw",
      "t60"."service_type_lost",
      "t60"."total_hrs_caring_per_week",
      "t60"."total_hrs_caring_per_week_raw",
      "t60"."total_hrs_caring_per_week_lost",
      "t60"."visual_impairment",
      "t60"."visual_impairment_raw",
      "t60"."visual_impairment_lost",
      "t60"."event_outcome_hierarchy",
      "t60"."event_outcome_group",
      COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t60"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t60"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t60"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t60"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t60"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t60"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
    FROM (
      SELECT
        "t59"."row_id",
        "t59"."import_file",
        "t59"."file_row",
        "t59"."import_time",
        "t59"."record_id",
        "t59"."la_code",
        "t59"."stated_period_start",
        "t59"."stated_period_end",
        "t59"."nhs_traced",
        "t59"."nhs_submitted",
        "t59"."date_of_birth",
        "t59"."birth_year",
        "t59"."birth_month",
        "t59"."date_of_death",
        "t59"."event_start_date",
        "t59"."event_end_date_raw",
        "t59"."age_at_event_start",
        "t59"."conversation",
        "t59"."unit_cost",
        "t59"."planned_units_per_week",
        "t59"."la_person_id",
        "t59"."event_reference",
        "t59"."gp_practice_code",
        "t59"."provider_cqc_location_id",
        "t59"."no_of_adults_being_cared_for",
        "t59"."adult_1_linked_person_id",
        "t59"."adult_2_linked_person_id",
        "t59"."adult_3_linked_person_id",
        "t59"."has_unpaid_carer",
        "t59"."autism_spectrum_disorder",
        "t59"."dementia",
        "t59"."event_description",
        "t59"."eligible_needs_identified",
        "t59"."ref_period_start",
        "t59"."ref_period_end",
        "t59"."council",
        "t59"."area",
        "t59"."event_end_date_corrected",
        "t59"."rule",
        "t59"."person_id",
        "t59"."event_key",
        "t59"."event_end_date",
        "t31"."to_accommodation_status" AS "accommodation_status",
        "t59"."accommodation_status" AS "accommodation_status_raw",
        (
          "t31"."to_accommodation_status" IS NULL
        )
        AND (
          "t59"."accommodation_status" <> ''
        ) AS "accommodation_status_lost",
        "t32"."to_assessment_type" AS "assessment_type",
        "t59"."assessment_type" AS "assessment_type_raw",
        (
          "t32"."to_assessment_type" IS NULL
        ) AND (
          "t59"."assessment_type" <> ''
        ) AS "assessment_type_lost",
        "t33"."to_client_funding_status" AS "client_funding_status",
        "t59"."client_funding_status" AS "client_funding_status_raw",
        (
          "t33"."to_client_funding_status" IS NULL
        )
        AND (
          "t59"."client_funding_status" <> ''
        ) AS "client_funding_status_lost",
        "t34"."to_client_type" AS "client_type",
        "t59"."client_type" AS "client_type_raw",
        (
          "t34"."to_client_type" IS NULL
        ) AND (
          "t59"."client_type" <> ''
        ) AS "client_type_lost",
        "t35"."to_cost_frequency" AS "cost_frequency",
        "t59"."cost_frequency" AS "cost_frequency_raw",
        (
          "t35"."to_cost_frequency" IS NULL
        ) AND (
          "t59"."cost_frequency" <> ''
        ) AS "cost_frequency_lost",
        "t36"."to_delivery_mechanism" AS "delivery_mechanism",
        "t59"."delivery_mechanism" AS "delivery_mechanism_raw",
        (
          "t36"."to_delivery_mechanism" IS NULL
        )
        AND (
          "t59"."delivery_mechanism" <> ''
        ) AS "delivery_mechanism_lost",
        "t37"."to_employment_status" AS "employment_status",
        "t59"."employment_status" AS "employment_status_raw",
        (
          "t37"."to_employment_status" IS NULL
        )
        AND (
          "t59"."employment_status" <> ''
        ) AS "employment_status_lost",
        "t38"."to_ethnicity" AS "ethnicity",
        "t59"."ethnicity" AS "ethnicity_raw",
        (
          "t38"."to_ethnicity" IS NULL
        ) AND (
          "t59"."ethnicity" <> ''
        ) AS "ethnicity_lost",
        "t39"."to_event_outcome" AS "event_outcome",
        "t59"."event_outcome" AS "event_outcome_raw",
        (
          "t39"."to_event_outcome" IS NULL
        ) AND (
          "t59"."event_outcome" <> ''
        ) AS "event_outcome_lost",
        "t40"."to_event_type" AS "event_type",
        "t59"."event_type" AS "event_type_raw",
        (
          "t40"."to_event_type" IS NULL
        ) AND (
          "t59"."event_type" <> ''
        ) AS "event_type_lost",
        "t41"."to_gender" AS "gender",
        "t59"."gender" AS "gender_raw",
        (
          "t41"."to_gender" IS NULL
        ) AND (
          "t59"."gender" <> ''
        ) AS "gender_lost",
        "t42"."to_hearing_impairment" AS "hearing_impairment",
        "t59"."hearing_impairment" AS "hearing_impairment_raw",
        (
          "t42"."to_hearing_impairment" IS NULL
        )
        AND (
          "t59"."hearing_impairment" <> ''
        ) AS "hearing_impairment_lost",
        COALESCE("t43"."to_method_of_assessment", "t59"."method_of_assessment") AS "method_of_assessment",
        "t59"."method_of_assessment" AS "method_of_assessment_raw",
        (
          "t43"."to_method_of_assessment" IS NULL
        )
        AND (
          "t59"."method_of_assessment" <> ''
        ) AS "method_of_assessment_lost",
        COALESCE("t44"."to_method_of_review", "t59"."method_of_review") AS "method_of_review",
        "t59"."method_of_review" AS "method_of_review_raw",
        (
          "t44"."to_method_of_review" IS NULL
        )
        AND (
          "t59"."method_of_review" <> ''
        ) AS "method_of_review_lost",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        "t59"."primary_support_reason" AS "primary_support_reason_raw",
        (
          "t45"."to_primary_support_reason" IS NULL
        )
        AND (
          "t59"."primary_support_reason" <> ''
        ) AS "primary_support_reason_lost",
        COALESCE("t46"."to_request_route_of_access", "t59"."request_route_of_access") AS "request_route_of_access",
        "t59"."request_route_of_access" AS "request_route_of_access_raw",
        (
          "t46"."to_request_route_of_access" IS NULL
        )
        AND (
          "t59"."request_route_of_access" <> ''
        ) AS "request_route_of_access_lost",
        COALESCE("t47"."to_review_outcomes_achieved", "t59"."review_outcomes_achieved") AS "review_outcomes_achieved",
        "t59"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        (
          "t47"."to_review_outcomes_achieved" IS NULL
        )
        AND (
          "t59"."review_outcomes_achieved" <> ''
        ) AS "review_outcomes_achieved_lost",
        COALESCE("t48"."to_review_reason", "t59"."review_reason") AS "review_reason",
        "t59"."review_reason" AS "review_reason_raw",
        (
          "t48"."to_review_reason" IS NULL
        ) AND (
          "t59"."review_reason" <> ''
        ) AS "review_reason_lost",
        "t49"."to_service_component" AS "service_component",
        "t59"."service_component" AS "service_component_raw",
        (
          "t49"."to_service_component" IS NULL
        )
        AND (
          "t59"."service_component" <> ''
        ) AS "service_component_lost",
        "t50"."to_service_type" AS "service_type",
        "t59"."service_type" AS "service_type_raw",
        (
          "t50"."to_service_type" IS NULL
        ) AND (
          "t59"."service_type" <> ''
        ) AS "service_type_lost",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t59"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t59"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        (
          "t51"."to_total_hrs_caring_per_week" IS NULL
        )
        AND (
          "t59"."total_hrs_caring_per_week" <> ''
        ) AS "total_hrs_caring_per_week_lost",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t59"."visual_impairment" AS "visual_impairment_raw",
        (
          "t52"."to_visual_impairment" IS NULL
        )
        AND (
          "t59"."visual_impairment" <> ''
        ) AS "visual_impairment_lost",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          "t57".*
          EXCLUDE ("kept_row")
        FROM (
          SELECT
            "t56"."row_id",
            "t56"."import_file",
            "t56"."file_row",
            "t56"."import_time",
            "t56"."record_id",
            "t56"."la_code",
            "t56"."stated_period_start",
            "t56"."stated_period_end",
            "t56"."nhs_traced",
            "t56"."nhs_submitted",
            "t56"."date_of_birth",
            "t56"."birth_year",
            "t56"."birth_month",
            "t56"."date_of_death",
            "t56"."event_start_date",
            "t56"."event_end_date_raw",
            "t56"."age_at_event_start",
            "t56"."conversation",
            "t56"."unit_cost",
            "t56"."planned_units_per_week",
            "t56"."la_person_id",
            "t56"."event_reference",
            "t56"."gp_practice_code",
            "t56"."provider_cqc_location_id",
            "t56"."no_of_adults_being_cared_for",
            "t56"."adult_1_linked_person_id",
            "t56"."adult_2_linked_person_id",
            "t56"."adult_3_linked_person_id",
            "t56"."gender",
            "t56"."ethnicity",
            "t56"."client_type",
            "t56"."primary_support_reason",
            "t56"."accommodation_status",
            "t56"."employment_status",
            "t56"."has_unpaid_carer",
            "t56"."autism_spectrum_disorder",
            "t56"."visual_impairment",
            "t56"."hearing_impairment",
            "t56"."dementia",
            "t56"."client_funding_status",
            "t56"."event_type",
            "t56"."event_description",
            "t56"."event_outcome",
            "t56"."request_route_of_access",
            "t56"."assessment_type",
            "t56"."eligible_needs_identified",
            "t56"."method_of_assessment",
            "t56"."total_hrs_caring_per_week",
            "t56"."service_type",
            "t56"."service_component",
            "t56"."delivery_mechanism",
            "t56"."review_reason",
            "t56"."review_outcomes_achieved",
            "t56"."method_of_review",
            "t56"."cost_frequency",
            "t56"."ref_period_start",
            "t56"."ref_period_end",
            "t56"."council",
            "t56"."area",
            "t56"."event_end_date_corrected",
            "t56"."rule",
            "t53"."kept_row",
            "t53"."person_id",
            "t53"."event_key",
            "t53"."event_end_date"
          FROM (
            SELECT
              "t54"."row_id",
              "t54"."import_file",
              "t54"."file_row",
              "t54"."import_time",
              "t54"."record_id",
              "t54"."la_code",
              "t54"."stated_period_start",
              "t54"."stated_period_end",
              "t54"."nhs_traced",
              "t54"."nhs_submitted",
              "t54"."date_of_birth",
              "t54"."birth_year",
              "t54"."birth_month",
              "t54"."date_of_death",
              "t54"."event_start_date",
              "t54"."event_end_date" AS "event_end_date_raw",
              "t54"."age_at_event_start",
              "t54"."conversation",
              "t54"."unit_cost",
              "t54"."planned_units_per_week",
              "t54"."la_person_id",
              "t54"."event_reference",
              "t54"."gp_practice_code",
              "t54"."provider_cqc_location_id",
              "t54"."no_of_adults_being_cared_for",
              "t54"."adult_1_linked_person_id",
              "t54"."adult_2_linked_person_id",
              "t54"."adult_3_linked_person_id",
              "t54"."gender",
              "t54"."ethnicity",
              "t54"."client_type",
              "t54"."primary_support_reason",
              "t54"."accommodation_status",
              "t54"."employment_status",
              "t54"."has_unpaid_carer",
              "t54"."autism_spectrum_disorder",
              "t54"."visual_impairment",
              "t54"."hearing_impairment",
              "t54"."dementia",
              "t54"."client_funding_status",
              "t54"."event_type",
              "t54"."event_description",
              "t54"."event_outcome",
              "t54"."request_route_of_access",
              "t54"."assessment_type",
              "t54"."eligible_needs_identified",
              "t54"."method_of_assessment",
              "t54"."total_hrs_caring_per_week",
              "t54"."service_type",
              "t54"."service_component",
              "t54"."delivery_mechanism",
              "t54"."review_reason",
              "t54"."review_outcomes_achieved",
              "t54"."method_of_review",
              "t54"."cost_frequency",
              "t54"."ref_period_start",
              "t54"."ref_period_end",
              "t54"."council",
              "t54"."area",
              CASE
                WHEN COALESCE(
                  (
                    "t54"."date_of_death" >= "t54"."event_start_date"
                  )
                  AND (
                    "t54"."date_of_death" <= "t54"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t54"."event_end_date" IS NULL
                  )
                  AND (
                    "t54"."date_of_death" > "t54"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t54"."date_of_death"
                ELSE "t54"."event_end_date"
              END AS "event_end_date_corrected",
              COALESCE(
                CASE
                  WHEN "t54"."la_code" IS NULL
                  THEN 'no-council-code'
                  WHEN "t54"."ref_period_start" IS NULL
                  THEN 'not-in-selected-file'
                  ELSE CASE
                    WHEN "t54"."event_type" IS NULL
                    THEN 'blank-event-type'
                    WHEN "t54"."event_start_date" IS NULL
                    THEN 'blank-event-start'
                    WHEN NOT (
                      CONTAINS(LOWER("t54"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t54"."date_of_death" >= "t54"."event_start_date"
                          )
                          AND (
                            "t54"."date_of_death" <= "t54"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t54"."event_end_date" IS NULL
                          )
                          AND (
                            "t54"."date_of_death" > "t54"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t54"."date_of_death"
                        ELSE "t54"."event_end_date"
                      END IS NULL
                    )
                    THEN 'no-event-end'
                    WHEN COALESCE(
                      (
                        "t54"."event_start_date" > "t54"."ref_period_end"
                      )
                      OR (
                        CASE
                          WHEN COALESCE(
                            (
                              "t54"."date_of_death" >= "t54"."event_start_date"
                            )
                            AND (
                              "t54"."date_of_death" <= "t54"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t54"."event_end_date" IS NULL
                            )
                            AND (
                              "t54"."date_of_death" > "t54"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t54"."date_of_death"
                          ELSE "t54"."event_end_date"
                        END < "t54"."ref_period_start"
                      )
                      OR (
                        NOT (
                          CONTAINS(LOWER("t54"."event_type"), 'service')
                        )
                        AND (
                          CASE
                            WHEN COALESCE(
                              (
                                "t54"."date_of_death" >= "t54"."event_start_date"
                              )
                              AND (
                                "t54"."date_of_death" <= "t54"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t54"."event_end_date" IS NULL
                              )
                              AND (
                                "t54"."date_of_death" > "t54"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t54"."date_of_death"
                            ELSE "t54"."event_end_date"
                          END > "t54"."ref_period_end"
                        )
                      ),
                      FALSE
                    )
                    THEN 'outside-reference-period'
                    WHEN COALESCE("t54"."date_of_death" < "t54"."ref_period_start", FALSE)
                    THEN 'died-before-period'
                    WHEN COALESCE("t54"."date_of_death" < "t54"."event_start_date", FALSE)
                    THEN 'died-before-event'
                    ELSE CAST(NULL AS TEXT)
                  END
                END,
                CASE
                  WHEN COALESCE("t54"."nhs_traced", "t54"."nhs_submitted", "t54"."la_person_id") IS NOT NULL
                  THEN CAST(NULL AS TEXT)
                  ELSE 'no-person-id'
                END
              ) AS "rule"
            FROM (
              SELECT
                "t6"."row_id",
                "t6"."import_file",
                "t6"."file_row",
                "t6"."import_time",
                "t6"."record_id",
                "t6"."la_code",
                "t6"."stated_period_start",
                "t6"."stated_period_end",
                "t6"."nhs_traced",
                "t6"."nhs_submitted",
                "t6"."date_of_birth",
                "t6"."birth_year",
                "t6"."birth_month",
                "t6"."date_of_death",
                "t6"."event_start_date",
                "t6"."event_end_date",
                "t6"."age_at_event_start",
                "t6"."conversation",
                "t6"."unit_cost",
                "t6"."planned_units_per_week",
                "t6"."la_person_id",
                "t6"."event_reference",
                "t6"."gp_practice_code",
                "t6"."provider_cqc_location_id",
                "t6"."no_of_adults_being_cared_for",
                "t6"."adult_1_linked_person_id",
                "t6"."adult_2_linked_person_id",
                "t6"."adult_3_linked_person_id",
                "t6"."gender",
                "t6"."ethnicity",
                "t6"."client_type",
                "t6"."primary_support_reason",
                "t6"."accommodation_status",
                "t6"."employment_status",
                "t6"."has_unpaid_carer",
                "t6"."autism_spectrum_disorder",
                "t6"."visual_impairment",
                "t6"."hearing_impairment",
                "t6"."dementia",
                "t6"."client_funding_status",
                "t6"."event_type",
                "t6"."event_description",
                "t6"."event_outcome",
                "t6"."request_route_of_access",
                "t6"."assessment_type",
                "t6"."eligible_needs_identified",
                "t6"."method_of_assessment",
                "t6"."total_hrs_caring_per_week",
                "t6"."service_type",
                "t6"."service_component",
                "t6"."delivery_mechanism",
                "t6"."review_reason",
                "t6"."review_outcomes_achieved",
                "t6"."method_of_review",
                "t6"."cost_frequency",
                "t7"."ref_period_start",
                "t7"."ref_period_end",
                "t7"."council",
                "t7"."area"
              FROM {table 1} AS "t6"
              LEFT OUTER JOIN {table 2} AS "t7"
                ON "t6"."la_code" = "t7"."la_code" AND "t6"."import_time" = "t7"."import_time"
            ) AS "t54"
          ) AS "t56"
          INNER JOIN (
            SELECT
              "t2"."row_id" AS "kept_row",
              "t2"."person_id",
              "t2"."event_key",
              "t2"."event_end_date"
            FROM {table 3} AS "t2"
            WHERE
              "t2"."place" = 0
          ) AS "t53"
            ON "t56"."row_id" = "t53"."kept_row"
        ) AS "t57"
      ) AS "t59"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t59"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t59"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t59"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t59"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t59"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t59"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t59"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t59"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t59"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t59"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t59"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t59"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t59"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t59"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t59"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t59"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t59"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t59"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t59"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t60"
  ) AS "t61"
) AS "t62"
ORDER BY
  "t62"."la_code" ASC,
  "t62"."event_key" ASC

-- e3ab2865a691120d: build dhsc-2026-06, 26 of 26
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t62"."row_id",
  "t62"."record_id",
  "t62"."import_file",
  "t62"."import_time",
  "t62"."ref_period_start",
  "t62"."ref_period_end",
  "t62"."la_code",
  "t62"."council",
  "t62"."area",
  "t62"."person_id",
  "t62"."nhs_id",
  "t62"."event_key",
  "t62"."event_type_raw",
  "t62"."event_start_date",
  "t62"."event_end_date_raw",
  "t62"."event_end_date_corrected",
  "t62"."event_end_date",
  "t62"."date_of_birth",
  "t62"."birth_year",
  "t62"."birth_month",
  "t62"."birth_date",
  "t62"."date_of_death",
  "t62"."latest_age",
  CASE
    WHEN "t62"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t62"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t62"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t62"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t62"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t62"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t62"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t62"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t62"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t62"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t62"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t62"."age_at_event_start",
  "t62"."conversation",
  "t62"."review_type",
  "t62"."event_outcome_hierarchy",
  "t62"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t62"."la_person_id",
  "t62"."event_reference",
  "t62"."gp_practice_code",
  "t62"."provider_cqc_location_id",
  "t62"."no_of_adults_being_cared_for",
  "t62"."adult_1_linked_person_id",
  "t62"."adult_2_linked_person_id",
  "t62"."adult_3_linked_person_id",
  "t62"."gender",
  "t62"."ethnicity",
  "t62"."client_type",
  "t62"."primary_support_reason",
  "t62"."accommodation_status",
  "t62"."employment_status",
  "t62"."has_unpaid_carer",
  "t62"."autism_spectrum_disorder",
  "t62"."visual_impairment",
  "t62"."hearing_impairment",
  "t62"."dementia",
  "t62"."client_funding_status",
  "t62"."event_type",
  "t62"."event_description",
  "t62"."event_outcome",
  "t62"."request_route_of_access",
  "t62"."assessment_type",
  "t62"."eligible_needs_identified",
  "t62"."method_of_assessment",
  "t62"."total_hrs_caring_per_week",
  "t62"."service_type",
  "t62"."service_component",
  "t62"."delivery_mechanism",
  "t62"."review_reason",
  "t62"."review_outcomes_achieved",
  "t62"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN "t62"."accommodation_status_lost"
    OR "t62"."assessment_type_lost"
    OR "t62"."client_funding_status_lost"
    OR "t62"."client_type_lost"
    OR "t62"."delivery_mechanism_lost"
    OR "t62"."employment_status_lost"
    OR "t62"."ethnicity_lost"
    OR "t62"."event_outcome_lost"
    OR "t62"."event_type_lost"
    OR "t62"."gender_lost"
    OR "t62"."hearing_impairment_lost"
    OR "t62"."primary_support_reason_lost"
    OR "t62"."service_component_lost"
    OR "t62"."service_type_lost"
    OR "t62"."visual_impairment_lost"
    THEN CASE
      WHEN "t62"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t62"."accommodation_status_raw") AS TEXT) || ':' || "t62"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t62"."assessment_type_raw") AS TEXT) || ':' || "t62"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t62"."client_funding_status_raw") AS TEXT) || ':' || "t62"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t62"."client_type_raw") AS TEXT) || ':' || "t62"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t62"."delivery_mechanism_raw") AS TEXT) || ':' || "t62"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t62"."employment_status_raw") AS TEXT) || ':' || "t62"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t62"."ethnicity_raw") AS TEXT) || ':' || "t62"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t62"."event_outcome_raw") AS TEXT) || ':' || "t62"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t62"."event_type_raw") AS TEXT) || ':' || "t62"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t62"."gender_raw") AS TEXT) || ':' || "t62"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t62"."hearing_impairment_raw") AS TEXT) || ':' || "t62"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t62"."primary_support_reason_raw") AS TEXT) || ':' || "t62"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t62"."service_component_raw") AS TEXT) || ':' || "t62"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t62"."service_type_raw") AS TEXT) || ':' || "t62"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t62"."visual_impairment_lost"
      THEN 'visual_impairment:' || CAST(LENGTH("t62"."visual_impairment_raw") AS TEXT) || ':' || "t62"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
FROM (
  SELECT
    "t61"."row_id",
    "t61"."import_file",
    "t61"."file_row",
    "t61"."import_time",
    "t61"."record_id",
    "t61"."la_code",
    "t61"."stated_period_start",
    "t61"."stated_period_end",
    "t61"."nhs_traced",
    "t61"."nhs_submitted",
    "t61"."date_of_birth",
    "t61"."birth_year",
    "t61"."birth_month",
    "t61"."date_of_death",
    "t61"."event_start_date",
    "t61"."event_end_date_raw",
    "t61"."age_at_event_start",
    "t61"."conversation",
    "t61"."unit_cost",
    "t61"."planned_units_per_week",
    "t61"."la_person_id",
    "t61"."event_reference",
    "t61"."gp_practice_code",
    "t61"."provider_cqc_location_id",
    "t61"."no_of_adults_being_cared_for",
    "t61"."adult_1_linked_person_id",
    "t61"."adult_2_linked_person_id",
    "t61"."adult_3_linked_person_id",
    "t61"."has_unpaid_carer",
    "t61"."autism_spectrum_disorder",
    "t61"."dementia",
    "t61"."event_description",
    "t61"."eligible_needs_identified",
    "t61"."ref_period_start",
    "t61"."ref_period_end",
    "t61"."council",
    "t61"."area",
    "t61"."event_end_date_corrected",
    "t61"."rule",
    "t61"."person_id",
    "t61"."event_key",
    "t61"."event_end_date",
    "t61"."accommodation_status",
    "t61"."accommodation_status_raw",
    "t61"."accommodation_status_lost",
    "t61"."assessment_type",
    "t61"."assessment_type_raw",
    "t61"."assessment_type_lost",
    "t61"."client_funding_status",
    "t61"."client_funding_status_raw",
    "t61"."client_funding_status_lost",
    "t61"."client_type",
    "t61"."client_type_raw",
    "t61"."client_type_lost",
    "t61"."cost_frequency",
    "t61"."cost_frequency_raw",
    "t61"."cost_frequency_lost",
    "t61"."delivery_mechanism",
    "t61"."delivery_mechanism_raw",
    "t61"."delivery_mechanism_lost",
    "t61"."employment_status",
    "t61"."employment_status_raw",
    "t61"."employment_status_lost",
    "t61"."ethnicity",
    "t61"."ethnicity_raw",
    "t61"."ethnicity_lost",
    "t61"."event_outcome",
    "t61"."event_outcome_raw",
    "t61"."event_outcome_lost",
    "t61"."event_type",
    "t61"."event_type_raw",
    "t61"."event_type_lost",
    "t61"."gender",
    "t61"."gender_raw",
    "t61"."gender_lost",
    "t61"."hearing_impairment",
    "t61"."hearing_impairment_raw",
    "t61"."hearing_impairment_lost",
    "t61"."method_of_assessment",
    "t61"."method_of_assessment_raw",
    "t61"."method_of_assessment_lost",
    "t61"."method_of_review",
    "t61"."method_of_review_raw",
    "t61"."method_of_review_lost",
    "t61"."primary_support_reason",
    "t61"."primary_support_reason_raw",
    "t61"."primary_support_reason_lost",
    "t61"."request_route_of_access",
    "t61"."request_route_of_access_raw",
    "t61"."request_route_of_access_lost",
    "t61"."review_outcomes_achieved",
    "t61"."review_outcomes_achieved_raw",
    "t61"."review_outcomes_achieved_lost",
    "t61"."review_reason",
    "t61"."review_reason_raw",
    "t61"."review_reason_lost",
    "t61"."service_component",
    "t61"."service_component_raw",
    "t61"."service_component_lost",
    "t61"."service_type",
    "t61"."service_type_raw",
    "t61"."service_type_lost",
    "t61"."total_hrs_caring_per_week",
    "t61"."total_hrs_caring_per_week_raw",
    "t61"."total_hrs_caring_per_week_lost",
    "t61"."visual_impairment",
    "t61"."visual_impairment_raw",
    "t61"."visual_impairment_lost",
    "t61"."event_outcome_hierarchy",
    "t61"."event_outcome_group",
    "t61"."nhs_id",
    "t61"."review_type",
    COALESCE(
      "t61"."date_of_birth",
      CASE
        WHEN (
          "t61"."birth_year" IS NOT NULL
        ) AND "t61"."birth_month" BETWEEN 1 AND 12
        THEN MAKE_DATE("t61"."birth_year", "t61"."birth_month", 1)
        ELSE CAST(NULL AS DATE)
      END
    ) AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          COALESCE(
            "t61"."date_of_birth",
            CASE
              WHEN (
                "t61"."birth_year" IS NOT NULL
              ) AND "t61"."birth_month" BETWEEN 1 AND 12
              THEN MAKE_DATE("t61"."birth_year", "t61"."birth_month", 1)
              ELSE CAST(NULL AS DATE)
            END
          ),
          CASE
            WHEN CONTAINS(LOWER("t61"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t61"."event_type_raw"), 'service')
              THEN COALESCE("t61"."event_end_date", "t61"."ref_period_end")
              ELSE "t61"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t60"."row_id",
      "t60"."import_file",
      "t60"."file_row",
      "t60"."import_time",
      "t60"."record_id",
      "t60"."la_code",
      "t60"."stated_period_start",
      "t60"."stated_period_end",
      "t60"."nhs_traced",
      "t60"."nhs_submitted",
      "t60"."date_of_birth",
      "t60"."birth_year",
      "t60"."birth_month",
      "t60"."date_of_death",
      "t60"."event_start_date",
      "t60"."event_end_date_raw",
      "t60"."age_at_event_start",
      "t60"."conversation",
      "t60"."unit_cost",
      "t60"."planned_units_per_week",
      "t60"."la_person_id",
      "t60"."event_reference",
      "t60"."gp_practice_code",
      "t60"."provider_cqc_location_id",
      "t60"."no_of_adults_being_cared_for",
      "t60"."adult_1_linked_person_id",
      "t60"."adult_2_linked_person_id",
      "t60"."adult_3_linked_person_id",
      "t60"."has_unpaid_carer",
      "t60"."autism_spectrum_disorder",
      "t60"."dementia",
      "t60"."event_description",
      "t60"."eligible_needs_identified",
      "t60"."ref_period_start",
      "t60"."ref_period_end",
      "t60"."council",
      "t60"."area",
      "t60"."event_end_date_corrected",
      "t60"."rule",
      "t60"."person_id",
      "t60"."event_key",
      "t60"."event_end_date",
      "t60"."accommodation_status",
      "t60"."accommodation_status_raw",
      "t60"."accommodation_status_lost",
      "t60"."assessment_type",
      "t60"."assessment_type_raw",
      "t60"."assessment_type_lost",
      "t60"."client_funding_status",
      "t60"."client_funding_status_raw",
      "t60"."client_funding_status_lost",
      "t60"."client_type",
      "t60"."client_type_raw",
      "t60"."client_type_lost",
      "t60"."cost_frequency",
      "t60"."cost_frequency_raw",
      "t60"."cost_frequency_lost",
      "t60"."delivery_mechanism",
      "t60"."delivery_mechanism_raw",
      "t60"."delivery_mechanism_lost",
      "t60"."employment_status",
      "t60"."employment_status_raw",
      "t60"."employment_status_lost",
      "t60"."ethnicity",
      "t60"."ethnicity_raw",
      "t60"."ethnicity_lost",
      "t60"."event_outcome",
      "t60"."event_outcome_raw",
      "t60"."event_outcome_lost",
      "t60"."event_type",
      "t60"."event_type_raw",
      "t60"."event_type_lost",
      "t60"."gender",
      "t60"."gender_raw",
      "t60"."gender_lost",
      "t60"."hearing_impairment",
      "t60"."hearing_impairment_raw",
      "t60"."hearing_impairment_lost",
      "t60"."method_of_assessment",
      "t60"."method_of_assessment_raw",
      "t60"."method_of_assessment_lost",
      "t60"."method_of_review",
      "t60"."method_of_review_raw",
      "t60"."method_of_review_lost",
      "t60"."primary_support_reason",
      "t60"."primary_support_reason_raw",
      "t60"."primary_support_reason_lost",
      "t60"."request_route_of_access",
      "t60"."request_route_of_access_raw",
      "t60"."request_route_of_access_lost",
      "t60"."review_outcomes_achieved",
      "t60"."review_outcomes_achieved_raw",
      "t60"."review_outcomes_achieved_lost",
      "t60"."review_reason",
      "t60"."review_reason_raw",
      "t60"."review_reason_lost",
      "t60"."service_component",
      "t60"."service_component_raw",
      "t60"."service_component_lost",
      "t60"."service_type",
      "t60"."service_type_raw",
      "t60"."service_type_lost",
      "t60"."total_hrs_caring_per_week",
      "t60"."total_hrs_caring_per_week_raw",
      "t60"."total_hrs_caring_per_week_lost",
      "t60"."visual_impairment",
      "t60"."visual_impairment_raw",
      "t60"."visual_impairment_lost",
      "t60"."event_outcome_hierarchy",
      "t60"."event_outcome_group",
      COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t60"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t60"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t60"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t60"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t60"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t60"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t60"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
    FROM (
      SELECT
        "t59"."row_id",
        "t59"."import_file",
        "t59"."file_row",
        "t59"."import_time",
        "t59"."record_id",
        "t59"."la_code",
        "t59"."stated_period_start",
        "t59"."stated_period_end",
        "t59"."nhs_traced",
        "t59"."nhs_submitted",
        "t59"."date_of_birth",
        "t59"."birth_year",
        "t59"."birth_month",
        "t59"."date_of_death",
        "t59"."event_start_date",
        "t59"."event_end_date_raw",
        "t59"."age_at_event_start",
        "t59"."conversation",
        "t59"."unit_cost",
        "t59"."planned_units_per_week",
        "t59"."la_person_id",
        "t59"."event_reference",
        "t59"."gp_practice_code",
        "t59"."provider_cqc_location_id",
        "t59"."no_of_adults_being_cared_for",
        "t59"."adult_1_linked_person_id",
        "t59"."adult_2_linked_person_id",
        "t59"."adult_3_linked_person_id",
        "t59"."has_unpaid_carer",
        "t59"."autism_spectrum_disorder",
        "t59"."dementia",
        "t59"."event_description",
        "t59"."eligible_needs_identified",
        "t59"."ref_period_start",
        "t59"."ref_period_end",
        "t59"."council",
        "t59"."area",
        "t59"."event_end_date_corrected",
        "t59"."rule",
        "t59"."person_id",
        "t59"."event_key",
        "t59"."event_end_date",
        "t31"."to_accommodation_status" AS "accommodation_status",
        "t59"."accommodation_status" AS "accommodation_status_raw",
        (
          "t31"."to_accommodation_status" IS NULL
        )
        AND (
          "t59"."accommodation_status" <> ''
        ) AS "accommodation_status_lost",
        "t32"."to_assessment_type" AS "assessment_type",
        "t59"."assessment_type" AS "assessment_type_raw",
        (
          "t32"."to_assessment_type" IS NULL
        ) AND (
          "t59"."assessment_type" <> ''
        ) AS "assessment_type_lost",
        "t33"."to_client_funding_status" AS "client_funding_status",
        "t59"."client_funding_status" AS "client_funding_status_raw",
        (
          "t33"."to_client_funding_status" IS NULL
        )
        AND (
          "t59"."client_funding_status" <> ''
        ) AS "client_funding_status_lost",
        "t34"."to_client_type" AS "client_type",
        "t59"."client_type" AS "client_type_raw",
        (
          "t34"."to_client_type" IS NULL
        ) AND (
          "t59"."client_type" <> ''
        ) AS "client_type_lost",
        "t35"."to_cost_frequency" AS "cost_frequency",
        "t59"."cost_frequency" AS "cost_frequency_raw",
        (
          "t35"."to_cost_frequency" IS NULL
        ) AND (
          "t59"."cost_frequency" <> ''
        ) AS "cost_frequency_lost",
        "t36"."to_delivery_mechanism" AS "delivery_mechanism",
        "t59"."delivery_mechanism" AS "delivery_mechanism_raw",
        (
          "t36"."to_delivery_mechanism" IS NULL
        )
        AND (
          "t59"."delivery_mechanism" <> ''
        ) AS "delivery_mechanism_lost",
        "t37"."to_employment_status" AS "employment_status",
        "t59"."employment_status" AS "employment_status_raw",
        (
          "t37"."to_employment_status" IS NULL
        )
        AND (
          "t59"."employment_status" <> ''
        ) AS "employment_status_lost",
        "t38"."to_ethnicity" AS "ethnicity",
        "t59"."ethnicity" AS "ethnicity_raw",
        (
          "t38"."to_ethnicity" IS NULL
        ) AND (
          "t59"."ethnicity" <> ''
        ) AS "ethnicity_lost",
        "t39"."to_event_outcome" AS "event_outcome",
        "t59"."event_outcome" AS "event_outcome_raw",
        (
          "t39"."to_event_outcome" IS NULL
        ) AND (
          "t59"."event_outcome" <> ''
        ) AS "event_outcome_lost",
        "t40"."to_event_type" AS "event_type",
        "t59"."event_type" AS "event_type_raw",
        (
          "t40"."to_event_type" IS NULL
        ) AND (
          "t59"."event_type" <> ''
        ) AS "event_type_lost",
        "t41"."to_gender" AS "gender",
        "t59"."gender" AS "gender_raw",
        (
          "t41"."to_gender" IS NULL
        ) AND (
          "t59"."gender" <> ''
        ) AS "gender_lost",
        "t42"."to_hearing_impairment" AS "hearing_impairment",
        "t59"."hearing_impairment" AS "hearing_impairment_raw",
        (
          "t42"."to_hearing_impairment" IS NULL
        )
        AND (
          "t59"."hearing_impairment" <> ''
        ) AS "hearing_impairment_lost",
        COALESCE("t43"."to_method_of_assessment", "t59"."method_of_assessment") AS "method_of_assessment",
        "t59"."method_of_assessment" AS "method_of_assessment_raw",
        (
          "t43"."to_method_of_assessment" IS NULL
        )
        AND (
          "t59"."method_of_assessment" <> ''
        ) AS "method_of_assessment_lost",
        COALESCE("t44"."to_method_of_review", "t59"."method_of_review") AS "method_of_review",
        "t59"."method_of_review" AS "method_of_review_raw",
        (
          "t44"."to_method_of_review" IS NULL
        )
        AND (
          "t59"."method_of_review" <> ''
        ) AS "method_of_review_lost",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        "t59"."primary_support_reason" AS "primary_support_reason_raw",
        (
          "t45"."to_primary_support_reason" IS NULL
        )
        AND (
          "t59"."primary_support_reason" <> ''
        ) AS "primary_support_reason_lost",
        COALESCE("t46"."to_request_route_of_access", "t59"."request_route_of_access") AS "request_route_of_access",
        "t59"."request_route_of_access" AS "request_route_of_access_raw",
        (
          "t46"."to_request_route_of_access" IS NULL
        )
        AND (
          "t59"."request_route_of_access" <> ''
        ) AS "request_route_of_access_lost",
        COALESCE("t47"."to_review_outcomes_achieved", "t59"."review_outcomes_achieved") AS "review_outcomes_achieved",
        "t59"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        (
          "t47"."to_review_outcomes_achieved" IS NULL
        )
        AND (
          "t59"."review_outcomes_achieved" <> ''
        ) AS "review_outcomes_achieved_lost",
        COALESCE("t48"."to_review_reason", "t59"."review_reason") AS "review_reason",
        "t59"."review_reason" AS "review_reason_raw",
        (
          "t48"."to_review_reason" IS NULL
        ) AND (
          "t59"."review_reason" <> ''
        ) AS "review_reason_lost",
        "t49"."to_service_component" AS "service_component",
        "t59"."service_component" AS "service_component_raw",
        (
          "t49"."to_service_component" IS NULL
        )
        AND (
          "t59"."service_component" <> ''
        ) AS "service_component_lost",
        "t50"."to_service_type" AS "service_type",
        "t59"."service_type" AS "service_type_raw",
        (
          "t50"."to_service_type" IS NULL
        ) AND (
          "t59"."service_type" <> ''
        ) AS "service_type_lost",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t59"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t59"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        (
          "t51"."to_total_hrs_caring_per_week" IS NULL
        )
        AND (
          "t59"."total_hrs_caring_per_week" <> ''
        ) AS "total_hrs_caring_per_week_lost",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t59"."visual_impairment" AS "visual_impairment_raw",
        (
          "t52"."to_visual_impairment" IS NULL
        )
        AND (
          "t59"."visual_impairment" <> ''
        ) AS "visual_impairment_lost",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          "t57".*
          EXCLUDE ("kept_row")
        FROM (
          SELECT
            "t56"."row_id",
            "t56"."import_file",
            "t56"."file_row",
            "t56"."import_time",
            "t56"."record_id",
            "t56"."la_code",
            "t56"."stated_period_start",
            "t56"."stated_period_end",
            "t56"."nhs_traced",
            "t56"."nhs_submitted",
            "t56"."date_of_birth",
            "t56"."birth_year",
            "t56"."birth_month",
            "t56"."date_of_death",
            "t56"."event_start_date",
            "t56"."event_end_date_raw",
            "t56"."age_at_event_start",
            "t56"."conversation",
            "t56"."unit_cost",
            "t56"."planned_units_per_week",
            "t56"."la_person_id",
            "t56"."event_reference",
            "t56"."gp_practice_code",
            "t56"."provider_cqc_location_id",
            "t56"."no_of_adults_being_cared_for",
            "t56"."adult_1_linked_person_id",
            "t56"."adult_2_linked_person_id",
            "t56"."adult_3_linked_person_id",
            "t56"."gender",
            "t56"."ethnicity",
            "t56"."client_type",
            "t56"."primary_support_reason",
            "t56"."accommodation_status",
            "t56"."employment_status",
            "t56"."has_unpaid_carer",
            "t56"."autism_spectrum_disorder",
            "t56"."visual_impairment",
            "t56"."hearing_impairment",
            "t56"."dementia",
            "t56"."client_funding_status",
            "t56"."event_type",
            "t56"."event_description",
            "t56"."event_outcome",
            "t56"."request_route_of_access",
            "t56"."assessment_type",
            "t56"."eligible_needs_identified",
            "t56"."method_of_assessment",
            "t56"."total_hrs_caring_per_week",
            "t56"."service_type",
            "t56"."service_component",
            "t56"."delivery_mechanism",
            "t56"."review_reason",
            "t56"."review_outcomes_achieved",
            "t56"."method_of_review",
            "t56"."cost_frequency",
            "t56"."ref_period_start",
            "t56"."ref_period_end",
            "t56"."council",
            "t56"."area",
            "t56"."event_end_date_corrected",
            "t56"."rule",
            "t53"."kept_row",
            "t53"."person_id",
            "t53"."event_key",
            "t53"."event_end_date"
          FROM (
            SELECT
              "t54"."row_id",
              "t54"."import_file",
              "t54"."file_row",
              "t54"."import_time",
              "t54"."record_id",
              "t54"."la_code",
              "t54"."stated_period_start",
              "t54"."stated_period_end",
              "t54"."nhs_traced",
              "t54"."nhs_submitted",
              "t54"."date_of_birth",
              "t54"."birth_year",
              "t54"."birth_month",
              "t54"."date_of_death",
              "t54"."event_start_date",
              "t54"."event_end_date" AS "event_end_date_raw",
              "t54"."age_at_event_start",
              "t54"."conversation",
              "t54"."unit_cost",
              "t54"."planned_units_per_week",
              "t54"."la_person_id",
              "t54"."event_reference",
              "t54"."gp_practice_code",
              "t54"."provider_cqc_location_id",
              "t54"."no_of_adults_being_cared_for",
              "t54"."adult_1_linked_person_id",
              "t54"."adult_2_linked_person_id",
              "t54"."adult_3_linked_person_id",
              "t54"."gender",
              "t54"."ethnicity",
              "t54"."client_type",
              "t54"."primary_support_reason",
              "t54"."accommodation_status",
              "t54"."employment_status",
              "t54"."has_unpaid_carer",
              "t54"."autism_spectrum_disorder",
              "t54"."visual_impairment",
              "t54"."hearing_impairment",
              "t54"."dementia",
              "t54"."client_funding_status",
              "t54"."event_type",
              "t54"."event_description",
              "t54"."event_outcome",
              "t54"."request_route_of_access",
              "t54"."assessment_type",
              "t54"."eligible_needs_identified",
              "t54"."method_of_assessment",
              "t54"."total_hrs_caring_per_week",
              "t54"."service_type",
              "t54"."service_component",
              "t54"."delivery_mechanism",
              "t54"."review_reason",
              "t54"."review_outcomes_achieved",
              "t54"."method_of_review",
              "t54"."cost_frequency",
              "t54"."ref_period_start",
              "t54"."ref_period_end",
              "t54"."council",
              "t54"."area",
              CASE
                WHEN COALESCE(
                  (
                    "t54"."date_of_death" >= "t54"."event_start_date"
                  )
                  AND (
                    "t54"."date_of_death" <= "t54"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t54"."event_end_date" IS NULL
                  )
                  AND (
                    "t54"."date_of_death" > "t54"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t54"."date_of_death"
                ELSE "t54"."event_end_date"
              END AS "event_end_date_corrected",
              COALESCE(
                CASE
                  WHEN "t54"."la_code" IS NULL
                  THEN 'no-council-code'
                  WHEN "t54"."ref_period_start" IS NULL
                  THEN 'not-in-selected-file'
                  ELSE CASE
                    WHEN "t54"."event_type" IS NULL
                    THEN 'blank-event-type'
                    WHEN "t54"."event_start_date" IS NULL
                    THEN 'blank-event-start'
                    WHEN NOT (
                      CONTAINS(LOWER("t54"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t54"."date_of_death" >= "t54"."event_start_date"
                          )
                          AND (
                            "t54"."date_of_death" <= "t54"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t54"."event_end_date" IS NULL
                          )
                          AND (
                            "t54"."date_of_death" > "t54"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t54"."date_of_death"
                        ELSE "t54"."event_end_date"
                      END IS NULL
                    )
                    THEN 'no-event-end'
                    WHEN COALESCE(
                      (
                        "t54"."event_start_date" > "t54"."ref_period_end"
                      )
                      OR (
                        CASE
                          WHEN COALESCE(
                            (
                              "t54"."date_of_death" >= "t54"."event_start_date"
                            )
                            AND (
                              "t54"."date_of_death" <= "t54"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t54"."event_end_date" IS NULL
                            )
                            AND (
                              "t54"."date_of_death" > "t54"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t54"."date_of_death"
                          ELSE "t54"."event_end_date"
                        END < "t54"."ref_period_start"
                      )
                      OR (
                        NOT (
                          CONTAINS(LOWER("t54"."event_type"), 'service')
                        )
                        AND (
                          CASE
                            WHEN COALESCE(
                              (
                                "t54"."date_of_death" >= "t54"."event_start_date"
                              )
                              AND (
                                "t54"."date_of_death" <= "t54"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t54"."event_end_date" IS NULL
                              )
                              AND (
                                "t54"."date_of_death" > "t54"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t54"."date_of_death"
                            ELSE "t54"."event_end_date"
                          END > "t54"."ref_period_end"
                        )
                      ),
                      FALSE
                    )
                    THEN 'outside-reference-period'
                    WHEN COALESCE("t54"."date_of_death" < "t54"."ref_period_start", FALSE)
                    THEN 'died-before-period'
                    WHEN COALESCE("t54"."date_of_death" < "t54"."event_start_date", FALSE)
                    THEN 'died-before-event'
                    ELSE CAST(NULL AS TEXT)
                  END
                END,
                CASE
                  WHEN COALESCE("t54"."nhs_traced", "t54"."nhs_submitted", "t54"."la_person_id") IS NOT NULL
                  THEN CAST(NULL AS TEXT)
                  ELSE 'no-person-id'
                END
              ) AS "rule"
            FROM (
              SELECT
                "t6"."row_id",
                "t6"."import_file",
                "t6"."file_row",
                "t6"."import_time",
                "t6"."record_id",
                "t6"."la_code",
                "t6"."stated_period_start",
                "t6"."stated_period_end",
                "t6"."nhs_traced",
                "t6"."nhs_submitted",
                "t6"."date_of_birth",
                "t6"."birth_year",
                "t6"."birth_month",
                "t6"."date_of_death",
                "t6"."event_start_date",
                "t6"."event_end_date",
                "t6"."age_at_event_start",
                "t6"."conversation",
                "t6"."unit_cost",
                "t6"."planned_units_per_week",
                "t6"."la_person_id",
                "t6"."event_reference",
                "t6"."gp_practice_code",
                "t6"."provider_cqc_location_id",
                "t6"."no_of_adults_being_cared_for",
                "t6"."adult_1_linked_person_id",
                "t6"."adult_2_linked_person_id",
                "t6"."adult_3_linked_person_id",
                "t6"."gender",
                "t6"."ethnicity",
                "t6"."client_type",
                "t6"."primary_support_reason",
                "t6"."accommodation_status",
                "t6"."employment_status",
                "t6"."has_unpaid_carer",
                "t6"."autism_spectrum_disorder",
                "t6"."visual_impairment",
                "t6"."hearing_impairment",
                "t6"."dementia",
                "t6"."client_funding_status",
                "t6"."event_type",
                "t6"."event_description",
                "t6"."event_outcome",
                "t6"."request_route_of_access",
                "t6"."assessment_type",
                "t6"."eligible_needs_identified",
                "t6"."method_of_assessment",
                "t6"."total_hrs_caring_per_week",
                "t6"."service_type",
                "t6"."service_component",
                "t6"."delivery_mechanism",
                "t6"."review_reason",
                "t6"."review_outcomes_achieved",
                "t6"."method_of_review",
                "t6"."cost_frequency",
                "t7"."ref_period_start",
                "t7"."ref_period_end",
                "t7"."council",
                "t7"."area"
              FROM {table 1} AS "t6"
              LEFT OUTER JOIN {table 2} AS "t7"
                ON "t6"."la_code" = "t7"."la_code" AND "t6"."import_time" = "t7"."import_time"
            ) AS "t54"
          ) AS "t56"
          INNER JOIN (
            SELECT
              "t2"."row_id" AS "kept_row",
              "t2"."person_id",
              "t2"."event_key",
              "t2"."event_end_date"
            FROM {table 3} AS "t2"
            WHERE
              "t2"."place" = 0
          ) AS "t53"
            ON "t56"."row_id" = "t53"."kept_row"
        ) AS "t57"
      ) AS "t59"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t59"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t59"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t59"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t59"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t59"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t59"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t59"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t59"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t59"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t59"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t59"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t59"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t59"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t59"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t59"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t59"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t59"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t59"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t59"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t60"
  ) AS "t61"
) AS "t62"
ORDER BY
  "t62"."la_code" ASC,
  "t62"."event_key" ASC
