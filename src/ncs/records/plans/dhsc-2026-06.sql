-- 9e4a9f3f94645718: build dhsc-2026-06, 1 of 27
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

-- 733dc39da2acc2fd: build dhsc-2026-06, 2 of 27
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

-- 168f1b315108e678: build dhsc-2026-06, 3 of 27
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

-- f06d1a005f23c358: build dhsc-2026-06, 4 of 27
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

-- 6d01ade8f921d68d: build dhsc-2026-06, 5 of 27
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

-- a1748f45639f0005: build dhsc-2026-06, 6 of 27
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

-- 863b20e371d3ca65: build dhsc-2026-06, 7 of 27
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

-- 827b9a1ac29b7f9d: build dhsc-2026-06, 8 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2)
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
  "t5"."event_outcome",
  "t5"."client_type",
  "t5"."event_type",
  "t5"."request_route_of_access",
  "t5"."assessment_type",
  "t5"."service_type",
  "t5"."service_component",
  "t5"."delivery_mechanism",
  "t5"."cost_frequency",
  "t5"."unit_cost",
  "t5"."planned_units_per_week"
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

-- 945a58c90db4c1bd: build dhsc-2026-06, 9 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN, "delivery_mechanism" VARCHAR, "delivery_mechanism_raw" VARCHAR, "delivery_mechanism_lost" BOOLEAN, "cost_frequency" VARCHAR, "cost_frequency_raw" VARCHAR, "cost_frequency_lost" BOOLEAN
SELECT
  "t2"."row_id",
  "t2"."record_id",
  "t2"."import_file",
  "t2"."import_time",
  "t2"."file_row",
  "t2"."la_code",
  "t2"."nhs_traced",
  "t2"."nhs_submitted",
  "t2"."la_person_id",
  "t2"."conversation",
  "t2"."event_start_date",
  "t2"."event_end_date_corrected",
  "t2"."ref_period_start",
  "t2"."ref_period_end",
  "t2"."unit_cost",
  "t2"."planned_units_per_week",
  "t12"."to_client_type" AS "client_type",
  "t2"."client_type" AS "client_type_raw",
  (
    "t12"."to_client_type" IS NULL
  ) AND (
    "t2"."client_type" <> ''
  ) AS "client_type_lost",
  "t13"."to_event_type" AS "event_type",
  "t2"."event_type" AS "event_type_raw",
  (
    "t13"."to_event_type" IS NULL
  ) AND (
    "t2"."event_type" <> ''
  ) AS "event_type_lost",
  COALESCE("t14"."to_request_route_of_access", "t2"."request_route_of_access") AS "request_route_of_access",
  "t2"."request_route_of_access" AS "request_route_of_access_raw",
  (
    "t14"."to_request_route_of_access" IS NULL
  )
  AND (
    "t2"."request_route_of_access" <> ''
  ) AS "request_route_of_access_lost",
  "t15"."to_assessment_type" AS "assessment_type",
  "t2"."assessment_type" AS "assessment_type_raw",
  (
    "t15"."to_assessment_type" IS NULL
  ) AND (
    "t2"."assessment_type" <> ''
  ) AS "assessment_type_lost",
  "t16"."to_service_type" AS "service_type",
  "t2"."service_type" AS "service_type_raw",
  (
    "t16"."to_service_type" IS NULL
  ) AND (
    "t2"."service_type" <> ''
  ) AS "service_type_lost",
  "t17"."to_service_component" AS "service_component",
  "t2"."service_component" AS "service_component_raw",
  (
    "t17"."to_service_component" IS NULL
  )
  AND (
    "t2"."service_component" <> ''
  ) AS "service_component_lost",
  "t18"."to_event_outcome" AS "event_outcome",
  "t2"."event_outcome" AS "event_outcome_raw",
  (
    "t18"."to_event_outcome" IS NULL
  ) AND (
    "t2"."event_outcome" <> ''
  ) AS "event_outcome_lost",
  "t19"."to_delivery_mechanism" AS "delivery_mechanism",
  "t2"."delivery_mechanism" AS "delivery_mechanism_raw",
  (
    "t19"."to_delivery_mechanism" IS NULL
  )
  AND (
    "t2"."delivery_mechanism" <> ''
  ) AS "delivery_mechanism_lost",
  "t20"."to_cost_frequency" AS "cost_frequency",
  "t2"."cost_frequency" AS "cost_frequency_raw",
  (
    "t20"."to_cost_frequency" IS NULL
  ) AND (
    "t2"."cost_frequency" <> ''
  ) AS "cost_frequency_lost"
FROM {table 1} AS "t2"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_client_type",
    "t1"."cleaned_value" AS "to_client_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'client_type'
) AS "t12"
  ON LOWER(RTRIM("t2"."client_type")) = "t12"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_type",
    "t1"."cleaned_value" AS "to_event_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_type'
) AS "t13"
  ON LOWER(RTRIM("t2"."event_type")) = "t13"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_request_route_of_access",
    "t1"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'request_route_of_access'
) AS "t14"
  ON LOWER(RTRIM("t2"."request_route_of_access")) = "t14"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_assessment_type",
    "t1"."cleaned_value" AS "to_assessment_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'assessment_type'
) AS "t15"
  ON LOWER(RTRIM("t2"."assessment_type")) = "t15"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_type",
    "t1"."cleaned_value" AS "to_service_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_type'
) AS "t16"
  ON LOWER(RTRIM("t2"."service_type")) = "t16"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_component",
    "t1"."cleaned_value" AS "to_service_component"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_component'
) AS "t17"
  ON LOWER(RTRIM("t2"."service_component")) = "t17"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_outcome",
    "t1"."cleaned_value" AS "to_event_outcome"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_outcome'
) AS "t18"
  ON LOWER(RTRIM("t2"."event_outcome")) = "t18"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_delivery_mechanism",
    "t1"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'delivery_mechanism'
) AS "t19"
  ON LOWER(RTRIM("t2"."delivery_mechanism")) = "t19"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_cost_frequency",
    "t1"."cleaned_value" AS "to_cost_frequency"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'cost_frequency'
) AS "t20"
  ON LOWER(RTRIM("t2"."cost_frequency")) = "t20"."from_cost_frequency"

-- 1479bb13fa37872e: build dhsc-2026-06, 10 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN, "delivery_mechanism" VARCHAR, "delivery_mechanism_raw" VARCHAR, "delivery_mechanism_lost" BOOLEAN, "cost_frequency" VARCHAR, "cost_frequency_raw" VARCHAR, "cost_frequency_lost" BOOLEAN, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "nhs_id" VARCHAR, "person_id" VARCHAR
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
  "t23"."unit_cost",
  "t23"."planned_units_per_week",
  "t23"."client_type",
  "t23"."client_type_raw",
  "t23"."client_type_lost",
  "t23"."event_type",
  "t23"."event_type_raw",
  "t23"."event_type_lost",
  "t23"."request_route_of_access",
  "t23"."request_route_of_access_raw",
  "t23"."request_route_of_access_lost",
  "t23"."assessment_type",
  "t23"."assessment_type_raw",
  "t23"."assessment_type_lost",
  "t23"."service_type",
  "t23"."service_type_raw",
  "t23"."service_type_lost",
  "t23"."service_component",
  "t23"."service_component_raw",
  "t23"."service_component_lost",
  "t23"."event_outcome",
  "t23"."event_outcome_raw",
  "t23"."event_outcome_lost",
  "t23"."delivery_mechanism",
  "t23"."delivery_mechanism_raw",
  "t23"."delivery_mechanism_lost",
  "t23"."cost_frequency",
  "t23"."cost_frequency_raw",
  "t23"."cost_frequency_lost",
  "t23"."event_outcome_hierarchy",
  "t23"."event_outcome_group",
  COALESCE("t23"."nhs_traced", "t23"."nhs_submitted") AS "nhs_id",
  COALESCE(
    COALESCE("t23"."nhs_traced", "t23"."nhs_submitted"),
    "t23"."la_code" || '_' || "t23"."la_person_id"
  ) AS "person_id"
FROM (
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
    "t14"."to_client_type" AS "client_type",
    "t3"."client_type" AS "client_type_raw",
    (
      "t14"."to_client_type" IS NULL
    ) AND (
      "t3"."client_type" <> ''
    ) AS "client_type_lost",
    "t15"."to_event_type" AS "event_type",
    "t3"."event_type" AS "event_type_raw",
    (
      "t15"."to_event_type" IS NULL
    ) AND (
      "t3"."event_type" <> ''
    ) AS "event_type_lost",
    COALESCE("t16"."to_request_route_of_access", "t3"."request_route_of_access") AS "request_route_of_access",
    "t3"."request_route_of_access" AS "request_route_of_access_raw",
    (
      "t16"."to_request_route_of_access" IS NULL
    )
    AND (
      "t3"."request_route_of_access" <> ''
    ) AS "request_route_of_access_lost",
    "t17"."to_assessment_type" AS "assessment_type",
    "t3"."assessment_type" AS "assessment_type_raw",
    (
      "t17"."to_assessment_type" IS NULL
    ) AND (
      "t3"."assessment_type" <> ''
    ) AS "assessment_type_lost",
    "t18"."to_service_type" AS "service_type",
    "t3"."service_type" AS "service_type_raw",
    (
      "t18"."to_service_type" IS NULL
    ) AND (
      "t3"."service_type" <> ''
    ) AS "service_type_lost",
    "t19"."to_service_component" AS "service_component",
    "t3"."service_component" AS "service_component_raw",
    (
      "t19"."to_service_component" IS NULL
    )
    AND (
      "t3"."service_component" <> ''
    ) AS "service_component_lost",
    "t20"."to_event_outcome" AS "event_outcome",
    "t3"."event_outcome" AS "event_outcome_raw",
    (
      "t20"."to_event_outcome" IS NULL
    ) AND (
      "t3"."event_outcome" <> ''
    ) AS "event_outcome_lost",
    "t21"."to_delivery_mechanism" AS "delivery_mechanism",
    "t3"."delivery_mechanism" AS "delivery_mechanism_raw",
    (
      "t21"."to_delivery_mechanism" IS NULL
    )
    AND (
      "t3"."delivery_mechanism" <> ''
    ) AS "delivery_mechanism_lost",
    "t22"."to_cost_frequency" AS "cost_frequency",
    "t3"."cost_frequency" AS "cost_frequency_raw",
    (
      "t22"."to_cost_frequency" IS NULL
    ) AND (
      "t3"."cost_frequency" <> ''
    ) AS "cost_frequency_lost",
    "t4"."event_outcome_hierarchy",
    "t4"."event_outcome_group"
  FROM {table 1} AS "t3"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_client_type",
      "t2"."cleaned_value" AS "to_client_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'client_type'
  ) AS "t14"
    ON LOWER(RTRIM("t3"."client_type")) = "t14"."from_client_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_type",
      "t2"."cleaned_value" AS "to_event_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_type'
  ) AS "t15"
    ON LOWER(RTRIM("t3"."event_type")) = "t15"."from_event_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_request_route_of_access",
      "t2"."cleaned_value" AS "to_request_route_of_access"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'request_route_of_access'
  ) AS "t16"
    ON LOWER(RTRIM("t3"."request_route_of_access")) = "t16"."from_request_route_of_access"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_assessment_type",
      "t2"."cleaned_value" AS "to_assessment_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'assessment_type'
  ) AS "t17"
    ON LOWER(RTRIM("t3"."assessment_type")) = "t17"."from_assessment_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_type",
      "t2"."cleaned_value" AS "to_service_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_type'
  ) AS "t18"
    ON LOWER(RTRIM("t3"."service_type")) = "t18"."from_service_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_component",
      "t2"."cleaned_value" AS "to_service_component"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_component'
  ) AS "t19"
    ON LOWER(RTRIM("t3"."service_component")) = "t19"."from_service_component"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_outcome",
      "t2"."cleaned_value" AS "to_event_outcome"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_outcome'
  ) AS "t20"
    ON LOWER(RTRIM("t3"."event_outcome")) = "t20"."from_event_outcome"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_delivery_mechanism",
      "t2"."cleaned_value" AS "to_delivery_mechanism"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'delivery_mechanism'
  ) AS "t21"
    ON LOWER(RTRIM("t3"."delivery_mechanism")) = "t21"."from_delivery_mechanism"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_cost_frequency",
      "t2"."cleaned_value" AS "to_cost_frequency"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'cost_frequency'
  ) AS "t22"
    ON LOWER(RTRIM("t3"."cost_frequency")) = "t22"."from_cost_frequency"
  LEFT OUTER JOIN {table 3} AS "t4"
    ON LOWER(RTRIM("t20"."to_event_outcome")) = "t4"."outcome"
) AS "t23"

-- b98ed1ff2e7aec4d: build dhsc-2026-06, 11 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "apart_delivery" VARCHAR, "apart_frequency" VARCHAR, "apart_cost" DECIMAL(18,2), "apart_units" DECIMAL(18,2)
WITH "t24" AS (
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
    "t23"."unit_cost",
    "t23"."planned_units_per_week",
    "t23"."client_type",
    "t23"."client_type_raw",
    "t23"."client_type_lost",
    "t23"."event_type",
    "t23"."event_type_raw",
    "t23"."event_type_lost",
    "t23"."request_route_of_access",
    "t23"."request_route_of_access_raw",
    "t23"."request_route_of_access_lost",
    "t23"."assessment_type",
    "t23"."assessment_type_raw",
    "t23"."assessment_type_lost",
    "t23"."service_type",
    "t23"."service_type_raw",
    "t23"."service_type_lost",
    "t23"."service_component",
    "t23"."service_component_raw",
    "t23"."service_component_lost",
    "t23"."event_outcome",
    "t23"."event_outcome_raw",
    "t23"."event_outcome_lost",
    "t23"."delivery_mechanism",
    "t23"."delivery_mechanism_raw",
    "t23"."delivery_mechanism_lost",
    "t23"."cost_frequency",
    "t23"."cost_frequency_raw",
    "t23"."cost_frequency_lost",
    "t23"."event_outcome_hierarchy",
    "t23"."event_outcome_group",
    COALESCE("t23"."nhs_traced", "t23"."nhs_submitted") AS "nhs_id",
    COALESCE(
      COALESCE("t23"."nhs_traced", "t23"."nhs_submitted"),
      "t23"."la_code" || '_' || "t23"."la_person_id"
    ) AS "person_id"
  FROM (
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
      "t14"."to_client_type" AS "client_type",
      "t3"."client_type" AS "client_type_raw",
      (
        "t14"."to_client_type" IS NULL
      ) AND (
        "t3"."client_type" <> ''
      ) AS "client_type_lost",
      "t15"."to_event_type" AS "event_type",
      "t3"."event_type" AS "event_type_raw",
      (
        "t15"."to_event_type" IS NULL
      ) AND (
        "t3"."event_type" <> ''
      ) AS "event_type_lost",
      COALESCE("t16"."to_request_route_of_access", "t3"."request_route_of_access") AS "request_route_of_access",
      "t3"."request_route_of_access" AS "request_route_of_access_raw",
      (
        "t16"."to_request_route_of_access" IS NULL
      )
      AND (
        "t3"."request_route_of_access" <> ''
      ) AS "request_route_of_access_lost",
      "t17"."to_assessment_type" AS "assessment_type",
      "t3"."assessment_type" AS "assessment_type_raw",
      (
        "t17"."to_assessment_type" IS NULL
      ) AND (
        "t3"."assessment_type" <> ''
      ) AS "assessment_type_lost",
      "t18"."to_service_type" AS "service_type",
      "t3"."service_type" AS "service_type_raw",
      (
        "t18"."to_service_type" IS NULL
      ) AND (
        "t3"."service_type" <> ''
      ) AS "service_type_lost",
      "t19"."to_service_component" AS "service_component",
      "t3"."service_component" AS "service_component_raw",
      (
        "t19"."to_service_component" IS NULL
      )
      AND (
        "t3"."service_component" <> ''
      ) AS "service_component_lost",
      "t20"."to_event_outcome" AS "event_outcome",
      "t3"."event_outcome" AS "event_outcome_raw",
      (
        "t20"."to_event_outcome" IS NULL
      ) AND (
        "t3"."event_outcome" <> ''
      ) AS "event_outcome_lost",
      "t21"."to_delivery_mechanism" AS "delivery_mechanism",
      "t3"."delivery_mechanism" AS "delivery_mechanism_raw",
      (
        "t21"."to_delivery_mechanism" IS NULL
      )
      AND (
        "t3"."delivery_mechanism" <> ''
      ) AS "delivery_mechanism_lost",
      "t22"."to_cost_frequency" AS "cost_frequency",
      "t3"."cost_frequency" AS "cost_frequency_raw",
      (
        "t22"."to_cost_frequency" IS NULL
      ) AND (
        "t3"."cost_frequency" <> ''
      ) AS "cost_frequency_lost",
      "t4"."event_outcome_hierarchy",
      "t4"."event_outcome_group"
    FROM {table 1} AS "t3"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_client_type",
        "t2"."cleaned_value" AS "to_client_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'client_type'
    ) AS "t14"
      ON LOWER(RTRIM("t3"."client_type")) = "t14"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_type",
        "t2"."cleaned_value" AS "to_event_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_type'
    ) AS "t15"
      ON LOWER(RTRIM("t3"."event_type")) = "t15"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_request_route_of_access",
        "t2"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'request_route_of_access'
    ) AS "t16"
      ON LOWER(RTRIM("t3"."request_route_of_access")) = "t16"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_assessment_type",
        "t2"."cleaned_value" AS "to_assessment_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'assessment_type'
    ) AS "t17"
      ON LOWER(RTRIM("t3"."assessment_type")) = "t17"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_type",
        "t2"."cleaned_value" AS "to_service_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_type'
    ) AS "t18"
      ON LOWER(RTRIM("t3"."service_type")) = "t18"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_component",
        "t2"."cleaned_value" AS "to_service_component"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_component'
    ) AS "t19"
      ON LOWER(RTRIM("t3"."service_component")) = "t19"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_outcome",
        "t2"."cleaned_value" AS "to_event_outcome"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_outcome'
    ) AS "t20"
      ON LOWER(RTRIM("t3"."event_outcome")) = "t20"."from_event_outcome"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_delivery_mechanism",
        "t2"."cleaned_value" AS "to_delivery_mechanism"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'delivery_mechanism'
    ) AS "t21"
      ON LOWER(RTRIM("t3"."delivery_mechanism")) = "t21"."from_delivery_mechanism"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_cost_frequency",
        "t2"."cleaned_value" AS "to_cost_frequency"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'cost_frequency'
    ) AS "t22"
      ON LOWER(RTRIM("t3"."cost_frequency")) = "t22"."from_cost_frequency"
    LEFT OUTER JOIN {table 3} AS "t4"
      ON LOWER(RTRIM("t20"."to_event_outcome")) = "t4"."outcome"
  ) AS "t23"
)
SELECT
  "t32"."row_id",
  "t32"."record_id",
  "t32"."import_file",
  "t32"."import_time",
  "t32"."file_row",
  "t32"."la_code",
  "t32"."person_id",
  "t32"."event_key",
  "t32"."event_end_date_corrected",
  "t32"."ref_period_start",
  "t32"."ref_period_end",
  "t32"."event_outcome_hierarchy",
  "t32"."conversation",
  CASE
    WHEN CONTAINS(LOWER("t32"."event_type_raw"), 'service')
    THEN COALESCE(LOWER(RTRIM("t32"."delivery_mechanism")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_delivery",
  CASE
    WHEN CONTAINS(LOWER("t32"."event_type_raw"), 'service')
    THEN COALESCE(LOWER(RTRIM("t32"."cost_frequency")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_frequency",
  CASE
    WHEN CONTAINS(LOWER("t32"."event_type_raw"), 'service')
    THEN "t32"."unit_cost"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_cost",
  CASE
    WHEN CONTAINS(LOWER("t32"."event_type_raw"), 'service')
    THEN "t32"."planned_units_per_week"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_units"
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
    "t31"."client_type",
    "t31"."client_type_raw",
    "t31"."client_type_lost",
    "t31"."event_type",
    "t31"."event_type_raw",
    "t31"."event_type_lost",
    "t31"."request_route_of_access",
    "t31"."request_route_of_access_raw",
    "t31"."request_route_of_access_lost",
    "t31"."assessment_type",
    "t31"."assessment_type_raw",
    "t31"."assessment_type_lost",
    "t31"."service_type",
    "t31"."service_type_raw",
    "t31"."service_type_lost",
    "t31"."service_component",
    "t31"."service_component_raw",
    "t31"."service_component_lost",
    "t31"."event_outcome",
    "t31"."event_outcome_raw",
    "t31"."event_outcome_lost",
    "t31"."delivery_mechanism",
    "t31"."delivery_mechanism_raw",
    "t31"."delivery_mechanism_lost",
    "t31"."cost_frequency",
    "t31"."cost_frequency_raw",
    "t31"."cost_frequency_lost",
    "t31"."event_outcome_hierarchy",
    "t31"."event_outcome_group",
    "t31"."nhs_id",
    "t31"."person_id",
    (
      DENSE_RANK() OVER (
        PARTITION BY "t31"."la_code"
        ORDER BY "t31"."event_start_date" ASC NULLS FIRST, CASE
          WHEN NOT (
            CONTAINS(LOWER("t31"."event_type_raw"), 'service')
          )
          THEN "t31"."event_end_date_corrected"
          ELSE CAST(NULL AS DATE)
        END ASC NULLS FIRST, LOWER(RTRIM("t31"."client_type_raw")) ASC NULLS FIRST, "t31"."person_id" ASC NULLS FIRST, LOWER(RTRIM("t31"."event_type_raw")) ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t31"."event_type_raw"), 'request')
          THEN LOWER(RTRIM("t31"."request_route_of_access_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t31"."event_type_raw"), 'assessment')
          THEN LOWER(RTRIM("t31"."assessment_type_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t31"."event_type_raw"), 'service')
          THEN LOWER(RTRIM("t31"."service_type_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t31"."event_type_raw"), 'service')
          THEN LOWER(RTRIM("t31"."service_component_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "event_key"
  FROM (
    SELECT
      "t30"."row_id",
      "t30"."record_id",
      "t30"."import_file",
      "t30"."import_time",
      "t30"."file_row",
      "t30"."la_code",
      "t30"."nhs_traced",
      "t30"."nhs_submitted",
      "t30"."la_person_id",
      "t30"."conversation",
      "t30"."event_start_date",
      "t30"."event_end_date_corrected",
      "t30"."ref_period_start",
      "t30"."ref_period_end",
      "t30"."unit_cost",
      "t30"."planned_units_per_week",
      "t30"."client_type",
      "t30"."client_type_raw",
      "t30"."client_type_lost",
      "t30"."event_type",
      "t30"."event_type_raw",
      "t30"."event_type_lost",
      "t30"."request_route_of_access",
      "t30"."request_route_of_access_raw",
      "t30"."request_route_of_access_lost",
      "t30"."assessment_type",
      "t30"."assessment_type_raw",
      "t30"."assessment_type_lost",
      "t30"."service_type",
      "t30"."service_type_raw",
      "t30"."service_type_lost",
      "t30"."service_component",
      "t30"."service_component_raw",
      "t30"."service_component_lost",
      "t30"."event_outcome",
      "t30"."event_outcome_raw",
      "t30"."event_outcome_lost",
      "t30"."delivery_mechanism",
      "t30"."delivery_mechanism_raw",
      "t30"."delivery_mechanism_lost",
      "t30"."cost_frequency",
      "t30"."cost_frequency_raw",
      "t30"."cost_frequency_lost",
      "t30"."event_outcome_hierarchy",
      "t30"."event_outcome_group",
      "t30"."nhs_id",
      COALESCE("t30"."spelling", "t30"."person_id") AS "person_id"
    FROM (
      SELECT
        "t26"."row_id",
        "t26"."record_id",
        "t26"."import_file",
        "t26"."import_time",
        "t26"."file_row",
        "t26"."la_code",
        "t26"."nhs_traced",
        "t26"."nhs_submitted",
        "t26"."la_person_id",
        "t26"."conversation",
        "t26"."event_start_date",
        "t26"."event_end_date_corrected",
        "t26"."ref_period_start",
        "t26"."ref_period_end",
        "t26"."unit_cost",
        "t26"."planned_units_per_week",
        "t26"."client_type",
        "t26"."client_type_raw",
        "t26"."client_type_lost",
        "t26"."event_type",
        "t26"."event_type_raw",
        "t26"."event_type_lost",
        "t26"."request_route_of_access",
        "t26"."request_route_of_access_raw",
        "t26"."request_route_of_access_lost",
        "t26"."assessment_type",
        "t26"."assessment_type_raw",
        "t26"."assessment_type_lost",
        "t26"."service_type",
        "t26"."service_type_raw",
        "t26"."service_type_lost",
        "t26"."service_component",
        "t26"."service_component_raw",
        "t26"."service_component_lost",
        "t26"."event_outcome",
        "t26"."event_outcome_raw",
        "t26"."event_outcome_lost",
        "t26"."delivery_mechanism",
        "t26"."delivery_mechanism_raw",
        "t26"."delivery_mechanism_lost",
        "t26"."cost_frequency",
        "t26"."cost_frequency_raw",
        "t26"."cost_frequency_lost",
        "t26"."event_outcome_hierarchy",
        "t26"."event_outcome_group",
        "t26"."nhs_id",
        "t26"."person_id",
        "t29"."spelt_in",
        "t29"."spelt_as",
        "t29"."spelling",
        "t29"."last"
      FROM "t24" AS "t26"
      LEFT OUTER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t25"."la_code" AS "spelt_in",
            LOWER(RTRIM("t25"."person_id")) AS "spelt_as",
            MIN("t25"."person_id") AS "spelling",
            MAX("t25"."person_id") AS "last"
          FROM "t24" AS "t25"
          GROUP BY
            1,
            2
        ) AS "t27"
        WHERE
          "t27"."spelling" <> "t27"."last"
      ) AS "t29"
        ON "t26"."la_code" = "t29"."spelt_in"
        AND LOWER(RTRIM("t26"."person_id")) = "t29"."spelt_as"
    ) AS "t30"
  ) AS "t31"
) AS "t32"

-- 1834cc26dd276ddb: build dhsc-2026-06, 12 of 27
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

-- 591b7fdc6ea901c6: build dhsc-2026-06, 13 of 27
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

-- ae29791742c0ea36: build dhsc-2026-06, 14 of 27
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

-- 492a0998af39b3a7: build dhsc-2026-06, 15 of 27
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

-- 17930d82e9b2494a: build dhsc-2026-06, 16 of 27
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

-- f74cf785f4c2ab8b: build dhsc-2026-06, 17 of 27
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

-- 598b40ab5b36a279: build dhsc-2026-06, 18 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
-- asks text 1 2
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" BETWEEN {text 1} AND {text 2}

-- efc5b2ed2d22b925: build dhsc-2026-06, 19 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
-- asks text 1
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" >= {text 1}

-- 2c76df674e3f538a: build dhsc-2026-06, 20 of 27
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

-- 570649e84eedfb08: build dhsc-2026-06, 21 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
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
  "t5"."event_outcome",
  "t5"."client_type",
  "t5"."event_type",
  "t5"."request_route_of_access",
  "t5"."assessment_type",
  "t5"."service_type",
  "t5"."service_component"
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

-- a8569cd5f8c41568: build dhsc-2026-06, 22 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN
SELECT
  "t2"."row_id",
  "t2"."record_id",
  "t2"."import_file",
  "t2"."import_time",
  "t2"."file_row",
  "t2"."la_code",
  "t2"."nhs_traced",
  "t2"."nhs_submitted",
  "t2"."la_person_id",
  "t2"."conversation",
  "t2"."event_start_date",
  "t2"."event_end_date_corrected",
  "t2"."ref_period_start",
  "t2"."ref_period_end",
  "t10"."to_client_type" AS "client_type",
  "t2"."client_type" AS "client_type_raw",
  (
    "t10"."to_client_type" IS NULL
  ) AND (
    "t2"."client_type" <> ''
  ) AS "client_type_lost",
  "t11"."to_event_type" AS "event_type",
  "t2"."event_type" AS "event_type_raw",
  (
    "t11"."to_event_type" IS NULL
  ) AND (
    "t2"."event_type" <> ''
  ) AS "event_type_lost",
  COALESCE("t12"."to_request_route_of_access", "t2"."request_route_of_access") AS "request_route_of_access",
  "t2"."request_route_of_access" AS "request_route_of_access_raw",
  (
    "t12"."to_request_route_of_access" IS NULL
  )
  AND (
    "t2"."request_route_of_access" <> ''
  ) AS "request_route_of_access_lost",
  "t13"."to_assessment_type" AS "assessment_type",
  "t2"."assessment_type" AS "assessment_type_raw",
  (
    "t13"."to_assessment_type" IS NULL
  ) AND (
    "t2"."assessment_type" <> ''
  ) AS "assessment_type_lost",
  "t14"."to_service_type" AS "service_type",
  "t2"."service_type" AS "service_type_raw",
  (
    "t14"."to_service_type" IS NULL
  ) AND (
    "t2"."service_type" <> ''
  ) AS "service_type_lost",
  "t15"."to_service_component" AS "service_component",
  "t2"."service_component" AS "service_component_raw",
  (
    "t15"."to_service_component" IS NULL
  )
  AND (
    "t2"."service_component" <> ''
  ) AS "service_component_lost",
  "t16"."to_event_outcome" AS "event_outcome",
  "t2"."event_outcome" AS "event_outcome_raw",
  (
    "t16"."to_event_outcome" IS NULL
  ) AND (
    "t2"."event_outcome" <> ''
  ) AS "event_outcome_lost"
FROM {table 1} AS "t2"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_client_type",
    "t1"."cleaned_value" AS "to_client_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'client_type'
) AS "t10"
  ON LOWER(RTRIM("t2"."client_type")) = "t10"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_type",
    "t1"."cleaned_value" AS "to_event_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_type'
) AS "t11"
  ON LOWER(RTRIM("t2"."event_type")) = "t11"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_request_route_of_access",
    "t1"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'request_route_of_access'
) AS "t12"
  ON LOWER(RTRIM("t2"."request_route_of_access")) = "t12"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_assessment_type",
    "t1"."cleaned_value" AS "to_assessment_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'assessment_type'
) AS "t13"
  ON LOWER(RTRIM("t2"."assessment_type")) = "t13"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_type",
    "t1"."cleaned_value" AS "to_service_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_type'
) AS "t14"
  ON LOWER(RTRIM("t2"."service_type")) = "t14"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_component",
    "t1"."cleaned_value" AS "to_service_component"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_component'
) AS "t15"
  ON LOWER(RTRIM("t2"."service_component")) = "t15"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_outcome",
    "t1"."cleaned_value" AS "to_event_outcome"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_outcome'
) AS "t16"
  ON LOWER(RTRIM("t2"."event_outcome")) = "t16"."from_event_outcome"

-- c6c8a23ab35bd31e: build dhsc-2026-06, 23 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "nhs_id" VARCHAR, "person_id" VARCHAR
SELECT
  "t19"."row_id",
  "t19"."record_id",
  "t19"."import_file",
  "t19"."import_time",
  "t19"."file_row",
  "t19"."la_code",
  "t19"."nhs_traced",
  "t19"."nhs_submitted",
  "t19"."la_person_id",
  "t19"."conversation",
  "t19"."event_start_date",
  "t19"."event_end_date_corrected",
  "t19"."ref_period_start",
  "t19"."ref_period_end",
  "t19"."client_type",
  "t19"."client_type_raw",
  "t19"."client_type_lost",
  "t19"."event_type",
  "t19"."event_type_raw",
  "t19"."event_type_lost",
  "t19"."request_route_of_access",
  "t19"."request_route_of_access_raw",
  "t19"."request_route_of_access_lost",
  "t19"."assessment_type",
  "t19"."assessment_type_raw",
  "t19"."assessment_type_lost",
  "t19"."service_type",
  "t19"."service_type_raw",
  "t19"."service_type_lost",
  "t19"."service_component",
  "t19"."service_component_raw",
  "t19"."service_component_lost",
  "t19"."event_outcome",
  "t19"."event_outcome_raw",
  "t19"."event_outcome_lost",
  "t19"."event_outcome_hierarchy",
  "t19"."event_outcome_group",
  COALESCE("t19"."nhs_traced", "t19"."nhs_submitted") AS "nhs_id",
  COALESCE(
    COALESCE("t19"."nhs_traced", "t19"."nhs_submitted"),
    "t19"."la_code" || '_' || "t19"."la_person_id"
  ) AS "person_id"
FROM (
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
    "t12"."to_client_type" AS "client_type",
    "t3"."client_type" AS "client_type_raw",
    (
      "t12"."to_client_type" IS NULL
    ) AND (
      "t3"."client_type" <> ''
    ) AS "client_type_lost",
    "t13"."to_event_type" AS "event_type",
    "t3"."event_type" AS "event_type_raw",
    (
      "t13"."to_event_type" IS NULL
    ) AND (
      "t3"."event_type" <> ''
    ) AS "event_type_lost",
    COALESCE("t14"."to_request_route_of_access", "t3"."request_route_of_access") AS "request_route_of_access",
    "t3"."request_route_of_access" AS "request_route_of_access_raw",
    (
      "t14"."to_request_route_of_access" IS NULL
    )
    AND (
      "t3"."request_route_of_access" <> ''
    ) AS "request_route_of_access_lost",
    "t15"."to_assessment_type" AS "assessment_type",
    "t3"."assessment_type" AS "assessment_type_raw",
    (
      "t15"."to_assessment_type" IS NULL
    ) AND (
      "t3"."assessment_type" <> ''
    ) AS "assessment_type_lost",
    "t16"."to_service_type" AS "service_type",
    "t3"."service_type" AS "service_type_raw",
    (
      "t16"."to_service_type" IS NULL
    ) AND (
      "t3"."service_type" <> ''
    ) AS "service_type_lost",
    "t17"."to_service_component" AS "service_component",
    "t3"."service_component" AS "service_component_raw",
    (
      "t17"."to_service_component" IS NULL
    )
    AND (
      "t3"."service_component" <> ''
    ) AS "service_component_lost",
    "t18"."to_event_outcome" AS "event_outcome",
    "t3"."event_outcome" AS "event_outcome_raw",
    (
      "t18"."to_event_outcome" IS NULL
    ) AND (
      "t3"."event_outcome" <> ''
    ) AS "event_outcome_lost",
    "t4"."event_outcome_hierarchy",
    "t4"."event_outcome_group"
  FROM {table 1} AS "t3"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_client_type",
      "t2"."cleaned_value" AS "to_client_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'client_type'
  ) AS "t12"
    ON LOWER(RTRIM("t3"."client_type")) = "t12"."from_client_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_type",
      "t2"."cleaned_value" AS "to_event_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_type'
  ) AS "t13"
    ON LOWER(RTRIM("t3"."event_type")) = "t13"."from_event_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_request_route_of_access",
      "t2"."cleaned_value" AS "to_request_route_of_access"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'request_route_of_access'
  ) AS "t14"
    ON LOWER(RTRIM("t3"."request_route_of_access")) = "t14"."from_request_route_of_access"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_assessment_type",
      "t2"."cleaned_value" AS "to_assessment_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'assessment_type'
  ) AS "t15"
    ON LOWER(RTRIM("t3"."assessment_type")) = "t15"."from_assessment_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_type",
      "t2"."cleaned_value" AS "to_service_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_type'
  ) AS "t16"
    ON LOWER(RTRIM("t3"."service_type")) = "t16"."from_service_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_component",
      "t2"."cleaned_value" AS "to_service_component"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_component'
  ) AS "t17"
    ON LOWER(RTRIM("t3"."service_component")) = "t17"."from_service_component"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_outcome",
      "t2"."cleaned_value" AS "to_event_outcome"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_outcome'
  ) AS "t18"
    ON LOWER(RTRIM("t3"."event_outcome")) = "t18"."from_event_outcome"
  LEFT OUTER JOIN {table 3} AS "t4"
    ON LOWER(RTRIM("t18"."to_event_outcome")) = "t4"."outcome"
) AS "t19"

-- 7bd9594db65d65e0: build dhsc-2026-06, 24 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER
WITH "t20" AS (
  SELECT
    "t19"."row_id",
    "t19"."record_id",
    "t19"."import_file",
    "t19"."import_time",
    "t19"."file_row",
    "t19"."la_code",
    "t19"."nhs_traced",
    "t19"."nhs_submitted",
    "t19"."la_person_id",
    "t19"."conversation",
    "t19"."event_start_date",
    "t19"."event_end_date_corrected",
    "t19"."ref_period_start",
    "t19"."ref_period_end",
    "t19"."client_type",
    "t19"."client_type_raw",
    "t19"."client_type_lost",
    "t19"."event_type",
    "t19"."event_type_raw",
    "t19"."event_type_lost",
    "t19"."request_route_of_access",
    "t19"."request_route_of_access_raw",
    "t19"."request_route_of_access_lost",
    "t19"."assessment_type",
    "t19"."assessment_type_raw",
    "t19"."assessment_type_lost",
    "t19"."service_type",
    "t19"."service_type_raw",
    "t19"."service_type_lost",
    "t19"."service_component",
    "t19"."service_component_raw",
    "t19"."service_component_lost",
    "t19"."event_outcome",
    "t19"."event_outcome_raw",
    "t19"."event_outcome_lost",
    "t19"."event_outcome_hierarchy",
    "t19"."event_outcome_group",
    COALESCE("t19"."nhs_traced", "t19"."nhs_submitted") AS "nhs_id",
    COALESCE(
      COALESCE("t19"."nhs_traced", "t19"."nhs_submitted"),
      "t19"."la_code" || '_' || "t19"."la_person_id"
    ) AS "person_id"
  FROM (
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
      "t12"."to_client_type" AS "client_type",
      "t3"."client_type" AS "client_type_raw",
      (
        "t12"."to_client_type" IS NULL
      ) AND (
        "t3"."client_type" <> ''
      ) AS "client_type_lost",
      "t13"."to_event_type" AS "event_type",
      "t3"."event_type" AS "event_type_raw",
      (
        "t13"."to_event_type" IS NULL
      ) AND (
        "t3"."event_type" <> ''
      ) AS "event_type_lost",
      COALESCE("t14"."to_request_route_of_access", "t3"."request_route_of_access") AS "request_route_of_access",
      "t3"."request_route_of_access" AS "request_route_of_access_raw",
      (
        "t14"."to_request_route_of_access" IS NULL
      )
      AND (
        "t3"."request_route_of_access" <> ''
      ) AS "request_route_of_access_lost",
      "t15"."to_assessment_type" AS "assessment_type",
      "t3"."assessment_type" AS "assessment_type_raw",
      (
        "t15"."to_assessment_type" IS NULL
      ) AND (
        "t3"."assessment_type" <> ''
      ) AS "assessment_type_lost",
      "t16"."to_service_type" AS "service_type",
      "t3"."service_type" AS "service_type_raw",
      (
        "t16"."to_service_type" IS NULL
      ) AND (
        "t3"."service_type" <> ''
      ) AS "service_type_lost",
      "t17"."to_service_component" AS "service_component",
      "t3"."service_component" AS "service_component_raw",
      (
        "t17"."to_service_component" IS NULL
      )
      AND (
        "t3"."service_component" <> ''
      ) AS "service_component_lost",
      "t18"."to_event_outcome" AS "event_outcome",
      "t3"."event_outcome" AS "event_outcome_raw",
      (
        "t18"."to_event_outcome" IS NULL
      ) AND (
        "t3"."event_outcome" <> ''
      ) AS "event_outcome_lost",
      "t4"."event_outcome_hierarchy",
      "t4"."event_outcome_group"
    FROM {table 1} AS "t3"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_client_type",
        "t2"."cleaned_value" AS "to_client_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'client_type'
    ) AS "t12"
      ON LOWER(RTRIM("t3"."client_type")) = "t12"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_type",
        "t2"."cleaned_value" AS "to_event_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_type'
    ) AS "t13"
      ON LOWER(RTRIM("t3"."event_type")) = "t13"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_request_route_of_access",
        "t2"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'request_route_of_access'
    ) AS "t14"
      ON LOWER(RTRIM("t3"."request_route_of_access")) = "t14"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_assessment_type",
        "t2"."cleaned_value" AS "to_assessment_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'assessment_type'
    ) AS "t15"
      ON LOWER(RTRIM("t3"."assessment_type")) = "t15"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_type",
        "t2"."cleaned_value" AS "to_service_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_type'
    ) AS "t16"
      ON LOWER(RTRIM("t3"."service_type")) = "t16"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_component",
        "t2"."cleaned_value" AS "to_service_component"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_component'
    ) AS "t17"
      ON LOWER(RTRIM("t3"."service_component")) = "t17"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_outcome",
        "t2"."cleaned_value" AS "to_event_outcome"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_outcome'
    ) AS "t18"
      ON LOWER(RTRIM("t3"."event_outcome")) = "t18"."from_event_outcome"
    LEFT OUTER JOIN {table 3} AS "t4"
      ON LOWER(RTRIM("t18"."to_event_outcome")) = "t4"."outcome"
  ) AS "t19"
)
SELECT
  "t28"."row_id",
  "t28"."record_id",
  "t28"."import_file",
  "t28"."import_time",
  "t28"."file_row",
  "t28"."la_code",
  "t28"."person_id",
  "t28"."event_key",
  "t28"."event_end_date_corrected",
  "t28"."ref_period_start",
  "t28"."ref_period_end",
  "t28"."event_outcome_hierarchy",
  "t28"."conversation"
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
    "t27"."client_type",
    "t27"."client_type_raw",
    "t27"."client_type_lost",
    "t27"."event_type",
    "t27"."event_type_raw",
    "t27"."event_type_lost",
    "t27"."request_route_of_access",
    "t27"."request_route_of_access_raw",
    "t27"."request_route_of_access_lost",
    "t27"."assessment_type",
    "t27"."assessment_type_raw",
    "t27"."assessment_type_lost",
    "t27"."service_type",
    "t27"."service_type_raw",
    "t27"."service_type_lost",
    "t27"."service_component",
    "t27"."service_component_raw",
    "t27"."service_component_lost",
    "t27"."event_outcome",
    "t27"."event_outcome_raw",
    "t27"."event_outcome_lost",
    "t27"."event_outcome_hierarchy",
    "t27"."event_outcome_group",
    "t27"."nhs_id",
    "t27"."person_id",
    (
      DENSE_RANK() OVER (
        PARTITION BY "t27"."la_code"
        ORDER BY "t27"."event_start_date" ASC NULLS FIRST, CASE
          WHEN NOT (
            CONTAINS(LOWER("t27"."event_type_raw"), 'service')
          )
          THEN "t27"."event_end_date_corrected"
          ELSE CAST(NULL AS DATE)
        END ASC NULLS FIRST, LOWER(RTRIM("t27"."client_type_raw")) ASC NULLS FIRST, "t27"."person_id" ASC NULLS FIRST, LOWER(RTRIM("t27"."event_type_raw")) ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t27"."event_type_raw"), 'request')
          THEN LOWER(RTRIM("t27"."request_route_of_access_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t27"."event_type_raw"), 'assessment')
          THEN LOWER(RTRIM("t27"."assessment_type_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t27"."event_type_raw"), 'service')
          THEN LOWER(RTRIM("t27"."service_type_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN CONTAINS(LOWER("t27"."event_type_raw"), 'service')
          THEN LOWER(RTRIM("t27"."service_component_raw"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "event_key"
  FROM (
    SELECT
      "t26"."row_id",
      "t26"."record_id",
      "t26"."import_file",
      "t26"."import_time",
      "t26"."file_row",
      "t26"."la_code",
      "t26"."nhs_traced",
      "t26"."nhs_submitted",
      "t26"."la_person_id",
      "t26"."conversation",
      "t26"."event_start_date",
      "t26"."event_end_date_corrected",
      "t26"."ref_period_start",
      "t26"."ref_period_end",
      "t26"."client_type",
      "t26"."client_type_raw",
      "t26"."client_type_lost",
      "t26"."event_type",
      "t26"."event_type_raw",
      "t26"."event_type_lost",
      "t26"."request_route_of_access",
      "t26"."request_route_of_access_raw",
      "t26"."request_route_of_access_lost",
      "t26"."assessment_type",
      "t26"."assessment_type_raw",
      "t26"."assessment_type_lost",
      "t26"."service_type",
      "t26"."service_type_raw",
      "t26"."service_type_lost",
      "t26"."service_component",
      "t26"."service_component_raw",
      "t26"."service_component_lost",
      "t26"."event_outcome",
      "t26"."event_outcome_raw",
      "t26"."event_outcome_lost",
      "t26"."event_outcome_hierarchy",
      "t26"."event_outcome_group",
      "t26"."nhs_id",
      COALESCE("t26"."spelling", "t26"."person_id") AS "person_id"
    FROM (
      SELECT
        "t22"."row_id",
        "t22"."record_id",
        "t22"."import_file",
        "t22"."import_time",
        "t22"."file_row",
        "t22"."la_code",
        "t22"."nhs_traced",
        "t22"."nhs_submitted",
        "t22"."la_person_id",
        "t22"."conversation",
        "t22"."event_start_date",
        "t22"."event_end_date_corrected",
        "t22"."ref_period_start",
        "t22"."ref_period_end",
        "t22"."client_type",
        "t22"."client_type_raw",
        "t22"."client_type_lost",
        "t22"."event_type",
        "t22"."event_type_raw",
        "t22"."event_type_lost",
        "t22"."request_route_of_access",
        "t22"."request_route_of_access_raw",
        "t22"."request_route_of_access_lost",
        "t22"."assessment_type",
        "t22"."assessment_type_raw",
        "t22"."assessment_type_lost",
        "t22"."service_type",
        "t22"."service_type_raw",
        "t22"."service_type_lost",
        "t22"."service_component",
        "t22"."service_component_raw",
        "t22"."service_component_lost",
        "t22"."event_outcome",
        "t22"."event_outcome_raw",
        "t22"."event_outcome_lost",
        "t22"."event_outcome_hierarchy",
        "t22"."event_outcome_group",
        "t22"."nhs_id",
        "t22"."person_id",
        "t25"."spelt_in",
        "t25"."spelt_as",
        "t25"."spelling",
        "t25"."last"
      FROM "t20" AS "t22"
      LEFT OUTER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t21"."la_code" AS "spelt_in",
            LOWER(RTRIM("t21"."person_id")) AS "spelt_as",
            MIN("t21"."person_id") AS "spelling",
            MAX("t21"."person_id") AS "last"
          FROM "t20" AS "t21"
          GROUP BY
            1,
            2
        ) AS "t23"
        WHERE
          "t23"."spelling" <> "t23"."last"
      ) AS "t25"
        ON "t22"."la_code" = "t25"."spelt_in"
        AND LOWER(RTRIM("t22"."person_id")) = "t25"."spelt_as"
    ) AS "t26"
  ) AS "t27"
) AS "t28"

-- a2a66c824446f6b6: build dhsc-2026-06, 25 of 27
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

-- ee599c475953c605: build dhsc-2026-06, 26 of 27
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

-- e3ab2865a691120d: build dhsc-2026-06, 27 of 27
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
