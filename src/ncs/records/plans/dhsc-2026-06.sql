-- 9e4a9f3f94645718: build dhsc-2026-06, 1 of 30
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

-- 733dc39da2acc2fd: build dhsc-2026-06, 2 of 30
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

-- 168f1b315108e678: build dhsc-2026-06, 3 of 30
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

-- f06d1a005f23c358: build dhsc-2026-06, 4 of 30
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

-- 6d01ade8f921d68d: build dhsc-2026-06, 5 of 30
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

-- a1748f45639f0005: build dhsc-2026-06, 6 of 30
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

-- 863b20e371d3ca65: build dhsc-2026-06, 7 of 30
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

-- 827b9a1ac29b7f9d: build dhsc-2026-06, 8 of 30
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

-- 18ed87ef15e64620: build dhsc-2026-06, 9 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2)
SELECT
  *
FROM {table 1} AS "t0"

-- 93c2a820aa93ad22: build dhsc-2026-06, 10 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "client_type_raw" VARCHAR, "event_type_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "assessment_type_raw" VARCHAR, "service_type_raw" VARCHAR, "service_component_raw" VARCHAR, "event_outcome_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR
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

-- 35f773229262e572: build dhsc-2026-06, 11 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "client_type_raw" VARCHAR, "event_type_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "assessment_type_raw" VARCHAR, "service_type_raw" VARCHAR, "service_component_raw" VARCHAR, "event_outcome_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "nhs_id" VARCHAR, "person_id" VARCHAR
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

-- ae84d2bf305b549f: build dhsc-2026-06, 12 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "apart_delivery" VARCHAR, "apart_frequency" VARCHAR, "apart_cost" DECIMAL(18,2), "apart_units" DECIMAL(18,2)
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

-- 1834cc26dd276ddb: build dhsc-2026-06, 13 of 30
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

-- 591b7fdc6ea901c6: build dhsc-2026-06, 14 of 30
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

-- 2718c90c5b6941d3: build dhsc-2026-06, 15 of 30
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  *
FROM (
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
) AS "t11"

-- 738bc638bf5ba30b: build dhsc-2026-06, 16 of 30
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "accommodation_status_raw" VARCHAR, "assessment_type_raw" VARCHAR, "client_funding_status_raw" VARCHAR, "client_type_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "employment_status_raw" VARCHAR, "ethnicity_raw" VARCHAR, "event_outcome_raw" VARCHAR, "event_type_raw" VARCHAR, "gender_raw" VARCHAR, "hearing_impairment_raw" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_review_raw" VARCHAR, "primary_support_reason_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_reason_raw" VARCHAR, "service_component_raw" VARCHAR, "service_type_raw" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "visual_impairment_raw" VARCHAR, "accommodation_status" VARCHAR, "assessment_type" VARCHAR, "client_funding_status" VARCHAR, "client_type" VARCHAR, "cost_frequency" VARCHAR, "delivery_mechanism" VARCHAR, "employment_status" VARCHAR, "ethnicity" VARCHAR, "event_outcome" VARCHAR, "event_type" VARCHAR, "gender" VARCHAR, "hearing_impairment" VARCHAR, "method_of_assessment" VARCHAR, "method_of_review" VARCHAR, "primary_support_reason" VARCHAR, "request_route_of_access" VARCHAR, "review_outcomes_achieved" VARCHAR, "review_reason" VARCHAR, "service_component" VARCHAR, "service_type" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "visual_impairment" VARCHAR
SELECT
  "t58"."row_id",
  "t58"."import_file",
  "t58"."file_row",
  "t58"."import_time",
  "t58"."record_id",
  "t58"."la_code",
  "t58"."stated_period_start",
  "t58"."stated_period_end",
  "t58"."nhs_traced",
  "t58"."nhs_submitted",
  "t58"."date_of_birth",
  "t58"."birth_year",
  "t58"."birth_month",
  "t58"."date_of_death",
  "t58"."event_start_date",
  "t58"."event_end_date_raw",
  "t58"."age_at_event_start",
  "t58"."conversation",
  "t58"."unit_cost",
  "t58"."planned_units_per_week",
  "t58"."la_person_id",
  "t58"."event_reference",
  "t58"."gp_practice_code",
  "t58"."provider_cqc_location_id",
  "t58"."no_of_adults_being_cared_for",
  "t58"."adult_1_linked_person_id",
  "t58"."adult_2_linked_person_id",
  "t58"."adult_3_linked_person_id",
  "t58"."has_unpaid_carer",
  "t58"."autism_spectrum_disorder",
  "t58"."dementia",
  "t58"."event_description",
  "t58"."eligible_needs_identified",
  "t58"."ref_period_start",
  "t58"."ref_period_end",
  "t58"."council",
  "t58"."area",
  "t58"."event_end_date_corrected",
  "t58"."rule",
  "t58"."person_id",
  "t58"."event_key",
  "t58"."event_end_date",
  "t58"."accommodation_status" AS "accommodation_status_raw",
  "t58"."assessment_type" AS "assessment_type_raw",
  "t58"."client_funding_status" AS "client_funding_status_raw",
  "t58"."client_type" AS "client_type_raw",
  "t58"."cost_frequency" AS "cost_frequency_raw",
  "t58"."delivery_mechanism" AS "delivery_mechanism_raw",
  "t58"."employment_status" AS "employment_status_raw",
  "t58"."ethnicity" AS "ethnicity_raw",
  "t58"."event_outcome" AS "event_outcome_raw",
  "t58"."event_type" AS "event_type_raw",
  "t58"."gender" AS "gender_raw",
  "t58"."hearing_impairment" AS "hearing_impairment_raw",
  "t58"."method_of_assessment" AS "method_of_assessment_raw",
  "t58"."method_of_review" AS "method_of_review_raw",
  "t58"."primary_support_reason" AS "primary_support_reason_raw",
  "t58"."request_route_of_access" AS "request_route_of_access_raw",
  "t58"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
  "t58"."review_reason" AS "review_reason_raw",
  "t58"."service_component" AS "service_component_raw",
  "t58"."service_type" AS "service_type_raw",
  "t58"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
  "t58"."visual_impairment" AS "visual_impairment_raw",
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
  COALESCE("t41"."to_method_of_assessment", "t58"."method_of_assessment") AS "method_of_assessment",
  COALESCE("t42"."to_method_of_review", "t58"."method_of_review") AS "method_of_review",
  "t43"."to_primary_support_reason" AS "primary_support_reason",
  COALESCE("t44"."to_request_route_of_access", "t58"."request_route_of_access") AS "request_route_of_access",
  COALESCE("t45"."to_review_outcomes_achieved", "t58"."review_outcomes_achieved") AS "review_outcomes_achieved",
  COALESCE("t46"."to_review_reason", "t58"."review_reason") AS "review_reason",
  "t47"."to_service_component" AS "service_component",
  "t48"."to_service_type" AS "service_type",
  COALESCE("t49"."to_total_hrs_caring_per_week", "t58"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
  "t50"."to_visual_impairment" AS "visual_impairment"
FROM (
  SELECT
    *
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
  ) AS "t56"
) AS "t58"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_accommodation_status",
    "t0"."cleaned_value" AS "to_accommodation_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'accommodation_status'
) AS "t29"
  ON LOWER(RTRIM("t58"."accommodation_status")) = "t29"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t30"
  ON LOWER(RTRIM("t58"."assessment_type")) = "t30"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status'
) AS "t31"
  ON LOWER(RTRIM("t58"."client_funding_status")) = "t31"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t32"
  ON LOWER(RTRIM("t58"."client_type")) = "t32"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency'
) AS "t33"
  ON LOWER(RTRIM("t58"."cost_frequency")) = "t33"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism'
) AS "t34"
  ON LOWER(RTRIM("t58"."delivery_mechanism")) = "t34"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'employment_status'
) AS "t35"
  ON LOWER(RTRIM("t58"."employment_status")) = "t35"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity'
) AS "t36"
  ON LOWER(RTRIM("t58"."ethnicity")) = "t36"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t37"
  ON LOWER(RTRIM("t58"."event_outcome")) = "t37"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t38"
  ON LOWER(RTRIM("t58"."event_type")) = "t38"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'gender'
) AS "t39"
  ON LOWER(RTRIM("t58"."gender")) = "t39"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment'
) AS "t40"
  ON LOWER(RTRIM("t58"."hearing_impairment")) = "t40"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment'
) AS "t41"
  ON LOWER(RTRIM("t58"."method_of_assessment")) = "t41"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review'
) AS "t42"
  ON LOWER(RTRIM("t58"."method_of_review")) = "t42"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason'
) AS "t43"
  ON LOWER(RTRIM("t58"."primary_support_reason")) = "t43"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t44"
  ON LOWER(RTRIM("t58"."request_route_of_access")) = "t44"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved'
) AS "t45"
  ON LOWER(RTRIM("t58"."review_outcomes_achieved")) = "t45"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_reason'
) AS "t46"
  ON LOWER(RTRIM("t58"."review_reason")) = "t46"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t47"
  ON LOWER(RTRIM("t58"."service_component")) = "t47"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t48"
  ON LOWER(RTRIM("t58"."service_type")) = "t48"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week'
) AS "t49"
  ON LOWER(RTRIM("t58"."total_hrs_caring_per_week")) = "t49"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment'
) AS "t50"
  ON LOWER(RTRIM("t58"."visual_impairment")) = "t50"."from_visual_impairment"

-- c6a440ff87f40e7c: build dhsc-2026-06, 17 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t63"."row_id",
  "t63"."record_id",
  "t63"."import_file",
  "t63"."import_time",
  "t63"."ref_period_start",
  "t63"."ref_period_end",
  "t63"."la_code",
  "t63"."council",
  "t63"."area",
  "t63"."person_id",
  "t63"."nhs_id",
  "t63"."event_key",
  "t63"."event_type_raw",
  "t63"."event_start_date",
  "t63"."event_end_date_raw",
  "t63"."event_end_date_corrected",
  "t63"."event_end_date",
  "t63"."date_of_birth",
  "t63"."birth_year",
  "t63"."birth_month",
  "t63"."birth_date",
  "t63"."date_of_death",
  "t63"."latest_age",
  CASE
    WHEN "t63"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t63"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t63"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t63"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t63"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t63"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t63"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t63"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t63"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t63"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t63"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t63"."age_at_event_start",
  "t63"."conversation",
  "t63"."review_type",
  "t63"."event_outcome_hierarchy",
  "t63"."event_outcome_group",
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
  "t63"."gender",
  "t63"."ethnicity",
  "t63"."client_type",
  "t63"."primary_support_reason",
  "t63"."accommodation_status",
  "t63"."employment_status",
  "t63"."has_unpaid_carer",
  "t63"."autism_spectrum_disorder",
  "t63"."visual_impairment",
  "t63"."hearing_impairment",
  "t63"."dementia",
  "t63"."client_funding_status",
  "t63"."event_type",
  "t63"."event_description",
  "t63"."event_outcome",
  "t63"."request_route_of_access",
  "t63"."assessment_type",
  "t63"."eligible_needs_identified",
  "t63"."method_of_assessment",
  "t63"."total_hrs_caring_per_week",
  "t63"."service_type",
  "t63"."service_component",
  "t63"."delivery_mechanism",
  "t63"."review_reason",
  "t63"."review_outcomes_achieved",
  "t63"."method_of_review",
  "t63"."cost_frequency",
  CASE
    WHEN (
      (
        "t63"."accommodation_status" IS NULL
      )
      AND (
        "t63"."accommodation_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."assessment_type" IS NULL
      ) AND (
        "t63"."assessment_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."client_funding_status" IS NULL
      )
      AND (
        "t63"."client_funding_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."client_type" IS NULL
      ) AND (
        "t63"."client_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."cost_frequency" IS NULL
      ) AND (
        "t63"."cost_frequency_raw" <> ''
      )
    )
    OR (
      (
        "t63"."delivery_mechanism" IS NULL
      )
      AND (
        "t63"."delivery_mechanism_raw" <> ''
      )
    )
    OR (
      (
        "t63"."employment_status" IS NULL
      )
      AND (
        "t63"."employment_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."ethnicity" IS NULL
      ) AND (
        "t63"."ethnicity_raw" <> ''
      )
    )
    OR (
      (
        "t63"."event_outcome" IS NULL
      ) AND (
        "t63"."event_outcome_raw" <> ''
      )
    )
    OR (
      (
        "t63"."event_type" IS NULL
      ) AND (
        "t63"."event_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."gender" IS NULL
      ) AND (
        "t63"."gender_raw" <> ''
      )
    )
    OR (
      (
        "t63"."hearing_impairment" IS NULL
      )
      AND (
        "t63"."hearing_impairment_raw" <> ''
      )
    )
    OR (
      (
        "t63"."primary_support_reason" IS NULL
      )
      AND (
        "t63"."primary_support_reason_raw" <> ''
      )
    )
    OR (
      (
        "t63"."service_component" IS NULL
      )
      AND (
        "t63"."service_component_raw" <> ''
      )
    )
    OR (
      (
        "t63"."service_type" IS NULL
      ) AND (
        "t63"."service_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."visual_impairment" IS NULL
      )
      AND (
        "t63"."visual_impairment_raw" <> ''
      )
    )
    THEN CASE
      WHEN (
        "t63"."accommodation_status" IS NULL
      )
      AND (
        "t63"."accommodation_status_raw" <> ''
      )
      THEN 'accommodation_status:' || CAST(LENGTH("t63"."accommodation_status_raw") AS TEXT) || ':' || "t63"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."assessment_type" IS NULL
      ) AND (
        "t63"."assessment_type_raw" <> ''
      )
      THEN 'assessment_type:' || CAST(LENGTH("t63"."assessment_type_raw") AS TEXT) || ':' || "t63"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."client_funding_status" IS NULL
      )
      AND (
        "t63"."client_funding_status_raw" <> ''
      )
      THEN 'client_funding_status:' || CAST(LENGTH("t63"."client_funding_status_raw") AS TEXT) || ':' || "t63"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."client_type" IS NULL
      ) AND (
        "t63"."client_type_raw" <> ''
      )
      THEN 'client_type:' || CAST(LENGTH("t63"."client_type_raw") AS TEXT) || ':' || "t63"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."cost_frequency" IS NULL
      ) AND (
        "t63"."cost_frequency_raw" <> ''
      )
      THEN 'cost_frequency:' || CAST(LENGTH("t63"."cost_frequency_raw") AS TEXT) || ':' || "t63"."cost_frequency_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."delivery_mechanism" IS NULL
      )
      AND (
        "t63"."delivery_mechanism_raw" <> ''
      )
      THEN 'delivery_mechanism:' || CAST(LENGTH("t63"."delivery_mechanism_raw") AS TEXT) || ':' || "t63"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."employment_status" IS NULL
      )
      AND (
        "t63"."employment_status_raw" <> ''
      )
      THEN 'employment_status:' || CAST(LENGTH("t63"."employment_status_raw") AS TEXT) || ':' || "t63"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."ethnicity" IS NULL
      ) AND (
        "t63"."ethnicity_raw" <> ''
      )
      THEN 'ethnicity:' || CAST(LENGTH("t63"."ethnicity_raw") AS TEXT) || ':' || "t63"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."event_outcome" IS NULL
      ) AND (
        "t63"."event_outcome_raw" <> ''
      )
      THEN 'event_outcome:' || CAST(LENGTH("t63"."event_outcome_raw") AS TEXT) || ':' || "t63"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."event_type" IS NULL
      ) AND (
        "t63"."event_type_raw" <> ''
      )
      THEN 'event_type:' || CAST(LENGTH("t63"."event_type_raw") AS TEXT) || ':' || "t63"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."gender" IS NULL
      ) AND (
        "t63"."gender_raw" <> ''
      )
      THEN 'gender:' || CAST(LENGTH("t63"."gender_raw") AS TEXT) || ':' || "t63"."gender_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."hearing_impairment" IS NULL
      )
      AND (
        "t63"."hearing_impairment_raw" <> ''
      )
      THEN 'hearing_impairment:' || CAST(LENGTH("t63"."hearing_impairment_raw") AS TEXT) || ':' || "t63"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."primary_support_reason" IS NULL
      )
      AND (
        "t63"."primary_support_reason_raw" <> ''
      )
      THEN 'primary_support_reason:' || CAST(LENGTH("t63"."primary_support_reason_raw") AS TEXT) || ':' || "t63"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."service_component" IS NULL
      )
      AND (
        "t63"."service_component_raw" <> ''
      )
      THEN 'service_component:' || CAST(LENGTH("t63"."service_component_raw") AS TEXT) || ':' || "t63"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."service_type" IS NULL
      ) AND (
        "t63"."service_type_raw" <> ''
      )
      THEN 'service_type:' || CAST(LENGTH("t63"."service_type_raw") AS TEXT) || ':' || "t63"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."visual_impairment" IS NULL
      )
      AND (
        "t63"."visual_impairment_raw" <> ''
      )
      THEN 'visual_impairment:' || CAST(LENGTH("t63"."visual_impairment_raw") AS TEXT) || ':' || "t63"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
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
    "t62"."nhs_id",
    "t62"."review_type",
    CASE
      WHEN (
        "t62"."birth_year" IS NOT NULL
      ) AND "t62"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t62"."birth_year", "t62"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t62"."birth_year" IS NOT NULL
            ) AND "t62"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t62"."birth_year", "t62"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t62"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t62"."event_type_raw"), 'service')
              THEN COALESCE("t62"."event_end_date", "t62"."ref_period_end")
              ELSE "t62"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      "t61"."accommodation_status_raw",
      "t61"."assessment_type_raw",
      "t61"."client_funding_status_raw",
      "t61"."client_type_raw",
      "t61"."cost_frequency_raw",
      "t61"."delivery_mechanism_raw",
      "t61"."employment_status_raw",
      "t61"."ethnicity_raw",
      "t61"."event_outcome_raw",
      "t61"."event_type_raw",
      "t61"."gender_raw",
      "t61"."hearing_impairment_raw",
      "t61"."method_of_assessment_raw",
      "t61"."method_of_review_raw",
      "t61"."primary_support_reason_raw",
      "t61"."request_route_of_access_raw",
      "t61"."review_outcomes_achieved_raw",
      "t61"."review_reason_raw",
      "t61"."service_component_raw",
      "t61"."service_type_raw",
      "t61"."total_hrs_caring_per_week_raw",
      "t61"."visual_impairment_raw",
      "t61"."accommodation_status",
      "t61"."assessment_type",
      "t61"."client_funding_status",
      "t61"."client_type",
      "t61"."cost_frequency",
      "t61"."delivery_mechanism",
      "t61"."employment_status",
      "t61"."ethnicity",
      "t61"."event_outcome",
      "t61"."event_type",
      "t61"."gender",
      "t61"."hearing_impairment",
      "t61"."method_of_assessment",
      "t61"."method_of_review",
      "t61"."primary_support_reason",
      "t61"."request_route_of_access",
      "t61"."review_outcomes_achieved",
      "t61"."review_reason",
      "t61"."service_component",
      "t61"."service_type",
      "t61"."total_hrs_caring_per_week",
      "t61"."visual_impairment",
      "t61"."event_outcome_hierarchy",
      "t61"."event_outcome_group",
      COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t61"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t61"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t61"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t61"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t61"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t61"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t60"."accommodation_status" AS "accommodation_status_raw",
        "t60"."assessment_type" AS "assessment_type_raw",
        "t60"."client_funding_status" AS "client_funding_status_raw",
        "t60"."client_type" AS "client_type_raw",
        "t60"."cost_frequency" AS "cost_frequency_raw",
        "t60"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t60"."employment_status" AS "employment_status_raw",
        "t60"."ethnicity" AS "ethnicity_raw",
        "t60"."event_outcome" AS "event_outcome_raw",
        "t60"."event_type" AS "event_type_raw",
        "t60"."gender" AS "gender_raw",
        "t60"."hearing_impairment" AS "hearing_impairment_raw",
        "t60"."method_of_assessment" AS "method_of_assessment_raw",
        "t60"."method_of_review" AS "method_of_review_raw",
        "t60"."primary_support_reason" AS "primary_support_reason_raw",
        "t60"."request_route_of_access" AS "request_route_of_access_raw",
        "t60"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t60"."review_reason" AS "review_reason_raw",
        "t60"."service_component" AS "service_component_raw",
        "t60"."service_type" AS "service_type_raw",
        "t60"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t60"."visual_impairment" AS "visual_impairment_raw",
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
        COALESCE("t43"."to_method_of_assessment", "t60"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t44"."to_method_of_review", "t60"."method_of_review") AS "method_of_review",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t46"."to_request_route_of_access", "t60"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t47"."to_review_outcomes_achieved", "t60"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t48"."to_review_reason", "t60"."review_reason") AS "review_reason",
        "t49"."to_service_component" AS "service_component",
        "t50"."to_service_type" AS "service_type",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t60"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
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
        ) AS "t58"
      ) AS "t60"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t60"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t60"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t60"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t60"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t60"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t60"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t60"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t60"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t60"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t60"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t60"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t60"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t60"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t60"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t60"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t60"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t60"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t60"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t60"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t60"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t60"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t60"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t61"
  ) AS "t62"
) AS "t63"
ORDER BY
  "t63"."la_code" ASC,
  "t63"."event_key" ASC,
  "t63"."record_id" ASC,
  "t63"."import_time" ASC,
  "t63"."import_file" ASC,
  "t63"."row_id" ASC

-- 17930d82e9b2494a: build dhsc-2026-06, 18 of 30
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

-- f74cf785f4c2ab8b: build dhsc-2026-06, 19 of 30
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

-- 598b40ab5b36a279: build dhsc-2026-06, 20 of 30
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
-- asks text 1 2
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" BETWEEN {text 1} AND {text 2}

-- efc5b2ed2d22b925: build dhsc-2026-06, 21 of 30
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR
-- asks text 1
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."la_code" >= {text 1}

-- 156d5a31263262bc: build dhsc-2026-06, 22 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t63"."row_id",
  "t63"."record_id",
  "t63"."import_file",
  "t63"."import_time",
  "t63"."ref_period_start",
  "t63"."ref_period_end",
  "t63"."la_code",
  "t63"."council",
  "t63"."area",
  "t63"."person_id",
  "t63"."nhs_id",
  "t63"."event_key",
  "t63"."event_type_raw",
  "t63"."event_start_date",
  "t63"."event_end_date_raw",
  "t63"."event_end_date_corrected",
  "t63"."event_end_date",
  "t63"."date_of_birth",
  "t63"."birth_year",
  "t63"."birth_month",
  "t63"."birth_date",
  "t63"."date_of_death",
  "t63"."latest_age",
  CASE
    WHEN "t63"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t63"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t63"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t63"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t63"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t63"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t63"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t63"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t63"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t63"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t63"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t63"."age_at_event_start",
  "t63"."conversation",
  "t63"."review_type",
  "t63"."event_outcome_hierarchy",
  "t63"."event_outcome_group",
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
  "t63"."gender",
  "t63"."ethnicity",
  "t63"."client_type",
  "t63"."primary_support_reason",
  "t63"."accommodation_status",
  "t63"."employment_status",
  "t63"."has_unpaid_carer",
  "t63"."autism_spectrum_disorder",
  "t63"."visual_impairment",
  "t63"."hearing_impairment",
  "t63"."dementia",
  "t63"."client_funding_status",
  "t63"."event_type",
  "t63"."event_description",
  "t63"."event_outcome",
  "t63"."request_route_of_access",
  "t63"."assessment_type",
  "t63"."eligible_needs_identified",
  "t63"."method_of_assessment",
  "t63"."total_hrs_caring_per_week",
  "t63"."service_type",
  "t63"."service_component",
  "t63"."delivery_mechanism",
  "t63"."review_reason",
  "t63"."review_outcomes_achieved",
  "t63"."method_of_review",
  "t63"."cost_frequency",
  CASE
    WHEN (
      (
        "t63"."accommodation_status" IS NULL
      )
      AND (
        "t63"."accommodation_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."assessment_type" IS NULL
      ) AND (
        "t63"."assessment_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."client_funding_status" IS NULL
      )
      AND (
        "t63"."client_funding_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."client_type" IS NULL
      ) AND (
        "t63"."client_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."cost_frequency" IS NULL
      ) AND (
        "t63"."cost_frequency_raw" <> ''
      )
    )
    OR (
      (
        "t63"."delivery_mechanism" IS NULL
      )
      AND (
        "t63"."delivery_mechanism_raw" <> ''
      )
    )
    OR (
      (
        "t63"."employment_status" IS NULL
      )
      AND (
        "t63"."employment_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."ethnicity" IS NULL
      ) AND (
        "t63"."ethnicity_raw" <> ''
      )
    )
    OR (
      (
        "t63"."event_outcome" IS NULL
      ) AND (
        "t63"."event_outcome_raw" <> ''
      )
    )
    OR (
      (
        "t63"."event_type" IS NULL
      ) AND (
        "t63"."event_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."gender" IS NULL
      ) AND (
        "t63"."gender_raw" <> ''
      )
    )
    OR (
      (
        "t63"."hearing_impairment" IS NULL
      )
      AND (
        "t63"."hearing_impairment_raw" <> ''
      )
    )
    OR (
      (
        "t63"."primary_support_reason" IS NULL
      )
      AND (
        "t63"."primary_support_reason_raw" <> ''
      )
    )
    OR (
      (
        "t63"."service_component" IS NULL
      )
      AND (
        "t63"."service_component_raw" <> ''
      )
    )
    OR (
      (
        "t63"."service_type" IS NULL
      ) AND (
        "t63"."service_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."visual_impairment" IS NULL
      )
      AND (
        "t63"."visual_impairment_raw" <> ''
      )
    )
    THEN CASE
      WHEN (
        "t63"."accommodation_status" IS NULL
      )
      AND (
        "t63"."accommodation_status_raw" <> ''
      )
      THEN 'accommodation_status:' || CAST(LENGTH("t63"."accommodation_status_raw") AS TEXT) || ':' || "t63"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."assessment_type" IS NULL
      ) AND (
        "t63"."assessment_type_raw" <> ''
      )
      THEN 'assessment_type:' || CAST(LENGTH("t63"."assessment_type_raw") AS TEXT) || ':' || "t63"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."client_funding_status" IS NULL
      )
      AND (
        "t63"."client_funding_status_raw" <> ''
      )
      THEN 'client_funding_status:' || CAST(LENGTH("t63"."client_funding_status_raw") AS TEXT) || ':' || "t63"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."client_type" IS NULL
      ) AND (
        "t63"."client_type_raw" <> ''
      )
      THEN 'client_type:' || CAST(LENGTH("t63"."client_type_raw") AS TEXT) || ':' || "t63"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."cost_frequency" IS NULL
      ) AND (
        "t63"."cost_frequency_raw" <> ''
      )
      THEN 'cost_frequency:' || CAST(LENGTH("t63"."cost_frequency_raw") AS TEXT) || ':' || "t63"."cost_frequency_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."delivery_mechanism" IS NULL
      )
      AND (
        "t63"."delivery_mechanism_raw" <> ''
      )
      THEN 'delivery_mechanism:' || CAST(LENGTH("t63"."delivery_mechanism_raw") AS TEXT) || ':' || "t63"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."employment_status" IS NULL
      )
      AND (
        "t63"."employment_status_raw" <> ''
      )
      THEN 'employment_status:' || CAST(LENGTH("t63"."employment_status_raw") AS TEXT) || ':' || "t63"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."ethnicity" IS NULL
      ) AND (
        "t63"."ethnicity_raw" <> ''
      )
      THEN 'ethnicity:' || CAST(LENGTH("t63"."ethnicity_raw") AS TEXT) || ':' || "t63"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."event_outcome" IS NULL
      ) AND (
        "t63"."event_outcome_raw" <> ''
      )
      THEN 'event_outcome:' || CAST(LENGTH("t63"."event_outcome_raw") AS TEXT) || ':' || "t63"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."event_type" IS NULL
      ) AND (
        "t63"."event_type_raw" <> ''
      )
      THEN 'event_type:' || CAST(LENGTH("t63"."event_type_raw") AS TEXT) || ':' || "t63"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."gender" IS NULL
      ) AND (
        "t63"."gender_raw" <> ''
      )
      THEN 'gender:' || CAST(LENGTH("t63"."gender_raw") AS TEXT) || ':' || "t63"."gender_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."hearing_impairment" IS NULL
      )
      AND (
        "t63"."hearing_impairment_raw" <> ''
      )
      THEN 'hearing_impairment:' || CAST(LENGTH("t63"."hearing_impairment_raw") AS TEXT) || ':' || "t63"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."primary_support_reason" IS NULL
      )
      AND (
        "t63"."primary_support_reason_raw" <> ''
      )
      THEN 'primary_support_reason:' || CAST(LENGTH("t63"."primary_support_reason_raw") AS TEXT) || ':' || "t63"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."service_component" IS NULL
      )
      AND (
        "t63"."service_component_raw" <> ''
      )
      THEN 'service_component:' || CAST(LENGTH("t63"."service_component_raw") AS TEXT) || ':' || "t63"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."service_type" IS NULL
      ) AND (
        "t63"."service_type_raw" <> ''
      )
      THEN 'service_type:' || CAST(LENGTH("t63"."service_type_raw") AS TEXT) || ':' || "t63"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."visual_impairment" IS NULL
      )
      AND (
        "t63"."visual_impairment_raw" <> ''
      )
      THEN 'visual_impairment:' || CAST(LENGTH("t63"."visual_impairment_raw") AS TEXT) || ':' || "t63"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
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
    "t62"."nhs_id",
    "t62"."review_type",
    COALESCE(
      "t62"."date_of_birth",
      CASE
        WHEN (
          "t62"."birth_year" IS NOT NULL
        ) AND "t62"."birth_month" BETWEEN 1 AND 12
        THEN MAKE_DATE("t62"."birth_year", "t62"."birth_month", 1)
        ELSE CAST(NULL AS DATE)
      END
    ) AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          COALESCE(
            "t62"."date_of_birth",
            CASE
              WHEN (
                "t62"."birth_year" IS NOT NULL
              ) AND "t62"."birth_month" BETWEEN 1 AND 12
              THEN MAKE_DATE("t62"."birth_year", "t62"."birth_month", 1)
              ELSE CAST(NULL AS DATE)
            END
          ),
          CASE
            WHEN CONTAINS(LOWER("t62"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t62"."event_type_raw"), 'service')
              THEN COALESCE("t62"."event_end_date", "t62"."ref_period_end")
              ELSE "t62"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      "t61"."accommodation_status_raw",
      "t61"."assessment_type_raw",
      "t61"."client_funding_status_raw",
      "t61"."client_type_raw",
      "t61"."cost_frequency_raw",
      "t61"."delivery_mechanism_raw",
      "t61"."employment_status_raw",
      "t61"."ethnicity_raw",
      "t61"."event_outcome_raw",
      "t61"."event_type_raw",
      "t61"."gender_raw",
      "t61"."hearing_impairment_raw",
      "t61"."method_of_assessment_raw",
      "t61"."method_of_review_raw",
      "t61"."primary_support_reason_raw",
      "t61"."request_route_of_access_raw",
      "t61"."review_outcomes_achieved_raw",
      "t61"."review_reason_raw",
      "t61"."service_component_raw",
      "t61"."service_type_raw",
      "t61"."total_hrs_caring_per_week_raw",
      "t61"."visual_impairment_raw",
      "t61"."accommodation_status",
      "t61"."assessment_type",
      "t61"."client_funding_status",
      "t61"."client_type",
      "t61"."cost_frequency",
      "t61"."delivery_mechanism",
      "t61"."employment_status",
      "t61"."ethnicity",
      "t61"."event_outcome",
      "t61"."event_type",
      "t61"."gender",
      "t61"."hearing_impairment",
      "t61"."method_of_assessment",
      "t61"."method_of_review",
      "t61"."primary_support_reason",
      "t61"."request_route_of_access",
      "t61"."review_outcomes_achieved",
      "t61"."review_reason",
      "t61"."service_component",
      "t61"."service_type",
      "t61"."total_hrs_caring_per_week",
      "t61"."visual_impairment",
      "t61"."event_outcome_hierarchy",
      "t61"."event_outcome_group",
      COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t61"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t61"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t61"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t61"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t61"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t61"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t60"."accommodation_status" AS "accommodation_status_raw",
        "t60"."assessment_type" AS "assessment_type_raw",
        "t60"."client_funding_status" AS "client_funding_status_raw",
        "t60"."client_type" AS "client_type_raw",
        "t60"."cost_frequency" AS "cost_frequency_raw",
        "t60"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t60"."employment_status" AS "employment_status_raw",
        "t60"."ethnicity" AS "ethnicity_raw",
        "t60"."event_outcome" AS "event_outcome_raw",
        "t60"."event_type" AS "event_type_raw",
        "t60"."gender" AS "gender_raw",
        "t60"."hearing_impairment" AS "hearing_impairment_raw",
        "t60"."method_of_assessment" AS "method_of_assessment_raw",
        "t60"."method_of_review" AS "method_of_review_raw",
        "t60"."primary_support_reason" AS "primary_support_reason_raw",
        "t60"."request_route_of_access" AS "request_route_of_access_raw",
        "t60"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t60"."review_reason" AS "review_reason_raw",
        "t60"."service_component" AS "service_component_raw",
        "t60"."service_type" AS "service_type_raw",
        "t60"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t60"."visual_impairment" AS "visual_impairment_raw",
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
        COALESCE("t43"."to_method_of_assessment", "t60"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t44"."to_method_of_review", "t60"."method_of_review") AS "method_of_review",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t46"."to_request_route_of_access", "t60"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t47"."to_review_outcomes_achieved", "t60"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t48"."to_review_reason", "t60"."review_reason") AS "review_reason",
        "t49"."to_service_component" AS "service_component",
        "t50"."to_service_type" AS "service_type",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t60"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
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
        ) AS "t58"
      ) AS "t60"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t60"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t60"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t60"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t60"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t60"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t60"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t60"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t60"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t60"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t60"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t60"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t60"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t60"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t60"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t60"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t60"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t60"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t60"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t60"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t60"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t60"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t60"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t61"
  ) AS "t62"
) AS "t63"
ORDER BY
  "t63"."la_code" ASC,
  "t63"."event_key" ASC,
  "t63"."record_id" ASC,
  "t63"."import_time" ASC,
  "t63"."import_file" ASC,
  "t63"."row_id" ASC

-- 570649e84eedfb08: build dhsc-2026-06, 23 of 30
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

-- a44ffd3549715bf4: build dhsc-2026-06, 24 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  *
FROM {table 1} AS "t0"

-- 84ff75f0c5bec027: build dhsc-2026-06, 25 of 30
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

-- 19476cb63bb1df93: build dhsc-2026-06, 26 of 30
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

-- 9f6c0a72f46632f1: build dhsc-2026-06, 27 of 30
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

-- a2a66c824446f6b6: build dhsc-2026-06, 28 of 30
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

-- b4637ba586827269: build dhsc-2026-06, 29 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t63"."row_id",
  "t63"."record_id",
  "t63"."import_file",
  "t63"."import_time",
  "t63"."ref_period_start",
  "t63"."ref_period_end",
  "t63"."la_code",
  "t63"."council",
  "t63"."area",
  "t63"."person_id",
  "t63"."nhs_id",
  "t63"."event_key",
  "t63"."event_type_raw",
  "t63"."event_start_date",
  "t63"."event_end_date_raw",
  "t63"."event_end_date_corrected",
  "t63"."event_end_date",
  "t63"."date_of_birth",
  "t63"."birth_year",
  "t63"."birth_month",
  "t63"."birth_date",
  "t63"."date_of_death",
  "t63"."latest_age",
  CASE
    WHEN "t63"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t63"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t63"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t63"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t63"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t63"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t63"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t63"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t63"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t63"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t63"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t63"."age_at_event_start",
  "t63"."conversation",
  "t63"."review_type",
  "t63"."event_outcome_hierarchy",
  "t63"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t63"."la_person_id",
  "t63"."event_reference",
  "t63"."gp_practice_code",
  "t63"."provider_cqc_location_id",
  "t63"."no_of_adults_being_cared_for",
  "t63"."adult_1_linked_person_id",
  "t63"."adult_2_linked_person_id",
  "t63"."adult_3_linked_person_id",
  "t63"."gender",
  "t63"."ethnicity",
  "t63"."client_type",
  "t63"."primary_support_reason",
  "t63"."accommodation_status",
  "t63"."employment_status",
  "t63"."has_unpaid_carer",
  "t63"."autism_spectrum_disorder",
  "t63"."visual_impairment",
  "t63"."hearing_impairment",
  "t63"."dementia",
  "t63"."client_funding_status",
  "t63"."event_type",
  "t63"."event_description",
  "t63"."event_outcome",
  "t63"."request_route_of_access",
  "t63"."assessment_type",
  "t63"."eligible_needs_identified",
  "t63"."method_of_assessment",
  "t63"."total_hrs_caring_per_week",
  "t63"."service_type",
  "t63"."service_component",
  "t63"."delivery_mechanism",
  "t63"."review_reason",
  "t63"."review_outcomes_achieved",
  "t63"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      (
        "t63"."accommodation_status" IS NULL
      )
      AND (
        "t63"."accommodation_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."assessment_type" IS NULL
      ) AND (
        "t63"."assessment_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."client_funding_status" IS NULL
      )
      AND (
        "t63"."client_funding_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."client_type" IS NULL
      ) AND (
        "t63"."client_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."delivery_mechanism" IS NULL
      )
      AND (
        "t63"."delivery_mechanism_raw" <> ''
      )
    )
    OR (
      (
        "t63"."employment_status" IS NULL
      )
      AND (
        "t63"."employment_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."ethnicity" IS NULL
      ) AND (
        "t63"."ethnicity_raw" <> ''
      )
    )
    OR (
      (
        "t63"."event_outcome" IS NULL
      ) AND (
        "t63"."event_outcome_raw" <> ''
      )
    )
    OR (
      (
        "t63"."event_type" IS NULL
      ) AND (
        "t63"."event_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."gender" IS NULL
      ) AND (
        "t63"."gender_raw" <> ''
      )
    )
    OR (
      (
        "t63"."hearing_impairment" IS NULL
      )
      AND (
        "t63"."hearing_impairment_raw" <> ''
      )
    )
    OR (
      (
        "t63"."primary_support_reason" IS NULL
      )
      AND (
        "t63"."primary_support_reason_raw" <> ''
      )
    )
    OR (
      (
        "t63"."service_component" IS NULL
      )
      AND (
        "t63"."service_component_raw" <> ''
      )
    )
    OR (
      (
        "t63"."service_type" IS NULL
      ) AND (
        "t63"."service_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."visual_impairment" IS NULL
      )
      AND (
        "t63"."visual_impairment_raw" <> ''
      )
    )
    THEN CASE
      WHEN (
        "t63"."accommodation_status" IS NULL
      )
      AND (
        "t63"."accommodation_status_raw" <> ''
      )
      THEN 'accommodation_status:' || CAST(LENGTH("t63"."accommodation_status_raw") AS TEXT) || ':' || "t63"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."assessment_type" IS NULL
      ) AND (
        "t63"."assessment_type_raw" <> ''
      )
      THEN 'assessment_type:' || CAST(LENGTH("t63"."assessment_type_raw") AS TEXT) || ':' || "t63"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."client_funding_status" IS NULL
      )
      AND (
        "t63"."client_funding_status_raw" <> ''
      )
      THEN 'client_funding_status:' || CAST(LENGTH("t63"."client_funding_status_raw") AS TEXT) || ':' || "t63"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."client_type" IS NULL
      ) AND (
        "t63"."client_type_raw" <> ''
      )
      THEN 'client_type:' || CAST(LENGTH("t63"."client_type_raw") AS TEXT) || ':' || "t63"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."delivery_mechanism" IS NULL
      )
      AND (
        "t63"."delivery_mechanism_raw" <> ''
      )
      THEN 'delivery_mechanism:' || CAST(LENGTH("t63"."delivery_mechanism_raw") AS TEXT) || ':' || "t63"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."employment_status" IS NULL
      )
      AND (
        "t63"."employment_status_raw" <> ''
      )
      THEN 'employment_status:' || CAST(LENGTH("t63"."employment_status_raw") AS TEXT) || ':' || "t63"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."ethnicity" IS NULL
      ) AND (
        "t63"."ethnicity_raw" <> ''
      )
      THEN 'ethnicity:' || CAST(LENGTH("t63"."ethnicity_raw") AS TEXT) || ':' || "t63"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."event_outcome" IS NULL
      ) AND (
        "t63"."event_outcome_raw" <> ''
      )
      THEN 'event_outcome:' || CAST(LENGTH("t63"."event_outcome_raw") AS TEXT) || ':' || "t63"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."event_type" IS NULL
      ) AND (
        "t63"."event_type_raw" <> ''
      )
      THEN 'event_type:' || CAST(LENGTH("t63"."event_type_raw") AS TEXT) || ':' || "t63"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."gender" IS NULL
      ) AND (
        "t63"."gender_raw" <> ''
      )
      THEN 'gender:' || CAST(LENGTH("t63"."gender_raw") AS TEXT) || ':' || "t63"."gender_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."hearing_impairment" IS NULL
      )
      AND (
        "t63"."hearing_impairment_raw" <> ''
      )
      THEN 'hearing_impairment:' || CAST(LENGTH("t63"."hearing_impairment_raw") AS TEXT) || ':' || "t63"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."primary_support_reason" IS NULL
      )
      AND (
        "t63"."primary_support_reason_raw" <> ''
      )
      THEN 'primary_support_reason:' || CAST(LENGTH("t63"."primary_support_reason_raw") AS TEXT) || ':' || "t63"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."service_component" IS NULL
      )
      AND (
        "t63"."service_component_raw" <> ''
      )
      THEN 'service_component:' || CAST(LENGTH("t63"."service_component_raw") AS TEXT) || ':' || "t63"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."service_type" IS NULL
      ) AND (
        "t63"."service_type_raw" <> ''
      )
      THEN 'service_type:' || CAST(LENGTH("t63"."service_type_raw") AS TEXT) || ':' || "t63"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."visual_impairment" IS NULL
      )
      AND (
        "t63"."visual_impairment_raw" <> ''
      )
      THEN 'visual_impairment:' || CAST(LENGTH("t63"."visual_impairment_raw") AS TEXT) || ':' || "t63"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
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
    "t62"."nhs_id",
    "t62"."review_type",
    CASE
      WHEN (
        "t62"."birth_year" IS NOT NULL
      ) AND "t62"."birth_month" BETWEEN 1 AND 12
      THEN MAKE_DATE("t62"."birth_year", "t62"."birth_month", 1)
      ELSE CAST(NULL AS DATE)
    END AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          CASE
            WHEN (
              "t62"."birth_year" IS NOT NULL
            ) AND "t62"."birth_month" BETWEEN 1 AND 12
            THEN MAKE_DATE("t62"."birth_year", "t62"."birth_month", 1)
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN CONTAINS(LOWER("t62"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t62"."event_type_raw"), 'service')
              THEN COALESCE("t62"."event_end_date", "t62"."ref_period_end")
              ELSE "t62"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      "t61"."accommodation_status_raw",
      "t61"."assessment_type_raw",
      "t61"."client_funding_status_raw",
      "t61"."client_type_raw",
      "t61"."cost_frequency_raw",
      "t61"."delivery_mechanism_raw",
      "t61"."employment_status_raw",
      "t61"."ethnicity_raw",
      "t61"."event_outcome_raw",
      "t61"."event_type_raw",
      "t61"."gender_raw",
      "t61"."hearing_impairment_raw",
      "t61"."method_of_assessment_raw",
      "t61"."method_of_review_raw",
      "t61"."primary_support_reason_raw",
      "t61"."request_route_of_access_raw",
      "t61"."review_outcomes_achieved_raw",
      "t61"."review_reason_raw",
      "t61"."service_component_raw",
      "t61"."service_type_raw",
      "t61"."total_hrs_caring_per_week_raw",
      "t61"."visual_impairment_raw",
      "t61"."accommodation_status",
      "t61"."assessment_type",
      "t61"."client_funding_status",
      "t61"."client_type",
      "t61"."cost_frequency",
      "t61"."delivery_mechanism",
      "t61"."employment_status",
      "t61"."ethnicity",
      "t61"."event_outcome",
      "t61"."event_type",
      "t61"."gender",
      "t61"."hearing_impairment",
      "t61"."method_of_assessment",
      "t61"."method_of_review",
      "t61"."primary_support_reason",
      "t61"."request_route_of_access",
      "t61"."review_outcomes_achieved",
      "t61"."review_reason",
      "t61"."service_component",
      "t61"."service_type",
      "t61"."total_hrs_caring_per_week",
      "t61"."visual_impairment",
      "t61"."event_outcome_hierarchy",
      "t61"."event_outcome_group",
      COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t61"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t61"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t61"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t61"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t61"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t61"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t60"."accommodation_status" AS "accommodation_status_raw",
        "t60"."assessment_type" AS "assessment_type_raw",
        "t60"."client_funding_status" AS "client_funding_status_raw",
        "t60"."client_type" AS "client_type_raw",
        "t60"."cost_frequency" AS "cost_frequency_raw",
        "t60"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t60"."employment_status" AS "employment_status_raw",
        "t60"."ethnicity" AS "ethnicity_raw",
        "t60"."event_outcome" AS "event_outcome_raw",
        "t60"."event_type" AS "event_type_raw",
        "t60"."gender" AS "gender_raw",
        "t60"."hearing_impairment" AS "hearing_impairment_raw",
        "t60"."method_of_assessment" AS "method_of_assessment_raw",
        "t60"."method_of_review" AS "method_of_review_raw",
        "t60"."primary_support_reason" AS "primary_support_reason_raw",
        "t60"."request_route_of_access" AS "request_route_of_access_raw",
        "t60"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t60"."review_reason" AS "review_reason_raw",
        "t60"."service_component" AS "service_component_raw",
        "t60"."service_type" AS "service_type_raw",
        "t60"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t60"."visual_impairment" AS "visual_impairment_raw",
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
        COALESCE("t43"."to_method_of_assessment", "t60"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t44"."to_method_of_review", "t60"."method_of_review") AS "method_of_review",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t46"."to_request_route_of_access", "t60"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t47"."to_review_outcomes_achieved", "t60"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t48"."to_review_reason", "t60"."review_reason") AS "review_reason",
        "t49"."to_service_component" AS "service_component",
        "t50"."to_service_type" AS "service_type",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t60"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
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
        ) AS "t58"
      ) AS "t60"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t60"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t60"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t60"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t60"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t60"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t60"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t60"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t60"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t60"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t60"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t60"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t60"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t60"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t60"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t60"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t60"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t60"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t60"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t60"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t60"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t60"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t60"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t61"
  ) AS "t62"
) AS "t63"
ORDER BY
  "t63"."la_code" ASC,
  "t63"."event_key" ASC

-- 3fb04dbb01a27f49: build dhsc-2026-06, 30 of 30
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t63"."row_id",
  "t63"."record_id",
  "t63"."import_file",
  "t63"."import_time",
  "t63"."ref_period_start",
  "t63"."ref_period_end",
  "t63"."la_code",
  "t63"."council",
  "t63"."area",
  "t63"."person_id",
  "t63"."nhs_id",
  "t63"."event_key",
  "t63"."event_type_raw",
  "t63"."event_start_date",
  "t63"."event_end_date_raw",
  "t63"."event_end_date_corrected",
  "t63"."event_end_date",
  "t63"."date_of_birth",
  "t63"."birth_year",
  "t63"."birth_month",
  "t63"."birth_date",
  "t63"."date_of_death",
  "t63"."latest_age",
  CASE
    WHEN "t63"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t63"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t63"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t63"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t63"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t63"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t63"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t63"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t63"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t63"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t63"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t63"."age_at_event_start",
  "t63"."conversation",
  "t63"."review_type",
  "t63"."event_outcome_hierarchy",
  "t63"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t63"."la_person_id",
  "t63"."event_reference",
  "t63"."gp_practice_code",
  "t63"."provider_cqc_location_id",
  "t63"."no_of_adults_being_cared_for",
  "t63"."adult_1_linked_person_id",
  "t63"."adult_2_linked_person_id",
  "t63"."adult_3_linked_person_id",
  "t63"."gender",
  "t63"."ethnicity",
  "t63"."client_type",
  "t63"."primary_support_reason",
  "t63"."accommodation_status",
  "t63"."employment_status",
  "t63"."has_unpaid_carer",
  "t63"."autism_spectrum_disorder",
  "t63"."visual_impairment",
  "t63"."hearing_impairment",
  "t63"."dementia",
  "t63"."client_funding_status",
  "t63"."event_type",
  "t63"."event_description",
  "t63"."event_outcome",
  "t63"."request_route_of_access",
  "t63"."assessment_type",
  "t63"."eligible_needs_identified",
  "t63"."method_of_assessment",
  "t63"."total_hrs_caring_per_week",
  "t63"."service_type",
  "t63"."service_component",
  "t63"."delivery_mechanism",
  "t63"."review_reason",
  "t63"."review_outcomes_achieved",
  "t63"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      (
        "t63"."accommodation_status" IS NULL
      )
      AND (
        "t63"."accommodation_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."assessment_type" IS NULL
      ) AND (
        "t63"."assessment_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."client_funding_status" IS NULL
      )
      AND (
        "t63"."client_funding_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."client_type" IS NULL
      ) AND (
        "t63"."client_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."delivery_mechanism" IS NULL
      )
      AND (
        "t63"."delivery_mechanism_raw" <> ''
      )
    )
    OR (
      (
        "t63"."employment_status" IS NULL
      )
      AND (
        "t63"."employment_status_raw" <> ''
      )
    )
    OR (
      (
        "t63"."ethnicity" IS NULL
      ) AND (
        "t63"."ethnicity_raw" <> ''
      )
    )
    OR (
      (
        "t63"."event_outcome" IS NULL
      ) AND (
        "t63"."event_outcome_raw" <> ''
      )
    )
    OR (
      (
        "t63"."event_type" IS NULL
      ) AND (
        "t63"."event_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."gender" IS NULL
      ) AND (
        "t63"."gender_raw" <> ''
      )
    )
    OR (
      (
        "t63"."hearing_impairment" IS NULL
      )
      AND (
        "t63"."hearing_impairment_raw" <> ''
      )
    )
    OR (
      (
        "t63"."primary_support_reason" IS NULL
      )
      AND (
        "t63"."primary_support_reason_raw" <> ''
      )
    )
    OR (
      (
        "t63"."service_component" IS NULL
      )
      AND (
        "t63"."service_component_raw" <> ''
      )
    )
    OR (
      (
        "t63"."service_type" IS NULL
      ) AND (
        "t63"."service_type_raw" <> ''
      )
    )
    OR (
      (
        "t63"."visual_impairment" IS NULL
      )
      AND (
        "t63"."visual_impairment_raw" <> ''
      )
    )
    THEN CASE
      WHEN (
        "t63"."accommodation_status" IS NULL
      )
      AND (
        "t63"."accommodation_status_raw" <> ''
      )
      THEN 'accommodation_status:' || CAST(LENGTH("t63"."accommodation_status_raw") AS TEXT) || ':' || "t63"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."assessment_type" IS NULL
      ) AND (
        "t63"."assessment_type_raw" <> ''
      )
      THEN 'assessment_type:' || CAST(LENGTH("t63"."assessment_type_raw") AS TEXT) || ':' || "t63"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."client_funding_status" IS NULL
      )
      AND (
        "t63"."client_funding_status_raw" <> ''
      )
      THEN 'client_funding_status:' || CAST(LENGTH("t63"."client_funding_status_raw") AS TEXT) || ':' || "t63"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."client_type" IS NULL
      ) AND (
        "t63"."client_type_raw" <> ''
      )
      THEN 'client_type:' || CAST(LENGTH("t63"."client_type_raw") AS TEXT) || ':' || "t63"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."delivery_mechanism" IS NULL
      )
      AND (
        "t63"."delivery_mechanism_raw" <> ''
      )
      THEN 'delivery_mechanism:' || CAST(LENGTH("t63"."delivery_mechanism_raw") AS TEXT) || ':' || "t63"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."employment_status" IS NULL
      )
      AND (
        "t63"."employment_status_raw" <> ''
      )
      THEN 'employment_status:' || CAST(LENGTH("t63"."employment_status_raw") AS TEXT) || ':' || "t63"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."ethnicity" IS NULL
      ) AND (
        "t63"."ethnicity_raw" <> ''
      )
      THEN 'ethnicity:' || CAST(LENGTH("t63"."ethnicity_raw") AS TEXT) || ':' || "t63"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."event_outcome" IS NULL
      ) AND (
        "t63"."event_outcome_raw" <> ''
      )
      THEN 'event_outcome:' || CAST(LENGTH("t63"."event_outcome_raw") AS TEXT) || ':' || "t63"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."event_type" IS NULL
      ) AND (
        "t63"."event_type_raw" <> ''
      )
      THEN 'event_type:' || CAST(LENGTH("t63"."event_type_raw") AS TEXT) || ':' || "t63"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."gender" IS NULL
      ) AND (
        "t63"."gender_raw" <> ''
      )
      THEN 'gender:' || CAST(LENGTH("t63"."gender_raw") AS TEXT) || ':' || "t63"."gender_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."hearing_impairment" IS NULL
      )
      AND (
        "t63"."hearing_impairment_raw" <> ''
      )
      THEN 'hearing_impairment:' || CAST(LENGTH("t63"."hearing_impairment_raw") AS TEXT) || ':' || "t63"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."primary_support_reason" IS NULL
      )
      AND (
        "t63"."primary_support_reason_raw" <> ''
      )
      THEN 'primary_support_reason:' || CAST(LENGTH("t63"."primary_support_reason_raw") AS TEXT) || ':' || "t63"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."service_component" IS NULL
      )
      AND (
        "t63"."service_component_raw" <> ''
      )
      THEN 'service_component:' || CAST(LENGTH("t63"."service_component_raw") AS TEXT) || ':' || "t63"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."service_type" IS NULL
      ) AND (
        "t63"."service_type_raw" <> ''
      )
      THEN 'service_type:' || CAST(LENGTH("t63"."service_type_raw") AS TEXT) || ':' || "t63"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN (
        "t63"."visual_impairment" IS NULL
      )
      AND (
        "t63"."visual_impairment_raw" <> ''
      )
      THEN 'visual_impairment:' || CAST(LENGTH("t63"."visual_impairment_raw") AS TEXT) || ':' || "t63"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
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
    "t62"."nhs_id",
    "t62"."review_type",
    COALESCE(
      "t62"."date_of_birth",
      CASE
        WHEN (
          "t62"."birth_year" IS NOT NULL
        ) AND "t62"."birth_month" BETWEEN 1 AND 12
        THEN MAKE_DATE("t62"."birth_year", "t62"."birth_month", 1)
        ELSE CAST(NULL AS DATE)
      END
    ) AS "birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          COALESCE(
            "t62"."date_of_birth",
            CASE
              WHEN (
                "t62"."birth_year" IS NOT NULL
              ) AND "t62"."birth_month" BETWEEN 1 AND 12
              THEN MAKE_DATE("t62"."birth_year", "t62"."birth_month", 1)
              ELSE CAST(NULL AS DATE)
            END
          ),
          CASE
            WHEN CONTAINS(LOWER("t62"."event_type_raw"), 'service') IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN CONTAINS(LOWER("t62"."event_type_raw"), 'service')
              THEN COALESCE("t62"."event_end_date", "t62"."ref_period_end")
              ELSE "t62"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      "t61"."accommodation_status_raw",
      "t61"."assessment_type_raw",
      "t61"."client_funding_status_raw",
      "t61"."client_type_raw",
      "t61"."cost_frequency_raw",
      "t61"."delivery_mechanism_raw",
      "t61"."employment_status_raw",
      "t61"."ethnicity_raw",
      "t61"."event_outcome_raw",
      "t61"."event_type_raw",
      "t61"."gender_raw",
      "t61"."hearing_impairment_raw",
      "t61"."method_of_assessment_raw",
      "t61"."method_of_review_raw",
      "t61"."primary_support_reason_raw",
      "t61"."request_route_of_access_raw",
      "t61"."review_outcomes_achieved_raw",
      "t61"."review_reason_raw",
      "t61"."service_component_raw",
      "t61"."service_type_raw",
      "t61"."total_hrs_caring_per_week_raw",
      "t61"."visual_impairment_raw",
      "t61"."accommodation_status",
      "t61"."assessment_type",
      "t61"."client_funding_status",
      "t61"."client_type",
      "t61"."cost_frequency",
      "t61"."delivery_mechanism",
      "t61"."employment_status",
      "t61"."ethnicity",
      "t61"."event_outcome",
      "t61"."event_type",
      "t61"."gender",
      "t61"."hearing_impairment",
      "t61"."method_of_assessment",
      "t61"."method_of_review",
      "t61"."primary_support_reason",
      "t61"."request_route_of_access",
      "t61"."review_outcomes_achieved",
      "t61"."review_reason",
      "t61"."service_component",
      "t61"."service_type",
      "t61"."total_hrs_caring_per_week",
      "t61"."visual_impairment",
      "t61"."event_outcome_hierarchy",
      "t61"."event_outcome_group",
      COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") AS "nhs_id",
      CASE
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t61"."review_reason"), 'unplanned')
        THEN 'Unplanned'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND STARTS_WITH(LOWER("t61"."review_reason"), 'planned')
        THEN 'Planned review of long term support'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND (
          LOWER(RTRIM("t61"."review_reason")) = 'review of short term support'
        )
        THEN 'Review of short term support'
        WHEN (
          LOWER(RTRIM("t61"."event_type_raw")) = 'review'
        )
        AND (
          (
            "t61"."review_reason" IS NULL
          )
          OR (
            LOWER(RTRIM("t61"."review_reason")) = ''
          )
        )
        THEN CAST(NULL AS TEXT)
        WHEN NOT (
          CONTAINS(LOWER("t61"."event_type_raw"), 'review')
        )
        THEN CAST(NULL AS TEXT)
        ELSE 'Review Type Unknown'
      END AS "review_type"
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
        "t60"."accommodation_status" AS "accommodation_status_raw",
        "t60"."assessment_type" AS "assessment_type_raw",
        "t60"."client_funding_status" AS "client_funding_status_raw",
        "t60"."client_type" AS "client_type_raw",
        "t60"."cost_frequency" AS "cost_frequency_raw",
        "t60"."delivery_mechanism" AS "delivery_mechanism_raw",
        "t60"."employment_status" AS "employment_status_raw",
        "t60"."ethnicity" AS "ethnicity_raw",
        "t60"."event_outcome" AS "event_outcome_raw",
        "t60"."event_type" AS "event_type_raw",
        "t60"."gender" AS "gender_raw",
        "t60"."hearing_impairment" AS "hearing_impairment_raw",
        "t60"."method_of_assessment" AS "method_of_assessment_raw",
        "t60"."method_of_review" AS "method_of_review_raw",
        "t60"."primary_support_reason" AS "primary_support_reason_raw",
        "t60"."request_route_of_access" AS "request_route_of_access_raw",
        "t60"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
        "t60"."review_reason" AS "review_reason_raw",
        "t60"."service_component" AS "service_component_raw",
        "t60"."service_type" AS "service_type_raw",
        "t60"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
        "t60"."visual_impairment" AS "visual_impairment_raw",
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
        COALESCE("t43"."to_method_of_assessment", "t60"."method_of_assessment") AS "method_of_assessment",
        COALESCE("t44"."to_method_of_review", "t60"."method_of_review") AS "method_of_review",
        "t45"."to_primary_support_reason" AS "primary_support_reason",
        COALESCE("t46"."to_request_route_of_access", "t60"."request_route_of_access") AS "request_route_of_access",
        COALESCE("t47"."to_review_outcomes_achieved", "t60"."review_outcomes_achieved") AS "review_outcomes_achieved",
        COALESCE("t48"."to_review_reason", "t60"."review_reason") AS "review_reason",
        "t49"."to_service_component" AS "service_component",
        "t50"."to_service_type" AS "service_type",
        COALESCE("t51"."to_total_hrs_caring_per_week", "t60"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
        "t52"."to_visual_impairment" AS "visual_impairment",
        "t5"."event_outcome_hierarchy",
        "t5"."event_outcome_group"
      FROM (
        SELECT
          *
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
        ) AS "t58"
      ) AS "t60"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_accommodation_status",
          "t1"."cleaned_value" AS "to_accommodation_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'accommodation_status'
      ) AS "t31"
        ON LOWER(RTRIM("t60"."accommodation_status")) = "t31"."from_accommodation_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_assessment_type",
          "t1"."cleaned_value" AS "to_assessment_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'assessment_type'
      ) AS "t32"
        ON LOWER(RTRIM("t60"."assessment_type")) = "t32"."from_assessment_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_funding_status",
          "t1"."cleaned_value" AS "to_client_funding_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_funding_status'
      ) AS "t33"
        ON LOWER(RTRIM("t60"."client_funding_status")) = "t33"."from_client_funding_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_client_type",
          "t1"."cleaned_value" AS "to_client_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'client_type'
      ) AS "t34"
        ON LOWER(RTRIM("t60"."client_type")) = "t34"."from_client_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_cost_frequency",
          "t1"."cleaned_value" AS "to_cost_frequency"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'cost_frequency'
      ) AS "t35"
        ON LOWER(RTRIM("t60"."cost_frequency")) = "t35"."from_cost_frequency"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_delivery_mechanism",
          "t1"."cleaned_value" AS "to_delivery_mechanism"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'delivery_mechanism'
      ) AS "t36"
        ON LOWER(RTRIM("t60"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_employment_status",
          "t1"."cleaned_value" AS "to_employment_status"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'employment_status'
      ) AS "t37"
        ON LOWER(RTRIM("t60"."employment_status")) = "t37"."from_employment_status"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_ethnicity",
          "t1"."cleaned_value" AS "to_ethnicity"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'ethnicity'
      ) AS "t38"
        ON LOWER(RTRIM("t60"."ethnicity")) = "t38"."from_ethnicity"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_outcome",
          "t1"."cleaned_value" AS "to_event_outcome"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_outcome'
      ) AS "t39"
        ON LOWER(RTRIM("t60"."event_outcome")) = "t39"."from_event_outcome"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_event_type",
          "t1"."cleaned_value" AS "to_event_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'event_type'
      ) AS "t40"
        ON LOWER(RTRIM("t60"."event_type")) = "t40"."from_event_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_gender",
          "t1"."cleaned_value" AS "to_gender"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'gender'
      ) AS "t41"
        ON LOWER(RTRIM("t60"."gender")) = "t41"."from_gender"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_hearing_impairment",
          "t1"."cleaned_value" AS "to_hearing_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'hearing_impairment'
      ) AS "t42"
        ON LOWER(RTRIM("t60"."hearing_impairment")) = "t42"."from_hearing_impairment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_assessment",
          "t1"."cleaned_value" AS "to_method_of_assessment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_assessment'
      ) AS "t43"
        ON LOWER(RTRIM("t60"."method_of_assessment")) = "t43"."from_method_of_assessment"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_method_of_review",
          "t1"."cleaned_value" AS "to_method_of_review"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'method_of_review'
      ) AS "t44"
        ON LOWER(RTRIM("t60"."method_of_review")) = "t44"."from_method_of_review"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_primary_support_reason",
          "t1"."cleaned_value" AS "to_primary_support_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'primary_support_reason'
      ) AS "t45"
        ON LOWER(RTRIM("t60"."primary_support_reason")) = "t45"."from_primary_support_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_request_route_of_access",
          "t1"."cleaned_value" AS "to_request_route_of_access"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'request_route_of_access'
      ) AS "t46"
        ON LOWER(RTRIM("t60"."request_route_of_access")) = "t46"."from_request_route_of_access"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_outcomes_achieved",
          "t1"."cleaned_value" AS "to_review_outcomes_achieved"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_outcomes_achieved'
      ) AS "t47"
        ON LOWER(RTRIM("t60"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_review_reason",
          "t1"."cleaned_value" AS "to_review_reason"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'review_reason'
      ) AS "t48"
        ON LOWER(RTRIM("t60"."review_reason")) = "t48"."from_review_reason"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_component",
          "t1"."cleaned_value" AS "to_service_component"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_component'
      ) AS "t49"
        ON LOWER(RTRIM("t60"."service_component")) = "t49"."from_service_component"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_service_type",
          "t1"."cleaned_value" AS "to_service_type"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'service_type'
      ) AS "t50"
        ON LOWER(RTRIM("t60"."service_type")) = "t50"."from_service_type"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_total_hrs_caring_per_week",
          "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'total_hrs_caring_per_week'
      ) AS "t51"
        ON LOWER(RTRIM("t60"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
      LEFT OUTER JOIN (
        SELECT
          "t1"."raw_value" AS "from_visual_impairment",
          "t1"."cleaned_value" AS "to_visual_impairment"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."field" = 'visual_impairment'
      ) AS "t52"
        ON LOWER(RTRIM("t60"."visual_impairment")) = "t52"."from_visual_impairment"
      LEFT OUTER JOIN {table 5} AS "t5"
        ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
    ) AS "t61"
  ) AS "t62"
) AS "t63"
ORDER BY
  "t63"."la_code" ASC,
  "t63"."event_key" ASC
