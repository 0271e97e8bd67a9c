-- 9e4a9f3f94645718: build dhsc-2026-06, 1 of 69
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

-- 733dc39da2acc2fd: build dhsc-2026-06, 2 of 69
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

-- 168f1b315108e678: build dhsc-2026-06, 3 of 69
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

-- f06d1a005f23c358: build dhsc-2026-06, 4 of 69
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

-- c5e31d447325482b: build dhsc-2026-06, 5 of 69
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN, "lacks_type" BOOLEAN
SELECT
  *
FROM {table 1}

-- 67584779e3bdaea6: build dhsc-2026-06, 6 of 69
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN, "lacks_type" BOOLEAN, "ref_period_start" DATE, "ref_period_end" DATE, "windows" BIGINT
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

-- ca26bd9ca3db5bd6: build dhsc-2026-06, 7 of 69
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN, "lacks_type" BOOLEAN, "ref_period_start" DATE, "ref_period_end" DATE, "windows" BIGINT, "why_not" VARCHAR
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

-- 37afe8dd3a5d7296: build dhsc-2026-06, 8 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  TRUE

-- 585d2b51180f8065: build dhsc-2026-06, 9 of 69
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR
SELECT
  *
FROM {table 1}

-- f6e898c949b2be0d: build dhsc-2026-06, 10 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2)
SELECT
  "t6"."row_id",
  "t6"."record_id",
  "t6"."import_file",
  "t6"."import_time",
  "t6"."file_row",
  "t6"."la_code",
  "t6"."nhs_traced",
  "t6"."nhs_submitted",
  "t6"."la_person_id",
  "t6"."conversation",
  "t6"."event_start_date",
  "t6"."event_end_date_corrected",
  "t6"."ref_period_start",
  "t6"."ref_period_end",
  "t6"."event_outcome",
  "t6"."client_type",
  "t6"."event_type",
  "t6"."request_route_of_access",
  "t6"."assessment_type",
  "t6"."service_type",
  "t6"."service_component",
  "t6"."delivery_mechanism",
  "t6"."cost_frequency",
  "t6"."unit_cost",
  "t6"."planned_units_per_week"
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
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."council",
    "t5"."area",
    CASE
      WHEN COALESCE(
        (
          "t5"."date_of_death" >= "t5"."event_start_date"
        )
        AND (
          "t5"."date_of_death" <= "t5"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t5"."event_end_date" IS NULL
        )
        AND (
          "t5"."date_of_death" > "t5"."event_start_date"
        ),
        FALSE
      )
      THEN "t5"."date_of_death"
      ELSE "t5"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t5"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t5"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t5"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t5"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t5"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t5"."date_of_death" >= "t5"."event_start_date"
                )
                AND (
                  "t5"."date_of_death" <= "t5"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t5"."event_end_date" IS NULL
                )
                AND (
                  "t5"."date_of_death" > "t5"."event_start_date"
                ),
                FALSE
              )
              THEN "t5"."date_of_death"
              ELSE "t5"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t5"."event_start_date" > "t5"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t5"."date_of_death" >= "t5"."event_start_date"
                  )
                  AND (
                    "t5"."date_of_death" <= "t5"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t5"."event_end_date" IS NULL
                  )
                  AND (
                    "t5"."date_of_death" > "t5"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t5"."date_of_death"
                ELSE "t5"."event_end_date"
              END < "t5"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t5"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t5"."date_of_death" >= "t5"."event_start_date"
                    )
                    AND (
                      "t5"."date_of_death" <= "t5"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t5"."event_end_date" IS NULL
                    )
                    AND (
                      "t5"."date_of_death" > "t5"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t5"."date_of_death"
                  ELSE "t5"."event_end_date"
                END > "t5"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t5"."nhs_traced", "t5"."nhs_submitted", "t5"."la_person_id") IS NOT NULL
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
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."council",
      "t2"."area"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        TRUE
    ) AS "t4"
    LEFT OUTER JOIN {table 2} AS "t2"
      ON "t4"."la_code" = "t2"."la_code" AND "t4"."import_time" = "t2"."import_time"
  ) AS "t5"
) AS "t6"
WHERE
  "t6"."rule" IS NULL

-- 8dc4da7764a755f4: build dhsc-2026-06, 11 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2)
SELECT
  *
FROM {table 1}

-- 1454ea9469f1c7f6: build dhsc-2026-06, 12 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2)
SELECT
  *
FROM {table 1} AS "t0"

-- 3396904e17e5f456: build dhsc-2026-06, 13 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "client_type_raw" VARCHAR, "event_type_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "assessment_type_raw" VARCHAR, "service_type_raw" VARCHAR, "service_component_raw" VARCHAR, "event_outcome_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR
SELECT
  "t3"."row_id",
  "t3"."record_id",
  "t3"."import_file",
  "t3"."import_time",
  "t3"."file_row",
  "t3"."la_code",
  "t3"."nhs_traced",
  "t3"."nhs_submitted",
  "t3"."la_person_id",
  "t3"."conversation",
  "t3"."event_start_date",
  "t3"."event_end_date_corrected",
  "t3"."ref_period_start",
  "t3"."ref_period_end",
  "t3"."unit_cost",
  "t3"."planned_units_per_week",
  "t3"."client_type" AS "client_type_raw",
  "t3"."event_type" AS "event_type_raw",
  "t3"."request_route_of_access" AS "request_route_of_access_raw",
  "t3"."assessment_type" AS "assessment_type_raw",
  "t3"."service_type" AS "service_type_raw",
  "t3"."service_component" AS "service_component_raw",
  "t3"."event_outcome" AS "event_outcome_raw",
  "t3"."delivery_mechanism" AS "delivery_mechanism_raw",
  "t3"."cost_frequency" AS "cost_frequency_raw",
  "t13"."to_client_type" AS "client_type",
  "t14"."to_event_type" AS "event_type",
  COALESCE("t15"."to_request_route_of_access", "t3"."request_route_of_access") AS "request_route_of_access",
  "t16"."to_assessment_type" AS "assessment_type",
  "t17"."to_service_type" AS "service_type",
  "t18"."to_service_component" AS "service_component",
  "t19"."to_event_outcome" AS "event_outcome",
  "t20"."to_delivery_mechanism" AS "delivery_mechanism",
  "t21"."to_cost_frequency" AS "cost_frequency"
FROM (
  SELECT
    *
  FROM {table 1} AS "t0"
) AS "t3"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_client_type",
    "t1"."cleaned_value" AS "to_client_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'client_type'
) AS "t13"
  ON LOWER(RTRIM("t3"."client_type")) = "t13"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_type",
    "t1"."cleaned_value" AS "to_event_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_type'
) AS "t14"
  ON LOWER(RTRIM("t3"."event_type")) = "t14"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_request_route_of_access",
    "t1"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'request_route_of_access'
) AS "t15"
  ON LOWER(RTRIM("t3"."request_route_of_access")) = "t15"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_assessment_type",
    "t1"."cleaned_value" AS "to_assessment_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'assessment_type'
) AS "t16"
  ON LOWER(RTRIM("t3"."assessment_type")) = "t16"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_type",
    "t1"."cleaned_value" AS "to_service_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_type'
) AS "t17"
  ON LOWER(RTRIM("t3"."service_type")) = "t17"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_component",
    "t1"."cleaned_value" AS "to_service_component"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_component'
) AS "t18"
  ON LOWER(RTRIM("t3"."service_component")) = "t18"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_outcome",
    "t1"."cleaned_value" AS "to_event_outcome"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_outcome'
) AS "t19"
  ON LOWER(RTRIM("t3"."event_outcome")) = "t19"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_delivery_mechanism",
    "t1"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'delivery_mechanism'
) AS "t20"
  ON LOWER(RTRIM("t3"."delivery_mechanism")) = "t20"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_cost_frequency",
    "t1"."cleaned_value" AS "to_cost_frequency"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'cost_frequency'
) AS "t21"
  ON LOWER(RTRIM("t3"."cost_frequency")) = "t21"."from_cost_frequency"

-- 8fc3f16e9f81eba6: build dhsc-2026-06, 14 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "client_type_raw" VARCHAR, "event_type_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "assessment_type_raw" VARCHAR, "service_type_raw" VARCHAR, "service_component_raw" VARCHAR, "event_outcome_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "nhs_id" VARCHAR, "person_id" VARCHAR
SELECT
  "t24"."row_id",
  "t24"."record_id",
  "t24"."import_file",
  "t24"."import_time",
  "t24"."file_row",
  "t24"."la_code",
  "t24"."nhs_traced",
  "t24"."nhs_submitted",
  "t24"."la_person_id",
  "t24"."conversation",
  "t24"."event_start_date",
  "t24"."event_end_date_corrected",
  "t24"."ref_period_start",
  "t24"."ref_period_end",
  "t24"."unit_cost",
  "t24"."planned_units_per_week",
  "t24"."client_type_raw",
  "t24"."event_type_raw",
  "t24"."request_route_of_access_raw",
  "t24"."assessment_type_raw",
  "t24"."service_type_raw",
  "t24"."service_component_raw",
  "t24"."event_outcome_raw",
  "t24"."delivery_mechanism_raw",
  "t24"."cost_frequency_raw",
  "t24"."client_type",
  "t24"."event_type",
  "t24"."request_route_of_access",
  "t24"."assessment_type",
  "t24"."service_type",
  "t24"."service_component",
  "t24"."event_outcome",
  "t24"."delivery_mechanism",
  "t24"."cost_frequency",
  "t24"."event_outcome_hierarchy",
  "t24"."event_outcome_group",
  COALESCE("t24"."nhs_traced", "t24"."nhs_submitted") AS "nhs_id",
  COALESCE(
    COALESCE("t24"."nhs_traced", "t24"."nhs_submitted"),
    "t24"."la_code" || '_' || "t24"."la_person_id"
  ) AS "person_id"
FROM (
  SELECT
    "t5"."row_id",
    "t5"."record_id",
    "t5"."import_file",
    "t5"."import_time",
    "t5"."file_row",
    "t5"."la_code",
    "t5"."nhs_traced",
    "t5"."nhs_submitted",
    "t5"."la_person_id",
    "t5"."conversation",
    "t5"."event_start_date",
    "t5"."event_end_date_corrected",
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."unit_cost",
    "t5"."planned_units_per_week",
    "t5"."client_type" AS "client_type_raw",
    "t5"."event_type" AS "event_type_raw",
    "t5"."request_route_of_access" AS "request_route_of_access_raw",
    "t5"."assessment_type" AS "assessment_type_raw",
    "t5"."service_type" AS "service_type_raw",
    "t5"."service_component" AS "service_component_raw",
    "t5"."event_outcome" AS "event_outcome_raw",
    "t5"."delivery_mechanism" AS "delivery_mechanism_raw",
    "t5"."cost_frequency" AS "cost_frequency_raw",
    "t15"."to_client_type" AS "client_type",
    "t16"."to_event_type" AS "event_type",
    COALESCE("t17"."to_request_route_of_access", "t5"."request_route_of_access") AS "request_route_of_access",
    "t18"."to_assessment_type" AS "assessment_type",
    "t19"."to_service_type" AS "service_type",
    "t20"."to_service_component" AS "service_component",
    "t21"."to_event_outcome" AS "event_outcome",
    "t22"."to_delivery_mechanism" AS "delivery_mechanism",
    "t23"."to_cost_frequency" AS "cost_frequency",
    "t3"."event_outcome_hierarchy",
    "t3"."event_outcome_group"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
  ) AS "t5"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_client_type",
      "t2"."cleaned_value" AS "to_client_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'client_type'
  ) AS "t15"
    ON LOWER(RTRIM("t5"."client_type")) = "t15"."from_client_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_type",
      "t2"."cleaned_value" AS "to_event_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_type'
  ) AS "t16"
    ON LOWER(RTRIM("t5"."event_type")) = "t16"."from_event_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_request_route_of_access",
      "t2"."cleaned_value" AS "to_request_route_of_access"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'request_route_of_access'
  ) AS "t17"
    ON LOWER(RTRIM("t5"."request_route_of_access")) = "t17"."from_request_route_of_access"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_assessment_type",
      "t2"."cleaned_value" AS "to_assessment_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'assessment_type'
  ) AS "t18"
    ON LOWER(RTRIM("t5"."assessment_type")) = "t18"."from_assessment_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_type",
      "t2"."cleaned_value" AS "to_service_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_type'
  ) AS "t19"
    ON LOWER(RTRIM("t5"."service_type")) = "t19"."from_service_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_component",
      "t2"."cleaned_value" AS "to_service_component"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_component'
  ) AS "t20"
    ON LOWER(RTRIM("t5"."service_component")) = "t20"."from_service_component"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_outcome",
      "t2"."cleaned_value" AS "to_event_outcome"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_outcome'
  ) AS "t21"
    ON LOWER(RTRIM("t5"."event_outcome")) = "t21"."from_event_outcome"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_delivery_mechanism",
      "t2"."cleaned_value" AS "to_delivery_mechanism"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'delivery_mechanism'
  ) AS "t22"
    ON LOWER(RTRIM("t5"."delivery_mechanism")) = "t22"."from_delivery_mechanism"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_cost_frequency",
      "t2"."cleaned_value" AS "to_cost_frequency"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'cost_frequency'
  ) AS "t23"
    ON LOWER(RTRIM("t5"."cost_frequency")) = "t23"."from_cost_frequency"
  LEFT OUTER JOIN {table 3} AS "t3"
    ON LOWER(RTRIM("t21"."to_event_outcome")) = "t3"."outcome"
) AS "t24"

-- cae9c8e77071b498: build dhsc-2026-06, 15 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "apart_delivery" VARCHAR, "apart_frequency" VARCHAR, "apart_cost" DECIMAL(18, 2), "apart_units" DECIMAL(18, 2)
WITH "t25" AS (
  SELECT
    "t24"."row_id",
    "t24"."record_id",
    "t24"."import_file",
    "t24"."import_time",
    "t24"."file_row",
    "t24"."la_code",
    "t24"."nhs_traced",
    "t24"."nhs_submitted",
    "t24"."la_person_id",
    "t24"."conversation",
    "t24"."event_start_date",
    "t24"."event_end_date_corrected",
    "t24"."ref_period_start",
    "t24"."ref_period_end",
    "t24"."unit_cost",
    "t24"."planned_units_per_week",
    "t24"."client_type_raw",
    "t24"."event_type_raw",
    "t24"."request_route_of_access_raw",
    "t24"."assessment_type_raw",
    "t24"."service_type_raw",
    "t24"."service_component_raw",
    "t24"."event_outcome_raw",
    "t24"."delivery_mechanism_raw",
    "t24"."cost_frequency_raw",
    "t24"."client_type",
    "t24"."event_type",
    "t24"."request_route_of_access",
    "t24"."assessment_type",
    "t24"."service_type",
    "t24"."service_component",
    "t24"."event_outcome",
    "t24"."delivery_mechanism",
    "t24"."cost_frequency",
    "t24"."event_outcome_hierarchy",
    "t24"."event_outcome_group",
    COALESCE("t24"."nhs_traced", "t24"."nhs_submitted") AS "nhs_id",
    COALESCE(
      COALESCE("t24"."nhs_traced", "t24"."nhs_submitted"),
      "t24"."la_code" || '_' || "t24"."la_person_id"
    ) AS "person_id"
  FROM (
    SELECT
      "t5"."row_id",
      "t5"."record_id",
      "t5"."import_file",
      "t5"."import_time",
      "t5"."file_row",
      "t5"."la_code",
      "t5"."nhs_traced",
      "t5"."nhs_submitted",
      "t5"."la_person_id",
      "t5"."conversation",
      "t5"."event_start_date",
      "t5"."event_end_date_corrected",
      "t5"."ref_period_start",
      "t5"."ref_period_end",
      "t5"."unit_cost",
      "t5"."planned_units_per_week",
      "t5"."client_type" AS "client_type_raw",
      "t5"."event_type" AS "event_type_raw",
      "t5"."request_route_of_access" AS "request_route_of_access_raw",
      "t5"."assessment_type" AS "assessment_type_raw",
      "t5"."service_type" AS "service_type_raw",
      "t5"."service_component" AS "service_component_raw",
      "t5"."event_outcome" AS "event_outcome_raw",
      "t5"."delivery_mechanism" AS "delivery_mechanism_raw",
      "t5"."cost_frequency" AS "cost_frequency_raw",
      "t15"."to_client_type" AS "client_type",
      "t16"."to_event_type" AS "event_type",
      COALESCE("t17"."to_request_route_of_access", "t5"."request_route_of_access") AS "request_route_of_access",
      "t18"."to_assessment_type" AS "assessment_type",
      "t19"."to_service_type" AS "service_type",
      "t20"."to_service_component" AS "service_component",
      "t21"."to_event_outcome" AS "event_outcome",
      "t22"."to_delivery_mechanism" AS "delivery_mechanism",
      "t23"."to_cost_frequency" AS "cost_frequency",
      "t3"."event_outcome_hierarchy",
      "t3"."event_outcome_group"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
    ) AS "t5"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_client_type",
        "t2"."cleaned_value" AS "to_client_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'client_type'
    ) AS "t15"
      ON LOWER(RTRIM("t5"."client_type")) = "t15"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_type",
        "t2"."cleaned_value" AS "to_event_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_type'
    ) AS "t16"
      ON LOWER(RTRIM("t5"."event_type")) = "t16"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_request_route_of_access",
        "t2"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'request_route_of_access'
    ) AS "t17"
      ON LOWER(RTRIM("t5"."request_route_of_access")) = "t17"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_assessment_type",
        "t2"."cleaned_value" AS "to_assessment_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'assessment_type'
    ) AS "t18"
      ON LOWER(RTRIM("t5"."assessment_type")) = "t18"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_type",
        "t2"."cleaned_value" AS "to_service_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_type'
    ) AS "t19"
      ON LOWER(RTRIM("t5"."service_type")) = "t19"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_component",
        "t2"."cleaned_value" AS "to_service_component"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_component'
    ) AS "t20"
      ON LOWER(RTRIM("t5"."service_component")) = "t20"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_outcome",
        "t2"."cleaned_value" AS "to_event_outcome"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_outcome'
    ) AS "t21"
      ON LOWER(RTRIM("t5"."event_outcome")) = "t21"."from_event_outcome"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_delivery_mechanism",
        "t2"."cleaned_value" AS "to_delivery_mechanism"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'delivery_mechanism'
    ) AS "t22"
      ON LOWER(RTRIM("t5"."delivery_mechanism")) = "t22"."from_delivery_mechanism"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_cost_frequency",
        "t2"."cleaned_value" AS "to_cost_frequency"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'cost_frequency'
    ) AS "t23"
      ON LOWER(RTRIM("t5"."cost_frequency")) = "t23"."from_cost_frequency"
    LEFT OUTER JOIN {table 3} AS "t3"
      ON LOWER(RTRIM("t21"."to_event_outcome")) = "t3"."outcome"
  ) AS "t24"
)
SELECT
  "t33"."row_id",
  "t33"."record_id",
  "t33"."import_file",
  "t33"."import_time",
  "t33"."file_row",
  "t33"."la_code",
  "t33"."person_id",
  "t33"."event_key",
  "t33"."event_end_date_corrected",
  "t33"."ref_period_start",
  "t33"."ref_period_end",
  "t33"."event_outcome_hierarchy",
  "t33"."conversation",
  CASE
    WHEN CONTAINS(LOWER("t33"."event_type_raw"), 'service')
    THEN COALESCE(LOWER(RTRIM("t33"."delivery_mechanism")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_delivery",
  CASE
    WHEN CONTAINS(LOWER("t33"."event_type_raw"), 'service')
    THEN COALESCE(LOWER(RTRIM("t33"."cost_frequency")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_frequency",
  CASE
    WHEN CONTAINS(LOWER("t33"."event_type_raw"), 'service')
    THEN "t33"."unit_cost"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_cost",
  CASE
    WHEN CONTAINS(LOWER("t33"."event_type_raw"), 'service')
    THEN "t33"."planned_units_per_week"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_units"
FROM (
  SELECT
    "t32"."row_id",
    "t32"."record_id",
    "t32"."import_file",
    "t32"."import_time",
    "t32"."file_row",
    "t32"."la_code",
    "t32"."nhs_traced",
    "t32"."nhs_submitted",
    "t32"."la_person_id",
    "t32"."conversation",
    "t32"."event_start_date",
    "t32"."event_end_date_corrected",
    "t32"."ref_period_start",
    "t32"."ref_period_end",
    "t32"."unit_cost",
    "t32"."planned_units_per_week",
    "t32"."client_type_raw",
    "t32"."event_type_raw",
    "t32"."request_route_of_access_raw",
    "t32"."assessment_type_raw",
    "t32"."service_type_raw",
    "t32"."service_component_raw",
    "t32"."event_outcome_raw",
    "t32"."delivery_mechanism_raw",
    "t32"."cost_frequency_raw",
    "t32"."client_type",
    "t32"."event_type",
    "t32"."request_route_of_access",
    "t32"."assessment_type",
    "t32"."service_type",
    "t32"."service_component",
    "t32"."event_outcome",
    "t32"."delivery_mechanism",
    "t32"."cost_frequency",
    "t32"."event_outcome_hierarchy",
    "t32"."event_outcome_group",
    "t32"."nhs_id",
    "t32"."person_id",
    (
      DENSE_RANK() OVER (
        PARTITION BY "t32"."la_code"
        ORDER BY "t32"."event_start_date" ASC NULLS FIRST, CASE
          WHEN NOT (
            CONTAINS(LOWER("t32"."event_type_raw"), 'service')
          )
          THEN "t32"."event_end_date_corrected"
          ELSE CAST(NULL AS DATE)
        END ASC NULLS FIRST, LOWER(RTRIM("t32"."client_type_raw")) ASC NULLS FIRST, "t32"."person_id" ASC NULLS FIRST, LOWER(RTRIM("t32"."event_type_raw")) ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t32"."event_type_raw"), 'request')
          THEN LOWER(RTRIM("t32"."request_route_of_access_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t32"."event_type_raw"), 'assessment')
          THEN LOWER(RTRIM("t32"."assessment_type_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t32"."event_type_raw"), 'service')
          THEN LOWER(RTRIM("t32"."service_type_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t32"."event_type_raw"), 'service')
          THEN LOWER(RTRIM("t32"."service_component_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "event_key"
  FROM (
    SELECT
      "t31"."row_id",
      "t31"."record_id",
      "t31"."import_file",
      "t31"."import_time",
      "t31"."file_row",
      "t31"."la_code",
      "t31"."nhs_traced",
      "t31"."nhs_submitted",
      "t31"."la_person_id",
      "t31"."conversation",
      "t31"."event_start_date",
      "t31"."event_end_date_corrected",
      "t31"."ref_period_start",
      "t31"."ref_period_end",
      "t31"."unit_cost",
      "t31"."planned_units_per_week",
      "t31"."client_type_raw",
      "t31"."event_type_raw",
      "t31"."request_route_of_access_raw",
      "t31"."assessment_type_raw",
      "t31"."service_type_raw",
      "t31"."service_component_raw",
      "t31"."event_outcome_raw",
      "t31"."delivery_mechanism_raw",
      "t31"."cost_frequency_raw",
      "t31"."client_type",
      "t31"."event_type",
      "t31"."request_route_of_access",
      "t31"."assessment_type",
      "t31"."service_type",
      "t31"."service_component",
      "t31"."event_outcome",
      "t31"."delivery_mechanism",
      "t31"."cost_frequency",
      "t31"."event_outcome_hierarchy",
      "t31"."event_outcome_group",
      "t31"."nhs_id",
      COALESCE("t31"."spelling", "t31"."person_id") AS "person_id"
    FROM (
      SELECT
        "t27"."row_id",
        "t27"."record_id",
        "t27"."import_file",
        "t27"."import_time",
        "t27"."file_row",
        "t27"."la_code",
        "t27"."nhs_traced",
        "t27"."nhs_submitted",
        "t27"."la_person_id",
        "t27"."conversation",
        "t27"."event_start_date",
        "t27"."event_end_date_corrected",
        "t27"."ref_period_start",
        "t27"."ref_period_end",
        "t27"."unit_cost",
        "t27"."planned_units_per_week",
        "t27"."client_type_raw",
        "t27"."event_type_raw",
        "t27"."request_route_of_access_raw",
        "t27"."assessment_type_raw",
        "t27"."service_type_raw",
        "t27"."service_component_raw",
        "t27"."event_outcome_raw",
        "t27"."delivery_mechanism_raw",
        "t27"."cost_frequency_raw",
        "t27"."client_type",
        "t27"."event_type",
        "t27"."request_route_of_access",
        "t27"."assessment_type",
        "t27"."service_type",
        "t27"."service_component",
        "t27"."event_outcome",
        "t27"."delivery_mechanism",
        "t27"."cost_frequency",
        "t27"."event_outcome_hierarchy",
        "t27"."event_outcome_group",
        "t27"."nhs_id",
        "t27"."person_id",
        "t30"."spelt_in",
        "t30"."spelt_as",
        "t30"."spelling",
        "t30"."last"
      FROM "t25" AS "t27"
      LEFT OUTER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t26"."la_code" AS "spelt_in",
            LOWER(RTRIM("t26"."person_id")) AS "spelt_as",
            MIN("t26"."person_id") AS "spelling",
            MAX("t26"."person_id") AS "last"
          FROM "t25" AS "t26"
          GROUP BY
            1,
            2
        ) AS "t28"
        WHERE
          "t28"."spelling" <> "t28"."last"
      ) AS "t30"
        ON "t27"."la_code" = "t30"."spelt_in"
        AND LOWER(RTRIM("t27"."person_id")) = "t30"."spelt_as"
    ) AS "t31"
  ) AS "t32"
) AS "t33"

-- 2a3341e71b50a342: build dhsc-2026-06, 16 of 69
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
      "t2"."event_key",
      "t2"."event_end_date_corrected",
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."event_outcome_hierarchy",
      "t2"."conversation",
      "t2"."apart_delivery",
      "t2"."apart_frequency",
      "t2"."apart_cost",
      "t2"."apart_units",
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
        "t1"."event_key",
        "t1"."event_end_date_corrected",
        "t1"."ref_period_start",
        "t1"."ref_period_end",
        "t1"."event_outcome_hierarchy",
        "t1"."conversation",
        "t1"."apart_delivery",
        "t1"."apart_frequency",
        "t1"."apart_cost",
        "t1"."apart_units",
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
          "t0"."event_key",
          "t0"."event_end_date_corrected",
          "t0"."ref_period_start",
          "t0"."ref_period_end",
          "t0"."event_outcome_hierarchy",
          "t0"."conversation",
          "t0"."apart_delivery",
          "t0"."apart_frequency",
          "t0"."apart_cost",
          "t0"."apart_units",
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

-- 641d4a790943da75: build dhsc-2026-06, 17 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t11".*
  EXCLUDE ("kept_row")
FROM (
  SELECT
    "t10"."row_id",
    "t10"."import_file",
    "t10"."file_row",
    "t10"."import_time",
    "t10"."record_id",
    "t10"."la_code",
    "t10"."stated_period_start",
    "t10"."stated_period_end",
    "t10"."nhs_traced",
    "t10"."nhs_submitted",
    "t10"."date_of_birth",
    "t10"."birth_year",
    "t10"."birth_month",
    "t10"."date_of_death",
    "t10"."event_start_date",
    "t10"."event_end_date_raw",
    "t10"."age_at_event_start",
    "t10"."conversation",
    "t10"."unit_cost",
    "t10"."planned_units_per_week",
    "t10"."la_person_id",
    "t10"."event_reference",
    "t10"."gp_practice_code",
    "t10"."provider_cqc_location_id",
    "t10"."no_of_adults_being_cared_for",
    "t10"."adult_1_linked_person_id",
    "t10"."adult_2_linked_person_id",
    "t10"."adult_3_linked_person_id",
    "t10"."gender",
    "t10"."ethnicity",
    "t10"."client_type",
    "t10"."primary_support_reason",
    "t10"."accommodation_status",
    "t10"."employment_status",
    "t10"."has_unpaid_carer",
    "t10"."autism_spectrum_disorder",
    "t10"."visual_impairment",
    "t10"."hearing_impairment",
    "t10"."dementia",
    "t10"."client_funding_status",
    "t10"."event_type",
    "t10"."event_description",
    "t10"."event_outcome",
    "t10"."request_route_of_access",
    "t10"."assessment_type",
    "t10"."eligible_needs_identified",
    "t10"."method_of_assessment",
    "t10"."total_hrs_caring_per_week",
    "t10"."service_type",
    "t10"."service_component",
    "t10"."delivery_mechanism",
    "t10"."review_reason",
    "t10"."review_outcomes_achieved",
    "t10"."method_of_review",
    "t10"."cost_frequency",
    "t10"."ref_period_start",
    "t10"."ref_period_end",
    "t10"."council",
    "t10"."area",
    "t10"."event_end_date_corrected",
    "t10"."rule",
    "t7"."kept_row",
    "t7"."person_id",
    "t7"."event_key",
    "t7"."event_end_date"
  FROM (
    SELECT
      "t8"."row_id",
      "t8"."import_file",
      "t8"."file_row",
      "t8"."import_time",
      "t8"."record_id",
      "t8"."la_code",
      "t8"."stated_period_start",
      "t8"."stated_period_end",
      "t8"."nhs_traced",
      "t8"."nhs_submitted",
      "t8"."date_of_birth",
      "t8"."birth_year",
      "t8"."birth_month",
      "t8"."date_of_death",
      "t8"."event_start_date",
      "t8"."event_end_date" AS "event_end_date_raw",
      "t8"."age_at_event_start",
      "t8"."conversation",
      "t8"."unit_cost",
      "t8"."planned_units_per_week",
      "t8"."la_person_id",
      "t8"."event_reference",
      "t8"."gp_practice_code",
      "t8"."provider_cqc_location_id",
      "t8"."no_of_adults_being_cared_for",
      "t8"."adult_1_linked_person_id",
      "t8"."adult_2_linked_person_id",
      "t8"."adult_3_linked_person_id",
      "t8"."gender",
      "t8"."ethnicity",
      "t8"."client_type",
      "t8"."primary_support_reason",
      "t8"."accommodation_status",
      "t8"."employment_status",
      "t8"."has_unpaid_carer",
      "t8"."autism_spectrum_disorder",
      "t8"."visual_impairment",
      "t8"."hearing_impairment",
      "t8"."dementia",
      "t8"."client_funding_status",
      "t8"."event_type",
      "t8"."event_description",
      "t8"."event_outcome",
      "t8"."request_route_of_access",
      "t8"."assessment_type",
      "t8"."eligible_needs_identified",
      "t8"."method_of_assessment",
      "t8"."total_hrs_caring_per_week",
      "t8"."service_type",
      "t8"."service_component",
      "t8"."delivery_mechanism",
      "t8"."review_reason",
      "t8"."review_outcomes_achieved",
      "t8"."method_of_review",
      "t8"."cost_frequency",
      "t8"."ref_period_start",
      "t8"."ref_period_end",
      "t8"."council",
      "t8"."area",
      CASE
        WHEN COALESCE(
          (
            "t8"."date_of_death" >= "t8"."event_start_date"
          )
          AND (
            "t8"."date_of_death" <= "t8"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t8"."event_end_date" IS NULL
          )
          AND (
            "t8"."date_of_death" > "t8"."event_start_date"
          ),
          FALSE
        )
        THEN "t8"."date_of_death"
        ELSE "t8"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t8"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t8"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t8"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t8"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t8"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t8"."date_of_death" >= "t8"."event_start_date"
                  )
                  AND (
                    "t8"."date_of_death" <= "t8"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t8"."event_end_date" IS NULL
                  )
                  AND (
                    "t8"."date_of_death" > "t8"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t8"."date_of_death"
                ELSE "t8"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t8"."event_start_date" > "t8"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END < "t8"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t8"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END > "t8"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          TRUE
      ) AS "t6"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t6"."la_code" = "t3"."la_code" AND "t6"."import_time" = "t3"."import_time"
    ) AS "t8"
  ) AS "t10"
  INNER JOIN (
    SELECT
      "t0"."row_id" AS "kept_row",
      "t0"."person_id",
      "t0"."event_key",
      "t0"."event_end_date"
    FROM {table 3} AS "t0"
    WHERE
      "t0"."place" = 0
  ) AS "t7"
    ON "t10"."row_id" = "t7"."kept_row"
) AS "t11"

-- 6785079ff82e363e: build dhsc-2026-06, 18 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  *
FROM (
  SELECT
    "t11".*
    EXCLUDE ("kept_row")
  FROM (
    SELECT
      "t10"."row_id",
      "t10"."import_file",
      "t10"."file_row",
      "t10"."import_time",
      "t10"."record_id",
      "t10"."la_code",
      "t10"."stated_period_start",
      "t10"."stated_period_end",
      "t10"."nhs_traced",
      "t10"."nhs_submitted",
      "t10"."date_of_birth",
      "t10"."birth_year",
      "t10"."birth_month",
      "t10"."date_of_death",
      "t10"."event_start_date",
      "t10"."event_end_date_raw",
      "t10"."age_at_event_start",
      "t10"."conversation",
      "t10"."unit_cost",
      "t10"."planned_units_per_week",
      "t10"."la_person_id",
      "t10"."event_reference",
      "t10"."gp_practice_code",
      "t10"."provider_cqc_location_id",
      "t10"."no_of_adults_being_cared_for",
      "t10"."adult_1_linked_person_id",
      "t10"."adult_2_linked_person_id",
      "t10"."adult_3_linked_person_id",
      "t10"."gender",
      "t10"."ethnicity",
      "t10"."client_type",
      "t10"."primary_support_reason",
      "t10"."accommodation_status",
      "t10"."employment_status",
      "t10"."has_unpaid_carer",
      "t10"."autism_spectrum_disorder",
      "t10"."visual_impairment",
      "t10"."hearing_impairment",
      "t10"."dementia",
      "t10"."client_funding_status",
      "t10"."event_type",
      "t10"."event_description",
      "t10"."event_outcome",
      "t10"."request_route_of_access",
      "t10"."assessment_type",
      "t10"."eligible_needs_identified",
      "t10"."method_of_assessment",
      "t10"."total_hrs_caring_per_week",
      "t10"."service_type",
      "t10"."service_component",
      "t10"."delivery_mechanism",
      "t10"."review_reason",
      "t10"."review_outcomes_achieved",
      "t10"."method_of_review",
      "t10"."cost_frequency",
      "t10"."ref_period_start",
      "t10"."ref_period_end",
      "t10"."council",
      "t10"."area",
      "t10"."event_end_date_corrected",
      "t10"."rule",
      "t7"."kept_row",
      "t7"."person_id",
      "t7"."event_key",
      "t7"."event_end_date"
    FROM (
      SELECT
        "t8"."row_id",
        "t8"."import_file",
        "t8"."file_row",
        "t8"."import_time",
        "t8"."record_id",
        "t8"."la_code",
        "t8"."stated_period_start",
        "t8"."stated_period_end",
        "t8"."nhs_traced",
        "t8"."nhs_submitted",
        "t8"."date_of_birth",
        "t8"."birth_year",
        "t8"."birth_month",
        "t8"."date_of_death",
        "t8"."event_start_date",
        "t8"."event_end_date" AS "event_end_date_raw",
        "t8"."age_at_event_start",
        "t8"."conversation",
        "t8"."unit_cost",
        "t8"."planned_units_per_week",
        "t8"."la_person_id",
        "t8"."event_reference",
        "t8"."gp_practice_code",
        "t8"."provider_cqc_location_id",
        "t8"."no_of_adults_being_cared_for",
        "t8"."adult_1_linked_person_id",
        "t8"."adult_2_linked_person_id",
        "t8"."adult_3_linked_person_id",
        "t8"."gender",
        "t8"."ethnicity",
        "t8"."client_type",
        "t8"."primary_support_reason",
        "t8"."accommodation_status",
        "t8"."employment_status",
        "t8"."has_unpaid_carer",
        "t8"."autism_spectrum_disorder",
        "t8"."visual_impairment",
        "t8"."hearing_impairment",
        "t8"."dementia",
        "t8"."client_funding_status",
        "t8"."event_type",
        "t8"."event_description",
        "t8"."event_outcome",
        "t8"."request_route_of_access",
        "t8"."assessment_type",
        "t8"."eligible_needs_identified",
        "t8"."method_of_assessment",
        "t8"."total_hrs_caring_per_week",
        "t8"."service_type",
        "t8"."service_component",
        "t8"."delivery_mechanism",
        "t8"."review_reason",
        "t8"."review_outcomes_achieved",
        "t8"."method_of_review",
        "t8"."cost_frequency",
        "t8"."ref_period_start",
        "t8"."ref_period_end",
        "t8"."council",
        "t8"."area",
        CASE
          WHEN COALESCE(
            (
              "t8"."date_of_death" >= "t8"."event_start_date"
            )
            AND (
              "t8"."date_of_death" <= "t8"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t8"."event_end_date" IS NULL
            )
            AND (
              "t8"."date_of_death" > "t8"."event_start_date"
            ),
            FALSE
          )
          THEN "t8"."date_of_death"
          ELSE "t8"."event_end_date"
        END AS "event_end_date_corrected",
        COALESCE(
          CASE
            WHEN "t8"."la_code" IS NULL
            THEN 'no-council-code'
            WHEN "t8"."ref_period_start" IS NULL
            THEN 'not-in-selected-file'
            ELSE CASE
              WHEN "t8"."event_type" IS NULL
              THEN 'blank-event-type'
              WHEN "t8"."event_start_date" IS NULL
              THEN 'blank-event-start'
              WHEN NOT (
                CONTAINS(LOWER("t8"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END IS NULL
              )
              THEN 'no-event-end'
              WHEN COALESCE(
                (
                  "t8"."event_start_date" > "t8"."ref_period_end"
                )
                OR (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END < "t8"."ref_period_start"
                )
                OR (
                  NOT (
                    CONTAINS(LOWER("t8"."event_type"), 'service')
                  )
                  AND (
                    CASE
                      WHEN COALESCE(
                        (
                          "t8"."date_of_death" >= "t8"."event_start_date"
                        )
                        AND (
                          "t8"."date_of_death" <= "t8"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t8"."event_end_date" IS NULL
                        )
                        AND (
                          "t8"."date_of_death" > "t8"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t8"."date_of_death"
                      ELSE "t8"."event_end_date"
                    END > "t8"."ref_period_end"
                  )
                ),
                FALSE
              )
              THEN 'outside-reference-period'
              WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
              THEN 'died-before-period'
              WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
              THEN 'died-before-event'
              ELSE CAST(NULL AS TEXT)
            END
          END,
          CASE
            WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
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
          "t3"."ref_period_start",
          "t3"."ref_period_end",
          "t3"."council",
          "t3"."area"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            TRUE
        ) AS "t6"
        LEFT OUTER JOIN {table 2} AS "t3"
          ON "t6"."la_code" = "t3"."la_code" AND "t6"."import_time" = "t3"."import_time"
      ) AS "t8"
    ) AS "t10"
    INNER JOIN (
      SELECT
        "t0"."row_id" AS "kept_row",
        "t0"."person_id",
        "t0"."event_key",
        "t0"."event_end_date"
      FROM {table 3} AS "t0"
      WHERE
        "t0"."place" = 0
    ) AS "t7"
      ON "t10"."row_id" = "t7"."kept_row"
  ) AS "t11"
) AS "t12"

-- bcbd7ce8574a3dd7: build dhsc-2026-06, 19 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "accommodation_status_raw" VARCHAR, "assessment_type_raw" VARCHAR, "client_funding_status_raw" VARCHAR, "client_type_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "employment_status_raw" VARCHAR, "ethnicity_raw" VARCHAR, "event_outcome_raw" VARCHAR, "event_type_raw" VARCHAR, "gender_raw" VARCHAR, "hearing_impairment_raw" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_review_raw" VARCHAR, "primary_support_reason_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_reason_raw" VARCHAR, "service_component_raw" VARCHAR, "service_type_raw" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "visual_impairment_raw" VARCHAR, "accommodation_status" VARCHAR, "assessment_type" VARCHAR, "client_funding_status" VARCHAR, "client_type" VARCHAR, "cost_frequency" VARCHAR, "delivery_mechanism" VARCHAR, "employment_status" VARCHAR, "ethnicity" VARCHAR, "event_outcome" VARCHAR, "event_type" VARCHAR, "gender" VARCHAR, "hearing_impairment" VARCHAR, "method_of_assessment" VARCHAR, "method_of_review" VARCHAR, "primary_support_reason" VARCHAR, "request_route_of_access" VARCHAR, "review_outcomes_achieved" VARCHAR, "review_reason" VARCHAR, "service_component" VARCHAR, "service_type" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "visual_impairment" VARCHAR
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
  "t59"."accommodation_status" AS "accommodation_status_raw",
  "t59"."assessment_type" AS "assessment_type_raw",
  "t59"."client_funding_status" AS "client_funding_status_raw",
  "t59"."client_type" AS "client_type_raw",
  "t59"."cost_frequency" AS "cost_frequency_raw",
  "t59"."delivery_mechanism" AS "delivery_mechanism_raw",
  "t59"."employment_status" AS "employment_status_raw",
  "t59"."ethnicity" AS "ethnicity_raw",
  "t59"."event_outcome" AS "event_outcome_raw",
  "t59"."event_type" AS "event_type_raw",
  "t59"."gender" AS "gender_raw",
  "t59"."hearing_impairment" AS "hearing_impairment_raw",
  "t59"."method_of_assessment" AS "method_of_assessment_raw",
  "t59"."method_of_review" AS "method_of_review_raw",
  "t59"."primary_support_reason" AS "primary_support_reason_raw",
  "t59"."request_route_of_access" AS "request_route_of_access_raw",
  "t59"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
  "t59"."review_reason" AS "review_reason_raw",
  "t59"."service_component" AS "service_component_raw",
  "t59"."service_type" AS "service_type_raw",
  "t59"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
  "t59"."visual_impairment" AS "visual_impairment_raw",
  "t30"."to_accommodation_status" AS "accommodation_status",
  "t31"."to_assessment_type" AS "assessment_type",
  "t32"."to_client_funding_status" AS "client_funding_status",
  "t33"."to_client_type" AS "client_type",
  "t34"."to_cost_frequency" AS "cost_frequency",
  "t35"."to_delivery_mechanism" AS "delivery_mechanism",
  "t36"."to_employment_status" AS "employment_status",
  "t37"."to_ethnicity" AS "ethnicity",
  "t38"."to_event_outcome" AS "event_outcome",
  "t39"."to_event_type" AS "event_type",
  "t40"."to_gender" AS "gender",
  "t41"."to_hearing_impairment" AS "hearing_impairment",
  COALESCE("t42"."to_method_of_assessment", "t59"."method_of_assessment") AS "method_of_assessment",
  COALESCE("t43"."to_method_of_review", "t59"."method_of_review") AS "method_of_review",
  "t44"."to_primary_support_reason" AS "primary_support_reason",
  COALESCE("t45"."to_request_route_of_access", "t59"."request_route_of_access") AS "request_route_of_access",
  COALESCE("t46"."to_review_outcomes_achieved", "t59"."review_outcomes_achieved") AS "review_outcomes_achieved",
  COALESCE("t47"."to_review_reason", "t59"."review_reason") AS "review_reason",
  "t48"."to_service_component" AS "service_component",
  "t49"."to_service_type" AS "service_type",
  COALESCE("t50"."to_total_hrs_caring_per_week", "t59"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
  "t51"."to_visual_impairment" AS "visual_impairment"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t56".*
      EXCLUDE ("kept_row")
    FROM (
      SELECT
        "t55"."row_id",
        "t55"."import_file",
        "t55"."file_row",
        "t55"."import_time",
        "t55"."record_id",
        "t55"."la_code",
        "t55"."stated_period_start",
        "t55"."stated_period_end",
        "t55"."nhs_traced",
        "t55"."nhs_submitted",
        "t55"."date_of_birth",
        "t55"."birth_year",
        "t55"."birth_month",
        "t55"."date_of_death",
        "t55"."event_start_date",
        "t55"."event_end_date_raw",
        "t55"."age_at_event_start",
        "t55"."conversation",
        "t55"."unit_cost",
        "t55"."planned_units_per_week",
        "t55"."la_person_id",
        "t55"."event_reference",
        "t55"."gp_practice_code",
        "t55"."provider_cqc_location_id",
        "t55"."no_of_adults_being_cared_for",
        "t55"."adult_1_linked_person_id",
        "t55"."adult_2_linked_person_id",
        "t55"."adult_3_linked_person_id",
        "t55"."gender",
        "t55"."ethnicity",
        "t55"."client_type",
        "t55"."primary_support_reason",
        "t55"."accommodation_status",
        "t55"."employment_status",
        "t55"."has_unpaid_carer",
        "t55"."autism_spectrum_disorder",
        "t55"."visual_impairment",
        "t55"."hearing_impairment",
        "t55"."dementia",
        "t55"."client_funding_status",
        "t55"."event_type",
        "t55"."event_description",
        "t55"."event_outcome",
        "t55"."request_route_of_access",
        "t55"."assessment_type",
        "t55"."eligible_needs_identified",
        "t55"."method_of_assessment",
        "t55"."total_hrs_caring_per_week",
        "t55"."service_type",
        "t55"."service_component",
        "t55"."delivery_mechanism",
        "t55"."review_reason",
        "t55"."review_outcomes_achieved",
        "t55"."method_of_review",
        "t55"."cost_frequency",
        "t55"."ref_period_start",
        "t55"."ref_period_end",
        "t55"."council",
        "t55"."area",
        "t55"."event_end_date_corrected",
        "t55"."rule",
        "t52"."kept_row",
        "t52"."person_id",
        "t52"."event_key",
        "t52"."event_end_date"
      FROM (
        SELECT
          "t53"."row_id",
          "t53"."import_file",
          "t53"."file_row",
          "t53"."import_time",
          "t53"."record_id",
          "t53"."la_code",
          "t53"."stated_period_start",
          "t53"."stated_period_end",
          "t53"."nhs_traced",
          "t53"."nhs_submitted",
          "t53"."date_of_birth",
          "t53"."birth_year",
          "t53"."birth_month",
          "t53"."date_of_death",
          "t53"."event_start_date",
          "t53"."event_end_date" AS "event_end_date_raw",
          "t53"."age_at_event_start",
          "t53"."conversation",
          "t53"."unit_cost",
          "t53"."planned_units_per_week",
          "t53"."la_person_id",
          "t53"."event_reference",
          "t53"."gp_practice_code",
          "t53"."provider_cqc_location_id",
          "t53"."no_of_adults_being_cared_for",
          "t53"."adult_1_linked_person_id",
          "t53"."adult_2_linked_person_id",
          "t53"."adult_3_linked_person_id",
          "t53"."gender",
          "t53"."ethnicity",
          "t53"."client_type",
          "t53"."primary_support_reason",
          "t53"."accommodation_status",
          "t53"."employment_status",
          "t53"."has_unpaid_carer",
          "t53"."autism_spectrum_disorder",
          "t53"."visual_impairment",
          "t53"."hearing_impairment",
          "t53"."dementia",
          "t53"."client_funding_status",
          "t53"."event_type",
          "t53"."event_description",
          "t53"."event_outcome",
          "t53"."request_route_of_access",
          "t53"."assessment_type",
          "t53"."eligible_needs_identified",
          "t53"."method_of_assessment",
          "t53"."total_hrs_caring_per_week",
          "t53"."service_type",
          "t53"."service_component",
          "t53"."delivery_mechanism",
          "t53"."review_reason",
          "t53"."review_outcomes_achieved",
          "t53"."method_of_review",
          "t53"."cost_frequency",
          "t53"."ref_period_start",
          "t53"."ref_period_end",
          "t53"."council",
          "t53"."area",
          CASE
            WHEN COALESCE(
              (
                "t53"."date_of_death" >= "t53"."event_start_date"
              )
              AND (
                "t53"."date_of_death" <= "t53"."event_end_date"
              ),
              FALSE
            )
            OR COALESCE(
              (
                "t53"."event_end_date" IS NULL
              )
              AND (
                "t53"."date_of_death" > "t53"."event_start_date"
              ),
              FALSE
            )
            THEN "t53"."date_of_death"
            ELSE "t53"."event_end_date"
          END AS "event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t53"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t53"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t53"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t53"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t53"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t53"."date_of_death" >= "t53"."event_start_date"
                      )
                      AND (
                        "t53"."date_of_death" <= "t53"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t53"."event_end_date" IS NULL
                      )
                      AND (
                        "t53"."date_of_death" > "t53"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t53"."date_of_death"
                    ELSE "t53"."event_end_date"
                  END IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t53"."event_start_date" > "t53"."ref_period_end"
                  )
                  OR (
                    CASE
                      WHEN COALESCE(
                        (
                          "t53"."date_of_death" >= "t53"."event_start_date"
                        )
                        AND (
                          "t53"."date_of_death" <= "t53"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t53"."event_end_date" IS NULL
                        )
                        AND (
                          "t53"."date_of_death" > "t53"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t53"."date_of_death"
                      ELSE "t53"."event_end_date"
                    END < "t53"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t53"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t53"."date_of_death" >= "t53"."event_start_date"
                          )
                          AND (
                            "t53"."date_of_death" <= "t53"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t53"."event_end_date" IS NULL
                          )
                          AND (
                            "t53"."date_of_death" > "t53"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t53"."date_of_death"
                        ELSE "t53"."event_end_date"
                      END > "t53"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t53"."date_of_death" < "t53"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t53"."date_of_death" < "t53"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t53"."nhs_traced", "t53"."nhs_submitted", "t53"."la_person_id") IS NOT NULL
              THEN CAST(NULL AS TEXT)
              ELSE 'no-person-id'
            END
          ) AS "rule"
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
            "t29"."client_type",
            "t29"."primary_support_reason",
            "t29"."accommodation_status",
            "t29"."employment_status",
            "t29"."has_unpaid_carer",
            "t29"."autism_spectrum_disorder",
            "t29"."visual_impairment",
            "t29"."hearing_impairment",
            "t29"."dementia",
            "t29"."client_funding_status",
            "t29"."event_type",
            "t29"."event_description",
            "t29"."event_outcome",
            "t29"."request_route_of_access",
            "t29"."assessment_type",
            "t29"."eligible_needs_identified",
            "t29"."method_of_assessment",
            "t29"."total_hrs_caring_per_week",
            "t29"."service_type",
            "t29"."service_component",
            "t29"."delivery_mechanism",
            "t29"."review_reason",
            "t29"."review_outcomes_achieved",
            "t29"."method_of_review",
            "t29"."cost_frequency",
            "t4"."ref_period_start",
            "t4"."ref_period_end",
            "t4"."council",
            "t4"."area"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t2"
            WHERE
              TRUE
          ) AS "t29"
          LEFT OUTER JOIN {table 2} AS "t4"
            ON "t29"."la_code" = "t4"."la_code" AND "t29"."import_time" = "t4"."import_time"
        ) AS "t53"
      ) AS "t55"
      INNER JOIN (
        SELECT
          "t1"."row_id" AS "kept_row",
          "t1"."person_id",
          "t1"."event_key",
          "t1"."event_end_date"
        FROM {table 3} AS "t1"
        WHERE
          "t1"."place" = 0
      ) AS "t52"
        ON "t55"."row_id" = "t52"."kept_row"
    ) AS "t56"
  ) AS "t57"
) AS "t59"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_accommodation_status",
    "t0"."cleaned_value" AS "to_accommodation_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'accommodation_status'
) AS "t30"
  ON LOWER(RTRIM("t59"."accommodation_status")) = "t30"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t31"
  ON LOWER(RTRIM("t59"."assessment_type")) = "t31"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status'
) AS "t32"
  ON LOWER(RTRIM("t59"."client_funding_status")) = "t32"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t33"
  ON LOWER(RTRIM("t59"."client_type")) = "t33"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency'
) AS "t34"
  ON LOWER(RTRIM("t59"."cost_frequency")) = "t34"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism'
) AS "t35"
  ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t35"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'employment_status'
) AS "t36"
  ON LOWER(RTRIM("t59"."employment_status")) = "t36"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity'
) AS "t37"
  ON LOWER(RTRIM("t59"."ethnicity")) = "t37"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t38"
  ON LOWER(RTRIM("t59"."event_outcome")) = "t38"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t39"
  ON LOWER(RTRIM("t59"."event_type")) = "t39"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'gender'
) AS "t40"
  ON LOWER(RTRIM("t59"."gender")) = "t40"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment'
) AS "t41"
  ON LOWER(RTRIM("t59"."hearing_impairment")) = "t41"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment'
) AS "t42"
  ON LOWER(RTRIM("t59"."method_of_assessment")) = "t42"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review'
) AS "t43"
  ON LOWER(RTRIM("t59"."method_of_review")) = "t43"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason'
) AS "t44"
  ON LOWER(RTRIM("t59"."primary_support_reason")) = "t44"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t45"
  ON LOWER(RTRIM("t59"."request_route_of_access")) = "t45"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved'
) AS "t46"
  ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t46"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_reason'
) AS "t47"
  ON LOWER(RTRIM("t59"."review_reason")) = "t47"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t48"
  ON LOWER(RTRIM("t59"."service_component")) = "t48"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t49"
  ON LOWER(RTRIM("t59"."service_type")) = "t49"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week'
) AS "t50"
  ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t50"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment'
) AS "t51"
  ON LOWER(RTRIM("t59"."visual_impairment")) = "t51"."from_visual_impairment"

-- 0814e931a00355c0: build dhsc-2026-06, 20 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t64"."row_id",
  "t64"."record_id",
  "t64"."import_file",
  "t64"."import_time",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."la_code",
  "t64"."council",
  "t64"."area",
  "t64"."person_id",
  "t64"."nhs_id",
  "t64"."event_key",
  "t64"."event_type_raw",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."event_end_date_corrected",
  "t64"."event_end_date",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."birth_date",
  "t64"."date_of_death",
  "t64"."latest_age",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t64"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t64"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t64"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t64"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t64"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."review_type",
  "t64"."event_outcome_hierarchy",
  "t64"."event_outcome_group",
  "t64"."unit_cost",
  "t64"."planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."gp_practice_code",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."adult_1_linked_person_id",
  "t64"."adult_2_linked_person_id",
  "t64"."adult_3_linked_person_id",
  "t64"."gender",
  "t64"."ethnicity",
  "t64"."client_type",
  "t64"."primary_support_reason",
  "t64"."accommodation_status",
  "t64"."employment_status",
  "t64"."has_unpaid_carer",
  "t64"."autism_spectrum_disorder",
  "t64"."visual_impairment",
  "t64"."hearing_impairment",
  "t64"."dementia",
  "t64"."client_funding_status",
  "t64"."event_type",
  "t64"."event_description",
  "t64"."event_outcome",
  "t64"."request_route_of_access",
  "t64"."assessment_type",
  "t64"."eligible_needs_identified",
  "t64"."method_of_assessment",
  "t64"."total_hrs_caring_per_week",
  "t64"."service_type",
  "t64"."service_component",
  "t64"."delivery_mechanism",
  "t64"."review_reason",
  "t64"."review_outcomes_achieved",
  "t64"."method_of_review",
  "t64"."cost_frequency",
  CASE
    WHEN (
      "t64"."accommodation_status" IS NULL
    )
    AND (
      "t64"."accommodation_status_raw" <> ''
    )
    THEN "t64"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t64"."assessment_type" IS NULL
    ) AND (
      "t64"."assessment_type_raw" <> ''
    )
    THEN "t64"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t64"."client_funding_status" IS NULL
    )
    AND (
      "t64"."client_funding_status_raw" <> ''
    )
    THEN "t64"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t64"."client_type" IS NULL
    ) AND (
      "t64"."client_type_raw" <> ''
    )
    THEN "t64"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t64"."cost_frequency" IS NULL
    ) AND (
      "t64"."cost_frequency_raw" <> ''
    )
    THEN "t64"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t64"."delivery_mechanism" IS NULL
    )
    AND (
      "t64"."delivery_mechanism_raw" <> ''
    )
    THEN "t64"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t64"."employment_status" IS NULL
    )
    AND (
      "t64"."employment_status_raw" <> ''
    )
    THEN "t64"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t64"."ethnicity" IS NULL
    ) AND (
      "t64"."ethnicity_raw" <> ''
    )
    THEN "t64"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t64"."event_outcome" IS NULL
    ) AND (
      "t64"."event_outcome_raw" <> ''
    )
    THEN "t64"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t64"."event_type" IS NULL
    ) AND (
      "t64"."event_type_raw" <> ''
    )
    THEN "t64"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t64"."gender" IS NULL
    ) AND (
      "t64"."gender_raw" <> ''
    )
    THEN "t64"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t64"."hearing_impairment" IS NULL
    )
    AND (
      "t64"."hearing_impairment_raw" <> ''
    )
    THEN "t64"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t64"."primary_support_reason" IS NULL
    )
    AND (
      "t64"."primary_support_reason_raw" <> ''
    )
    THEN "t64"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t64"."service_component" IS NULL
    )
    AND (
      "t64"."service_component_raw" <> ''
    )
    THEN "t64"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t64"."service_type" IS NULL
    ) AND (
      "t64"."service_type_raw" <> ''
    )
    THEN "t64"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t64"."visual_impairment" IS NULL
    )
    AND (
      "t64"."visual_impairment_raw" <> ''
    )
    THEN "t64"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t63"."row_id",
    "t63"."import_file",
    "t63"."file_row",
    "t63"."import_time",
    "t63"."record_id",
    "t63"."la_code",
    "t63"."stated_period_start",
    "t63"."stated_period_end",
    "t63"."nhs_traced",
    "t63"."nhs_submitted",
    "t63"."date_of_birth",
    "t63"."birth_year",
    "t63"."birth_month",
    "t63"."date_of_death",
    "t63"."event_start_date",
    "t63"."event_end_date_raw",
    "t63"."age_at_event_start",
    "t63"."conversation",
    "t63"."unit_cost",
    "t63"."planned_units_per_week",
    "t63"."la_person_id",
    "t63"."event_reference",
    "t63"."gp_practice_code",
    "t63"."provider_cqc_location_id",
    "t63"."no_of_adults_being_cared_for",
    "t63"."adult_1_linked_person_id",
    "t63"."adult_2_linked_person_id",
    "t63"."adult_3_linked_person_id",
    "t63"."has_unpaid_carer",
    "t63"."autism_spectrum_disorder",
    "t63"."dementia",
    "t63"."event_description",
    "t63"."eligible_needs_identified",
    "t63"."ref_period_start",
    "t63"."ref_period_end",
    "t63"."council",
    "t63"."area",
    "t63"."event_end_date_corrected",
    "t63"."rule",
    "t63"."person_id",
    "t63"."event_key",
    "t63"."event_end_date",
    "t63"."accommodation_status_raw",
    "t63"."assessment_type_raw",
    "t63"."client_funding_status_raw",
    "t63"."client_type_raw",
    "t63"."cost_frequency_raw",
    "t63"."delivery_mechanism_raw",
    "t63"."employment_status_raw",
    "t63"."ethnicity_raw",
    "t63"."event_outcome_raw",
    "t63"."event_type_raw",
    "t63"."gender_raw",
    "t63"."hearing_impairment_raw",
    "t63"."method_of_assessment_raw",
    "t63"."method_of_review_raw",
    "t63"."primary_support_reason_raw",
    "t63"."request_route_of_access_raw",
    "t63"."review_outcomes_achieved_raw",
    "t63"."review_reason_raw",
    "t63"."service_component_raw",
    "t63"."service_type_raw",
    "t63"."total_hrs_caring_per_week_raw",
    "t63"."visual_impairment_raw",
    "t63"."accommodation_status",
    "t63"."assessment_type",
    "t63"."client_funding_status",
    "t63"."client_type",
    "t63"."cost_frequency",
    "t63"."delivery_mechanism",
    "t63"."employment_status",
    "t63"."ethnicity",
    "t63"."event_outcome",
    "t63"."event_type",
    "t63"."gender",
    "t63"."hearing_impairment",
    "t63"."method_of_assessment",
    "t63"."method_of_review",
    "t63"."primary_support_reason",
    "t63"."request_route_of_access",
    "t63"."review_outcomes_achieved",
    "t63"."review_reason",
    "t63"."service_component",
    "t63"."service_type",
    "t63"."total_hrs_caring_per_week",
    "t63"."visual_impairment",
    "t63"."event_outcome_hierarchy",
    "t63"."event_outcome_group",
    "t63"."nhs_id",
    "t63"."review_type",
    CASE
      WHEN (
        "t63"."birth_year" IS NOT NULL
      ) AND "t63"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t63"."birth_year" IS NOT NULL
            ) AND "t63"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service')
              THEN COALESCE("t63"."event_end_date", "t63"."ref_period_end")
              ELSE "t63"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t62"."row_id",
      "t62"."import_file",
      "t62"."file_row",
      "t62"."import_time",
      "t62"."record_id",
      "t62"."la_code",
      "t62"."stated_period_start",
      "t62"."stated_period_end",
      "t62"."nhs_traced",
      "t62"."nhs_submitted",
      "t62"."date_of_birth",
      "t62"."birth_year",
      "t62"."birth_month",
      "t62"."date_of_death",
      "t62"."event_start_date",
      "t62"."event_end_date_raw",
      "t62"."age_at_event_start",
      "t62"."conversation",
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
      "t62"."has_unpaid_carer",
      "t62"."autism_spectrum_disorder",
      "t62"."dementia",
      "t62"."event_description",
      "t62"."eligible_needs_identified",
      "t62"."ref_period_start",
      "t62"."ref_period_end",
      "t62"."council",
      "t62"."area",
      "t62"."event_end_date_corrected",
      "t62"."rule",
      "t62"."person_id",
      "t62"."event_key",
      "t62"."event_end_date",
      "t62"."accommodation_status_raw",
      "t62"."assessment_type_raw",
      "t62"."client_funding_status_raw",
      "t62"."client_type_raw",
      "t62"."cost_frequency_raw",
      "t62"."delivery_mechanism_raw",
      "t62"."employment_status_raw",
      "t62"."ethnicity_raw",
      "t62"."event_outcome_raw",
      "t62"."event_type_raw",
      "t62"."gender_raw",
      "t62"."hearing_impairment_raw",
      "t62"."method_of_assessment_raw",
      "t62"."method_of_review_raw",
      "t62"."primary_support_reason_raw",
      "t62"."request_route_of_access_raw",
      "t62"."review_outcomes_achieved_raw",
      "t62"."review_reason_raw",
      "t62"."service_component_raw",
      "t62"."service_type_raw",
      "t62"."total_hrs_caring_per_week_raw",
      "t62"."visual_impairment_raw",
      "t62"."accommodation_status",
      "t62"."assessment_type",
      "t62"."client_funding_status",
      "t62"."client_type",
      "t62"."cost_frequency",
      "t62"."delivery_mechanism",
      "t62"."employment_status",
      "t62"."ethnicity",
      "t62"."event_outcome",
      "t62"."event_type",
      "t62"."gender",
      "t62"."hearing_impairment",
      "t62"."method_of_assessment",
      "t62"."method_of_review",
      "t62"."primary_support_reason",
      "t62"."request_route_of_access",
      "t62"."review_outcomes_achieved",
      "t62"."review_reason",
      "t62"."service_component",
      "t62"."service_type",
      "t62"."total_hrs_caring_per_week",
      "t62"."visual_impairment",
      "t62"."event_outcome_hierarchy",
      "t62"."event_outcome_group",
      COALESCE("t62"."nhs_traced", "t62"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t62"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t62"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t62"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t61"."accommodation_status" AS "accommodation_status_raw",
        "t61"."assessment_type" AS "assessment_type_raw",
        "t61"."client_funding_status" AS "client_funding_status_raw",
        "t61"."client_type" AS "client_type_raw",
        "t61"."cost_frequency" AS "cost_frequency_raw",
        "t61"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t61"."employment_status" AS "employment_status_raw",
        "t61"."ethnicity" AS "ethnicity_raw",
        "t61"."event_outcome" AS "event_outcome_raw",
        "t61"."event_type" AS "event_type_raw",
        "t61"."gender" AS "gender_raw",
        "t61"."hearing_impairment" AS "hearing_impairment_raw",
        "t61"."method_of_assessment" AS "method_of_assessment_raw",
        "t61"."method_of_review" AS "method_of_review_raw",
        "t61"."primary_support_reason" AS "primary_support_reason_raw",
        "t61"."request_route_of_access" AS "request_route_of_access_raw",
        "t61"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t61"."review_reason" AS "review_reason_raw",
        "t61"."service_component" AS "service_component_raw",
        "t61"."service_type" AS "service_type_raw",
        "t61"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t61"."visual_impairment" AS "visual_impairment_raw",
        "t32"."to_accommodation_status" AS "accommodation_status",
        "t33"."to_assessment_type" AS "assessment_type",
        "t34"."to_client_funding_status" AS "client_funding_status",
        "t35"."to_client_type" AS "client_type",
        "t36"."to_cost_frequency" AS "cost_frequency",
        "t37"."to_delivery_mechanism" AS "delivery_mechanism",
        "t38"."to_employment_status" AS "employment_status",
        "t39"."to_ethnicity" AS "ethnicity",
        "t40"."to_event_outcome" AS "event_outcome",
        "t41"."to_event_type" AS "event_type",
        "t42"."to_gender" AS "gender",
        "t43"."to_hearing_impairment" AS "hearing_impairment",
        COALESCE("t44"."to_method_of_assessment", "t61"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t45"."to_method_of_review", "t61"."method_of_review") AS "method_of_review",
        "t46"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t47"."to_request_route_of_access", "t61"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t48"."to_review_outcomes_achieved", "t61"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t49"."to_review_reason", "t61"."review_reason") AS "review_reason",
        "t50"."to_service_component" AS "service_component",
        "t51"."to_service_type" AS "service_type",
        COALESCE("t52"."to_total_hrs_caring_per_week", "t61"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t53"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t58".*
            EXCLUDE ("kept_row")
          FROM (
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
              "t57"."gender",
              "t57"."ethnicity",
              "t57"."client_type",
              "t57"."primary_support_reason",
              "t57"."accommodation_status",
              "t57"."employment_status",
              "t57"."has_unpaid_carer",
              "t57"."autism_spectrum_disorder",
              "t57"."visual_impairment",
              "t57"."hearing_impairment",
              "t57"."dementia",
              "t57"."client_funding_status",
              "t57"."event_type",
              "t57"."event_description",
              "t57"."event_outcome",
              "t57"."request_route_of_access",
              "t57"."assessment_type",
              "t57"."eligible_needs_identified",
              "t57"."method_of_assessment",
              "t57"."total_hrs_caring_per_week",
              "t57"."service_type",
              "t57"."service_component",
              "t57"."delivery_mechanism",
              "t57"."review_reason",
              "t57"."review_outcomes_achieved",
              "t57"."method_of_review",
              "t57"."cost_frequency",
              "t57"."ref_period_start",
              "t57"."ref_period_end",
              "t57"."council",
              "t57"."area",
              "t57"."event_end_date_corrected",
              "t57"."rule",
              "t54"."kept_row",
              "t54"."person_id",
              "t54"."event_key",
              "t54"."event_end_date"
            FROM (
              SELECT
                "t55"."row_id",
                "t55"."import_file",
                "t55"."file_row",
                "t55"."import_time",
                "t55"."record_id",
                "t55"."la_code",
                "t55"."stated_period_start",
                "t55"."stated_period_end",
                "t55"."nhs_traced",
                "t55"."nhs_submitted",
                "t55"."date_of_birth",
                "t55"."birth_year",
                "t55"."birth_month",
                "t55"."date_of_death",
                "t55"."event_start_date",
                "t55"."event_end_date" AS "event_end_date_raw",
                "t55"."age_at_event_start",
                "t55"."conversation",
                "t55"."unit_cost",
                "t55"."planned_units_per_week",
                "t55"."la_person_id",
                "t55"."event_reference",
                "t55"."gp_practice_code",
                "t55"."provider_cqc_location_id",
                "t55"."no_of_adults_being_cared_for",
                "t55"."adult_1_linked_person_id",
                "t55"."adult_2_linked_person_id",
                "t55"."adult_3_linked_person_id",
                "t55"."gender",
                "t55"."ethnicity",
                "t55"."client_type",
                "t55"."primary_support_reason",
                "t55"."accommodation_status",
                "t55"."employment_status",
                "t55"."has_unpaid_carer",
                "t55"."autism_spectrum_disorder",
                "t55"."visual_impairment",
                "t55"."hearing_impairment",
                "t55"."dementia",
                "t55"."client_funding_status",
                "t55"."event_type",
                "t55"."event_description",
                "t55"."event_outcome",
                "t55"."request_route_of_access",
                "t55"."assessment_type",
                "t55"."eligible_needs_identified",
                "t55"."method_of_assessment",
                "t55"."total_hrs_caring_per_week",
                "t55"."service_type",
                "t55"."service_component",
                "t55"."delivery_mechanism",
                "t55"."review_reason",
                "t55"."review_outcomes_achieved",
                "t55"."method_of_review",
                "t55"."cost_frequency",
                "t55"."ref_period_start",
                "t55"."ref_period_end",
                "t55"."council",
                "t55"."area",
                CASE
                  WHEN COALESCE(
                    (
                      "t55"."date_of_death" >= "t55"."event_start_date"
                    )
                    AND (
                      "t55"."date_of_death" <= "t55"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t55"."event_end_date" IS NULL
                    )
                    AND (
                      "t55"."date_of_death" > "t55"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t55"."date_of_death"
                  ELSE "t55"."event_end_date"
                END AS "event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t55"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t55"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t55"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t55"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t55"."event_type"), 'service')
                      )
                      AND (
                        CASE
                          WHEN COALESCE(
                            (
                              "t55"."date_of_death" >= "t55"."event_start_date"
                            )
                            AND (
                              "t55"."date_of_death" <= "t55"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t55"."event_end_date" IS NULL
                            )
                            AND (
                              "t55"."date_of_death" > "t55"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t55"."date_of_death"
                          ELSE "t55"."event_end_date"
                        END IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t55"."event_start_date" > "t55"."ref_period_end"
                        )
                        OR (
                          CASE
                            WHEN COALESCE(
                              (
                                "t55"."date_of_death" >= "t55"."event_start_date"
                              )
                              AND (
                                "t55"."date_of_death" <= "t55"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t55"."event_end_date" IS NULL
                              )
                              AND (
                                "t55"."date_of_death" > "t55"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t55"."date_of_death"
                            ELSE "t55"."event_end_date"
                          END < "t55"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t55"."event_type"), 'service')
                          )
                          AND (
                            CASE
                              WHEN COALESCE(
                                (
                                  "t55"."date_of_death" >= "t55"."event_start_date"
                                )
                                AND (
                                  "t55"."date_of_death" <= "t55"."event_end_date"
                                ),
                                FALSE
                              )
                              OR COALESCE(
                                (
                                  "t55"."event_end_date" IS NULL
                                )
                                AND (
                                  "t55"."date_of_death" > "t55"."event_start_date"
                                ),
                                FALSE
                              )
                              THEN "t55"."date_of_death"
                              ELSE "t55"."event_end_date"
                            END > "t55"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t55"."nhs_traced", "t55"."nhs_submitted", "t55"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
              FROM (
                SELECT
                  "t31"."row_id",
                  "t31"."import_file",
                  "t31"."file_row",
                  "t31"."import_time",
                  "t31"."record_id",
                  "t31"."la_code",
                  "t31"."stated_period_start",
                  "t31"."stated_period_end",
                  "t31"."nhs_traced",
                  "t31"."nhs_submitted",
                  "t31"."date_of_birth",
                  "t31"."birth_year",
                  "t31"."birth_month",
                  "t31"."date_of_death",
                  "t31"."event_start_date",
                  "t31"."event_end_date",
                  "t31"."age_at_event_start",
                  "t31"."conversation",
                  "t31"."unit_cost",
                  "t31"."planned_units_per_week",
                  "t31"."la_person_id",
                  "t31"."event_reference",
                  "t31"."gp_practice_code",
                  "t31"."provider_cqc_location_id",
                  "t31"."no_of_adults_being_cared_for",
                  "t31"."adult_1_linked_person_id",
                  "t31"."adult_2_linked_person_id",
                  "t31"."adult_3_linked_person_id",
                  "t31"."gender",
                  "t31"."ethnicity",
                  "t31"."client_type",
                  "t31"."primary_support_reason",
                  "t31"."accommodation_status",
                  "t31"."employment_status",
                  "t31"."has_unpaid_carer",
                  "t31"."autism_spectrum_disorder",
                  "t31"."visual_impairment",
                  "t31"."hearing_impairment",
                  "t31"."dementia",
                  "t31"."client_funding_status",
                  "t31"."event_type",
                  "t31"."event_description",
                  "t31"."event_outcome",
                  "t31"."request_route_of_access",
                  "t31"."assessment_type",
                  "t31"."eligible_needs_identified",
                  "t31"."method_of_assessment",
                  "t31"."total_hrs_caring_per_week",
                  "t31"."service_type",
                  "t31"."service_component",
                  "t31"."delivery_mechanism",
                  "t31"."review_reason",
                  "t31"."review_outcomes_achieved",
                  "t31"."method_of_review",
                  "t31"."cost_frequency",
                  "t6"."ref_period_start",
                  "t6"."ref_period_end",
                  "t6"."council",
                  "t6"."area"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t3"
                  WHERE
                    TRUE
                ) AS "t31"
                LEFT OUTER JOIN {table 2} AS "t6"
                  ON "t31"."la_code" = "t6"."la_code" AND "t31"."import_time" = "t6"."import_time"
              ) AS "t55"
            ) AS "t57"
            INNER JOIN (
              SELECT
                "t2"."row_id" AS "kept_row",
                "t2"."person_id",
                "t2"."event_key",
                "t2"."event_end_date"
              FROM {table 3} AS "t2"
              WHERE
                "t2"."place" = 0
            ) AS "t54"
              ON "t57"."row_id" = "t54"."kept_row"
          ) AS "t58"
        ) AS "t59"
      ) AS "t61"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t32"
        ON LOWER(RTRIM("t61"."accommodation_status")) = "t32"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t33"
        ON LOWER(RTRIM("t61"."assessment_type")) = "t33"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t34"
        ON LOWER(RTRIM("t61"."client_funding_status")) = "t34"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t35"
        ON LOWER(RTRIM("t61"."client_type")) = "t35"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t36"
        ON LOWER(RTRIM("t61"."cost_frequency")) = "t36"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t37"
        ON LOWER(RTRIM("t61"."delivery_mechanism")) = "t37"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t38"
        ON LOWER(RTRIM("t61"."employment_status")) = "t38"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t39"
        ON LOWER(RTRIM("t61"."ethnicity")) = "t39"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t40"
        ON LOWER(RTRIM("t61"."event_outcome")) = "t40"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t41"
        ON LOWER(RTRIM("t61"."event_type")) = "t41"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t42"
        ON LOWER(RTRIM("t61"."gender")) = "t42"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t43"
        ON LOWER(RTRIM("t61"."hearing_impairment")) = "t43"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t44"
        ON LOWER(RTRIM("t61"."method_of_assessment")) = "t44"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t45"
        ON LOWER(RTRIM("t61"."method_of_review")) = "t45"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t46"
        ON LOWER(RTRIM("t61"."primary_support_reason")) = "t46"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t47"
        ON LOWER(RTRIM("t61"."request_route_of_access")) = "t47"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t48"
        ON LOWER(RTRIM("t61"."review_outcomes_achieved")) = "t48"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t49"
        ON LOWER(RTRIM("t61"."review_reason")) = "t49"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t50"
        ON LOWER(RTRIM("t61"."service_component")) = "t50"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t51"
        ON LOWER(RTRIM("t61"."service_type")) = "t51"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t52"
        ON LOWER(RTRIM("t61"."total_hrs_caring_per_week")) = "t52"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t53"
        ON LOWER(RTRIM("t61"."visual_impairment")) = "t53"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t40"."to_event_outcome")) = "t5"."outcome"
    ) AS "t62"
  ) AS "t63"
) AS "t64"
ORDER BY
  "t64"."la_code" ASC,
  "t64"."event_key" ASC,
  "t64"."record_id" ASC,
  "t64"."import_time" ASC,
  "t64"."import_file" ASC,
  "t64"."row_id" ASC

-- 35d40c010ef855f5: build dhsc-2026-06, 21 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "la_code" VARCHAR, "import_time" TIMESTAMP, "fate" VARCHAR, "rule" VARCHAR, "superseded_by" BIGINT, "cropped_to" DATE
SELECT
  "t11"."row_id",
  "t11"."import_file",
  "t11"."file_row",
  "t11"."la_code",
  "t11"."import_time",
  CASE
    WHEN "t11"."rule" IS NOT NULL
    THEN 'dropped'
    WHEN "t11"."place" > 0
    THEN 'superseded'
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN 'cropped'
    ELSE 'kept'
  END AS "fate",
  CASE
    WHEN "t11"."rule" IS NOT NULL
    THEN "t11"."rule"
    WHEN "t11"."place" > 0
    THEN "t11"."decided_by"
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN 'not-found-in-next-period'
    ELSE CAST(NULL AS TEXT)
  END AS "rule",
  CASE WHEN "t11"."place" > 0 THEN "t11"."winner" ELSE CAST(NULL AS BIGINT) END AS "superseded_by",
  CASE
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN "t11"."final_end"
    ELSE CAST(NULL AS DATE)
  END AS "cropped_to"
FROM (
  SELECT
    "t10"."row_id",
    "t10"."import_file",
    "t10"."file_row",
    "t10"."import_time",
    "t10"."record_id",
    "t10"."la_code",
    "t10"."stated_period_start",
    "t10"."stated_period_end",
    "t10"."nhs_traced",
    "t10"."nhs_submitted",
    "t10"."date_of_birth",
    "t10"."birth_year",
    "t10"."birth_month",
    "t10"."date_of_death",
    "t10"."event_start_date",
    "t10"."event_end_date",
    "t10"."age_at_event_start",
    "t10"."conversation",
    "t10"."unit_cost",
    "t10"."planned_units_per_week",
    "t10"."la_person_id",
    "t10"."event_reference",
    "t10"."gp_practice_code",
    "t10"."provider_cqc_location_id",
    "t10"."no_of_adults_being_cared_for",
    "t10"."adult_1_linked_person_id",
    "t10"."adult_2_linked_person_id",
    "t10"."adult_3_linked_person_id",
    "t10"."gender",
    "t10"."ethnicity",
    "t10"."client_type",
    "t10"."primary_support_reason",
    "t10"."accommodation_status",
    "t10"."employment_status",
    "t10"."has_unpaid_carer",
    "t10"."autism_spectrum_disorder",
    "t10"."visual_impairment",
    "t10"."hearing_impairment",
    "t10"."dementia",
    "t10"."client_funding_status",
    "t10"."event_type",
    "t10"."event_description",
    "t10"."event_outcome",
    "t10"."request_route_of_access",
    "t10"."assessment_type",
    "t10"."eligible_needs_identified",
    "t10"."method_of_assessment",
    "t10"."total_hrs_caring_per_week",
    "t10"."service_type",
    "t10"."service_component",
    "t10"."delivery_mechanism",
    "t10"."review_reason",
    "t10"."review_outcomes_achieved",
    "t10"."method_of_review",
    "t10"."cost_frequency",
    "t10"."ref_period_start",
    "t10"."ref_period_end",
    "t10"."council",
    "t10"."area",
    "t10"."event_end_date_corrected",
    "t10"."rule",
    "t6"."ranked_row",
    "t6"."place",
    "t6"."winner",
    "t6"."decided_by",
    "t6"."cropped",
    "t6"."final_end"
  FROM (
    SELECT
      "t8"."row_id",
      "t8"."import_file",
      "t8"."file_row",
      "t8"."import_time",
      "t8"."record_id",
      "t8"."la_code",
      "t8"."stated_period_start",
      "t8"."stated_period_end",
      "t8"."nhs_traced",
      "t8"."nhs_submitted",
      "t8"."date_of_birth",
      "t8"."birth_year",
      "t8"."birth_month",
      "t8"."date_of_death",
      "t8"."event_start_date",
      "t8"."event_end_date",
      "t8"."age_at_event_start",
      "t8"."conversation",
      "t8"."unit_cost",
      "t8"."planned_units_per_week",
      "t8"."la_person_id",
      "t8"."event_reference",
      "t8"."gp_practice_code",
      "t8"."provider_cqc_location_id",
      "t8"."no_of_adults_being_cared_for",
      "t8"."adult_1_linked_person_id",
      "t8"."adult_2_linked_person_id",
      "t8"."adult_3_linked_person_id",
      "t8"."gender",
      "t8"."ethnicity",
      "t8"."client_type",
      "t8"."primary_support_reason",
      "t8"."accommodation_status",
      "t8"."employment_status",
      "t8"."has_unpaid_carer",
      "t8"."autism_spectrum_disorder",
      "t8"."visual_impairment",
      "t8"."hearing_impairment",
      "t8"."dementia",
      "t8"."client_funding_status",
      "t8"."event_type",
      "t8"."event_description",
      "t8"."event_outcome",
      "t8"."request_route_of_access",
      "t8"."assessment_type",
      "t8"."eligible_needs_identified",
      "t8"."method_of_assessment",
      "t8"."total_hrs_caring_per_week",
      "t8"."service_type",
      "t8"."service_component",
      "t8"."delivery_mechanism",
      "t8"."review_reason",
      "t8"."review_outcomes_achieved",
      "t8"."method_of_review",
      "t8"."cost_frequency",
      "t8"."ref_period_start",
      "t8"."ref_period_end",
      "t8"."council",
      "t8"."area",
      CASE
        WHEN COALESCE(
          (
            "t8"."date_of_death" >= "t8"."event_start_date"
          )
          AND (
            "t8"."date_of_death" <= "t8"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t8"."event_end_date" IS NULL
          )
          AND (
            "t8"."date_of_death" > "t8"."event_start_date"
          ),
          FALSE
        )
        THEN "t8"."date_of_death"
        ELSE "t8"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t8"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t8"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t8"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t8"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t8"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t8"."date_of_death" >= "t8"."event_start_date"
                  )
                  AND (
                    "t8"."date_of_death" <= "t8"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t8"."event_end_date" IS NULL
                  )
                  AND (
                    "t8"."date_of_death" > "t8"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t8"."date_of_death"
                ELSE "t8"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t8"."event_start_date" > "t8"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END < "t8"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t8"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END > "t8"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          TRUE
      ) AS "t7"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
    ) AS "t8"
  ) AS "t10"
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
    ON "t10"."row_id" = "t6"."ranked_row"
) AS "t11"
ORDER BY
  "t11"."la_code" ASC NULLS FIRST,
  "t11"."row_id" ASC

-- ba2c2e4192731070: build dhsc-2026-06, 22 of 69
-- gives "pair" BIGINT, "person" VARCHAR, "bare" VARCHAR
SELECT
  "t4"."pair",
  "t8"."person",
  "t8"."bare"
FROM (
  SELECT
    "t6"."la_code",
    "t6"."import_time",
    "t6"."person",
    REGEXP_REPLACE("t6"."person", '^0+', '', 'g') AS "bare"
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t3"."la_code",
        "t3"."import_time",
        LOWER(RTRIM(COALESCE("t3"."nhs_traced", "t3"."nhs_submitted", "t3"."la_person_id"))) AS "person"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          TRUE
      ) AS "t3"
    ) AS "t5"
    WHERE
      "t5"."person" IS NOT NULL
  ) AS "t6"
) AS "t8"
INNER JOIN (
  SELECT
    "t0"."pair",
    "t0"."la_code" AS "asked_code",
    "t0"."earlier" AS "asked_time"
  FROM {table 2} AS "t0"
) AS "t4"
  ON "t8"."la_code" = "t4"."asked_code" AND "t8"."import_time" = "t4"."asked_time"

-- 5d071c7f17637cdb: build dhsc-2026-06, 23 of 69
-- gives "pair" BIGINT, "person" VARCHAR, "bare" VARCHAR, "seen_as" VARCHAR
SELECT
  "t5"."pair",
  "t10"."person",
  "t10"."bare",
  "t13"."seen_as"
FROM (
  SELECT
    "t8"."la_code",
    "t8"."import_time",
    "t8"."person",
    REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t4"."la_code",
        "t4"."import_time",
        LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          TRUE
      ) AS "t4"
    ) AS "t7"
    WHERE
      "t7"."person" IS NOT NULL
  ) AS "t8"
) AS "t10"
INNER JOIN (
  SELECT
    "t0"."pair",
    "t0"."la_code" AS "asked_code",
    "t0"."earlier" AS "asked_time"
  FROM {table 2} AS "t0"
) AS "t5"
  ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
LEFT OUTER JOIN (
  SELECT
    "t11"."pair",
    "t11"."person" AS "seen_as"
  FROM (
    SELECT
      "t6"."pair",
      "t10"."person",
      "t10"."bare"
    FROM (
      SELECT
        "t8"."la_code",
        "t8"."import_time",
        "t8"."person",
        REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
      FROM (
        SELECT DISTINCT
          *
        FROM (
          SELECT
            "t4"."la_code",
            "t4"."import_time",
            LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t1"
            WHERE
              TRUE
          ) AS "t4"
        ) AS "t7"
        WHERE
          "t7"."person" IS NOT NULL
      ) AS "t8"
    ) AS "t10"
    INNER JOIN (
      SELECT
        "t0"."pair",
        "t0"."la_code" AS "asked_code",
        "t0"."later" AS "asked_time"
      FROM {table 2} AS "t0"
    ) AS "t6"
      ON "t10"."la_code" = "t6"."asked_code" AND "t10"."import_time" = "t6"."asked_time"
  ) AS "t11"
) AS "t13"
  ON "t5"."pair" = "t13"."pair" AND "t10"."person" = "t13"."seen_as"

-- 1064bbfd8c499e76: build dhsc-2026-06, 24 of 69
-- gives "pair" BIGINT, "people" BIGINT, "returned" BIGINT, "without_zeros" BIGINT
SELECT
  "t19"."pair",
  COUNT(*) AS "people",
  SUM(CAST("t19"."seen_as" IS NOT NULL AS INT)) AS "returned",
  SUM(CAST((
    "t19"."seen_as" IS NULL
  ) AND (
    "t19"."new_as" IS NOT NULL
  ) AS INT)) AS "without_zeros"
FROM (
  SELECT
    "t5"."pair",
    "t10"."person",
    "t10"."bare",
    "t15"."seen_as",
    "t18"."new_as"
  FROM (
    SELECT
      "t8"."la_code",
      "t8"."import_time",
      "t8"."person",
      REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
    FROM (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          "t4"."la_code",
          "t4"."import_time",
          LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            TRUE
        ) AS "t4"
      ) AS "t7"
      WHERE
        "t7"."person" IS NOT NULL
    ) AS "t8"
  ) AS "t10"
  INNER JOIN (
    SELECT
      "t0"."pair",
      "t0"."la_code" AS "asked_code",
      "t0"."earlier" AS "asked_time"
    FROM {table 2} AS "t0"
  ) AS "t5"
    ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
  LEFT OUTER JOIN (
    SELECT
      "t12"."pair",
      "t12"."person" AS "seen_as"
    FROM (
      SELECT
        "t6"."pair",
        "t10"."person",
        "t10"."bare"
      FROM (
        SELECT
          "t8"."la_code",
          "t8"."import_time",
          "t8"."person",
          REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t4"."la_code",
              "t4"."import_time",
              LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t1"
              WHERE
                TRUE
            ) AS "t4"
          ) AS "t7"
          WHERE
            "t7"."person" IS NOT NULL
        ) AS "t8"
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."pair",
          "t0"."la_code" AS "asked_code",
          "t0"."later" AS "asked_time"
        FROM {table 2} AS "t0"
      ) AS "t6"
        ON "t10"."la_code" = "t6"."asked_code" AND "t10"."import_time" = "t6"."asked_time"
    ) AS "t12"
  ) AS "t15"
    ON "t5"."pair" = "t15"."pair" AND "t10"."person" = "t15"."seen_as"
  LEFT OUTER JOIN (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t6"."pair",
        "t10"."bare" AS "new_as"
      FROM (
        SELECT
          "t8"."la_code",
          "t8"."import_time",
          "t8"."person",
          REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t4"."la_code",
              "t4"."import_time",
              LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t1"
              WHERE
                TRUE
            ) AS "t4"
          ) AS "t7"
          WHERE
            "t7"."person" IS NOT NULL
        ) AS "t8"
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."pair",
          "t0"."la_code" AS "asked_code",
          "t0"."later" AS "asked_time"
        FROM {table 2} AS "t0"
      ) AS "t6"
        ON "t10"."la_code" = "t6"."asked_code" AND "t10"."import_time" = "t6"."asked_time"
      ANTI JOIN (
        SELECT
          "t5"."pair",
          "t10"."person",
          "t10"."bare"
        FROM (
          SELECT
            "t8"."la_code",
            "t8"."import_time",
            "t8"."person",
            REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                "t4"."la_code",
                "t4"."import_time",
                LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
              FROM (
                SELECT
                  *
                FROM {table 1} AS "t1"
                WHERE
                  TRUE
              ) AS "t4"
            ) AS "t7"
            WHERE
              "t7"."person" IS NOT NULL
          ) AS "t8"
        ) AS "t10"
        INNER JOIN (
          SELECT
            "t0"."pair",
            "t0"."la_code" AS "asked_code",
            "t0"."earlier" AS "asked_time"
          FROM {table 2} AS "t0"
        ) AS "t5"
          ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
      ) AS "t13"
        ON "t6"."pair" = "t13"."pair" AND "t10"."person" = "t13"."person"
    ) AS "t16"
  ) AS "t18"
    ON "t5"."pair" = "t18"."pair" AND "t10"."bare" = "t18"."new_as"
) AS "t19"
GROUP BY
  1

-- 79efcc257ae18dda: build dhsc-2026-06, 25 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  (
    "t0"."la_code" IS NULL
  ) OR (
    "t0"."la_code" <= '112'
  )

-- eb1bed1eedfd0943: build dhsc-2026-06, 26 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2)
SELECT
  "t6"."row_id",
  "t6"."record_id",
  "t6"."import_file",
  "t6"."import_time",
  "t6"."file_row",
  "t6"."la_code",
  "t6"."nhs_traced",
  "t6"."nhs_submitted",
  "t6"."la_person_id",
  "t6"."conversation",
  "t6"."event_start_date",
  "t6"."event_end_date_corrected",
  "t6"."ref_period_start",
  "t6"."ref_period_end",
  "t6"."event_outcome",
  "t6"."client_type",
  "t6"."event_type",
  "t6"."request_route_of_access",
  "t6"."assessment_type",
  "t6"."service_type",
  "t6"."service_component",
  "t6"."delivery_mechanism",
  "t6"."cost_frequency",
  "t6"."unit_cost",
  "t6"."planned_units_per_week"
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
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."council",
    "t5"."area",
    CASE
      WHEN COALESCE(
        (
          "t5"."date_of_death" >= "t5"."event_start_date"
        )
        AND (
          "t5"."date_of_death" <= "t5"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t5"."event_end_date" IS NULL
        )
        AND (
          "t5"."date_of_death" > "t5"."event_start_date"
        ),
        FALSE
      )
      THEN "t5"."date_of_death"
      ELSE "t5"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t5"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t5"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t5"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t5"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t5"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t5"."date_of_death" >= "t5"."event_start_date"
                )
                AND (
                  "t5"."date_of_death" <= "t5"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t5"."event_end_date" IS NULL
                )
                AND (
                  "t5"."date_of_death" > "t5"."event_start_date"
                ),
                FALSE
              )
              THEN "t5"."date_of_death"
              ELSE "t5"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t5"."event_start_date" > "t5"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t5"."date_of_death" >= "t5"."event_start_date"
                  )
                  AND (
                    "t5"."date_of_death" <= "t5"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t5"."event_end_date" IS NULL
                  )
                  AND (
                    "t5"."date_of_death" > "t5"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t5"."date_of_death"
                ELSE "t5"."event_end_date"
              END < "t5"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t5"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t5"."date_of_death" >= "t5"."event_start_date"
                    )
                    AND (
                      "t5"."date_of_death" <= "t5"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t5"."event_end_date" IS NULL
                    )
                    AND (
                      "t5"."date_of_death" > "t5"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t5"."date_of_death"
                  ELSE "t5"."event_end_date"
                END > "t5"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t5"."nhs_traced", "t5"."nhs_submitted", "t5"."la_person_id") IS NOT NULL
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
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."council",
      "t2"."area"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        (
          "t0"."la_code" IS NULL
        ) OR (
          "t0"."la_code" <= '112'
        )
    ) AS "t4"
    LEFT OUTER JOIN {table 2} AS "t2"
      ON "t4"."la_code" = "t2"."la_code" AND "t4"."import_time" = "t2"."import_time"
  ) AS "t5"
) AS "t6"
WHERE
  "t6"."rule" IS NULL

-- a185375d34d1445b: build dhsc-2026-06, 27 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t11".*
  EXCLUDE ("kept_row")
FROM (
  SELECT
    "t10"."row_id",
    "t10"."import_file",
    "t10"."file_row",
    "t10"."import_time",
    "t10"."record_id",
    "t10"."la_code",
    "t10"."stated_period_start",
    "t10"."stated_period_end",
    "t10"."nhs_traced",
    "t10"."nhs_submitted",
    "t10"."date_of_birth",
    "t10"."birth_year",
    "t10"."birth_month",
    "t10"."date_of_death",
    "t10"."event_start_date",
    "t10"."event_end_date_raw",
    "t10"."age_at_event_start",
    "t10"."conversation",
    "t10"."unit_cost",
    "t10"."planned_units_per_week",
    "t10"."la_person_id",
    "t10"."event_reference",
    "t10"."gp_practice_code",
    "t10"."provider_cqc_location_id",
    "t10"."no_of_adults_being_cared_for",
    "t10"."adult_1_linked_person_id",
    "t10"."adult_2_linked_person_id",
    "t10"."adult_3_linked_person_id",
    "t10"."gender",
    "t10"."ethnicity",
    "t10"."client_type",
    "t10"."primary_support_reason",
    "t10"."accommodation_status",
    "t10"."employment_status",
    "t10"."has_unpaid_carer",
    "t10"."autism_spectrum_disorder",
    "t10"."visual_impairment",
    "t10"."hearing_impairment",
    "t10"."dementia",
    "t10"."client_funding_status",
    "t10"."event_type",
    "t10"."event_description",
    "t10"."event_outcome",
    "t10"."request_route_of_access",
    "t10"."assessment_type",
    "t10"."eligible_needs_identified",
    "t10"."method_of_assessment",
    "t10"."total_hrs_caring_per_week",
    "t10"."service_type",
    "t10"."service_component",
    "t10"."delivery_mechanism",
    "t10"."review_reason",
    "t10"."review_outcomes_achieved",
    "t10"."method_of_review",
    "t10"."cost_frequency",
    "t10"."ref_period_start",
    "t10"."ref_period_end",
    "t10"."council",
    "t10"."area",
    "t10"."event_end_date_corrected",
    "t10"."rule",
    "t5"."kept_row",
    "t5"."person_id",
    "t5"."event_key",
    "t5"."event_end_date"
  FROM (
    SELECT
      "t8"."row_id",
      "t8"."import_file",
      "t8"."file_row",
      "t8"."import_time",
      "t8"."record_id",
      "t8"."la_code",
      "t8"."stated_period_start",
      "t8"."stated_period_end",
      "t8"."nhs_traced",
      "t8"."nhs_submitted",
      "t8"."date_of_birth",
      "t8"."birth_year",
      "t8"."birth_month",
      "t8"."date_of_death",
      "t8"."event_start_date",
      "t8"."event_end_date" AS "event_end_date_raw",
      "t8"."age_at_event_start",
      "t8"."conversation",
      "t8"."unit_cost",
      "t8"."planned_units_per_week",
      "t8"."la_person_id",
      "t8"."event_reference",
      "t8"."gp_practice_code",
      "t8"."provider_cqc_location_id",
      "t8"."no_of_adults_being_cared_for",
      "t8"."adult_1_linked_person_id",
      "t8"."adult_2_linked_person_id",
      "t8"."adult_3_linked_person_id",
      "t8"."gender",
      "t8"."ethnicity",
      "t8"."client_type",
      "t8"."primary_support_reason",
      "t8"."accommodation_status",
      "t8"."employment_status",
      "t8"."has_unpaid_carer",
      "t8"."autism_spectrum_disorder",
      "t8"."visual_impairment",
      "t8"."hearing_impairment",
      "t8"."dementia",
      "t8"."client_funding_status",
      "t8"."event_type",
      "t8"."event_description",
      "t8"."event_outcome",
      "t8"."request_route_of_access",
      "t8"."assessment_type",
      "t8"."eligible_needs_identified",
      "t8"."method_of_assessment",
      "t8"."total_hrs_caring_per_week",
      "t8"."service_type",
      "t8"."service_component",
      "t8"."delivery_mechanism",
      "t8"."review_reason",
      "t8"."review_outcomes_achieved",
      "t8"."method_of_review",
      "t8"."cost_frequency",
      "t8"."ref_period_start",
      "t8"."ref_period_end",
      "t8"."council",
      "t8"."area",
      CASE
        WHEN COALESCE(
          (
            "t8"."date_of_death" >= "t8"."event_start_date"
          )
          AND (
            "t8"."date_of_death" <= "t8"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t8"."event_end_date" IS NULL
          )
          AND (
            "t8"."date_of_death" > "t8"."event_start_date"
          ),
          FALSE
        )
        THEN "t8"."date_of_death"
        ELSE "t8"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t8"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t8"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t8"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t8"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t8"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t8"."date_of_death" >= "t8"."event_start_date"
                  )
                  AND (
                    "t8"."date_of_death" <= "t8"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t8"."event_end_date" IS NULL
                  )
                  AND (
                    "t8"."date_of_death" > "t8"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t8"."date_of_death"
                ELSE "t8"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t8"."event_start_date" > "t8"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END < "t8"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t8"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END > "t8"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          (
            "t1"."la_code" IS NULL
          ) OR (
            "t1"."la_code" <= '112'
          )
      ) AS "t7"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
    ) AS "t8"
  ) AS "t10"
  INNER JOIN (
    SELECT
      "t0"."row_id" AS "kept_row",
      "t0"."person_id",
      "t0"."event_key",
      "t0"."event_end_date"
    FROM {table 3} AS "t0"
    WHERE
      "t0"."place" = 0
  ) AS "t5"
    ON "t10"."row_id" = "t5"."kept_row"
) AS "t11"

-- b18cc9b53fbd3bb3: build dhsc-2026-06, 28 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  *
FROM (
  SELECT
    "t11".*
    EXCLUDE ("kept_row")
  FROM (
    SELECT
      "t10"."row_id",
      "t10"."import_file",
      "t10"."file_row",
      "t10"."import_time",
      "t10"."record_id",
      "t10"."la_code",
      "t10"."stated_period_start",
      "t10"."stated_period_end",
      "t10"."nhs_traced",
      "t10"."nhs_submitted",
      "t10"."date_of_birth",
      "t10"."birth_year",
      "t10"."birth_month",
      "t10"."date_of_death",
      "t10"."event_start_date",
      "t10"."event_end_date_raw",
      "t10"."age_at_event_start",
      "t10"."conversation",
      "t10"."unit_cost",
      "t10"."planned_units_per_week",
      "t10"."la_person_id",
      "t10"."event_reference",
      "t10"."gp_practice_code",
      "t10"."provider_cqc_location_id",
      "t10"."no_of_adults_being_cared_for",
      "t10"."adult_1_linked_person_id",
      "t10"."adult_2_linked_person_id",
      "t10"."adult_3_linked_person_id",
      "t10"."gender",
      "t10"."ethnicity",
      "t10"."client_type",
      "t10"."primary_support_reason",
      "t10"."accommodation_status",
      "t10"."employment_status",
      "t10"."has_unpaid_carer",
      "t10"."autism_spectrum_disorder",
      "t10"."visual_impairment",
      "t10"."hearing_impairment",
      "t10"."dementia",
      "t10"."client_funding_status",
      "t10"."event_type",
      "t10"."event_description",
      "t10"."event_outcome",
      "t10"."request_route_of_access",
      "t10"."assessment_type",
      "t10"."eligible_needs_identified",
      "t10"."method_of_assessment",
      "t10"."total_hrs_caring_per_week",
      "t10"."service_type",
      "t10"."service_component",
      "t10"."delivery_mechanism",
      "t10"."review_reason",
      "t10"."review_outcomes_achieved",
      "t10"."method_of_review",
      "t10"."cost_frequency",
      "t10"."ref_period_start",
      "t10"."ref_period_end",
      "t10"."council",
      "t10"."area",
      "t10"."event_end_date_corrected",
      "t10"."rule",
      "t5"."kept_row",
      "t5"."person_id",
      "t5"."event_key",
      "t5"."event_end_date"
    FROM (
      SELECT
        "t8"."row_id",
        "t8"."import_file",
        "t8"."file_row",
        "t8"."import_time",
        "t8"."record_id",
        "t8"."la_code",
        "t8"."stated_period_start",
        "t8"."stated_period_end",
        "t8"."nhs_traced",
        "t8"."nhs_submitted",
        "t8"."date_of_birth",
        "t8"."birth_year",
        "t8"."birth_month",
        "t8"."date_of_death",
        "t8"."event_start_date",
        "t8"."event_end_date" AS "event_end_date_raw",
        "t8"."age_at_event_start",
        "t8"."conversation",
        "t8"."unit_cost",
        "t8"."planned_units_per_week",
        "t8"."la_person_id",
        "t8"."event_reference",
        "t8"."gp_practice_code",
        "t8"."provider_cqc_location_id",
        "t8"."no_of_adults_being_cared_for",
        "t8"."adult_1_linked_person_id",
        "t8"."adult_2_linked_person_id",
        "t8"."adult_3_linked_person_id",
        "t8"."gender",
        "t8"."ethnicity",
        "t8"."client_type",
        "t8"."primary_support_reason",
        "t8"."accommodation_status",
        "t8"."employment_status",
        "t8"."has_unpaid_carer",
        "t8"."autism_spectrum_disorder",
        "t8"."visual_impairment",
        "t8"."hearing_impairment",
        "t8"."dementia",
        "t8"."client_funding_status",
        "t8"."event_type",
        "t8"."event_description",
        "t8"."event_outcome",
        "t8"."request_route_of_access",
        "t8"."assessment_type",
        "t8"."eligible_needs_identified",
        "t8"."method_of_assessment",
        "t8"."total_hrs_caring_per_week",
        "t8"."service_type",
        "t8"."service_component",
        "t8"."delivery_mechanism",
        "t8"."review_reason",
        "t8"."review_outcomes_achieved",
        "t8"."method_of_review",
        "t8"."cost_frequency",
        "t8"."ref_period_start",
        "t8"."ref_period_end",
        "t8"."council",
        "t8"."area",
        CASE
          WHEN COALESCE(
            (
              "t8"."date_of_death" >= "t8"."event_start_date"
            )
            AND (
              "t8"."date_of_death" <= "t8"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t8"."event_end_date" IS NULL
            )
            AND (
              "t8"."date_of_death" > "t8"."event_start_date"
            ),
            FALSE
          )
          THEN "t8"."date_of_death"
          ELSE "t8"."event_end_date"
        END AS "event_end_date_corrected",
        COALESCE(
          CASE
            WHEN "t8"."la_code" IS NULL
            THEN 'no-council-code'
            WHEN "t8"."ref_period_start" IS NULL
            THEN 'not-in-selected-file'
            ELSE CASE
              WHEN "t8"."event_type" IS NULL
              THEN 'blank-event-type'
              WHEN "t8"."event_start_date" IS NULL
              THEN 'blank-event-start'
              WHEN NOT (
                CONTAINS(LOWER("t8"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END IS NULL
              )
              THEN 'no-event-end'
              WHEN COALESCE(
                (
                  "t8"."event_start_date" > "t8"."ref_period_end"
                )
                OR (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END < "t8"."ref_period_start"
                )
                OR (
                  NOT (
                    CONTAINS(LOWER("t8"."event_type"), 'service')
                  )
                  AND (
                    CASE
                      WHEN COALESCE(
                        (
                          "t8"."date_of_death" >= "t8"."event_start_date"
                        )
                        AND (
                          "t8"."date_of_death" <= "t8"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t8"."event_end_date" IS NULL
                        )
                        AND (
                          "t8"."date_of_death" > "t8"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t8"."date_of_death"
                      ELSE "t8"."event_end_date"
                    END > "t8"."ref_period_end"
                  )
                ),
                FALSE
              )
              THEN 'outside-reference-period'
              WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
              THEN 'died-before-period'
              WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
              THEN 'died-before-event'
              ELSE CAST(NULL AS TEXT)
            END
          END,
          CASE
            WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
            THEN CAST(NULL AS TEXT)
            ELSE 'no-person-id'
          END
        ) AS "rule"
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
          "t3"."ref_period_start",
          "t3"."ref_period_end",
          "t3"."council",
          "t3"."area"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            (
              "t1"."la_code" IS NULL
            ) OR (
              "t1"."la_code" <= '112'
            )
        ) AS "t7"
        LEFT OUTER JOIN {table 2} AS "t3"
          ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
      ) AS "t8"
    ) AS "t10"
    INNER JOIN (
      SELECT
        "t0"."row_id" AS "kept_row",
        "t0"."person_id",
        "t0"."event_key",
        "t0"."event_end_date"
      FROM {table 3} AS "t0"
      WHERE
        "t0"."place" = 0
    ) AS "t5"
      ON "t10"."row_id" = "t5"."kept_row"
  ) AS "t11"
) AS "t12"

-- e20176b7424fff39: build dhsc-2026-06, 29 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "accommodation_status_raw" VARCHAR, "assessment_type_raw" VARCHAR, "client_funding_status_raw" VARCHAR, "client_type_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "employment_status_raw" VARCHAR, "ethnicity_raw" VARCHAR, "event_outcome_raw" VARCHAR, "event_type_raw" VARCHAR, "gender_raw" VARCHAR, "hearing_impairment_raw" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_review_raw" VARCHAR, "primary_support_reason_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_reason_raw" VARCHAR, "service_component_raw" VARCHAR, "service_type_raw" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "visual_impairment_raw" VARCHAR, "accommodation_status" VARCHAR, "assessment_type" VARCHAR, "client_funding_status" VARCHAR, "client_type" VARCHAR, "cost_frequency" VARCHAR, "delivery_mechanism" VARCHAR, "employment_status" VARCHAR, "ethnicity" VARCHAR, "event_outcome" VARCHAR, "event_type" VARCHAR, "gender" VARCHAR, "hearing_impairment" VARCHAR, "method_of_assessment" VARCHAR, "method_of_review" VARCHAR, "primary_support_reason" VARCHAR, "request_route_of_access" VARCHAR, "review_outcomes_achieved" VARCHAR, "review_reason" VARCHAR, "service_component" VARCHAR, "service_type" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "visual_impairment" VARCHAR
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
  "t59"."accommodation_status" AS "accommodation_status_raw",
  "t59"."assessment_type" AS "assessment_type_raw",
  "t59"."client_funding_status" AS "client_funding_status_raw",
  "t59"."client_type" AS "client_type_raw",
  "t59"."cost_frequency" AS "cost_frequency_raw",
  "t59"."delivery_mechanism" AS "delivery_mechanism_raw",
  "t59"."employment_status" AS "employment_status_raw",
  "t59"."ethnicity" AS "ethnicity_raw",
  "t59"."event_outcome" AS "event_outcome_raw",
  "t59"."event_type" AS "event_type_raw",
  "t59"."gender" AS "gender_raw",
  "t59"."hearing_impairment" AS "hearing_impairment_raw",
  "t59"."method_of_assessment" AS "method_of_assessment_raw",
  "t59"."method_of_review" AS "method_of_review_raw",
  "t59"."primary_support_reason" AS "primary_support_reason_raw",
  "t59"."request_route_of_access" AS "request_route_of_access_raw",
  "t59"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
  "t59"."review_reason" AS "review_reason_raw",
  "t59"."service_component" AS "service_component_raw",
  "t59"."service_type" AS "service_type_raw",
  "t59"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
  "t59"."visual_impairment" AS "visual_impairment_raw",
  "t28"."to_accommodation_status" AS "accommodation_status",
  "t29"."to_assessment_type" AS "assessment_type",
  "t30"."to_client_funding_status" AS "client_funding_status",
  "t31"."to_client_type" AS "client_type",
  "t32"."to_cost_frequency" AS "cost_frequency",
  "t33"."to_delivery_mechanism" AS "delivery_mechanism",
  "t34"."to_employment_status" AS "employment_status",
  "t35"."to_ethnicity" AS "ethnicity",
  "t36"."to_event_outcome" AS "event_outcome",
  "t37"."to_event_type" AS "event_type",
  "t38"."to_gender" AS "gender",
  "t39"."to_hearing_impairment" AS "hearing_impairment",
  COALESCE("t40"."to_method_of_assessment", "t59"."method_of_assessment") AS "method_of_assessment",
  COALESCE("t41"."to_method_of_review", "t59"."method_of_review") AS "method_of_review",
  "t42"."to_primary_support_reason" AS "primary_support_reason",
  COALESCE("t43"."to_request_route_of_access", "t59"."request_route_of_access") AS "request_route_of_access",
  COALESCE("t44"."to_review_outcomes_achieved", "t59"."review_outcomes_achieved") AS "review_outcomes_achieved",
  COALESCE("t45"."to_review_reason", "t59"."review_reason") AS "review_reason",
  "t46"."to_service_component" AS "service_component",
  "t47"."to_service_type" AS "service_type",
  COALESCE("t48"."to_total_hrs_caring_per_week", "t59"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
  "t49"."to_visual_impairment" AS "visual_impairment"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t56".*
      EXCLUDE ("kept_row")
    FROM (
      SELECT
        "t55"."row_id",
        "t55"."import_file",
        "t55"."file_row",
        "t55"."import_time",
        "t55"."record_id",
        "t55"."la_code",
        "t55"."stated_period_start",
        "t55"."stated_period_end",
        "t55"."nhs_traced",
        "t55"."nhs_submitted",
        "t55"."date_of_birth",
        "t55"."birth_year",
        "t55"."birth_month",
        "t55"."date_of_death",
        "t55"."event_start_date",
        "t55"."event_end_date_raw",
        "t55"."age_at_event_start",
        "t55"."conversation",
        "t55"."unit_cost",
        "t55"."planned_units_per_week",
        "t55"."la_person_id",
        "t55"."event_reference",
        "t55"."gp_practice_code",
        "t55"."provider_cqc_location_id",
        "t55"."no_of_adults_being_cared_for",
        "t55"."adult_1_linked_person_id",
        "t55"."adult_2_linked_person_id",
        "t55"."adult_3_linked_person_id",
        "t55"."gender",
        "t55"."ethnicity",
        "t55"."client_type",
        "t55"."primary_support_reason",
        "t55"."accommodation_status",
        "t55"."employment_status",
        "t55"."has_unpaid_carer",
        "t55"."autism_spectrum_disorder",
        "t55"."visual_impairment",
        "t55"."hearing_impairment",
        "t55"."dementia",
        "t55"."client_funding_status",
        "t55"."event_type",
        "t55"."event_description",
        "t55"."event_outcome",
        "t55"."request_route_of_access",
        "t55"."assessment_type",
        "t55"."eligible_needs_identified",
        "t55"."method_of_assessment",
        "t55"."total_hrs_caring_per_week",
        "t55"."service_type",
        "t55"."service_component",
        "t55"."delivery_mechanism",
        "t55"."review_reason",
        "t55"."review_outcomes_achieved",
        "t55"."method_of_review",
        "t55"."cost_frequency",
        "t55"."ref_period_start",
        "t55"."ref_period_end",
        "t55"."council",
        "t55"."area",
        "t55"."event_end_date_corrected",
        "t55"."rule",
        "t50"."kept_row",
        "t50"."person_id",
        "t50"."event_key",
        "t50"."event_end_date"
      FROM (
        SELECT
          "t53"."row_id",
          "t53"."import_file",
          "t53"."file_row",
          "t53"."import_time",
          "t53"."record_id",
          "t53"."la_code",
          "t53"."stated_period_start",
          "t53"."stated_period_end",
          "t53"."nhs_traced",
          "t53"."nhs_submitted",
          "t53"."date_of_birth",
          "t53"."birth_year",
          "t53"."birth_month",
          "t53"."date_of_death",
          "t53"."event_start_date",
          "t53"."event_end_date" AS "event_end_date_raw",
          "t53"."age_at_event_start",
          "t53"."conversation",
          "t53"."unit_cost",
          "t53"."planned_units_per_week",
          "t53"."la_person_id",
          "t53"."event_reference",
          "t53"."gp_practice_code",
          "t53"."provider_cqc_location_id",
          "t53"."no_of_adults_being_cared_for",
          "t53"."adult_1_linked_person_id",
          "t53"."adult_2_linked_person_id",
          "t53"."adult_3_linked_person_id",
          "t53"."gender",
          "t53"."ethnicity",
          "t53"."client_type",
          "t53"."primary_support_reason",
          "t53"."accommodation_status",
          "t53"."employment_status",
          "t53"."has_unpaid_carer",
          "t53"."autism_spectrum_disorder",
          "t53"."visual_impairment",
          "t53"."hearing_impairment",
          "t53"."dementia",
          "t53"."client_funding_status",
          "t53"."event_type",
          "t53"."event_description",
          "t53"."event_outcome",
          "t53"."request_route_of_access",
          "t53"."assessment_type",
          "t53"."eligible_needs_identified",
          "t53"."method_of_assessment",
          "t53"."total_hrs_caring_per_week",
          "t53"."service_type",
          "t53"."service_component",
          "t53"."delivery_mechanism",
          "t53"."review_reason",
          "t53"."review_outcomes_achieved",
          "t53"."method_of_review",
          "t53"."cost_frequency",
          "t53"."ref_period_start",
          "t53"."ref_period_end",
          "t53"."council",
          "t53"."area",
          CASE
            WHEN COALESCE(
              (
                "t53"."date_of_death" >= "t53"."event_start_date"
              )
              AND (
                "t53"."date_of_death" <= "t53"."event_end_date"
              ),
              FALSE
            )
            OR COALESCE(
              (
                "t53"."event_end_date" IS NULL
              )
              AND (
                "t53"."date_of_death" > "t53"."event_start_date"
              ),
              FALSE
            )
            THEN "t53"."date_of_death"
            ELSE "t53"."event_end_date"
          END AS "event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t53"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t53"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t53"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t53"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t53"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t53"."date_of_death" >= "t53"."event_start_date"
                      )
                      AND (
                        "t53"."date_of_death" <= "t53"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t53"."event_end_date" IS NULL
                      )
                      AND (
                        "t53"."date_of_death" > "t53"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t53"."date_of_death"
                    ELSE "t53"."event_end_date"
                  END IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t53"."event_start_date" > "t53"."ref_period_end"
                  )
                  OR (
                    CASE
                      WHEN COALESCE(
                        (
                          "t53"."date_of_death" >= "t53"."event_start_date"
                        )
                        AND (
                          "t53"."date_of_death" <= "t53"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t53"."event_end_date" IS NULL
                        )
                        AND (
                          "t53"."date_of_death" > "t53"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t53"."date_of_death"
                      ELSE "t53"."event_end_date"
                    END < "t53"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t53"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t53"."date_of_death" >= "t53"."event_start_date"
                          )
                          AND (
                            "t53"."date_of_death" <= "t53"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t53"."event_end_date" IS NULL
                          )
                          AND (
                            "t53"."date_of_death" > "t53"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t53"."date_of_death"
                        ELSE "t53"."event_end_date"
                      END > "t53"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t53"."date_of_death" < "t53"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t53"."date_of_death" < "t53"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t53"."nhs_traced", "t53"."nhs_submitted", "t53"."la_person_id") IS NOT NULL
              THEN CAST(NULL AS TEXT)
              ELSE 'no-person-id'
            END
          ) AS "rule"
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
            "t52"."event_end_date",
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
            "t4"."ref_period_start",
            "t4"."ref_period_end",
            "t4"."council",
            "t4"."area"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t2"
            WHERE
              (
                "t2"."la_code" IS NULL
              ) OR (
                "t2"."la_code" <= '112'
              )
          ) AS "t52"
          LEFT OUTER JOIN {table 2} AS "t4"
            ON "t52"."la_code" = "t4"."la_code" AND "t52"."import_time" = "t4"."import_time"
        ) AS "t53"
      ) AS "t55"
      INNER JOIN (
        SELECT
          "t1"."row_id" AS "kept_row",
          "t1"."person_id",
          "t1"."event_key",
          "t1"."event_end_date"
        FROM {table 3} AS "t1"
        WHERE
          "t1"."place" = 0
      ) AS "t50"
        ON "t55"."row_id" = "t50"."kept_row"
    ) AS "t56"
  ) AS "t57"
) AS "t59"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_accommodation_status",
    "t0"."cleaned_value" AS "to_accommodation_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'accommodation_status'
) AS "t28"
  ON LOWER(RTRIM("t59"."accommodation_status")) = "t28"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t29"
  ON LOWER(RTRIM("t59"."assessment_type")) = "t29"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status'
) AS "t30"
  ON LOWER(RTRIM("t59"."client_funding_status")) = "t30"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t31"
  ON LOWER(RTRIM("t59"."client_type")) = "t31"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency'
) AS "t32"
  ON LOWER(RTRIM("t59"."cost_frequency")) = "t32"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism'
) AS "t33"
  ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t33"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'employment_status'
) AS "t34"
  ON LOWER(RTRIM("t59"."employment_status")) = "t34"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity'
) AS "t35"
  ON LOWER(RTRIM("t59"."ethnicity")) = "t35"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t36"
  ON LOWER(RTRIM("t59"."event_outcome")) = "t36"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t37"
  ON LOWER(RTRIM("t59"."event_type")) = "t37"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'gender'
) AS "t38"
  ON LOWER(RTRIM("t59"."gender")) = "t38"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment'
) AS "t39"
  ON LOWER(RTRIM("t59"."hearing_impairment")) = "t39"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment'
) AS "t40"
  ON LOWER(RTRIM("t59"."method_of_assessment")) = "t40"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review'
) AS "t41"
  ON LOWER(RTRIM("t59"."method_of_review")) = "t41"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason'
) AS "t42"
  ON LOWER(RTRIM("t59"."primary_support_reason")) = "t42"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t43"
  ON LOWER(RTRIM("t59"."request_route_of_access")) = "t43"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved'
) AS "t44"
  ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t44"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_reason'
) AS "t45"
  ON LOWER(RTRIM("t59"."review_reason")) = "t45"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t46"
  ON LOWER(RTRIM("t59"."service_component")) = "t46"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t47"
  ON LOWER(RTRIM("t59"."service_type")) = "t47"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week'
) AS "t48"
  ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t48"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment'
) AS "t49"
  ON LOWER(RTRIM("t59"."visual_impairment")) = "t49"."from_visual_impairment"

-- 6fca62e248a0b35e: build dhsc-2026-06, 30 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t64"."row_id",
  "t64"."record_id",
  "t64"."import_file",
  "t64"."import_time",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."la_code",
  "t64"."council",
  "t64"."area",
  "t64"."person_id",
  "t64"."nhs_id",
  "t64"."event_key",
  "t64"."event_type_raw",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."event_end_date_corrected",
  "t64"."event_end_date",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."birth_date",
  "t64"."date_of_death",
  "t64"."latest_age",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t64"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t64"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t64"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t64"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t64"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."review_type",
  "t64"."event_outcome_hierarchy",
  "t64"."event_outcome_group",
  "t64"."unit_cost",
  "t64"."planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."gp_practice_code",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."adult_1_linked_person_id",
  "t64"."adult_2_linked_person_id",
  "t64"."adult_3_linked_person_id",
  "t64"."gender",
  "t64"."ethnicity",
  "t64"."client_type",
  "t64"."primary_support_reason",
  "t64"."accommodation_status",
  "t64"."employment_status",
  "t64"."has_unpaid_carer",
  "t64"."autism_spectrum_disorder",
  "t64"."visual_impairment",
  "t64"."hearing_impairment",
  "t64"."dementia",
  "t64"."client_funding_status",
  "t64"."event_type",
  "t64"."event_description",
  "t64"."event_outcome",
  "t64"."request_route_of_access",
  "t64"."assessment_type",
  "t64"."eligible_needs_identified",
  "t64"."method_of_assessment",
  "t64"."total_hrs_caring_per_week",
  "t64"."service_type",
  "t64"."service_component",
  "t64"."delivery_mechanism",
  "t64"."review_reason",
  "t64"."review_outcomes_achieved",
  "t64"."method_of_review",
  "t64"."cost_frequency",
  CASE
    WHEN (
      "t64"."accommodation_status" IS NULL
    )
    AND (
      "t64"."accommodation_status_raw" <> ''
    )
    THEN "t64"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t64"."assessment_type" IS NULL
    ) AND (
      "t64"."assessment_type_raw" <> ''
    )
    THEN "t64"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t64"."client_funding_status" IS NULL
    )
    AND (
      "t64"."client_funding_status_raw" <> ''
    )
    THEN "t64"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t64"."client_type" IS NULL
    ) AND (
      "t64"."client_type_raw" <> ''
    )
    THEN "t64"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t64"."cost_frequency" IS NULL
    ) AND (
      "t64"."cost_frequency_raw" <> ''
    )
    THEN "t64"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t64"."delivery_mechanism" IS NULL
    )
    AND (
      "t64"."delivery_mechanism_raw" <> ''
    )
    THEN "t64"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t64"."employment_status" IS NULL
    )
    AND (
      "t64"."employment_status_raw" <> ''
    )
    THEN "t64"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t64"."ethnicity" IS NULL
    ) AND (
      "t64"."ethnicity_raw" <> ''
    )
    THEN "t64"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t64"."event_outcome" IS NULL
    ) AND (
      "t64"."event_outcome_raw" <> ''
    )
    THEN "t64"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t64"."event_type" IS NULL
    ) AND (
      "t64"."event_type_raw" <> ''
    )
    THEN "t64"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t64"."gender" IS NULL
    ) AND (
      "t64"."gender_raw" <> ''
    )
    THEN "t64"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t64"."hearing_impairment" IS NULL
    )
    AND (
      "t64"."hearing_impairment_raw" <> ''
    )
    THEN "t64"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t64"."primary_support_reason" IS NULL
    )
    AND (
      "t64"."primary_support_reason_raw" <> ''
    )
    THEN "t64"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t64"."service_component" IS NULL
    )
    AND (
      "t64"."service_component_raw" <> ''
    )
    THEN "t64"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t64"."service_type" IS NULL
    ) AND (
      "t64"."service_type_raw" <> ''
    )
    THEN "t64"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t64"."visual_impairment" IS NULL
    )
    AND (
      "t64"."visual_impairment_raw" <> ''
    )
    THEN "t64"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t63"."row_id",
    "t63"."import_file",
    "t63"."file_row",
    "t63"."import_time",
    "t63"."record_id",
    "t63"."la_code",
    "t63"."stated_period_start",
    "t63"."stated_period_end",
    "t63"."nhs_traced",
    "t63"."nhs_submitted",
    "t63"."date_of_birth",
    "t63"."birth_year",
    "t63"."birth_month",
    "t63"."date_of_death",
    "t63"."event_start_date",
    "t63"."event_end_date_raw",
    "t63"."age_at_event_start",
    "t63"."conversation",
    "t63"."unit_cost",
    "t63"."planned_units_per_week",
    "t63"."la_person_id",
    "t63"."event_reference",
    "t63"."gp_practice_code",
    "t63"."provider_cqc_location_id",
    "t63"."no_of_adults_being_cared_for",
    "t63"."adult_1_linked_person_id",
    "t63"."adult_2_linked_person_id",
    "t63"."adult_3_linked_person_id",
    "t63"."has_unpaid_carer",
    "t63"."autism_spectrum_disorder",
    "t63"."dementia",
    "t63"."event_description",
    "t63"."eligible_needs_identified",
    "t63"."ref_period_start",
    "t63"."ref_period_end",
    "t63"."council",
    "t63"."area",
    "t63"."event_end_date_corrected",
    "t63"."rule",
    "t63"."person_id",
    "t63"."event_key",
    "t63"."event_end_date",
    "t63"."accommodation_status_raw",
    "t63"."assessment_type_raw",
    "t63"."client_funding_status_raw",
    "t63"."client_type_raw",
    "t63"."cost_frequency_raw",
    "t63"."delivery_mechanism_raw",
    "t63"."employment_status_raw",
    "t63"."ethnicity_raw",
    "t63"."event_outcome_raw",
    "t63"."event_type_raw",
    "t63"."gender_raw",
    "t63"."hearing_impairment_raw",
    "t63"."method_of_assessment_raw",
    "t63"."method_of_review_raw",
    "t63"."primary_support_reason_raw",
    "t63"."request_route_of_access_raw",
    "t63"."review_outcomes_achieved_raw",
    "t63"."review_reason_raw",
    "t63"."service_component_raw",
    "t63"."service_type_raw",
    "t63"."total_hrs_caring_per_week_raw",
    "t63"."visual_impairment_raw",
    "t63"."accommodation_status",
    "t63"."assessment_type",
    "t63"."client_funding_status",
    "t63"."client_type",
    "t63"."cost_frequency",
    "t63"."delivery_mechanism",
    "t63"."employment_status",
    "t63"."ethnicity",
    "t63"."event_outcome",
    "t63"."event_type",
    "t63"."gender",
    "t63"."hearing_impairment",
    "t63"."method_of_assessment",
    "t63"."method_of_review",
    "t63"."primary_support_reason",
    "t63"."request_route_of_access",
    "t63"."review_outcomes_achieved",
    "t63"."review_reason",
    "t63"."service_component",
    "t63"."service_type",
    "t63"."total_hrs_caring_per_week",
    "t63"."visual_impairment",
    "t63"."event_outcome_hierarchy",
    "t63"."event_outcome_group",
    "t63"."nhs_id",
    "t63"."review_type",
    CASE
      WHEN (
        "t63"."birth_year" IS NOT NULL
      ) AND "t63"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t63"."birth_year" IS NOT NULL
            ) AND "t63"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service')
              THEN COALESCE("t63"."event_end_date", "t63"."ref_period_end")
              ELSE "t63"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t62"."row_id",
      "t62"."import_file",
      "t62"."file_row",
      "t62"."import_time",
      "t62"."record_id",
      "t62"."la_code",
      "t62"."stated_period_start",
      "t62"."stated_period_end",
      "t62"."nhs_traced",
      "t62"."nhs_submitted",
      "t62"."date_of_birth",
      "t62"."birth_year",
      "t62"."birth_month",
      "t62"."date_of_death",
      "t62"."event_start_date",
      "t62"."event_end_date_raw",
      "t62"."age_at_event_start",
      "t62"."conversation",
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
      "t62"."has_unpaid_carer",
      "t62"."autism_spectrum_disorder",
      "t62"."dementia",
      "t62"."event_description",
      "t62"."eligible_needs_identified",
      "t62"."ref_period_start",
      "t62"."ref_period_end",
      "t62"."council",
      "t62"."area",
      "t62"."event_end_date_corrected",
      "t62"."rule",
      "t62"."person_id",
      "t62"."event_key",
      "t62"."event_end_date",
      "t62"."accommodation_status_raw",
      "t62"."assessment_type_raw",
      "t62"."client_funding_status_raw",
      "t62"."client_type_raw",
      "t62"."cost_frequency_raw",
      "t62"."delivery_mechanism_raw",
      "t62"."employment_status_raw",
      "t62"."ethnicity_raw",
      "t62"."event_outcome_raw",
      "t62"."event_type_raw",
      "t62"."gender_raw",
      "t62"."hearing_impairment_raw",
      "t62"."method_of_assessment_raw",
      "t62"."method_of_review_raw",
      "t62"."primary_support_reason_raw",
      "t62"."request_route_of_access_raw",
      "t62"."review_outcomes_achieved_raw",
      "t62"."review_reason_raw",
      "t62"."service_component_raw",
      "t62"."service_type_raw",
      "t62"."total_hrs_caring_per_week_raw",
      "t62"."visual_impairment_raw",
      "t62"."accommodation_status",
      "t62"."assessment_type",
      "t62"."client_funding_status",
      "t62"."client_type",
      "t62"."cost_frequency",
      "t62"."delivery_mechanism",
      "t62"."employment_status",
      "t62"."ethnicity",
      "t62"."event_outcome",
      "t62"."event_type",
      "t62"."gender",
      "t62"."hearing_impairment",
      "t62"."method_of_assessment",
      "t62"."method_of_review",
      "t62"."primary_support_reason",
      "t62"."request_route_of_access",
      "t62"."review_outcomes_achieved",
      "t62"."review_reason",
      "t62"."service_component",
      "t62"."service_type",
      "t62"."total_hrs_caring_per_week",
      "t62"."visual_impairment",
      "t62"."event_outcome_hierarchy",
      "t62"."event_outcome_group",
      COALESCE("t62"."nhs_traced", "t62"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t62"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t62"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t62"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t61"."accommodation_status" AS "accommodation_status_raw",
        "t61"."assessment_type" AS "assessment_type_raw",
        "t61"."client_funding_status" AS "client_funding_status_raw",
        "t61"."client_type" AS "client_type_raw",
        "t61"."cost_frequency" AS "cost_frequency_raw",
        "t61"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t61"."employment_status" AS "employment_status_raw",
        "t61"."ethnicity" AS "ethnicity_raw",
        "t61"."event_outcome" AS "event_outcome_raw",
        "t61"."event_type" AS "event_type_raw",
        "t61"."gender" AS "gender_raw",
        "t61"."hearing_impairment" AS "hearing_impairment_raw",
        "t61"."method_of_assessment" AS "method_of_assessment_raw",
        "t61"."method_of_review" AS "method_of_review_raw",
        "t61"."primary_support_reason" AS "primary_support_reason_raw",
        "t61"."request_route_of_access" AS "request_route_of_access_raw",
        "t61"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t61"."review_reason" AS "review_reason_raw",
        "t61"."service_component" AS "service_component_raw",
        "t61"."service_type" AS "service_type_raw",
        "t61"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t61"."visual_impairment" AS "visual_impairment_raw",
        "t30"."to_accommodation_status" AS "accommodation_status",
        "t31"."to_assessment_type" AS "assessment_type",
        "t32"."to_client_funding_status" AS "client_funding_status",
        "t33"."to_client_type" AS "client_type",
        "t34"."to_cost_frequency" AS "cost_frequency",
        "t35"."to_delivery_mechanism" AS "delivery_mechanism",
        "t36"."to_employment_status" AS "employment_status",
        "t37"."to_ethnicity" AS "ethnicity",
        "t38"."to_event_outcome" AS "event_outcome",
        "t39"."to_event_type" AS "event_type",
        "t40"."to_gender" AS "gender",
        "t41"."to_hearing_impairment" AS "hearing_impairment",
        COALESCE("t42"."to_method_of_assessment", "t61"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t43"."to_method_of_review", "t61"."method_of_review") AS "method_of_review",
        "t44"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t45"."to_request_route_of_access", "t61"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t46"."to_review_outcomes_achieved", "t61"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t47"."to_review_reason", "t61"."review_reason") AS "review_reason",
        "t48"."to_service_component" AS "service_component",
        "t49"."to_service_type" AS "service_type",
        COALESCE("t50"."to_total_hrs_caring_per_week", "t61"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t51"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t58".*
            EXCLUDE ("kept_row")
          FROM (
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
              "t57"."gender",
              "t57"."ethnicity",
              "t57"."client_type",
              "t57"."primary_support_reason",
              "t57"."accommodation_status",
              "t57"."employment_status",
              "t57"."has_unpaid_carer",
              "t57"."autism_spectrum_disorder",
              "t57"."visual_impairment",
              "t57"."hearing_impairment",
              "t57"."dementia",
              "t57"."client_funding_status",
              "t57"."event_type",
              "t57"."event_description",
              "t57"."event_outcome",
              "t57"."request_route_of_access",
              "t57"."assessment_type",
              "t57"."eligible_needs_identified",
              "t57"."method_of_assessment",
              "t57"."total_hrs_caring_per_week",
              "t57"."service_type",
              "t57"."service_component",
              "t57"."delivery_mechanism",
              "t57"."review_reason",
              "t57"."review_outcomes_achieved",
              "t57"."method_of_review",
              "t57"."cost_frequency",
              "t57"."ref_period_start",
              "t57"."ref_period_end",
              "t57"."council",
              "t57"."area",
              "t57"."event_end_date_corrected",
              "t57"."rule",
              "t52"."kept_row",
              "t52"."person_id",
              "t52"."event_key",
              "t52"."event_end_date"
            FROM (
              SELECT
                "t55"."row_id",
                "t55"."import_file",
                "t55"."file_row",
                "t55"."import_time",
                "t55"."record_id",
                "t55"."la_code",
                "t55"."stated_period_start",
                "t55"."stated_period_end",
                "t55"."nhs_traced",
                "t55"."nhs_submitted",
                "t55"."date_of_birth",
                "t55"."birth_year",
                "t55"."birth_month",
                "t55"."date_of_death",
                "t55"."event_start_date",
                "t55"."event_end_date" AS "event_end_date_raw",
                "t55"."age_at_event_start",
                "t55"."conversation",
                "t55"."unit_cost",
                "t55"."planned_units_per_week",
                "t55"."la_person_id",
                "t55"."event_reference",
                "t55"."gp_practice_code",
                "t55"."provider_cqc_location_id",
                "t55"."no_of_adults_being_cared_for",
                "t55"."adult_1_linked_person_id",
                "t55"."adult_2_linked_person_id",
                "t55"."adult_3_linked_person_id",
                "t55"."gender",
                "t55"."ethnicity",
                "t55"."client_type",
                "t55"."primary_support_reason",
                "t55"."accommodation_status",
                "t55"."employment_status",
                "t55"."has_unpaid_carer",
                "t55"."autism_spectrum_disorder",
                "t55"."visual_impairment",
                "t55"."hearing_impairment",
                "t55"."dementia",
                "t55"."client_funding_status",
                "t55"."event_type",
                "t55"."event_description",
                "t55"."event_outcome",
                "t55"."request_route_of_access",
                "t55"."assessment_type",
                "t55"."eligible_needs_identified",
                "t55"."method_of_assessment",
                "t55"."total_hrs_caring_per_week",
                "t55"."service_type",
                "t55"."service_component",
                "t55"."delivery_mechanism",
                "t55"."review_reason",
                "t55"."review_outcomes_achieved",
                "t55"."method_of_review",
                "t55"."cost_frequency",
                "t55"."ref_period_start",
                "t55"."ref_period_end",
                "t55"."council",
                "t55"."area",
                CASE
                  WHEN COALESCE(
                    (
                      "t55"."date_of_death" >= "t55"."event_start_date"
                    )
                    AND (
                      "t55"."date_of_death" <= "t55"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t55"."event_end_date" IS NULL
                    )
                    AND (
                      "t55"."date_of_death" > "t55"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t55"."date_of_death"
                  ELSE "t55"."event_end_date"
                END AS "event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t55"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t55"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t55"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t55"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t55"."event_type"), 'service')
                      )
                      AND (
                        CASE
                          WHEN COALESCE(
                            (
                              "t55"."date_of_death" >= "t55"."event_start_date"
                            )
                            AND (
                              "t55"."date_of_death" <= "t55"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t55"."event_end_date" IS NULL
                            )
                            AND (
                              "t55"."date_of_death" > "t55"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t55"."date_of_death"
                          ELSE "t55"."event_end_date"
                        END IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t55"."event_start_date" > "t55"."ref_period_end"
                        )
                        OR (
                          CASE
                            WHEN COALESCE(
                              (
                                "t55"."date_of_death" >= "t55"."event_start_date"
                              )
                              AND (
                                "t55"."date_of_death" <= "t55"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t55"."event_end_date" IS NULL
                              )
                              AND (
                                "t55"."date_of_death" > "t55"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t55"."date_of_death"
                            ELSE "t55"."event_end_date"
                          END < "t55"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t55"."event_type"), 'service')
                          )
                          AND (
                            CASE
                              WHEN COALESCE(
                                (
                                  "t55"."date_of_death" >= "t55"."event_start_date"
                                )
                                AND (
                                  "t55"."date_of_death" <= "t55"."event_end_date"
                                ),
                                FALSE
                              )
                              OR COALESCE(
                                (
                                  "t55"."event_end_date" IS NULL
                                )
                                AND (
                                  "t55"."date_of_death" > "t55"."event_start_date"
                                ),
                                FALSE
                              )
                              THEN "t55"."date_of_death"
                              ELSE "t55"."event_end_date"
                            END > "t55"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t55"."nhs_traced", "t55"."nhs_submitted", "t55"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  "t54"."event_end_date",
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
                  "t6"."ref_period_start",
                  "t6"."ref_period_end",
                  "t6"."council",
                  "t6"."area"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t3"
                  WHERE
                    (
                      "t3"."la_code" IS NULL
                    ) OR (
                      "t3"."la_code" <= '112'
                    )
                ) AS "t54"
                LEFT OUTER JOIN {table 2} AS "t6"
                  ON "t54"."la_code" = "t6"."la_code" AND "t54"."import_time" = "t6"."import_time"
              ) AS "t55"
            ) AS "t57"
            INNER JOIN (
              SELECT
                "t2"."row_id" AS "kept_row",
                "t2"."person_id",
                "t2"."event_key",
                "t2"."event_end_date"
              FROM {table 3} AS "t2"
              WHERE
                "t2"."place" = 0
            ) AS "t52"
              ON "t57"."row_id" = "t52"."kept_row"
          ) AS "t58"
        ) AS "t59"
      ) AS "t61"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t30"
        ON LOWER(RTRIM("t61"."accommodation_status")) = "t30"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t31"
        ON LOWER(RTRIM("t61"."assessment_type")) = "t31"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t32"
        ON LOWER(RTRIM("t61"."client_funding_status")) = "t32"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t33"
        ON LOWER(RTRIM("t61"."client_type")) = "t33"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t34"
        ON LOWER(RTRIM("t61"."cost_frequency")) = "t34"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t35"
        ON LOWER(RTRIM("t61"."delivery_mechanism")) = "t35"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t36"
        ON LOWER(RTRIM("t61"."employment_status")) = "t36"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t37"
        ON LOWER(RTRIM("t61"."ethnicity")) = "t37"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t38"
        ON LOWER(RTRIM("t61"."event_outcome")) = "t38"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t39"
        ON LOWER(RTRIM("t61"."event_type")) = "t39"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t40"
        ON LOWER(RTRIM("t61"."gender")) = "t40"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t41"
        ON LOWER(RTRIM("t61"."hearing_impairment")) = "t41"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t42"
        ON LOWER(RTRIM("t61"."method_of_assessment")) = "t42"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t43"
        ON LOWER(RTRIM("t61"."method_of_review")) = "t43"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t44"
        ON LOWER(RTRIM("t61"."primary_support_reason")) = "t44"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t45"
        ON LOWER(RTRIM("t61"."request_route_of_access")) = "t45"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t46"
        ON LOWER(RTRIM("t61"."review_outcomes_achieved")) = "t46"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t47"
        ON LOWER(RTRIM("t61"."review_reason")) = "t47"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t48"
        ON LOWER(RTRIM("t61"."service_component")) = "t48"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t49"
        ON LOWER(RTRIM("t61"."service_type")) = "t49"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t50"
        ON LOWER(RTRIM("t61"."total_hrs_caring_per_week")) = "t50"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t51"
        ON LOWER(RTRIM("t61"."visual_impairment")) = "t51"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t38"."to_event_outcome")) = "t5"."outcome"
    ) AS "t62"
  ) AS "t63"
) AS "t64"
ORDER BY
  "t64"."la_code" ASC,
  "t64"."event_key" ASC,
  "t64"."record_id" ASC,
  "t64"."import_time" ASC,
  "t64"."import_file" ASC,
  "t64"."row_id" ASC

-- f735dbe34d3a10ae: build dhsc-2026-06, 31 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "la_code" VARCHAR, "import_time" TIMESTAMP, "fate" VARCHAR, "rule" VARCHAR, "superseded_by" BIGINT, "cropped_to" DATE
SELECT
  "t11"."row_id",
  "t11"."import_file",
  "t11"."file_row",
  "t11"."la_code",
  "t11"."import_time",
  CASE
    WHEN "t11"."rule" IS NOT NULL
    THEN 'dropped'
    WHEN "t11"."place" > 0
    THEN 'superseded'
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN 'cropped'
    ELSE 'kept'
  END AS "fate",
  CASE
    WHEN "t11"."rule" IS NOT NULL
    THEN "t11"."rule"
    WHEN "t11"."place" > 0
    THEN "t11"."decided_by"
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN 'not-found-in-next-period'
    ELSE CAST(NULL AS TEXT)
  END AS "rule",
  CASE WHEN "t11"."place" > 0 THEN "t11"."winner" ELSE CAST(NULL AS BIGINT) END AS "superseded_by",
  CASE
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN "t11"."final_end"
    ELSE CAST(NULL AS DATE)
  END AS "cropped_to"
FROM (
  SELECT
    "t10"."row_id",
    "t10"."import_file",
    "t10"."file_row",
    "t10"."import_time",
    "t10"."record_id",
    "t10"."la_code",
    "t10"."stated_period_start",
    "t10"."stated_period_end",
    "t10"."nhs_traced",
    "t10"."nhs_submitted",
    "t10"."date_of_birth",
    "t10"."birth_year",
    "t10"."birth_month",
    "t10"."date_of_death",
    "t10"."event_start_date",
    "t10"."event_end_date",
    "t10"."age_at_event_start",
    "t10"."conversation",
    "t10"."unit_cost",
    "t10"."planned_units_per_week",
    "t10"."la_person_id",
    "t10"."event_reference",
    "t10"."gp_practice_code",
    "t10"."provider_cqc_location_id",
    "t10"."no_of_adults_being_cared_for",
    "t10"."adult_1_linked_person_id",
    "t10"."adult_2_linked_person_id",
    "t10"."adult_3_linked_person_id",
    "t10"."gender",
    "t10"."ethnicity",
    "t10"."client_type",
    "t10"."primary_support_reason",
    "t10"."accommodation_status",
    "t10"."employment_status",
    "t10"."has_unpaid_carer",
    "t10"."autism_spectrum_disorder",
    "t10"."visual_impairment",
    "t10"."hearing_impairment",
    "t10"."dementia",
    "t10"."client_funding_status",
    "t10"."event_type",
    "t10"."event_description",
    "t10"."event_outcome",
    "t10"."request_route_of_access",
    "t10"."assessment_type",
    "t10"."eligible_needs_identified",
    "t10"."method_of_assessment",
    "t10"."total_hrs_caring_per_week",
    "t10"."service_type",
    "t10"."service_component",
    "t10"."delivery_mechanism",
    "t10"."review_reason",
    "t10"."review_outcomes_achieved",
    "t10"."method_of_review",
    "t10"."cost_frequency",
    "t10"."ref_period_start",
    "t10"."ref_period_end",
    "t10"."council",
    "t10"."area",
    "t10"."event_end_date_corrected",
    "t10"."rule",
    "t5"."ranked_row",
    "t5"."place",
    "t5"."winner",
    "t5"."decided_by",
    "t5"."cropped",
    "t5"."final_end"
  FROM (
    SELECT
      "t8"."row_id",
      "t8"."import_file",
      "t8"."file_row",
      "t8"."import_time",
      "t8"."record_id",
      "t8"."la_code",
      "t8"."stated_period_start",
      "t8"."stated_period_end",
      "t8"."nhs_traced",
      "t8"."nhs_submitted",
      "t8"."date_of_birth",
      "t8"."birth_year",
      "t8"."birth_month",
      "t8"."date_of_death",
      "t8"."event_start_date",
      "t8"."event_end_date",
      "t8"."age_at_event_start",
      "t8"."conversation",
      "t8"."unit_cost",
      "t8"."planned_units_per_week",
      "t8"."la_person_id",
      "t8"."event_reference",
      "t8"."gp_practice_code",
      "t8"."provider_cqc_location_id",
      "t8"."no_of_adults_being_cared_for",
      "t8"."adult_1_linked_person_id",
      "t8"."adult_2_linked_person_id",
      "t8"."adult_3_linked_person_id",
      "t8"."gender",
      "t8"."ethnicity",
      "t8"."client_type",
      "t8"."primary_support_reason",
      "t8"."accommodation_status",
      "t8"."employment_status",
      "t8"."has_unpaid_carer",
      "t8"."autism_spectrum_disorder",
      "t8"."visual_impairment",
      "t8"."hearing_impairment",
      "t8"."dementia",
      "t8"."client_funding_status",
      "t8"."event_type",
      "t8"."event_description",
      "t8"."event_outcome",
      "t8"."request_route_of_access",
      "t8"."assessment_type",
      "t8"."eligible_needs_identified",
      "t8"."method_of_assessment",
      "t8"."total_hrs_caring_per_week",
      "t8"."service_type",
      "t8"."service_component",
      "t8"."delivery_mechanism",
      "t8"."review_reason",
      "t8"."review_outcomes_achieved",
      "t8"."method_of_review",
      "t8"."cost_frequency",
      "t8"."ref_period_start",
      "t8"."ref_period_end",
      "t8"."council",
      "t8"."area",
      CASE
        WHEN COALESCE(
          (
            "t8"."date_of_death" >= "t8"."event_start_date"
          )
          AND (
            "t8"."date_of_death" <= "t8"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t8"."event_end_date" IS NULL
          )
          AND (
            "t8"."date_of_death" > "t8"."event_start_date"
          ),
          FALSE
        )
        THEN "t8"."date_of_death"
        ELSE "t8"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t8"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t8"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t8"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t8"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t8"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t8"."date_of_death" >= "t8"."event_start_date"
                  )
                  AND (
                    "t8"."date_of_death" <= "t8"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t8"."event_end_date" IS NULL
                  )
                  AND (
                    "t8"."date_of_death" > "t8"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t8"."date_of_death"
                ELSE "t8"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t8"."event_start_date" > "t8"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END < "t8"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t8"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END > "t8"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          (
            "t1"."la_code" IS NULL
          ) OR (
            "t1"."la_code" <= '112'
          )
      ) AS "t7"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
    ) AS "t8"
  ) AS "t10"
  LEFT OUTER JOIN (
    SELECT
      "t0"."row_id" AS "ranked_row",
      "t0"."place",
      "t0"."winner",
      "t0"."decided_by",
      "t0"."cropped",
      "t0"."event_end_date" AS "final_end"
    FROM {table 3} AS "t0"
  ) AS "t5"
    ON "t10"."row_id" = "t5"."ranked_row"
) AS "t11"
ORDER BY
  "t11"."la_code" ASC NULLS FIRST,
  "t11"."row_id" ASC

-- 0c6e356a6ea49087: build dhsc-2026-06, 32 of 69
-- gives "pair" BIGINT, "person" VARCHAR, "bare" VARCHAR
SELECT
  "t3"."pair",
  "t8"."person",
  "t8"."bare"
FROM (
  SELECT
    "t6"."la_code",
    "t6"."import_time",
    "t6"."person",
    REGEXP_REPLACE("t6"."person", '^0+', '', 'g') AS "bare"
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t4"."la_code",
        "t4"."import_time",
        LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          (
            "t1"."la_code" IS NULL
          ) OR (
            "t1"."la_code" <= '112'
          )
      ) AS "t4"
    ) AS "t5"
    WHERE
      "t5"."person" IS NOT NULL
  ) AS "t6"
) AS "t8"
INNER JOIN (
  SELECT
    "t0"."pair",
    "t0"."la_code" AS "asked_code",
    "t0"."earlier" AS "asked_time"
  FROM {table 2} AS "t0"
) AS "t3"
  ON "t8"."la_code" = "t3"."asked_code" AND "t8"."import_time" = "t3"."asked_time"

-- d333de568c2055c0: build dhsc-2026-06, 33 of 69
-- gives "pair" BIGINT, "person" VARCHAR, "bare" VARCHAR, "seen_as" VARCHAR
SELECT
  "t4"."pair",
  "t10"."person",
  "t10"."bare",
  "t13"."seen_as"
FROM (
  SELECT
    "t8"."la_code",
    "t8"."import_time",
    "t8"."person",
    REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t6"."la_code",
        "t6"."import_time",
        LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          (
            "t1"."la_code" IS NULL
          ) OR (
            "t1"."la_code" <= '112'
          )
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."person" IS NOT NULL
  ) AS "t8"
) AS "t10"
INNER JOIN (
  SELECT
    "t0"."pair",
    "t0"."la_code" AS "asked_code",
    "t0"."earlier" AS "asked_time"
  FROM {table 2} AS "t0"
) AS "t4"
  ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
LEFT OUTER JOIN (
  SELECT
    "t11"."pair",
    "t11"."person" AS "seen_as"
  FROM (
    SELECT
      "t5"."pair",
      "t10"."person",
      "t10"."bare"
    FROM (
      SELECT
        "t8"."la_code",
        "t8"."import_time",
        "t8"."person",
        REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
      FROM (
        SELECT DISTINCT
          *
        FROM (
          SELECT
            "t6"."la_code",
            "t6"."import_time",
            LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t1"
            WHERE
              (
                "t1"."la_code" IS NULL
              ) OR (
                "t1"."la_code" <= '112'
              )
          ) AS "t6"
        ) AS "t7"
        WHERE
          "t7"."person" IS NOT NULL
      ) AS "t8"
    ) AS "t10"
    INNER JOIN (
      SELECT
        "t0"."pair",
        "t0"."la_code" AS "asked_code",
        "t0"."later" AS "asked_time"
      FROM {table 2} AS "t0"
    ) AS "t5"
      ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
  ) AS "t11"
) AS "t13"
  ON "t4"."pair" = "t13"."pair" AND "t10"."person" = "t13"."seen_as"

-- 6404101b73bb5946: build dhsc-2026-06, 34 of 69
-- gives "pair" BIGINT, "people" BIGINT, "returned" BIGINT, "without_zeros" BIGINT
SELECT
  "t19"."pair",
  COUNT(*) AS "people",
  SUM(CAST("t19"."seen_as" IS NOT NULL AS INT)) AS "returned",
  SUM(CAST((
    "t19"."seen_as" IS NULL
  ) AND (
    "t19"."new_as" IS NOT NULL
  ) AS INT)) AS "without_zeros"
FROM (
  SELECT
    "t4"."pair",
    "t10"."person",
    "t10"."bare",
    "t15"."seen_as",
    "t18"."new_as"
  FROM (
    SELECT
      "t8"."la_code",
      "t8"."import_time",
      "t8"."person",
      REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
    FROM (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          "t6"."la_code",
          "t6"."import_time",
          LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            (
              "t1"."la_code" IS NULL
            ) OR (
              "t1"."la_code" <= '112'
            )
        ) AS "t6"
      ) AS "t7"
      WHERE
        "t7"."person" IS NOT NULL
    ) AS "t8"
  ) AS "t10"
  INNER JOIN (
    SELECT
      "t0"."pair",
      "t0"."la_code" AS "asked_code",
      "t0"."earlier" AS "asked_time"
    FROM {table 2} AS "t0"
  ) AS "t4"
    ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
  LEFT OUTER JOIN (
    SELECT
      "t12"."pair",
      "t12"."person" AS "seen_as"
    FROM (
      SELECT
        "t5"."pair",
        "t10"."person",
        "t10"."bare"
      FROM (
        SELECT
          "t8"."la_code",
          "t8"."import_time",
          "t8"."person",
          REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t6"."la_code",
              "t6"."import_time",
              LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t1"
              WHERE
                (
                  "t1"."la_code" IS NULL
                ) OR (
                  "t1"."la_code" <= '112'
                )
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."person" IS NOT NULL
        ) AS "t8"
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."pair",
          "t0"."la_code" AS "asked_code",
          "t0"."later" AS "asked_time"
        FROM {table 2} AS "t0"
      ) AS "t5"
        ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
    ) AS "t12"
  ) AS "t15"
    ON "t4"."pair" = "t15"."pair" AND "t10"."person" = "t15"."seen_as"
  LEFT OUTER JOIN (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t5"."pair",
        "t10"."bare" AS "new_as"
      FROM (
        SELECT
          "t8"."la_code",
          "t8"."import_time",
          "t8"."person",
          REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t6"."la_code",
              "t6"."import_time",
              LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t1"
              WHERE
                (
                  "t1"."la_code" IS NULL
                ) OR (
                  "t1"."la_code" <= '112'
                )
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."person" IS NOT NULL
        ) AS "t8"
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."pair",
          "t0"."la_code" AS "asked_code",
          "t0"."later" AS "asked_time"
        FROM {table 2} AS "t0"
      ) AS "t5"
        ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
      ANTI JOIN (
        SELECT
          "t4"."pair",
          "t10"."person",
          "t10"."bare"
        FROM (
          SELECT
            "t8"."la_code",
            "t8"."import_time",
            "t8"."person",
            REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                "t6"."la_code",
                "t6"."import_time",
                LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
              FROM (
                SELECT
                  *
                FROM {table 1} AS "t1"
                WHERE
                  (
                    "t1"."la_code" IS NULL
                  ) OR (
                    "t1"."la_code" <= '112'
                  )
              ) AS "t6"
            ) AS "t7"
            WHERE
              "t7"."person" IS NOT NULL
          ) AS "t8"
        ) AS "t10"
        INNER JOIN (
          SELECT
            "t0"."pair",
            "t0"."la_code" AS "asked_code",
            "t0"."earlier" AS "asked_time"
          FROM {table 2} AS "t0"
        ) AS "t4"
          ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
      ) AS "t13"
        ON "t5"."pair" = "t13"."pair" AND "t10"."person" = "t13"."person"
    ) AS "t16"
  ) AS "t18"
    ON "t4"."pair" = "t18"."pair" AND "t10"."bare" = "t18"."new_as"
) AS "t19"
GROUP BY
  1

-- 9a5d971d55c1ffaa: build dhsc-2026-06, 35 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" BETWEEN '716' AND '716'

-- 3c7da197d38fcfbf: build dhsc-2026-06, 36 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2)
SELECT
  "t6"."row_id",
  "t6"."record_id",
  "t6"."import_file",
  "t6"."import_time",
  "t6"."file_row",
  "t6"."la_code",
  "t6"."nhs_traced",
  "t6"."nhs_submitted",
  "t6"."la_person_id",
  "t6"."conversation",
  "t6"."event_start_date",
  "t6"."event_end_date_corrected",
  "t6"."ref_period_start",
  "t6"."ref_period_end",
  "t6"."event_outcome",
  "t6"."client_type",
  "t6"."event_type",
  "t6"."request_route_of_access",
  "t6"."assessment_type",
  "t6"."service_type",
  "t6"."service_component",
  "t6"."delivery_mechanism",
  "t6"."cost_frequency",
  "t6"."unit_cost",
  "t6"."planned_units_per_week"
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
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."council",
    "t5"."area",
    CASE
      WHEN COALESCE(
        (
          "t5"."date_of_death" >= "t5"."event_start_date"
        )
        AND (
          "t5"."date_of_death" <= "t5"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t5"."event_end_date" IS NULL
        )
        AND (
          "t5"."date_of_death" > "t5"."event_start_date"
        ),
        FALSE
      )
      THEN "t5"."date_of_death"
      ELSE "t5"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t5"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t5"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t5"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t5"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t5"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t5"."date_of_death" >= "t5"."event_start_date"
                )
                AND (
                  "t5"."date_of_death" <= "t5"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t5"."event_end_date" IS NULL
                )
                AND (
                  "t5"."date_of_death" > "t5"."event_start_date"
                ),
                FALSE
              )
              THEN "t5"."date_of_death"
              ELSE "t5"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t5"."event_start_date" > "t5"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t5"."date_of_death" >= "t5"."event_start_date"
                  )
                  AND (
                    "t5"."date_of_death" <= "t5"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t5"."event_end_date" IS NULL
                  )
                  AND (
                    "t5"."date_of_death" > "t5"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t5"."date_of_death"
                ELSE "t5"."event_end_date"
              END < "t5"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t5"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t5"."date_of_death" >= "t5"."event_start_date"
                    )
                    AND (
                      "t5"."date_of_death" <= "t5"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t5"."event_end_date" IS NULL
                    )
                    AND (
                      "t5"."date_of_death" > "t5"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t5"."date_of_death"
                  ELSE "t5"."event_end_date"
                END > "t5"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t5"."nhs_traced", "t5"."nhs_submitted", "t5"."la_person_id") IS NOT NULL
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
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."council",
      "t2"."area"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."la_code" BETWEEN '716' AND '716'
    ) AS "t4"
    LEFT OUTER JOIN {table 2} AS "t2"
      ON "t4"."la_code" = "t2"."la_code" AND "t4"."import_time" = "t2"."import_time"
  ) AS "t5"
) AS "t6"
WHERE
  "t6"."rule" IS NULL

-- fffa12f1468bc642: build dhsc-2026-06, 37 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t11".*
  EXCLUDE ("kept_row")
FROM (
  SELECT
    "t10"."row_id",
    "t10"."import_file",
    "t10"."file_row",
    "t10"."import_time",
    "t10"."record_id",
    "t10"."la_code",
    "t10"."stated_period_start",
    "t10"."stated_period_end",
    "t10"."nhs_traced",
    "t10"."nhs_submitted",
    "t10"."date_of_birth",
    "t10"."birth_year",
    "t10"."birth_month",
    "t10"."date_of_death",
    "t10"."event_start_date",
    "t10"."event_end_date_raw",
    "t10"."age_at_event_start",
    "t10"."conversation",
    "t10"."unit_cost",
    "t10"."planned_units_per_week",
    "t10"."la_person_id",
    "t10"."event_reference",
    "t10"."gp_practice_code",
    "t10"."provider_cqc_location_id",
    "t10"."no_of_adults_being_cared_for",
    "t10"."adult_1_linked_person_id",
    "t10"."adult_2_linked_person_id",
    "t10"."adult_3_linked_person_id",
    "t10"."gender",
    "t10"."ethnicity",
    "t10"."client_type",
    "t10"."primary_support_reason",
    "t10"."accommodation_status",
    "t10"."employment_status",
    "t10"."has_unpaid_carer",
    "t10"."autism_spectrum_disorder",
    "t10"."visual_impairment",
    "t10"."hearing_impairment",
    "t10"."dementia",
    "t10"."client_funding_status",
    "t10"."event_type",
    "t10"."event_description",
    "t10"."event_outcome",
    "t10"."request_route_of_access",
    "t10"."assessment_type",
    "t10"."eligible_needs_identified",
    "t10"."method_of_assessment",
    "t10"."total_hrs_caring_per_week",
    "t10"."service_type",
    "t10"."service_component",
    "t10"."delivery_mechanism",
    "t10"."review_reason",
    "t10"."review_outcomes_achieved",
    "t10"."method_of_review",
    "t10"."cost_frequency",
    "t10"."ref_period_start",
    "t10"."ref_period_end",
    "t10"."council",
    "t10"."area",
    "t10"."event_end_date_corrected",
    "t10"."rule",
    "t6"."kept_row",
    "t6"."person_id",
    "t6"."event_key",
    "t6"."event_end_date"
  FROM (
    SELECT
      "t8"."row_id",
      "t8"."import_file",
      "t8"."file_row",
      "t8"."import_time",
      "t8"."record_id",
      "t8"."la_code",
      "t8"."stated_period_start",
      "t8"."stated_period_end",
      "t8"."nhs_traced",
      "t8"."nhs_submitted",
      "t8"."date_of_birth",
      "t8"."birth_year",
      "t8"."birth_month",
      "t8"."date_of_death",
      "t8"."event_start_date",
      "t8"."event_end_date" AS "event_end_date_raw",
      "t8"."age_at_event_start",
      "t8"."conversation",
      "t8"."unit_cost",
      "t8"."planned_units_per_week",
      "t8"."la_person_id",
      "t8"."event_reference",
      "t8"."gp_practice_code",
      "t8"."provider_cqc_location_id",
      "t8"."no_of_adults_being_cared_for",
      "t8"."adult_1_linked_person_id",
      "t8"."adult_2_linked_person_id",
      "t8"."adult_3_linked_person_id",
      "t8"."gender",
      "t8"."ethnicity",
      "t8"."client_type",
      "t8"."primary_support_reason",
      "t8"."accommodation_status",
      "t8"."employment_status",
      "t8"."has_unpaid_carer",
      "t8"."autism_spectrum_disorder",
      "t8"."visual_impairment",
      "t8"."hearing_impairment",
      "t8"."dementia",
      "t8"."client_funding_status",
      "t8"."event_type",
      "t8"."event_description",
      "t8"."event_outcome",
      "t8"."request_route_of_access",
      "t8"."assessment_type",
      "t8"."eligible_needs_identified",
      "t8"."method_of_assessment",
      "t8"."total_hrs_caring_per_week",
      "t8"."service_type",
      "t8"."service_component",
      "t8"."delivery_mechanism",
      "t8"."review_reason",
      "t8"."review_outcomes_achieved",
      "t8"."method_of_review",
      "t8"."cost_frequency",
      "t8"."ref_period_start",
      "t8"."ref_period_end",
      "t8"."council",
      "t8"."area",
      CASE
        WHEN COALESCE(
          (
            "t8"."date_of_death" >= "t8"."event_start_date"
          )
          AND (
            "t8"."date_of_death" <= "t8"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t8"."event_end_date" IS NULL
          )
          AND (
            "t8"."date_of_death" > "t8"."event_start_date"
          ),
          FALSE
        )
        THEN "t8"."date_of_death"
        ELSE "t8"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t8"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t8"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t8"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t8"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t8"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t8"."date_of_death" >= "t8"."event_start_date"
                  )
                  AND (
                    "t8"."date_of_death" <= "t8"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t8"."event_end_date" IS NULL
                  )
                  AND (
                    "t8"."date_of_death" > "t8"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t8"."date_of_death"
                ELSE "t8"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t8"."event_start_date" > "t8"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END < "t8"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t8"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END > "t8"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."la_code" BETWEEN '716' AND '716'
      ) AS "t7"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
    ) AS "t8"
  ) AS "t10"
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
    ON "t10"."row_id" = "t6"."kept_row"
) AS "t11"

-- 0aa07b1717d84842: build dhsc-2026-06, 38 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  *
FROM (
  SELECT
    "t11".*
    EXCLUDE ("kept_row")
  FROM (
    SELECT
      "t10"."row_id",
      "t10"."import_file",
      "t10"."file_row",
      "t10"."import_time",
      "t10"."record_id",
      "t10"."la_code",
      "t10"."stated_period_start",
      "t10"."stated_period_end",
      "t10"."nhs_traced",
      "t10"."nhs_submitted",
      "t10"."date_of_birth",
      "t10"."birth_year",
      "t10"."birth_month",
      "t10"."date_of_death",
      "t10"."event_start_date",
      "t10"."event_end_date_raw",
      "t10"."age_at_event_start",
      "t10"."conversation",
      "t10"."unit_cost",
      "t10"."planned_units_per_week",
      "t10"."la_person_id",
      "t10"."event_reference",
      "t10"."gp_practice_code",
      "t10"."provider_cqc_location_id",
      "t10"."no_of_adults_being_cared_for",
      "t10"."adult_1_linked_person_id",
      "t10"."adult_2_linked_person_id",
      "t10"."adult_3_linked_person_id",
      "t10"."gender",
      "t10"."ethnicity",
      "t10"."client_type",
      "t10"."primary_support_reason",
      "t10"."accommodation_status",
      "t10"."employment_status",
      "t10"."has_unpaid_carer",
      "t10"."autism_spectrum_disorder",
      "t10"."visual_impairment",
      "t10"."hearing_impairment",
      "t10"."dementia",
      "t10"."client_funding_status",
      "t10"."event_type",
      "t10"."event_description",
      "t10"."event_outcome",
      "t10"."request_route_of_access",
      "t10"."assessment_type",
      "t10"."eligible_needs_identified",
      "t10"."method_of_assessment",
      "t10"."total_hrs_caring_per_week",
      "t10"."service_type",
      "t10"."service_component",
      "t10"."delivery_mechanism",
      "t10"."review_reason",
      "t10"."review_outcomes_achieved",
      "t10"."method_of_review",
      "t10"."cost_frequency",
      "t10"."ref_period_start",
      "t10"."ref_period_end",
      "t10"."council",
      "t10"."area",
      "t10"."event_end_date_corrected",
      "t10"."rule",
      "t6"."kept_row",
      "t6"."person_id",
      "t6"."event_key",
      "t6"."event_end_date"
    FROM (
      SELECT
        "t8"."row_id",
        "t8"."import_file",
        "t8"."file_row",
        "t8"."import_time",
        "t8"."record_id",
        "t8"."la_code",
        "t8"."stated_period_start",
        "t8"."stated_period_end",
        "t8"."nhs_traced",
        "t8"."nhs_submitted",
        "t8"."date_of_birth",
        "t8"."birth_year",
        "t8"."birth_month",
        "t8"."date_of_death",
        "t8"."event_start_date",
        "t8"."event_end_date" AS "event_end_date_raw",
        "t8"."age_at_event_start",
        "t8"."conversation",
        "t8"."unit_cost",
        "t8"."planned_units_per_week",
        "t8"."la_person_id",
        "t8"."event_reference",
        "t8"."gp_practice_code",
        "t8"."provider_cqc_location_id",
        "t8"."no_of_adults_being_cared_for",
        "t8"."adult_1_linked_person_id",
        "t8"."adult_2_linked_person_id",
        "t8"."adult_3_linked_person_id",
        "t8"."gender",
        "t8"."ethnicity",
        "t8"."client_type",
        "t8"."primary_support_reason",
        "t8"."accommodation_status",
        "t8"."employment_status",
        "t8"."has_unpaid_carer",
        "t8"."autism_spectrum_disorder",
        "t8"."visual_impairment",
        "t8"."hearing_impairment",
        "t8"."dementia",
        "t8"."client_funding_status",
        "t8"."event_type",
        "t8"."event_description",
        "t8"."event_outcome",
        "t8"."request_route_of_access",
        "t8"."assessment_type",
        "t8"."eligible_needs_identified",
        "t8"."method_of_assessment",
        "t8"."total_hrs_caring_per_week",
        "t8"."service_type",
        "t8"."service_component",
        "t8"."delivery_mechanism",
        "t8"."review_reason",
        "t8"."review_outcomes_achieved",
        "t8"."method_of_review",
        "t8"."cost_frequency",
        "t8"."ref_period_start",
        "t8"."ref_period_end",
        "t8"."council",
        "t8"."area",
        CASE
          WHEN COALESCE(
            (
              "t8"."date_of_death" >= "t8"."event_start_date"
            )
            AND (
              "t8"."date_of_death" <= "t8"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t8"."event_end_date" IS NULL
            )
            AND (
              "t8"."date_of_death" > "t8"."event_start_date"
            ),
            FALSE
          )
          THEN "t8"."date_of_death"
          ELSE "t8"."event_end_date"
        END AS "event_end_date_corrected",
        COALESCE(
          CASE
            WHEN "t8"."la_code" IS NULL
            THEN 'no-council-code'
            WHEN "t8"."ref_period_start" IS NULL
            THEN 'not-in-selected-file'
            ELSE CASE
              WHEN "t8"."event_type" IS NULL
              THEN 'blank-event-type'
              WHEN "t8"."event_start_date" IS NULL
              THEN 'blank-event-start'
              WHEN NOT (
                CONTAINS(LOWER("t8"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END IS NULL
              )
              THEN 'no-event-end'
              WHEN COALESCE(
                (
                  "t8"."event_start_date" > "t8"."ref_period_end"
                )
                OR (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END < "t8"."ref_period_start"
                )
                OR (
                  NOT (
                    CONTAINS(LOWER("t8"."event_type"), 'service')
                  )
                  AND (
                    CASE
                      WHEN COALESCE(
                        (
                          "t8"."date_of_death" >= "t8"."event_start_date"
                        )
                        AND (
                          "t8"."date_of_death" <= "t8"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t8"."event_end_date" IS NULL
                        )
                        AND (
                          "t8"."date_of_death" > "t8"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t8"."date_of_death"
                      ELSE "t8"."event_end_date"
                    END > "t8"."ref_period_end"
                  )
                ),
                FALSE
              )
              THEN 'outside-reference-period'
              WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
              THEN 'died-before-period'
              WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
              THEN 'died-before-event'
              ELSE CAST(NULL AS TEXT)
            END
          END,
          CASE
            WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
            THEN CAST(NULL AS TEXT)
            ELSE 'no-person-id'
          END
        ) AS "rule"
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
          "t3"."ref_period_start",
          "t3"."ref_period_end",
          "t3"."council",
          "t3"."area"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            "t1"."la_code" BETWEEN '716' AND '716'
        ) AS "t7"
        LEFT OUTER JOIN {table 2} AS "t3"
          ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
      ) AS "t8"
    ) AS "t10"
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
      ON "t10"."row_id" = "t6"."kept_row"
  ) AS "t11"
) AS "t12"

-- 7934f2d39c532a73: build dhsc-2026-06, 39 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "accommodation_status_raw" VARCHAR, "assessment_type_raw" VARCHAR, "client_funding_status_raw" VARCHAR, "client_type_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "employment_status_raw" VARCHAR, "ethnicity_raw" VARCHAR, "event_outcome_raw" VARCHAR, "event_type_raw" VARCHAR, "gender_raw" VARCHAR, "hearing_impairment_raw" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_review_raw" VARCHAR, "primary_support_reason_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_reason_raw" VARCHAR, "service_component_raw" VARCHAR, "service_type_raw" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "visual_impairment_raw" VARCHAR, "accommodation_status" VARCHAR, "assessment_type" VARCHAR, "client_funding_status" VARCHAR, "client_type" VARCHAR, "cost_frequency" VARCHAR, "delivery_mechanism" VARCHAR, "employment_status" VARCHAR, "ethnicity" VARCHAR, "event_outcome" VARCHAR, "event_type" VARCHAR, "gender" VARCHAR, "hearing_impairment" VARCHAR, "method_of_assessment" VARCHAR, "method_of_review" VARCHAR, "primary_support_reason" VARCHAR, "request_route_of_access" VARCHAR, "review_outcomes_achieved" VARCHAR, "review_reason" VARCHAR, "service_component" VARCHAR, "service_type" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "visual_impairment" VARCHAR
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
  "t59"."accommodation_status" AS "accommodation_status_raw",
  "t59"."assessment_type" AS "assessment_type_raw",
  "t59"."client_funding_status" AS "client_funding_status_raw",
  "t59"."client_type" AS "client_type_raw",
  "t59"."cost_frequency" AS "cost_frequency_raw",
  "t59"."delivery_mechanism" AS "delivery_mechanism_raw",
  "t59"."employment_status" AS "employment_status_raw",
  "t59"."ethnicity" AS "ethnicity_raw",
  "t59"."event_outcome" AS "event_outcome_raw",
  "t59"."event_type" AS "event_type_raw",
  "t59"."gender" AS "gender_raw",
  "t59"."hearing_impairment" AS "hearing_impairment_raw",
  "t59"."method_of_assessment" AS "method_of_assessment_raw",
  "t59"."method_of_review" AS "method_of_review_raw",
  "t59"."primary_support_reason" AS "primary_support_reason_raw",
  "t59"."request_route_of_access" AS "request_route_of_access_raw",
  "t59"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
  "t59"."review_reason" AS "review_reason_raw",
  "t59"."service_component" AS "service_component_raw",
  "t59"."service_type" AS "service_type_raw",
  "t59"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
  "t59"."visual_impairment" AS "visual_impairment_raw",
  "t29"."to_accommodation_status" AS "accommodation_status",
  "t30"."to_assessment_type" AS "assessment_type",
  "t31"."to_client_funding_status" AS "client_funding_status",
  "t32"."to_client_type" AS "client_type",
  "t33"."to_cost_frequency" AS "cost_frequency",
  "t34"."to_delivery_mechanism" AS "delivery_mechanism",
  "t35"."to_employment_status" AS "employment_status",
  "t36"."to_ethnicity" AS "ethnicity",
  "t37"."to_event_outcome" AS "event_outcome",
  "t38"."to_event_type" AS "event_type",
  "t39"."to_gender" AS "gender",
  "t40"."to_hearing_impairment" AS "hearing_impairment",
  COALESCE("t41"."to_method_of_assessment", "t59"."method_of_assessment") AS "method_of_assessment",
  COALESCE("t42"."to_method_of_review", "t59"."method_of_review") AS "method_of_review",
  "t43"."to_primary_support_reason" AS "primary_support_reason",
  COALESCE("t44"."to_request_route_of_access", "t59"."request_route_of_access") AS "request_route_of_access",
  COALESCE("t45"."to_review_outcomes_achieved", "t59"."review_outcomes_achieved") AS "review_outcomes_achieved",
  COALESCE("t46"."to_review_reason", "t59"."review_reason") AS "review_reason",
  "t47"."to_service_component" AS "service_component",
  "t48"."to_service_type" AS "service_type",
  COALESCE("t49"."to_total_hrs_caring_per_week", "t59"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
  "t50"."to_visual_impairment" AS "visual_impairment"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t56".*
      EXCLUDE ("kept_row")
    FROM (
      SELECT
        "t55"."row_id",
        "t55"."import_file",
        "t55"."file_row",
        "t55"."import_time",
        "t55"."record_id",
        "t55"."la_code",
        "t55"."stated_period_start",
        "t55"."stated_period_end",
        "t55"."nhs_traced",
        "t55"."nhs_submitted",
        "t55"."date_of_birth",
        "t55"."birth_year",
        "t55"."birth_month",
        "t55"."date_of_death",
        "t55"."event_start_date",
        "t55"."event_end_date_raw",
        "t55"."age_at_event_start",
        "t55"."conversation",
        "t55"."unit_cost",
        "t55"."planned_units_per_week",
        "t55"."la_person_id",
        "t55"."event_reference",
        "t55"."gp_practice_code",
        "t55"."provider_cqc_location_id",
        "t55"."no_of_adults_being_cared_for",
        "t55"."adult_1_linked_person_id",
        "t55"."adult_2_linked_person_id",
        "t55"."adult_3_linked_person_id",
        "t55"."gender",
        "t55"."ethnicity",
        "t55"."client_type",
        "t55"."primary_support_reason",
        "t55"."accommodation_status",
        "t55"."employment_status",
        "t55"."has_unpaid_carer",
        "t55"."autism_spectrum_disorder",
        "t55"."visual_impairment",
        "t55"."hearing_impairment",
        "t55"."dementia",
        "t55"."client_funding_status",
        "t55"."event_type",
        "t55"."event_description",
        "t55"."event_outcome",
        "t55"."request_route_of_access",
        "t55"."assessment_type",
        "t55"."eligible_needs_identified",
        "t55"."method_of_assessment",
        "t55"."total_hrs_caring_per_week",
        "t55"."service_type",
        "t55"."service_component",
        "t55"."delivery_mechanism",
        "t55"."review_reason",
        "t55"."review_outcomes_achieved",
        "t55"."method_of_review",
        "t55"."cost_frequency",
        "t55"."ref_period_start",
        "t55"."ref_period_end",
        "t55"."council",
        "t55"."area",
        "t55"."event_end_date_corrected",
        "t55"."rule",
        "t51"."kept_row",
        "t51"."person_id",
        "t51"."event_key",
        "t51"."event_end_date"
      FROM (
        SELECT
          "t53"."row_id",
          "t53"."import_file",
          "t53"."file_row",
          "t53"."import_time",
          "t53"."record_id",
          "t53"."la_code",
          "t53"."stated_period_start",
          "t53"."stated_period_end",
          "t53"."nhs_traced",
          "t53"."nhs_submitted",
          "t53"."date_of_birth",
          "t53"."birth_year",
          "t53"."birth_month",
          "t53"."date_of_death",
          "t53"."event_start_date",
          "t53"."event_end_date" AS "event_end_date_raw",
          "t53"."age_at_event_start",
          "t53"."conversation",
          "t53"."unit_cost",
          "t53"."planned_units_per_week",
          "t53"."la_person_id",
          "t53"."event_reference",
          "t53"."gp_practice_code",
          "t53"."provider_cqc_location_id",
          "t53"."no_of_adults_being_cared_for",
          "t53"."adult_1_linked_person_id",
          "t53"."adult_2_linked_person_id",
          "t53"."adult_3_linked_person_id",
          "t53"."gender",
          "t53"."ethnicity",
          "t53"."client_type",
          "t53"."primary_support_reason",
          "t53"."accommodation_status",
          "t53"."employment_status",
          "t53"."has_unpaid_carer",
          "t53"."autism_spectrum_disorder",
          "t53"."visual_impairment",
          "t53"."hearing_impairment",
          "t53"."dementia",
          "t53"."client_funding_status",
          "t53"."event_type",
          "t53"."event_description",
          "t53"."event_outcome",
          "t53"."request_route_of_access",
          "t53"."assessment_type",
          "t53"."eligible_needs_identified",
          "t53"."method_of_assessment",
          "t53"."total_hrs_caring_per_week",
          "t53"."service_type",
          "t53"."service_component",
          "t53"."delivery_mechanism",
          "t53"."review_reason",
          "t53"."review_outcomes_achieved",
          "t53"."method_of_review",
          "t53"."cost_frequency",
          "t53"."ref_period_start",
          "t53"."ref_period_end",
          "t53"."council",
          "t53"."area",
          CASE
            WHEN COALESCE(
              (
                "t53"."date_of_death" >= "t53"."event_start_date"
              )
              AND (
                "t53"."date_of_death" <= "t53"."event_end_date"
              ),
              FALSE
            )
            OR COALESCE(
              (
                "t53"."event_end_date" IS NULL
              )
              AND (
                "t53"."date_of_death" > "t53"."event_start_date"
              ),
              FALSE
            )
            THEN "t53"."date_of_death"
            ELSE "t53"."event_end_date"
          END AS "event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t53"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t53"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t53"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t53"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t53"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t53"."date_of_death" >= "t53"."event_start_date"
                      )
                      AND (
                        "t53"."date_of_death" <= "t53"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t53"."event_end_date" IS NULL
                      )
                      AND (
                        "t53"."date_of_death" > "t53"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t53"."date_of_death"
                    ELSE "t53"."event_end_date"
                  END IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t53"."event_start_date" > "t53"."ref_period_end"
                  )
                  OR (
                    CASE
                      WHEN COALESCE(
                        (
                          "t53"."date_of_death" >= "t53"."event_start_date"
                        )
                        AND (
                          "t53"."date_of_death" <= "t53"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t53"."event_end_date" IS NULL
                        )
                        AND (
                          "t53"."date_of_death" > "t53"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t53"."date_of_death"
                      ELSE "t53"."event_end_date"
                    END < "t53"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t53"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t53"."date_of_death" >= "t53"."event_start_date"
                          )
                          AND (
                            "t53"."date_of_death" <= "t53"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t53"."event_end_date" IS NULL
                          )
                          AND (
                            "t53"."date_of_death" > "t53"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t53"."date_of_death"
                        ELSE "t53"."event_end_date"
                      END > "t53"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t53"."date_of_death" < "t53"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t53"."date_of_death" < "t53"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t53"."nhs_traced", "t53"."nhs_submitted", "t53"."la_person_id") IS NOT NULL
              THEN CAST(NULL AS TEXT)
              ELSE 'no-person-id'
            END
          ) AS "rule"
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
            "t52"."event_end_date",
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
            "t4"."ref_period_start",
            "t4"."ref_period_end",
            "t4"."council",
            "t4"."area"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t2"
            WHERE
              "t2"."la_code" BETWEEN '716' AND '716'
          ) AS "t52"
          LEFT OUTER JOIN {table 2} AS "t4"
            ON "t52"."la_code" = "t4"."la_code" AND "t52"."import_time" = "t4"."import_time"
        ) AS "t53"
      ) AS "t55"
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
        ON "t55"."row_id" = "t51"."kept_row"
    ) AS "t56"
  ) AS "t57"
) AS "t59"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_accommodation_status",
    "t0"."cleaned_value" AS "to_accommodation_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'accommodation_status'
) AS "t29"
  ON LOWER(RTRIM("t59"."accommodation_status")) = "t29"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t30"
  ON LOWER(RTRIM("t59"."assessment_type")) = "t30"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status'
) AS "t31"
  ON LOWER(RTRIM("t59"."client_funding_status")) = "t31"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t32"
  ON LOWER(RTRIM("t59"."client_type")) = "t32"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency'
) AS "t33"
  ON LOWER(RTRIM("t59"."cost_frequency")) = "t33"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism'
) AS "t34"
  ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t34"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'employment_status'
) AS "t35"
  ON LOWER(RTRIM("t59"."employment_status")) = "t35"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity'
) AS "t36"
  ON LOWER(RTRIM("t59"."ethnicity")) = "t36"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t37"
  ON LOWER(RTRIM("t59"."event_outcome")) = "t37"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t38"
  ON LOWER(RTRIM("t59"."event_type")) = "t38"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'gender'
) AS "t39"
  ON LOWER(RTRIM("t59"."gender")) = "t39"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment'
) AS "t40"
  ON LOWER(RTRIM("t59"."hearing_impairment")) = "t40"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment'
) AS "t41"
  ON LOWER(RTRIM("t59"."method_of_assessment")) = "t41"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review'
) AS "t42"
  ON LOWER(RTRIM("t59"."method_of_review")) = "t42"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason'
) AS "t43"
  ON LOWER(RTRIM("t59"."primary_support_reason")) = "t43"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t44"
  ON LOWER(RTRIM("t59"."request_route_of_access")) = "t44"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved'
) AS "t45"
  ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t45"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_reason'
) AS "t46"
  ON LOWER(RTRIM("t59"."review_reason")) = "t46"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t47"
  ON LOWER(RTRIM("t59"."service_component")) = "t47"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t48"
  ON LOWER(RTRIM("t59"."service_type")) = "t48"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week'
) AS "t49"
  ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t49"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment'
) AS "t50"
  ON LOWER(RTRIM("t59"."visual_impairment")) = "t50"."from_visual_impairment"

-- f8e5440229d0aaa7: build dhsc-2026-06, 40 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t64"."row_id",
  "t64"."record_id",
  "t64"."import_file",
  "t64"."import_time",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."la_code",
  "t64"."council",
  "t64"."area",
  "t64"."person_id",
  "t64"."nhs_id",
  "t64"."event_key",
  "t64"."event_type_raw",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."event_end_date_corrected",
  "t64"."event_end_date",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."birth_date",
  "t64"."date_of_death",
  "t64"."latest_age",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t64"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t64"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t64"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t64"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t64"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."review_type",
  "t64"."event_outcome_hierarchy",
  "t64"."event_outcome_group",
  "t64"."unit_cost",
  "t64"."planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."gp_practice_code",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."adult_1_linked_person_id",
  "t64"."adult_2_linked_person_id",
  "t64"."adult_3_linked_person_id",
  "t64"."gender",
  "t64"."ethnicity",
  "t64"."client_type",
  "t64"."primary_support_reason",
  "t64"."accommodation_status",
  "t64"."employment_status",
  "t64"."has_unpaid_carer",
  "t64"."autism_spectrum_disorder",
  "t64"."visual_impairment",
  "t64"."hearing_impairment",
  "t64"."dementia",
  "t64"."client_funding_status",
  "t64"."event_type",
  "t64"."event_description",
  "t64"."event_outcome",
  "t64"."request_route_of_access",
  "t64"."assessment_type",
  "t64"."eligible_needs_identified",
  "t64"."method_of_assessment",
  "t64"."total_hrs_caring_per_week",
  "t64"."service_type",
  "t64"."service_component",
  "t64"."delivery_mechanism",
  "t64"."review_reason",
  "t64"."review_outcomes_achieved",
  "t64"."method_of_review",
  "t64"."cost_frequency",
  CASE
    WHEN (
      "t64"."accommodation_status" IS NULL
    )
    AND (
      "t64"."accommodation_status_raw" <> ''
    )
    THEN "t64"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t64"."assessment_type" IS NULL
    ) AND (
      "t64"."assessment_type_raw" <> ''
    )
    THEN "t64"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t64"."client_funding_status" IS NULL
    )
    AND (
      "t64"."client_funding_status_raw" <> ''
    )
    THEN "t64"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t64"."client_type" IS NULL
    ) AND (
      "t64"."client_type_raw" <> ''
    )
    THEN "t64"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t64"."cost_frequency" IS NULL
    ) AND (
      "t64"."cost_frequency_raw" <> ''
    )
    THEN "t64"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t64"."delivery_mechanism" IS NULL
    )
    AND (
      "t64"."delivery_mechanism_raw" <> ''
    )
    THEN "t64"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t64"."employment_status" IS NULL
    )
    AND (
      "t64"."employment_status_raw" <> ''
    )
    THEN "t64"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t64"."ethnicity" IS NULL
    ) AND (
      "t64"."ethnicity_raw" <> ''
    )
    THEN "t64"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t64"."event_outcome" IS NULL
    ) AND (
      "t64"."event_outcome_raw" <> ''
    )
    THEN "t64"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t64"."event_type" IS NULL
    ) AND (
      "t64"."event_type_raw" <> ''
    )
    THEN "t64"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t64"."gender" IS NULL
    ) AND (
      "t64"."gender_raw" <> ''
    )
    THEN "t64"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t64"."hearing_impairment" IS NULL
    )
    AND (
      "t64"."hearing_impairment_raw" <> ''
    )
    THEN "t64"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t64"."primary_support_reason" IS NULL
    )
    AND (
      "t64"."primary_support_reason_raw" <> ''
    )
    THEN "t64"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t64"."service_component" IS NULL
    )
    AND (
      "t64"."service_component_raw" <> ''
    )
    THEN "t64"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t64"."service_type" IS NULL
    ) AND (
      "t64"."service_type_raw" <> ''
    )
    THEN "t64"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t64"."visual_impairment" IS NULL
    )
    AND (
      "t64"."visual_impairment_raw" <> ''
    )
    THEN "t64"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t63"."row_id",
    "t63"."import_file",
    "t63"."file_row",
    "t63"."import_time",
    "t63"."record_id",
    "t63"."la_code",
    "t63"."stated_period_start",
    "t63"."stated_period_end",
    "t63"."nhs_traced",
    "t63"."nhs_submitted",
    "t63"."date_of_birth",
    "t63"."birth_year",
    "t63"."birth_month",
    "t63"."date_of_death",
    "t63"."event_start_date",
    "t63"."event_end_date_raw",
    "t63"."age_at_event_start",
    "t63"."conversation",
    "t63"."unit_cost",
    "t63"."planned_units_per_week",
    "t63"."la_person_id",
    "t63"."event_reference",
    "t63"."gp_practice_code",
    "t63"."provider_cqc_location_id",
    "t63"."no_of_adults_being_cared_for",
    "t63"."adult_1_linked_person_id",
    "t63"."adult_2_linked_person_id",
    "t63"."adult_3_linked_person_id",
    "t63"."has_unpaid_carer",
    "t63"."autism_spectrum_disorder",
    "t63"."dementia",
    "t63"."event_description",
    "t63"."eligible_needs_identified",
    "t63"."ref_period_start",
    "t63"."ref_period_end",
    "t63"."council",
    "t63"."area",
    "t63"."event_end_date_corrected",
    "t63"."rule",
    "t63"."person_id",
    "t63"."event_key",
    "t63"."event_end_date",
    "t63"."accommodation_status_raw",
    "t63"."assessment_type_raw",
    "t63"."client_funding_status_raw",
    "t63"."client_type_raw",
    "t63"."cost_frequency_raw",
    "t63"."delivery_mechanism_raw",
    "t63"."employment_status_raw",
    "t63"."ethnicity_raw",
    "t63"."event_outcome_raw",
    "t63"."event_type_raw",
    "t63"."gender_raw",
    "t63"."hearing_impairment_raw",
    "t63"."method_of_assessment_raw",
    "t63"."method_of_review_raw",
    "t63"."primary_support_reason_raw",
    "t63"."request_route_of_access_raw",
    "t63"."review_outcomes_achieved_raw",
    "t63"."review_reason_raw",
    "t63"."service_component_raw",
    "t63"."service_type_raw",
    "t63"."total_hrs_caring_per_week_raw",
    "t63"."visual_impairment_raw",
    "t63"."accommodation_status",
    "t63"."assessment_type",
    "t63"."client_funding_status",
    "t63"."client_type",
    "t63"."cost_frequency",
    "t63"."delivery_mechanism",
    "t63"."employment_status",
    "t63"."ethnicity",
    "t63"."event_outcome",
    "t63"."event_type",
    "t63"."gender",
    "t63"."hearing_impairment",
    "t63"."method_of_assessment",
    "t63"."method_of_review",
    "t63"."primary_support_reason",
    "t63"."request_route_of_access",
    "t63"."review_outcomes_achieved",
    "t63"."review_reason",
    "t63"."service_component",
    "t63"."service_type",
    "t63"."total_hrs_caring_per_week",
    "t63"."visual_impairment",
    "t63"."event_outcome_hierarchy",
    "t63"."event_outcome_group",
    "t63"."nhs_id",
    "t63"."review_type",
    CASE
      WHEN (
        "t63"."birth_year" IS NOT NULL
      ) AND "t63"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t63"."birth_year" IS NOT NULL
            ) AND "t63"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service')
              THEN COALESCE("t63"."event_end_date", "t63"."ref_period_end")
              ELSE "t63"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t62"."row_id",
      "t62"."import_file",
      "t62"."file_row",
      "t62"."import_time",
      "t62"."record_id",
      "t62"."la_code",
      "t62"."stated_period_start",
      "t62"."stated_period_end",
      "t62"."nhs_traced",
      "t62"."nhs_submitted",
      "t62"."date_of_birth",
      "t62"."birth_year",
      "t62"."birth_month",
      "t62"."date_of_death",
      "t62"."event_start_date",
      "t62"."event_end_date_raw",
      "t62"."age_at_event_start",
      "t62"."conversation",
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
      "t62"."has_unpaid_carer",
      "t62"."autism_spectrum_disorder",
      "t62"."dementia",
      "t62"."event_description",
      "t62"."eligible_needs_identified",
      "t62"."ref_period_start",
      "t62"."ref_period_end",
      "t62"."council",
      "t62"."area",
      "t62"."event_end_date_corrected",
      "t62"."rule",
      "t62"."person_id",
      "t62"."event_key",
      "t62"."event_end_date",
      "t62"."accommodation_status_raw",
      "t62"."assessment_type_raw",
      "t62"."client_funding_status_raw",
      "t62"."client_type_raw",
      "t62"."cost_frequency_raw",
      "t62"."delivery_mechanism_raw",
      "t62"."employment_status_raw",
      "t62"."ethnicity_raw",
      "t62"."event_outcome_raw",
      "t62"."event_type_raw",
      "t62"."gender_raw",
      "t62"."hearing_impairment_raw",
      "t62"."method_of_assessment_raw",
      "t62"."method_of_review_raw",
      "t62"."primary_support_reason_raw",
      "t62"."request_route_of_access_raw",
      "t62"."review_outcomes_achieved_raw",
      "t62"."review_reason_raw",
      "t62"."service_component_raw",
      "t62"."service_type_raw",
      "t62"."total_hrs_caring_per_week_raw",
      "t62"."visual_impairment_raw",
      "t62"."accommodation_status",
      "t62"."assessment_type",
      "t62"."client_funding_status",
      "t62"."client_type",
      "t62"."cost_frequency",
      "t62"."delivery_mechanism",
      "t62"."employment_status",
      "t62"."ethnicity",
      "t62"."event_outcome",
      "t62"."event_type",
      "t62"."gender",
      "t62"."hearing_impairment",
      "t62"."method_of_assessment",
      "t62"."method_of_review",
      "t62"."primary_support_reason",
      "t62"."request_route_of_access",
      "t62"."review_outcomes_achieved",
      "t62"."review_reason",
      "t62"."service_component",
      "t62"."service_type",
      "t62"."total_hrs_caring_per_week",
      "t62"."visual_impairment",
      "t62"."event_outcome_hierarchy",
      "t62"."event_outcome_group",
      COALESCE("t62"."nhs_traced", "t62"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t62"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t62"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t62"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t61"."accommodation_status" AS "accommodation_status_raw",
        "t61"."assessment_type" AS "assessment_type_raw",
        "t61"."client_funding_status" AS "client_funding_status_raw",
        "t61"."client_type" AS "client_type_raw",
        "t61"."cost_frequency" AS "cost_frequency_raw",
        "t61"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t61"."employment_status" AS "employment_status_raw",
        "t61"."ethnicity" AS "ethnicity_raw",
        "t61"."event_outcome" AS "event_outcome_raw",
        "t61"."event_type" AS "event_type_raw",
        "t61"."gender" AS "gender_raw",
        "t61"."hearing_impairment" AS "hearing_impairment_raw",
        "t61"."method_of_assessment" AS "method_of_assessment_raw",
        "t61"."method_of_review" AS "method_of_review_raw",
        "t61"."primary_support_reason" AS "primary_support_reason_raw",
        "t61"."request_route_of_access" AS "request_route_of_access_raw",
        "t61"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t61"."review_reason" AS "review_reason_raw",
        "t61"."service_component" AS "service_component_raw",
        "t61"."service_type" AS "service_type_raw",
        "t61"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t61"."visual_impairment" AS "visual_impairment_raw",
        "t31"."to_accommodation_status" AS "accommodation_status",
        "t32"."to_assessment_type" AS "assessment_type",
        "t33"."to_client_funding_status" AS "client_funding_status",
        "t34"."to_client_type" AS "client_type",
        "t35"."to_cost_frequency" AS "cost_frequency",
        "t36"."to_delivery_mechanism" AS "delivery_mechanism",
        "t37"."to_employment_status" AS "employment_status",
        "t38"."to_ethnicity" AS "ethnicity",
        "t39"."to_event_outcome" AS "event_outcome",
        "t40"."to_event_type" AS "event_type",
        "t41"."to_gender" AS "gender",
        "t42"."to_hearing_impairment" AS "hearing_impairment",
        COALESCE("t43"."to_method_of_assessment", "t61"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t44"."to_method_of_review", "t61"."method_of_review") AS "method_of_review",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t46"."to_request_route_of_access", "t61"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t47"."to_review_outcomes_achieved", "t61"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t48"."to_review_reason", "t61"."review_reason") AS "review_reason",
        "t49"."to_service_component" AS "service_component",
        "t50"."to_service_type" AS "service_type",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t61"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t58".*
            EXCLUDE ("kept_row")
          FROM (
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
              "t57"."gender",
              "t57"."ethnicity",
              "t57"."client_type",
              "t57"."primary_support_reason",
              "t57"."accommodation_status",
              "t57"."employment_status",
              "t57"."has_unpaid_carer",
              "t57"."autism_spectrum_disorder",
              "t57"."visual_impairment",
              "t57"."hearing_impairment",
              "t57"."dementia",
              "t57"."client_funding_status",
              "t57"."event_type",
              "t57"."event_description",
              "t57"."event_outcome",
              "t57"."request_route_of_access",
              "t57"."assessment_type",
              "t57"."eligible_needs_identified",
              "t57"."method_of_assessment",
              "t57"."total_hrs_caring_per_week",
              "t57"."service_type",
              "t57"."service_component",
              "t57"."delivery_mechanism",
              "t57"."review_reason",
              "t57"."review_outcomes_achieved",
              "t57"."method_of_review",
              "t57"."cost_frequency",
              "t57"."ref_period_start",
              "t57"."ref_period_end",
              "t57"."council",
              "t57"."area",
              "t57"."event_end_date_corrected",
              "t57"."rule",
              "t53"."kept_row",
              "t53"."person_id",
              "t53"."event_key",
              "t53"."event_end_date"
            FROM (
              SELECT
                "t55"."row_id",
                "t55"."import_file",
                "t55"."file_row",
                "t55"."import_time",
                "t55"."record_id",
                "t55"."la_code",
                "t55"."stated_period_start",
                "t55"."stated_period_end",
                "t55"."nhs_traced",
                "t55"."nhs_submitted",
                "t55"."date_of_birth",
                "t55"."birth_year",
                "t55"."birth_month",
                "t55"."date_of_death",
                "t55"."event_start_date",
                "t55"."event_end_date" AS "event_end_date_raw",
                "t55"."age_at_event_start",
                "t55"."conversation",
                "t55"."unit_cost",
                "t55"."planned_units_per_week",
                "t55"."la_person_id",
                "t55"."event_reference",
                "t55"."gp_practice_code",
                "t55"."provider_cqc_location_id",
                "t55"."no_of_adults_being_cared_for",
                "t55"."adult_1_linked_person_id",
                "t55"."adult_2_linked_person_id",
                "t55"."adult_3_linked_person_id",
                "t55"."gender",
                "t55"."ethnicity",
                "t55"."client_type",
                "t55"."primary_support_reason",
                "t55"."accommodation_status",
                "t55"."employment_status",
                "t55"."has_unpaid_carer",
                "t55"."autism_spectrum_disorder",
                "t55"."visual_impairment",
                "t55"."hearing_impairment",
                "t55"."dementia",
                "t55"."client_funding_status",
                "t55"."event_type",
                "t55"."event_description",
                "t55"."event_outcome",
                "t55"."request_route_of_access",
                "t55"."assessment_type",
                "t55"."eligible_needs_identified",
                "t55"."method_of_assessment",
                "t55"."total_hrs_caring_per_week",
                "t55"."service_type",
                "t55"."service_component",
                "t55"."delivery_mechanism",
                "t55"."review_reason",
                "t55"."review_outcomes_achieved",
                "t55"."method_of_review",
                "t55"."cost_frequency",
                "t55"."ref_period_start",
                "t55"."ref_period_end",
                "t55"."council",
                "t55"."area",
                CASE
                  WHEN COALESCE(
                    (
                      "t55"."date_of_death" >= "t55"."event_start_date"
                    )
                    AND (
                      "t55"."date_of_death" <= "t55"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t55"."event_end_date" IS NULL
                    )
                    AND (
                      "t55"."date_of_death" > "t55"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t55"."date_of_death"
                  ELSE "t55"."event_end_date"
                END AS "event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t55"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t55"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t55"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t55"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t55"."event_type"), 'service')
                      )
                      AND (
                        CASE
                          WHEN COALESCE(
                            (
                              "t55"."date_of_death" >= "t55"."event_start_date"
                            )
                            AND (
                              "t55"."date_of_death" <= "t55"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t55"."event_end_date" IS NULL
                            )
                            AND (
                              "t55"."date_of_death" > "t55"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t55"."date_of_death"
                          ELSE "t55"."event_end_date"
                        END IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t55"."event_start_date" > "t55"."ref_period_end"
                        )
                        OR (
                          CASE
                            WHEN COALESCE(
                              (
                                "t55"."date_of_death" >= "t55"."event_start_date"
                              )
                              AND (
                                "t55"."date_of_death" <= "t55"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t55"."event_end_date" IS NULL
                              )
                              AND (
                                "t55"."date_of_death" > "t55"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t55"."date_of_death"
                            ELSE "t55"."event_end_date"
                          END < "t55"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t55"."event_type"), 'service')
                          )
                          AND (
                            CASE
                              WHEN COALESCE(
                                (
                                  "t55"."date_of_death" >= "t55"."event_start_date"
                                )
                                AND (
                                  "t55"."date_of_death" <= "t55"."event_end_date"
                                ),
                                FALSE
                              )
                              OR COALESCE(
                                (
                                  "t55"."event_end_date" IS NULL
                                )
                                AND (
                                  "t55"."date_of_death" > "t55"."event_start_date"
                                ),
                                FALSE
                              )
                              THEN "t55"."date_of_death"
                              ELSE "t55"."event_end_date"
                            END > "t55"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t55"."nhs_traced", "t55"."nhs_submitted", "t55"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  "t54"."event_end_date",
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
                  "t6"."ref_period_start",
                  "t6"."ref_period_end",
                  "t6"."council",
                  "t6"."area"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t3"
                  WHERE
                    "t3"."la_code" BETWEEN '716' AND '716'
                ) AS "t54"
                LEFT OUTER JOIN {table 2} AS "t6"
                  ON "t54"."la_code" = "t6"."la_code" AND "t54"."import_time" = "t6"."import_time"
              ) AS "t55"
            ) AS "t57"
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
              ON "t57"."row_id" = "t53"."kept_row"
          ) AS "t58"
        ) AS "t59"
      ) AS "t61"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t61"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t61"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t61"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t61"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t61"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t61"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t61"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t61"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t61"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t61"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t61"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t61"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t61"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t61"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t61"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t61"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t61"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t61"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t61"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t61"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t61"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t61"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t62"
  ) AS "t63"
) AS "t64"
ORDER BY
  "t64"."la_code" ASC,
  "t64"."event_key" ASC,
  "t64"."record_id" ASC,
  "t64"."import_time" ASC,
  "t64"."import_file" ASC,
  "t64"."row_id" ASC

-- 1c2609149cf34650: build dhsc-2026-06, 41 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "la_code" VARCHAR, "import_time" TIMESTAMP, "fate" VARCHAR, "rule" VARCHAR, "superseded_by" BIGINT, "cropped_to" DATE
SELECT
  "t11"."row_id",
  "t11"."import_file",
  "t11"."file_row",
  "t11"."la_code",
  "t11"."import_time",
  CASE
    WHEN "t11"."rule" IS NOT NULL
    THEN 'dropped'
    WHEN "t11"."place" > 0
    THEN 'superseded'
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN 'cropped'
    ELSE 'kept'
  END AS "fate",
  CASE
    WHEN "t11"."rule" IS NOT NULL
    THEN "t11"."rule"
    WHEN "t11"."place" > 0
    THEN "t11"."decided_by"
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN 'not-found-in-next-period'
    ELSE CAST(NULL AS TEXT)
  END AS "rule",
  CASE WHEN "t11"."place" > 0 THEN "t11"."winner" ELSE CAST(NULL AS BIGINT) END AS "superseded_by",
  CASE
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN "t11"."final_end"
    ELSE CAST(NULL AS DATE)
  END AS "cropped_to"
FROM (
  SELECT
    "t10"."row_id",
    "t10"."import_file",
    "t10"."file_row",
    "t10"."import_time",
    "t10"."record_id",
    "t10"."la_code",
    "t10"."stated_period_start",
    "t10"."stated_period_end",
    "t10"."nhs_traced",
    "t10"."nhs_submitted",
    "t10"."date_of_birth",
    "t10"."birth_year",
    "t10"."birth_month",
    "t10"."date_of_death",
    "t10"."event_start_date",
    "t10"."event_end_date",
    "t10"."age_at_event_start",
    "t10"."conversation",
    "t10"."unit_cost",
    "t10"."planned_units_per_week",
    "t10"."la_person_id",
    "t10"."event_reference",
    "t10"."gp_practice_code",
    "t10"."provider_cqc_location_id",
    "t10"."no_of_adults_being_cared_for",
    "t10"."adult_1_linked_person_id",
    "t10"."adult_2_linked_person_id",
    "t10"."adult_3_linked_person_id",
    "t10"."gender",
    "t10"."ethnicity",
    "t10"."client_type",
    "t10"."primary_support_reason",
    "t10"."accommodation_status",
    "t10"."employment_status",
    "t10"."has_unpaid_carer",
    "t10"."autism_spectrum_disorder",
    "t10"."visual_impairment",
    "t10"."hearing_impairment",
    "t10"."dementia",
    "t10"."client_funding_status",
    "t10"."event_type",
    "t10"."event_description",
    "t10"."event_outcome",
    "t10"."request_route_of_access",
    "t10"."assessment_type",
    "t10"."eligible_needs_identified",
    "t10"."method_of_assessment",
    "t10"."total_hrs_caring_per_week",
    "t10"."service_type",
    "t10"."service_component",
    "t10"."delivery_mechanism",
    "t10"."review_reason",
    "t10"."review_outcomes_achieved",
    "t10"."method_of_review",
    "t10"."cost_frequency",
    "t10"."ref_period_start",
    "t10"."ref_period_end",
    "t10"."council",
    "t10"."area",
    "t10"."event_end_date_corrected",
    "t10"."rule",
    "t5"."ranked_row",
    "t5"."place",
    "t5"."winner",
    "t5"."decided_by",
    "t5"."cropped",
    "t5"."final_end"
  FROM (
    SELECT
      "t8"."row_id",
      "t8"."import_file",
      "t8"."file_row",
      "t8"."import_time",
      "t8"."record_id",
      "t8"."la_code",
      "t8"."stated_period_start",
      "t8"."stated_period_end",
      "t8"."nhs_traced",
      "t8"."nhs_submitted",
      "t8"."date_of_birth",
      "t8"."birth_year",
      "t8"."birth_month",
      "t8"."date_of_death",
      "t8"."event_start_date",
      "t8"."event_end_date",
      "t8"."age_at_event_start",
      "t8"."conversation",
      "t8"."unit_cost",
      "t8"."planned_units_per_week",
      "t8"."la_person_id",
      "t8"."event_reference",
      "t8"."gp_practice_code",
      "t8"."provider_cqc_location_id",
      "t8"."no_of_adults_being_cared_for",
      "t8"."adult_1_linked_person_id",
      "t8"."adult_2_linked_person_id",
      "t8"."adult_3_linked_person_id",
      "t8"."gender",
      "t8"."ethnicity",
      "t8"."client_type",
      "t8"."primary_support_reason",
      "t8"."accommodation_status",
      "t8"."employment_status",
      "t8"."has_unpaid_carer",
      "t8"."autism_spectrum_disorder",
      "t8"."visual_impairment",
      "t8"."hearing_impairment",
      "t8"."dementia",
      "t8"."client_funding_status",
      "t8"."event_type",
      "t8"."event_description",
      "t8"."event_outcome",
      "t8"."request_route_of_access",
      "t8"."assessment_type",
      "t8"."eligible_needs_identified",
      "t8"."method_of_assessment",
      "t8"."total_hrs_caring_per_week",
      "t8"."service_type",
      "t8"."service_component",
      "t8"."delivery_mechanism",
      "t8"."review_reason",
      "t8"."review_outcomes_achieved",
      "t8"."method_of_review",
      "t8"."cost_frequency",
      "t8"."ref_period_start",
      "t8"."ref_period_end",
      "t8"."council",
      "t8"."area",
      CASE
        WHEN COALESCE(
          (
            "t8"."date_of_death" >= "t8"."event_start_date"
          )
          AND (
            "t8"."date_of_death" <= "t8"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t8"."event_end_date" IS NULL
          )
          AND (
            "t8"."date_of_death" > "t8"."event_start_date"
          ),
          FALSE
        )
        THEN "t8"."date_of_death"
        ELSE "t8"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t8"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t8"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t8"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t8"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t8"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t8"."date_of_death" >= "t8"."event_start_date"
                  )
                  AND (
                    "t8"."date_of_death" <= "t8"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t8"."event_end_date" IS NULL
                  )
                  AND (
                    "t8"."date_of_death" > "t8"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t8"."date_of_death"
                ELSE "t8"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t8"."event_start_date" > "t8"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END < "t8"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t8"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END > "t8"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."la_code" BETWEEN '716' AND '716'
      ) AS "t7"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
    ) AS "t8"
  ) AS "t10"
  LEFT OUTER JOIN (
    SELECT
      "t0"."row_id" AS "ranked_row",
      "t0"."place",
      "t0"."winner",
      "t0"."decided_by",
      "t0"."cropped",
      "t0"."event_end_date" AS "final_end"
    FROM {table 3} AS "t0"
  ) AS "t5"
    ON "t10"."row_id" = "t5"."ranked_row"
) AS "t11"
ORDER BY
  "t11"."la_code" ASC NULLS FIRST,
  "t11"."row_id" ASC

-- 348d69a6c4d9a5a8: build dhsc-2026-06, 42 of 69
-- gives "pair" BIGINT, "person" VARCHAR, "bare" VARCHAR
SELECT
  "t3"."pair",
  "t8"."person",
  "t8"."bare"
FROM (
  SELECT
    "t6"."la_code",
    "t6"."import_time",
    "t6"."person",
    REGEXP_REPLACE("t6"."person", '^0+', '', 'g') AS "bare"
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t4"."la_code",
        "t4"."import_time",
        LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."la_code" BETWEEN '716' AND '716'
      ) AS "t4"
    ) AS "t5"
    WHERE
      "t5"."person" IS NOT NULL
  ) AS "t6"
) AS "t8"
INNER JOIN (
  SELECT
    "t0"."pair",
    "t0"."la_code" AS "asked_code",
    "t0"."earlier" AS "asked_time"
  FROM {table 2} AS "t0"
) AS "t3"
  ON "t8"."la_code" = "t3"."asked_code" AND "t8"."import_time" = "t3"."asked_time"

-- c6b9f7fcb90e06be: build dhsc-2026-06, 43 of 69
-- gives "pair" BIGINT, "person" VARCHAR, "bare" VARCHAR, "seen_as" VARCHAR
SELECT
  "t4"."pair",
  "t10"."person",
  "t10"."bare",
  "t13"."seen_as"
FROM (
  SELECT
    "t8"."la_code",
    "t8"."import_time",
    "t8"."person",
    REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t6"."la_code",
        "t6"."import_time",
        LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."la_code" BETWEEN '716' AND '716'
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."person" IS NOT NULL
  ) AS "t8"
) AS "t10"
INNER JOIN (
  SELECT
    "t0"."pair",
    "t0"."la_code" AS "asked_code",
    "t0"."earlier" AS "asked_time"
  FROM {table 2} AS "t0"
) AS "t4"
  ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
LEFT OUTER JOIN (
  SELECT
    "t11"."pair",
    "t11"."person" AS "seen_as"
  FROM (
    SELECT
      "t5"."pair",
      "t10"."person",
      "t10"."bare"
    FROM (
      SELECT
        "t8"."la_code",
        "t8"."import_time",
        "t8"."person",
        REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
      FROM (
        SELECT DISTINCT
          *
        FROM (
          SELECT
            "t6"."la_code",
            "t6"."import_time",
            LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t1"
            WHERE
              "t1"."la_code" BETWEEN '716' AND '716'
          ) AS "t6"
        ) AS "t7"
        WHERE
          "t7"."person" IS NOT NULL
      ) AS "t8"
    ) AS "t10"
    INNER JOIN (
      SELECT
        "t0"."pair",
        "t0"."la_code" AS "asked_code",
        "t0"."later" AS "asked_time"
      FROM {table 2} AS "t0"
    ) AS "t5"
      ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
  ) AS "t11"
) AS "t13"
  ON "t4"."pair" = "t13"."pair" AND "t10"."person" = "t13"."seen_as"

-- c5024464e4616add: build dhsc-2026-06, 44 of 69
-- gives "pair" BIGINT, "people" BIGINT, "returned" BIGINT, "without_zeros" BIGINT
SELECT
  "t19"."pair",
  COUNT(*) AS "people",
  SUM(CAST("t19"."seen_as" IS NOT NULL AS INT)) AS "returned",
  SUM(CAST((
    "t19"."seen_as" IS NULL
  ) AND (
    "t19"."new_as" IS NOT NULL
  ) AS INT)) AS "without_zeros"
FROM (
  SELECT
    "t4"."pair",
    "t10"."person",
    "t10"."bare",
    "t15"."seen_as",
    "t18"."new_as"
  FROM (
    SELECT
      "t8"."la_code",
      "t8"."import_time",
      "t8"."person",
      REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
    FROM (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          "t6"."la_code",
          "t6"."import_time",
          LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            "t1"."la_code" BETWEEN '716' AND '716'
        ) AS "t6"
      ) AS "t7"
      WHERE
        "t7"."person" IS NOT NULL
    ) AS "t8"
  ) AS "t10"
  INNER JOIN (
    SELECT
      "t0"."pair",
      "t0"."la_code" AS "asked_code",
      "t0"."earlier" AS "asked_time"
    FROM {table 2} AS "t0"
  ) AS "t4"
    ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
  LEFT OUTER JOIN (
    SELECT
      "t12"."pair",
      "t12"."person" AS "seen_as"
    FROM (
      SELECT
        "t5"."pair",
        "t10"."person",
        "t10"."bare"
      FROM (
        SELECT
          "t8"."la_code",
          "t8"."import_time",
          "t8"."person",
          REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t6"."la_code",
              "t6"."import_time",
              LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t1"
              WHERE
                "t1"."la_code" BETWEEN '716' AND '716'
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."person" IS NOT NULL
        ) AS "t8"
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."pair",
          "t0"."la_code" AS "asked_code",
          "t0"."later" AS "asked_time"
        FROM {table 2} AS "t0"
      ) AS "t5"
        ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
    ) AS "t12"
  ) AS "t15"
    ON "t4"."pair" = "t15"."pair" AND "t10"."person" = "t15"."seen_as"
  LEFT OUTER JOIN (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t5"."pair",
        "t10"."bare" AS "new_as"
      FROM (
        SELECT
          "t8"."la_code",
          "t8"."import_time",
          "t8"."person",
          REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t6"."la_code",
              "t6"."import_time",
              LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t1"
              WHERE
                "t1"."la_code" BETWEEN '716' AND '716'
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."person" IS NOT NULL
        ) AS "t8"
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."pair",
          "t0"."la_code" AS "asked_code",
          "t0"."later" AS "asked_time"
        FROM {table 2} AS "t0"
      ) AS "t5"
        ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
      ANTI JOIN (
        SELECT
          "t4"."pair",
          "t10"."person",
          "t10"."bare"
        FROM (
          SELECT
            "t8"."la_code",
            "t8"."import_time",
            "t8"."person",
            REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                "t6"."la_code",
                "t6"."import_time",
                LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
              FROM (
                SELECT
                  *
                FROM {table 1} AS "t1"
                WHERE
                  "t1"."la_code" BETWEEN '716' AND '716'
              ) AS "t6"
            ) AS "t7"
            WHERE
              "t7"."person" IS NOT NULL
          ) AS "t8"
        ) AS "t10"
        INNER JOIN (
          SELECT
            "t0"."pair",
            "t0"."la_code" AS "asked_code",
            "t0"."earlier" AS "asked_time"
          FROM {table 2} AS "t0"
        ) AS "t4"
          ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
      ) AS "t13"
        ON "t5"."pair" = "t13"."pair" AND "t10"."person" = "t13"."person"
    ) AS "t16"
  ) AS "t18"
    ON "t4"."pair" = "t18"."pair" AND "t10"."bare" = "t18"."new_as"
) AS "t19"
GROUP BY
  1

-- e3e7338e046351f7: build dhsc-2026-06, 45 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" >= '906'

-- 8c1d420f282b34e4: build dhsc-2026-06, 46 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2)
SELECT
  "t6"."row_id",
  "t6"."record_id",
  "t6"."import_file",
  "t6"."import_time",
  "t6"."file_row",
  "t6"."la_code",
  "t6"."nhs_traced",
  "t6"."nhs_submitted",
  "t6"."la_person_id",
  "t6"."conversation",
  "t6"."event_start_date",
  "t6"."event_end_date_corrected",
  "t6"."ref_period_start",
  "t6"."ref_period_end",
  "t6"."event_outcome",
  "t6"."client_type",
  "t6"."event_type",
  "t6"."request_route_of_access",
  "t6"."assessment_type",
  "t6"."service_type",
  "t6"."service_component",
  "t6"."delivery_mechanism",
  "t6"."cost_frequency",
  "t6"."unit_cost",
  "t6"."planned_units_per_week"
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
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."council",
    "t5"."area",
    CASE
      WHEN COALESCE(
        (
          "t5"."date_of_death" >= "t5"."event_start_date"
        )
        AND (
          "t5"."date_of_death" <= "t5"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t5"."event_end_date" IS NULL
        )
        AND (
          "t5"."date_of_death" > "t5"."event_start_date"
        ),
        FALSE
      )
      THEN "t5"."date_of_death"
      ELSE "t5"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t5"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t5"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t5"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t5"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t5"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t5"."date_of_death" >= "t5"."event_start_date"
                )
                AND (
                  "t5"."date_of_death" <= "t5"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t5"."event_end_date" IS NULL
                )
                AND (
                  "t5"."date_of_death" > "t5"."event_start_date"
                ),
                FALSE
              )
              THEN "t5"."date_of_death"
              ELSE "t5"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t5"."event_start_date" > "t5"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t5"."date_of_death" >= "t5"."event_start_date"
                  )
                  AND (
                    "t5"."date_of_death" <= "t5"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t5"."event_end_date" IS NULL
                  )
                  AND (
                    "t5"."date_of_death" > "t5"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t5"."date_of_death"
                ELSE "t5"."event_end_date"
              END < "t5"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t5"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t5"."date_of_death" >= "t5"."event_start_date"
                    )
                    AND (
                      "t5"."date_of_death" <= "t5"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t5"."event_end_date" IS NULL
                    )
                    AND (
                      "t5"."date_of_death" > "t5"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t5"."date_of_death"
                  ELSE "t5"."event_end_date"
                END > "t5"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t5"."nhs_traced", "t5"."nhs_submitted", "t5"."la_person_id") IS NOT NULL
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
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."council",
      "t2"."area"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."la_code" >= '906'
    ) AS "t4"
    LEFT OUTER JOIN {table 2} AS "t2"
      ON "t4"."la_code" = "t2"."la_code" AND "t4"."import_time" = "t2"."import_time"
  ) AS "t5"
) AS "t6"
WHERE
  "t6"."rule" IS NULL

-- 431e62464f5e4719: build dhsc-2026-06, 47 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t11".*
  EXCLUDE ("kept_row")
FROM (
  SELECT
    "t10"."row_id",
    "t10"."import_file",
    "t10"."file_row",
    "t10"."import_time",
    "t10"."record_id",
    "t10"."la_code",
    "t10"."stated_period_start",
    "t10"."stated_period_end",
    "t10"."nhs_traced",
    "t10"."nhs_submitted",
    "t10"."date_of_birth",
    "t10"."birth_year",
    "t10"."birth_month",
    "t10"."date_of_death",
    "t10"."event_start_date",
    "t10"."event_end_date_raw",
    "t10"."age_at_event_start",
    "t10"."conversation",
    "t10"."unit_cost",
    "t10"."planned_units_per_week",
    "t10"."la_person_id",
    "t10"."event_reference",
    "t10"."gp_practice_code",
    "t10"."provider_cqc_location_id",
    "t10"."no_of_adults_being_cared_for",
    "t10"."adult_1_linked_person_id",
    "t10"."adult_2_linked_person_id",
    "t10"."adult_3_linked_person_id",
    "t10"."gender",
    "t10"."ethnicity",
    "t10"."client_type",
    "t10"."primary_support_reason",
    "t10"."accommodation_status",
    "t10"."employment_status",
    "t10"."has_unpaid_carer",
    "t10"."autism_spectrum_disorder",
    "t10"."visual_impairment",
    "t10"."hearing_impairment",
    "t10"."dementia",
    "t10"."client_funding_status",
    "t10"."event_type",
    "t10"."event_description",
    "t10"."event_outcome",
    "t10"."request_route_of_access",
    "t10"."assessment_type",
    "t10"."eligible_needs_identified",
    "t10"."method_of_assessment",
    "t10"."total_hrs_caring_per_week",
    "t10"."service_type",
    "t10"."service_component",
    "t10"."delivery_mechanism",
    "t10"."review_reason",
    "t10"."review_outcomes_achieved",
    "t10"."method_of_review",
    "t10"."cost_frequency",
    "t10"."ref_period_start",
    "t10"."ref_period_end",
    "t10"."council",
    "t10"."area",
    "t10"."event_end_date_corrected",
    "t10"."rule",
    "t6"."kept_row",
    "t6"."person_id",
    "t6"."event_key",
    "t6"."event_end_date"
  FROM (
    SELECT
      "t8"."row_id",
      "t8"."import_file",
      "t8"."file_row",
      "t8"."import_time",
      "t8"."record_id",
      "t8"."la_code",
      "t8"."stated_period_start",
      "t8"."stated_period_end",
      "t8"."nhs_traced",
      "t8"."nhs_submitted",
      "t8"."date_of_birth",
      "t8"."birth_year",
      "t8"."birth_month",
      "t8"."date_of_death",
      "t8"."event_start_date",
      "t8"."event_end_date" AS "event_end_date_raw",
      "t8"."age_at_event_start",
      "t8"."conversation",
      "t8"."unit_cost",
      "t8"."planned_units_per_week",
      "t8"."la_person_id",
      "t8"."event_reference",
      "t8"."gp_practice_code",
      "t8"."provider_cqc_location_id",
      "t8"."no_of_adults_being_cared_for",
      "t8"."adult_1_linked_person_id",
      "t8"."adult_2_linked_person_id",
      "t8"."adult_3_linked_person_id",
      "t8"."gender",
      "t8"."ethnicity",
      "t8"."client_type",
      "t8"."primary_support_reason",
      "t8"."accommodation_status",
      "t8"."employment_status",
      "t8"."has_unpaid_carer",
      "t8"."autism_spectrum_disorder",
      "t8"."visual_impairment",
      "t8"."hearing_impairment",
      "t8"."dementia",
      "t8"."client_funding_status",
      "t8"."event_type",
      "t8"."event_description",
      "t8"."event_outcome",
      "t8"."request_route_of_access",
      "t8"."assessment_type",
      "t8"."eligible_needs_identified",
      "t8"."method_of_assessment",
      "t8"."total_hrs_caring_per_week",
      "t8"."service_type",
      "t8"."service_component",
      "t8"."delivery_mechanism",
      "t8"."review_reason",
      "t8"."review_outcomes_achieved",
      "t8"."method_of_review",
      "t8"."cost_frequency",
      "t8"."ref_period_start",
      "t8"."ref_period_end",
      "t8"."council",
      "t8"."area",
      CASE
        WHEN COALESCE(
          (
            "t8"."date_of_death" >= "t8"."event_start_date"
          )
          AND (
            "t8"."date_of_death" <= "t8"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t8"."event_end_date" IS NULL
          )
          AND (
            "t8"."date_of_death" > "t8"."event_start_date"
          ),
          FALSE
        )
        THEN "t8"."date_of_death"
        ELSE "t8"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t8"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t8"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t8"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t8"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t8"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t8"."date_of_death" >= "t8"."event_start_date"
                  )
                  AND (
                    "t8"."date_of_death" <= "t8"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t8"."event_end_date" IS NULL
                  )
                  AND (
                    "t8"."date_of_death" > "t8"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t8"."date_of_death"
                ELSE "t8"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t8"."event_start_date" > "t8"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END < "t8"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t8"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END > "t8"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."la_code" >= '906'
      ) AS "t7"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
    ) AS "t8"
  ) AS "t10"
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
    ON "t10"."row_id" = "t6"."kept_row"
) AS "t11"

-- 451d558f23296cc7: build dhsc-2026-06, 48 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  *
FROM (
  SELECT
    "t11".*
    EXCLUDE ("kept_row")
  FROM (
    SELECT
      "t10"."row_id",
      "t10"."import_file",
      "t10"."file_row",
      "t10"."import_time",
      "t10"."record_id",
      "t10"."la_code",
      "t10"."stated_period_start",
      "t10"."stated_period_end",
      "t10"."nhs_traced",
      "t10"."nhs_submitted",
      "t10"."date_of_birth",
      "t10"."birth_year",
      "t10"."birth_month",
      "t10"."date_of_death",
      "t10"."event_start_date",
      "t10"."event_end_date_raw",
      "t10"."age_at_event_start",
      "t10"."conversation",
      "t10"."unit_cost",
      "t10"."planned_units_per_week",
      "t10"."la_person_id",
      "t10"."event_reference",
      "t10"."gp_practice_code",
      "t10"."provider_cqc_location_id",
      "t10"."no_of_adults_being_cared_for",
      "t10"."adult_1_linked_person_id",
      "t10"."adult_2_linked_person_id",
      "t10"."adult_3_linked_person_id",
      "t10"."gender",
      "t10"."ethnicity",
      "t10"."client_type",
      "t10"."primary_support_reason",
      "t10"."accommodation_status",
      "t10"."employment_status",
      "t10"."has_unpaid_carer",
      "t10"."autism_spectrum_disorder",
      "t10"."visual_impairment",
      "t10"."hearing_impairment",
      "t10"."dementia",
      "t10"."client_funding_status",
      "t10"."event_type",
      "t10"."event_description",
      "t10"."event_outcome",
      "t10"."request_route_of_access",
      "t10"."assessment_type",
      "t10"."eligible_needs_identified",
      "t10"."method_of_assessment",
      "t10"."total_hrs_caring_per_week",
      "t10"."service_type",
      "t10"."service_component",
      "t10"."delivery_mechanism",
      "t10"."review_reason",
      "t10"."review_outcomes_achieved",
      "t10"."method_of_review",
      "t10"."cost_frequency",
      "t10"."ref_period_start",
      "t10"."ref_period_end",
      "t10"."council",
      "t10"."area",
      "t10"."event_end_date_corrected",
      "t10"."rule",
      "t6"."kept_row",
      "t6"."person_id",
      "t6"."event_key",
      "t6"."event_end_date"
    FROM (
      SELECT
        "t8"."row_id",
        "t8"."import_file",
        "t8"."file_row",
        "t8"."import_time",
        "t8"."record_id",
        "t8"."la_code",
        "t8"."stated_period_start",
        "t8"."stated_period_end",
        "t8"."nhs_traced",
        "t8"."nhs_submitted",
        "t8"."date_of_birth",
        "t8"."birth_year",
        "t8"."birth_month",
        "t8"."date_of_death",
        "t8"."event_start_date",
        "t8"."event_end_date" AS "event_end_date_raw",
        "t8"."age_at_event_start",
        "t8"."conversation",
        "t8"."unit_cost",
        "t8"."planned_units_per_week",
        "t8"."la_person_id",
        "t8"."event_reference",
        "t8"."gp_practice_code",
        "t8"."provider_cqc_location_id",
        "t8"."no_of_adults_being_cared_for",
        "t8"."adult_1_linked_person_id",
        "t8"."adult_2_linked_person_id",
        "t8"."adult_3_linked_person_id",
        "t8"."gender",
        "t8"."ethnicity",
        "t8"."client_type",
        "t8"."primary_support_reason",
        "t8"."accommodation_status",
        "t8"."employment_status",
        "t8"."has_unpaid_carer",
        "t8"."autism_spectrum_disorder",
        "t8"."visual_impairment",
        "t8"."hearing_impairment",
        "t8"."dementia",
        "t8"."client_funding_status",
        "t8"."event_type",
        "t8"."event_description",
        "t8"."event_outcome",
        "t8"."request_route_of_access",
        "t8"."assessment_type",
        "t8"."eligible_needs_identified",
        "t8"."method_of_assessment",
        "t8"."total_hrs_caring_per_week",
        "t8"."service_type",
        "t8"."service_component",
        "t8"."delivery_mechanism",
        "t8"."review_reason",
        "t8"."review_outcomes_achieved",
        "t8"."method_of_review",
        "t8"."cost_frequency",
        "t8"."ref_period_start",
        "t8"."ref_period_end",
        "t8"."council",
        "t8"."area",
        CASE
          WHEN COALESCE(
            (
              "t8"."date_of_death" >= "t8"."event_start_date"
            )
            AND (
              "t8"."date_of_death" <= "t8"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t8"."event_end_date" IS NULL
            )
            AND (
              "t8"."date_of_death" > "t8"."event_start_date"
            ),
            FALSE
          )
          THEN "t8"."date_of_death"
          ELSE "t8"."event_end_date"
        END AS "event_end_date_corrected",
        COALESCE(
          CASE
            WHEN "t8"."la_code" IS NULL
            THEN 'no-council-code'
            WHEN "t8"."ref_period_start" IS NULL
            THEN 'not-in-selected-file'
            ELSE CASE
              WHEN "t8"."event_type" IS NULL
              THEN 'blank-event-type'
              WHEN "t8"."event_start_date" IS NULL
              THEN 'blank-event-start'
              WHEN NOT (
                CONTAINS(LOWER("t8"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END IS NULL
              )
              THEN 'no-event-end'
              WHEN COALESCE(
                (
                  "t8"."event_start_date" > "t8"."ref_period_end"
                )
                OR (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END < "t8"."ref_period_start"
                )
                OR (
                  NOT (
                    CONTAINS(LOWER("t8"."event_type"), 'service')
                  )
                  AND (
                    CASE
                      WHEN COALESCE(
                        (
                          "t8"."date_of_death" >= "t8"."event_start_date"
                        )
                        AND (
                          "t8"."date_of_death" <= "t8"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t8"."event_end_date" IS NULL
                        )
                        AND (
                          "t8"."date_of_death" > "t8"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t8"."date_of_death"
                      ELSE "t8"."event_end_date"
                    END > "t8"."ref_period_end"
                  )
                ),
                FALSE
              )
              THEN 'outside-reference-period'
              WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
              THEN 'died-before-period'
              WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
              THEN 'died-before-event'
              ELSE CAST(NULL AS TEXT)
            END
          END,
          CASE
            WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
            THEN CAST(NULL AS TEXT)
            ELSE 'no-person-id'
          END
        ) AS "rule"
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
          "t3"."ref_period_start",
          "t3"."ref_period_end",
          "t3"."council",
          "t3"."area"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            "t1"."la_code" >= '906'
        ) AS "t7"
        LEFT OUTER JOIN {table 2} AS "t3"
          ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
      ) AS "t8"
    ) AS "t10"
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
      ON "t10"."row_id" = "t6"."kept_row"
  ) AS "t11"
) AS "t12"

-- 16f982763f8cf098: build dhsc-2026-06, 49 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "accommodation_status_raw" VARCHAR, "assessment_type_raw" VARCHAR, "client_funding_status_raw" VARCHAR, "client_type_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "employment_status_raw" VARCHAR, "ethnicity_raw" VARCHAR, "event_outcome_raw" VARCHAR, "event_type_raw" VARCHAR, "gender_raw" VARCHAR, "hearing_impairment_raw" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_review_raw" VARCHAR, "primary_support_reason_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_reason_raw" VARCHAR, "service_component_raw" VARCHAR, "service_type_raw" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "visual_impairment_raw" VARCHAR, "accommodation_status" VARCHAR, "assessment_type" VARCHAR, "client_funding_status" VARCHAR, "client_type" VARCHAR, "cost_frequency" VARCHAR, "delivery_mechanism" VARCHAR, "employment_status" VARCHAR, "ethnicity" VARCHAR, "event_outcome" VARCHAR, "event_type" VARCHAR, "gender" VARCHAR, "hearing_impairment" VARCHAR, "method_of_assessment" VARCHAR, "method_of_review" VARCHAR, "primary_support_reason" VARCHAR, "request_route_of_access" VARCHAR, "review_outcomes_achieved" VARCHAR, "review_reason" VARCHAR, "service_component" VARCHAR, "service_type" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "visual_impairment" VARCHAR
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
  "t59"."accommodation_status" AS "accommodation_status_raw",
  "t59"."assessment_type" AS "assessment_type_raw",
  "t59"."client_funding_status" AS "client_funding_status_raw",
  "t59"."client_type" AS "client_type_raw",
  "t59"."cost_frequency" AS "cost_frequency_raw",
  "t59"."delivery_mechanism" AS "delivery_mechanism_raw",
  "t59"."employment_status" AS "employment_status_raw",
  "t59"."ethnicity" AS "ethnicity_raw",
  "t59"."event_outcome" AS "event_outcome_raw",
  "t59"."event_type" AS "event_type_raw",
  "t59"."gender" AS "gender_raw",
  "t59"."hearing_impairment" AS "hearing_impairment_raw",
  "t59"."method_of_assessment" AS "method_of_assessment_raw",
  "t59"."method_of_review" AS "method_of_review_raw",
  "t59"."primary_support_reason" AS "primary_support_reason_raw",
  "t59"."request_route_of_access" AS "request_route_of_access_raw",
  "t59"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
  "t59"."review_reason" AS "review_reason_raw",
  "t59"."service_component" AS "service_component_raw",
  "t59"."service_type" AS "service_type_raw",
  "t59"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
  "t59"."visual_impairment" AS "visual_impairment_raw",
  "t29"."to_accommodation_status" AS "accommodation_status",
  "t30"."to_assessment_type" AS "assessment_type",
  "t31"."to_client_funding_status" AS "client_funding_status",
  "t32"."to_client_type" AS "client_type",
  "t33"."to_cost_frequency" AS "cost_frequency",
  "t34"."to_delivery_mechanism" AS "delivery_mechanism",
  "t35"."to_employment_status" AS "employment_status",
  "t36"."to_ethnicity" AS "ethnicity",
  "t37"."to_event_outcome" AS "event_outcome",
  "t38"."to_event_type" AS "event_type",
  "t39"."to_gender" AS "gender",
  "t40"."to_hearing_impairment" AS "hearing_impairment",
  COALESCE("t41"."to_method_of_assessment", "t59"."method_of_assessment") AS "method_of_assessment",
  COALESCE("t42"."to_method_of_review", "t59"."method_of_review") AS "method_of_review",
  "t43"."to_primary_support_reason" AS "primary_support_reason",
  COALESCE("t44"."to_request_route_of_access", "t59"."request_route_of_access") AS "request_route_of_access",
  COALESCE("t45"."to_review_outcomes_achieved", "t59"."review_outcomes_achieved") AS "review_outcomes_achieved",
  COALESCE("t46"."to_review_reason", "t59"."review_reason") AS "review_reason",
  "t47"."to_service_component" AS "service_component",
  "t48"."to_service_type" AS "service_type",
  COALESCE("t49"."to_total_hrs_caring_per_week", "t59"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
  "t50"."to_visual_impairment" AS "visual_impairment"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t56".*
      EXCLUDE ("kept_row")
    FROM (
      SELECT
        "t55"."row_id",
        "t55"."import_file",
        "t55"."file_row",
        "t55"."import_time",
        "t55"."record_id",
        "t55"."la_code",
        "t55"."stated_period_start",
        "t55"."stated_period_end",
        "t55"."nhs_traced",
        "t55"."nhs_submitted",
        "t55"."date_of_birth",
        "t55"."birth_year",
        "t55"."birth_month",
        "t55"."date_of_death",
        "t55"."event_start_date",
        "t55"."event_end_date_raw",
        "t55"."age_at_event_start",
        "t55"."conversation",
        "t55"."unit_cost",
        "t55"."planned_units_per_week",
        "t55"."la_person_id",
        "t55"."event_reference",
        "t55"."gp_practice_code",
        "t55"."provider_cqc_location_id",
        "t55"."no_of_adults_being_cared_for",
        "t55"."adult_1_linked_person_id",
        "t55"."adult_2_linked_person_id",
        "t55"."adult_3_linked_person_id",
        "t55"."gender",
        "t55"."ethnicity",
        "t55"."client_type",
        "t55"."primary_support_reason",
        "t55"."accommodation_status",
        "t55"."employment_status",
        "t55"."has_unpaid_carer",
        "t55"."autism_spectrum_disorder",
        "t55"."visual_impairment",
        "t55"."hearing_impairment",
        "t55"."dementia",
        "t55"."client_funding_status",
        "t55"."event_type",
        "t55"."event_description",
        "t55"."event_outcome",
        "t55"."request_route_of_access",
        "t55"."assessment_type",
        "t55"."eligible_needs_identified",
        "t55"."method_of_assessment",
        "t55"."total_hrs_caring_per_week",
        "t55"."service_type",
        "t55"."service_component",
        "t55"."delivery_mechanism",
        "t55"."review_reason",
        "t55"."review_outcomes_achieved",
        "t55"."method_of_review",
        "t55"."cost_frequency",
        "t55"."ref_period_start",
        "t55"."ref_period_end",
        "t55"."council",
        "t55"."area",
        "t55"."event_end_date_corrected",
        "t55"."rule",
        "t51"."kept_row",
        "t51"."person_id",
        "t51"."event_key",
        "t51"."event_end_date"
      FROM (
        SELECT
          "t53"."row_id",
          "t53"."import_file",
          "t53"."file_row",
          "t53"."import_time",
          "t53"."record_id",
          "t53"."la_code",
          "t53"."stated_period_start",
          "t53"."stated_period_end",
          "t53"."nhs_traced",
          "t53"."nhs_submitted",
          "t53"."date_of_birth",
          "t53"."birth_year",
          "t53"."birth_month",
          "t53"."date_of_death",
          "t53"."event_start_date",
          "t53"."event_end_date" AS "event_end_date_raw",
          "t53"."age_at_event_start",
          "t53"."conversation",
          "t53"."unit_cost",
          "t53"."planned_units_per_week",
          "t53"."la_person_id",
          "t53"."event_reference",
          "t53"."gp_practice_code",
          "t53"."provider_cqc_location_id",
          "t53"."no_of_adults_being_cared_for",
          "t53"."adult_1_linked_person_id",
          "t53"."adult_2_linked_person_id",
          "t53"."adult_3_linked_person_id",
          "t53"."gender",
          "t53"."ethnicity",
          "t53"."client_type",
          "t53"."primary_support_reason",
          "t53"."accommodation_status",
          "t53"."employment_status",
          "t53"."has_unpaid_carer",
          "t53"."autism_spectrum_disorder",
          "t53"."visual_impairment",
          "t53"."hearing_impairment",
          "t53"."dementia",
          "t53"."client_funding_status",
          "t53"."event_type",
          "t53"."event_description",
          "t53"."event_outcome",
          "t53"."request_route_of_access",
          "t53"."assessment_type",
          "t53"."eligible_needs_identified",
          "t53"."method_of_assessment",
          "t53"."total_hrs_caring_per_week",
          "t53"."service_type",
          "t53"."service_component",
          "t53"."delivery_mechanism",
          "t53"."review_reason",
          "t53"."review_outcomes_achieved",
          "t53"."method_of_review",
          "t53"."cost_frequency",
          "t53"."ref_period_start",
          "t53"."ref_period_end",
          "t53"."council",
          "t53"."area",
          CASE
            WHEN COALESCE(
              (
                "t53"."date_of_death" >= "t53"."event_start_date"
              )
              AND (
                "t53"."date_of_death" <= "t53"."event_end_date"
              ),
              FALSE
            )
            OR COALESCE(
              (
                "t53"."event_end_date" IS NULL
              )
              AND (
                "t53"."date_of_death" > "t53"."event_start_date"
              ),
              FALSE
            )
            THEN "t53"."date_of_death"
            ELSE "t53"."event_end_date"
          END AS "event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t53"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t53"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t53"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t53"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t53"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t53"."date_of_death" >= "t53"."event_start_date"
                      )
                      AND (
                        "t53"."date_of_death" <= "t53"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t53"."event_end_date" IS NULL
                      )
                      AND (
                        "t53"."date_of_death" > "t53"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t53"."date_of_death"
                    ELSE "t53"."event_end_date"
                  END IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t53"."event_start_date" > "t53"."ref_period_end"
                  )
                  OR (
                    CASE
                      WHEN COALESCE(
                        (
                          "t53"."date_of_death" >= "t53"."event_start_date"
                        )
                        AND (
                          "t53"."date_of_death" <= "t53"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t53"."event_end_date" IS NULL
                        )
                        AND (
                          "t53"."date_of_death" > "t53"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN "t53"."date_of_death"
                      ELSE "t53"."event_end_date"
                    END < "t53"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t53"."event_type"), 'service')
                    )
                    AND (
                      CASE
                        WHEN COALESCE(
                          (
                            "t53"."date_of_death" >= "t53"."event_start_date"
                          )
                          AND (
                            "t53"."date_of_death" <= "t53"."event_end_date"
                          ),
                          FALSE
                        )
                        OR COALESCE(
                          (
                            "t53"."event_end_date" IS NULL
                          )
                          AND (
                            "t53"."date_of_death" > "t53"."event_start_date"
                          ),
                          FALSE
                        )
                        THEN "t53"."date_of_death"
                        ELSE "t53"."event_end_date"
                      END > "t53"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t53"."date_of_death" < "t53"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t53"."date_of_death" < "t53"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t53"."nhs_traced", "t53"."nhs_submitted", "t53"."la_person_id") IS NOT NULL
              THEN CAST(NULL AS TEXT)
              ELSE 'no-person-id'
            END
          ) AS "rule"
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
            "t52"."event_end_date",
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
            "t4"."ref_period_start",
            "t4"."ref_period_end",
            "t4"."council",
            "t4"."area"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t2"
            WHERE
              "t2"."la_code" >= '906'
          ) AS "t52"
          LEFT OUTER JOIN {table 2} AS "t4"
            ON "t52"."la_code" = "t4"."la_code" AND "t52"."import_time" = "t4"."import_time"
        ) AS "t53"
      ) AS "t55"
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
        ON "t55"."row_id" = "t51"."kept_row"
    ) AS "t56"
  ) AS "t57"
) AS "t59"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_accommodation_status",
    "t0"."cleaned_value" AS "to_accommodation_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'accommodation_status'
) AS "t29"
  ON LOWER(RTRIM("t59"."accommodation_status")) = "t29"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t30"
  ON LOWER(RTRIM("t59"."assessment_type")) = "t30"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status'
) AS "t31"
  ON LOWER(RTRIM("t59"."client_funding_status")) = "t31"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t32"
  ON LOWER(RTRIM("t59"."client_type")) = "t32"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency'
) AS "t33"
  ON LOWER(RTRIM("t59"."cost_frequency")) = "t33"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism'
) AS "t34"
  ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t34"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'employment_status'
) AS "t35"
  ON LOWER(RTRIM("t59"."employment_status")) = "t35"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity'
) AS "t36"
  ON LOWER(RTRIM("t59"."ethnicity")) = "t36"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t37"
  ON LOWER(RTRIM("t59"."event_outcome")) = "t37"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t38"
  ON LOWER(RTRIM("t59"."event_type")) = "t38"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'gender'
) AS "t39"
  ON LOWER(RTRIM("t59"."gender")) = "t39"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment'
) AS "t40"
  ON LOWER(RTRIM("t59"."hearing_impairment")) = "t40"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment'
) AS "t41"
  ON LOWER(RTRIM("t59"."method_of_assessment")) = "t41"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review'
) AS "t42"
  ON LOWER(RTRIM("t59"."method_of_review")) = "t42"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason'
) AS "t43"
  ON LOWER(RTRIM("t59"."primary_support_reason")) = "t43"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t44"
  ON LOWER(RTRIM("t59"."request_route_of_access")) = "t44"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved'
) AS "t45"
  ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t45"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_reason'
) AS "t46"
  ON LOWER(RTRIM("t59"."review_reason")) = "t46"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t47"
  ON LOWER(RTRIM("t59"."service_component")) = "t47"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t48"
  ON LOWER(RTRIM("t59"."service_type")) = "t48"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week'
) AS "t49"
  ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t49"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment'
) AS "t50"
  ON LOWER(RTRIM("t59"."visual_impairment")) = "t50"."from_visual_impairment"

-- f187d3ff9bcc7b98: build dhsc-2026-06, 50 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t64"."row_id",
  "t64"."record_id",
  "t64"."import_file",
  "t64"."import_time",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."la_code",
  "t64"."council",
  "t64"."area",
  "t64"."person_id",
  "t64"."nhs_id",
  "t64"."event_key",
  "t64"."event_type_raw",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."event_end_date_corrected",
  "t64"."event_end_date",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."birth_date",
  "t64"."date_of_death",
  "t64"."latest_age",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t64"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t64"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t64"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t64"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t64"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."review_type",
  "t64"."event_outcome_hierarchy",
  "t64"."event_outcome_group",
  "t64"."unit_cost",
  "t64"."planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."gp_practice_code",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."adult_1_linked_person_id",
  "t64"."adult_2_linked_person_id",
  "t64"."adult_3_linked_person_id",
  "t64"."gender",
  "t64"."ethnicity",
  "t64"."client_type",
  "t64"."primary_support_reason",
  "t64"."accommodation_status",
  "t64"."employment_status",
  "t64"."has_unpaid_carer",
  "t64"."autism_spectrum_disorder",
  "t64"."visual_impairment",
  "t64"."hearing_impairment",
  "t64"."dementia",
  "t64"."client_funding_status",
  "t64"."event_type",
  "t64"."event_description",
  "t64"."event_outcome",
  "t64"."request_route_of_access",
  "t64"."assessment_type",
  "t64"."eligible_needs_identified",
  "t64"."method_of_assessment",
  "t64"."total_hrs_caring_per_week",
  "t64"."service_type",
  "t64"."service_component",
  "t64"."delivery_mechanism",
  "t64"."review_reason",
  "t64"."review_outcomes_achieved",
  "t64"."method_of_review",
  "t64"."cost_frequency",
  CASE
    WHEN (
      "t64"."accommodation_status" IS NULL
    )
    AND (
      "t64"."accommodation_status_raw" <> ''
    )
    THEN "t64"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t64"."assessment_type" IS NULL
    ) AND (
      "t64"."assessment_type_raw" <> ''
    )
    THEN "t64"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t64"."client_funding_status" IS NULL
    )
    AND (
      "t64"."client_funding_status_raw" <> ''
    )
    THEN "t64"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t64"."client_type" IS NULL
    ) AND (
      "t64"."client_type_raw" <> ''
    )
    THEN "t64"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t64"."cost_frequency" IS NULL
    ) AND (
      "t64"."cost_frequency_raw" <> ''
    )
    THEN "t64"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t64"."delivery_mechanism" IS NULL
    )
    AND (
      "t64"."delivery_mechanism_raw" <> ''
    )
    THEN "t64"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t64"."employment_status" IS NULL
    )
    AND (
      "t64"."employment_status_raw" <> ''
    )
    THEN "t64"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t64"."ethnicity" IS NULL
    ) AND (
      "t64"."ethnicity_raw" <> ''
    )
    THEN "t64"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t64"."event_outcome" IS NULL
    ) AND (
      "t64"."event_outcome_raw" <> ''
    )
    THEN "t64"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t64"."event_type" IS NULL
    ) AND (
      "t64"."event_type_raw" <> ''
    )
    THEN "t64"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t64"."gender" IS NULL
    ) AND (
      "t64"."gender_raw" <> ''
    )
    THEN "t64"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t64"."hearing_impairment" IS NULL
    )
    AND (
      "t64"."hearing_impairment_raw" <> ''
    )
    THEN "t64"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t64"."primary_support_reason" IS NULL
    )
    AND (
      "t64"."primary_support_reason_raw" <> ''
    )
    THEN "t64"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t64"."service_component" IS NULL
    )
    AND (
      "t64"."service_component_raw" <> ''
    )
    THEN "t64"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t64"."service_type" IS NULL
    ) AND (
      "t64"."service_type_raw" <> ''
    )
    THEN "t64"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t64"."visual_impairment" IS NULL
    )
    AND (
      "t64"."visual_impairment_raw" <> ''
    )
    THEN "t64"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t63"."row_id",
    "t63"."import_file",
    "t63"."file_row",
    "t63"."import_time",
    "t63"."record_id",
    "t63"."la_code",
    "t63"."stated_period_start",
    "t63"."stated_period_end",
    "t63"."nhs_traced",
    "t63"."nhs_submitted",
    "t63"."date_of_birth",
    "t63"."birth_year",
    "t63"."birth_month",
    "t63"."date_of_death",
    "t63"."event_start_date",
    "t63"."event_end_date_raw",
    "t63"."age_at_event_start",
    "t63"."conversation",
    "t63"."unit_cost",
    "t63"."planned_units_per_week",
    "t63"."la_person_id",
    "t63"."event_reference",
    "t63"."gp_practice_code",
    "t63"."provider_cqc_location_id",
    "t63"."no_of_adults_being_cared_for",
    "t63"."adult_1_linked_person_id",
    "t63"."adult_2_linked_person_id",
    "t63"."adult_3_linked_person_id",
    "t63"."has_unpaid_carer",
    "t63"."autism_spectrum_disorder",
    "t63"."dementia",
    "t63"."event_description",
    "t63"."eligible_needs_identified",
    "t63"."ref_period_start",
    "t63"."ref_period_end",
    "t63"."council",
    "t63"."area",
    "t63"."event_end_date_corrected",
    "t63"."rule",
    "t63"."person_id",
    "t63"."event_key",
    "t63"."event_end_date",
    "t63"."accommodation_status_raw",
    "t63"."assessment_type_raw",
    "t63"."client_funding_status_raw",
    "t63"."client_type_raw",
    "t63"."cost_frequency_raw",
    "t63"."delivery_mechanism_raw",
    "t63"."employment_status_raw",
    "t63"."ethnicity_raw",
    "t63"."event_outcome_raw",
    "t63"."event_type_raw",
    "t63"."gender_raw",
    "t63"."hearing_impairment_raw",
    "t63"."method_of_assessment_raw",
    "t63"."method_of_review_raw",
    "t63"."primary_support_reason_raw",
    "t63"."request_route_of_access_raw",
    "t63"."review_outcomes_achieved_raw",
    "t63"."review_reason_raw",
    "t63"."service_component_raw",
    "t63"."service_type_raw",
    "t63"."total_hrs_caring_per_week_raw",
    "t63"."visual_impairment_raw",
    "t63"."accommodation_status",
    "t63"."assessment_type",
    "t63"."client_funding_status",
    "t63"."client_type",
    "t63"."cost_frequency",
    "t63"."delivery_mechanism",
    "t63"."employment_status",
    "t63"."ethnicity",
    "t63"."event_outcome",
    "t63"."event_type",
    "t63"."gender",
    "t63"."hearing_impairment",
    "t63"."method_of_assessment",
    "t63"."method_of_review",
    "t63"."primary_support_reason",
    "t63"."request_route_of_access",
    "t63"."review_outcomes_achieved",
    "t63"."review_reason",
    "t63"."service_component",
    "t63"."service_type",
    "t63"."total_hrs_caring_per_week",
    "t63"."visual_impairment",
    "t63"."event_outcome_hierarchy",
    "t63"."event_outcome_group",
    "t63"."nhs_id",
    "t63"."review_type",
    CASE
      WHEN (
        "t63"."birth_year" IS NOT NULL
      ) AND "t63"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t63"."birth_year" IS NOT NULL
            ) AND "t63"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service')
              THEN COALESCE("t63"."event_end_date", "t63"."ref_period_end")
              ELSE "t63"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t62"."row_id",
      "t62"."import_file",
      "t62"."file_row",
      "t62"."import_time",
      "t62"."record_id",
      "t62"."la_code",
      "t62"."stated_period_start",
      "t62"."stated_period_end",
      "t62"."nhs_traced",
      "t62"."nhs_submitted",
      "t62"."date_of_birth",
      "t62"."birth_year",
      "t62"."birth_month",
      "t62"."date_of_death",
      "t62"."event_start_date",
      "t62"."event_end_date_raw",
      "t62"."age_at_event_start",
      "t62"."conversation",
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
      "t62"."has_unpaid_carer",
      "t62"."autism_spectrum_disorder",
      "t62"."dementia",
      "t62"."event_description",
      "t62"."eligible_needs_identified",
      "t62"."ref_period_start",
      "t62"."ref_period_end",
      "t62"."council",
      "t62"."area",
      "t62"."event_end_date_corrected",
      "t62"."rule",
      "t62"."person_id",
      "t62"."event_key",
      "t62"."event_end_date",
      "t62"."accommodation_status_raw",
      "t62"."assessment_type_raw",
      "t62"."client_funding_status_raw",
      "t62"."client_type_raw",
      "t62"."cost_frequency_raw",
      "t62"."delivery_mechanism_raw",
      "t62"."employment_status_raw",
      "t62"."ethnicity_raw",
      "t62"."event_outcome_raw",
      "t62"."event_type_raw",
      "t62"."gender_raw",
      "t62"."hearing_impairment_raw",
      "t62"."method_of_assessment_raw",
      "t62"."method_of_review_raw",
      "t62"."primary_support_reason_raw",
      "t62"."request_route_of_access_raw",
      "t62"."review_outcomes_achieved_raw",
      "t62"."review_reason_raw",
      "t62"."service_component_raw",
      "t62"."service_type_raw",
      "t62"."total_hrs_caring_per_week_raw",
      "t62"."visual_impairment_raw",
      "t62"."accommodation_status",
      "t62"."assessment_type",
      "t62"."client_funding_status",
      "t62"."client_type",
      "t62"."cost_frequency",
      "t62"."delivery_mechanism",
      "t62"."employment_status",
      "t62"."ethnicity",
      "t62"."event_outcome",
      "t62"."event_type",
      "t62"."gender",
      "t62"."hearing_impairment",
      "t62"."method_of_assessment",
      "t62"."method_of_review",
      "t62"."primary_support_reason",
      "t62"."request_route_of_access",
      "t62"."review_outcomes_achieved",
      "t62"."review_reason",
      "t62"."service_component",
      "t62"."service_type",
      "t62"."total_hrs_caring_per_week",
      "t62"."visual_impairment",
      "t62"."event_outcome_hierarchy",
      "t62"."event_outcome_group",
      COALESCE("t62"."nhs_traced", "t62"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t62"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t62"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t62"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t61"."accommodation_status" AS "accommodation_status_raw",
        "t61"."assessment_type" AS "assessment_type_raw",
        "t61"."client_funding_status" AS "client_funding_status_raw",
        "t61"."client_type" AS "client_type_raw",
        "t61"."cost_frequency" AS "cost_frequency_raw",
        "t61"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t61"."employment_status" AS "employment_status_raw",
        "t61"."ethnicity" AS "ethnicity_raw",
        "t61"."event_outcome" AS "event_outcome_raw",
        "t61"."event_type" AS "event_type_raw",
        "t61"."gender" AS "gender_raw",
        "t61"."hearing_impairment" AS "hearing_impairment_raw",
        "t61"."method_of_assessment" AS "method_of_assessment_raw",
        "t61"."method_of_review" AS "method_of_review_raw",
        "t61"."primary_support_reason" AS "primary_support_reason_raw",
        "t61"."request_route_of_access" AS "request_route_of_access_raw",
        "t61"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t61"."review_reason" AS "review_reason_raw",
        "t61"."service_component" AS "service_component_raw",
        "t61"."service_type" AS "service_type_raw",
        "t61"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t61"."visual_impairment" AS "visual_impairment_raw",
        "t31"."to_accommodation_status" AS "accommodation_status",
        "t32"."to_assessment_type" AS "assessment_type",
        "t33"."to_client_funding_status" AS "client_funding_status",
        "t34"."to_client_type" AS "client_type",
        "t35"."to_cost_frequency" AS "cost_frequency",
        "t36"."to_delivery_mechanism" AS "delivery_mechanism",
        "t37"."to_employment_status" AS "employment_status",
        "t38"."to_ethnicity" AS "ethnicity",
        "t39"."to_event_outcome" AS "event_outcome",
        "t40"."to_event_type" AS "event_type",
        "t41"."to_gender" AS "gender",
        "t42"."to_hearing_impairment" AS "hearing_impairment",
        COALESCE("t43"."to_method_of_assessment", "t61"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t44"."to_method_of_review", "t61"."method_of_review") AS "method_of_review",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t46"."to_request_route_of_access", "t61"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t47"."to_review_outcomes_achieved", "t61"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t48"."to_review_reason", "t61"."review_reason") AS "review_reason",
        "t49"."to_service_component" AS "service_component",
        "t50"."to_service_type" AS "service_type",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t61"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t58".*
            EXCLUDE ("kept_row")
          FROM (
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
              "t57"."gender",
              "t57"."ethnicity",
              "t57"."client_type",
              "t57"."primary_support_reason",
              "t57"."accommodation_status",
              "t57"."employment_status",
              "t57"."has_unpaid_carer",
              "t57"."autism_spectrum_disorder",
              "t57"."visual_impairment",
              "t57"."hearing_impairment",
              "t57"."dementia",
              "t57"."client_funding_status",
              "t57"."event_type",
              "t57"."event_description",
              "t57"."event_outcome",
              "t57"."request_route_of_access",
              "t57"."assessment_type",
              "t57"."eligible_needs_identified",
              "t57"."method_of_assessment",
              "t57"."total_hrs_caring_per_week",
              "t57"."service_type",
              "t57"."service_component",
              "t57"."delivery_mechanism",
              "t57"."review_reason",
              "t57"."review_outcomes_achieved",
              "t57"."method_of_review",
              "t57"."cost_frequency",
              "t57"."ref_period_start",
              "t57"."ref_period_end",
              "t57"."council",
              "t57"."area",
              "t57"."event_end_date_corrected",
              "t57"."rule",
              "t53"."kept_row",
              "t53"."person_id",
              "t53"."event_key",
              "t53"."event_end_date"
            FROM (
              SELECT
                "t55"."row_id",
                "t55"."import_file",
                "t55"."file_row",
                "t55"."import_time",
                "t55"."record_id",
                "t55"."la_code",
                "t55"."stated_period_start",
                "t55"."stated_period_end",
                "t55"."nhs_traced",
                "t55"."nhs_submitted",
                "t55"."date_of_birth",
                "t55"."birth_year",
                "t55"."birth_month",
                "t55"."date_of_death",
                "t55"."event_start_date",
                "t55"."event_end_date" AS "event_end_date_raw",
                "t55"."age_at_event_start",
                "t55"."conversation",
                "t55"."unit_cost",
                "t55"."planned_units_per_week",
                "t55"."la_person_id",
                "t55"."event_reference",
                "t55"."gp_practice_code",
                "t55"."provider_cqc_location_id",
                "t55"."no_of_adults_being_cared_for",
                "t55"."adult_1_linked_person_id",
                "t55"."adult_2_linked_person_id",
                "t55"."adult_3_linked_person_id",
                "t55"."gender",
                "t55"."ethnicity",
                "t55"."client_type",
                "t55"."primary_support_reason",
                "t55"."accommodation_status",
                "t55"."employment_status",
                "t55"."has_unpaid_carer",
                "t55"."autism_spectrum_disorder",
                "t55"."visual_impairment",
                "t55"."hearing_impairment",
                "t55"."dementia",
                "t55"."client_funding_status",
                "t55"."event_type",
                "t55"."event_description",
                "t55"."event_outcome",
                "t55"."request_route_of_access",
                "t55"."assessment_type",
                "t55"."eligible_needs_identified",
                "t55"."method_of_assessment",
                "t55"."total_hrs_caring_per_week",
                "t55"."service_type",
                "t55"."service_component",
                "t55"."delivery_mechanism",
                "t55"."review_reason",
                "t55"."review_outcomes_achieved",
                "t55"."method_of_review",
                "t55"."cost_frequency",
                "t55"."ref_period_start",
                "t55"."ref_period_end",
                "t55"."council",
                "t55"."area",
                CASE
                  WHEN COALESCE(
                    (
                      "t55"."date_of_death" >= "t55"."event_start_date"
                    )
                    AND (
                      "t55"."date_of_death" <= "t55"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t55"."event_end_date" IS NULL
                    )
                    AND (
                      "t55"."date_of_death" > "t55"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t55"."date_of_death"
                  ELSE "t55"."event_end_date"
                END AS "event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t55"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t55"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t55"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t55"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t55"."event_type"), 'service')
                      )
                      AND (
                        CASE
                          WHEN COALESCE(
                            (
                              "t55"."date_of_death" >= "t55"."event_start_date"
                            )
                            AND (
                              "t55"."date_of_death" <= "t55"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t55"."event_end_date" IS NULL
                            )
                            AND (
                              "t55"."date_of_death" > "t55"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t55"."date_of_death"
                          ELSE "t55"."event_end_date"
                        END IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t55"."event_start_date" > "t55"."ref_period_end"
                        )
                        OR (
                          CASE
                            WHEN COALESCE(
                              (
                                "t55"."date_of_death" >= "t55"."event_start_date"
                              )
                              AND (
                                "t55"."date_of_death" <= "t55"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t55"."event_end_date" IS NULL
                              )
                              AND (
                                "t55"."date_of_death" > "t55"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t55"."date_of_death"
                            ELSE "t55"."event_end_date"
                          END < "t55"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t55"."event_type"), 'service')
                          )
                          AND (
                            CASE
                              WHEN COALESCE(
                                (
                                  "t55"."date_of_death" >= "t55"."event_start_date"
                                )
                                AND (
                                  "t55"."date_of_death" <= "t55"."event_end_date"
                                ),
                                FALSE
                              )
                              OR COALESCE(
                                (
                                  "t55"."event_end_date" IS NULL
                                )
                                AND (
                                  "t55"."date_of_death" > "t55"."event_start_date"
                                ),
                                FALSE
                              )
                              THEN "t55"."date_of_death"
                              ELSE "t55"."event_end_date"
                            END > "t55"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t55"."nhs_traced", "t55"."nhs_submitted", "t55"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  "t54"."event_end_date",
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
                  "t6"."ref_period_start",
                  "t6"."ref_period_end",
                  "t6"."council",
                  "t6"."area"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t3"
                  WHERE
                    "t3"."la_code" >= '906'
                ) AS "t54"
                LEFT OUTER JOIN {table 2} AS "t6"
                  ON "t54"."la_code" = "t6"."la_code" AND "t54"."import_time" = "t6"."import_time"
              ) AS "t55"
            ) AS "t57"
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
              ON "t57"."row_id" = "t53"."kept_row"
          ) AS "t58"
        ) AS "t59"
      ) AS "t61"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t61"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t61"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t61"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t61"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t61"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t61"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t61"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t61"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t61"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t61"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t61"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t61"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t61"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t61"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t61"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t61"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t61"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t61"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t61"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t61"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t61"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t61"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t62"
  ) AS "t63"
) AS "t64"
ORDER BY
  "t64"."la_code" ASC,
  "t64"."event_key" ASC,
  "t64"."record_id" ASC,
  "t64"."import_time" ASC,
  "t64"."import_file" ASC,
  "t64"."row_id" ASC

-- 194a3d577438c7fc: build dhsc-2026-06, 51 of 69
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "la_code" VARCHAR, "import_time" TIMESTAMP, "fate" VARCHAR, "rule" VARCHAR, "superseded_by" BIGINT, "cropped_to" DATE
SELECT
  "t11"."row_id",
  "t11"."import_file",
  "t11"."file_row",
  "t11"."la_code",
  "t11"."import_time",
  CASE
    WHEN "t11"."rule" IS NOT NULL
    THEN 'dropped'
    WHEN "t11"."place" > 0
    THEN 'superseded'
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN 'cropped'
    ELSE 'kept'
  END AS "fate",
  CASE
    WHEN "t11"."rule" IS NOT NULL
    THEN "t11"."rule"
    WHEN "t11"."place" > 0
    THEN "t11"."decided_by"
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN 'not-found-in-next-period'
    ELSE CAST(NULL AS TEXT)
  END AS "rule",
  CASE WHEN "t11"."place" > 0 THEN "t11"."winner" ELSE CAST(NULL AS BIGINT) END AS "superseded_by",
  CASE
    WHEN COALESCE("t11"."cropped", FALSE)
    THEN "t11"."final_end"
    ELSE CAST(NULL AS DATE)
  END AS "cropped_to"
FROM (
  SELECT
    "t10"."row_id",
    "t10"."import_file",
    "t10"."file_row",
    "t10"."import_time",
    "t10"."record_id",
    "t10"."la_code",
    "t10"."stated_period_start",
    "t10"."stated_period_end",
    "t10"."nhs_traced",
    "t10"."nhs_submitted",
    "t10"."date_of_birth",
    "t10"."birth_year",
    "t10"."birth_month",
    "t10"."date_of_death",
    "t10"."event_start_date",
    "t10"."event_end_date",
    "t10"."age_at_event_start",
    "t10"."conversation",
    "t10"."unit_cost",
    "t10"."planned_units_per_week",
    "t10"."la_person_id",
    "t10"."event_reference",
    "t10"."gp_practice_code",
    "t10"."provider_cqc_location_id",
    "t10"."no_of_adults_being_cared_for",
    "t10"."adult_1_linked_person_id",
    "t10"."adult_2_linked_person_id",
    "t10"."adult_3_linked_person_id",
    "t10"."gender",
    "t10"."ethnicity",
    "t10"."client_type",
    "t10"."primary_support_reason",
    "t10"."accommodation_status",
    "t10"."employment_status",
    "t10"."has_unpaid_carer",
    "t10"."autism_spectrum_disorder",
    "t10"."visual_impairment",
    "t10"."hearing_impairment",
    "t10"."dementia",
    "t10"."client_funding_status",
    "t10"."event_type",
    "t10"."event_description",
    "t10"."event_outcome",
    "t10"."request_route_of_access",
    "t10"."assessment_type",
    "t10"."eligible_needs_identified",
    "t10"."method_of_assessment",
    "t10"."total_hrs_caring_per_week",
    "t10"."service_type",
    "t10"."service_component",
    "t10"."delivery_mechanism",
    "t10"."review_reason",
    "t10"."review_outcomes_achieved",
    "t10"."method_of_review",
    "t10"."cost_frequency",
    "t10"."ref_period_start",
    "t10"."ref_period_end",
    "t10"."council",
    "t10"."area",
    "t10"."event_end_date_corrected",
    "t10"."rule",
    "t5"."ranked_row",
    "t5"."place",
    "t5"."winner",
    "t5"."decided_by",
    "t5"."cropped",
    "t5"."final_end"
  FROM (
    SELECT
      "t8"."row_id",
      "t8"."import_file",
      "t8"."file_row",
      "t8"."import_time",
      "t8"."record_id",
      "t8"."la_code",
      "t8"."stated_period_start",
      "t8"."stated_period_end",
      "t8"."nhs_traced",
      "t8"."nhs_submitted",
      "t8"."date_of_birth",
      "t8"."birth_year",
      "t8"."birth_month",
      "t8"."date_of_death",
      "t8"."event_start_date",
      "t8"."event_end_date",
      "t8"."age_at_event_start",
      "t8"."conversation",
      "t8"."unit_cost",
      "t8"."planned_units_per_week",
      "t8"."la_person_id",
      "t8"."event_reference",
      "t8"."gp_practice_code",
      "t8"."provider_cqc_location_id",
      "t8"."no_of_adults_being_cared_for",
      "t8"."adult_1_linked_person_id",
      "t8"."adult_2_linked_person_id",
      "t8"."adult_3_linked_person_id",
      "t8"."gender",
      "t8"."ethnicity",
      "t8"."client_type",
      "t8"."primary_support_reason",
      "t8"."accommodation_status",
      "t8"."employment_status",
      "t8"."has_unpaid_carer",
      "t8"."autism_spectrum_disorder",
      "t8"."visual_impairment",
      "t8"."hearing_impairment",
      "t8"."dementia",
      "t8"."client_funding_status",
      "t8"."event_type",
      "t8"."event_description",
      "t8"."event_outcome",
      "t8"."request_route_of_access",
      "t8"."assessment_type",
      "t8"."eligible_needs_identified",
      "t8"."method_of_assessment",
      "t8"."total_hrs_caring_per_week",
      "t8"."service_type",
      "t8"."service_component",
      "t8"."delivery_mechanism",
      "t8"."review_reason",
      "t8"."review_outcomes_achieved",
      "t8"."method_of_review",
      "t8"."cost_frequency",
      "t8"."ref_period_start",
      "t8"."ref_period_end",
      "t8"."council",
      "t8"."area",
      CASE
        WHEN COALESCE(
          (
            "t8"."date_of_death" >= "t8"."event_start_date"
          )
          AND (
            "t8"."date_of_death" <= "t8"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t8"."event_end_date" IS NULL
          )
          AND (
            "t8"."date_of_death" > "t8"."event_start_date"
          ),
          FALSE
        )
        THEN "t8"."date_of_death"
        ELSE "t8"."event_end_date"
      END AS "event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t8"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t8"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t8"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t8"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t8"."event_type"), 'service')
            )
            AND (
              CASE
                WHEN COALESCE(
                  (
                    "t8"."date_of_death" >= "t8"."event_start_date"
                  )
                  AND (
                    "t8"."date_of_death" <= "t8"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t8"."event_end_date" IS NULL
                  )
                  AND (
                    "t8"."date_of_death" > "t8"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t8"."date_of_death"
                ELSE "t8"."event_end_date"
              END IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t8"."event_start_date" > "t8"."ref_period_end"
              )
              OR (
                CASE
                  WHEN COALESCE(
                    (
                      "t8"."date_of_death" >= "t8"."event_start_date"
                    )
                    AND (
                      "t8"."date_of_death" <= "t8"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t8"."event_end_date" IS NULL
                    )
                    AND (
                      "t8"."date_of_death" > "t8"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t8"."date_of_death"
                  ELSE "t8"."event_end_date"
                END < "t8"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t8"."event_type"), 'service')
                )
                AND (
                  CASE
                    WHEN COALESCE(
                      (
                        "t8"."date_of_death" >= "t8"."event_start_date"
                      )
                      AND (
                        "t8"."date_of_death" <= "t8"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t8"."event_end_date" IS NULL
                      )
                      AND (
                        "t8"."date_of_death" > "t8"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN "t8"."date_of_death"
                    ELSE "t8"."event_end_date"
                  END > "t8"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t8"."date_of_death" < "t8"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t8"."nhs_traced", "t8"."nhs_submitted", "t8"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."la_code" >= '906'
      ) AS "t7"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t7"."la_code" = "t3"."la_code" AND "t7"."import_time" = "t3"."import_time"
    ) AS "t8"
  ) AS "t10"
  LEFT OUTER JOIN (
    SELECT
      "t0"."row_id" AS "ranked_row",
      "t0"."place",
      "t0"."winner",
      "t0"."decided_by",
      "t0"."cropped",
      "t0"."event_end_date" AS "final_end"
    FROM {table 3} AS "t0"
  ) AS "t5"
    ON "t10"."row_id" = "t5"."ranked_row"
) AS "t11"
ORDER BY
  "t11"."la_code" ASC NULLS FIRST,
  "t11"."row_id" ASC

-- e6b072841e113c27: build dhsc-2026-06, 52 of 69
-- gives "pair" BIGINT, "person" VARCHAR, "bare" VARCHAR
SELECT
  "t3"."pair",
  "t8"."person",
  "t8"."bare"
FROM (
  SELECT
    "t6"."la_code",
    "t6"."import_time",
    "t6"."person",
    REGEXP_REPLACE("t6"."person", '^0+', '', 'g') AS "bare"
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t4"."la_code",
        "t4"."import_time",
        LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted", "t4"."la_person_id"))) AS "person"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."la_code" >= '906'
      ) AS "t4"
    ) AS "t5"
    WHERE
      "t5"."person" IS NOT NULL
  ) AS "t6"
) AS "t8"
INNER JOIN (
  SELECT
    "t0"."pair",
    "t0"."la_code" AS "asked_code",
    "t0"."earlier" AS "asked_time"
  FROM {table 2} AS "t0"
) AS "t3"
  ON "t8"."la_code" = "t3"."asked_code" AND "t8"."import_time" = "t3"."asked_time"

-- 3ffe8f2c5155d6b0: build dhsc-2026-06, 53 of 69
-- gives "pair" BIGINT, "person" VARCHAR, "bare" VARCHAR, "seen_as" VARCHAR
SELECT
  "t4"."pair",
  "t10"."person",
  "t10"."bare",
  "t13"."seen_as"
FROM (
  SELECT
    "t8"."la_code",
    "t8"."import_time",
    "t8"."person",
    REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t6"."la_code",
        "t6"."import_time",
        LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t1"
        WHERE
          "t1"."la_code" >= '906'
      ) AS "t6"
    ) AS "t7"
    WHERE
      "t7"."person" IS NOT NULL
  ) AS "t8"
) AS "t10"
INNER JOIN (
  SELECT
    "t0"."pair",
    "t0"."la_code" AS "asked_code",
    "t0"."earlier" AS "asked_time"
  FROM {table 2} AS "t0"
) AS "t4"
  ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
LEFT OUTER JOIN (
  SELECT
    "t11"."pair",
    "t11"."person" AS "seen_as"
  FROM (
    SELECT
      "t5"."pair",
      "t10"."person",
      "t10"."bare"
    FROM (
      SELECT
        "t8"."la_code",
        "t8"."import_time",
        "t8"."person",
        REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
      FROM (
        SELECT DISTINCT
          *
        FROM (
          SELECT
            "t6"."la_code",
            "t6"."import_time",
            LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t1"
            WHERE
              "t1"."la_code" >= '906'
          ) AS "t6"
        ) AS "t7"
        WHERE
          "t7"."person" IS NOT NULL
      ) AS "t8"
    ) AS "t10"
    INNER JOIN (
      SELECT
        "t0"."pair",
        "t0"."la_code" AS "asked_code",
        "t0"."later" AS "asked_time"
      FROM {table 2} AS "t0"
    ) AS "t5"
      ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
  ) AS "t11"
) AS "t13"
  ON "t4"."pair" = "t13"."pair" AND "t10"."person" = "t13"."seen_as"

-- aa8d3ddca88ab989: build dhsc-2026-06, 54 of 69
-- gives "pair" BIGINT, "people" BIGINT, "returned" BIGINT, "without_zeros" BIGINT
SELECT
  "t19"."pair",
  COUNT(*) AS "people",
  SUM(CAST("t19"."seen_as" IS NOT NULL AS INT)) AS "returned",
  SUM(CAST((
    "t19"."seen_as" IS NULL
  ) AND (
    "t19"."new_as" IS NOT NULL
  ) AS INT)) AS "without_zeros"
FROM (
  SELECT
    "t4"."pair",
    "t10"."person",
    "t10"."bare",
    "t15"."seen_as",
    "t18"."new_as"
  FROM (
    SELECT
      "t8"."la_code",
      "t8"."import_time",
      "t8"."person",
      REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
    FROM (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          "t6"."la_code",
          "t6"."import_time",
          LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            "t1"."la_code" >= '906'
        ) AS "t6"
      ) AS "t7"
      WHERE
        "t7"."person" IS NOT NULL
    ) AS "t8"
  ) AS "t10"
  INNER JOIN (
    SELECT
      "t0"."pair",
      "t0"."la_code" AS "asked_code",
      "t0"."earlier" AS "asked_time"
    FROM {table 2} AS "t0"
  ) AS "t4"
    ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
  LEFT OUTER JOIN (
    SELECT
      "t12"."pair",
      "t12"."person" AS "seen_as"
    FROM (
      SELECT
        "t5"."pair",
        "t10"."person",
        "t10"."bare"
      FROM (
        SELECT
          "t8"."la_code",
          "t8"."import_time",
          "t8"."person",
          REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t6"."la_code",
              "t6"."import_time",
              LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t1"
              WHERE
                "t1"."la_code" >= '906'
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."person" IS NOT NULL
        ) AS "t8"
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."pair",
          "t0"."la_code" AS "asked_code",
          "t0"."later" AS "asked_time"
        FROM {table 2} AS "t0"
      ) AS "t5"
        ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
    ) AS "t12"
  ) AS "t15"
    ON "t4"."pair" = "t15"."pair" AND "t10"."person" = "t15"."seen_as"
  LEFT OUTER JOIN (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t5"."pair",
        "t10"."bare" AS "new_as"
      FROM (
        SELECT
          "t8"."la_code",
          "t8"."import_time",
          "t8"."person",
          REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
        FROM (
          SELECT DISTINCT
            *
          FROM (
            SELECT
              "t6"."la_code",
              "t6"."import_time",
              LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t1"
              WHERE
                "t1"."la_code" >= '906'
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."person" IS NOT NULL
        ) AS "t8"
      ) AS "t10"
      INNER JOIN (
        SELECT
          "t0"."pair",
          "t0"."la_code" AS "asked_code",
          "t0"."later" AS "asked_time"
        FROM {table 2} AS "t0"
      ) AS "t5"
        ON "t10"."la_code" = "t5"."asked_code" AND "t10"."import_time" = "t5"."asked_time"
      ANTI JOIN (
        SELECT
          "t4"."pair",
          "t10"."person",
          "t10"."bare"
        FROM (
          SELECT
            "t8"."la_code",
            "t8"."import_time",
            "t8"."person",
            REGEXP_REPLACE("t8"."person", '^0+', '', 'g') AS "bare"
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                "t6"."la_code",
                "t6"."import_time",
                LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted", "t6"."la_person_id"))) AS "person"
              FROM (
                SELECT
                  *
                FROM {table 1} AS "t1"
                WHERE
                  "t1"."la_code" >= '906'
              ) AS "t6"
            ) AS "t7"
            WHERE
              "t7"."person" IS NOT NULL
          ) AS "t8"
        ) AS "t10"
        INNER JOIN (
          SELECT
            "t0"."pair",
            "t0"."la_code" AS "asked_code",
            "t0"."earlier" AS "asked_time"
          FROM {table 2} AS "t0"
        ) AS "t4"
          ON "t10"."la_code" = "t4"."asked_code" AND "t10"."import_time" = "t4"."asked_time"
      ) AS "t13"
        ON "t5"."pair" = "t13"."pair" AND "t10"."person" = "t13"."person"
    ) AS "t16"
  ) AS "t18"
    ON "t4"."pair" = "t18"."pair" AND "t10"."bare" = "t18"."new_as"
) AS "t19"
GROUP BY
  1

-- 3425543dc3a19e9f: build dhsc-2026-06, 55 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  "t6"."row_id",
  "t6"."record_id",
  "t6"."import_file",
  "t6"."import_time",
  "t6"."file_row",
  "t6"."la_code",
  "t6"."nhs_traced",
  "t6"."nhs_submitted",
  "t6"."la_person_id",
  "t6"."conversation",
  "t6"."event_start_date",
  "t6"."event_end_date_corrected",
  "t6"."ref_period_start",
  "t6"."ref_period_end",
  "t6"."event_outcome",
  "t6"."client_type",
  "t6"."event_type",
  "t6"."request_route_of_access",
  "t6"."assessment_type",
  "t6"."service_type",
  "t6"."service_component"
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
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."council",
    "t5"."area",
    CASE
      WHEN COALESCE(
        (
          "t5"."date_of_death" >= "t5"."event_start_date"
        )
        AND (
          "t5"."date_of_death" <= "t5"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t5"."event_end_date" IS NULL
        )
        AND (
          "t5"."date_of_death" > "t5"."event_start_date"
        ),
        FALSE
      )
      THEN "t5"."date_of_death"
      ELSE "t5"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t5"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t5"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t5"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t5"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t5"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t5"."date_of_death" >= "t5"."event_start_date"
                )
                AND (
                  "t5"."date_of_death" <= "t5"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t5"."event_end_date" IS NULL
                )
                AND (
                  "t5"."date_of_death" > "t5"."event_start_date"
                ),
                FALSE
              )
              THEN "t5"."date_of_death"
              ELSE "t5"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t5"."event_start_date" > "t5"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t5"."date_of_death" >= "t5"."event_start_date"
                  )
                  AND (
                    "t5"."date_of_death" <= "t5"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t5"."event_end_date" IS NULL
                  )
                  AND (
                    "t5"."date_of_death" > "t5"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t5"."date_of_death"
                ELSE "t5"."event_end_date"
              END < "t5"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t5"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t5"."date_of_death" >= "t5"."event_start_date"
                    )
                    AND (
                      "t5"."date_of_death" <= "t5"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t5"."event_end_date" IS NULL
                    )
                    AND (
                      "t5"."date_of_death" > "t5"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t5"."date_of_death"
                  ELSE "t5"."event_end_date"
                END > "t5"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t5"."nhs_traced", "t5"."nhs_submitted", "t5"."la_person_id") IS NOT NULL
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
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."council",
      "t2"."area"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        TRUE
    ) AS "t4"
    LEFT OUTER JOIN {table 2} AS "t2"
      ON "t4"."la_code" = "t2"."la_code" AND "t4"."import_time" = "t2"."import_time"
  ) AS "t5"
) AS "t6"
WHERE
  "t6"."rule" IS NULL

-- d73fc82d8a4240b0: build dhsc-2026-06, 56 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  *
FROM {table 1}

-- a44ffd3549715bf4: build dhsc-2026-06, 57 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  *
FROM {table 1} AS "t0"

-- 84ff75f0c5bec027: build dhsc-2026-06, 58 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "client_type_raw" VARCHAR, "event_type_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "assessment_type_raw" VARCHAR, "service_type_raw" VARCHAR, "service_component_raw" VARCHAR, "event_outcome_raw" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR
SELECT
  "t3"."row_id",
  "t3"."record_id",
  "t3"."import_file",
  "t3"."import_time",
  "t3"."file_row",
  "t3"."la_code",
  "t3"."nhs_traced",
  "t3"."nhs_submitted",
  "t3"."la_person_id",
  "t3"."conversation",
  "t3"."event_start_date",
  "t3"."event_end_date_corrected",
  "t3"."ref_period_start",
  "t3"."ref_period_end",
  "t3"."client_type" AS "client_type_raw",
  "t3"."event_type" AS "event_type_raw",
  "t3"."request_route_of_access" AS "request_route_of_access_raw",
  "t3"."assessment_type" AS "assessment_type_raw",
  "t3"."service_type" AS "service_type_raw",
  "t3"."service_component" AS "service_component_raw",
  "t3"."event_outcome" AS "event_outcome_raw",
  "t11"."to_client_type" AS "client_type",
  "t12"."to_event_type" AS "event_type",
  COALESCE("t13"."to_request_route_of_access", "t3"."request_route_of_access") AS "request_route_of_access",
  "t14"."to_assessment_type" AS "assessment_type",
  "t15"."to_service_type" AS "service_type",
  "t16"."to_service_component" AS "service_component",
  "t17"."to_event_outcome" AS "event_outcome"
FROM (
  SELECT
    *
  FROM {table 1} AS "t0"
) AS "t3"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_client_type",
    "t1"."cleaned_value" AS "to_client_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'client_type'
) AS "t11"
  ON LOWER(RTRIM("t3"."client_type")) = "t11"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_type",
    "t1"."cleaned_value" AS "to_event_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_type'
) AS "t12"
  ON LOWER(RTRIM("t3"."event_type")) = "t12"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_request_route_of_access",
    "t1"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'request_route_of_access'
) AS "t13"
  ON LOWER(RTRIM("t3"."request_route_of_access")) = "t13"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_assessment_type",
    "t1"."cleaned_value" AS "to_assessment_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'assessment_type'
) AS "t14"
  ON LOWER(RTRIM("t3"."assessment_type")) = "t14"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_type",
    "t1"."cleaned_value" AS "to_service_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_type'
) AS "t15"
  ON LOWER(RTRIM("t3"."service_type")) = "t15"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_component",
    "t1"."cleaned_value" AS "to_service_component"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_component'
) AS "t16"
  ON LOWER(RTRIM("t3"."service_component")) = "t16"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_outcome",
    "t1"."cleaned_value" AS "to_event_outcome"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_outcome'
) AS "t17"
  ON LOWER(RTRIM("t3"."event_outcome")) = "t17"."from_event_outcome"

-- 19476cb63bb1df93: build dhsc-2026-06, 59 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "client_type_raw" VARCHAR, "event_type_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "assessment_type_raw" VARCHAR, "service_type_raw" VARCHAR, "service_component_raw" VARCHAR, "event_outcome_raw" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "nhs_id" VARCHAR, "person_id" VARCHAR
SELECT
  "t20"."row_id",
  "t20"."record_id",
  "t20"."import_file",
  "t20"."import_time",
  "t20"."file_row",
  "t20"."la_code",
  "t20"."nhs_traced",
  "t20"."nhs_submitted",
  "t20"."la_person_id",
  "t20"."conversation",
  "t20"."event_start_date",
  "t20"."event_end_date_corrected",
  "t20"."ref_period_start",
  "t20"."ref_period_end",
  "t20"."client_type_raw",
  "t20"."event_type_raw",
  "t20"."request_route_of_access_raw",
  "t20"."assessment_type_raw",
  "t20"."service_type_raw",
  "t20"."service_component_raw",
  "t20"."event_outcome_raw",
  "t20"."client_type",
  "t20"."event_type",
  "t20"."request_route_of_access",
  "t20"."assessment_type",
  "t20"."service_type",
  "t20"."service_component",
  "t20"."event_outcome",
  "t20"."event_outcome_hierarchy",
  "t20"."event_outcome_group",
  COALESCE("t20"."nhs_traced", "t20"."nhs_submitted") AS "nhs_id",
  COALESCE(
    COALESCE("t20"."nhs_traced", "t20"."nhs_submitted"),
    "t20"."la_code" || '_' || "t20"."la_person_id"
  ) AS "person_id"
FROM (
  SELECT
    "t5"."row_id",
    "t5"."record_id",
    "t5"."import_file",
    "t5"."import_time",
    "t5"."file_row",
    "t5"."la_code",
    "t5"."nhs_traced",
    "t5"."nhs_submitted",
    "t5"."la_person_id",
    "t5"."conversation",
    "t5"."event_start_date",
    "t5"."event_end_date_corrected",
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."client_type" AS "client_type_raw",
    "t5"."event_type" AS "event_type_raw",
    "t5"."request_route_of_access" AS "request_route_of_access_raw",
    "t5"."assessment_type" AS "assessment_type_raw",
    "t5"."service_type" AS "service_type_raw",
    "t5"."service_component" AS "service_component_raw",
    "t5"."event_outcome" AS "event_outcome_raw",
    "t13"."to_client_type" AS "client_type",
    "t14"."to_event_type" AS "event_type",
    COALESCE("t15"."to_request_route_of_access", "t5"."request_route_of_access") AS "request_route_of_access",
    "t16"."to_assessment_type" AS "assessment_type",
    "t17"."to_service_type" AS "service_type",
    "t18"."to_service_component" AS "service_component",
    "t19"."to_event_outcome" AS "event_outcome",
    "t3"."event_outcome_hierarchy",
    "t3"."event_outcome_group"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
  ) AS "t5"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_client_type",
      "t2"."cleaned_value" AS "to_client_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'client_type'
  ) AS "t13"
    ON LOWER(RTRIM("t5"."client_type")) = "t13"."from_client_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_type",
      "t2"."cleaned_value" AS "to_event_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_type'
  ) AS "t14"
    ON LOWER(RTRIM("t5"."event_type")) = "t14"."from_event_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_request_route_of_access",
      "t2"."cleaned_value" AS "to_request_route_of_access"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'request_route_of_access'
  ) AS "t15"
    ON LOWER(RTRIM("t5"."request_route_of_access")) = "t15"."from_request_route_of_access"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_assessment_type",
      "t2"."cleaned_value" AS "to_assessment_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'assessment_type'
  ) AS "t16"
    ON LOWER(RTRIM("t5"."assessment_type")) = "t16"."from_assessment_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_type",
      "t2"."cleaned_value" AS "to_service_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_type'
  ) AS "t17"
    ON LOWER(RTRIM("t5"."service_type")) = "t17"."from_service_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_component",
      "t2"."cleaned_value" AS "to_service_component"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_component'
  ) AS "t18"
    ON LOWER(RTRIM("t5"."service_component")) = "t18"."from_service_component"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_outcome",
      "t2"."cleaned_value" AS "to_event_outcome"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_outcome'
  ) AS "t19"
    ON LOWER(RTRIM("t5"."event_outcome")) = "t19"."from_event_outcome"
  LEFT OUTER JOIN {table 3} AS "t3"
    ON LOWER(RTRIM("t19"."to_event_outcome")) = "t3"."outcome"
) AS "t20"

-- 9f6c0a72f46632f1: build dhsc-2026-06, 60 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER
WITH "t21" AS (
  SELECT
    "t20"."row_id",
    "t20"."record_id",
    "t20"."import_file",
    "t20"."import_time",
    "t20"."file_row",
    "t20"."la_code",
    "t20"."nhs_traced",
    "t20"."nhs_submitted",
    "t20"."la_person_id",
    "t20"."conversation",
    "t20"."event_start_date",
    "t20"."event_end_date_corrected",
    "t20"."ref_period_start",
    "t20"."ref_period_end",
    "t20"."client_type_raw",
    "t20"."event_type_raw",
    "t20"."request_route_of_access_raw",
    "t20"."assessment_type_raw",
    "t20"."service_type_raw",
    "t20"."service_component_raw",
    "t20"."event_outcome_raw",
    "t20"."client_type",
    "t20"."event_type",
    "t20"."request_route_of_access",
    "t20"."assessment_type",
    "t20"."service_type",
    "t20"."service_component",
    "t20"."event_outcome",
    "t20"."event_outcome_hierarchy",
    "t20"."event_outcome_group",
    COALESCE("t20"."nhs_traced", "t20"."nhs_submitted") AS "nhs_id",
    COALESCE(
      COALESCE("t20"."nhs_traced", "t20"."nhs_submitted"),
      "t20"."la_code" || '_' || "t20"."la_person_id"
    ) AS "person_id"
  FROM (
    SELECT
      "t5"."row_id",
      "t5"."record_id",
      "t5"."import_file",
      "t5"."import_time",
      "t5"."file_row",
      "t5"."la_code",
      "t5"."nhs_traced",
      "t5"."nhs_submitted",
      "t5"."la_person_id",
      "t5"."conversation",
      "t5"."event_start_date",
      "t5"."event_end_date_corrected",
      "t5"."ref_period_start",
      "t5"."ref_period_end",
      "t5"."client_type" AS "client_type_raw",
      "t5"."event_type" AS "event_type_raw",
      "t5"."request_route_of_access" AS "request_route_of_access_raw",
      "t5"."assessment_type" AS "assessment_type_raw",
      "t5"."service_type" AS "service_type_raw",
      "t5"."service_component" AS "service_component_raw",
      "t5"."event_outcome" AS "event_outcome_raw",
      "t13"."to_client_type" AS "client_type",
      "t14"."to_event_type" AS "event_type",
      COALESCE("t15"."to_request_route_of_access", "t5"."request_route_of_access") AS "request_route_of_access",
      "t16"."to_assessment_type" AS "assessment_type",
      "t17"."to_service_type" AS "service_type",
      "t18"."to_service_component" AS "service_component",
      "t19"."to_event_outcome" AS "event_outcome",
      "t3"."event_outcome_hierarchy",
      "t3"."event_outcome_group"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
    ) AS "t5"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_client_type",
        "t2"."cleaned_value" AS "to_client_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'client_type'
    ) AS "t13"
      ON LOWER(RTRIM("t5"."client_type")) = "t13"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_type",
        "t2"."cleaned_value" AS "to_event_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_type'
    ) AS "t14"
      ON LOWER(RTRIM("t5"."event_type")) = "t14"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_request_route_of_access",
        "t2"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'request_route_of_access'
    ) AS "t15"
      ON LOWER(RTRIM("t5"."request_route_of_access")) = "t15"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_assessment_type",
        "t2"."cleaned_value" AS "to_assessment_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'assessment_type'
    ) AS "t16"
      ON LOWER(RTRIM("t5"."assessment_type")) = "t16"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_type",
        "t2"."cleaned_value" AS "to_service_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_type'
    ) AS "t17"
      ON LOWER(RTRIM("t5"."service_type")) = "t17"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_component",
        "t2"."cleaned_value" AS "to_service_component"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_component'
    ) AS "t18"
      ON LOWER(RTRIM("t5"."service_component")) = "t18"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_outcome",
        "t2"."cleaned_value" AS "to_event_outcome"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_outcome'
    ) AS "t19"
      ON LOWER(RTRIM("t5"."event_outcome")) = "t19"."from_event_outcome"
    LEFT OUTER JOIN {table 3} AS "t3"
      ON LOWER(RTRIM("t19"."to_event_outcome")) = "t3"."outcome"
  ) AS "t20"
)
SELECT
  "t29"."row_id",
  "t29"."record_id",
  "t29"."import_file",
  "t29"."import_time",
  "t29"."file_row",
  "t29"."la_code",
  "t29"."person_id",
  "t29"."event_key",
  "t29"."event_end_date_corrected",
  "t29"."ref_period_start",
  "t29"."ref_period_end",
  "t29"."event_outcome_hierarchy",
  "t29"."conversation"
FROM (
  SELECT
    "t28"."row_id",
    "t28"."record_id",
    "t28"."import_file",
    "t28"."import_time",
    "t28"."file_row",
    "t28"."la_code",
    "t28"."nhs_traced",
    "t28"."nhs_submitted",
    "t28"."la_person_id",
    "t28"."conversation",
    "t28"."event_start_date",
    "t28"."event_end_date_corrected",
    "t28"."ref_period_start",
    "t28"."ref_period_end",
    "t28"."client_type_raw",
    "t28"."event_type_raw",
    "t28"."request_route_of_access_raw",
    "t28"."assessment_type_raw",
    "t28"."service_type_raw",
    "t28"."service_component_raw",
    "t28"."event_outcome_raw",
    "t28"."client_type",
    "t28"."event_type",
    "t28"."request_route_of_access",
    "t28"."assessment_type",
    "t28"."service_type",
    "t28"."service_component",
    "t28"."event_outcome",
    "t28"."event_outcome_hierarchy",
    "t28"."event_outcome_group",
    "t28"."nhs_id",
    "t28"."person_id",
    (
      DENSE_RANK() OVER (
        PARTITION BY "t28"."la_code"
        ORDER BY "t28"."event_start_date" ASC NULLS FIRST, CASE
          WHEN NOT (
            CONTAINS(LOWER("t28"."event_type_raw"), 'service')
          )
          THEN "t28"."event_end_date_corrected"
          ELSE CAST(NULL AS DATE)
        END ASC NULLS FIRST, LOWER(RTRIM("t28"."client_type_raw")) ASC NULLS FIRST, "t28"."person_id" ASC NULLS FIRST, LOWER(RTRIM("t28"."event_type_raw")) ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t28"."event_type_raw"), 'request')
          THEN LOWER(RTRIM("t28"."request_route_of_access_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t28"."event_type_raw"), 'assessment')
          THEN LOWER(RTRIM("t28"."assessment_type_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t28"."event_type_raw"), 'service')
          THEN LOWER(RTRIM("t28"."service_type_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t28"."event_type_raw"), 'service')
          THEN LOWER(RTRIM("t28"."service_component_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "event_key"
  FROM (
    SELECT
      "t27"."row_id",
      "t27"."record_id",
      "t27"."import_file",
      "t27"."import_time",
      "t27"."file_row",
      "t27"."la_code",
      "t27"."nhs_traced",
      "t27"."nhs_submitted",
      "t27"."la_person_id",
      "t27"."conversation",
      "t27"."event_start_date",
      "t27"."event_end_date_corrected",
      "t27"."ref_period_start",
      "t27"."ref_period_end",
      "t27"."client_type_raw",
      "t27"."event_type_raw",
      "t27"."request_route_of_access_raw",
      "t27"."assessment_type_raw",
      "t27"."service_type_raw",
      "t27"."service_component_raw",
      "t27"."event_outcome_raw",
      "t27"."client_type",
      "t27"."event_type",
      "t27"."request_route_of_access",
      "t27"."assessment_type",
      "t27"."service_type",
      "t27"."service_component",
      "t27"."event_outcome",
      "t27"."event_outcome_hierarchy",
      "t27"."event_outcome_group",
      "t27"."nhs_id",
      COALESCE("t27"."spelling", "t27"."person_id") AS "person_id"
    FROM (
      SELECT
        "t23"."row_id",
        "t23"."record_id",
        "t23"."import_file",
        "t23"."import_time",
        "t23"."file_row",
        "t23"."la_code",
        "t23"."nhs_traced",
        "t23"."nhs_submitted",
        "t23"."la_person_id",
        "t23"."conversation",
        "t23"."event_start_date",
        "t23"."event_end_date_corrected",
        "t23"."ref_period_start",
        "t23"."ref_period_end",
        "t23"."client_type_raw",
        "t23"."event_type_raw",
        "t23"."request_route_of_access_raw",
        "t23"."assessment_type_raw",
        "t23"."service_type_raw",
        "t23"."service_component_raw",
        "t23"."event_outcome_raw",
        "t23"."client_type",
        "t23"."event_type",
        "t23"."request_route_of_access",
        "t23"."assessment_type",
        "t23"."service_type",
        "t23"."service_component",
        "t23"."event_outcome",
        "t23"."event_outcome_hierarchy",
        "t23"."event_outcome_group",
        "t23"."nhs_id",
        "t23"."person_id",
        "t26"."spelt_in",
        "t26"."spelt_as",
        "t26"."spelling",
        "t26"."last"
      FROM "t21" AS "t23"
      LEFT OUTER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t22"."la_code" AS "spelt_in",
            LOWER(RTRIM("t22"."person_id")) AS "spelt_as",
            MIN("t22"."person_id") AS "spelling",
            MAX("t22"."person_id") AS "last"
          FROM "t21" AS "t22"
          GROUP BY
            1,
            2
        ) AS "t24"
        WHERE
          "t24"."spelling" <> "t24"."last"
      ) AS "t26"
        ON "t23"."la_code" = "t26"."spelt_in"
        AND LOWER(RTRIM("t23"."person_id")) = "t26"."spelt_as"
    ) AS "t27"
  ) AS "t28"
) AS "t29"

-- 80c9d1060ce6c6bf: build dhsc-2026-06, 61 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER
SELECT
  *
FROM {table 1}

-- a2a66c824446f6b6: build dhsc-2026-06, 62 of 69
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
      "t16"."event_key",
      "t16"."event_end_date_corrected",
      "t16"."ref_period_start",
      "t16"."ref_period_end",
      "t16"."event_outcome_hierarchy",
      "t16"."conversation",
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
        "t15"."event_key",
        "t15"."event_end_date_corrected",
        "t15"."ref_period_start",
        "t15"."ref_period_end",
        "t15"."event_outcome_hierarchy",
        "t15"."conversation",
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
          "t14"."event_key",
          "t14"."event_end_date_corrected",
          "t14"."ref_period_start",
          "t14"."ref_period_end",
          "t14"."event_outcome_hierarchy",
          "t14"."conversation",
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
            "t1"."event_key",
            "t1"."event_end_date_corrected",
            "t1"."ref_period_start",
            "t1"."ref_period_end",
            "t1"."event_outcome_hierarchy",
            "t1"."conversation",
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
                  "t7"."event_key",
                  "t7"."event_end_date_corrected",
                  "t7"."ref_period_start",
                  "t7"."ref_period_end",
                  "t7"."event_outcome_hierarchy",
                  "t7"."conversation",
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

-- a5ed911eb9063fe9: build dhsc-2026-06, 63 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t64"."row_id",
  "t64"."record_id",
  "t64"."import_file",
  "t64"."import_time",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."la_code",
  "t64"."council",
  "t64"."area",
  "t64"."person_id",
  "t64"."nhs_id",
  "t64"."event_key",
  "t64"."event_type_raw",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."event_end_date_corrected",
  "t64"."event_end_date",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."birth_date",
  "t64"."date_of_death",
  "t64"."latest_age",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t64"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t64"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t64"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t64"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t64"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."review_type",
  "t64"."event_outcome_hierarchy",
  "t64"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."gp_practice_code",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."adult_1_linked_person_id",
  "t64"."adult_2_linked_person_id",
  "t64"."adult_3_linked_person_id",
  "t64"."gender",
  "t64"."ethnicity",
  "t64"."client_type",
  "t64"."primary_support_reason",
  "t64"."accommodation_status",
  "t64"."employment_status",
  "t64"."has_unpaid_carer",
  "t64"."autism_spectrum_disorder",
  "t64"."visual_impairment",
  "t64"."hearing_impairment",
  "t64"."dementia",
  "t64"."client_funding_status",
  "t64"."event_type",
  "t64"."event_description",
  "t64"."event_outcome",
  "t64"."request_route_of_access",
  "t64"."assessment_type",
  "t64"."eligible_needs_identified",
  "t64"."method_of_assessment",
  "t64"."total_hrs_caring_per_week",
  "t64"."service_type",
  "t64"."service_component",
  "t64"."delivery_mechanism",
  "t64"."review_reason",
  "t64"."review_outcomes_achieved",
  "t64"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t64"."accommodation_status" IS NULL
    )
    AND (
      "t64"."accommodation_status_raw" <> ''
    )
    THEN "t64"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t64"."assessment_type" IS NULL
    ) AND (
      "t64"."assessment_type_raw" <> ''
    )
    THEN "t64"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t64"."client_funding_status" IS NULL
    )
    AND (
      "t64"."client_funding_status_raw" <> ''
    )
    THEN "t64"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t64"."client_type" IS NULL
    ) AND (
      "t64"."client_type_raw" <> ''
    )
    THEN "t64"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t64"."delivery_mechanism" IS NULL
    )
    AND (
      "t64"."delivery_mechanism_raw" <> ''
    )
    THEN "t64"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t64"."employment_status" IS NULL
    )
    AND (
      "t64"."employment_status_raw" <> ''
    )
    THEN "t64"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t64"."ethnicity" IS NULL
    ) AND (
      "t64"."ethnicity_raw" <> ''
    )
    THEN "t64"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t64"."event_outcome" IS NULL
    ) AND (
      "t64"."event_outcome_raw" <> ''
    )
    THEN "t64"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t64"."event_type" IS NULL
    ) AND (
      "t64"."event_type_raw" <> ''
    )
    THEN "t64"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t64"."gender" IS NULL
    ) AND (
      "t64"."gender_raw" <> ''
    )
    THEN "t64"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t64"."hearing_impairment" IS NULL
    )
    AND (
      "t64"."hearing_impairment_raw" <> ''
    )
    THEN "t64"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t64"."primary_support_reason" IS NULL
    )
    AND (
      "t64"."primary_support_reason_raw" <> ''
    )
    THEN "t64"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t64"."service_component" IS NULL
    )
    AND (
      "t64"."service_component_raw" <> ''
    )
    THEN "t64"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t64"."service_type" IS NULL
    ) AND (
      "t64"."service_type_raw" <> ''
    )
    THEN "t64"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t64"."visual_impairment" IS NULL
    )
    AND (
      "t64"."visual_impairment_raw" <> ''
    )
    THEN "t64"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t63"."row_id",
    "t63"."import_file",
    "t63"."file_row",
    "t63"."import_time",
    "t63"."record_id",
    "t63"."la_code",
    "t63"."stated_period_start",
    "t63"."stated_period_end",
    "t63"."nhs_traced",
    "t63"."nhs_submitted",
    "t63"."date_of_birth",
    "t63"."birth_year",
    "t63"."birth_month",
    "t63"."date_of_death",
    "t63"."event_start_date",
    "t63"."event_end_date_raw",
    "t63"."age_at_event_start",
    "t63"."conversation",
    "t63"."unit_cost",
    "t63"."planned_units_per_week",
    "t63"."la_person_id",
    "t63"."event_reference",
    "t63"."gp_practice_code",
    "t63"."provider_cqc_location_id",
    "t63"."no_of_adults_being_cared_for",
    "t63"."adult_1_linked_person_id",
    "t63"."adult_2_linked_person_id",
    "t63"."adult_3_linked_person_id",
    "t63"."has_unpaid_carer",
    "t63"."autism_spectrum_disorder",
    "t63"."dementia",
    "t63"."event_description",
    "t63"."eligible_needs_identified",
    "t63"."ref_period_start",
    "t63"."ref_period_end",
    "t63"."council",
    "t63"."area",
    "t63"."event_end_date_corrected",
    "t63"."rule",
    "t63"."person_id",
    "t63"."event_key",
    "t63"."event_end_date",
    "t63"."accommodation_status_raw",
    "t63"."assessment_type_raw",
    "t63"."client_funding_status_raw",
    "t63"."client_type_raw",
    "t63"."cost_frequency_raw",
    "t63"."delivery_mechanism_raw",
    "t63"."employment_status_raw",
    "t63"."ethnicity_raw",
    "t63"."event_outcome_raw",
    "t63"."event_type_raw",
    "t63"."gender_raw",
    "t63"."hearing_impairment_raw",
    "t63"."method_of_assessment_raw",
    "t63"."method_of_review_raw",
    "t63"."primary_support_reason_raw",
    "t63"."request_route_of_access_raw",
    "t63"."review_outcomes_achieved_raw",
    "t63"."review_reason_raw",
    "t63"."service_component_raw",
    "t63"."service_type_raw",
    "t63"."total_hrs_caring_per_week_raw",
    "t63"."visual_impairment_raw",
    "t63"."accommodation_status",
    "t63"."assessment_type",
    "t63"."client_funding_status",
    "t63"."client_type",
    "t63"."cost_frequency",
    "t63"."delivery_mechanism",
    "t63"."employment_status",
    "t63"."ethnicity",
    "t63"."event_outcome",
    "t63"."event_type",
    "t63"."gender",
    "t63"."hearing_impairment",
    "t63"."method_of_assessment",
    "t63"."method_of_review",
    "t63"."primary_support_reason",
    "t63"."request_route_of_access",
    "t63"."review_outcomes_achieved",
    "t63"."review_reason",
    "t63"."service_component",
    "t63"."service_type",
    "t63"."total_hrs_caring_per_week",
    "t63"."visual_impairment",
    "t63"."event_outcome_hierarchy",
    "t63"."event_outcome_group",
    "t63"."nhs_id",
    "t63"."review_type",
    CASE
      WHEN (
        "t63"."birth_year" IS NOT NULL
      ) AND "t63"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t63"."birth_year" IS NOT NULL
            ) AND "t63"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service')
              THEN COALESCE("t63"."event_end_date", "t63"."ref_period_end")
              ELSE "t63"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t62"."row_id",
      "t62"."import_file",
      "t62"."file_row",
      "t62"."import_time",
      "t62"."record_id",
      "t62"."la_code",
      "t62"."stated_period_start",
      "t62"."stated_period_end",
      "t62"."nhs_traced",
      "t62"."nhs_submitted",
      "t62"."date_of_birth",
      "t62"."birth_year",
      "t62"."birth_month",
      "t62"."date_of_death",
      "t62"."event_start_date",
      "t62"."event_end_date_raw",
      "t62"."age_at_event_start",
      "t62"."conversation",
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
      "t62"."has_unpaid_carer",
      "t62"."autism_spectrum_disorder",
      "t62"."dementia",
      "t62"."event_description",
      "t62"."eligible_needs_identified",
      "t62"."ref_period_start",
      "t62"."ref_period_end",
      "t62"."council",
      "t62"."area",
      "t62"."event_end_date_corrected",
      "t62"."rule",
      "t62"."person_id",
      "t62"."event_key",
      "t62"."event_end_date",
      "t62"."accommodation_status_raw",
      "t62"."assessment_type_raw",
      "t62"."client_funding_status_raw",
      "t62"."client_type_raw",
      "t62"."cost_frequency_raw",
      "t62"."delivery_mechanism_raw",
      "t62"."employment_status_raw",
      "t62"."ethnicity_raw",
      "t62"."event_outcome_raw",
      "t62"."event_type_raw",
      "t62"."gender_raw",
      "t62"."hearing_impairment_raw",
      "t62"."method_of_assessment_raw",
      "t62"."method_of_review_raw",
      "t62"."primary_support_reason_raw",
      "t62"."request_route_of_access_raw",
      "t62"."review_outcomes_achieved_raw",
      "t62"."review_reason_raw",
      "t62"."service_component_raw",
      "t62"."service_type_raw",
      "t62"."total_hrs_caring_per_week_raw",
      "t62"."visual_impairment_raw",
      "t62"."accommodation_status",
      "t62"."assessment_type",
      "t62"."client_funding_status",
      "t62"."client_type",
      "t62"."cost_frequency",
      "t62"."delivery_mechanism",
      "t62"."employment_status",
      "t62"."ethnicity",
      "t62"."event_outcome",
      "t62"."event_type",
      "t62"."gender",
      "t62"."hearing_impairment",
      "t62"."method_of_assessment",
      "t62"."method_of_review",
      "t62"."primary_support_reason",
      "t62"."request_route_of_access",
      "t62"."review_outcomes_achieved",
      "t62"."review_reason",
      "t62"."service_component",
      "t62"."service_type",
      "t62"."total_hrs_caring_per_week",
      "t62"."visual_impairment",
      "t62"."event_outcome_hierarchy",
      "t62"."event_outcome_group",
      COALESCE("t62"."nhs_traced", "t62"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t62"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t62"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t62"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t61"."accommodation_status" AS "accommodation_status_raw",
        "t61"."assessment_type" AS "assessment_type_raw",
        "t61"."client_funding_status" AS "client_funding_status_raw",
        "t61"."client_type" AS "client_type_raw",
        "t61"."cost_frequency" AS "cost_frequency_raw",
        "t61"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t61"."employment_status" AS "employment_status_raw",
        "t61"."ethnicity" AS "ethnicity_raw",
        "t61"."event_outcome" AS "event_outcome_raw",
        "t61"."event_type" AS "event_type_raw",
        "t61"."gender" AS "gender_raw",
        "t61"."hearing_impairment" AS "hearing_impairment_raw",
        "t61"."method_of_assessment" AS "method_of_assessment_raw",
        "t61"."method_of_review" AS "method_of_review_raw",
        "t61"."primary_support_reason" AS "primary_support_reason_raw",
        "t61"."request_route_of_access" AS "request_route_of_access_raw",
        "t61"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t61"."review_reason" AS "review_reason_raw",
        "t61"."service_component" AS "service_component_raw",
        "t61"."service_type" AS "service_type_raw",
        "t61"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t61"."visual_impairment" AS "visual_impairment_raw",
        "t32"."to_accommodation_status" AS "accommodation_status",
        "t33"."to_assessment_type" AS "assessment_type",
        "t34"."to_client_funding_status" AS "client_funding_status",
        "t35"."to_client_type" AS "client_type",
        "t36"."to_cost_frequency" AS "cost_frequency",
        "t37"."to_delivery_mechanism" AS "delivery_mechanism",
        "t38"."to_employment_status" AS "employment_status",
        "t39"."to_ethnicity" AS "ethnicity",
        "t40"."to_event_outcome" AS "event_outcome",
        "t41"."to_event_type" AS "event_type",
        "t42"."to_gender" AS "gender",
        "t43"."to_hearing_impairment" AS "hearing_impairment",
        COALESCE("t44"."to_method_of_assessment", "t61"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t45"."to_method_of_review", "t61"."method_of_review") AS "method_of_review",
        "t46"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t47"."to_request_route_of_access", "t61"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t48"."to_review_outcomes_achieved", "t61"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t49"."to_review_reason", "t61"."review_reason") AS "review_reason",
        "t50"."to_service_component" AS "service_component",
        "t51"."to_service_type" AS "service_type",
        COALESCE("t52"."to_total_hrs_caring_per_week", "t61"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t53"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t58".*
            EXCLUDE ("kept_row")
          FROM (
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
              "t57"."gender",
              "t57"."ethnicity",
              "t57"."client_type",
              "t57"."primary_support_reason",
              "t57"."accommodation_status",
              "t57"."employment_status",
              "t57"."has_unpaid_carer",
              "t57"."autism_spectrum_disorder",
              "t57"."visual_impairment",
              "t57"."hearing_impairment",
              "t57"."dementia",
              "t57"."client_funding_status",
              "t57"."event_type",
              "t57"."event_description",
              "t57"."event_outcome",
              "t57"."request_route_of_access",
              "t57"."assessment_type",
              "t57"."eligible_needs_identified",
              "t57"."method_of_assessment",
              "t57"."total_hrs_caring_per_week",
              "t57"."service_type",
              "t57"."service_component",
              "t57"."delivery_mechanism",
              "t57"."review_reason",
              "t57"."review_outcomes_achieved",
              "t57"."method_of_review",
              "t57"."cost_frequency",
              "t57"."ref_period_start",
              "t57"."ref_period_end",
              "t57"."council",
              "t57"."area",
              "t57"."event_end_date_corrected",
              "t57"."rule",
              "t54"."kept_row",
              "t54"."person_id",
              "t54"."event_key",
              "t54"."event_end_date"
            FROM (
              SELECT
                "t55"."row_id",
                "t55"."import_file",
                "t55"."file_row",
                "t55"."import_time",
                "t55"."record_id",
                "t55"."la_code",
                "t55"."stated_period_start",
                "t55"."stated_period_end",
                "t55"."nhs_traced",
                "t55"."nhs_submitted",
                "t55"."date_of_birth",
                "t55"."birth_year",
                "t55"."birth_month",
                "t55"."date_of_death",
                "t55"."event_start_date",
                "t55"."event_end_date" AS "event_end_date_raw",
                "t55"."age_at_event_start",
                "t55"."conversation",
                "t55"."unit_cost",
                "t55"."planned_units_per_week",
                "t55"."la_person_id",
                "t55"."event_reference",
                "t55"."gp_practice_code",
                "t55"."provider_cqc_location_id",
                "t55"."no_of_adults_being_cared_for",
                "t55"."adult_1_linked_person_id",
                "t55"."adult_2_linked_person_id",
                "t55"."adult_3_linked_person_id",
                "t55"."gender",
                "t55"."ethnicity",
                "t55"."client_type",
                "t55"."primary_support_reason",
                "t55"."accommodation_status",
                "t55"."employment_status",
                "t55"."has_unpaid_carer",
                "t55"."autism_spectrum_disorder",
                "t55"."visual_impairment",
                "t55"."hearing_impairment",
                "t55"."dementia",
                "t55"."client_funding_status",
                "t55"."event_type",
                "t55"."event_description",
                "t55"."event_outcome",
                "t55"."request_route_of_access",
                "t55"."assessment_type",
                "t55"."eligible_needs_identified",
                "t55"."method_of_assessment",
                "t55"."total_hrs_caring_per_week",
                "t55"."service_type",
                "t55"."service_component",
                "t55"."delivery_mechanism",
                "t55"."review_reason",
                "t55"."review_outcomes_achieved",
                "t55"."method_of_review",
                "t55"."cost_frequency",
                "t55"."ref_period_start",
                "t55"."ref_period_end",
                "t55"."council",
                "t55"."area",
                CASE
                  WHEN COALESCE(
                    (
                      "t55"."date_of_death" >= "t55"."event_start_date"
                    )
                    AND (
                      "t55"."date_of_death" <= "t55"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t55"."event_end_date" IS NULL
                    )
                    AND (
                      "t55"."date_of_death" > "t55"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t55"."date_of_death"
                  ELSE "t55"."event_end_date"
                END AS "event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t55"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t55"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t55"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t55"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t55"."event_type"), 'service')
                      )
                      AND (
                        CASE
                          WHEN COALESCE(
                            (
                              "t55"."date_of_death" >= "t55"."event_start_date"
                            )
                            AND (
                              "t55"."date_of_death" <= "t55"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t55"."event_end_date" IS NULL
                            )
                            AND (
                              "t55"."date_of_death" > "t55"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t55"."date_of_death"
                          ELSE "t55"."event_end_date"
                        END IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t55"."event_start_date" > "t55"."ref_period_end"
                        )
                        OR (
                          CASE
                            WHEN COALESCE(
                              (
                                "t55"."date_of_death" >= "t55"."event_start_date"
                              )
                              AND (
                                "t55"."date_of_death" <= "t55"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t55"."event_end_date" IS NULL
                              )
                              AND (
                                "t55"."date_of_death" > "t55"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t55"."date_of_death"
                            ELSE "t55"."event_end_date"
                          END < "t55"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t55"."event_type"), 'service')
                          )
                          AND (
                            CASE
                              WHEN COALESCE(
                                (
                                  "t55"."date_of_death" >= "t55"."event_start_date"
                                )
                                AND (
                                  "t55"."date_of_death" <= "t55"."event_end_date"
                                ),
                                FALSE
                              )
                              OR COALESCE(
                                (
                                  "t55"."event_end_date" IS NULL
                                )
                                AND (
                                  "t55"."date_of_death" > "t55"."event_start_date"
                                ),
                                FALSE
                              )
                              THEN "t55"."date_of_death"
                              ELSE "t55"."event_end_date"
                            END > "t55"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t55"."nhs_traced", "t55"."nhs_submitted", "t55"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
              FROM (
                SELECT
                  "t31"."row_id",
                  "t31"."import_file",
                  "t31"."file_row",
                  "t31"."import_time",
                  "t31"."record_id",
                  "t31"."la_code",
                  "t31"."stated_period_start",
                  "t31"."stated_period_end",
                  "t31"."nhs_traced",
                  "t31"."nhs_submitted",
                  "t31"."date_of_birth",
                  "t31"."birth_year",
                  "t31"."birth_month",
                  "t31"."date_of_death",
                  "t31"."event_start_date",
                  "t31"."event_end_date",
                  "t31"."age_at_event_start",
                  "t31"."conversation",
                  "t31"."unit_cost",
                  "t31"."planned_units_per_week",
                  "t31"."la_person_id",
                  "t31"."event_reference",
                  "t31"."gp_practice_code",
                  "t31"."provider_cqc_location_id",
                  "t31"."no_of_adults_being_cared_for",
                  "t31"."adult_1_linked_person_id",
                  "t31"."adult_2_linked_person_id",
                  "t31"."adult_3_linked_person_id",
                  "t31"."gender",
                  "t31"."ethnicity",
                  "t31"."client_type",
                  "t31"."primary_support_reason",
                  "t31"."accommodation_status",
                  "t31"."employment_status",
                  "t31"."has_unpaid_carer",
                  "t31"."autism_spectrum_disorder",
                  "t31"."visual_impairment",
                  "t31"."hearing_impairment",
                  "t31"."dementia",
                  "t31"."client_funding_status",
                  "t31"."event_type",
                  "t31"."event_description",
                  "t31"."event_outcome",
                  "t31"."request_route_of_access",
                  "t31"."assessment_type",
                  "t31"."eligible_needs_identified",
                  "t31"."method_of_assessment",
                  "t31"."total_hrs_caring_per_week",
                  "t31"."service_type",
                  "t31"."service_component",
                  "t31"."delivery_mechanism",
                  "t31"."review_reason",
                  "t31"."review_outcomes_achieved",
                  "t31"."method_of_review",
                  "t31"."cost_frequency",
                  "t6"."ref_period_start",
                  "t6"."ref_period_end",
                  "t6"."council",
                  "t6"."area"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t3"
                  WHERE
                    TRUE
                ) AS "t31"
                LEFT OUTER JOIN {table 2} AS "t6"
                  ON "t31"."la_code" = "t6"."la_code" AND "t31"."import_time" = "t6"."import_time"
              ) AS "t55"
            ) AS "t57"
            INNER JOIN (
              SELECT
                "t2"."row_id" AS "kept_row",
                "t2"."person_id",
                "t2"."event_key",
                "t2"."event_end_date"
              FROM {table 3} AS "t2"
              WHERE
                "t2"."place" = 0
            ) AS "t54"
              ON "t57"."row_id" = "t54"."kept_row"
          ) AS "t58"
        ) AS "t59"
      ) AS "t61"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t32"
        ON LOWER(RTRIM("t61"."accommodation_status")) = "t32"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t33"
        ON LOWER(RTRIM("t61"."assessment_type")) = "t33"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t34"
        ON LOWER(RTRIM("t61"."client_funding_status")) = "t34"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t35"
        ON LOWER(RTRIM("t61"."client_type")) = "t35"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t36"
        ON LOWER(RTRIM("t61"."cost_frequency")) = "t36"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t37"
        ON LOWER(RTRIM("t61"."delivery_mechanism")) = "t37"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t38"
        ON LOWER(RTRIM("t61"."employment_status")) = "t38"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t39"
        ON LOWER(RTRIM("t61"."ethnicity")) = "t39"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t40"
        ON LOWER(RTRIM("t61"."event_outcome")) = "t40"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t41"
        ON LOWER(RTRIM("t61"."event_type")) = "t41"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t42"
        ON LOWER(RTRIM("t61"."gender")) = "t42"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t43"
        ON LOWER(RTRIM("t61"."hearing_impairment")) = "t43"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t44"
        ON LOWER(RTRIM("t61"."method_of_assessment")) = "t44"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t45"
        ON LOWER(RTRIM("t61"."method_of_review")) = "t45"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t46"
        ON LOWER(RTRIM("t61"."primary_support_reason")) = "t46"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t47"
        ON LOWER(RTRIM("t61"."request_route_of_access")) = "t47"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t48"
        ON LOWER(RTRIM("t61"."review_outcomes_achieved")) = "t48"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t49"
        ON LOWER(RTRIM("t61"."review_reason")) = "t49"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t50"
        ON LOWER(RTRIM("t61"."service_component")) = "t50"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t51"
        ON LOWER(RTRIM("t61"."service_type")) = "t51"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t52"
        ON LOWER(RTRIM("t61"."total_hrs_caring_per_week")) = "t52"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t53"
        ON LOWER(RTRIM("t61"."visual_impairment")) = "t53"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t40"."to_event_outcome")) = "t5"."outcome"
    ) AS "t62"
  ) AS "t63"
) AS "t64"
ORDER BY
  "t64"."la_code" ASC,
  "t64"."event_key" ASC,
  "t64"."record_id" ASC,
  "t64"."import_time" ASC,
  "t64"."import_file" ASC,
  "t64"."row_id" ASC

-- 80ef3eae476a66b8: build dhsc-2026-06, 64 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  "t6"."row_id",
  "t6"."record_id",
  "t6"."import_file",
  "t6"."import_time",
  "t6"."file_row",
  "t6"."la_code",
  "t6"."nhs_traced",
  "t6"."nhs_submitted",
  "t6"."la_person_id",
  "t6"."conversation",
  "t6"."event_start_date",
  "t6"."event_end_date_corrected",
  "t6"."ref_period_start",
  "t6"."ref_period_end",
  "t6"."event_outcome",
  "t6"."client_type",
  "t6"."event_type",
  "t6"."request_route_of_access",
  "t6"."assessment_type",
  "t6"."service_type",
  "t6"."service_component"
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
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."council",
    "t5"."area",
    CASE
      WHEN COALESCE(
        (
          "t5"."date_of_death" >= "t5"."event_start_date"
        )
        AND (
          "t5"."date_of_death" <= "t5"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t5"."event_end_date" IS NULL
        )
        AND (
          "t5"."date_of_death" > "t5"."event_start_date"
        ),
        FALSE
      )
      THEN "t5"."date_of_death"
      ELSE "t5"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t5"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t5"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t5"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t5"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t5"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t5"."date_of_death" >= "t5"."event_start_date"
                )
                AND (
                  "t5"."date_of_death" <= "t5"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t5"."event_end_date" IS NULL
                )
                AND (
                  "t5"."date_of_death" > "t5"."event_start_date"
                ),
                FALSE
              )
              THEN "t5"."date_of_death"
              ELSE "t5"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t5"."event_start_date" > "t5"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t5"."date_of_death" >= "t5"."event_start_date"
                  )
                  AND (
                    "t5"."date_of_death" <= "t5"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t5"."event_end_date" IS NULL
                  )
                  AND (
                    "t5"."date_of_death" > "t5"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t5"."date_of_death"
                ELSE "t5"."event_end_date"
              END < "t5"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t5"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t5"."date_of_death" >= "t5"."event_start_date"
                    )
                    AND (
                      "t5"."date_of_death" <= "t5"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t5"."event_end_date" IS NULL
                    )
                    AND (
                      "t5"."date_of_death" > "t5"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t5"."date_of_death"
                  ELSE "t5"."event_end_date"
                END > "t5"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t5"."nhs_traced", "t5"."nhs_submitted", "t5"."la_person_id") IS NOT NULL
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
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."council",
      "t2"."area"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        (
          "t0"."la_code" IS NULL
        ) OR (
          "t0"."la_code" <= '112'
        )
    ) AS "t4"
    LEFT OUTER JOIN {table 2} AS "t2"
      ON "t4"."la_code" = "t2"."la_code" AND "t4"."import_time" = "t2"."import_time"
  ) AS "t5"
) AS "t6"
WHERE
  "t6"."rule" IS NULL

-- f27f6a8e721316b1: build dhsc-2026-06, 65 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t64"."row_id",
  "t64"."record_id",
  "t64"."import_file",
  "t64"."import_time",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."la_code",
  "t64"."council",
  "t64"."area",
  "t64"."person_id",
  "t64"."nhs_id",
  "t64"."event_key",
  "t64"."event_type_raw",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."event_end_date_corrected",
  "t64"."event_end_date",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."birth_date",
  "t64"."date_of_death",
  "t64"."latest_age",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t64"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t64"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t64"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t64"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t64"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."review_type",
  "t64"."event_outcome_hierarchy",
  "t64"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."gp_practice_code",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."adult_1_linked_person_id",
  "t64"."adult_2_linked_person_id",
  "t64"."adult_3_linked_person_id",
  "t64"."gender",
  "t64"."ethnicity",
  "t64"."client_type",
  "t64"."primary_support_reason",
  "t64"."accommodation_status",
  "t64"."employment_status",
  "t64"."has_unpaid_carer",
  "t64"."autism_spectrum_disorder",
  "t64"."visual_impairment",
  "t64"."hearing_impairment",
  "t64"."dementia",
  "t64"."client_funding_status",
  "t64"."event_type",
  "t64"."event_description",
  "t64"."event_outcome",
  "t64"."request_route_of_access",
  "t64"."assessment_type",
  "t64"."eligible_needs_identified",
  "t64"."method_of_assessment",
  "t64"."total_hrs_caring_per_week",
  "t64"."service_type",
  "t64"."service_component",
  "t64"."delivery_mechanism",
  "t64"."review_reason",
  "t64"."review_outcomes_achieved",
  "t64"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t64"."accommodation_status" IS NULL
    )
    AND (
      "t64"."accommodation_status_raw" <> ''
    )
    THEN "t64"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t64"."assessment_type" IS NULL
    ) AND (
      "t64"."assessment_type_raw" <> ''
    )
    THEN "t64"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t64"."client_funding_status" IS NULL
    )
    AND (
      "t64"."client_funding_status_raw" <> ''
    )
    THEN "t64"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t64"."client_type" IS NULL
    ) AND (
      "t64"."client_type_raw" <> ''
    )
    THEN "t64"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t64"."delivery_mechanism" IS NULL
    )
    AND (
      "t64"."delivery_mechanism_raw" <> ''
    )
    THEN "t64"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t64"."employment_status" IS NULL
    )
    AND (
      "t64"."employment_status_raw" <> ''
    )
    THEN "t64"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t64"."ethnicity" IS NULL
    ) AND (
      "t64"."ethnicity_raw" <> ''
    )
    THEN "t64"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t64"."event_outcome" IS NULL
    ) AND (
      "t64"."event_outcome_raw" <> ''
    )
    THEN "t64"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t64"."event_type" IS NULL
    ) AND (
      "t64"."event_type_raw" <> ''
    )
    THEN "t64"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t64"."gender" IS NULL
    ) AND (
      "t64"."gender_raw" <> ''
    )
    THEN "t64"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t64"."hearing_impairment" IS NULL
    )
    AND (
      "t64"."hearing_impairment_raw" <> ''
    )
    THEN "t64"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t64"."primary_support_reason" IS NULL
    )
    AND (
      "t64"."primary_support_reason_raw" <> ''
    )
    THEN "t64"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t64"."service_component" IS NULL
    )
    AND (
      "t64"."service_component_raw" <> ''
    )
    THEN "t64"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t64"."service_type" IS NULL
    ) AND (
      "t64"."service_type_raw" <> ''
    )
    THEN "t64"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t64"."visual_impairment" IS NULL
    )
    AND (
      "t64"."visual_impairment_raw" <> ''
    )
    THEN "t64"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t63"."row_id",
    "t63"."import_file",
    "t63"."file_row",
    "t63"."import_time",
    "t63"."record_id",
    "t63"."la_code",
    "t63"."stated_period_start",
    "t63"."stated_period_end",
    "t63"."nhs_traced",
    "t63"."nhs_submitted",
    "t63"."date_of_birth",
    "t63"."birth_year",
    "t63"."birth_month",
    "t63"."date_of_death",
    "t63"."event_start_date",
    "t63"."event_end_date_raw",
    "t63"."age_at_event_start",
    "t63"."conversation",
    "t63"."unit_cost",
    "t63"."planned_units_per_week",
    "t63"."la_person_id",
    "t63"."event_reference",
    "t63"."gp_practice_code",
    "t63"."provider_cqc_location_id",
    "t63"."no_of_adults_being_cared_for",
    "t63"."adult_1_linked_person_id",
    "t63"."adult_2_linked_person_id",
    "t63"."adult_3_linked_person_id",
    "t63"."has_unpaid_carer",
    "t63"."autism_spectrum_disorder",
    "t63"."dementia",
    "t63"."event_description",
    "t63"."eligible_needs_identified",
    "t63"."ref_period_start",
    "t63"."ref_period_end",
    "t63"."council",
    "t63"."area",
    "t63"."event_end_date_corrected",
    "t63"."rule",
    "t63"."person_id",
    "t63"."event_key",
    "t63"."event_end_date",
    "t63"."accommodation_status_raw",
    "t63"."assessment_type_raw",
    "t63"."client_funding_status_raw",
    "t63"."client_type_raw",
    "t63"."cost_frequency_raw",
    "t63"."delivery_mechanism_raw",
    "t63"."employment_status_raw",
    "t63"."ethnicity_raw",
    "t63"."event_outcome_raw",
    "t63"."event_type_raw",
    "t63"."gender_raw",
    "t63"."hearing_impairment_raw",
    "t63"."method_of_assessment_raw",
    "t63"."method_of_review_raw",
    "t63"."primary_support_reason_raw",
    "t63"."request_route_of_access_raw",
    "t63"."review_outcomes_achieved_raw",
    "t63"."review_reason_raw",
    "t63"."service_component_raw",
    "t63"."service_type_raw",
    "t63"."total_hrs_caring_per_week_raw",
    "t63"."visual_impairment_raw",
    "t63"."accommodation_status",
    "t63"."assessment_type",
    "t63"."client_funding_status",
    "t63"."client_type",
    "t63"."cost_frequency",
    "t63"."delivery_mechanism",
    "t63"."employment_status",
    "t63"."ethnicity",
    "t63"."event_outcome",
    "t63"."event_type",
    "t63"."gender",
    "t63"."hearing_impairment",
    "t63"."method_of_assessment",
    "t63"."method_of_review",
    "t63"."primary_support_reason",
    "t63"."request_route_of_access",
    "t63"."review_outcomes_achieved",
    "t63"."review_reason",
    "t63"."service_component",
    "t63"."service_type",
    "t63"."total_hrs_caring_per_week",
    "t63"."visual_impairment",
    "t63"."event_outcome_hierarchy",
    "t63"."event_outcome_group",
    "t63"."nhs_id",
    "t63"."review_type",
    CASE
      WHEN (
        "t63"."birth_year" IS NOT NULL
      ) AND "t63"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t63"."birth_year" IS NOT NULL
            ) AND "t63"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service')
              THEN COALESCE("t63"."event_end_date", "t63"."ref_period_end")
              ELSE "t63"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t62"."row_id",
      "t62"."import_file",
      "t62"."file_row",
      "t62"."import_time",
      "t62"."record_id",
      "t62"."la_code",
      "t62"."stated_period_start",
      "t62"."stated_period_end",
      "t62"."nhs_traced",
      "t62"."nhs_submitted",
      "t62"."date_of_birth",
      "t62"."birth_year",
      "t62"."birth_month",
      "t62"."date_of_death",
      "t62"."event_start_date",
      "t62"."event_end_date_raw",
      "t62"."age_at_event_start",
      "t62"."conversation",
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
      "t62"."has_unpaid_carer",
      "t62"."autism_spectrum_disorder",
      "t62"."dementia",
      "t62"."event_description",
      "t62"."eligible_needs_identified",
      "t62"."ref_period_start",
      "t62"."ref_period_end",
      "t62"."council",
      "t62"."area",
      "t62"."event_end_date_corrected",
      "t62"."rule",
      "t62"."person_id",
      "t62"."event_key",
      "t62"."event_end_date",
      "t62"."accommodation_status_raw",
      "t62"."assessment_type_raw",
      "t62"."client_funding_status_raw",
      "t62"."client_type_raw",
      "t62"."cost_frequency_raw",
      "t62"."delivery_mechanism_raw",
      "t62"."employment_status_raw",
      "t62"."ethnicity_raw",
      "t62"."event_outcome_raw",
      "t62"."event_type_raw",
      "t62"."gender_raw",
      "t62"."hearing_impairment_raw",
      "t62"."method_of_assessment_raw",
      "t62"."method_of_review_raw",
      "t62"."primary_support_reason_raw",
      "t62"."request_route_of_access_raw",
      "t62"."review_outcomes_achieved_raw",
      "t62"."review_reason_raw",
      "t62"."service_component_raw",
      "t62"."service_type_raw",
      "t62"."total_hrs_caring_per_week_raw",
      "t62"."visual_impairment_raw",
      "t62"."accommodation_status",
      "t62"."assessment_type",
      "t62"."client_funding_status",
      "t62"."client_type",
      "t62"."cost_frequency",
      "t62"."delivery_mechanism",
      "t62"."employment_status",
      "t62"."ethnicity",
      "t62"."event_outcome",
      "t62"."event_type",
      "t62"."gender",
      "t62"."hearing_impairment",
      "t62"."method_of_assessment",
      "t62"."method_of_review",
      "t62"."primary_support_reason",
      "t62"."request_route_of_access",
      "t62"."review_outcomes_achieved",
      "t62"."review_reason",
      "t62"."service_component",
      "t62"."service_type",
      "t62"."total_hrs_caring_per_week",
      "t62"."visual_impairment",
      "t62"."event_outcome_hierarchy",
      "t62"."event_outcome_group",
      COALESCE("t62"."nhs_traced", "t62"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t62"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t62"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t62"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t61"."accommodation_status" AS "accommodation_status_raw",
        "t61"."assessment_type" AS "assessment_type_raw",
        "t61"."client_funding_status" AS "client_funding_status_raw",
        "t61"."client_type" AS "client_type_raw",
        "t61"."cost_frequency" AS "cost_frequency_raw",
        "t61"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t61"."employment_status" AS "employment_status_raw",
        "t61"."ethnicity" AS "ethnicity_raw",
        "t61"."event_outcome" AS "event_outcome_raw",
        "t61"."event_type" AS "event_type_raw",
        "t61"."gender" AS "gender_raw",
        "t61"."hearing_impairment" AS "hearing_impairment_raw",
        "t61"."method_of_assessment" AS "method_of_assessment_raw",
        "t61"."method_of_review" AS "method_of_review_raw",
        "t61"."primary_support_reason" AS "primary_support_reason_raw",
        "t61"."request_route_of_access" AS "request_route_of_access_raw",
        "t61"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t61"."review_reason" AS "review_reason_raw",
        "t61"."service_component" AS "service_component_raw",
        "t61"."service_type" AS "service_type_raw",
        "t61"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t61"."visual_impairment" AS "visual_impairment_raw",
        "t30"."to_accommodation_status" AS "accommodation_status",
        "t31"."to_assessment_type" AS "assessment_type",
        "t32"."to_client_funding_status" AS "client_funding_status",
        "t33"."to_client_type" AS "client_type",
        "t34"."to_cost_frequency" AS "cost_frequency",
        "t35"."to_delivery_mechanism" AS "delivery_mechanism",
        "t36"."to_employment_status" AS "employment_status",
        "t37"."to_ethnicity" AS "ethnicity",
        "t38"."to_event_outcome" AS "event_outcome",
        "t39"."to_event_type" AS "event_type",
        "t40"."to_gender" AS "gender",
        "t41"."to_hearing_impairment" AS "hearing_impairment",
        COALESCE("t42"."to_method_of_assessment", "t61"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t43"."to_method_of_review", "t61"."method_of_review") AS "method_of_review",
        "t44"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t45"."to_request_route_of_access", "t61"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t46"."to_review_outcomes_achieved", "t61"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t47"."to_review_reason", "t61"."review_reason") AS "review_reason",
        "t48"."to_service_component" AS "service_component",
        "t49"."to_service_type" AS "service_type",
        COALESCE("t50"."to_total_hrs_caring_per_week", "t61"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t51"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t58".*
            EXCLUDE ("kept_row")
          FROM (
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
              "t57"."gender",
              "t57"."ethnicity",
              "t57"."client_type",
              "t57"."primary_support_reason",
              "t57"."accommodation_status",
              "t57"."employment_status",
              "t57"."has_unpaid_carer",
              "t57"."autism_spectrum_disorder",
              "t57"."visual_impairment",
              "t57"."hearing_impairment",
              "t57"."dementia",
              "t57"."client_funding_status",
              "t57"."event_type",
              "t57"."event_description",
              "t57"."event_outcome",
              "t57"."request_route_of_access",
              "t57"."assessment_type",
              "t57"."eligible_needs_identified",
              "t57"."method_of_assessment",
              "t57"."total_hrs_caring_per_week",
              "t57"."service_type",
              "t57"."service_component",
              "t57"."delivery_mechanism",
              "t57"."review_reason",
              "t57"."review_outcomes_achieved",
              "t57"."method_of_review",
              "t57"."cost_frequency",
              "t57"."ref_period_start",
              "t57"."ref_period_end",
              "t57"."council",
              "t57"."area",
              "t57"."event_end_date_corrected",
              "t57"."rule",
              "t52"."kept_row",
              "t52"."person_id",
              "t52"."event_key",
              "t52"."event_end_date"
            FROM (
              SELECT
                "t55"."row_id",
                "t55"."import_file",
                "t55"."file_row",
                "t55"."import_time",
                "t55"."record_id",
                "t55"."la_code",
                "t55"."stated_period_start",
                "t55"."stated_period_end",
                "t55"."nhs_traced",
                "t55"."nhs_submitted",
                "t55"."date_of_birth",
                "t55"."birth_year",
                "t55"."birth_month",
                "t55"."date_of_death",
                "t55"."event_start_date",
                "t55"."event_end_date" AS "event_end_date_raw",
                "t55"."age_at_event_start",
                "t55"."conversation",
                "t55"."unit_cost",
                "t55"."planned_units_per_week",
                "t55"."la_person_id",
                "t55"."event_reference",
                "t55"."gp_practice_code",
                "t55"."provider_cqc_location_id",
                "t55"."no_of_adults_being_cared_for",
                "t55"."adult_1_linked_person_id",
                "t55"."adult_2_linked_person_id",
                "t55"."adult_3_linked_person_id",
                "t55"."gender",
                "t55"."ethnicity",
                "t55"."client_type",
                "t55"."primary_support_reason",
                "t55"."accommodation_status",
                "t55"."employment_status",
                "t55"."has_unpaid_carer",
                "t55"."autism_spectrum_disorder",
                "t55"."visual_impairment",
                "t55"."hearing_impairment",
                "t55"."dementia",
                "t55"."client_funding_status",
                "t55"."event_type",
                "t55"."event_description",
                "t55"."event_outcome",
                "t55"."request_route_of_access",
                "t55"."assessment_type",
                "t55"."eligible_needs_identified",
                "t55"."method_of_assessment",
                "t55"."total_hrs_caring_per_week",
                "t55"."service_type",
                "t55"."service_component",
                "t55"."delivery_mechanism",
                "t55"."review_reason",
                "t55"."review_outcomes_achieved",
                "t55"."method_of_review",
                "t55"."cost_frequency",
                "t55"."ref_period_start",
                "t55"."ref_period_end",
                "t55"."council",
                "t55"."area",
                CASE
                  WHEN COALESCE(
                    (
                      "t55"."date_of_death" >= "t55"."event_start_date"
                    )
                    AND (
                      "t55"."date_of_death" <= "t55"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t55"."event_end_date" IS NULL
                    )
                    AND (
                      "t55"."date_of_death" > "t55"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t55"."date_of_death"
                  ELSE "t55"."event_end_date"
                END AS "event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t55"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t55"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t55"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t55"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t55"."event_type"), 'service')
                      )
                      AND (
                        CASE
                          WHEN COALESCE(
                            (
                              "t55"."date_of_death" >= "t55"."event_start_date"
                            )
                            AND (
                              "t55"."date_of_death" <= "t55"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t55"."event_end_date" IS NULL
                            )
                            AND (
                              "t55"."date_of_death" > "t55"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t55"."date_of_death"
                          ELSE "t55"."event_end_date"
                        END IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t55"."event_start_date" > "t55"."ref_period_end"
                        )
                        OR (
                          CASE
                            WHEN COALESCE(
                              (
                                "t55"."date_of_death" >= "t55"."event_start_date"
                              )
                              AND (
                                "t55"."date_of_death" <= "t55"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t55"."event_end_date" IS NULL
                              )
                              AND (
                                "t55"."date_of_death" > "t55"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t55"."date_of_death"
                            ELSE "t55"."event_end_date"
                          END < "t55"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t55"."event_type"), 'service')
                          )
                          AND (
                            CASE
                              WHEN COALESCE(
                                (
                                  "t55"."date_of_death" >= "t55"."event_start_date"
                                )
                                AND (
                                  "t55"."date_of_death" <= "t55"."event_end_date"
                                ),
                                FALSE
                              )
                              OR COALESCE(
                                (
                                  "t55"."event_end_date" IS NULL
                                )
                                AND (
                                  "t55"."date_of_death" > "t55"."event_start_date"
                                ),
                                FALSE
                              )
                              THEN "t55"."date_of_death"
                              ELSE "t55"."event_end_date"
                            END > "t55"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t55"."nhs_traced", "t55"."nhs_submitted", "t55"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  "t54"."event_end_date",
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
                  "t6"."ref_period_start",
                  "t6"."ref_period_end",
                  "t6"."council",
                  "t6"."area"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t3"
                  WHERE
                    (
                      "t3"."la_code" IS NULL
                    ) OR (
                      "t3"."la_code" <= '112'
                    )
                ) AS "t54"
                LEFT OUTER JOIN {table 2} AS "t6"
                  ON "t54"."la_code" = "t6"."la_code" AND "t54"."import_time" = "t6"."import_time"
              ) AS "t55"
            ) AS "t57"
            INNER JOIN (
              SELECT
                "t2"."row_id" AS "kept_row",
                "t2"."person_id",
                "t2"."event_key",
                "t2"."event_end_date"
              FROM {table 3} AS "t2"
              WHERE
                "t2"."place" = 0
            ) AS "t52"
              ON "t57"."row_id" = "t52"."kept_row"
          ) AS "t58"
        ) AS "t59"
      ) AS "t61"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t30"
        ON LOWER(RTRIM("t61"."accommodation_status")) = "t30"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t31"
        ON LOWER(RTRIM("t61"."assessment_type")) = "t31"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t32"
        ON LOWER(RTRIM("t61"."client_funding_status")) = "t32"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t33"
        ON LOWER(RTRIM("t61"."client_type")) = "t33"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t34"
        ON LOWER(RTRIM("t61"."cost_frequency")) = "t34"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t35"
        ON LOWER(RTRIM("t61"."delivery_mechanism")) = "t35"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t36"
        ON LOWER(RTRIM("t61"."employment_status")) = "t36"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t37"
        ON LOWER(RTRIM("t61"."ethnicity")) = "t37"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t38"
        ON LOWER(RTRIM("t61"."event_outcome")) = "t38"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t39"
        ON LOWER(RTRIM("t61"."event_type")) = "t39"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t40"
        ON LOWER(RTRIM("t61"."gender")) = "t40"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t41"
        ON LOWER(RTRIM("t61"."hearing_impairment")) = "t41"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t42"
        ON LOWER(RTRIM("t61"."method_of_assessment")) = "t42"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t43"
        ON LOWER(RTRIM("t61"."method_of_review")) = "t43"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t44"
        ON LOWER(RTRIM("t61"."primary_support_reason")) = "t44"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t45"
        ON LOWER(RTRIM("t61"."request_route_of_access")) = "t45"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t46"
        ON LOWER(RTRIM("t61"."review_outcomes_achieved")) = "t46"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t47"
        ON LOWER(RTRIM("t61"."review_reason")) = "t47"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t48"
        ON LOWER(RTRIM("t61"."service_component")) = "t48"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t49"
        ON LOWER(RTRIM("t61"."service_type")) = "t49"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t50"
        ON LOWER(RTRIM("t61"."total_hrs_caring_per_week")) = "t50"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t51"
        ON LOWER(RTRIM("t61"."visual_impairment")) = "t51"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t38"."to_event_outcome")) = "t5"."outcome"
    ) AS "t62"
  ) AS "t63"
) AS "t64"
ORDER BY
  "t64"."la_code" ASC,
  "t64"."event_key" ASC,
  "t64"."record_id" ASC,
  "t64"."import_time" ASC,
  "t64"."import_file" ASC,
  "t64"."row_id" ASC

-- 984562fbb234e3fd: build dhsc-2026-06, 66 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  "t6"."row_id",
  "t6"."record_id",
  "t6"."import_file",
  "t6"."import_time",
  "t6"."file_row",
  "t6"."la_code",
  "t6"."nhs_traced",
  "t6"."nhs_submitted",
  "t6"."la_person_id",
  "t6"."conversation",
  "t6"."event_start_date",
  "t6"."event_end_date_corrected",
  "t6"."ref_period_start",
  "t6"."ref_period_end",
  "t6"."event_outcome",
  "t6"."client_type",
  "t6"."event_type",
  "t6"."request_route_of_access",
  "t6"."assessment_type",
  "t6"."service_type",
  "t6"."service_component"
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
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."council",
    "t5"."area",
    CASE
      WHEN COALESCE(
        (
          "t5"."date_of_death" >= "t5"."event_start_date"
        )
        AND (
          "t5"."date_of_death" <= "t5"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t5"."event_end_date" IS NULL
        )
        AND (
          "t5"."date_of_death" > "t5"."event_start_date"
        ),
        FALSE
      )
      THEN "t5"."date_of_death"
      ELSE "t5"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t5"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t5"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t5"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t5"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t5"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t5"."date_of_death" >= "t5"."event_start_date"
                )
                AND (
                  "t5"."date_of_death" <= "t5"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t5"."event_end_date" IS NULL
                )
                AND (
                  "t5"."date_of_death" > "t5"."event_start_date"
                ),
                FALSE
              )
              THEN "t5"."date_of_death"
              ELSE "t5"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t5"."event_start_date" > "t5"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t5"."date_of_death" >= "t5"."event_start_date"
                  )
                  AND (
                    "t5"."date_of_death" <= "t5"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t5"."event_end_date" IS NULL
                  )
                  AND (
                    "t5"."date_of_death" > "t5"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t5"."date_of_death"
                ELSE "t5"."event_end_date"
              END < "t5"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t5"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t5"."date_of_death" >= "t5"."event_start_date"
                    )
                    AND (
                      "t5"."date_of_death" <= "t5"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t5"."event_end_date" IS NULL
                    )
                    AND (
                      "t5"."date_of_death" > "t5"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t5"."date_of_death"
                  ELSE "t5"."event_end_date"
                END > "t5"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t5"."nhs_traced", "t5"."nhs_submitted", "t5"."la_person_id") IS NOT NULL
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
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."council",
      "t2"."area"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."la_code" BETWEEN '716' AND '716'
    ) AS "t4"
    LEFT OUTER JOIN {table 2} AS "t2"
      ON "t4"."la_code" = "t2"."la_code" AND "t4"."import_time" = "t2"."import_time"
  ) AS "t5"
) AS "t6"
WHERE
  "t6"."rule" IS NULL

-- 265273e1899b61eb: build dhsc-2026-06, 67 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t64"."row_id",
  "t64"."record_id",
  "t64"."import_file",
  "t64"."import_time",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."la_code",
  "t64"."council",
  "t64"."area",
  "t64"."person_id",
  "t64"."nhs_id",
  "t64"."event_key",
  "t64"."event_type_raw",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."event_end_date_corrected",
  "t64"."event_end_date",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."birth_date",
  "t64"."date_of_death",
  "t64"."latest_age",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t64"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t64"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t64"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t64"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t64"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."review_type",
  "t64"."event_outcome_hierarchy",
  "t64"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."gp_practice_code",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."adult_1_linked_person_id",
  "t64"."adult_2_linked_person_id",
  "t64"."adult_3_linked_person_id",
  "t64"."gender",
  "t64"."ethnicity",
  "t64"."client_type",
  "t64"."primary_support_reason",
  "t64"."accommodation_status",
  "t64"."employment_status",
  "t64"."has_unpaid_carer",
  "t64"."autism_spectrum_disorder",
  "t64"."visual_impairment",
  "t64"."hearing_impairment",
  "t64"."dementia",
  "t64"."client_funding_status",
  "t64"."event_type",
  "t64"."event_description",
  "t64"."event_outcome",
  "t64"."request_route_of_access",
  "t64"."assessment_type",
  "t64"."eligible_needs_identified",
  "t64"."method_of_assessment",
  "t64"."total_hrs_caring_per_week",
  "t64"."service_type",
  "t64"."service_component",
  "t64"."delivery_mechanism",
  "t64"."review_reason",
  "t64"."review_outcomes_achieved",
  "t64"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t64"."accommodation_status" IS NULL
    )
    AND (
      "t64"."accommodation_status_raw" <> ''
    )
    THEN "t64"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t64"."assessment_type" IS NULL
    ) AND (
      "t64"."assessment_type_raw" <> ''
    )
    THEN "t64"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t64"."client_funding_status" IS NULL
    )
    AND (
      "t64"."client_funding_status_raw" <> ''
    )
    THEN "t64"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t64"."client_type" IS NULL
    ) AND (
      "t64"."client_type_raw" <> ''
    )
    THEN "t64"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t64"."delivery_mechanism" IS NULL
    )
    AND (
      "t64"."delivery_mechanism_raw" <> ''
    )
    THEN "t64"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t64"."employment_status" IS NULL
    )
    AND (
      "t64"."employment_status_raw" <> ''
    )
    THEN "t64"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t64"."ethnicity" IS NULL
    ) AND (
      "t64"."ethnicity_raw" <> ''
    )
    THEN "t64"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t64"."event_outcome" IS NULL
    ) AND (
      "t64"."event_outcome_raw" <> ''
    )
    THEN "t64"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t64"."event_type" IS NULL
    ) AND (
      "t64"."event_type_raw" <> ''
    )
    THEN "t64"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t64"."gender" IS NULL
    ) AND (
      "t64"."gender_raw" <> ''
    )
    THEN "t64"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t64"."hearing_impairment" IS NULL
    )
    AND (
      "t64"."hearing_impairment_raw" <> ''
    )
    THEN "t64"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t64"."primary_support_reason" IS NULL
    )
    AND (
      "t64"."primary_support_reason_raw" <> ''
    )
    THEN "t64"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t64"."service_component" IS NULL
    )
    AND (
      "t64"."service_component_raw" <> ''
    )
    THEN "t64"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t64"."service_type" IS NULL
    ) AND (
      "t64"."service_type_raw" <> ''
    )
    THEN "t64"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t64"."visual_impairment" IS NULL
    )
    AND (
      "t64"."visual_impairment_raw" <> ''
    )
    THEN "t64"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t63"."row_id",
    "t63"."import_file",
    "t63"."file_row",
    "t63"."import_time",
    "t63"."record_id",
    "t63"."la_code",
    "t63"."stated_period_start",
    "t63"."stated_period_end",
    "t63"."nhs_traced",
    "t63"."nhs_submitted",
    "t63"."date_of_birth",
    "t63"."birth_year",
    "t63"."birth_month",
    "t63"."date_of_death",
    "t63"."event_start_date",
    "t63"."event_end_date_raw",
    "t63"."age_at_event_start",
    "t63"."conversation",
    "t63"."unit_cost",
    "t63"."planned_units_per_week",
    "t63"."la_person_id",
    "t63"."event_reference",
    "t63"."gp_practice_code",
    "t63"."provider_cqc_location_id",
    "t63"."no_of_adults_being_cared_for",
    "t63"."adult_1_linked_person_id",
    "t63"."adult_2_linked_person_id",
    "t63"."adult_3_linked_person_id",
    "t63"."has_unpaid_carer",
    "t63"."autism_spectrum_disorder",
    "t63"."dementia",
    "t63"."event_description",
    "t63"."eligible_needs_identified",
    "t63"."ref_period_start",
    "t63"."ref_period_end",
    "t63"."council",
    "t63"."area",
    "t63"."event_end_date_corrected",
    "t63"."rule",
    "t63"."person_id",
    "t63"."event_key",
    "t63"."event_end_date",
    "t63"."accommodation_status_raw",
    "t63"."assessment_type_raw",
    "t63"."client_funding_status_raw",
    "t63"."client_type_raw",
    "t63"."cost_frequency_raw",
    "t63"."delivery_mechanism_raw",
    "t63"."employment_status_raw",
    "t63"."ethnicity_raw",
    "t63"."event_outcome_raw",
    "t63"."event_type_raw",
    "t63"."gender_raw",
    "t63"."hearing_impairment_raw",
    "t63"."method_of_assessment_raw",
    "t63"."method_of_review_raw",
    "t63"."primary_support_reason_raw",
    "t63"."request_route_of_access_raw",
    "t63"."review_outcomes_achieved_raw",
    "t63"."review_reason_raw",
    "t63"."service_component_raw",
    "t63"."service_type_raw",
    "t63"."total_hrs_caring_per_week_raw",
    "t63"."visual_impairment_raw",
    "t63"."accommodation_status",
    "t63"."assessment_type",
    "t63"."client_funding_status",
    "t63"."client_type",
    "t63"."cost_frequency",
    "t63"."delivery_mechanism",
    "t63"."employment_status",
    "t63"."ethnicity",
    "t63"."event_outcome",
    "t63"."event_type",
    "t63"."gender",
    "t63"."hearing_impairment",
    "t63"."method_of_assessment",
    "t63"."method_of_review",
    "t63"."primary_support_reason",
    "t63"."request_route_of_access",
    "t63"."review_outcomes_achieved",
    "t63"."review_reason",
    "t63"."service_component",
    "t63"."service_type",
    "t63"."total_hrs_caring_per_week",
    "t63"."visual_impairment",
    "t63"."event_outcome_hierarchy",
    "t63"."event_outcome_group",
    "t63"."nhs_id",
    "t63"."review_type",
    CASE
      WHEN (
        "t63"."birth_year" IS NOT NULL
      ) AND "t63"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t63"."birth_year" IS NOT NULL
            ) AND "t63"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service')
              THEN COALESCE("t63"."event_end_date", "t63"."ref_period_end")
              ELSE "t63"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t62"."row_id",
      "t62"."import_file",
      "t62"."file_row",
      "t62"."import_time",
      "t62"."record_id",
      "t62"."la_code",
      "t62"."stated_period_start",
      "t62"."stated_period_end",
      "t62"."nhs_traced",
      "t62"."nhs_submitted",
      "t62"."date_of_birth",
      "t62"."birth_year",
      "t62"."birth_month",
      "t62"."date_of_death",
      "t62"."event_start_date",
      "t62"."event_end_date_raw",
      "t62"."age_at_event_start",
      "t62"."conversation",
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
      "t62"."has_unpaid_carer",
      "t62"."autism_spectrum_disorder",
      "t62"."dementia",
      "t62"."event_description",
      "t62"."eligible_needs_identified",
      "t62"."ref_period_start",
      "t62"."ref_period_end",
      "t62"."council",
      "t62"."area",
      "t62"."event_end_date_corrected",
      "t62"."rule",
      "t62"."person_id",
      "t62"."event_key",
      "t62"."event_end_date",
      "t62"."accommodation_status_raw",
      "t62"."assessment_type_raw",
      "t62"."client_funding_status_raw",
      "t62"."client_type_raw",
      "t62"."cost_frequency_raw",
      "t62"."delivery_mechanism_raw",
      "t62"."employment_status_raw",
      "t62"."ethnicity_raw",
      "t62"."event_outcome_raw",
      "t62"."event_type_raw",
      "t62"."gender_raw",
      "t62"."hearing_impairment_raw",
      "t62"."method_of_assessment_raw",
      "t62"."method_of_review_raw",
      "t62"."primary_support_reason_raw",
      "t62"."request_route_of_access_raw",
      "t62"."review_outcomes_achieved_raw",
      "t62"."review_reason_raw",
      "t62"."service_component_raw",
      "t62"."service_type_raw",
      "t62"."total_hrs_caring_per_week_raw",
      "t62"."visual_impairment_raw",
      "t62"."accommodation_status",
      "t62"."assessment_type",
      "t62"."client_funding_status",
      "t62"."client_type",
      "t62"."cost_frequency",
      "t62"."delivery_mechanism",
      "t62"."employment_status",
      "t62"."ethnicity",
      "t62"."event_outcome",
      "t62"."event_type",
      "t62"."gender",
      "t62"."hearing_impairment",
      "t62"."method_of_assessment",
      "t62"."method_of_review",
      "t62"."primary_support_reason",
      "t62"."request_route_of_access",
      "t62"."review_outcomes_achieved",
      "t62"."review_reason",
      "t62"."service_component",
      "t62"."service_type",
      "t62"."total_hrs_caring_per_week",
      "t62"."visual_impairment",
      "t62"."event_outcome_hierarchy",
      "t62"."event_outcome_group",
      COALESCE("t62"."nhs_traced", "t62"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t62"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t62"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t62"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t61"."accommodation_status" AS "accommodation_status_raw",
        "t61"."assessment_type" AS "assessment_type_raw",
        "t61"."client_funding_status" AS "client_funding_status_raw",
        "t61"."client_type" AS "client_type_raw",
        "t61"."cost_frequency" AS "cost_frequency_raw",
        "t61"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t61"."employment_status" AS "employment_status_raw",
        "t61"."ethnicity" AS "ethnicity_raw",
        "t61"."event_outcome" AS "event_outcome_raw",
        "t61"."event_type" AS "event_type_raw",
        "t61"."gender" AS "gender_raw",
        "t61"."hearing_impairment" AS "hearing_impairment_raw",
        "t61"."method_of_assessment" AS "method_of_assessment_raw",
        "t61"."method_of_review" AS "method_of_review_raw",
        "t61"."primary_support_reason" AS "primary_support_reason_raw",
        "t61"."request_route_of_access" AS "request_route_of_access_raw",
        "t61"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t61"."review_reason" AS "review_reason_raw",
        "t61"."service_component" AS "service_component_raw",
        "t61"."service_type" AS "service_type_raw",
        "t61"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t61"."visual_impairment" AS "visual_impairment_raw",
        "t31"."to_accommodation_status" AS "accommodation_status",
        "t32"."to_assessment_type" AS "assessment_type",
        "t33"."to_client_funding_status" AS "client_funding_status",
        "t34"."to_client_type" AS "client_type",
        "t35"."to_cost_frequency" AS "cost_frequency",
        "t36"."to_delivery_mechanism" AS "delivery_mechanism",
        "t37"."to_employment_status" AS "employment_status",
        "t38"."to_ethnicity" AS "ethnicity",
        "t39"."to_event_outcome" AS "event_outcome",
        "t40"."to_event_type" AS "event_type",
        "t41"."to_gender" AS "gender",
        "t42"."to_hearing_impairment" AS "hearing_impairment",
        COALESCE("t43"."to_method_of_assessment", "t61"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t44"."to_method_of_review", "t61"."method_of_review") AS "method_of_review",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t46"."to_request_route_of_access", "t61"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t47"."to_review_outcomes_achieved", "t61"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t48"."to_review_reason", "t61"."review_reason") AS "review_reason",
        "t49"."to_service_component" AS "service_component",
        "t50"."to_service_type" AS "service_type",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t61"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t58".*
            EXCLUDE ("kept_row")
          FROM (
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
              "t57"."gender",
              "t57"."ethnicity",
              "t57"."client_type",
              "t57"."primary_support_reason",
              "t57"."accommodation_status",
              "t57"."employment_status",
              "t57"."has_unpaid_carer",
              "t57"."autism_spectrum_disorder",
              "t57"."visual_impairment",
              "t57"."hearing_impairment",
              "t57"."dementia",
              "t57"."client_funding_status",
              "t57"."event_type",
              "t57"."event_description",
              "t57"."event_outcome",
              "t57"."request_route_of_access",
              "t57"."assessment_type",
              "t57"."eligible_needs_identified",
              "t57"."method_of_assessment",
              "t57"."total_hrs_caring_per_week",
              "t57"."service_type",
              "t57"."service_component",
              "t57"."delivery_mechanism",
              "t57"."review_reason",
              "t57"."review_outcomes_achieved",
              "t57"."method_of_review",
              "t57"."cost_frequency",
              "t57"."ref_period_start",
              "t57"."ref_period_end",
              "t57"."council",
              "t57"."area",
              "t57"."event_end_date_corrected",
              "t57"."rule",
              "t53"."kept_row",
              "t53"."person_id",
              "t53"."event_key",
              "t53"."event_end_date"
            FROM (
              SELECT
                "t55"."row_id",
                "t55"."import_file",
                "t55"."file_row",
                "t55"."import_time",
                "t55"."record_id",
                "t55"."la_code",
                "t55"."stated_period_start",
                "t55"."stated_period_end",
                "t55"."nhs_traced",
                "t55"."nhs_submitted",
                "t55"."date_of_birth",
                "t55"."birth_year",
                "t55"."birth_month",
                "t55"."date_of_death",
                "t55"."event_start_date",
                "t55"."event_end_date" AS "event_end_date_raw",
                "t55"."age_at_event_start",
                "t55"."conversation",
                "t55"."unit_cost",
                "t55"."planned_units_per_week",
                "t55"."la_person_id",
                "t55"."event_reference",
                "t55"."gp_practice_code",
                "t55"."provider_cqc_location_id",
                "t55"."no_of_adults_being_cared_for",
                "t55"."adult_1_linked_person_id",
                "t55"."adult_2_linked_person_id",
                "t55"."adult_3_linked_person_id",
                "t55"."gender",
                "t55"."ethnicity",
                "t55"."client_type",
                "t55"."primary_support_reason",
                "t55"."accommodation_status",
                "t55"."employment_status",
                "t55"."has_unpaid_carer",
                "t55"."autism_spectrum_disorder",
                "t55"."visual_impairment",
                "t55"."hearing_impairment",
                "t55"."dementia",
                "t55"."client_funding_status",
                "t55"."event_type",
                "t55"."event_description",
                "t55"."event_outcome",
                "t55"."request_route_of_access",
                "t55"."assessment_type",
                "t55"."eligible_needs_identified",
                "t55"."method_of_assessment",
                "t55"."total_hrs_caring_per_week",
                "t55"."service_type",
                "t55"."service_component",
                "t55"."delivery_mechanism",
                "t55"."review_reason",
                "t55"."review_outcomes_achieved",
                "t55"."method_of_review",
                "t55"."cost_frequency",
                "t55"."ref_period_start",
                "t55"."ref_period_end",
                "t55"."council",
                "t55"."area",
                CASE
                  WHEN COALESCE(
                    (
                      "t55"."date_of_death" >= "t55"."event_start_date"
                    )
                    AND (
                      "t55"."date_of_death" <= "t55"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t55"."event_end_date" IS NULL
                    )
                    AND (
                      "t55"."date_of_death" > "t55"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t55"."date_of_death"
                  ELSE "t55"."event_end_date"
                END AS "event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t55"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t55"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t55"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t55"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t55"."event_type"), 'service')
                      )
                      AND (
                        CASE
                          WHEN COALESCE(
                            (
                              "t55"."date_of_death" >= "t55"."event_start_date"
                            )
                            AND (
                              "t55"."date_of_death" <= "t55"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t55"."event_end_date" IS NULL
                            )
                            AND (
                              "t55"."date_of_death" > "t55"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t55"."date_of_death"
                          ELSE "t55"."event_end_date"
                        END IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t55"."event_start_date" > "t55"."ref_period_end"
                        )
                        OR (
                          CASE
                            WHEN COALESCE(
                              (
                                "t55"."date_of_death" >= "t55"."event_start_date"
                              )
                              AND (
                                "t55"."date_of_death" <= "t55"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t55"."event_end_date" IS NULL
                              )
                              AND (
                                "t55"."date_of_death" > "t55"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t55"."date_of_death"
                            ELSE "t55"."event_end_date"
                          END < "t55"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t55"."event_type"), 'service')
                          )
                          AND (
                            CASE
                              WHEN COALESCE(
                                (
                                  "t55"."date_of_death" >= "t55"."event_start_date"
                                )
                                AND (
                                  "t55"."date_of_death" <= "t55"."event_end_date"
                                ),
                                FALSE
                              )
                              OR COALESCE(
                                (
                                  "t55"."event_end_date" IS NULL
                                )
                                AND (
                                  "t55"."date_of_death" > "t55"."event_start_date"
                                ),
                                FALSE
                              )
                              THEN "t55"."date_of_death"
                              ELSE "t55"."event_end_date"
                            END > "t55"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t55"."nhs_traced", "t55"."nhs_submitted", "t55"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  "t54"."event_end_date",
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
                  "t6"."ref_period_start",
                  "t6"."ref_period_end",
                  "t6"."council",
                  "t6"."area"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t3"
                  WHERE
                    "t3"."la_code" BETWEEN '716' AND '716'
                ) AS "t54"
                LEFT OUTER JOIN {table 2} AS "t6"
                  ON "t54"."la_code" = "t6"."la_code" AND "t54"."import_time" = "t6"."import_time"
              ) AS "t55"
            ) AS "t57"
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
              ON "t57"."row_id" = "t53"."kept_row"
          ) AS "t58"
        ) AS "t59"
      ) AS "t61"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t61"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t61"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t61"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t61"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t61"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t61"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t61"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t61"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t61"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t61"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t61"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t61"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t61"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t61"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t61"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t61"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t61"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t61"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t61"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t61"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t61"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t61"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t62"
  ) AS "t63"
) AS "t64"
ORDER BY
  "t64"."la_code" ASC,
  "t64"."event_key" ASC,
  "t64"."record_id" ASC,
  "t64"."import_time" ASC,
  "t64"."import_file" ASC,
  "t64"."row_id" ASC

-- ab90256df517e2ba: build dhsc-2026-06, 68 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  "t6"."row_id",
  "t6"."record_id",
  "t6"."import_file",
  "t6"."import_time",
  "t6"."file_row",
  "t6"."la_code",
  "t6"."nhs_traced",
  "t6"."nhs_submitted",
  "t6"."la_person_id",
  "t6"."conversation",
  "t6"."event_start_date",
  "t6"."event_end_date_corrected",
  "t6"."ref_period_start",
  "t6"."ref_period_end",
  "t6"."event_outcome",
  "t6"."client_type",
  "t6"."event_type",
  "t6"."request_route_of_access",
  "t6"."assessment_type",
  "t6"."service_type",
  "t6"."service_component"
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
    "t5"."ref_period_start",
    "t5"."ref_period_end",
    "t5"."council",
    "t5"."area",
    CASE
      WHEN COALESCE(
        (
          "t5"."date_of_death" >= "t5"."event_start_date"
        )
        AND (
          "t5"."date_of_death" <= "t5"."event_end_date"
        ),
        FALSE
      )
      OR COALESCE(
        (
          "t5"."event_end_date" IS NULL
        )
        AND (
          "t5"."date_of_death" > "t5"."event_start_date"
        ),
        FALSE
      )
      THEN "t5"."date_of_death"
      ELSE "t5"."event_end_date"
    END AS "event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t5"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t5"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t5"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t5"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t5"."event_type"), 'service')
          )
          AND (
            CASE
              WHEN COALESCE(
                (
                  "t5"."date_of_death" >= "t5"."event_start_date"
                )
                AND (
                  "t5"."date_of_death" <= "t5"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t5"."event_end_date" IS NULL
                )
                AND (
                  "t5"."date_of_death" > "t5"."event_start_date"
                ),
                FALSE
              )
              THEN "t5"."date_of_death"
              ELSE "t5"."event_end_date"
            END IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t5"."event_start_date" > "t5"."ref_period_end"
            )
            OR (
              CASE
                WHEN COALESCE(
                  (
                    "t5"."date_of_death" >= "t5"."event_start_date"
                  )
                  AND (
                    "t5"."date_of_death" <= "t5"."event_end_date"
                  ),
                  FALSE
                )
                OR COALESCE(
                  (
                    "t5"."event_end_date" IS NULL
                  )
                  AND (
                    "t5"."date_of_death" > "t5"."event_start_date"
                  ),
                  FALSE
                )
                THEN "t5"."date_of_death"
                ELSE "t5"."event_end_date"
              END < "t5"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t5"."event_type"), 'service')
              )
              AND (
                CASE
                  WHEN COALESCE(
                    (
                      "t5"."date_of_death" >= "t5"."event_start_date"
                    )
                    AND (
                      "t5"."date_of_death" <= "t5"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t5"."event_end_date" IS NULL
                    )
                    AND (
                      "t5"."date_of_death" > "t5"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t5"."date_of_death"
                  ELSE "t5"."event_end_date"
                END > "t5"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t5"."date_of_death" < "t5"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t5"."nhs_traced", "t5"."nhs_submitted", "t5"."la_person_id") IS NOT NULL
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
      "t2"."ref_period_start",
      "t2"."ref_period_end",
      "t2"."council",
      "t2"."area"
    FROM (
      SELECT
        *
      FROM {table 1} AS "t0"
      WHERE
        "t0"."la_code" >= '906'
    ) AS "t4"
    LEFT OUTER JOIN {table 2} AS "t2"
      ON "t4"."la_code" = "t2"."la_code" AND "t4"."import_time" = "t2"."import_time"
  ) AS "t5"
) AS "t6"
WHERE
  "t6"."rule" IS NULL

-- 462e6e7d66a13448: build dhsc-2026-06, 69 of 69
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t64"."row_id",
  "t64"."record_id",
  "t64"."import_file",
  "t64"."import_time",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."la_code",
  "t64"."council",
  "t64"."area",
  "t64"."person_id",
  "t64"."nhs_id",
  "t64"."event_key",
  "t64"."event_type_raw",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."event_end_date_corrected",
  "t64"."event_end_date",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."birth_date",
  "t64"."date_of_death",
  "t64"."latest_age",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t64"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t64"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t64"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t64"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t64"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t64"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t64"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t64"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."review_type",
  "t64"."event_outcome_hierarchy",
  "t64"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."gp_practice_code",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."adult_1_linked_person_id",
  "t64"."adult_2_linked_person_id",
  "t64"."adult_3_linked_person_id",
  "t64"."gender",
  "t64"."ethnicity",
  "t64"."client_type",
  "t64"."primary_support_reason",
  "t64"."accommodation_status",
  "t64"."employment_status",
  "t64"."has_unpaid_carer",
  "t64"."autism_spectrum_disorder",
  "t64"."visual_impairment",
  "t64"."hearing_impairment",
  "t64"."dementia",
  "t64"."client_funding_status",
  "t64"."event_type",
  "t64"."event_description",
  "t64"."event_outcome",
  "t64"."request_route_of_access",
  "t64"."assessment_type",
  "t64"."eligible_needs_identified",
  "t64"."method_of_assessment",
  "t64"."total_hrs_caring_per_week",
  "t64"."service_type",
  "t64"."service_component",
  "t64"."delivery_mechanism",
  "t64"."review_reason",
  "t64"."review_outcomes_achieved",
  "t64"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t64"."accommodation_status" IS NULL
    )
    AND (
      "t64"."accommodation_status_raw" <> ''
    )
    THEN "t64"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t64"."assessment_type" IS NULL
    ) AND (
      "t64"."assessment_type_raw" <> ''
    )
    THEN "t64"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t64"."client_funding_status" IS NULL
    )
    AND (
      "t64"."client_funding_status_raw" <> ''
    )
    THEN "t64"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t64"."client_type" IS NULL
    ) AND (
      "t64"."client_type_raw" <> ''
    )
    THEN "t64"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t64"."delivery_mechanism" IS NULL
    )
    AND (
      "t64"."delivery_mechanism_raw" <> ''
    )
    THEN "t64"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t64"."employment_status" IS NULL
    )
    AND (
      "t64"."employment_status_raw" <> ''
    )
    THEN "t64"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t64"."ethnicity" IS NULL
    ) AND (
      "t64"."ethnicity_raw" <> ''
    )
    THEN "t64"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t64"."event_outcome" IS NULL
    ) AND (
      "t64"."event_outcome_raw" <> ''
    )
    THEN "t64"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t64"."event_type" IS NULL
    ) AND (
      "t64"."event_type_raw" <> ''
    )
    THEN "t64"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t64"."gender" IS NULL
    ) AND (
      "t64"."gender_raw" <> ''
    )
    THEN "t64"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t64"."hearing_impairment" IS NULL
    )
    AND (
      "t64"."hearing_impairment_raw" <> ''
    )
    THEN "t64"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t64"."primary_support_reason" IS NULL
    )
    AND (
      "t64"."primary_support_reason_raw" <> ''
    )
    THEN "t64"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t64"."service_component" IS NULL
    )
    AND (
      "t64"."service_component_raw" <> ''
    )
    THEN "t64"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t64"."service_type" IS NULL
    ) AND (
      "t64"."service_type_raw" <> ''
    )
    THEN "t64"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t64"."visual_impairment" IS NULL
    )
    AND (
      "t64"."visual_impairment_raw" <> ''
    )
    THEN "t64"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t63"."row_id",
    "t63"."import_file",
    "t63"."file_row",
    "t63"."import_time",
    "t63"."record_id",
    "t63"."la_code",
    "t63"."stated_period_start",
    "t63"."stated_period_end",
    "t63"."nhs_traced",
    "t63"."nhs_submitted",
    "t63"."date_of_birth",
    "t63"."birth_year",
    "t63"."birth_month",
    "t63"."date_of_death",
    "t63"."event_start_date",
    "t63"."event_end_date_raw",
    "t63"."age_at_event_start",
    "t63"."conversation",
    "t63"."unit_cost",
    "t63"."planned_units_per_week",
    "t63"."la_person_id",
    "t63"."event_reference",
    "t63"."gp_practice_code",
    "t63"."provider_cqc_location_id",
    "t63"."no_of_adults_being_cared_for",
    "t63"."adult_1_linked_person_id",
    "t63"."adult_2_linked_person_id",
    "t63"."adult_3_linked_person_id",
    "t63"."has_unpaid_carer",
    "t63"."autism_spectrum_disorder",
    "t63"."dementia",
    "t63"."event_description",
    "t63"."eligible_needs_identified",
    "t63"."ref_period_start",
    "t63"."ref_period_end",
    "t63"."council",
    "t63"."area",
    "t63"."event_end_date_corrected",
    "t63"."rule",
    "t63"."person_id",
    "t63"."event_key",
    "t63"."event_end_date",
    "t63"."accommodation_status_raw",
    "t63"."assessment_type_raw",
    "t63"."client_funding_status_raw",
    "t63"."client_type_raw",
    "t63"."cost_frequency_raw",
    "t63"."delivery_mechanism_raw",
    "t63"."employment_status_raw",
    "t63"."ethnicity_raw",
    "t63"."event_outcome_raw",
    "t63"."event_type_raw",
    "t63"."gender_raw",
    "t63"."hearing_impairment_raw",
    "t63"."method_of_assessment_raw",
    "t63"."method_of_review_raw",
    "t63"."primary_support_reason_raw",
    "t63"."request_route_of_access_raw",
    "t63"."review_outcomes_achieved_raw",
    "t63"."review_reason_raw",
    "t63"."service_component_raw",
    "t63"."service_type_raw",
    "t63"."total_hrs_caring_per_week_raw",
    "t63"."visual_impairment_raw",
    "t63"."accommodation_status",
    "t63"."assessment_type",
    "t63"."client_funding_status",
    "t63"."client_type",
    "t63"."cost_frequency",
    "t63"."delivery_mechanism",
    "t63"."employment_status",
    "t63"."ethnicity",
    "t63"."event_outcome",
    "t63"."event_type",
    "t63"."gender",
    "t63"."hearing_impairment",
    "t63"."method_of_assessment",
    "t63"."method_of_review",
    "t63"."primary_support_reason",
    "t63"."request_route_of_access",
    "t63"."review_outcomes_achieved",
    "t63"."review_reason",
    "t63"."service_component",
    "t63"."service_type",
    "t63"."total_hrs_caring_per_week",
    "t63"."visual_impairment",
    "t63"."event_outcome_hierarchy",
    "t63"."event_outcome_group",
    "t63"."nhs_id",
    "t63"."review_type",
    CASE
      WHEN (
        "t63"."birth_year" IS NOT NULL
      ) AND "t63"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t63"."birth_year" IS NOT NULL
            ) AND "t63"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t63"."birth_year", "t63"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t63"."event_type_raw"), 'service')
              THEN COALESCE("t63"."event_end_date", "t63"."ref_period_end")
              ELSE "t63"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t62"."row_id",
      "t62"."import_file",
      "t62"."file_row",
      "t62"."import_time",
      "t62"."record_id",
      "t62"."la_code",
      "t62"."stated_period_start",
      "t62"."stated_period_end",
      "t62"."nhs_traced",
      "t62"."nhs_submitted",
      "t62"."date_of_birth",
      "t62"."birth_year",
      "t62"."birth_month",
      "t62"."date_of_death",
      "t62"."event_start_date",
      "t62"."event_end_date_raw",
      "t62"."age_at_event_start",
      "t62"."conversation",
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
      "t62"."has_unpaid_carer",
      "t62"."autism_spectrum_disorder",
      "t62"."dementia",
      "t62"."event_description",
      "t62"."eligible_needs_identified",
      "t62"."ref_period_start",
      "t62"."ref_period_end",
      "t62"."council",
      "t62"."area",
      "t62"."event_end_date_corrected",
      "t62"."rule",
      "t62"."person_id",
      "t62"."event_key",
      "t62"."event_end_date",
      "t62"."accommodation_status_raw",
      "t62"."assessment_type_raw",
      "t62"."client_funding_status_raw",
      "t62"."client_type_raw",
      "t62"."cost_frequency_raw",
      "t62"."delivery_mechanism_raw",
      "t62"."employment_status_raw",
      "t62"."ethnicity_raw",
      "t62"."event_outcome_raw",
      "t62"."event_type_raw",
      "t62"."gender_raw",
      "t62"."hearing_impairment_raw",
      "t62"."method_of_assessment_raw",
      "t62"."method_of_review_raw",
      "t62"."primary_support_reason_raw",
      "t62"."request_route_of_access_raw",
      "t62"."review_outcomes_achieved_raw",
      "t62"."review_reason_raw",
      "t62"."service_component_raw",
      "t62"."service_type_raw",
      "t62"."total_hrs_caring_per_week_raw",
      "t62"."visual_impairment_raw",
      "t62"."accommodation_status",
      "t62"."assessment_type",
      "t62"."client_funding_status",
      "t62"."client_type",
      "t62"."cost_frequency",
      "t62"."delivery_mechanism",
      "t62"."employment_status",
      "t62"."ethnicity",
      "t62"."event_outcome",
      "t62"."event_type",
      "t62"."gender",
      "t62"."hearing_impairment",
      "t62"."method_of_assessment",
      "t62"."method_of_review",
      "t62"."primary_support_reason",
      "t62"."request_route_of_access",
      "t62"."review_outcomes_achieved",
      "t62"."review_reason",
      "t62"."service_component",
      "t62"."service_type",
      "t62"."total_hrs_caring_per_week",
      "t62"."visual_impairment",
      "t62"."event_outcome_hierarchy",
      "t62"."event_outcome_group",
      COALESCE("t62"."nhs_traced", "t62"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t62"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t62"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t62"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t62"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t61"."accommodation_status" AS "accommodation_status_raw",
        "t61"."assessment_type" AS "assessment_type_raw",
        "t61"."client_funding_status" AS "client_funding_status_raw",
        "t61"."client_type" AS "client_type_raw",
        "t61"."cost_frequency" AS "cost_frequency_raw",
        "t61"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t61"."employment_status" AS "employment_status_raw",
        "t61"."ethnicity" AS "ethnicity_raw",
        "t61"."event_outcome" AS "event_outcome_raw",
        "t61"."event_type" AS "event_type_raw",
        "t61"."gender" AS "gender_raw",
        "t61"."hearing_impairment" AS "hearing_impairment_raw",
        "t61"."method_of_assessment" AS "method_of_assessment_raw",
        "t61"."method_of_review" AS "method_of_review_raw",
        "t61"."primary_support_reason" AS "primary_support_reason_raw",
        "t61"."request_route_of_access" AS "request_route_of_access_raw",
        "t61"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t61"."review_reason" AS "review_reason_raw",
        "t61"."service_component" AS "service_component_raw",
        "t61"."service_type" AS "service_type_raw",
        "t61"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t61"."visual_impairment" AS "visual_impairment_raw",
        "t31"."to_accommodation_status" AS "accommodation_status",
        "t32"."to_assessment_type" AS "assessment_type",
        "t33"."to_client_funding_status" AS "client_funding_status",
        "t34"."to_client_type" AS "client_type",
        "t35"."to_cost_frequency" AS "cost_frequency",
        "t36"."to_delivery_mechanism" AS "delivery_mechanism",
        "t37"."to_employment_status" AS "employment_status",
        "t38"."to_ethnicity" AS "ethnicity",
        "t39"."to_event_outcome" AS "event_outcome",
        "t40"."to_event_type" AS "event_type",
        "t41"."to_gender" AS "gender",
        "t42"."to_hearing_impairment" AS "hearing_impairment",
        COALESCE("t43"."to_method_of_assessment", "t61"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t44"."to_method_of_review", "t61"."method_of_review") AS "method_of_review",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t46"."to_request_route_of_access", "t61"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t47"."to_review_outcomes_achieved", "t61"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t48"."to_review_reason", "t61"."review_reason") AS "review_reason",
        "t49"."to_service_component" AS "service_component",
        "t50"."to_service_type" AS "service_type",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t61"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t58".*
            EXCLUDE ("kept_row")
          FROM (
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
              "t57"."gender",
              "t57"."ethnicity",
              "t57"."client_type",
              "t57"."primary_support_reason",
              "t57"."accommodation_status",
              "t57"."employment_status",
              "t57"."has_unpaid_carer",
              "t57"."autism_spectrum_disorder",
              "t57"."visual_impairment",
              "t57"."hearing_impairment",
              "t57"."dementia",
              "t57"."client_funding_status",
              "t57"."event_type",
              "t57"."event_description",
              "t57"."event_outcome",
              "t57"."request_route_of_access",
              "t57"."assessment_type",
              "t57"."eligible_needs_identified",
              "t57"."method_of_assessment",
              "t57"."total_hrs_caring_per_week",
              "t57"."service_type",
              "t57"."service_component",
              "t57"."delivery_mechanism",
              "t57"."review_reason",
              "t57"."review_outcomes_achieved",
              "t57"."method_of_review",
              "t57"."cost_frequency",
              "t57"."ref_period_start",
              "t57"."ref_period_end",
              "t57"."council",
              "t57"."area",
              "t57"."event_end_date_corrected",
              "t57"."rule",
              "t53"."kept_row",
              "t53"."person_id",
              "t53"."event_key",
              "t53"."event_end_date"
            FROM (
              SELECT
                "t55"."row_id",
                "t55"."import_file",
                "t55"."file_row",
                "t55"."import_time",
                "t55"."record_id",
                "t55"."la_code",
                "t55"."stated_period_start",
                "t55"."stated_period_end",
                "t55"."nhs_traced",
                "t55"."nhs_submitted",
                "t55"."date_of_birth",
                "t55"."birth_year",
                "t55"."birth_month",
                "t55"."date_of_death",
                "t55"."event_start_date",
                "t55"."event_end_date" AS "event_end_date_raw",
                "t55"."age_at_event_start",
                "t55"."conversation",
                "t55"."unit_cost",
                "t55"."planned_units_per_week",
                "t55"."la_person_id",
                "t55"."event_reference",
                "t55"."gp_practice_code",
                "t55"."provider_cqc_location_id",
                "t55"."no_of_adults_being_cared_for",
                "t55"."adult_1_linked_person_id",
                "t55"."adult_2_linked_person_id",
                "t55"."adult_3_linked_person_id",
                "t55"."gender",
                "t55"."ethnicity",
                "t55"."client_type",
                "t55"."primary_support_reason",
                "t55"."accommodation_status",
                "t55"."employment_status",
                "t55"."has_unpaid_carer",
                "t55"."autism_spectrum_disorder",
                "t55"."visual_impairment",
                "t55"."hearing_impairment",
                "t55"."dementia",
                "t55"."client_funding_status",
                "t55"."event_type",
                "t55"."event_description",
                "t55"."event_outcome",
                "t55"."request_route_of_access",
                "t55"."assessment_type",
                "t55"."eligible_needs_identified",
                "t55"."method_of_assessment",
                "t55"."total_hrs_caring_per_week",
                "t55"."service_type",
                "t55"."service_component",
                "t55"."delivery_mechanism",
                "t55"."review_reason",
                "t55"."review_outcomes_achieved",
                "t55"."method_of_review",
                "t55"."cost_frequency",
                "t55"."ref_period_start",
                "t55"."ref_period_end",
                "t55"."council",
                "t55"."area",
                CASE
                  WHEN COALESCE(
                    (
                      "t55"."date_of_death" >= "t55"."event_start_date"
                    )
                    AND (
                      "t55"."date_of_death" <= "t55"."event_end_date"
                    ),
                    FALSE
                  )
                  OR COALESCE(
                    (
                      "t55"."event_end_date" IS NULL
                    )
                    AND (
                      "t55"."date_of_death" > "t55"."event_start_date"
                    ),
                    FALSE
                  )
                  THEN "t55"."date_of_death"
                  ELSE "t55"."event_end_date"
                END AS "event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t55"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t55"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t55"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t55"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t55"."event_type"), 'service')
                      )
                      AND (
                        CASE
                          WHEN COALESCE(
                            (
                              "t55"."date_of_death" >= "t55"."event_start_date"
                            )
                            AND (
                              "t55"."date_of_death" <= "t55"."event_end_date"
                            ),
                            FALSE
                          )
                          OR COALESCE(
                            (
                              "t55"."event_end_date" IS NULL
                            )
                            AND (
                              "t55"."date_of_death" > "t55"."event_start_date"
                            ),
                            FALSE
                          )
                          THEN "t55"."date_of_death"
                          ELSE "t55"."event_end_date"
                        END IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t55"."event_start_date" > "t55"."ref_period_end"
                        )
                        OR (
                          CASE
                            WHEN COALESCE(
                              (
                                "t55"."date_of_death" >= "t55"."event_start_date"
                              )
                              AND (
                                "t55"."date_of_death" <= "t55"."event_end_date"
                              ),
                              FALSE
                            )
                            OR COALESCE(
                              (
                                "t55"."event_end_date" IS NULL
                              )
                              AND (
                                "t55"."date_of_death" > "t55"."event_start_date"
                              ),
                              FALSE
                            )
                            THEN "t55"."date_of_death"
                            ELSE "t55"."event_end_date"
                          END < "t55"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t55"."event_type"), 'service')
                          )
                          AND (
                            CASE
                              WHEN COALESCE(
                                (
                                  "t55"."date_of_death" >= "t55"."event_start_date"
                                )
                                AND (
                                  "t55"."date_of_death" <= "t55"."event_end_date"
                                ),
                                FALSE
                              )
                              OR COALESCE(
                                (
                                  "t55"."event_end_date" IS NULL
                                )
                                AND (
                                  "t55"."date_of_death" > "t55"."event_start_date"
                                ),
                                FALSE
                              )
                              THEN "t55"."date_of_death"
                              ELSE "t55"."event_end_date"
                            END > "t55"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t55"."date_of_death" < "t55"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t55"."nhs_traced", "t55"."nhs_submitted", "t55"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  "t54"."event_end_date",
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
                  "t6"."ref_period_start",
                  "t6"."ref_period_end",
                  "t6"."council",
                  "t6"."area"
                FROM (
                  SELECT
                    *
                  FROM {table 1} AS "t3"
                  WHERE
                    "t3"."la_code" >= '906'
                ) AS "t54"
                LEFT OUTER JOIN {table 2} AS "t6"
                  ON "t54"."la_code" = "t6"."la_code" AND "t54"."import_time" = "t6"."import_time"
              ) AS "t55"
            ) AS "t57"
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
              ON "t57"."row_id" = "t53"."kept_row"
          ) AS "t58"
        ) AS "t59"
      ) AS "t61"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t61"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t61"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t61"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t61"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t61"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t61"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t61"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t61"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t61"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t61"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t61"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t61"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t61"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t61"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t61"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t61"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t61"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t61"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t61"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t61"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t61"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t61"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t62"
  ) AS "t63"
) AS "t64"
ORDER BY
  "t64"."la_code" ASC,
  "t64"."event_key" ASC,
  "t64"."record_id" ASC,
  "t64"."import_time" ASC,
  "t64"."import_file" ASC,
  "t64"."row_id" ASC
