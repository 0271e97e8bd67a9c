-- 74494ff9511a6857: build dhsc-2026-09, 1 of 27
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "type" VARCHAR, "month" BIGINT, "n" BIGINT
-- asks day 1
SELECT
  "t2"."la_code",
  "t2"."import_time",
  "t2"."type",
  "t2"."month",
  COUNT(*) AS "n"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t0"."la_code",
      "t0"."import_time",
      CASE
        WHEN STARTS_WITH(LOWER("t0"."event_type"), 'request')
        THEN 'Request'
        WHEN STARTS_WITH(LOWER("t0"."event_type"), 'assessment')
        THEN 'Assessment'
        WHEN STARTS_WITH(LOWER("t0"."event_type"), 'service')
        THEN 'Service'
        ELSE CAST(NULL AS TEXT)
      END AS "type",
      (
        (
          EXTRACT(year FROM "t0"."event_end_date") * 12
        ) + EXTRACT(month FROM "t0"."event_end_date")
      ) - 1 AS "month"
    FROM {table 1} AS "t0"
  ) AS "t1"
  WHERE
    "t1"."type" IS NOT NULL
    AND (
      (
        (
          "t1"."month" >= {day 1}
        )
        AND (
          "t1"."month" < (
            (
              (
                EXTRACT(year FROM "t1"."import_time") * 12
              ) + EXTRACT(month FROM "t1"."import_time")
            ) - 1
          )
        )
      )
      OR (
        (
          "t1"."month" IS NULL
        ) AND (
          "t1"."type" = 'Service'
        )
      )
    )
) AS "t2"
GROUP BY
  1,
  2,
  3,
  4

-- ca06edb1dc3bca25: build dhsc-2026-09, 2 of 27
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "derived_start" DATE, "derived_end" DATE, "lacks_type" BOOLEAN, "has_gaps" BOOLEAN
WITH "t1" AS (
  SELECT
    *
  FROM {table 1} AS "t0"
  WHERE
    "t0"."month" IS NOT NULL
), "t7" AS (
  SELECT
    "t3"."la_code",
    "t3"."import_time",
    "t3"."Request",
    "t3"."Assessment",
    "t3"."Service",
    (
      (
        "t3"."Request" + "t3"."Assessment" + "t3"."Service"
      ) - LEAST("t3"."Request", "t3"."Assessment", "t3"."Service")
    ) - GREATEST("t3"."Request", "t3"."Assessment", "t3"."Service") AS "median_total",
    LEAST("t3"."Request", "t3"."Assessment", "t3"."Service") = 0 AS "lacks_type"
  FROM (
    SELECT
      "t0"."la_code",
      "t0"."import_time",
      COALESCE(SUM("t0"."n") FILTER(WHERE
        "t0"."type" = 'Request'), 0) AS "Request",
      COALESCE(SUM("t0"."n") FILTER(WHERE
        "t0"."type" = 'Assessment'), 0) AS "Assessment",
      COALESCE(SUM("t0"."n") FILTER(WHERE
        "t0"."type" = 'Service'), 0) AS "Service"
    FROM {table 1} AS "t0"
    GROUP BY
      1,
      2
  ) AS "t3"
), "t12" AS (
  SELECT
    "t11"."la_code",
    "t11"."import_time",
    "t11"."type",
    "t11"."month"
  FROM (
    SELECT
      "t4"."la_code",
      "t4"."import_time",
      "t4"."type",
      "t4"."month",
      "t4"."n",
      "t6"."median",
      "t10"."Request",
      "t10"."Assessment",
      "t10"."Service",
      "t10"."median_total",
      "t10"."lacks_type"
    FROM "t1" AS "t4"
    INNER JOIN (
      SELECT
        "t2"."la_code",
        "t2"."import_time",
        "t2"."type",
        QUANTILE_CONT("t2"."n", 0.5) AS "median"
      FROM "t1" AS "t2"
      GROUP BY
        1,
        2,
        3
    ) AS "t6"
      ON "t4"."la_code" = "t6"."la_code"
      AND "t4"."import_time" = "t6"."import_time"
      AND "t4"."type" = "t6"."type"
    INNER JOIN "t7" AS "t10"
      ON "t4"."la_code" = "t10"."la_code" AND "t4"."import_time" = "t10"."import_time"
  ) AS "t11"
  WHERE
    (
      CASE
        WHEN "t11"."type" = 'Request'
        THEN "t11"."Request"
        WHEN "t11"."type" = 'Assessment'
        THEN "t11"."Assessment"
        WHEN "t11"."type" = 'Service'
        THEN "t11"."Service"
        ELSE 0
      END * 100
    ) >= (
      "t11"."median_total" * 5
    )
    AND (
      (
        "t11"."n" >= 10
      ) OR "t11"."la_code" IN ('714')
    )
    AND (
      "t11"."n" * 100
    ) >= (
      "t11"."median" * 20
    )
)
SELECT
  "t30"."la_code",
  "t30"."import_time",
  "t30"."derived_start",
  "t30"."derived_end",
  "t30"."lacks_type",
  COALESCE("t19"."has_gaps", FALSE) AS "has_gaps"
FROM (
  SELECT
    "t28".*
    EXCLUDE ("import_time_right", "la_code_right")
  FROM (
    SELECT
      "t9"."la_code",
      "t9"."import_time",
      "t9"."Request",
      "t9"."Assessment",
      "t9"."Service",
      "t9"."median_total",
      "t9"."lacks_type",
      "t27"."la_code" AS "la_code_right",
      "t27"."import_time" AS "import_time_right",
      "t27"."derived_start",
      "t27"."derived_end"
    FROM "t7" AS "t9"
    LEFT OUTER JOIN (
      SELECT
        "t25"."la_code",
        "t25"."import_time",
        MAKE_DATE(
          CAST(CAST(FLOOR((
            "t25"."opens"
          ) / (
            12
          )) AS BIGINT) AS INT),
          CAST((
            "t25"."opens" % 12
          ) + 1 AS INT),
          1
        ) AS "derived_start",
        MAKE_DATE(
          CAST(CAST(FLOOR((
            "t25"."closes" + 1
          ) / (
            12
          )) AS BIGINT) AS INT),
          CAST((
            (
              "t25"."closes" + 1
            ) % 12
          ) + 1 AS INT),
          1
        ) - INTERVAL '1' DAY AS "derived_end"
      FROM (
        SELECT
          "t24"."la_code",
          "t24"."import_time",
          "t24"."run",
          "t24"."opens",
          "t24"."closes",
          ROW_NUMBER() OVER (
            PARTITION BY "t24"."la_code", "t24"."import_time"
            ORDER BY "t24"."closes" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "newest"
        FROM (
          SELECT
            "t23"."la_code",
            "t23"."import_time",
            "t23"."run",
            MIN("t23"."month") AS "opens",
            MAX("t23"."month") AS "closes"
          FROM (
            SELECT
              "t22"."la_code",
              "t22"."import_time",
              "t22"."month",
              "t22"."place",
              "t22"."month" - "t22"."place" AS "run"
            FROM (
              SELECT
                "t21"."la_code",
                "t21"."import_time",
                "t21"."month",
                ROW_NUMBER() OVER (
                  PARTITION BY "t21"."la_code", "t21"."import_time"
                  ORDER BY "t21"."month" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  "t20"."la_code",
                  "t20"."import_time",
                  "t20"."month"
                FROM (
                  SELECT
                    "t18"."la_code",
                    "t18"."import_time",
                    "t18"."month",
                    COUNT(*) AS "types"
                  FROM (
                    SELECT
                      *
                    FROM "t12" AS "t13"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t14"."la_code",
                        "t14"."import_time",
                        "t14"."type",
                        "t14"."month" + 1 AS "month"
                      FROM (
                        SELECT
                          "t13"."la_code",
                          "t13"."import_time",
                          "t13"."type",
                          "t13"."month",
                          LEAD("t13"."month") OVER (
                            PARTITION BY "t13"."la_code", "t13"."import_time", "t13"."type"
                            ORDER BY "t13"."month" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) AS "following"
                        FROM "t12" AS "t13"
                      ) AS "t14"
                      WHERE
                        "t14"."following" = (
                          "t14"."month" + 2
                        )
                    ) AS "t16"
                  ) AS "t18"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t20"
                WHERE
                  "t20"."types" = 3
              ) AS "t21"
            ) AS "t22"
          ) AS "t23"
          GROUP BY
            1,
            2,
            3
        ) AS "t24"
      ) AS "t25"
      WHERE
        "t25"."newest" = 0
    ) AS "t27"
      ON "t9"."la_code" = "t27"."la_code" AND "t9"."import_time" = "t27"."import_time"
  ) AS "t28"
) AS "t30"
LEFT OUTER JOIN (
  SELECT
    "t15"."la_code",
    "t15"."import_time",
    BOOL_OR(CAST("t15"."gap" AS BOOLEAN)) AS "has_gaps"
  FROM (
    SELECT
      "t13"."la_code",
      "t13"."import_time",
      "t13"."type",
      (
        (
          MAX("t13"."month") - MIN("t13"."month")
        ) + 1
      ) <> COUNT(*) AS "gap"
    FROM "t12" AS "t13"
    GROUP BY
      1,
      2,
      3
  ) AS "t15"
  GROUP BY
    1,
    2
) AS "t19"
  ON "t30"."la_code" = "t19"."la_code" AND "t30"."import_time" = "t19"."import_time"

-- bd9cf1dce2180e50: build dhsc-2026-09, 3 of 27
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN, "lacks_type" BOOLEAN
WITH "t2" AS (
  SELECT
    *
  FROM {table 2} AS "t1"
  WHERE
    "t1"."month" IS NOT NULL
), "t10" AS (
  SELECT
    "t4"."la_code",
    "t4"."import_time",
    "t4"."Request",
    "t4"."Assessment",
    "t4"."Service",
    (
      (
        "t4"."Request" + "t4"."Assessment" + "t4"."Service"
      ) - LEAST("t4"."Request", "t4"."Assessment", "t4"."Service")
    ) - GREATEST("t4"."Request", "t4"."Assessment", "t4"."Service") AS "median_total",
    LEAST("t4"."Request", "t4"."Assessment", "t4"."Service") = 0 AS "lacks_type"
  FROM (
    SELECT
      "t1"."la_code",
      "t1"."import_time",
      COALESCE(SUM("t1"."n") FILTER(WHERE
        "t1"."type" = 'Request'), 0) AS "Request",
      COALESCE(SUM("t1"."n") FILTER(WHERE
        "t1"."type" = 'Assessment'), 0) AS "Assessment",
      COALESCE(SUM("t1"."n") FILTER(WHERE
        "t1"."type" = 'Service'), 0) AS "Service"
    FROM {table 2} AS "t1"
    GROUP BY
      1,
      2
  ) AS "t4"
), "t15" AS (
  SELECT
    "t14"."la_code",
    "t14"."import_time",
    "t14"."type",
    "t14"."month"
  FROM (
    SELECT
      "t5"."la_code",
      "t5"."import_time",
      "t5"."type",
      "t5"."month",
      "t5"."n",
      "t9"."median",
      "t13"."Request",
      "t13"."Assessment",
      "t13"."Service",
      "t13"."median_total",
      "t13"."lacks_type"
    FROM "t2" AS "t5"
    INNER JOIN (
      SELECT
        "t3"."la_code",
        "t3"."import_time",
        "t3"."type",
        QUANTILE_CONT("t3"."n", 0.5) AS "median"
      FROM "t2" AS "t3"
      GROUP BY
        1,
        2,
        3
    ) AS "t9"
      ON "t5"."la_code" = "t9"."la_code"
      AND "t5"."import_time" = "t9"."import_time"
      AND "t5"."type" = "t9"."type"
    INNER JOIN "t10" AS "t13"
      ON "t5"."la_code" = "t13"."la_code" AND "t5"."import_time" = "t13"."import_time"
  ) AS "t14"
  WHERE
    (
      CASE
        WHEN "t14"."type" = 'Request'
        THEN "t14"."Request"
        WHEN "t14"."type" = 'Assessment'
        THEN "t14"."Assessment"
        WHEN "t14"."type" = 'Service'
        THEN "t14"."Service"
        ELSE 0
      END * 100
    ) >= (
      "t14"."median_total" * 5
    )
    AND (
      (
        "t14"."n" >= 10
      ) OR "t14"."la_code" IN ('714')
    )
    AND (
      "t14"."n" * 100
    ) >= (
      "t14"."median" * 20
    )
)
SELECT
  "t36"."la_code",
  "t36"."import_time",
  "t36"."rows",
  "t36"."files",
  "t36"."first_file",
  "t36"."stated_periods",
  "t36"."stated_start",
  "t36"."stated_end",
  CASE
    WHEN "t36"."la_code" IN ('906')
    THEN "t36"."stated_start"
    ELSE "t36"."derived_start"
  END AS "derived_start",
  CASE
    WHEN "t36"."la_code" IN ('906')
    THEN "t36"."stated_end"
    ELSE "t36"."derived_end"
  END AS "derived_end",
  COALESCE("t36"."has_gaps", FALSE) AS "has_gaps",
  COALESCE("t36"."lacks_type", TRUE) AS "lacks_type"
FROM (
  SELECT
    "t8"."la_code",
    "t8"."import_time",
    "t8"."rows",
    "t8"."files",
    "t8"."first_file",
    "t8"."stated_periods",
    "t8"."stated_start",
    "t8"."stated_end",
    "t35"."derived_start",
    "t35"."derived_end",
    "t35"."has_gaps",
    "t35"."lacks_type"
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
  ) AS "t8"
  LEFT OUTER JOIN (
    SELECT
      "t33"."la_code",
      "t33"."import_time",
      "t33"."derived_start",
      "t33"."derived_end",
      "t33"."lacks_type",
      COALESCE("t22"."has_gaps", FALSE) AS "has_gaps"
    FROM (
      SELECT
        "t31".*
        EXCLUDE ("import_time_right", "la_code_right")
      FROM (
        SELECT
          "t12"."la_code",
          "t12"."import_time",
          "t12"."Request",
          "t12"."Assessment",
          "t12"."Service",
          "t12"."median_total",
          "t12"."lacks_type",
          "t30"."la_code" AS "la_code_right",
          "t30"."import_time" AS "import_time_right",
          "t30"."derived_start",
          "t30"."derived_end"
        FROM "t10" AS "t12"
        LEFT OUTER JOIN (
          SELECT
            "t28"."la_code",
            "t28"."import_time",
            MAKE_DATE(
              CAST(CAST(FLOOR((
                "t28"."opens"
              ) / (
                12
              )) AS BIGINT) AS INT),
              CAST((
                "t28"."opens" % 12
              ) + 1 AS INT),
              1
            ) AS "derived_start",
            MAKE_DATE(
              CAST(CAST(FLOOR((
                "t28"."closes" + 1
              ) / (
                12
              )) AS BIGINT) AS INT),
              CAST((
                (
                  "t28"."closes" + 1
                ) % 12
              ) + 1 AS INT),
              1
            ) - INTERVAL '1' DAY AS "derived_end"
          FROM (
            SELECT
              "t27"."la_code",
              "t27"."import_time",
              "t27"."run",
              "t27"."opens",
              "t27"."closes",
              ROW_NUMBER() OVER (
                PARTITION BY "t27"."la_code", "t27"."import_time"
                ORDER BY "t27"."closes" DESC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "newest"
            FROM (
              SELECT
                "t26"."la_code",
                "t26"."import_time",
                "t26"."run",
                MIN("t26"."month") AS "opens",
                MAX("t26"."month") AS "closes"
              FROM (
                SELECT
                  "t25"."la_code",
                  "t25"."import_time",
                  "t25"."month",
                  "t25"."place",
                  "t25"."month" - "t25"."place" AS "run"
                FROM (
                  SELECT
                    "t24"."la_code",
                    "t24"."import_time",
                    "t24"."month",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t24"."la_code", "t24"."import_time"
                      ORDER BY "t24"."month" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "place"
                  FROM (
                    SELECT
                      "t23"."la_code",
                      "t23"."import_time",
                      "t23"."month"
                    FROM (
                      SELECT
                        "t21"."la_code",
                        "t21"."import_time",
                        "t21"."month",
                        COUNT(*) AS "types"
                      FROM (
                        SELECT
                          *
                        FROM "t15" AS "t16"
                        UNION ALL
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t17"."la_code",
                            "t17"."import_time",
                            "t17"."type",
                            "t17"."month" + 1 AS "month"
                          FROM (
                            SELECT
                              "t16"."la_code",
                              "t16"."import_time",
                              "t16"."type",
                              "t16"."month",
                              LEAD("t16"."month") OVER (
                                PARTITION BY "t16"."la_code", "t16"."import_time", "t16"."type"
                                ORDER BY "t16"."month" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) AS "following"
                            FROM "t15" AS "t16"
                          ) AS "t17"
                          WHERE
                            "t17"."following" = (
                              "t17"."month" + 2
                            )
                        ) AS "t19"
                      ) AS "t21"
                      GROUP BY
                        1,
                        2,
                        3
                    ) AS "t23"
                    WHERE
                      "t23"."types" = 3
                  ) AS "t24"
                ) AS "t25"
              ) AS "t26"
              GROUP BY
                1,
                2,
                3
            ) AS "t27"
          ) AS "t28"
          WHERE
            "t28"."newest" = 0
        ) AS "t30"
          ON "t12"."la_code" = "t30"."la_code" AND "t12"."import_time" = "t30"."import_time"
      ) AS "t31"
    ) AS "t33"
    LEFT OUTER JOIN (
      SELECT
        "t18"."la_code",
        "t18"."import_time",
        BOOL_OR(CAST("t18"."gap" AS BOOLEAN)) AS "has_gaps"
      FROM (
        SELECT
          "t16"."la_code",
          "t16"."import_time",
          "t16"."type",
          (
            (
              MAX("t16"."month") - MIN("t16"."month")
            ) + 1
          ) <> COUNT(*) AS "gap"
        FROM "t15" AS "t16"
        GROUP BY
          1,
          2,
          3
      ) AS "t18"
      GROUP BY
        1,
        2
    ) AS "t22"
      ON "t33"."la_code" = "t22"."la_code" AND "t33"."import_time" = "t22"."import_time"
  ) AS "t35"
    ON "t8"."la_code" = "t35"."la_code" AND "t8"."import_time" = "t35"."import_time"
) AS "t36"

-- 2eefd43bfbe2e646: build dhsc-2026-09, 4 of 27
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
                "t0"."import_time" IN (
                  MAKE_TIMESTAMP(2026, 1, 23, 8, 22, 6.243),
                  MAKE_TIMESTAMP(2026, 1, 26, 16, 17, 13.097),
                  MAKE_TIMESTAMP(2026, 4, 23, 13, 28, 24.253),
                  MAKE_TIMESTAMP(2026, 7, 15, 16, 41, 26.37),
                  MAKE_TIMESTAMP(2026, 7, 20, 15, 16, 26.55),
                  MAKE_TIMESTAMP(2026, 7, 28, 9, 1, 46.043),
                  MAKE_TIMESTAMP(2026, 7, 30, 12, 7, 2.75),
                  MAKE_TIMESTAMP(2026, 7, 31, 19, 37, 36.51),
                  MAKE_TIMESTAMP(2026, 8, 4, 13, 31, 40.9)
                )
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

-- 1028d696354b39c6: build dhsc-2026-09, 5 of 27
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
        "t0"."import_time" IN (
          MAKE_TIMESTAMP(2026, 1, 23, 8, 22, 6.243),
          MAKE_TIMESTAMP(2026, 1, 26, 16, 17, 13.097),
          MAKE_TIMESTAMP(2026, 4, 23, 13, 28, 24.253),
          MAKE_TIMESTAMP(2026, 7, 15, 16, 41, 26.37),
          MAKE_TIMESTAMP(2026, 7, 20, 15, 16, 26.55),
          MAKE_TIMESTAMP(2026, 7, 28, 9, 1, 46.043),
          MAKE_TIMESTAMP(2026, 7, 30, 12, 7, 2.75),
          MAKE_TIMESTAMP(2026, 7, 31, 19, 37, 36.51),
          MAKE_TIMESTAMP(2026, 8, 4, 13, 31, 40.9)
        )
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
          "t16"."import_time" IN (
            MAKE_TIMESTAMP(2026, 1, 23, 8, 22, 6.243),
            MAKE_TIMESTAMP(2026, 1, 26, 16, 17, 13.097),
            MAKE_TIMESTAMP(2026, 4, 23, 13, 28, 24.253),
            MAKE_TIMESTAMP(2026, 7, 15, 16, 41, 26.37),
            MAKE_TIMESTAMP(2026, 7, 20, 15, 16, 26.55),
            MAKE_TIMESTAMP(2026, 7, 28, 9, 1, 46.043),
            MAKE_TIMESTAMP(2026, 7, 30, 12, 7, 2.75),
            MAKE_TIMESTAMP(2026, 7, 31, 19, 37, 36.51),
            MAKE_TIMESTAMP(2026, 8, 4, 13, 31, 40.9)
          )
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

-- 1f2c685dc10279f5: build dhsc-2026-09, 6 of 27
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
  CASE
    WHEN LOWER(RTRIM("t26"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."client_type"
  END AS "client_type_raw",
  (
    "t14"."to_client_type" IS NULL
  )
  AND (
    "t26"."client_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."client_type")) = 'null'
  ) AS "client_type_lost",
  "t15"."to_event_type" AS "event_type",
  CASE
    WHEN LOWER(RTRIM("t26"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."event_type"
  END AS "event_type_raw",
  (
    "t15"."to_event_type" IS NULL
  )
  AND (
    "t26"."event_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."event_type")) = 'null'
  ) AS "event_type_lost",
  COALESCE(
    "t16"."to_request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t26"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t26"."request_route_of_access"
    END
  ) AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t26"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."request_route_of_access"
  END AS "request_route_of_access_raw",
  (
    "t16"."to_request_route_of_access" IS NULL
  )
  AND (
    "t26"."request_route_of_access" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."request_route_of_access")) = 'null'
  ) AS "request_route_of_access_lost",
  "t17"."to_assessment_type" AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t26"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."assessment_type"
  END AS "assessment_type_raw",
  (
    "t17"."to_assessment_type" IS NULL
  )
  AND (
    "t26"."assessment_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."assessment_type")) = 'null'
  ) AS "assessment_type_lost",
  "t18"."to_service_type" AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t26"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."service_type"
  END AS "service_type_raw",
  (
    "t18"."to_service_type" IS NULL
  )
  AND (
    "t26"."service_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."service_type")) = 'null'
  ) AS "service_type_lost",
  "t19"."to_service_component" AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t26"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."service_component"
  END AS "service_component_raw",
  (
    "t19"."to_service_component" IS NULL
  )
  AND (
    "t26"."service_component" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."service_component")) = 'null'
  ) AS "service_component_lost",
  "t20"."to_event_outcome" AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t26"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."event_outcome"
  END AS "event_outcome_raw",
  (
    "t20"."to_event_outcome" IS NULL
  )
  AND (
    "t26"."event_outcome" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."event_outcome")) = 'null'
  ) AS "event_outcome_lost",
  "t21"."to_delivery_mechanism" AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t26"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."delivery_mechanism"
  END AS "delivery_mechanism_raw",
  (
    "t21"."to_delivery_mechanism" IS NULL
  )
  AND (
    "t26"."delivery_mechanism" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."delivery_mechanism")) = 'null'
  ) AS "delivery_mechanism_lost",
  "t22"."to_cost_frequency" AS "cost_frequency",
  CASE
    WHEN LOWER(RTRIM("t26"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t26"."cost_frequency"
  END AS "cost_frequency_raw",
  (
    "t22"."to_cost_frequency" IS NULL
  )
  AND (
    "t26"."cost_frequency" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t26"."cost_frequency")) = 'null'
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
    "t0"."field" = 'client_type' AND "t0"."raw_value" <> 'null'
) AS "t14"
  ON LOWER(RTRIM("t26"."client_type")) = "t14"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'event_type' AND "t0"."raw_value" <> 'null'
) AS "t15"
  ON LOWER(RTRIM("t26"."event_type")) = "t15"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access' AND "t0"."raw_value" <> 'null'
) AS "t16"
  ON LOWER(RTRIM("t26"."request_route_of_access")) = "t16"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type' AND "t0"."raw_value" <> 'null'
) AS "t17"
  ON LOWER(RTRIM("t26"."assessment_type")) = "t17"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'service_type' AND "t0"."raw_value" <> 'null'
) AS "t18"
  ON LOWER(RTRIM("t26"."service_type")) = "t18"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'service_component' AND "t0"."raw_value" <> 'null'
) AS "t19"
  ON LOWER(RTRIM("t26"."service_component")) = "t19"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome' AND "t0"."raw_value" <> 'null'
) AS "t20"
  ON LOWER(RTRIM("t26"."event_outcome")) = "t20"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism' AND "t0"."raw_value" <> 'null'
) AS "t21"
  ON LOWER(RTRIM("t26"."delivery_mechanism")) = "t21"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency' AND "t0"."raw_value" <> 'null'
) AS "t22"
  ON LOWER(RTRIM("t26"."cost_frequency")) = "t22"."from_cost_frequency"

-- dbbbac4fcf86c609: build dhsc-2026-09, 7 of 27
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
      LOWER(RTRIM("t30"."event_type")) = 'service'
    )
    THEN "t30"."event_end_date_corrected"
    ELSE CAST(NULL AS DATE)
  END AS "key_end",
  LOWER(RTRIM("t30"."client_type")) AS "key_client",
  LOWER(RTRIM("t30"."event_type")) AS "key_type",
  CASE
    WHEN LOWER(RTRIM("t30"."event_type")) = 'request'
    THEN LOWER(RTRIM("t30"."request_route_of_access"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t30"."event_type")) = 'assessment'
    THEN LOWER(RTRIM("t30"."assessment_type"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_assessment_type",
  CASE
    WHEN LOWER(RTRIM("t30"."event_type")) = 'service'
    THEN LOWER(RTRIM("t30"."service_type"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_type",
  CASE
    WHEN LOWER(RTRIM("t30"."event_type")) = 'service'
    THEN LOWER(RTRIM("t30"."service_component"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_component",
  CASE
    WHEN LOWER(RTRIM("t30"."event_type")) = 'service'
    THEN COALESCE(LOWER(RTRIM("t30"."delivery_mechanism")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_delivery",
  CASE
    WHEN LOWER(RTRIM("t30"."event_type")) = 'service'
    THEN COALESCE(LOWER(RTRIM("t30"."cost_frequency")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_frequency",
  CASE
    WHEN LOWER(RTRIM("t30"."event_type")) = 'service'
    THEN "t30"."unit_cost"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_cost",
  CASE
    WHEN LOWER(RTRIM("t30"."event_type")) = 'service'
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
      CASE
        WHEN LOWER(RTRIM("t28"."client_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."client_type"
      END AS "client_type_raw",
      (
        "t16"."to_client_type" IS NULL
      )
      AND (
        "t28"."client_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."client_type")) = 'null'
      ) AS "client_type_lost",
      "t17"."to_event_type" AS "event_type",
      CASE
        WHEN LOWER(RTRIM("t28"."event_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."event_type"
      END AS "event_type_raw",
      (
        "t17"."to_event_type" IS NULL
      )
      AND (
        "t28"."event_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."event_type")) = 'null'
      ) AS "event_type_lost",
      COALESCE(
        "t18"."to_request_route_of_access",
        CASE
          WHEN LOWER(RTRIM("t28"."request_route_of_access")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t28"."request_route_of_access"
        END
      ) AS "request_route_of_access",
      CASE
        WHEN LOWER(RTRIM("t28"."request_route_of_access")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."request_route_of_access"
      END AS "request_route_of_access_raw",
      (
        "t18"."to_request_route_of_access" IS NULL
      )
      AND (
        "t28"."request_route_of_access" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."request_route_of_access")) = 'null'
      ) AS "request_route_of_access_lost",
      "t19"."to_assessment_type" AS "assessment_type",
      CASE
        WHEN LOWER(RTRIM("t28"."assessment_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."assessment_type"
      END AS "assessment_type_raw",
      (
        "t19"."to_assessment_type" IS NULL
      )
      AND (
        "t28"."assessment_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."assessment_type")) = 'null'
      ) AS "assessment_type_lost",
      "t20"."to_service_type" AS "service_type",
      CASE
        WHEN LOWER(RTRIM("t28"."service_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."service_type"
      END AS "service_type_raw",
      (
        "t20"."to_service_type" IS NULL
      )
      AND (
        "t28"."service_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."service_type")) = 'null'
      ) AS "service_type_lost",
      "t21"."to_service_component" AS "service_component",
      CASE
        WHEN LOWER(RTRIM("t28"."service_component")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."service_component"
      END AS "service_component_raw",
      (
        "t21"."to_service_component" IS NULL
      )
      AND (
        "t28"."service_component" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."service_component")) = 'null'
      ) AS "service_component_lost",
      "t22"."to_event_outcome" AS "event_outcome",
      CASE
        WHEN LOWER(RTRIM("t28"."event_outcome")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."event_outcome"
      END AS "event_outcome_raw",
      (
        "t22"."to_event_outcome" IS NULL
      )
      AND (
        "t28"."event_outcome" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."event_outcome")) = 'null'
      ) AS "event_outcome_lost",
      "t23"."to_delivery_mechanism" AS "delivery_mechanism",
      CASE
        WHEN LOWER(RTRIM("t28"."delivery_mechanism")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."delivery_mechanism"
      END AS "delivery_mechanism_raw",
      (
        "t23"."to_delivery_mechanism" IS NULL
      )
      AND (
        "t28"."delivery_mechanism" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."delivery_mechanism")) = 'null'
      ) AS "delivery_mechanism_lost",
      "t24"."to_cost_frequency" AS "cost_frequency",
      CASE
        WHEN LOWER(RTRIM("t28"."cost_frequency")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t28"."cost_frequency"
      END AS "cost_frequency_raw",
      (
        "t24"."to_cost_frequency" IS NULL
      )
      AND (
        "t28"."cost_frequency" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t28"."cost_frequency")) = 'null'
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
        "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
    ) AS "t16"
      ON LOWER(RTRIM("t28"."client_type")) = "t16"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_type",
        "t1"."cleaned_value" AS "to_event_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
    ) AS "t17"
      ON LOWER(RTRIM("t28"."event_type")) = "t17"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_request_route_of_access",
        "t1"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
    ) AS "t18"
      ON LOWER(RTRIM("t28"."request_route_of_access")) = "t18"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_assessment_type",
        "t1"."cleaned_value" AS "to_assessment_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
    ) AS "t19"
      ON LOWER(RTRIM("t28"."assessment_type")) = "t19"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_type",
        "t1"."cleaned_value" AS "to_service_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
    ) AS "t20"
      ON LOWER(RTRIM("t28"."service_type")) = "t20"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_component",
        "t1"."cleaned_value" AS "to_service_component"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
    ) AS "t21"
      ON LOWER(RTRIM("t28"."service_component")) = "t21"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_outcome",
        "t1"."cleaned_value" AS "to_event_outcome"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
    ) AS "t22"
      ON LOWER(RTRIM("t28"."event_outcome")) = "t22"."from_event_outcome"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_delivery_mechanism",
        "t1"."cleaned_value" AS "to_delivery_mechanism"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
    ) AS "t23"
      ON LOWER(RTRIM("t28"."delivery_mechanism")) = "t23"."from_delivery_mechanism"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_cost_frequency",
        "t1"."cleaned_value" AS "to_cost_frequency"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
    ) AS "t24"
      ON LOWER(RTRIM("t28"."cost_frequency")) = "t24"."from_cost_frequency"
    LEFT OUTER JOIN {table 4} AS "t4"
      ON LOWER(RTRIM("t22"."to_event_outcome")) = "t4"."outcome"
  ) AS "t29"
) AS "t30"

-- 267962f91d5ce1d4: build dhsc-2026-09, 8 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "event_description" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "eligible_needs_identified" VARCHAR, "gp_practice_code" VARCHAR, "has_unpaid_carer" VARCHAR, "accommodation_status" VARCHAR, "accommodation_status_raw" VARCHAR, "accommodation_status_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "client_funding_status" VARCHAR, "client_funding_status_raw" VARCHAR, "client_funding_status_lost" BOOLEAN, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "cost_frequency" VARCHAR, "cost_frequency_raw" VARCHAR, "cost_frequency_lost" BOOLEAN, "delivery_mechanism" VARCHAR, "delivery_mechanism_raw" VARCHAR, "delivery_mechanism_lost" BOOLEAN, "employment_status" VARCHAR, "employment_status_raw" VARCHAR, "employment_status_lost" BOOLEAN, "ethnicity" VARCHAR, "ethnicity_raw" VARCHAR, "ethnicity_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "gender" VARCHAR, "gender_raw" VARCHAR, "gender_lost" BOOLEAN, "hearing_impairment" VARCHAR, "hearing_impairment_raw" VARCHAR, "hearing_impairment_lost" BOOLEAN, "method_of_assessment" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_assessment_lost" BOOLEAN, "method_of_review" VARCHAR, "method_of_review_raw" VARCHAR, "method_of_review_lost" BOOLEAN, "primary_support_reason" VARCHAR, "primary_support_reason_raw" VARCHAR, "primary_support_reason_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "review_outcomes_achieved" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_outcomes_achieved_lost" BOOLEAN, "review_reason" VARCHAR, "review_reason_raw" VARCHAR, "review_reason_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "total_hrs_caring_per_week" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "total_hrs_caring_per_week_lost" BOOLEAN, "visual_impairment" VARCHAR, "visual_impairment_raw" VARCHAR, "visual_impairment_lost" BOOLEAN
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
  "t57"."provider_cqc_location_id",
  "t57"."no_of_adults_being_cared_for",
  "t57"."event_description",
  "t57"."ref_period_start",
  "t57"."ref_period_end",
  "t57"."council",
  "t57"."area",
  "t57"."event_end_date_corrected",
  "t57"."rule",
  "t57"."person_id",
  "t57"."event_key",
  "t57"."event_end_date",
  CASE
    WHEN LOWER(RTRIM("t57"."adult_1_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."adult_1_linked_person_id"
  END AS "adult_1_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t57"."adult_2_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."adult_2_linked_person_id"
  END AS "adult_2_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t57"."adult_3_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."adult_3_linked_person_id"
  END AS "adult_3_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t57"."autism_spectrum_disorder")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."autism_spectrum_disorder"
  END AS "autism_spectrum_disorder",
  CASE
    WHEN LOWER(RTRIM("t57"."dementia")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."dementia"
  END AS "dementia",
  CASE
    WHEN LOWER(RTRIM("t57"."eligible_needs_identified")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."eligible_needs_identified"
  END AS "eligible_needs_identified",
  CASE
    WHEN LOWER(RTRIM("t57"."gp_practice_code")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."gp_practice_code"
  END AS "gp_practice_code",
  CASE
    WHEN LOWER(RTRIM("t57"."has_unpaid_carer")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."has_unpaid_carer"
  END AS "has_unpaid_carer",
  "t29"."to_accommodation_status" AS "accommodation_status",
  CASE
    WHEN LOWER(RTRIM("t57"."accommodation_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."accommodation_status"
  END AS "accommodation_status_raw",
  (
    "t29"."to_accommodation_status" IS NULL
  )
  AND (
    "t57"."accommodation_status" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."accommodation_status")) = 'null'
  ) AS "accommodation_status_lost",
  "t30"."to_assessment_type" AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t57"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."assessment_type"
  END AS "assessment_type_raw",
  (
    "t30"."to_assessment_type" IS NULL
  )
  AND (
    "t57"."assessment_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."assessment_type")) = 'null'
  ) AS "assessment_type_lost",
  "t31"."to_client_funding_status" AS "client_funding_status",
  CASE
    WHEN LOWER(RTRIM("t57"."client_funding_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."client_funding_status"
  END AS "client_funding_status_raw",
  (
    "t31"."to_client_funding_status" IS NULL
  )
  AND (
    "t57"."client_funding_status" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."client_funding_status")) = 'null'
  ) AS "client_funding_status_lost",
  "t32"."to_client_type" AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t57"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."client_type"
  END AS "client_type_raw",
  (
    "t32"."to_client_type" IS NULL
  )
  AND (
    "t57"."client_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."client_type")) = 'null'
  ) AS "client_type_lost",
  "t33"."to_cost_frequency" AS "cost_frequency",
  CASE
    WHEN LOWER(RTRIM("t57"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."cost_frequency"
  END AS "cost_frequency_raw",
  (
    "t33"."to_cost_frequency" IS NULL
  )
  AND (
    "t57"."cost_frequency" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."cost_frequency")) = 'null'
  ) AS "cost_frequency_lost",
  "t34"."to_delivery_mechanism" AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t57"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."delivery_mechanism"
  END AS "delivery_mechanism_raw",
  (
    "t34"."to_delivery_mechanism" IS NULL
  )
  AND (
    "t57"."delivery_mechanism" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."delivery_mechanism")) = 'null'
  ) AS "delivery_mechanism_lost",
  "t35"."to_employment_status" AS "employment_status",
  CASE
    WHEN LOWER(RTRIM("t57"."employment_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."employment_status"
  END AS "employment_status_raw",
  (
    "t35"."to_employment_status" IS NULL
  )
  AND (
    "t57"."employment_status" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."employment_status")) = 'null'
  ) AS "employment_status_lost",
  "t36"."to_ethnicity" AS "ethnicity",
  CASE
    WHEN LOWER(RTRIM("t57"."ethnicity")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."ethnicity"
  END AS "ethnicity_raw",
  (
    "t36"."to_ethnicity" IS NULL
  )
  AND (
    "t57"."ethnicity" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."ethnicity")) = 'null'
  ) AS "ethnicity_lost",
  "t37"."to_event_outcome" AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t57"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."event_outcome"
  END AS "event_outcome_raw",
  (
    "t37"."to_event_outcome" IS NULL
  )
  AND (
    "t57"."event_outcome" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."event_outcome")) = 'null'
  ) AS "event_outcome_lost",
  "t38"."to_event_type" AS "event_type",
  CASE
    WHEN LOWER(RTRIM("t57"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."event_type"
  END AS "event_type_raw",
  (
    "t38"."to_event_type" IS NULL
  )
  AND (
    "t57"."event_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."event_type")) = 'null'
  ) AS "event_type_lost",
  "t39"."to_gender" AS "gender",
  CASE
    WHEN LOWER(RTRIM("t57"."gender")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."gender"
  END AS "gender_raw",
  (
    "t39"."to_gender" IS NULL
  )
  AND (
    "t57"."gender" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."gender")) = 'null'
  ) AS "gender_lost",
  "t40"."to_hearing_impairment" AS "hearing_impairment",
  CASE
    WHEN LOWER(RTRIM("t57"."hearing_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."hearing_impairment"
  END AS "hearing_impairment_raw",
  (
    "t40"."to_hearing_impairment" IS NULL
  )
  AND (
    "t57"."hearing_impairment" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."hearing_impairment")) = 'null'
  ) AS "hearing_impairment_lost",
  COALESCE(
    "t41"."to_method_of_assessment",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_assessment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_assessment"
    END
  ) AS "method_of_assessment",
  CASE
    WHEN LOWER(RTRIM("t57"."method_of_assessment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."method_of_assessment"
  END AS "method_of_assessment_raw",
  (
    "t41"."to_method_of_assessment" IS NULL
  )
  AND (
    "t57"."method_of_assessment" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."method_of_assessment")) = 'null'
  ) AS "method_of_assessment_lost",
  COALESCE(
    "t42"."to_method_of_review",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_review")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_review"
    END
  ) AS "method_of_review",
  CASE
    WHEN LOWER(RTRIM("t57"."method_of_review")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."method_of_review"
  END AS "method_of_review_raw",
  (
    "t42"."to_method_of_review" IS NULL
  )
  AND (
    "t57"."method_of_review" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."method_of_review")) = 'null'
  ) AS "method_of_review_lost",
  "t43"."to_primary_support_reason" AS "primary_support_reason",
  CASE
    WHEN LOWER(RTRIM("t57"."primary_support_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."primary_support_reason"
  END AS "primary_support_reason_raw",
  (
    "t43"."to_primary_support_reason" IS NULL
  )
  AND (
    "t57"."primary_support_reason" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."primary_support_reason")) = 'null'
  ) AS "primary_support_reason_lost",
  COALESCE(
    "t44"."to_request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t57"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."request_route_of_access"
    END
  ) AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t57"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."request_route_of_access"
  END AS "request_route_of_access_raw",
  (
    "t44"."to_request_route_of_access" IS NULL
  )
  AND (
    "t57"."request_route_of_access" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."request_route_of_access")) = 'null'
  ) AS "request_route_of_access_lost",
  COALESCE(
    "t45"."to_review_outcomes_achieved",
    CASE
      WHEN LOWER(RTRIM("t57"."review_outcomes_achieved")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_outcomes_achieved"
    END
  ) AS "review_outcomes_achieved",
  CASE
    WHEN LOWER(RTRIM("t57"."review_outcomes_achieved")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."review_outcomes_achieved"
  END AS "review_outcomes_achieved_raw",
  (
    "t45"."to_review_outcomes_achieved" IS NULL
  )
  AND (
    "t57"."review_outcomes_achieved" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."review_outcomes_achieved")) = 'null'
  ) AS "review_outcomes_achieved_lost",
  COALESCE(
    "t46"."to_review_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."review_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_reason"
    END
  ) AS "review_reason",
  CASE
    WHEN LOWER(RTRIM("t57"."review_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."review_reason"
  END AS "review_reason_raw",
  (
    "t46"."to_review_reason" IS NULL
  )
  AND (
    "t57"."review_reason" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."review_reason")) = 'null'
  ) AS "review_reason_lost",
  "t47"."to_service_component" AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t57"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."service_component"
  END AS "service_component_raw",
  (
    "t47"."to_service_component" IS NULL
  )
  AND (
    "t57"."service_component" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."service_component")) = 'null'
  ) AS "service_component_lost",
  "t48"."to_service_type" AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t57"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."service_type"
  END AS "service_type_raw",
  (
    "t48"."to_service_type" IS NULL
  )
  AND (
    "t57"."service_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."service_type")) = 'null'
  ) AS "service_type_lost",
  COALESCE(
    "t49"."to_total_hrs_caring_per_week",
    CASE
      WHEN LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."total_hrs_caring_per_week"
    END
  ) AS "total_hrs_caring_per_week",
  CASE
    WHEN LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."total_hrs_caring_per_week"
  END AS "total_hrs_caring_per_week_raw",
  (
    "t49"."to_total_hrs_caring_per_week" IS NULL
  )
  AND (
    "t57"."total_hrs_caring_per_week" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = 'null'
  ) AS "total_hrs_caring_per_week_lost",
  "t50"."to_visual_impairment" AS "visual_impairment",
  CASE
    WHEN LOWER(RTRIM("t57"."visual_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t57"."visual_impairment"
  END AS "visual_impairment_raw",
  (
    "t50"."to_visual_impairment" IS NULL
  )
  AND (
    "t57"."visual_impairment" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t57"."visual_impairment")) = 'null'
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
    "t0"."field" = 'accommodation_status' AND "t0"."raw_value" <> 'null'
) AS "t29"
  ON LOWER(RTRIM("t57"."accommodation_status")) = "t29"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type' AND "t0"."raw_value" <> 'null'
) AS "t30"
  ON LOWER(RTRIM("t57"."assessment_type")) = "t30"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status' AND "t0"."raw_value" <> 'null'
) AS "t31"
  ON LOWER(RTRIM("t57"."client_funding_status")) = "t31"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type' AND "t0"."raw_value" <> 'null'
) AS "t32"
  ON LOWER(RTRIM("t57"."client_type")) = "t32"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency' AND "t0"."raw_value" <> 'null'
) AS "t33"
  ON LOWER(RTRIM("t57"."cost_frequency")) = "t33"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism' AND "t0"."raw_value" <> 'null'
) AS "t34"
  ON LOWER(RTRIM("t57"."delivery_mechanism")) = "t34"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'employment_status' AND "t0"."raw_value" <> 'null'
) AS "t35"
  ON LOWER(RTRIM("t57"."employment_status")) = "t35"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity' AND "t0"."raw_value" <> 'null'
) AS "t36"
  ON LOWER(RTRIM("t57"."ethnicity")) = "t36"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome' AND "t0"."raw_value" <> 'null'
) AS "t37"
  ON LOWER(RTRIM("t57"."event_outcome")) = "t37"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type' AND "t0"."raw_value" <> 'null'
) AS "t38"
  ON LOWER(RTRIM("t57"."event_type")) = "t38"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'gender' AND "t0"."raw_value" <> 'null'
) AS "t39"
  ON LOWER(RTRIM("t57"."gender")) = "t39"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment' AND "t0"."raw_value" <> 'null'
) AS "t40"
  ON LOWER(RTRIM("t57"."hearing_impairment")) = "t40"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment' AND "t0"."raw_value" <> 'null'
) AS "t41"
  ON LOWER(RTRIM("t57"."method_of_assessment")) = "t41"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review' AND "t0"."raw_value" <> 'null'
) AS "t42"
  ON LOWER(RTRIM("t57"."method_of_review")) = "t42"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason' AND "t0"."raw_value" <> 'null'
) AS "t43"
  ON LOWER(RTRIM("t57"."primary_support_reason")) = "t43"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access' AND "t0"."raw_value" <> 'null'
) AS "t44"
  ON LOWER(RTRIM("t57"."request_route_of_access")) = "t44"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved' AND "t0"."raw_value" <> 'null'
) AS "t45"
  ON LOWER(RTRIM("t57"."review_outcomes_achieved")) = "t45"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'review_reason' AND "t0"."raw_value" <> 'null'
) AS "t46"
  ON LOWER(RTRIM("t57"."review_reason")) = "t46"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component' AND "t0"."raw_value" <> 'null'
) AS "t47"
  ON LOWER(RTRIM("t57"."service_component")) = "t47"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type' AND "t0"."raw_value" <> 'null'
) AS "t48"
  ON LOWER(RTRIM("t57"."service_type")) = "t48"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week' AND "t0"."raw_value" <> 'null'
) AS "t49"
  ON LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = "t49"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment' AND "t0"."raw_value" <> 'null'
) AS "t50"
  ON LOWER(RTRIM("t57"."visual_impairment")) = "t50"."from_visual_impairment"

-- 9eb0db3f994e7cd6: build dhsc-2026-09, 9 of 27
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
    WHEN "t63"."accommodation_status_lost"
    OR "t63"."assessment_type_lost"
    OR "t63"."client_funding_status_lost"
    OR "t63"."client_type_lost"
    OR "t63"."cost_frequency_lost"
    OR "t63"."delivery_mechanism_lost"
    OR "t63"."employment_status_lost"
    OR "t63"."ethnicity_lost"
    OR "t63"."event_outcome_lost"
    OR "t63"."event_type_lost"
    OR "t63"."gender_lost"
    OR "t63"."hearing_impairment_lost"
    OR "t63"."primary_support_reason_lost"
    OR "t63"."service_component_lost"
    OR "t63"."service_type_lost"
    OR "t63"."visual_impairment_lost"
    THEN CASE
      WHEN "t63"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t63"."accommodation_status_raw") AS TEXT) || ':' || "t63"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t63"."assessment_type_raw") AS TEXT) || ':' || "t63"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t63"."client_funding_status_raw") AS TEXT) || ':' || "t63"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t63"."client_type_raw") AS TEXT) || ':' || "t63"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."cost_frequency_lost"
      THEN 'cost_frequency:' || CAST(LENGTH("t63"."cost_frequency_raw") AS TEXT) || ':' || "t63"."cost_frequency_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t63"."delivery_mechanism_raw") AS TEXT) || ':' || "t63"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t63"."employment_status_raw") AS TEXT) || ':' || "t63"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t63"."ethnicity_raw") AS TEXT) || ':' || "t63"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t63"."event_outcome_raw") AS TEXT) || ':' || "t63"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t63"."event_type_raw") AS TEXT) || ':' || "t63"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t63"."gender_raw") AS TEXT) || ':' || "t63"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t63"."hearing_impairment_raw") AS TEXT) || ':' || "t63"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t63"."primary_support_reason_raw") AS TEXT) || ':' || "t63"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t63"."service_component_raw") AS TEXT) || ':' || "t63"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t63"."service_type_raw") AS TEXT) || ':' || "t63"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."visual_impairment_lost"
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
    "t62"."provider_cqc_location_id",
    "t62"."no_of_adults_being_cared_for",
    "t62"."event_description",
    "t62"."ref_period_start",
    "t62"."ref_period_end",
    "t62"."council",
    "t62"."area",
    "t62"."event_end_date_corrected",
    "t62"."rule",
    "t62"."person_id",
    "t62"."event_key",
    "t62"."event_end_date",
    "t62"."adult_1_linked_person_id",
    "t62"."adult_2_linked_person_id",
    "t62"."adult_3_linked_person_id",
    "t62"."autism_spectrum_disorder",
    "t62"."dementia",
    "t62"."eligible_needs_identified",
    "t62"."gp_practice_code",
    "t62"."has_unpaid_carer",
    "t62"."accommodation_status",
    "t62"."accommodation_status_raw",
    "t62"."accommodation_status_lost",
    "t62"."assessment_type",
    "t62"."assessment_type_raw",
    "t62"."assessment_type_lost",
    "t62"."client_funding_status",
    "t62"."client_funding_status_raw",
    "t62"."client_funding_status_lost",
    "t62"."client_type",
    "t62"."client_type_raw",
    "t62"."client_type_lost",
    "t62"."cost_frequency",
    "t62"."cost_frequency_raw",
    "t62"."cost_frequency_lost",
    "t62"."delivery_mechanism",
    "t62"."delivery_mechanism_raw",
    "t62"."delivery_mechanism_lost",
    "t62"."employment_status",
    "t62"."employment_status_raw",
    "t62"."employment_status_lost",
    "t62"."ethnicity",
    "t62"."ethnicity_raw",
    "t62"."ethnicity_lost",
    "t62"."event_outcome",
    "t62"."event_outcome_raw",
    "t62"."event_outcome_lost",
    "t62"."event_type",
    "t62"."event_type_raw",
    "t62"."event_type_lost",
    "t62"."gender",
    "t62"."gender_raw",
    "t62"."gender_lost",
    "t62"."hearing_impairment",
    "t62"."hearing_impairment_raw",
    "t62"."hearing_impairment_lost",
    "t62"."method_of_assessment",
    "t62"."method_of_assessment_raw",
    "t62"."method_of_assessment_lost",
    "t62"."method_of_review",
    "t62"."method_of_review_raw",
    "t62"."method_of_review_lost",
    "t62"."primary_support_reason",
    "t62"."primary_support_reason_raw",
    "t62"."primary_support_reason_lost",
    "t62"."request_route_of_access",
    "t62"."request_route_of_access_raw",
    "t62"."request_route_of_access_lost",
    "t62"."review_outcomes_achieved",
    "t62"."review_outcomes_achieved_raw",
    "t62"."review_outcomes_achieved_lost",
    "t62"."review_reason",
    "t62"."review_reason_raw",
    "t62"."review_reason_lost",
    "t62"."service_component",
    "t62"."service_component_raw",
    "t62"."service_component_lost",
    "t62"."service_type",
    "t62"."service_type_raw",
    "t62"."service_type_lost",
    "t62"."total_hrs_caring_per_week",
    "t62"."total_hrs_caring_per_week_raw",
    "t62"."total_hrs_caring_per_week_lost",
    "t62"."visual_impairment",
    "t62"."visual_impairment_raw",
    "t62"."visual_impairment_lost",
    "t62"."event_outcome_hierarchy",
    "t62"."event_outcome_group",
    "t62"."nhs_id",
    "t62"."review_type",
    "t62"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t62"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t62"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t62"."event_type")) = 'service'
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
      "t61"."provider_cqc_location_id",
      "t61"."no_of_adults_being_cared_for",
      "t61"."event_description",
      "t61"."ref_period_start",
      "t61"."ref_period_end",
      "t61"."council",
      "t61"."area",
      "t61"."event_end_date_corrected",
      "t61"."rule",
      "t61"."person_id",
      "t61"."event_key",
      "t61"."event_end_date",
      "t61"."adult_1_linked_person_id",
      "t61"."adult_2_linked_person_id",
      "t61"."adult_3_linked_person_id",
      "t61"."autism_spectrum_disorder",
      "t61"."dementia",
      "t61"."eligible_needs_identified",
      "t61"."gp_practice_code",
      "t61"."has_unpaid_carer",
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
      END AS "birth_date"
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
        "t60"."provider_cqc_location_id",
        "t60"."no_of_adults_being_cared_for",
        "t60"."event_description",
        "t60"."ref_period_start",
        "t60"."ref_period_end",
        "t60"."council",
        "t60"."area",
        "t60"."event_end_date_corrected",
        "t60"."rule",
        "t60"."person_id",
        "t60"."event_key",
        "t60"."event_end_date",
        "t60"."adult_1_linked_person_id",
        "t60"."adult_2_linked_person_id",
        "t60"."adult_3_linked_person_id",
        "t60"."autism_spectrum_disorder",
        "t60"."dementia",
        "t60"."eligible_needs_identified",
        "t60"."gp_practice_code",
        "t60"."has_unpaid_carer",
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
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t60"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t60"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t60"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
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
            LOWER(RTRIM("t60"."event_type")) = 'review'
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
          "t59"."provider_cqc_location_id",
          "t59"."no_of_adults_being_cared_for",
          "t59"."event_description",
          "t59"."ref_period_start",
          "t59"."ref_period_end",
          "t59"."council",
          "t59"."area",
          "t59"."event_end_date_corrected",
          "t59"."rule",
          "t59"."person_id",
          "t59"."event_key",
          "t59"."event_end_date",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_1_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_1_linked_person_id"
          END AS "adult_1_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_2_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_2_linked_person_id"
          END AS "adult_2_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_3_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_3_linked_person_id"
          END AS "adult_3_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."autism_spectrum_disorder"
          END AS "autism_spectrum_disorder",
          CASE
            WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."dementia"
          END AS "dementia",
          CASE
            WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."eligible_needs_identified"
          END AS "eligible_needs_identified",
          CASE
            WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."gp_practice_code"
          END AS "gp_practice_code",
          CASE
            WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."has_unpaid_carer"
          END AS "has_unpaid_carer",
          "t31"."to_accommodation_status" AS "accommodation_status",
          CASE
            WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."accommodation_status"
          END AS "accommodation_status_raw",
          (
            "t31"."to_accommodation_status" IS NULL
          )
          AND (
            "t59"."accommodation_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."accommodation_status")) = 'null'
          ) AS "accommodation_status_lost",
          "t32"."to_assessment_type" AS "assessment_type",
          CASE
            WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."assessment_type"
          END AS "assessment_type_raw",
          (
            "t32"."to_assessment_type" IS NULL
          )
          AND (
            "t59"."assessment_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."assessment_type")) = 'null'
          ) AS "assessment_type_lost",
          "t33"."to_client_funding_status" AS "client_funding_status",
          CASE
            WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."client_funding_status"
          END AS "client_funding_status_raw",
          (
            "t33"."to_client_funding_status" IS NULL
          )
          AND (
            "t59"."client_funding_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."client_funding_status")) = 'null'
          ) AS "client_funding_status_lost",
          "t34"."to_client_type" AS "client_type",
          CASE
            WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."client_type"
          END AS "client_type_raw",
          (
            "t34"."to_client_type" IS NULL
          )
          AND (
            "t59"."client_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."client_type")) = 'null'
          ) AS "client_type_lost",
          "t35"."to_cost_frequency" AS "cost_frequency",
          CASE
            WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."cost_frequency"
          END AS "cost_frequency_raw",
          (
            "t35"."to_cost_frequency" IS NULL
          )
          AND (
            "t59"."cost_frequency" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."cost_frequency")) = 'null'
          ) AS "cost_frequency_lost",
          "t36"."to_delivery_mechanism" AS "delivery_mechanism",
          CASE
            WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."delivery_mechanism"
          END AS "delivery_mechanism_raw",
          (
            "t36"."to_delivery_mechanism" IS NULL
          )
          AND (
            "t59"."delivery_mechanism" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
          ) AS "delivery_mechanism_lost",
          "t37"."to_employment_status" AS "employment_status",
          CASE
            WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."employment_status"
          END AS "employment_status_raw",
          (
            "t37"."to_employment_status" IS NULL
          )
          AND (
            "t59"."employment_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."employment_status")) = 'null'
          ) AS "employment_status_lost",
          "t38"."to_ethnicity" AS "ethnicity",
          CASE
            WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."ethnicity"
          END AS "ethnicity_raw",
          (
            "t38"."to_ethnicity" IS NULL
          )
          AND (
            "t59"."ethnicity" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."ethnicity")) = 'null'
          ) AS "ethnicity_lost",
          "t39"."to_event_outcome" AS "event_outcome",
          CASE
            WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."event_outcome"
          END AS "event_outcome_raw",
          (
            "t39"."to_event_outcome" IS NULL
          )
          AND (
            "t59"."event_outcome" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."event_outcome")) = 'null'
          ) AS "event_outcome_lost",
          "t40"."to_event_type" AS "event_type",
          CASE
            WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."event_type"
          END AS "event_type_raw",
          (
            "t40"."to_event_type" IS NULL
          )
          AND (
            "t59"."event_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."event_type")) = 'null'
          ) AS "event_type_lost",
          "t41"."to_gender" AS "gender",
          CASE
            WHEN LOWER(RTRIM("t59"."gender")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."gender"
          END AS "gender_raw",
          (
            "t41"."to_gender" IS NULL
          )
          AND (
            "t59"."gender" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."gender")) = 'null'
          ) AS "gender_lost",
          "t42"."to_hearing_impairment" AS "hearing_impairment",
          CASE
            WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."hearing_impairment"
          END AS "hearing_impairment_raw",
          (
            "t42"."to_hearing_impairment" IS NULL
          )
          AND (
            "t59"."hearing_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
          ) AS "hearing_impairment_lost",
          COALESCE(
            "t43"."to_method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END
          ) AS "method_of_assessment",
          CASE
            WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."method_of_assessment"
          END AS "method_of_assessment_raw",
          (
            "t43"."to_method_of_assessment" IS NULL
          )
          AND (
            "t59"."method_of_assessment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
          ) AS "method_of_assessment_lost",
          COALESCE(
            "t44"."to_method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END
          ) AS "method_of_review",
          CASE
            WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."method_of_review"
          END AS "method_of_review_raw",
          (
            "t44"."to_method_of_review" IS NULL
          )
          AND (
            "t59"."method_of_review" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."method_of_review")) = 'null'
          ) AS "method_of_review_lost",
          "t45"."to_primary_support_reason" AS "primary_support_reason",
          CASE
            WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."primary_support_reason"
          END AS "primary_support_reason_raw",
          (
            "t45"."to_primary_support_reason" IS NULL
          )
          AND (
            "t59"."primary_support_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
          ) AS "primary_support_reason_lost",
          COALESCE(
            "t46"."to_request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END
          ) AS "request_route_of_access",
          CASE
            WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."request_route_of_access"
          END AS "request_route_of_access_raw",
          (
            "t46"."to_request_route_of_access" IS NULL
          )
          AND (
            "t59"."request_route_of_access" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
          ) AS "request_route_of_access_lost",
          COALESCE(
            "t47"."to_review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END
          ) AS "review_outcomes_achieved",
          CASE
            WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."review_outcomes_achieved"
          END AS "review_outcomes_achieved_raw",
          (
            "t47"."to_review_outcomes_achieved" IS NULL
          )
          AND (
            "t59"."review_outcomes_achieved" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
          ) AS "review_outcomes_achieved_lost",
          COALESCE(
            "t48"."to_review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END
          ) AS "review_reason",
          CASE
            WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."review_reason"
          END AS "review_reason_raw",
          (
            "t48"."to_review_reason" IS NULL
          )
          AND (
            "t59"."review_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."review_reason")) = 'null'
          ) AS "review_reason_lost",
          "t49"."to_service_component" AS "service_component",
          CASE
            WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."service_component"
          END AS "service_component_raw",
          (
            "t49"."to_service_component" IS NULL
          )
          AND (
            "t59"."service_component" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."service_component")) = 'null'
          ) AS "service_component_lost",
          "t50"."to_service_type" AS "service_type",
          CASE
            WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."service_type"
          END AS "service_type_raw",
          (
            "t50"."to_service_type" IS NULL
          )
          AND (
            "t59"."service_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."service_type")) = 'null'
          ) AS "service_type_lost",
          COALESCE(
            "t51"."to_total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END
          ) AS "total_hrs_caring_per_week",
          CASE
            WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."total_hrs_caring_per_week"
          END AS "total_hrs_caring_per_week_raw",
          (
            "t51"."to_total_hrs_caring_per_week" IS NULL
          )
          AND (
            "t59"."total_hrs_caring_per_week" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
          ) AS "total_hrs_caring_per_week_lost",
          "t52"."to_visual_impairment" AS "visual_impairment",
          CASE
            WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."visual_impairment"
          END AS "visual_impairment_raw",
          (
            "t52"."to_visual_impairment" IS NULL
          )
          AND (
            "t59"."visual_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."visual_impairment")) = 'null'
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
            "t1"."field" = 'accommodation_status' AND "t1"."raw_value" <> 'null'
        ) AS "t31"
          ON LOWER(RTRIM("t59"."accommodation_status")) = "t31"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
        ) AS "t32"
          ON LOWER(RTRIM("t59"."assessment_type")) = "t32"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status' AND "t1"."raw_value" <> 'null'
        ) AS "t33"
          ON LOWER(RTRIM("t59"."client_funding_status")) = "t33"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
        ) AS "t34"
          ON LOWER(RTRIM("t59"."client_type")) = "t34"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
        ) AS "t35"
          ON LOWER(RTRIM("t59"."cost_frequency")) = "t35"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
        ) AS "t36"
          ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'employment_status' AND "t1"."raw_value" <> 'null'
        ) AS "t37"
          ON LOWER(RTRIM("t59"."employment_status")) = "t37"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity' AND "t1"."raw_value" <> 'null'
        ) AS "t38"
          ON LOWER(RTRIM("t59"."ethnicity")) = "t38"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
        ) AS "t39"
          ON LOWER(RTRIM("t59"."event_outcome")) = "t39"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
        ) AS "t40"
          ON LOWER(RTRIM("t59"."event_type")) = "t40"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'gender' AND "t1"."raw_value" <> 'null'
        ) AS "t41"
          ON LOWER(RTRIM("t59"."gender")) = "t41"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t42"
          ON LOWER(RTRIM("t59"."hearing_impairment")) = "t42"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment' AND "t1"."raw_value" <> 'null'
        ) AS "t43"
          ON LOWER(RTRIM("t59"."method_of_assessment")) = "t43"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review' AND "t1"."raw_value" <> 'null'
        ) AS "t44"
          ON LOWER(RTRIM("t59"."method_of_review")) = "t44"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t45"
          ON LOWER(RTRIM("t59"."primary_support_reason")) = "t45"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
        ) AS "t46"
          ON LOWER(RTRIM("t59"."request_route_of_access")) = "t46"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved' AND "t1"."raw_value" <> 'null'
        ) AS "t47"
          ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'review_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t48"
          ON LOWER(RTRIM("t59"."review_reason")) = "t48"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
        ) AS "t49"
          ON LOWER(RTRIM("t59"."service_component")) = "t49"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
        ) AS "t50"
          ON LOWER(RTRIM("t59"."service_type")) = "t50"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week' AND "t1"."raw_value" <> 'null'
        ) AS "t51"
          ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t52"
          ON LOWER(RTRIM("t59"."visual_impairment")) = "t52"."from_visual_impairment"
        LEFT OUTER JOIN {table 5} AS "t5"
          ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
      ) AS "t60"
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

-- 940a9e156df0054b: build dhsc-2026-09, 10 of 27
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
    WHEN "t63"."accommodation_status_lost"
    OR "t63"."assessment_type_lost"
    OR "t63"."client_funding_status_lost"
    OR "t63"."client_type_lost"
    OR "t63"."cost_frequency_lost"
    OR "t63"."delivery_mechanism_lost"
    OR "t63"."employment_status_lost"
    OR "t63"."ethnicity_lost"
    OR "t63"."event_outcome_lost"
    OR "t63"."event_type_lost"
    OR "t63"."gender_lost"
    OR "t63"."hearing_impairment_lost"
    OR "t63"."primary_support_reason_lost"
    OR "t63"."service_component_lost"
    OR "t63"."service_type_lost"
    OR "t63"."visual_impairment_lost"
    THEN CASE
      WHEN "t63"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t63"."accommodation_status_raw") AS TEXT) || ':' || "t63"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t63"."assessment_type_raw") AS TEXT) || ':' || "t63"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t63"."client_funding_status_raw") AS TEXT) || ':' || "t63"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t63"."client_type_raw") AS TEXT) || ':' || "t63"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."cost_frequency_lost"
      THEN 'cost_frequency:' || CAST(LENGTH("t63"."cost_frequency_raw") AS TEXT) || ':' || "t63"."cost_frequency_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t63"."delivery_mechanism_raw") AS TEXT) || ':' || "t63"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t63"."employment_status_raw") AS TEXT) || ':' || "t63"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t63"."ethnicity_raw") AS TEXT) || ':' || "t63"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t63"."event_outcome_raw") AS TEXT) || ':' || "t63"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t63"."event_type_raw") AS TEXT) || ':' || "t63"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t63"."gender_raw") AS TEXT) || ':' || "t63"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t63"."hearing_impairment_raw") AS TEXT) || ':' || "t63"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t63"."primary_support_reason_raw") AS TEXT) || ':' || "t63"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t63"."service_component_raw") AS TEXT) || ':' || "t63"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t63"."service_type_raw") AS TEXT) || ':' || "t63"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."visual_impairment_lost"
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
    "t62"."provider_cqc_location_id",
    "t62"."no_of_adults_being_cared_for",
    "t62"."event_description",
    "t62"."ref_period_start",
    "t62"."ref_period_end",
    "t62"."council",
    "t62"."area",
    "t62"."event_end_date_corrected",
    "t62"."rule",
    "t62"."person_id",
    "t62"."event_key",
    "t62"."event_end_date",
    "t62"."adult_1_linked_person_id",
    "t62"."adult_2_linked_person_id",
    "t62"."adult_3_linked_person_id",
    "t62"."autism_spectrum_disorder",
    "t62"."dementia",
    "t62"."eligible_needs_identified",
    "t62"."gp_practice_code",
    "t62"."has_unpaid_carer",
    "t62"."accommodation_status",
    "t62"."accommodation_status_raw",
    "t62"."accommodation_status_lost",
    "t62"."assessment_type",
    "t62"."assessment_type_raw",
    "t62"."assessment_type_lost",
    "t62"."client_funding_status",
    "t62"."client_funding_status_raw",
    "t62"."client_funding_status_lost",
    "t62"."client_type",
    "t62"."client_type_raw",
    "t62"."client_type_lost",
    "t62"."cost_frequency",
    "t62"."cost_frequency_raw",
    "t62"."cost_frequency_lost",
    "t62"."delivery_mechanism",
    "t62"."delivery_mechanism_raw",
    "t62"."delivery_mechanism_lost",
    "t62"."employment_status",
    "t62"."employment_status_raw",
    "t62"."employment_status_lost",
    "t62"."ethnicity",
    "t62"."ethnicity_raw",
    "t62"."ethnicity_lost",
    "t62"."event_outcome",
    "t62"."event_outcome_raw",
    "t62"."event_outcome_lost",
    "t62"."event_type",
    "t62"."event_type_raw",
    "t62"."event_type_lost",
    "t62"."gender",
    "t62"."gender_raw",
    "t62"."gender_lost",
    "t62"."hearing_impairment",
    "t62"."hearing_impairment_raw",
    "t62"."hearing_impairment_lost",
    "t62"."method_of_assessment",
    "t62"."method_of_assessment_raw",
    "t62"."method_of_assessment_lost",
    "t62"."method_of_review",
    "t62"."method_of_review_raw",
    "t62"."method_of_review_lost",
    "t62"."primary_support_reason",
    "t62"."primary_support_reason_raw",
    "t62"."primary_support_reason_lost",
    "t62"."request_route_of_access",
    "t62"."request_route_of_access_raw",
    "t62"."request_route_of_access_lost",
    "t62"."review_outcomes_achieved",
    "t62"."review_outcomes_achieved_raw",
    "t62"."review_outcomes_achieved_lost",
    "t62"."review_reason",
    "t62"."review_reason_raw",
    "t62"."review_reason_lost",
    "t62"."service_component",
    "t62"."service_component_raw",
    "t62"."service_component_lost",
    "t62"."service_type",
    "t62"."service_type_raw",
    "t62"."service_type_lost",
    "t62"."total_hrs_caring_per_week",
    "t62"."total_hrs_caring_per_week_raw",
    "t62"."total_hrs_caring_per_week_lost",
    "t62"."visual_impairment",
    "t62"."visual_impairment_raw",
    "t62"."visual_impairment_lost",
    "t62"."event_outcome_hierarchy",
    "t62"."event_outcome_group",
    "t62"."nhs_id",
    "t62"."review_type",
    "t62"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t62"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t62"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t62"."event_type")) = 'service'
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
      "t61"."provider_cqc_location_id",
      "t61"."no_of_adults_being_cared_for",
      "t61"."event_description",
      "t61"."ref_period_start",
      "t61"."ref_period_end",
      "t61"."council",
      "t61"."area",
      "t61"."event_end_date_corrected",
      "t61"."rule",
      "t61"."person_id",
      "t61"."event_key",
      "t61"."event_end_date",
      "t61"."adult_1_linked_person_id",
      "t61"."adult_2_linked_person_id",
      "t61"."adult_3_linked_person_id",
      "t61"."autism_spectrum_disorder",
      "t61"."dementia",
      "t61"."eligible_needs_identified",
      "t61"."gp_practice_code",
      "t61"."has_unpaid_carer",
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
      ) AS "birth_date"
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
        "t60"."provider_cqc_location_id",
        "t60"."no_of_adults_being_cared_for",
        "t60"."event_description",
        "t60"."ref_period_start",
        "t60"."ref_period_end",
        "t60"."council",
        "t60"."area",
        "t60"."event_end_date_corrected",
        "t60"."rule",
        "t60"."person_id",
        "t60"."event_key",
        "t60"."event_end_date",
        "t60"."adult_1_linked_person_id",
        "t60"."adult_2_linked_person_id",
        "t60"."adult_3_linked_person_id",
        "t60"."autism_spectrum_disorder",
        "t60"."dementia",
        "t60"."eligible_needs_identified",
        "t60"."gp_practice_code",
        "t60"."has_unpaid_carer",
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
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t60"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t60"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t60"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
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
            LOWER(RTRIM("t60"."event_type")) = 'review'
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
          "t59"."provider_cqc_location_id",
          "t59"."no_of_adults_being_cared_for",
          "t59"."event_description",
          "t59"."ref_period_start",
          "t59"."ref_period_end",
          "t59"."council",
          "t59"."area",
          "t59"."event_end_date_corrected",
          "t59"."rule",
          "t59"."person_id",
          "t59"."event_key",
          "t59"."event_end_date",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_1_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_1_linked_person_id"
          END AS "adult_1_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_2_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_2_linked_person_id"
          END AS "adult_2_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_3_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_3_linked_person_id"
          END AS "adult_3_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."autism_spectrum_disorder"
          END AS "autism_spectrum_disorder",
          CASE
            WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."dementia"
          END AS "dementia",
          CASE
            WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."eligible_needs_identified"
          END AS "eligible_needs_identified",
          CASE
            WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."gp_practice_code"
          END AS "gp_practice_code",
          CASE
            WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."has_unpaid_carer"
          END AS "has_unpaid_carer",
          "t31"."to_accommodation_status" AS "accommodation_status",
          CASE
            WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."accommodation_status"
          END AS "accommodation_status_raw",
          (
            "t31"."to_accommodation_status" IS NULL
          )
          AND (
            "t59"."accommodation_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."accommodation_status")) = 'null'
          ) AS "accommodation_status_lost",
          "t32"."to_assessment_type" AS "assessment_type",
          CASE
            WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."assessment_type"
          END AS "assessment_type_raw",
          (
            "t32"."to_assessment_type" IS NULL
          )
          AND (
            "t59"."assessment_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."assessment_type")) = 'null'
          ) AS "assessment_type_lost",
          "t33"."to_client_funding_status" AS "client_funding_status",
          CASE
            WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."client_funding_status"
          END AS "client_funding_status_raw",
          (
            "t33"."to_client_funding_status" IS NULL
          )
          AND (
            "t59"."client_funding_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."client_funding_status")) = 'null'
          ) AS "client_funding_status_lost",
          "t34"."to_client_type" AS "client_type",
          CASE
            WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."client_type"
          END AS "client_type_raw",
          (
            "t34"."to_client_type" IS NULL
          )
          AND (
            "t59"."client_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."client_type")) = 'null'
          ) AS "client_type_lost",
          "t35"."to_cost_frequency" AS "cost_frequency",
          CASE
            WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."cost_frequency"
          END AS "cost_frequency_raw",
          (
            "t35"."to_cost_frequency" IS NULL
          )
          AND (
            "t59"."cost_frequency" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."cost_frequency")) = 'null'
          ) AS "cost_frequency_lost",
          "t36"."to_delivery_mechanism" AS "delivery_mechanism",
          CASE
            WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."delivery_mechanism"
          END AS "delivery_mechanism_raw",
          (
            "t36"."to_delivery_mechanism" IS NULL
          )
          AND (
            "t59"."delivery_mechanism" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
          ) AS "delivery_mechanism_lost",
          "t37"."to_employment_status" AS "employment_status",
          CASE
            WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."employment_status"
          END AS "employment_status_raw",
          (
            "t37"."to_employment_status" IS NULL
          )
          AND (
            "t59"."employment_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."employment_status")) = 'null'
          ) AS "employment_status_lost",
          "t38"."to_ethnicity" AS "ethnicity",
          CASE
            WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."ethnicity"
          END AS "ethnicity_raw",
          (
            "t38"."to_ethnicity" IS NULL
          )
          AND (
            "t59"."ethnicity" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."ethnicity")) = 'null'
          ) AS "ethnicity_lost",
          "t39"."to_event_outcome" AS "event_outcome",
          CASE
            WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."event_outcome"
          END AS "event_outcome_raw",
          (
            "t39"."to_event_outcome" IS NULL
          )
          AND (
            "t59"."event_outcome" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."event_outcome")) = 'null'
          ) AS "event_outcome_lost",
          "t40"."to_event_type" AS "event_type",
          CASE
            WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."event_type"
          END AS "event_type_raw",
          (
            "t40"."to_event_type" IS NULL
          )
          AND (
            "t59"."event_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."event_type")) = 'null'
          ) AS "event_type_lost",
          "t41"."to_gender" AS "gender",
          CASE
            WHEN LOWER(RTRIM("t59"."gender")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."gender"
          END AS "gender_raw",
          (
            "t41"."to_gender" IS NULL
          )
          AND (
            "t59"."gender" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."gender")) = 'null'
          ) AS "gender_lost",
          "t42"."to_hearing_impairment" AS "hearing_impairment",
          CASE
            WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."hearing_impairment"
          END AS "hearing_impairment_raw",
          (
            "t42"."to_hearing_impairment" IS NULL
          )
          AND (
            "t59"."hearing_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
          ) AS "hearing_impairment_lost",
          COALESCE(
            "t43"."to_method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END
          ) AS "method_of_assessment",
          CASE
            WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."method_of_assessment"
          END AS "method_of_assessment_raw",
          (
            "t43"."to_method_of_assessment" IS NULL
          )
          AND (
            "t59"."method_of_assessment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
          ) AS "method_of_assessment_lost",
          COALESCE(
            "t44"."to_method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END
          ) AS "method_of_review",
          CASE
            WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."method_of_review"
          END AS "method_of_review_raw",
          (
            "t44"."to_method_of_review" IS NULL
          )
          AND (
            "t59"."method_of_review" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."method_of_review")) = 'null'
          ) AS "method_of_review_lost",
          "t45"."to_primary_support_reason" AS "primary_support_reason",
          CASE
            WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."primary_support_reason"
          END AS "primary_support_reason_raw",
          (
            "t45"."to_primary_support_reason" IS NULL
          )
          AND (
            "t59"."primary_support_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
          ) AS "primary_support_reason_lost",
          COALESCE(
            "t46"."to_request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END
          ) AS "request_route_of_access",
          CASE
            WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."request_route_of_access"
          END AS "request_route_of_access_raw",
          (
            "t46"."to_request_route_of_access" IS NULL
          )
          AND (
            "t59"."request_route_of_access" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
          ) AS "request_route_of_access_lost",
          COALESCE(
            "t47"."to_review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END
          ) AS "review_outcomes_achieved",
          CASE
            WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."review_outcomes_achieved"
          END AS "review_outcomes_achieved_raw",
          (
            "t47"."to_review_outcomes_achieved" IS NULL
          )
          AND (
            "t59"."review_outcomes_achieved" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
          ) AS "review_outcomes_achieved_lost",
          COALESCE(
            "t48"."to_review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END
          ) AS "review_reason",
          CASE
            WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."review_reason"
          END AS "review_reason_raw",
          (
            "t48"."to_review_reason" IS NULL
          )
          AND (
            "t59"."review_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."review_reason")) = 'null'
          ) AS "review_reason_lost",
          "t49"."to_service_component" AS "service_component",
          CASE
            WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."service_component"
          END AS "service_component_raw",
          (
            "t49"."to_service_component" IS NULL
          )
          AND (
            "t59"."service_component" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."service_component")) = 'null'
          ) AS "service_component_lost",
          "t50"."to_service_type" AS "service_type",
          CASE
            WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."service_type"
          END AS "service_type_raw",
          (
            "t50"."to_service_type" IS NULL
          )
          AND (
            "t59"."service_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."service_type")) = 'null'
          ) AS "service_type_lost",
          COALESCE(
            "t51"."to_total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END
          ) AS "total_hrs_caring_per_week",
          CASE
            WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."total_hrs_caring_per_week"
          END AS "total_hrs_caring_per_week_raw",
          (
            "t51"."to_total_hrs_caring_per_week" IS NULL
          )
          AND (
            "t59"."total_hrs_caring_per_week" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
          ) AS "total_hrs_caring_per_week_lost",
          "t52"."to_visual_impairment" AS "visual_impairment",
          CASE
            WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."visual_impairment"
          END AS "visual_impairment_raw",
          (
            "t52"."to_visual_impairment" IS NULL
          )
          AND (
            "t59"."visual_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."visual_impairment")) = 'null'
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
            "t1"."field" = 'accommodation_status' AND "t1"."raw_value" <> 'null'
        ) AS "t31"
          ON LOWER(RTRIM("t59"."accommodation_status")) = "t31"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
        ) AS "t32"
          ON LOWER(RTRIM("t59"."assessment_type")) = "t32"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status' AND "t1"."raw_value" <> 'null'
        ) AS "t33"
          ON LOWER(RTRIM("t59"."client_funding_status")) = "t33"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
        ) AS "t34"
          ON LOWER(RTRIM("t59"."client_type")) = "t34"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
        ) AS "t35"
          ON LOWER(RTRIM("t59"."cost_frequency")) = "t35"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
        ) AS "t36"
          ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'employment_status' AND "t1"."raw_value" <> 'null'
        ) AS "t37"
          ON LOWER(RTRIM("t59"."employment_status")) = "t37"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity' AND "t1"."raw_value" <> 'null'
        ) AS "t38"
          ON LOWER(RTRIM("t59"."ethnicity")) = "t38"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
        ) AS "t39"
          ON LOWER(RTRIM("t59"."event_outcome")) = "t39"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
        ) AS "t40"
          ON LOWER(RTRIM("t59"."event_type")) = "t40"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'gender' AND "t1"."raw_value" <> 'null'
        ) AS "t41"
          ON LOWER(RTRIM("t59"."gender")) = "t41"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t42"
          ON LOWER(RTRIM("t59"."hearing_impairment")) = "t42"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment' AND "t1"."raw_value" <> 'null'
        ) AS "t43"
          ON LOWER(RTRIM("t59"."method_of_assessment")) = "t43"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review' AND "t1"."raw_value" <> 'null'
        ) AS "t44"
          ON LOWER(RTRIM("t59"."method_of_review")) = "t44"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t45"
          ON LOWER(RTRIM("t59"."primary_support_reason")) = "t45"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
        ) AS "t46"
          ON LOWER(RTRIM("t59"."request_route_of_access")) = "t46"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved' AND "t1"."raw_value" <> 'null'
        ) AS "t47"
          ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'review_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t48"
          ON LOWER(RTRIM("t59"."review_reason")) = "t48"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
        ) AS "t49"
          ON LOWER(RTRIM("t59"."service_component")) = "t49"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
        ) AS "t50"
          ON LOWER(RTRIM("t59"."service_type")) = "t50"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week' AND "t1"."raw_value" <> 'null'
        ) AS "t51"
          ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t52"
          ON LOWER(RTRIM("t59"."visual_impairment")) = "t52"."from_visual_impairment"
        LEFT OUTER JOIN {table 5} AS "t5"
          ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
      ) AS "t60"
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

-- f309116333fb4dd2: build dhsc-2026-09, 11 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR
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

-- f3cc6e45594b9e18: build dhsc-2026-09, 12 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR
SELECT
  *
FROM (
  SELECT
    "t11"."row_id",
    "t11"."import_file",
    "t11"."file_row",
    "t11"."import_time",
    "t11"."record_id",
    "t11"."la_code",
    "t11"."stated_period_start",
    "t11"."stated_period_end",
    "t11"."nhs_traced",
    "t11"."nhs_submitted",
    "t11"."date_of_birth",
    "t11"."birth_year",
    "t11"."birth_month",
    "t11"."date_of_death",
    "t11"."event_start_date",
    "t11"."event_end_date",
    "t11"."age_at_event_start",
    "t11"."conversation",
    "t11"."unit_cost",
    "t11"."planned_units_per_week",
    "t11"."la_person_id",
    "t11"."event_reference",
    "t11"."gp_practice_code",
    "t11"."provider_cqc_location_id",
    "t11"."no_of_adults_being_cared_for",
    "t11"."adult_1_linked_person_id",
    "t11"."adult_2_linked_person_id",
    "t11"."adult_3_linked_person_id",
    "t11"."gender",
    "t11"."ethnicity",
    "t11"."client_type",
    "t11"."primary_support_reason",
    "t11"."accommodation_status",
    "t11"."employment_status",
    "t11"."has_unpaid_carer",
    "t11"."autism_spectrum_disorder",
    "t11"."visual_impairment",
    "t11"."hearing_impairment",
    "t11"."dementia",
    "t11"."client_funding_status",
    "t11"."event_type",
    "t11"."event_description",
    "t11"."event_outcome",
    "t11"."request_route_of_access",
    "t11"."assessment_type",
    "t11"."eligible_needs_identified",
    "t11"."method_of_assessment",
    "t11"."total_hrs_caring_per_week",
    "t11"."service_type",
    "t11"."service_component",
    "t11"."delivery_mechanism",
    "t11"."review_reason",
    "t11"."review_outcomes_achieved",
    "t11"."method_of_review",
    "t11"."cost_frequency",
    "t11"."ref_period_start",
    "t11"."ref_period_end",
    "t11"."council",
    "t11"."area",
    "t11"."event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t11"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t11"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t11"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t11"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t11"."event_type"), 'service')
          )
          AND (
            "t11"."event_end_date_corrected" IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t11"."event_start_date" > "t11"."ref_period_end"
            )
            OR (
              "t11"."event_end_date_corrected" < "t11"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t11"."event_type"), 'service')
              )
              AND (
                "t11"."event_end_date_corrected" > "t11"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t11"."date_of_death" < "t11"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t11"."date_of_death" < "t11"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted", "t11"."la_person_id") IS NOT NULL
        THEN CAST(NULL AS TEXT)
        ELSE 'no-person-id'
      END
    ) AS "rule"
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
      CASE
        WHEN COALESCE("t10"."nhs_traced", "t10"."nhs_submitted") IS NOT NULL
        THEN "t10"."registered_death"
        ELSE "t10"."date_of_death"
      END AS "date_of_death",
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
      CASE
        WHEN COALESCE(
          (
            CASE
              WHEN COALESCE("t10"."nhs_traced", "t10"."nhs_submitted") IS NOT NULL
              THEN "t10"."registered_death"
              ELSE "t10"."date_of_death"
            END >= "t10"."event_start_date"
          )
          AND (
            CASE
              WHEN COALESCE("t10"."nhs_traced", "t10"."nhs_submitted") IS NOT NULL
              THEN "t10"."registered_death"
              ELSE "t10"."date_of_death"
            END <= "t10"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t10"."event_end_date" IS NULL
          )
          AND (
            CASE
              WHEN COALESCE("t10"."nhs_traced", "t10"."nhs_submitted") IS NOT NULL
              THEN "t10"."registered_death"
              ELSE "t10"."date_of_death"
            END > "t10"."event_start_date"
          ),
          FALSE
        )
        THEN CASE
          WHEN COALESCE("t10"."nhs_traced", "t10"."nhs_submitted") IS NOT NULL
          THEN "t10"."registered_death"
          ELSE "t10"."date_of_death"
        END
        ELSE "t10"."event_end_date"
      END AS "event_end_date_corrected"
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
        "t4"."area",
        "t9"."nhs_key",
        "t9"."registered_death"
      FROM {table 1} AS "t3"
      LEFT OUTER JOIN {table 2} AS "t4"
        ON "t3"."la_code" = "t4"."la_code" AND "t3"."import_time" = "t4"."import_time"
      LEFT OUTER JOIN (
        SELECT
          LOWER(RTRIM("t7"."nhs_id")) AS "nhs_key",
          "t7"."date_of_death" AS "registered_death"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t5"."nhs_id",
              "t5"."date_of_death",
              "t5"."registered",
              ROW_NUMBER() OVER (
                PARTITION BY LOWER(RTRIM("t5"."nhs_id"))
                ORDER BY "t5"."registered" DESC, "t5"."date_of_death" DESC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place"
            FROM (
              SELECT
                *
              FROM {table 3} AS "t2"
              WHERE
                LOWER(RTRIM("t2"."nhs_id")) IS NOT NULL
                AND NOT (
                  LOWER(RTRIM("t2"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                )
            ) AS "t5"
          ) AS "t6"
          WHERE
            "t6"."place" = 0
        ) AS "t7"
      ) AS "t9"
        ON LOWER(RTRIM(COALESCE("t3"."nhs_traced", "t3"."nhs_submitted"))) = "t9"."nhs_key"
    ) AS "t10"
  ) AS "t11"
) AS "t12"
WHERE
  "t12"."rule" IS NULL

-- 8f75460af689d471: build dhsc-2026-09, 13 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN, "delivery_mechanism" VARCHAR, "delivery_mechanism_raw" VARCHAR, "delivery_mechanism_lost" BOOLEAN, "cost_frequency" VARCHAR, "cost_frequency_raw" VARCHAR, "cost_frequency_lost" BOOLEAN
SELECT
  "t33"."row_id",
  "t33"."import_file",
  "t33"."file_row",
  "t33"."import_time",
  "t33"."record_id",
  "t33"."la_code",
  "t33"."stated_period_start",
  "t33"."stated_period_end",
  "t33"."nhs_traced",
  "t33"."nhs_submitted",
  "t33"."date_of_birth",
  "t33"."birth_year",
  "t33"."birth_month",
  "t33"."date_of_death",
  "t33"."event_start_date",
  "t33"."event_end_date",
  "t33"."age_at_event_start",
  "t33"."conversation",
  "t33"."unit_cost",
  "t33"."planned_units_per_week",
  "t33"."la_person_id",
  "t33"."event_reference",
  "t33"."gp_practice_code",
  "t33"."provider_cqc_location_id",
  "t33"."no_of_adults_being_cared_for",
  "t33"."adult_1_linked_person_id",
  "t33"."adult_2_linked_person_id",
  "t33"."adult_3_linked_person_id",
  "t33"."gender",
  "t33"."ethnicity",
  "t33"."primary_support_reason",
  "t33"."accommodation_status",
  "t33"."employment_status",
  "t33"."has_unpaid_carer",
  "t33"."autism_spectrum_disorder",
  "t33"."visual_impairment",
  "t33"."hearing_impairment",
  "t33"."dementia",
  "t33"."client_funding_status",
  "t33"."event_description",
  "t33"."eligible_needs_identified",
  "t33"."method_of_assessment",
  "t33"."total_hrs_caring_per_week",
  "t33"."review_reason",
  "t33"."review_outcomes_achieved",
  "t33"."method_of_review",
  "t33"."ref_period_start",
  "t33"."ref_period_end",
  "t33"."council",
  "t33"."area",
  "t33"."event_end_date_corrected",
  "t33"."rule",
  "t15"."to_client_type" AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t33"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."client_type"
  END AS "client_type_raw",
  (
    "t15"."to_client_type" IS NULL
  )
  AND (
    "t33"."client_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."client_type")) = 'null'
  ) AS "client_type_lost",
  "t16"."to_event_type" AS "event_type",
  CASE
    WHEN LOWER(RTRIM("t33"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."event_type"
  END AS "event_type_raw",
  (
    "t16"."to_event_type" IS NULL
  )
  AND (
    "t33"."event_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."event_type")) = 'null'
  ) AS "event_type_lost",
  COALESCE(
    "t17"."to_request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t33"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t33"."request_route_of_access"
    END
  ) AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t33"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."request_route_of_access"
  END AS "request_route_of_access_raw",
  (
    "t17"."to_request_route_of_access" IS NULL
  )
  AND (
    "t33"."request_route_of_access" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."request_route_of_access")) = 'null'
  ) AS "request_route_of_access_lost",
  "t18"."to_assessment_type" AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t33"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."assessment_type"
  END AS "assessment_type_raw",
  (
    "t18"."to_assessment_type" IS NULL
  )
  AND (
    "t33"."assessment_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."assessment_type")) = 'null'
  ) AS "assessment_type_lost",
  "t19"."to_service_type" AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t33"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."service_type"
  END AS "service_type_raw",
  (
    "t19"."to_service_type" IS NULL
  )
  AND (
    "t33"."service_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."service_type")) = 'null'
  ) AS "service_type_lost",
  "t20"."to_service_component" AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t33"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."service_component"
  END AS "service_component_raw",
  (
    "t20"."to_service_component" IS NULL
  )
  AND (
    "t33"."service_component" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."service_component")) = 'null'
  ) AS "service_component_lost",
  "t21"."to_event_outcome" AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t33"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."event_outcome"
  END AS "event_outcome_raw",
  (
    "t21"."to_event_outcome" IS NULL
  )
  AND (
    "t33"."event_outcome" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."event_outcome")) = 'null'
  ) AS "event_outcome_lost",
  "t22"."to_delivery_mechanism" AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t33"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."delivery_mechanism"
  END AS "delivery_mechanism_raw",
  (
    "t22"."to_delivery_mechanism" IS NULL
  )
  AND (
    "t33"."delivery_mechanism" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."delivery_mechanism")) = 'null'
  ) AS "delivery_mechanism_lost",
  "t23"."to_cost_frequency" AS "cost_frequency",
  CASE
    WHEN LOWER(RTRIM("t33"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t33"."cost_frequency"
  END AS "cost_frequency_raw",
  (
    "t23"."to_cost_frequency" IS NULL
  )
  AND (
    "t33"."cost_frequency" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t33"."cost_frequency")) = 'null'
  ) AS "cost_frequency_lost"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t30"."row_id",
      "t30"."import_file",
      "t30"."file_row",
      "t30"."import_time",
      "t30"."record_id",
      "t30"."la_code",
      "t30"."stated_period_start",
      "t30"."stated_period_end",
      "t30"."nhs_traced",
      "t30"."nhs_submitted",
      "t30"."date_of_birth",
      "t30"."birth_year",
      "t30"."birth_month",
      "t30"."date_of_death",
      "t30"."event_start_date",
      "t30"."event_end_date",
      "t30"."age_at_event_start",
      "t30"."conversation",
      "t30"."unit_cost",
      "t30"."planned_units_per_week",
      "t30"."la_person_id",
      "t30"."event_reference",
      "t30"."gp_practice_code",
      "t30"."provider_cqc_location_id",
      "t30"."no_of_adults_being_cared_for",
      "t30"."adult_1_linked_person_id",
      "t30"."adult_2_linked_person_id",
      "t30"."adult_3_linked_person_id",
      "t30"."gender",
      "t30"."ethnicity",
      "t30"."client_type",
      "t30"."primary_support_reason",
      "t30"."accommodation_status",
      "t30"."employment_status",
      "t30"."has_unpaid_carer",
      "t30"."autism_spectrum_disorder",
      "t30"."visual_impairment",
      "t30"."hearing_impairment",
      "t30"."dementia",
      "t30"."client_funding_status",
      "t30"."event_type",
      "t30"."event_description",
      "t30"."event_outcome",
      "t30"."request_route_of_access",
      "t30"."assessment_type",
      "t30"."eligible_needs_identified",
      "t30"."method_of_assessment",
      "t30"."total_hrs_caring_per_week",
      "t30"."service_type",
      "t30"."service_component",
      "t30"."delivery_mechanism",
      "t30"."review_reason",
      "t30"."review_outcomes_achieved",
      "t30"."method_of_review",
      "t30"."cost_frequency",
      "t30"."ref_period_start",
      "t30"."ref_period_end",
      "t30"."council",
      "t30"."area",
      "t30"."event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t30"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t30"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t30"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t30"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t30"."event_type"), 'service')
            )
            AND (
              "t30"."event_end_date_corrected" IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t30"."event_start_date" > "t30"."ref_period_end"
              )
              OR (
                "t30"."event_end_date_corrected" < "t30"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t30"."event_type"), 'service')
                )
                AND (
                  "t30"."event_end_date_corrected" > "t30"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t30"."date_of_death" < "t30"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t30"."date_of_death" < "t30"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t30"."nhs_traced", "t30"."nhs_submitted", "t30"."la_person_id") IS NOT NULL
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
        CASE
          WHEN COALESCE("t29"."nhs_traced", "t29"."nhs_submitted") IS NOT NULL
          THEN "t29"."registered_death"
          ELSE "t29"."date_of_death"
        END AS "date_of_death",
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
        "t29"."ref_period_start",
        "t29"."ref_period_end",
        "t29"."council",
        "t29"."area",
        CASE
          WHEN COALESCE(
            (
              CASE
                WHEN COALESCE("t29"."nhs_traced", "t29"."nhs_submitted") IS NOT NULL
                THEN "t29"."registered_death"
                ELSE "t29"."date_of_death"
              END >= "t29"."event_start_date"
            )
            AND (
              CASE
                WHEN COALESCE("t29"."nhs_traced", "t29"."nhs_submitted") IS NOT NULL
                THEN "t29"."registered_death"
                ELSE "t29"."date_of_death"
              END <= "t29"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t29"."event_end_date" IS NULL
            )
            AND (
              CASE
                WHEN COALESCE("t29"."nhs_traced", "t29"."nhs_submitted") IS NOT NULL
                THEN "t29"."registered_death"
                ELSE "t29"."date_of_death"
              END > "t29"."event_start_date"
            ),
            FALSE
          )
          THEN CASE
            WHEN COALESCE("t29"."nhs_traced", "t29"."nhs_submitted") IS NOT NULL
            THEN "t29"."registered_death"
            ELSE "t29"."date_of_death"
          END
          ELSE "t29"."event_end_date"
        END AS "event_end_date_corrected"
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
          "t5"."area",
          "t28"."nhs_key",
          "t28"."registered_death"
        FROM {table 1} AS "t4"
        LEFT OUTER JOIN {table 2} AS "t5"
          ON "t4"."la_code" = "t5"."la_code" AND "t4"."import_time" = "t5"."import_time"
        LEFT OUTER JOIN (
          SELECT
            LOWER(RTRIM("t26"."nhs_id")) AS "nhs_key",
            "t26"."date_of_death" AS "registered_death"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t24"."nhs_id",
                "t24"."date_of_death",
                "t24"."registered",
                ROW_NUMBER() OVER (
                  PARTITION BY LOWER(RTRIM("t24"."nhs_id"))
                  ORDER BY "t24"."registered" DESC, "t24"."date_of_death" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  *
                FROM {table 3} AS "t3"
                WHERE
                  LOWER(RTRIM("t3"."nhs_id")) IS NOT NULL
                  AND NOT (
                    LOWER(RTRIM("t3"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                  )
              ) AS "t24"
            ) AS "t25"
            WHERE
              "t25"."place" = 0
          ) AS "t26"
        ) AS "t28"
          ON LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted"))) = "t28"."nhs_key"
      ) AS "t29"
    ) AS "t30"
  ) AS "t31"
  WHERE
    "t31"."rule" IS NULL
) AS "t33"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type' AND "t0"."raw_value" <> 'null'
) AS "t15"
  ON LOWER(RTRIM("t33"."client_type")) = "t15"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type' AND "t0"."raw_value" <> 'null'
) AS "t16"
  ON LOWER(RTRIM("t33"."event_type")) = "t16"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access' AND "t0"."raw_value" <> 'null'
) AS "t17"
  ON LOWER(RTRIM("t33"."request_route_of_access")) = "t17"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type' AND "t0"."raw_value" <> 'null'
) AS "t18"
  ON LOWER(RTRIM("t33"."assessment_type")) = "t18"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type' AND "t0"."raw_value" <> 'null'
) AS "t19"
  ON LOWER(RTRIM("t33"."service_type")) = "t19"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component' AND "t0"."raw_value" <> 'null'
) AS "t20"
  ON LOWER(RTRIM("t33"."service_component")) = "t20"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome' AND "t0"."raw_value" <> 'null'
) AS "t21"
  ON LOWER(RTRIM("t33"."event_outcome")) = "t21"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism' AND "t0"."raw_value" <> 'null'
) AS "t22"
  ON LOWER(RTRIM("t33"."delivery_mechanism")) = "t22"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency' AND "t0"."raw_value" <> 'null'
) AS "t23"
  ON LOWER(RTRIM("t33"."cost_frequency")) = "t23"."from_cost_frequency"

-- b1c1f3a7651a7ee0: build dhsc-2026-09, 14 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "key_start" DATE, "key_end" DATE, "key_client" VARCHAR, "key_type" VARCHAR, "key_request_route_of_access" VARCHAR, "key_assessment_type" VARCHAR, "key_service_type" VARCHAR, "key_service_component" VARCHAR, "apart_delivery" VARCHAR, "apart_frequency" VARCHAR, "apart_cost" DECIMAL(18,2), "apart_units" DECIMAL(18,2)
SELECT
  "t37"."row_id",
  "t37"."record_id",
  "t37"."import_file",
  "t37"."import_time",
  "t37"."file_row",
  "t37"."la_code",
  "t37"."person_id",
  "t37"."event_end_date_corrected",
  "t37"."ref_period_start",
  "t37"."ref_period_end",
  "t37"."event_outcome_hierarchy",
  "t37"."conversation",
  "t37"."event_start_date" AS "key_start",
  CASE
    WHEN NOT (
      LOWER(RTRIM("t37"."event_type")) = 'service'
    )
    THEN "t37"."event_end_date_corrected"
    ELSE CAST(NULL AS DATE)
  END AS "key_end",
  LOWER(RTRIM("t37"."client_type")) AS "key_client",
  LOWER(RTRIM("t37"."event_type")) AS "key_type",
  CASE
    WHEN LOWER(RTRIM("t37"."event_type")) = 'request'
    THEN LOWER(RTRIM("t37"."request_route_of_access"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t37"."event_type")) = 'assessment'
    THEN LOWER(RTRIM("t37"."assessment_type"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_assessment_type",
  CASE
    WHEN LOWER(RTRIM("t37"."event_type")) = 'service'
    THEN LOWER(RTRIM("t37"."service_type"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_type",
  CASE
    WHEN LOWER(RTRIM("t37"."event_type")) = 'service'
    THEN LOWER(RTRIM("t37"."service_component"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_component",
  CASE
    WHEN LOWER(RTRIM("t37"."event_type")) = 'service'
    THEN COALESCE(LOWER(RTRIM("t37"."delivery_mechanism")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_delivery",
  CASE
    WHEN LOWER(RTRIM("t37"."event_type")) = 'service'
    THEN COALESCE(LOWER(RTRIM("t37"."cost_frequency")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_frequency",
  CASE
    WHEN LOWER(RTRIM("t37"."event_type")) = 'service'
    THEN "t37"."unit_cost"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_cost",
  CASE
    WHEN LOWER(RTRIM("t37"."event_type")) = 'service'
    THEN "t37"."planned_units_per_week"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_units"
FROM (
  SELECT
    "t36"."row_id",
    "t36"."import_file",
    "t36"."file_row",
    "t36"."import_time",
    "t36"."record_id",
    "t36"."la_code",
    "t36"."stated_period_start",
    "t36"."stated_period_end",
    "t36"."nhs_traced",
    "t36"."nhs_submitted",
    "t36"."date_of_birth",
    "t36"."birth_year",
    "t36"."birth_month",
    "t36"."date_of_death",
    "t36"."event_start_date",
    "t36"."event_end_date",
    "t36"."age_at_event_start",
    "t36"."conversation",
    "t36"."unit_cost",
    "t36"."planned_units_per_week",
    "t36"."la_person_id",
    "t36"."event_reference",
    "t36"."gp_practice_code",
    "t36"."provider_cqc_location_id",
    "t36"."no_of_adults_being_cared_for",
    "t36"."adult_1_linked_person_id",
    "t36"."adult_2_linked_person_id",
    "t36"."adult_3_linked_person_id",
    "t36"."gender",
    "t36"."ethnicity",
    "t36"."primary_support_reason",
    "t36"."accommodation_status",
    "t36"."employment_status",
    "t36"."has_unpaid_carer",
    "t36"."autism_spectrum_disorder",
    "t36"."visual_impairment",
    "t36"."hearing_impairment",
    "t36"."dementia",
    "t36"."client_funding_status",
    "t36"."event_description",
    "t36"."eligible_needs_identified",
    "t36"."method_of_assessment",
    "t36"."total_hrs_caring_per_week",
    "t36"."review_reason",
    "t36"."review_outcomes_achieved",
    "t36"."method_of_review",
    "t36"."ref_period_start",
    "t36"."ref_period_end",
    "t36"."council",
    "t36"."area",
    "t36"."event_end_date_corrected",
    "t36"."rule",
    "t36"."client_type",
    "t36"."client_type_raw",
    "t36"."client_type_lost",
    "t36"."event_type",
    "t36"."event_type_raw",
    "t36"."event_type_lost",
    "t36"."request_route_of_access",
    "t36"."request_route_of_access_raw",
    "t36"."request_route_of_access_lost",
    "t36"."assessment_type",
    "t36"."assessment_type_raw",
    "t36"."assessment_type_lost",
    "t36"."service_type",
    "t36"."service_type_raw",
    "t36"."service_type_lost",
    "t36"."service_component",
    "t36"."service_component_raw",
    "t36"."service_component_lost",
    "t36"."event_outcome",
    "t36"."event_outcome_raw",
    "t36"."event_outcome_lost",
    "t36"."delivery_mechanism",
    "t36"."delivery_mechanism_raw",
    "t36"."delivery_mechanism_lost",
    "t36"."cost_frequency",
    "t36"."cost_frequency_raw",
    "t36"."cost_frequency_lost",
    "t36"."event_outcome_hierarchy",
    "t36"."event_outcome_group",
    COALESCE("t36"."nhs_traced", "t36"."nhs_submitted") AS "nhs_id",
    COALESCE(
      COALESCE("t36"."nhs_traced", "t36"."nhs_submitted"),
      "t36"."la_code" || '_' || "t36"."la_person_id"
    ) AS "person_id"
  FROM (
    SELECT
      "t35"."row_id",
      "t35"."import_file",
      "t35"."file_row",
      "t35"."import_time",
      "t35"."record_id",
      "t35"."la_code",
      "t35"."stated_period_start",
      "t35"."stated_period_end",
      "t35"."nhs_traced",
      "t35"."nhs_submitted",
      "t35"."date_of_birth",
      "t35"."birth_year",
      "t35"."birth_month",
      "t35"."date_of_death",
      "t35"."event_start_date",
      "t35"."event_end_date",
      "t35"."age_at_event_start",
      "t35"."conversation",
      "t35"."unit_cost",
      "t35"."planned_units_per_week",
      "t35"."la_person_id",
      "t35"."event_reference",
      "t35"."gp_practice_code",
      "t35"."provider_cqc_location_id",
      "t35"."no_of_adults_being_cared_for",
      "t35"."adult_1_linked_person_id",
      "t35"."adult_2_linked_person_id",
      "t35"."adult_3_linked_person_id",
      "t35"."gender",
      "t35"."ethnicity",
      "t35"."primary_support_reason",
      "t35"."accommodation_status",
      "t35"."employment_status",
      "t35"."has_unpaid_carer",
      "t35"."autism_spectrum_disorder",
      "t35"."visual_impairment",
      "t35"."hearing_impairment",
      "t35"."dementia",
      "t35"."client_funding_status",
      "t35"."event_description",
      "t35"."eligible_needs_identified",
      "t35"."method_of_assessment",
      "t35"."total_hrs_caring_per_week",
      "t35"."review_reason",
      "t35"."review_outcomes_achieved",
      "t35"."method_of_review",
      "t35"."ref_period_start",
      "t35"."ref_period_end",
      "t35"."council",
      "t35"."area",
      "t35"."event_end_date_corrected",
      "t35"."rule",
      "t17"."to_client_type" AS "client_type",
      CASE
        WHEN LOWER(RTRIM("t35"."client_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."client_type"
      END AS "client_type_raw",
      (
        "t17"."to_client_type" IS NULL
      )
      AND (
        "t35"."client_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."client_type")) = 'null'
      ) AS "client_type_lost",
      "t18"."to_event_type" AS "event_type",
      CASE
        WHEN LOWER(RTRIM("t35"."event_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."event_type"
      END AS "event_type_raw",
      (
        "t18"."to_event_type" IS NULL
      )
      AND (
        "t35"."event_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."event_type")) = 'null'
      ) AS "event_type_lost",
      COALESCE(
        "t19"."to_request_route_of_access",
        CASE
          WHEN LOWER(RTRIM("t35"."request_route_of_access")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t35"."request_route_of_access"
        END
      ) AS "request_route_of_access",
      CASE
        WHEN LOWER(RTRIM("t35"."request_route_of_access")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."request_route_of_access"
      END AS "request_route_of_access_raw",
      (
        "t19"."to_request_route_of_access" IS NULL
      )
      AND (
        "t35"."request_route_of_access" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."request_route_of_access")) = 'null'
      ) AS "request_route_of_access_lost",
      "t20"."to_assessment_type" AS "assessment_type",
      CASE
        WHEN LOWER(RTRIM("t35"."assessment_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."assessment_type"
      END AS "assessment_type_raw",
      (
        "t20"."to_assessment_type" IS NULL
      )
      AND (
        "t35"."assessment_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."assessment_type")) = 'null'
      ) AS "assessment_type_lost",
      "t21"."to_service_type" AS "service_type",
      CASE
        WHEN LOWER(RTRIM("t35"."service_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."service_type"
      END AS "service_type_raw",
      (
        "t21"."to_service_type" IS NULL
      )
      AND (
        "t35"."service_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."service_type")) = 'null'
      ) AS "service_type_lost",
      "t22"."to_service_component" AS "service_component",
      CASE
        WHEN LOWER(RTRIM("t35"."service_component")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."service_component"
      END AS "service_component_raw",
      (
        "t22"."to_service_component" IS NULL
      )
      AND (
        "t35"."service_component" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."service_component")) = 'null'
      ) AS "service_component_lost",
      "t23"."to_event_outcome" AS "event_outcome",
      CASE
        WHEN LOWER(RTRIM("t35"."event_outcome")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."event_outcome"
      END AS "event_outcome_raw",
      (
        "t23"."to_event_outcome" IS NULL
      )
      AND (
        "t35"."event_outcome" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."event_outcome")) = 'null'
      ) AS "event_outcome_lost",
      "t24"."to_delivery_mechanism" AS "delivery_mechanism",
      CASE
        WHEN LOWER(RTRIM("t35"."delivery_mechanism")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."delivery_mechanism"
      END AS "delivery_mechanism_raw",
      (
        "t24"."to_delivery_mechanism" IS NULL
      )
      AND (
        "t35"."delivery_mechanism" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."delivery_mechanism")) = 'null'
      ) AS "delivery_mechanism_lost",
      "t25"."to_cost_frequency" AS "cost_frequency",
      CASE
        WHEN LOWER(RTRIM("t35"."cost_frequency")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t35"."cost_frequency"
      END AS "cost_frequency_raw",
      (
        "t25"."to_cost_frequency" IS NULL
      )
      AND (
        "t35"."cost_frequency" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t35"."cost_frequency")) = 'null'
      ) AS "cost_frequency_lost",
      "t5"."event_outcome_hierarchy",
      "t5"."event_outcome_group"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t32"."row_id",
          "t32"."import_file",
          "t32"."file_row",
          "t32"."import_time",
          "t32"."record_id",
          "t32"."la_code",
          "t32"."stated_period_start",
          "t32"."stated_period_end",
          "t32"."nhs_traced",
          "t32"."nhs_submitted",
          "t32"."date_of_birth",
          "t32"."birth_year",
          "t32"."birth_month",
          "t32"."date_of_death",
          "t32"."event_start_date",
          "t32"."event_end_date",
          "t32"."age_at_event_start",
          "t32"."conversation",
          "t32"."unit_cost",
          "t32"."planned_units_per_week",
          "t32"."la_person_id",
          "t32"."event_reference",
          "t32"."gp_practice_code",
          "t32"."provider_cqc_location_id",
          "t32"."no_of_adults_being_cared_for",
          "t32"."adult_1_linked_person_id",
          "t32"."adult_2_linked_person_id",
          "t32"."adult_3_linked_person_id",
          "t32"."gender",
          "t32"."ethnicity",
          "t32"."client_type",
          "t32"."primary_support_reason",
          "t32"."accommodation_status",
          "t32"."employment_status",
          "t32"."has_unpaid_carer",
          "t32"."autism_spectrum_disorder",
          "t32"."visual_impairment",
          "t32"."hearing_impairment",
          "t32"."dementia",
          "t32"."client_funding_status",
          "t32"."event_type",
          "t32"."event_description",
          "t32"."event_outcome",
          "t32"."request_route_of_access",
          "t32"."assessment_type",
          "t32"."eligible_needs_identified",
          "t32"."method_of_assessment",
          "t32"."total_hrs_caring_per_week",
          "t32"."service_type",
          "t32"."service_component",
          "t32"."delivery_mechanism",
          "t32"."review_reason",
          "t32"."review_outcomes_achieved",
          "t32"."method_of_review",
          "t32"."cost_frequency",
          "t32"."ref_period_start",
          "t32"."ref_period_end",
          "t32"."council",
          "t32"."area",
          "t32"."event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t32"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t32"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t32"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t32"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t32"."event_type"), 'service')
                )
                AND (
                  "t32"."event_end_date_corrected" IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t32"."event_start_date" > "t32"."ref_period_end"
                  )
                  OR (
                    "t32"."event_end_date_corrected" < "t32"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t32"."event_type"), 'service')
                    )
                    AND (
                      "t32"."event_end_date_corrected" > "t32"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t32"."date_of_death" < "t32"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t32"."date_of_death" < "t32"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t32"."nhs_traced", "t32"."nhs_submitted", "t32"."la_person_id") IS NOT NULL
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
            CASE
              WHEN COALESCE("t31"."nhs_traced", "t31"."nhs_submitted") IS NOT NULL
              THEN "t31"."registered_death"
              ELSE "t31"."date_of_death"
            END AS "date_of_death",
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
            "t31"."ref_period_start",
            "t31"."ref_period_end",
            "t31"."council",
            "t31"."area",
            CASE
              WHEN COALESCE(
                (
                  CASE
                    WHEN COALESCE("t31"."nhs_traced", "t31"."nhs_submitted") IS NOT NULL
                    THEN "t31"."registered_death"
                    ELSE "t31"."date_of_death"
                  END >= "t31"."event_start_date"
                )
                AND (
                  CASE
                    WHEN COALESCE("t31"."nhs_traced", "t31"."nhs_submitted") IS NOT NULL
                    THEN "t31"."registered_death"
                    ELSE "t31"."date_of_death"
                  END <= "t31"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t31"."event_end_date" IS NULL
                )
                AND (
                  CASE
                    WHEN COALESCE("t31"."nhs_traced", "t31"."nhs_submitted") IS NOT NULL
                    THEN "t31"."registered_death"
                    ELSE "t31"."date_of_death"
                  END > "t31"."event_start_date"
                ),
                FALSE
              )
              THEN CASE
                WHEN COALESCE("t31"."nhs_traced", "t31"."nhs_submitted") IS NOT NULL
                THEN "t31"."registered_death"
                ELSE "t31"."date_of_death"
              END
              ELSE "t31"."event_end_date"
            END AS "event_end_date_corrected"
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
              "t7"."area",
              "t30"."nhs_key",
              "t30"."registered_death"
            FROM {table 1} AS "t6"
            LEFT OUTER JOIN {table 2} AS "t7"
              ON "t6"."la_code" = "t7"."la_code" AND "t6"."import_time" = "t7"."import_time"
            LEFT OUTER JOIN (
              SELECT
                LOWER(RTRIM("t28"."nhs_id")) AS "nhs_key",
                "t28"."date_of_death" AS "registered_death"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t26"."nhs_id",
                    "t26"."date_of_death",
                    "t26"."registered",
                    ROW_NUMBER() OVER (
                      PARTITION BY LOWER(RTRIM("t26"."nhs_id"))
                      ORDER BY "t26"."registered" DESC, "t26"."date_of_death" DESC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "place"
                  FROM (
                    SELECT
                      *
                    FROM {table 3} AS "t4"
                    WHERE
                      LOWER(RTRIM("t4"."nhs_id")) IS NOT NULL
                      AND NOT (
                        LOWER(RTRIM("t4"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                      )
                  ) AS "t26"
                ) AS "t27"
                WHERE
                  "t27"."place" = 0
              ) AS "t28"
            ) AS "t30"
              ON LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted"))) = "t30"."nhs_key"
          ) AS "t31"
        ) AS "t32"
      ) AS "t33"
      WHERE
        "t33"."rule" IS NULL
    ) AS "t35"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_client_type",
        "t1"."cleaned_value" AS "to_client_type"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
    ) AS "t17"
      ON LOWER(RTRIM("t35"."client_type")) = "t17"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_type",
        "t1"."cleaned_value" AS "to_event_type"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
    ) AS "t18"
      ON LOWER(RTRIM("t35"."event_type")) = "t18"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_request_route_of_access",
        "t1"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
    ) AS "t19"
      ON LOWER(RTRIM("t35"."request_route_of_access")) = "t19"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_assessment_type",
        "t1"."cleaned_value" AS "to_assessment_type"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
    ) AS "t20"
      ON LOWER(RTRIM("t35"."assessment_type")) = "t20"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_type",
        "t1"."cleaned_value" AS "to_service_type"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
    ) AS "t21"
      ON LOWER(RTRIM("t35"."service_type")) = "t21"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_component",
        "t1"."cleaned_value" AS "to_service_component"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
    ) AS "t22"
      ON LOWER(RTRIM("t35"."service_component")) = "t22"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_outcome",
        "t1"."cleaned_value" AS "to_event_outcome"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
    ) AS "t23"
      ON LOWER(RTRIM("t35"."event_outcome")) = "t23"."from_event_outcome"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_delivery_mechanism",
        "t1"."cleaned_value" AS "to_delivery_mechanism"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
    ) AS "t24"
      ON LOWER(RTRIM("t35"."delivery_mechanism")) = "t24"."from_delivery_mechanism"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_cost_frequency",
        "t1"."cleaned_value" AS "to_cost_frequency"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
    ) AS "t25"
      ON LOWER(RTRIM("t35"."cost_frequency")) = "t25"."from_cost_frequency"
    LEFT OUTER JOIN {table 5} AS "t5"
      ON LOWER(RTRIM("t23"."to_event_outcome")) = "t5"."outcome"
  ) AS "t36"
) AS "t37"

-- 89473894264827ed: build dhsc-2026-09, 15 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t17".*
  EXCLUDE ("kept_row")
FROM (
  SELECT
    "t16"."row_id",
    "t16"."import_file",
    "t16"."file_row",
    "t16"."import_time",
    "t16"."record_id",
    "t16"."la_code",
    "t16"."stated_period_start",
    "t16"."stated_period_end",
    "t16"."nhs_traced",
    "t16"."nhs_submitted",
    "t16"."date_of_birth",
    "t16"."birth_year",
    "t16"."birth_month",
    "t16"."date_of_death",
    "t16"."event_start_date",
    "t16"."event_end_date_raw",
    "t16"."age_at_event_start",
    "t16"."conversation",
    "t16"."unit_cost",
    "t16"."planned_units_per_week",
    "t16"."la_person_id",
    "t16"."event_reference",
    "t16"."gp_practice_code",
    "t16"."provider_cqc_location_id",
    "t16"."no_of_adults_being_cared_for",
    "t16"."adult_1_linked_person_id",
    "t16"."adult_2_linked_person_id",
    "t16"."adult_3_linked_person_id",
    "t16"."gender",
    "t16"."ethnicity",
    "t16"."client_type",
    "t16"."primary_support_reason",
    "t16"."accommodation_status",
    "t16"."employment_status",
    "t16"."has_unpaid_carer",
    "t16"."autism_spectrum_disorder",
    "t16"."visual_impairment",
    "t16"."hearing_impairment",
    "t16"."dementia",
    "t16"."client_funding_status",
    "t16"."event_type",
    "t16"."event_description",
    "t16"."event_outcome",
    "t16"."request_route_of_access",
    "t16"."assessment_type",
    "t16"."eligible_needs_identified",
    "t16"."method_of_assessment",
    "t16"."total_hrs_caring_per_week",
    "t16"."service_type",
    "t16"."service_component",
    "t16"."delivery_mechanism",
    "t16"."review_reason",
    "t16"."review_outcomes_achieved",
    "t16"."method_of_review",
    "t16"."cost_frequency",
    "t16"."ref_period_start",
    "t16"."ref_period_end",
    "t16"."council",
    "t16"."area",
    "t16"."event_end_date_corrected",
    "t16"."rule",
    "t7"."kept_row",
    "t7"."person_id",
    "t7"."event_key",
    "t7"."event_end_date"
  FROM (
    SELECT
      "t14"."row_id",
      "t14"."import_file",
      "t14"."file_row",
      "t14"."import_time",
      "t14"."record_id",
      "t14"."la_code",
      "t14"."stated_period_start",
      "t14"."stated_period_end",
      "t14"."nhs_traced",
      "t14"."nhs_submitted",
      "t14"."date_of_birth",
      "t14"."birth_year",
      "t14"."birth_month",
      "t14"."date_of_death",
      "t14"."event_start_date",
      "t14"."event_end_date" AS "event_end_date_raw",
      "t14"."age_at_event_start",
      "t14"."conversation",
      "t14"."unit_cost",
      "t14"."planned_units_per_week",
      "t14"."la_person_id",
      "t14"."event_reference",
      "t14"."gp_practice_code",
      "t14"."provider_cqc_location_id",
      "t14"."no_of_adults_being_cared_for",
      "t14"."adult_1_linked_person_id",
      "t14"."adult_2_linked_person_id",
      "t14"."adult_3_linked_person_id",
      "t14"."gender",
      "t14"."ethnicity",
      "t14"."client_type",
      "t14"."primary_support_reason",
      "t14"."accommodation_status",
      "t14"."employment_status",
      "t14"."has_unpaid_carer",
      "t14"."autism_spectrum_disorder",
      "t14"."visual_impairment",
      "t14"."hearing_impairment",
      "t14"."dementia",
      "t14"."client_funding_status",
      "t14"."event_type",
      "t14"."event_description",
      "t14"."event_outcome",
      "t14"."request_route_of_access",
      "t14"."assessment_type",
      "t14"."eligible_needs_identified",
      "t14"."method_of_assessment",
      "t14"."total_hrs_caring_per_week",
      "t14"."service_type",
      "t14"."service_component",
      "t14"."delivery_mechanism",
      "t14"."review_reason",
      "t14"."review_outcomes_achieved",
      "t14"."method_of_review",
      "t14"."cost_frequency",
      "t14"."ref_period_start",
      "t14"."ref_period_end",
      "t14"."council",
      "t14"."area",
      "t14"."event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t14"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t14"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t14"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t14"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t14"."event_type"), 'service')
            )
            AND (
              "t14"."event_end_date_corrected" IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t14"."event_start_date" > "t14"."ref_period_end"
              )
              OR (
                "t14"."event_end_date_corrected" < "t14"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t14"."event_type"), 'service')
                )
                AND (
                  "t14"."event_end_date_corrected" > "t14"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t14"."date_of_death" < "t14"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t14"."date_of_death" < "t14"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted", "t14"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
    FROM (
      SELECT
        "t13"."row_id",
        "t13"."import_file",
        "t13"."file_row",
        "t13"."import_time",
        "t13"."record_id",
        "t13"."la_code",
        "t13"."stated_period_start",
        "t13"."stated_period_end",
        "t13"."nhs_traced",
        "t13"."nhs_submitted",
        "t13"."date_of_birth",
        "t13"."birth_year",
        "t13"."birth_month",
        CASE
          WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
          THEN "t13"."registered_death"
          ELSE "t13"."date_of_death"
        END AS "date_of_death",
        "t13"."event_start_date",
        "t13"."event_end_date",
        "t13"."age_at_event_start",
        "t13"."conversation",
        "t13"."unit_cost",
        "t13"."planned_units_per_week",
        "t13"."la_person_id",
        "t13"."event_reference",
        "t13"."gp_practice_code",
        "t13"."provider_cqc_location_id",
        "t13"."no_of_adults_being_cared_for",
        "t13"."adult_1_linked_person_id",
        "t13"."adult_2_linked_person_id",
        "t13"."adult_3_linked_person_id",
        "t13"."gender",
        "t13"."ethnicity",
        "t13"."client_type",
        "t13"."primary_support_reason",
        "t13"."accommodation_status",
        "t13"."employment_status",
        "t13"."has_unpaid_carer",
        "t13"."autism_spectrum_disorder",
        "t13"."visual_impairment",
        "t13"."hearing_impairment",
        "t13"."dementia",
        "t13"."client_funding_status",
        "t13"."event_type",
        "t13"."event_description",
        "t13"."event_outcome",
        "t13"."request_route_of_access",
        "t13"."assessment_type",
        "t13"."eligible_needs_identified",
        "t13"."method_of_assessment",
        "t13"."total_hrs_caring_per_week",
        "t13"."service_type",
        "t13"."service_component",
        "t13"."delivery_mechanism",
        "t13"."review_reason",
        "t13"."review_outcomes_achieved",
        "t13"."method_of_review",
        "t13"."cost_frequency",
        "t13"."ref_period_start",
        "t13"."ref_period_end",
        "t13"."council",
        "t13"."area",
        CASE
          WHEN COALESCE(
            (
              CASE
                WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
                THEN "t13"."registered_death"
                ELSE "t13"."date_of_death"
              END >= "t13"."event_start_date"
            )
            AND (
              CASE
                WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
                THEN "t13"."registered_death"
                ELSE "t13"."date_of_death"
              END <= "t13"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t13"."event_end_date" IS NULL
            )
            AND (
              CASE
                WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
                THEN "t13"."registered_death"
                ELSE "t13"."date_of_death"
              END > "t13"."event_start_date"
            ),
            FALSE
          )
          THEN CASE
            WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
            THEN "t13"."registered_death"
            ELSE "t13"."date_of_death"
          END
          ELSE "t13"."event_end_date"
        END AS "event_end_date_corrected"
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
          "t5"."area",
          "t12"."nhs_key",
          "t12"."registered_death"
        FROM {table 1} AS "t4"
        LEFT OUTER JOIN {table 2} AS "t5"
          ON "t4"."la_code" = "t5"."la_code" AND "t4"."import_time" = "t5"."import_time"
        LEFT OUTER JOIN (
          SELECT
            LOWER(RTRIM("t10"."nhs_id")) AS "nhs_key",
            "t10"."date_of_death" AS "registered_death"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t8"."nhs_id",
                "t8"."date_of_death",
                "t8"."registered",
                ROW_NUMBER() OVER (
                  PARTITION BY LOWER(RTRIM("t8"."nhs_id"))
                  ORDER BY "t8"."registered" DESC, "t8"."date_of_death" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  *
                FROM {table 3} AS "t3"
                WHERE
                  LOWER(RTRIM("t3"."nhs_id")) IS NOT NULL
                  AND NOT (
                    LOWER(RTRIM("t3"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                  )
              ) AS "t8"
            ) AS "t9"
            WHERE
              "t9"."place" = 0
          ) AS "t10"
        ) AS "t12"
          ON LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted"))) = "t12"."nhs_key"
      ) AS "t13"
    ) AS "t14"
  ) AS "t16"
  INNER JOIN (
    SELECT
      "t0"."row_id" AS "kept_row",
      "t0"."person_id",
      "t0"."event_key",
      "t0"."event_end_date"
    FROM {table 4} AS "t0"
    WHERE
      "t0"."place" = 0
  ) AS "t7"
    ON "t16"."row_id" = "t7"."kept_row"
) AS "t17"

-- 4724515051775623: build dhsc-2026-09, 16 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "event_description" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "eligible_needs_identified" VARCHAR, "gp_practice_code" VARCHAR, "has_unpaid_carer" VARCHAR, "accommodation_status" VARCHAR, "accommodation_status_raw" VARCHAR, "accommodation_status_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "client_funding_status" VARCHAR, "client_funding_status_raw" VARCHAR, "client_funding_status_lost" BOOLEAN, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "cost_frequency" VARCHAR, "cost_frequency_raw" VARCHAR, "cost_frequency_lost" BOOLEAN, "delivery_mechanism" VARCHAR, "delivery_mechanism_raw" VARCHAR, "delivery_mechanism_lost" BOOLEAN, "employment_status" VARCHAR, "employment_status_raw" VARCHAR, "employment_status_lost" BOOLEAN, "ethnicity" VARCHAR, "ethnicity_raw" VARCHAR, "ethnicity_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "gender" VARCHAR, "gender_raw" VARCHAR, "gender_lost" BOOLEAN, "hearing_impairment" VARCHAR, "hearing_impairment_raw" VARCHAR, "hearing_impairment_lost" BOOLEAN, "method_of_assessment" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_assessment_lost" BOOLEAN, "method_of_review" VARCHAR, "method_of_review_raw" VARCHAR, "method_of_review_lost" BOOLEAN, "primary_support_reason" VARCHAR, "primary_support_reason_raw" VARCHAR, "primary_support_reason_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "review_outcomes_achieved" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_outcomes_achieved_lost" BOOLEAN, "review_reason" VARCHAR, "review_reason_raw" VARCHAR, "review_reason_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "total_hrs_caring_per_week" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "total_hrs_caring_per_week_lost" BOOLEAN, "visual_impairment" VARCHAR, "visual_impairment_raw" VARCHAR, "visual_impairment_lost" BOOLEAN
SELECT
  "t64"."row_id",
  "t64"."import_file",
  "t64"."file_row",
  "t64"."import_time",
  "t64"."record_id",
  "t64"."la_code",
  "t64"."stated_period_start",
  "t64"."stated_period_end",
  "t64"."nhs_traced",
  "t64"."nhs_submitted",
  "t64"."date_of_birth",
  "t64"."birth_year",
  "t64"."birth_month",
  "t64"."date_of_death",
  "t64"."event_start_date",
  "t64"."event_end_date_raw",
  "t64"."age_at_event_start",
  "t64"."conversation",
  "t64"."unit_cost",
  "t64"."planned_units_per_week",
  "t64"."la_person_id",
  "t64"."event_reference",
  "t64"."provider_cqc_location_id",
  "t64"."no_of_adults_being_cared_for",
  "t64"."event_description",
  "t64"."ref_period_start",
  "t64"."ref_period_end",
  "t64"."council",
  "t64"."area",
  "t64"."event_end_date_corrected",
  "t64"."rule",
  "t64"."person_id",
  "t64"."event_key",
  "t64"."event_end_date",
  CASE
    WHEN LOWER(RTRIM("t64"."adult_1_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."adult_1_linked_person_id"
  END AS "adult_1_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t64"."adult_2_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."adult_2_linked_person_id"
  END AS "adult_2_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t64"."adult_3_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."adult_3_linked_person_id"
  END AS "adult_3_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t64"."autism_spectrum_disorder")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."autism_spectrum_disorder"
  END AS "autism_spectrum_disorder",
  CASE
    WHEN LOWER(RTRIM("t64"."dementia")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."dementia"
  END AS "dementia",
  CASE
    WHEN LOWER(RTRIM("t64"."eligible_needs_identified")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."eligible_needs_identified"
  END AS "eligible_needs_identified",
  CASE
    WHEN LOWER(RTRIM("t64"."gp_practice_code")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."gp_practice_code"
  END AS "gp_practice_code",
  CASE
    WHEN LOWER(RTRIM("t64"."has_unpaid_carer")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."has_unpaid_carer"
  END AS "has_unpaid_carer",
  "t30"."to_accommodation_status" AS "accommodation_status",
  CASE
    WHEN LOWER(RTRIM("t64"."accommodation_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."accommodation_status"
  END AS "accommodation_status_raw",
  (
    "t30"."to_accommodation_status" IS NULL
  )
  AND (
    "t64"."accommodation_status" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."accommodation_status")) = 'null'
  ) AS "accommodation_status_lost",
  "t31"."to_assessment_type" AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t64"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."assessment_type"
  END AS "assessment_type_raw",
  (
    "t31"."to_assessment_type" IS NULL
  )
  AND (
    "t64"."assessment_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."assessment_type")) = 'null'
  ) AS "assessment_type_lost",
  "t32"."to_client_funding_status" AS "client_funding_status",
  CASE
    WHEN LOWER(RTRIM("t64"."client_funding_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."client_funding_status"
  END AS "client_funding_status_raw",
  (
    "t32"."to_client_funding_status" IS NULL
  )
  AND (
    "t64"."client_funding_status" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."client_funding_status")) = 'null'
  ) AS "client_funding_status_lost",
  "t33"."to_client_type" AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t64"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."client_type"
  END AS "client_type_raw",
  (
    "t33"."to_client_type" IS NULL
  )
  AND (
    "t64"."client_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."client_type")) = 'null'
  ) AS "client_type_lost",
  "t34"."to_cost_frequency" AS "cost_frequency",
  CASE
    WHEN LOWER(RTRIM("t64"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."cost_frequency"
  END AS "cost_frequency_raw",
  (
    "t34"."to_cost_frequency" IS NULL
  )
  AND (
    "t64"."cost_frequency" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."cost_frequency")) = 'null'
  ) AS "cost_frequency_lost",
  "t35"."to_delivery_mechanism" AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t64"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."delivery_mechanism"
  END AS "delivery_mechanism_raw",
  (
    "t35"."to_delivery_mechanism" IS NULL
  )
  AND (
    "t64"."delivery_mechanism" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."delivery_mechanism")) = 'null'
  ) AS "delivery_mechanism_lost",
  "t36"."to_employment_status" AS "employment_status",
  CASE
    WHEN LOWER(RTRIM("t64"."employment_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."employment_status"
  END AS "employment_status_raw",
  (
    "t36"."to_employment_status" IS NULL
  )
  AND (
    "t64"."employment_status" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."employment_status")) = 'null'
  ) AS "employment_status_lost",
  "t37"."to_ethnicity" AS "ethnicity",
  CASE
    WHEN LOWER(RTRIM("t64"."ethnicity")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."ethnicity"
  END AS "ethnicity_raw",
  (
    "t37"."to_ethnicity" IS NULL
  )
  AND (
    "t64"."ethnicity" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."ethnicity")) = 'null'
  ) AS "ethnicity_lost",
  "t38"."to_event_outcome" AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t64"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."event_outcome"
  END AS "event_outcome_raw",
  (
    "t38"."to_event_outcome" IS NULL
  )
  AND (
    "t64"."event_outcome" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."event_outcome")) = 'null'
  ) AS "event_outcome_lost",
  "t39"."to_event_type" AS "event_type",
  CASE
    WHEN LOWER(RTRIM("t64"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."event_type"
  END AS "event_type_raw",
  (
    "t39"."to_event_type" IS NULL
  )
  AND (
    "t64"."event_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."event_type")) = 'null'
  ) AS "event_type_lost",
  "t40"."to_gender" AS "gender",
  CASE
    WHEN LOWER(RTRIM("t64"."gender")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."gender"
  END AS "gender_raw",
  (
    "t40"."to_gender" IS NULL
  )
  AND (
    "t64"."gender" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."gender")) = 'null'
  ) AS "gender_lost",
  "t41"."to_hearing_impairment" AS "hearing_impairment",
  CASE
    WHEN LOWER(RTRIM("t64"."hearing_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."hearing_impairment"
  END AS "hearing_impairment_raw",
  (
    "t41"."to_hearing_impairment" IS NULL
  )
  AND (
    "t64"."hearing_impairment" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."hearing_impairment")) = 'null'
  ) AS "hearing_impairment_lost",
  COALESCE(
    "t42"."to_method_of_assessment",
    CASE
      WHEN LOWER(RTRIM("t64"."method_of_assessment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."method_of_assessment"
    END
  ) AS "method_of_assessment",
  CASE
    WHEN LOWER(RTRIM("t64"."method_of_assessment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."method_of_assessment"
  END AS "method_of_assessment_raw",
  (
    "t42"."to_method_of_assessment" IS NULL
  )
  AND (
    "t64"."method_of_assessment" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."method_of_assessment")) = 'null'
  ) AS "method_of_assessment_lost",
  COALESCE(
    "t43"."to_method_of_review",
    CASE
      WHEN LOWER(RTRIM("t64"."method_of_review")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."method_of_review"
    END
  ) AS "method_of_review",
  CASE
    WHEN LOWER(RTRIM("t64"."method_of_review")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."method_of_review"
  END AS "method_of_review_raw",
  (
    "t43"."to_method_of_review" IS NULL
  )
  AND (
    "t64"."method_of_review" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."method_of_review")) = 'null'
  ) AS "method_of_review_lost",
  "t44"."to_primary_support_reason" AS "primary_support_reason",
  CASE
    WHEN LOWER(RTRIM("t64"."primary_support_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."primary_support_reason"
  END AS "primary_support_reason_raw",
  (
    "t44"."to_primary_support_reason" IS NULL
  )
  AND (
    "t64"."primary_support_reason" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."primary_support_reason")) = 'null'
  ) AS "primary_support_reason_lost",
  COALESCE(
    "t45"."to_request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t64"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."request_route_of_access"
    END
  ) AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t64"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."request_route_of_access"
  END AS "request_route_of_access_raw",
  (
    "t45"."to_request_route_of_access" IS NULL
  )
  AND (
    "t64"."request_route_of_access" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."request_route_of_access")) = 'null'
  ) AS "request_route_of_access_lost",
  COALESCE(
    "t46"."to_review_outcomes_achieved",
    CASE
      WHEN LOWER(RTRIM("t64"."review_outcomes_achieved")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."review_outcomes_achieved"
    END
  ) AS "review_outcomes_achieved",
  CASE
    WHEN LOWER(RTRIM("t64"."review_outcomes_achieved")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."review_outcomes_achieved"
  END AS "review_outcomes_achieved_raw",
  (
    "t46"."to_review_outcomes_achieved" IS NULL
  )
  AND (
    "t64"."review_outcomes_achieved" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."review_outcomes_achieved")) = 'null'
  ) AS "review_outcomes_achieved_lost",
  COALESCE(
    "t47"."to_review_reason",
    CASE
      WHEN LOWER(RTRIM("t64"."review_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."review_reason"
    END
  ) AS "review_reason",
  CASE
    WHEN LOWER(RTRIM("t64"."review_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."review_reason"
  END AS "review_reason_raw",
  (
    "t47"."to_review_reason" IS NULL
  )
  AND (
    "t64"."review_reason" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."review_reason")) = 'null'
  ) AS "review_reason_lost",
  "t48"."to_service_component" AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t64"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."service_component"
  END AS "service_component_raw",
  (
    "t48"."to_service_component" IS NULL
  )
  AND (
    "t64"."service_component" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."service_component")) = 'null'
  ) AS "service_component_lost",
  "t49"."to_service_type" AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t64"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."service_type"
  END AS "service_type_raw",
  (
    "t49"."to_service_type" IS NULL
  )
  AND (
    "t64"."service_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."service_type")) = 'null'
  ) AS "service_type_lost",
  COALESCE(
    "t50"."to_total_hrs_caring_per_week",
    CASE
      WHEN LOWER(RTRIM("t64"."total_hrs_caring_per_week")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."total_hrs_caring_per_week"
    END
  ) AS "total_hrs_caring_per_week",
  CASE
    WHEN LOWER(RTRIM("t64"."total_hrs_caring_per_week")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."total_hrs_caring_per_week"
  END AS "total_hrs_caring_per_week_raw",
  (
    "t50"."to_total_hrs_caring_per_week" IS NULL
  )
  AND (
    "t64"."total_hrs_caring_per_week" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."total_hrs_caring_per_week")) = 'null'
  ) AS "total_hrs_caring_per_week_lost",
  "t51"."to_visual_impairment" AS "visual_impairment",
  CASE
    WHEN LOWER(RTRIM("t64"."visual_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t64"."visual_impairment"
  END AS "visual_impairment_raw",
  (
    "t51"."to_visual_impairment" IS NULL
  )
  AND (
    "t64"."visual_impairment" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t64"."visual_impairment")) = 'null'
  ) AS "visual_impairment_lost"
FROM (
  SELECT
    "t62".*
    EXCLUDE ("kept_row")
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
      "t61"."gender",
      "t61"."ethnicity",
      "t61"."client_type",
      "t61"."primary_support_reason",
      "t61"."accommodation_status",
      "t61"."employment_status",
      "t61"."has_unpaid_carer",
      "t61"."autism_spectrum_disorder",
      "t61"."visual_impairment",
      "t61"."hearing_impairment",
      "t61"."dementia",
      "t61"."client_funding_status",
      "t61"."event_type",
      "t61"."event_description",
      "t61"."event_outcome",
      "t61"."request_route_of_access",
      "t61"."assessment_type",
      "t61"."eligible_needs_identified",
      "t61"."method_of_assessment",
      "t61"."total_hrs_caring_per_week",
      "t61"."service_type",
      "t61"."service_component",
      "t61"."delivery_mechanism",
      "t61"."review_reason",
      "t61"."review_outcomes_achieved",
      "t61"."method_of_review",
      "t61"."cost_frequency",
      "t61"."ref_period_start",
      "t61"."ref_period_end",
      "t61"."council",
      "t61"."area",
      "t61"."event_end_date_corrected",
      "t61"."rule",
      "t52"."kept_row",
      "t52"."person_id",
      "t52"."event_key",
      "t52"."event_end_date"
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
        "t59"."event_end_date" AS "event_end_date_raw",
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
        "t59"."gender",
        "t59"."ethnicity",
        "t59"."client_type",
        "t59"."primary_support_reason",
        "t59"."accommodation_status",
        "t59"."employment_status",
        "t59"."has_unpaid_carer",
        "t59"."autism_spectrum_disorder",
        "t59"."visual_impairment",
        "t59"."hearing_impairment",
        "t59"."dementia",
        "t59"."client_funding_status",
        "t59"."event_type",
        "t59"."event_description",
        "t59"."event_outcome",
        "t59"."request_route_of_access",
        "t59"."assessment_type",
        "t59"."eligible_needs_identified",
        "t59"."method_of_assessment",
        "t59"."total_hrs_caring_per_week",
        "t59"."service_type",
        "t59"."service_component",
        "t59"."delivery_mechanism",
        "t59"."review_reason",
        "t59"."review_outcomes_achieved",
        "t59"."method_of_review",
        "t59"."cost_frequency",
        "t59"."ref_period_start",
        "t59"."ref_period_end",
        "t59"."council",
        "t59"."area",
        "t59"."event_end_date_corrected",
        COALESCE(
          CASE
            WHEN "t59"."la_code" IS NULL
            THEN 'no-council-code'
            WHEN "t59"."ref_period_start" IS NULL
            THEN 'not-in-selected-file'
            ELSE CASE
              WHEN "t59"."event_type" IS NULL
              THEN 'blank-event-type'
              WHEN "t59"."event_start_date" IS NULL
              THEN 'blank-event-start'
              WHEN NOT (
                CONTAINS(LOWER("t59"."event_type"), 'service')
              )
              AND (
                "t59"."event_end_date_corrected" IS NULL
              )
              THEN 'no-event-end'
              WHEN COALESCE(
                (
                  "t59"."event_start_date" > "t59"."ref_period_end"
                )
                OR (
                  "t59"."event_end_date_corrected" < "t59"."ref_period_start"
                )
                OR (
                  NOT (
                    CONTAINS(LOWER("t59"."event_type"), 'service')
                  )
                  AND (
                    "t59"."event_end_date_corrected" > "t59"."ref_period_end"
                  )
                ),
                FALSE
              )
              THEN 'outside-reference-period'
              WHEN COALESCE("t59"."date_of_death" < "t59"."ref_period_start", FALSE)
              THEN 'died-before-period'
              WHEN COALESCE("t59"."date_of_death" < "t59"."event_start_date", FALSE)
              THEN 'died-before-event'
              ELSE CAST(NULL AS TEXT)
            END
          END,
          CASE
            WHEN COALESCE("t59"."nhs_traced", "t59"."nhs_submitted", "t59"."la_person_id") IS NOT NULL
            THEN CAST(NULL AS TEXT)
            ELSE 'no-person-id'
          END
        ) AS "rule"
      FROM (
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
          CASE
            WHEN COALESCE("t58"."nhs_traced", "t58"."nhs_submitted") IS NOT NULL
            THEN "t58"."registered_death"
            ELSE "t58"."date_of_death"
          END AS "date_of_death",
          "t58"."event_start_date",
          "t58"."event_end_date",
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
          "t58"."gender",
          "t58"."ethnicity",
          "t58"."client_type",
          "t58"."primary_support_reason",
          "t58"."accommodation_status",
          "t58"."employment_status",
          "t58"."has_unpaid_carer",
          "t58"."autism_spectrum_disorder",
          "t58"."visual_impairment",
          "t58"."hearing_impairment",
          "t58"."dementia",
          "t58"."client_funding_status",
          "t58"."event_type",
          "t58"."event_description",
          "t58"."event_outcome",
          "t58"."request_route_of_access",
          "t58"."assessment_type",
          "t58"."eligible_needs_identified",
          "t58"."method_of_assessment",
          "t58"."total_hrs_caring_per_week",
          "t58"."service_type",
          "t58"."service_component",
          "t58"."delivery_mechanism",
          "t58"."review_reason",
          "t58"."review_outcomes_achieved",
          "t58"."method_of_review",
          "t58"."cost_frequency",
          "t58"."ref_period_start",
          "t58"."ref_period_end",
          "t58"."council",
          "t58"."area",
          CASE
            WHEN COALESCE(
              (
                CASE
                  WHEN COALESCE("t58"."nhs_traced", "t58"."nhs_submitted") IS NOT NULL
                  THEN "t58"."registered_death"
                  ELSE "t58"."date_of_death"
                END >= "t58"."event_start_date"
              )
              AND (
                CASE
                  WHEN COALESCE("t58"."nhs_traced", "t58"."nhs_submitted") IS NOT NULL
                  THEN "t58"."registered_death"
                  ELSE "t58"."date_of_death"
                END <= "t58"."event_end_date"
              ),
              FALSE
            )
            OR COALESCE(
              (
                "t58"."event_end_date" IS NULL
              )
              AND (
                CASE
                  WHEN COALESCE("t58"."nhs_traced", "t58"."nhs_submitted") IS NOT NULL
                  THEN "t58"."registered_death"
                  ELSE "t58"."date_of_death"
                END > "t58"."event_start_date"
              ),
              FALSE
            )
            THEN CASE
              WHEN COALESCE("t58"."nhs_traced", "t58"."nhs_submitted") IS NOT NULL
              THEN "t58"."registered_death"
              ELSE "t58"."date_of_death"
            END
            ELSE "t58"."event_end_date"
          END AS "event_end_date_corrected"
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
            "t6"."area",
            "t57"."nhs_key",
            "t57"."registered_death"
          FROM {table 1} AS "t5"
          LEFT OUTER JOIN {table 2} AS "t6"
            ON "t5"."la_code" = "t6"."la_code" AND "t5"."import_time" = "t6"."import_time"
          LEFT OUTER JOIN (
            SELECT
              LOWER(RTRIM("t55"."nhs_id")) AS "nhs_key",
              "t55"."date_of_death" AS "registered_death"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t53"."nhs_id",
                  "t53"."date_of_death",
                  "t53"."registered",
                  ROW_NUMBER() OVER (
                    PARTITION BY LOWER(RTRIM("t53"."nhs_id"))
                    ORDER BY "t53"."registered" DESC, "t53"."date_of_death" DESC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) - 1 AS "place"
                FROM (
                  SELECT
                    *
                  FROM {table 3} AS "t4"
                  WHERE
                    LOWER(RTRIM("t4"."nhs_id")) IS NOT NULL
                    AND NOT (
                      LOWER(RTRIM("t4"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                    )
                ) AS "t53"
              ) AS "t54"
              WHERE
                "t54"."place" = 0
            ) AS "t55"
          ) AS "t57"
            ON LOWER(RTRIM(COALESCE("t5"."nhs_traced", "t5"."nhs_submitted"))) = "t57"."nhs_key"
        ) AS "t58"
      ) AS "t59"
    ) AS "t61"
    INNER JOIN (
      SELECT
        "t1"."row_id" AS "kept_row",
        "t1"."person_id",
        "t1"."event_key",
        "t1"."event_end_date"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."place" = 0
    ) AS "t52"
      ON "t61"."row_id" = "t52"."kept_row"
  ) AS "t62"
) AS "t64"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_accommodation_status",
    "t0"."cleaned_value" AS "to_accommodation_status"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'accommodation_status' AND "t0"."raw_value" <> 'null'
) AS "t30"
  ON LOWER(RTRIM("t64"."accommodation_status")) = "t30"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type' AND "t0"."raw_value" <> 'null'
) AS "t31"
  ON LOWER(RTRIM("t64"."assessment_type")) = "t31"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status' AND "t0"."raw_value" <> 'null'
) AS "t32"
  ON LOWER(RTRIM("t64"."client_funding_status")) = "t32"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'client_type' AND "t0"."raw_value" <> 'null'
) AS "t33"
  ON LOWER(RTRIM("t64"."client_type")) = "t33"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency' AND "t0"."raw_value" <> 'null'
) AS "t34"
  ON LOWER(RTRIM("t64"."cost_frequency")) = "t34"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism' AND "t0"."raw_value" <> 'null'
) AS "t35"
  ON LOWER(RTRIM("t64"."delivery_mechanism")) = "t35"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'employment_status' AND "t0"."raw_value" <> 'null'
) AS "t36"
  ON LOWER(RTRIM("t64"."employment_status")) = "t36"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity' AND "t0"."raw_value" <> 'null'
) AS "t37"
  ON LOWER(RTRIM("t64"."ethnicity")) = "t37"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome' AND "t0"."raw_value" <> 'null'
) AS "t38"
  ON LOWER(RTRIM("t64"."event_outcome")) = "t38"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'event_type' AND "t0"."raw_value" <> 'null'
) AS "t39"
  ON LOWER(RTRIM("t64"."event_type")) = "t39"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'gender' AND "t0"."raw_value" <> 'null'
) AS "t40"
  ON LOWER(RTRIM("t64"."gender")) = "t40"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment' AND "t0"."raw_value" <> 'null'
) AS "t41"
  ON LOWER(RTRIM("t64"."hearing_impairment")) = "t41"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment' AND "t0"."raw_value" <> 'null'
) AS "t42"
  ON LOWER(RTRIM("t64"."method_of_assessment")) = "t42"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review' AND "t0"."raw_value" <> 'null'
) AS "t43"
  ON LOWER(RTRIM("t64"."method_of_review")) = "t43"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason' AND "t0"."raw_value" <> 'null'
) AS "t44"
  ON LOWER(RTRIM("t64"."primary_support_reason")) = "t44"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access' AND "t0"."raw_value" <> 'null'
) AS "t45"
  ON LOWER(RTRIM("t64"."request_route_of_access")) = "t45"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved' AND "t0"."raw_value" <> 'null'
) AS "t46"
  ON LOWER(RTRIM("t64"."review_outcomes_achieved")) = "t46"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'review_reason' AND "t0"."raw_value" <> 'null'
) AS "t47"
  ON LOWER(RTRIM("t64"."review_reason")) = "t47"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'service_component' AND "t0"."raw_value" <> 'null'
) AS "t48"
  ON LOWER(RTRIM("t64"."service_component")) = "t48"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'service_type' AND "t0"."raw_value" <> 'null'
) AS "t49"
  ON LOWER(RTRIM("t64"."service_type")) = "t49"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week' AND "t0"."raw_value" <> 'null'
) AS "t50"
  ON LOWER(RTRIM("t64"."total_hrs_caring_per_week")) = "t50"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment' AND "t0"."raw_value" <> 'null'
) AS "t51"
  ON LOWER(RTRIM("t64"."visual_impairment")) = "t51"."from_visual_impairment"

-- 11fec1f8bdf7e829: build dhsc-2026-09, 17 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t70"."row_id",
  "t70"."record_id",
  "t70"."import_file",
  "t70"."import_time",
  "t70"."ref_period_start",
  "t70"."ref_period_end",
  "t70"."la_code",
  "t70"."council",
  "t70"."area",
  "t70"."person_id",
  "t70"."nhs_id",
  "t70"."event_key",
  "t70"."event_type_raw",
  "t70"."event_start_date",
  "t70"."event_end_date_raw",
  "t70"."event_end_date_corrected",
  "t70"."event_end_date",
  "t70"."date_of_birth",
  "t70"."birth_year",
  "t70"."birth_month",
  "t70"."birth_date",
  "t70"."date_of_death",
  "t70"."latest_age",
  CASE
    WHEN "t70"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t70"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t70"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t70"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t70"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t70"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t70"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t70"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t70"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t70"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t70"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t70"."age_at_event_start",
  "t70"."conversation",
  "t70"."review_type",
  "t70"."event_outcome_hierarchy",
  "t70"."event_outcome_group",
  "t70"."unit_cost",
  "t70"."planned_units_per_week",
  "t70"."la_person_id",
  "t70"."event_reference",
  "t70"."gp_practice_code",
  "t70"."provider_cqc_location_id",
  "t70"."no_of_adults_being_cared_for",
  "t70"."adult_1_linked_person_id",
  "t70"."adult_2_linked_person_id",
  "t70"."adult_3_linked_person_id",
  "t70"."gender",
  "t70"."ethnicity",
  "t70"."client_type",
  "t70"."primary_support_reason",
  "t70"."accommodation_status",
  "t70"."employment_status",
  "t70"."has_unpaid_carer",
  "t70"."autism_spectrum_disorder",
  "t70"."visual_impairment",
  "t70"."hearing_impairment",
  "t70"."dementia",
  "t70"."client_funding_status",
  "t70"."event_type",
  "t70"."event_description",
  "t70"."event_outcome",
  "t70"."request_route_of_access",
  "t70"."assessment_type",
  "t70"."eligible_needs_identified",
  "t70"."method_of_assessment",
  "t70"."total_hrs_caring_per_week",
  "t70"."service_type",
  "t70"."service_component",
  "t70"."delivery_mechanism",
  "t70"."review_reason",
  "t70"."review_outcomes_achieved",
  "t70"."method_of_review",
  "t70"."cost_frequency",
  CASE
    WHEN "t70"."accommodation_status_lost"
    OR "t70"."assessment_type_lost"
    OR "t70"."client_funding_status_lost"
    OR "t70"."client_type_lost"
    OR "t70"."cost_frequency_lost"
    OR "t70"."delivery_mechanism_lost"
    OR "t70"."employment_status_lost"
    OR "t70"."ethnicity_lost"
    OR "t70"."event_outcome_lost"
    OR "t70"."event_type_lost"
    OR "t70"."gender_lost"
    OR "t70"."hearing_impairment_lost"
    OR "t70"."primary_support_reason_lost"
    OR "t70"."service_component_lost"
    OR "t70"."service_type_lost"
    OR "t70"."visual_impairment_lost"
    THEN CASE
      WHEN "t70"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t70"."accommodation_status_raw") AS TEXT) || ':' || "t70"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t70"."assessment_type_raw") AS TEXT) || ':' || "t70"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t70"."client_funding_status_raw") AS TEXT) || ':' || "t70"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t70"."client_type_raw") AS TEXT) || ':' || "t70"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."cost_frequency_lost"
      THEN 'cost_frequency:' || CAST(LENGTH("t70"."cost_frequency_raw") AS TEXT) || ':' || "t70"."cost_frequency_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t70"."delivery_mechanism_raw") AS TEXT) || ':' || "t70"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t70"."employment_status_raw") AS TEXT) || ':' || "t70"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t70"."ethnicity_raw") AS TEXT) || ':' || "t70"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t70"."event_outcome_raw") AS TEXT) || ':' || "t70"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t70"."event_type_raw") AS TEXT) || ':' || "t70"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t70"."gender_raw") AS TEXT) || ':' || "t70"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t70"."hearing_impairment_raw") AS TEXT) || ':' || "t70"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t70"."primary_support_reason_raw") AS TEXT) || ':' || "t70"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t70"."service_component_raw") AS TEXT) || ':' || "t70"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t70"."service_type_raw") AS TEXT) || ':' || "t70"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."visual_impairment_lost"
      THEN 'visual_impairment:' || CAST(LENGTH("t70"."visual_impairment_raw") AS TEXT) || ':' || "t70"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
FROM (
  SELECT
    "t69"."row_id",
    "t69"."import_file",
    "t69"."file_row",
    "t69"."import_time",
    "t69"."record_id",
    "t69"."la_code",
    "t69"."stated_period_start",
    "t69"."stated_period_end",
    "t69"."nhs_traced",
    "t69"."nhs_submitted",
    "t69"."date_of_birth",
    "t69"."birth_year",
    "t69"."birth_month",
    "t69"."date_of_death",
    "t69"."event_start_date",
    "t69"."event_end_date_raw",
    "t69"."age_at_event_start",
    "t69"."conversation",
    "t69"."unit_cost",
    "t69"."planned_units_per_week",
    "t69"."la_person_id",
    "t69"."event_reference",
    "t69"."provider_cqc_location_id",
    "t69"."no_of_adults_being_cared_for",
    "t69"."event_description",
    "t69"."ref_period_start",
    "t69"."ref_period_end",
    "t69"."council",
    "t69"."area",
    "t69"."event_end_date_corrected",
    "t69"."rule",
    "t69"."person_id",
    "t69"."event_key",
    "t69"."event_end_date",
    "t69"."adult_1_linked_person_id",
    "t69"."adult_2_linked_person_id",
    "t69"."adult_3_linked_person_id",
    "t69"."autism_spectrum_disorder",
    "t69"."dementia",
    "t69"."eligible_needs_identified",
    "t69"."gp_practice_code",
    "t69"."has_unpaid_carer",
    "t69"."accommodation_status",
    "t69"."accommodation_status_raw",
    "t69"."accommodation_status_lost",
    "t69"."assessment_type",
    "t69"."assessment_type_raw",
    "t69"."assessment_type_lost",
    "t69"."client_funding_status",
    "t69"."client_funding_status_raw",
    "t69"."client_funding_status_lost",
    "t69"."client_type",
    "t69"."client_type_raw",
    "t69"."client_type_lost",
    "t69"."cost_frequency",
    "t69"."cost_frequency_raw",
    "t69"."cost_frequency_lost",
    "t69"."delivery_mechanism",
    "t69"."delivery_mechanism_raw",
    "t69"."delivery_mechanism_lost",
    "t69"."employment_status",
    "t69"."employment_status_raw",
    "t69"."employment_status_lost",
    "t69"."ethnicity",
    "t69"."ethnicity_raw",
    "t69"."ethnicity_lost",
    "t69"."event_outcome",
    "t69"."event_outcome_raw",
    "t69"."event_outcome_lost",
    "t69"."event_type",
    "t69"."event_type_raw",
    "t69"."event_type_lost",
    "t69"."gender",
    "t69"."gender_raw",
    "t69"."gender_lost",
    "t69"."hearing_impairment",
    "t69"."hearing_impairment_raw",
    "t69"."hearing_impairment_lost",
    "t69"."method_of_assessment",
    "t69"."method_of_assessment_raw",
    "t69"."method_of_assessment_lost",
    "t69"."method_of_review",
    "t69"."method_of_review_raw",
    "t69"."method_of_review_lost",
    "t69"."primary_support_reason",
    "t69"."primary_support_reason_raw",
    "t69"."primary_support_reason_lost",
    "t69"."request_route_of_access",
    "t69"."request_route_of_access_raw",
    "t69"."request_route_of_access_lost",
    "t69"."review_outcomes_achieved",
    "t69"."review_outcomes_achieved_raw",
    "t69"."review_outcomes_achieved_lost",
    "t69"."review_reason",
    "t69"."review_reason_raw",
    "t69"."review_reason_lost",
    "t69"."service_component",
    "t69"."service_component_raw",
    "t69"."service_component_lost",
    "t69"."service_type",
    "t69"."service_type_raw",
    "t69"."service_type_lost",
    "t69"."total_hrs_caring_per_week",
    "t69"."total_hrs_caring_per_week_raw",
    "t69"."total_hrs_caring_per_week_lost",
    "t69"."visual_impairment",
    "t69"."visual_impairment_raw",
    "t69"."visual_impairment_lost",
    "t69"."event_outcome_hierarchy",
    "t69"."event_outcome_group",
    "t69"."nhs_id",
    "t69"."review_type",
    "t69"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t69"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t69"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t69"."event_type")) = 'service'
              THEN COALESCE("t69"."event_end_date", "t69"."ref_period_end")
              ELSE "t69"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t68"."row_id",
      "t68"."import_file",
      "t68"."file_row",
      "t68"."import_time",
      "t68"."record_id",
      "t68"."la_code",
      "t68"."stated_period_start",
      "t68"."stated_period_end",
      "t68"."nhs_traced",
      "t68"."nhs_submitted",
      "t68"."date_of_birth",
      "t68"."birth_year",
      "t68"."birth_month",
      "t68"."date_of_death",
      "t68"."event_start_date",
      "t68"."event_end_date_raw",
      "t68"."age_at_event_start",
      "t68"."conversation",
      "t68"."unit_cost",
      "t68"."planned_units_per_week",
      "t68"."la_person_id",
      "t68"."event_reference",
      "t68"."provider_cqc_location_id",
      "t68"."no_of_adults_being_cared_for",
      "t68"."event_description",
      "t68"."ref_period_start",
      "t68"."ref_period_end",
      "t68"."council",
      "t68"."area",
      "t68"."event_end_date_corrected",
      "t68"."rule",
      "t68"."person_id",
      "t68"."event_key",
      "t68"."event_end_date",
      "t68"."adult_1_linked_person_id",
      "t68"."adult_2_linked_person_id",
      "t68"."adult_3_linked_person_id",
      "t68"."autism_spectrum_disorder",
      "t68"."dementia",
      "t68"."eligible_needs_identified",
      "t68"."gp_practice_code",
      "t68"."has_unpaid_carer",
      "t68"."accommodation_status",
      "t68"."accommodation_status_raw",
      "t68"."accommodation_status_lost",
      "t68"."assessment_type",
      "t68"."assessment_type_raw",
      "t68"."assessment_type_lost",
      "t68"."client_funding_status",
      "t68"."client_funding_status_raw",
      "t68"."client_funding_status_lost",
      "t68"."client_type",
      "t68"."client_type_raw",
      "t68"."client_type_lost",
      "t68"."cost_frequency",
      "t68"."cost_frequency_raw",
      "t68"."cost_frequency_lost",
      "t68"."delivery_mechanism",
      "t68"."delivery_mechanism_raw",
      "t68"."delivery_mechanism_lost",
      "t68"."employment_status",
      "t68"."employment_status_raw",
      "t68"."employment_status_lost",
      "t68"."ethnicity",
      "t68"."ethnicity_raw",
      "t68"."ethnicity_lost",
      "t68"."event_outcome",
      "t68"."event_outcome_raw",
      "t68"."event_outcome_lost",
      "t68"."event_type",
      "t68"."event_type_raw",
      "t68"."event_type_lost",
      "t68"."gender",
      "t68"."gender_raw",
      "t68"."gender_lost",
      "t68"."hearing_impairment",
      "t68"."hearing_impairment_raw",
      "t68"."hearing_impairment_lost",
      "t68"."method_of_assessment",
      "t68"."method_of_assessment_raw",
      "t68"."method_of_assessment_lost",
      "t68"."method_of_review",
      "t68"."method_of_review_raw",
      "t68"."method_of_review_lost",
      "t68"."primary_support_reason",
      "t68"."primary_support_reason_raw",
      "t68"."primary_support_reason_lost",
      "t68"."request_route_of_access",
      "t68"."request_route_of_access_raw",
      "t68"."request_route_of_access_lost",
      "t68"."review_outcomes_achieved",
      "t68"."review_outcomes_achieved_raw",
      "t68"."review_outcomes_achieved_lost",
      "t68"."review_reason",
      "t68"."review_reason_raw",
      "t68"."review_reason_lost",
      "t68"."service_component",
      "t68"."service_component_raw",
      "t68"."service_component_lost",
      "t68"."service_type",
      "t68"."service_type_raw",
      "t68"."service_type_lost",
      "t68"."total_hrs_caring_per_week",
      "t68"."total_hrs_caring_per_week_raw",
      "t68"."total_hrs_caring_per_week_lost",
      "t68"."visual_impairment",
      "t68"."visual_impairment_raw",
      "t68"."visual_impairment_lost",
      "t68"."event_outcome_hierarchy",
      "t68"."event_outcome_group",
      "t68"."nhs_id",
      "t68"."review_type",
      CASE
        WHEN (
          "t68"."birth_year" IS NOT NULL
        ) AND "t68"."birth_month" BETWEEN 1 AND 12
        THEN MAKE_DATE("t68"."birth_year", "t68"."birth_month", 1)
        ELSE CAST(NULL AS DATE)
      END AS "birth_date"
    FROM (
      SELECT
        "t67"."row_id",
        "t67"."import_file",
        "t67"."file_row",
        "t67"."import_time",
        "t67"."record_id",
        "t67"."la_code",
        "t67"."stated_period_start",
        "t67"."stated_period_end",
        "t67"."nhs_traced",
        "t67"."nhs_submitted",
        "t67"."date_of_birth",
        "t67"."birth_year",
        "t67"."birth_month",
        "t67"."date_of_death",
        "t67"."event_start_date",
        "t67"."event_end_date_raw",
        "t67"."age_at_event_start",
        "t67"."conversation",
        "t67"."unit_cost",
        "t67"."planned_units_per_week",
        "t67"."la_person_id",
        "t67"."event_reference",
        "t67"."provider_cqc_location_id",
        "t67"."no_of_adults_being_cared_for",
        "t67"."event_description",
        "t67"."ref_period_start",
        "t67"."ref_period_end",
        "t67"."council",
        "t67"."area",
        "t67"."event_end_date_corrected",
        "t67"."rule",
        "t67"."person_id",
        "t67"."event_key",
        "t67"."event_end_date",
        "t67"."adult_1_linked_person_id",
        "t67"."adult_2_linked_person_id",
        "t67"."adult_3_linked_person_id",
        "t67"."autism_spectrum_disorder",
        "t67"."dementia",
        "t67"."eligible_needs_identified",
        "t67"."gp_practice_code",
        "t67"."has_unpaid_carer",
        "t67"."accommodation_status",
        "t67"."accommodation_status_raw",
        "t67"."accommodation_status_lost",
        "t67"."assessment_type",
        "t67"."assessment_type_raw",
        "t67"."assessment_type_lost",
        "t67"."client_funding_status",
        "t67"."client_funding_status_raw",
        "t67"."client_funding_status_lost",
        "t67"."client_type",
        "t67"."client_type_raw",
        "t67"."client_type_lost",
        "t67"."cost_frequency",
        "t67"."cost_frequency_raw",
        "t67"."cost_frequency_lost",
        "t67"."delivery_mechanism",
        "t67"."delivery_mechanism_raw",
        "t67"."delivery_mechanism_lost",
        "t67"."employment_status",
        "t67"."employment_status_raw",
        "t67"."employment_status_lost",
        "t67"."ethnicity",
        "t67"."ethnicity_raw",
        "t67"."ethnicity_lost",
        "t67"."event_outcome",
        "t67"."event_outcome_raw",
        "t67"."event_outcome_lost",
        "t67"."event_type",
        "t67"."event_type_raw",
        "t67"."event_type_lost",
        "t67"."gender",
        "t67"."gender_raw",
        "t67"."gender_lost",
        "t67"."hearing_impairment",
        "t67"."hearing_impairment_raw",
        "t67"."hearing_impairment_lost",
        "t67"."method_of_assessment",
        "t67"."method_of_assessment_raw",
        "t67"."method_of_assessment_lost",
        "t67"."method_of_review",
        "t67"."method_of_review_raw",
        "t67"."method_of_review_lost",
        "t67"."primary_support_reason",
        "t67"."primary_support_reason_raw",
        "t67"."primary_support_reason_lost",
        "t67"."request_route_of_access",
        "t67"."request_route_of_access_raw",
        "t67"."request_route_of_access_lost",
        "t67"."review_outcomes_achieved",
        "t67"."review_outcomes_achieved_raw",
        "t67"."review_outcomes_achieved_lost",
        "t67"."review_reason",
        "t67"."review_reason_raw",
        "t67"."review_reason_lost",
        "t67"."service_component",
        "t67"."service_component_raw",
        "t67"."service_component_lost",
        "t67"."service_type",
        "t67"."service_type_raw",
        "t67"."service_type_lost",
        "t67"."total_hrs_caring_per_week",
        "t67"."total_hrs_caring_per_week_raw",
        "t67"."total_hrs_caring_per_week_lost",
        "t67"."visual_impairment",
        "t67"."visual_impairment_raw",
        "t67"."visual_impairment_lost",
        "t67"."event_outcome_hierarchy",
        "t67"."event_outcome_group",
        COALESCE("t67"."nhs_traced", "t67"."nhs_submitted") AS "nhs_id",
        CASE
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t67"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t67"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t67"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND (
            (
              "t67"."review_reason" IS NULL
            )
            OR (
              LOWER(RTRIM("t67"."review_reason")) = ''
            )
          )
          THEN CAST(NULL AS TEXT)
          WHEN NOT (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          THEN CAST(NULL AS TEXT)
          ELSE 'Review Type Unknown'
        END AS "review_type"
      FROM (
        SELECT
          "t66"."row_id",
          "t66"."import_file",
          "t66"."file_row",
          "t66"."import_time",
          "t66"."record_id",
          "t66"."la_code",
          "t66"."stated_period_start",
          "t66"."stated_period_end",
          "t66"."nhs_traced",
          "t66"."nhs_submitted",
          "t66"."date_of_birth",
          "t66"."birth_year",
          "t66"."birth_month",
          "t66"."date_of_death",
          "t66"."event_start_date",
          "t66"."event_end_date_raw",
          "t66"."age_at_event_start",
          "t66"."conversation",
          "t66"."unit_cost",
          "t66"."planned_units_per_week",
          "t66"."la_person_id",
          "t66"."event_reference",
          "t66"."provider_cqc_location_id",
          "t66"."no_of_adults_being_cared_for",
          "t66"."event_description",
          "t66"."ref_period_start",
          "t66"."ref_period_end",
          "t66"."council",
          "t66"."area",
          "t66"."event_end_date_corrected",
          "t66"."rule",
          "t66"."person_id",
          "t66"."event_key",
          "t66"."event_end_date",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_1_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_1_linked_person_id"
          END AS "adult_1_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_2_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_2_linked_person_id"
          END AS "adult_2_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_3_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_3_linked_person_id"
          END AS "adult_3_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."autism_spectrum_disorder")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."autism_spectrum_disorder"
          END AS "autism_spectrum_disorder",
          CASE
            WHEN LOWER(RTRIM("t66"."dementia")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."dementia"
          END AS "dementia",
          CASE
            WHEN LOWER(RTRIM("t66"."eligible_needs_identified")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."eligible_needs_identified"
          END AS "eligible_needs_identified",
          CASE
            WHEN LOWER(RTRIM("t66"."gp_practice_code")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."gp_practice_code"
          END AS "gp_practice_code",
          CASE
            WHEN LOWER(RTRIM("t66"."has_unpaid_carer")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."has_unpaid_carer"
          END AS "has_unpaid_carer",
          "t32"."to_accommodation_status" AS "accommodation_status",
          CASE
            WHEN LOWER(RTRIM("t66"."accommodation_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."accommodation_status"
          END AS "accommodation_status_raw",
          (
            "t32"."to_accommodation_status" IS NULL
          )
          AND (
            "t66"."accommodation_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."accommodation_status")) = 'null'
          ) AS "accommodation_status_lost",
          "t33"."to_assessment_type" AS "assessment_type",
          CASE
            WHEN LOWER(RTRIM("t66"."assessment_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."assessment_type"
          END AS "assessment_type_raw",
          (
            "t33"."to_assessment_type" IS NULL
          )
          AND (
            "t66"."assessment_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."assessment_type")) = 'null'
          ) AS "assessment_type_lost",
          "t34"."to_client_funding_status" AS "client_funding_status",
          CASE
            WHEN LOWER(RTRIM("t66"."client_funding_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."client_funding_status"
          END AS "client_funding_status_raw",
          (
            "t34"."to_client_funding_status" IS NULL
          )
          AND (
            "t66"."client_funding_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."client_funding_status")) = 'null'
          ) AS "client_funding_status_lost",
          "t35"."to_client_type" AS "client_type",
          CASE
            WHEN LOWER(RTRIM("t66"."client_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."client_type"
          END AS "client_type_raw",
          (
            "t35"."to_client_type" IS NULL
          )
          AND (
            "t66"."client_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."client_type")) = 'null'
          ) AS "client_type_lost",
          "t36"."to_cost_frequency" AS "cost_frequency",
          CASE
            WHEN LOWER(RTRIM("t66"."cost_frequency")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."cost_frequency"
          END AS "cost_frequency_raw",
          (
            "t36"."to_cost_frequency" IS NULL
          )
          AND (
            "t66"."cost_frequency" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."cost_frequency")) = 'null'
          ) AS "cost_frequency_lost",
          "t37"."to_delivery_mechanism" AS "delivery_mechanism",
          CASE
            WHEN LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."delivery_mechanism"
          END AS "delivery_mechanism_raw",
          (
            "t37"."to_delivery_mechanism" IS NULL
          )
          AND (
            "t66"."delivery_mechanism" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
          ) AS "delivery_mechanism_lost",
          "t38"."to_employment_status" AS "employment_status",
          CASE
            WHEN LOWER(RTRIM("t66"."employment_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."employment_status"
          END AS "employment_status_raw",
          (
            "t38"."to_employment_status" IS NULL
          )
          AND (
            "t66"."employment_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."employment_status")) = 'null'
          ) AS "employment_status_lost",
          "t39"."to_ethnicity" AS "ethnicity",
          CASE
            WHEN LOWER(RTRIM("t66"."ethnicity")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."ethnicity"
          END AS "ethnicity_raw",
          (
            "t39"."to_ethnicity" IS NULL
          )
          AND (
            "t66"."ethnicity" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."ethnicity")) = 'null'
          ) AS "ethnicity_lost",
          "t40"."to_event_outcome" AS "event_outcome",
          CASE
            WHEN LOWER(RTRIM("t66"."event_outcome")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."event_outcome"
          END AS "event_outcome_raw",
          (
            "t40"."to_event_outcome" IS NULL
          )
          AND (
            "t66"."event_outcome" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."event_outcome")) = 'null'
          ) AS "event_outcome_lost",
          "t41"."to_event_type" AS "event_type",
          CASE
            WHEN LOWER(RTRIM("t66"."event_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."event_type"
          END AS "event_type_raw",
          (
            "t41"."to_event_type" IS NULL
          )
          AND (
            "t66"."event_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."event_type")) = 'null'
          ) AS "event_type_lost",
          "t42"."to_gender" AS "gender",
          CASE
            WHEN LOWER(RTRIM("t66"."gender")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."gender"
          END AS "gender_raw",
          (
            "t42"."to_gender" IS NULL
          )
          AND (
            "t66"."gender" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."gender")) = 'null'
          ) AS "gender_lost",
          "t43"."to_hearing_impairment" AS "hearing_impairment",
          CASE
            WHEN LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."hearing_impairment"
          END AS "hearing_impairment_raw",
          (
            "t43"."to_hearing_impairment" IS NULL
          )
          AND (
            "t66"."hearing_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
          ) AS "hearing_impairment_lost",
          COALESCE(
            "t44"."to_method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_assessment"
            END
          ) AS "method_of_assessment",
          CASE
            WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."method_of_assessment"
          END AS "method_of_assessment_raw",
          (
            "t44"."to_method_of_assessment" IS NULL
          )
          AND (
            "t66"."method_of_assessment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
          ) AS "method_of_assessment_lost",
          COALESCE(
            "t45"."to_method_of_review",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_review"
            END
          ) AS "method_of_review",
          CASE
            WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."method_of_review"
          END AS "method_of_review_raw",
          (
            "t45"."to_method_of_review" IS NULL
          )
          AND (
            "t66"."method_of_review" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."method_of_review")) = 'null'
          ) AS "method_of_review_lost",
          "t46"."to_primary_support_reason" AS "primary_support_reason",
          CASE
            WHEN LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."primary_support_reason"
          END AS "primary_support_reason_raw",
          (
            "t46"."to_primary_support_reason" IS NULL
          )
          AND (
            "t66"."primary_support_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
          ) AS "primary_support_reason_lost",
          COALESCE(
            "t47"."to_request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."request_route_of_access"
            END
          ) AS "request_route_of_access",
          CASE
            WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."request_route_of_access"
          END AS "request_route_of_access_raw",
          (
            "t47"."to_request_route_of_access" IS NULL
          )
          AND (
            "t66"."request_route_of_access" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
          ) AS "request_route_of_access_lost",
          COALESCE(
            "t48"."to_review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_outcomes_achieved"
            END
          ) AS "review_outcomes_achieved",
          CASE
            WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."review_outcomes_achieved"
          END AS "review_outcomes_achieved_raw",
          (
            "t48"."to_review_outcomes_achieved" IS NULL
          )
          AND (
            "t66"."review_outcomes_achieved" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
          ) AS "review_outcomes_achieved_lost",
          COALESCE(
            "t49"."to_review_reason",
            CASE
              WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_reason"
            END
          ) AS "review_reason",
          CASE
            WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."review_reason"
          END AS "review_reason_raw",
          (
            "t49"."to_review_reason" IS NULL
          )
          AND (
            "t66"."review_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."review_reason")) = 'null'
          ) AS "review_reason_lost",
          "t50"."to_service_component" AS "service_component",
          CASE
            WHEN LOWER(RTRIM("t66"."service_component")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."service_component"
          END AS "service_component_raw",
          (
            "t50"."to_service_component" IS NULL
          )
          AND (
            "t66"."service_component" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."service_component")) = 'null'
          ) AS "service_component_lost",
          "t51"."to_service_type" AS "service_type",
          CASE
            WHEN LOWER(RTRIM("t66"."service_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."service_type"
          END AS "service_type_raw",
          (
            "t51"."to_service_type" IS NULL
          )
          AND (
            "t66"."service_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."service_type")) = 'null'
          ) AS "service_type_lost",
          COALESCE(
            "t52"."to_total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."total_hrs_caring_per_week"
            END
          ) AS "total_hrs_caring_per_week",
          CASE
            WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."total_hrs_caring_per_week"
          END AS "total_hrs_caring_per_week_raw",
          (
            "t52"."to_total_hrs_caring_per_week" IS NULL
          )
          AND (
            "t66"."total_hrs_caring_per_week" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
          ) AS "total_hrs_caring_per_week_lost",
          "t53"."to_visual_impairment" AS "visual_impairment",
          CASE
            WHEN LOWER(RTRIM("t66"."visual_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."visual_impairment"
          END AS "visual_impairment_raw",
          (
            "t53"."to_visual_impairment" IS NULL
          )
          AND (
            "t66"."visual_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."visual_impairment")) = 'null'
          ) AS "visual_impairment_lost",
          "t6"."event_outcome_hierarchy",
          "t6"."event_outcome_group"
        FROM (
          SELECT
            "t64".*
            EXCLUDE ("kept_row")
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
              "t63"."ref_period_start",
              "t63"."ref_period_end",
              "t63"."council",
              "t63"."area",
              "t63"."event_end_date_corrected",
              "t63"."rule",
              "t54"."kept_row",
              "t54"."person_id",
              "t54"."event_key",
              "t54"."event_end_date"
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
                "t61"."event_end_date" AS "event_end_date_raw",
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
                "t61"."gender",
                "t61"."ethnicity",
                "t61"."client_type",
                "t61"."primary_support_reason",
                "t61"."accommodation_status",
                "t61"."employment_status",
                "t61"."has_unpaid_carer",
                "t61"."autism_spectrum_disorder",
                "t61"."visual_impairment",
                "t61"."hearing_impairment",
                "t61"."dementia",
                "t61"."client_funding_status",
                "t61"."event_type",
                "t61"."event_description",
                "t61"."event_outcome",
                "t61"."request_route_of_access",
                "t61"."assessment_type",
                "t61"."eligible_needs_identified",
                "t61"."method_of_assessment",
                "t61"."total_hrs_caring_per_week",
                "t61"."service_type",
                "t61"."service_component",
                "t61"."delivery_mechanism",
                "t61"."review_reason",
                "t61"."review_outcomes_achieved",
                "t61"."method_of_review",
                "t61"."cost_frequency",
                "t61"."ref_period_start",
                "t61"."ref_period_end",
                "t61"."council",
                "t61"."area",
                "t61"."event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t61"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t61"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t61"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t61"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t61"."event_type"), 'service')
                      )
                      AND (
                        "t61"."event_end_date_corrected" IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t61"."event_start_date" > "t61"."ref_period_end"
                        )
                        OR (
                          "t61"."event_end_date_corrected" < "t61"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t61"."event_type"), 'service')
                          )
                          AND (
                            "t61"."event_end_date_corrected" > "t61"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t61"."date_of_death" < "t61"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t61"."date_of_death" < "t61"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted", "t61"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  CASE
                    WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                    THEN "t60"."registered_death"
                    ELSE "t60"."date_of_death"
                  END AS "date_of_death",
                  "t60"."event_start_date",
                  "t60"."event_end_date",
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
                  "t60"."gender",
                  "t60"."ethnicity",
                  "t60"."client_type",
                  "t60"."primary_support_reason",
                  "t60"."accommodation_status",
                  "t60"."employment_status",
                  "t60"."has_unpaid_carer",
                  "t60"."autism_spectrum_disorder",
                  "t60"."visual_impairment",
                  "t60"."hearing_impairment",
                  "t60"."dementia",
                  "t60"."client_funding_status",
                  "t60"."event_type",
                  "t60"."event_description",
                  "t60"."event_outcome",
                  "t60"."request_route_of_access",
                  "t60"."assessment_type",
                  "t60"."eligible_needs_identified",
                  "t60"."method_of_assessment",
                  "t60"."total_hrs_caring_per_week",
                  "t60"."service_type",
                  "t60"."service_component",
                  "t60"."delivery_mechanism",
                  "t60"."review_reason",
                  "t60"."review_outcomes_achieved",
                  "t60"."method_of_review",
                  "t60"."cost_frequency",
                  "t60"."ref_period_start",
                  "t60"."ref_period_end",
                  "t60"."council",
                  "t60"."area",
                  CASE
                    WHEN COALESCE(
                      (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END >= "t60"."event_start_date"
                      )
                      AND (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END <= "t60"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t60"."event_end_date" IS NULL
                      )
                      AND (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END > "t60"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN CASE
                      WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                      THEN "t60"."registered_death"
                      ELSE "t60"."date_of_death"
                    END
                    ELSE "t60"."event_end_date"
                  END AS "event_end_date_corrected"
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
                    "t8"."ref_period_start",
                    "t8"."ref_period_end",
                    "t8"."council",
                    "t8"."area",
                    "t59"."nhs_key",
                    "t59"."registered_death"
                  FROM {table 1} AS "t7"
                  LEFT OUTER JOIN {table 2} AS "t8"
                    ON "t7"."la_code" = "t8"."la_code" AND "t7"."import_time" = "t8"."import_time"
                  LEFT OUTER JOIN (
                    SELECT
                      LOWER(RTRIM("t57"."nhs_id")) AS "nhs_key",
                      "t57"."date_of_death" AS "registered_death"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t55"."nhs_id",
                          "t55"."date_of_death",
                          "t55"."registered",
                          ROW_NUMBER() OVER (
                            PARTITION BY LOWER(RTRIM("t55"."nhs_id"))
                            ORDER BY "t55"."registered" DESC, "t55"."date_of_death" DESC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "place"
                        FROM (
                          SELECT
                            *
                          FROM {table 3} AS "t5"
                          WHERE
                            LOWER(RTRIM("t5"."nhs_id")) IS NOT NULL
                            AND NOT (
                              LOWER(RTRIM("t5"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                            )
                        ) AS "t55"
                      ) AS "t56"
                      WHERE
                        "t56"."place" = 0
                    ) AS "t57"
                  ) AS "t59"
                    ON LOWER(RTRIM(COALESCE("t7"."nhs_traced", "t7"."nhs_submitted"))) = "t59"."nhs_key"
                ) AS "t60"
              ) AS "t61"
            ) AS "t63"
            INNER JOIN (
              SELECT
                "t2"."row_id" AS "kept_row",
                "t2"."person_id",
                "t2"."event_key",
                "t2"."event_end_date"
              FROM {table 4} AS "t2"
              WHERE
                "t2"."place" = 0
            ) AS "t54"
              ON "t63"."row_id" = "t54"."kept_row"
          ) AS "t64"
        ) AS "t66"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_accommodation_status",
            "t1"."cleaned_value" AS "to_accommodation_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'accommodation_status' AND "t1"."raw_value" <> 'null'
        ) AS "t32"
          ON LOWER(RTRIM("t66"."accommodation_status")) = "t32"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
        ) AS "t33"
          ON LOWER(RTRIM("t66"."assessment_type")) = "t33"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status' AND "t1"."raw_value" <> 'null'
        ) AS "t34"
          ON LOWER(RTRIM("t66"."client_funding_status")) = "t34"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
        ) AS "t35"
          ON LOWER(RTRIM("t66"."client_type")) = "t35"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
        ) AS "t36"
          ON LOWER(RTRIM("t66"."cost_frequency")) = "t36"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
        ) AS "t37"
          ON LOWER(RTRIM("t66"."delivery_mechanism")) = "t37"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'employment_status' AND "t1"."raw_value" <> 'null'
        ) AS "t38"
          ON LOWER(RTRIM("t66"."employment_status")) = "t38"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity' AND "t1"."raw_value" <> 'null'
        ) AS "t39"
          ON LOWER(RTRIM("t66"."ethnicity")) = "t39"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
        ) AS "t40"
          ON LOWER(RTRIM("t66"."event_outcome")) = "t40"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
        ) AS "t41"
          ON LOWER(RTRIM("t66"."event_type")) = "t41"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'gender' AND "t1"."raw_value" <> 'null'
        ) AS "t42"
          ON LOWER(RTRIM("t66"."gender")) = "t42"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t43"
          ON LOWER(RTRIM("t66"."hearing_impairment")) = "t43"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment' AND "t1"."raw_value" <> 'null'
        ) AS "t44"
          ON LOWER(RTRIM("t66"."method_of_assessment")) = "t44"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review' AND "t1"."raw_value" <> 'null'
        ) AS "t45"
          ON LOWER(RTRIM("t66"."method_of_review")) = "t45"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t46"
          ON LOWER(RTRIM("t66"."primary_support_reason")) = "t46"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
        ) AS "t47"
          ON LOWER(RTRIM("t66"."request_route_of_access")) = "t47"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved' AND "t1"."raw_value" <> 'null'
        ) AS "t48"
          ON LOWER(RTRIM("t66"."review_outcomes_achieved")) = "t48"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t49"
          ON LOWER(RTRIM("t66"."review_reason")) = "t49"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
        ) AS "t50"
          ON LOWER(RTRIM("t66"."service_component")) = "t50"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
        ) AS "t51"
          ON LOWER(RTRIM("t66"."service_type")) = "t51"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week' AND "t1"."raw_value" <> 'null'
        ) AS "t52"
          ON LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = "t52"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t53"
          ON LOWER(RTRIM("t66"."visual_impairment")) = "t53"."from_visual_impairment"
        LEFT OUTER JOIN {table 6} AS "t6"
          ON LOWER(RTRIM("t40"."to_event_outcome")) = "t6"."outcome"
      ) AS "t67"
    ) AS "t68"
  ) AS "t69"
) AS "t70"
ORDER BY
  "t70"."la_code" ASC,
  "t70"."event_key" ASC,
  "t70"."record_id" ASC,
  "t70"."import_time" ASC,
  "t70"."import_file" ASC,
  "t70"."row_id" ASC

-- 8894dffaeb3311ba: build dhsc-2026-09, 18 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "la_code" VARCHAR, "import_time" TIMESTAMP, "fate" VARCHAR, "rule" VARCHAR, "superseded_by" BIGINT, "cropped_to" DATE
SELECT
  "t17"."row_id",
  "t17"."import_file",
  "t17"."file_row",
  "t17"."la_code",
  "t17"."import_time",
  CASE
    WHEN "t17"."rule" IS NOT NULL
    THEN 'dropped'
    WHEN "t17"."place" > 0
    THEN 'superseded'
    WHEN COALESCE("t17"."cropped", FALSE)
    THEN 'cropped'
    ELSE 'kept'
  END AS "fate",
  CASE
    WHEN "t17"."rule" IS NOT NULL
    THEN "t17"."rule"
    WHEN "t17"."place" > 0
    THEN "t17"."decided_by"
    WHEN COALESCE("t17"."cropped", FALSE)
    THEN 'not-found-in-next-period'
    ELSE CAST(NULL AS TEXT)
  END AS "rule",
  CASE WHEN "t17"."place" > 0 THEN "t17"."winner" ELSE CAST(NULL AS BIGINT) END AS "superseded_by",
  CASE
    WHEN COALESCE("t17"."cropped", FALSE)
    THEN "t17"."final_end"
    ELSE CAST(NULL AS DATE)
  END AS "cropped_to"
FROM (
  SELECT
    "t16"."row_id",
    "t16"."import_file",
    "t16"."file_row",
    "t16"."import_time",
    "t16"."record_id",
    "t16"."la_code",
    "t16"."stated_period_start",
    "t16"."stated_period_end",
    "t16"."nhs_traced",
    "t16"."nhs_submitted",
    "t16"."date_of_birth",
    "t16"."birth_year",
    "t16"."birth_month",
    "t16"."date_of_death",
    "t16"."event_start_date",
    "t16"."event_end_date",
    "t16"."age_at_event_start",
    "t16"."conversation",
    "t16"."unit_cost",
    "t16"."planned_units_per_week",
    "t16"."la_person_id",
    "t16"."event_reference",
    "t16"."gp_practice_code",
    "t16"."provider_cqc_location_id",
    "t16"."no_of_adults_being_cared_for",
    "t16"."adult_1_linked_person_id",
    "t16"."adult_2_linked_person_id",
    "t16"."adult_3_linked_person_id",
    "t16"."gender",
    "t16"."ethnicity",
    "t16"."client_type",
    "t16"."primary_support_reason",
    "t16"."accommodation_status",
    "t16"."employment_status",
    "t16"."has_unpaid_carer",
    "t16"."autism_spectrum_disorder",
    "t16"."visual_impairment",
    "t16"."hearing_impairment",
    "t16"."dementia",
    "t16"."client_funding_status",
    "t16"."event_type",
    "t16"."event_description",
    "t16"."event_outcome",
    "t16"."request_route_of_access",
    "t16"."assessment_type",
    "t16"."eligible_needs_identified",
    "t16"."method_of_assessment",
    "t16"."total_hrs_caring_per_week",
    "t16"."service_type",
    "t16"."service_component",
    "t16"."delivery_mechanism",
    "t16"."review_reason",
    "t16"."review_outcomes_achieved",
    "t16"."method_of_review",
    "t16"."cost_frequency",
    "t16"."ref_period_start",
    "t16"."ref_period_end",
    "t16"."council",
    "t16"."area",
    "t16"."event_end_date_corrected",
    "t16"."rule",
    "t7"."ranked_row",
    "t7"."place",
    "t7"."winner",
    "t7"."decided_by",
    "t7"."cropped",
    "t7"."final_end"
  FROM (
    SELECT
      "t14"."row_id",
      "t14"."import_file",
      "t14"."file_row",
      "t14"."import_time",
      "t14"."record_id",
      "t14"."la_code",
      "t14"."stated_period_start",
      "t14"."stated_period_end",
      "t14"."nhs_traced",
      "t14"."nhs_submitted",
      "t14"."date_of_birth",
      "t14"."birth_year",
      "t14"."birth_month",
      "t14"."date_of_death",
      "t14"."event_start_date",
      "t14"."event_end_date",
      "t14"."age_at_event_start",
      "t14"."conversation",
      "t14"."unit_cost",
      "t14"."planned_units_per_week",
      "t14"."la_person_id",
      "t14"."event_reference",
      "t14"."gp_practice_code",
      "t14"."provider_cqc_location_id",
      "t14"."no_of_adults_being_cared_for",
      "t14"."adult_1_linked_person_id",
      "t14"."adult_2_linked_person_id",
      "t14"."adult_3_linked_person_id",
      "t14"."gender",
      "t14"."ethnicity",
      "t14"."client_type",
      "t14"."primary_support_reason",
      "t14"."accommodation_status",
      "t14"."employment_status",
      "t14"."has_unpaid_carer",
      "t14"."autism_spectrum_disorder",
      "t14"."visual_impairment",
      "t14"."hearing_impairment",
      "t14"."dementia",
      "t14"."client_funding_status",
      "t14"."event_type",
      "t14"."event_description",
      "t14"."event_outcome",
      "t14"."request_route_of_access",
      "t14"."assessment_type",
      "t14"."eligible_needs_identified",
      "t14"."method_of_assessment",
      "t14"."total_hrs_caring_per_week",
      "t14"."service_type",
      "t14"."service_component",
      "t14"."delivery_mechanism",
      "t14"."review_reason",
      "t14"."review_outcomes_achieved",
      "t14"."method_of_review",
      "t14"."cost_frequency",
      "t14"."ref_period_start",
      "t14"."ref_period_end",
      "t14"."council",
      "t14"."area",
      "t14"."event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t14"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t14"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t14"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t14"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t14"."event_type"), 'service')
            )
            AND (
              "t14"."event_end_date_corrected" IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t14"."event_start_date" > "t14"."ref_period_end"
              )
              OR (
                "t14"."event_end_date_corrected" < "t14"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t14"."event_type"), 'service')
                )
                AND (
                  "t14"."event_end_date_corrected" > "t14"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t14"."date_of_death" < "t14"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t14"."date_of_death" < "t14"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted", "t14"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
    FROM (
      SELECT
        "t13"."row_id",
        "t13"."import_file",
        "t13"."file_row",
        "t13"."import_time",
        "t13"."record_id",
        "t13"."la_code",
        "t13"."stated_period_start",
        "t13"."stated_period_end",
        "t13"."nhs_traced",
        "t13"."nhs_submitted",
        "t13"."date_of_birth",
        "t13"."birth_year",
        "t13"."birth_month",
        CASE
          WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
          THEN "t13"."registered_death"
          ELSE "t13"."date_of_death"
        END AS "date_of_death",
        "t13"."event_start_date",
        "t13"."event_end_date",
        "t13"."age_at_event_start",
        "t13"."conversation",
        "t13"."unit_cost",
        "t13"."planned_units_per_week",
        "t13"."la_person_id",
        "t13"."event_reference",
        "t13"."gp_practice_code",
        "t13"."provider_cqc_location_id",
        "t13"."no_of_adults_being_cared_for",
        "t13"."adult_1_linked_person_id",
        "t13"."adult_2_linked_person_id",
        "t13"."adult_3_linked_person_id",
        "t13"."gender",
        "t13"."ethnicity",
        "t13"."client_type",
        "t13"."primary_support_reason",
        "t13"."accommodation_status",
        "t13"."employment_status",
        "t13"."has_unpaid_carer",
        "t13"."autism_spectrum_disorder",
        "t13"."visual_impairment",
        "t13"."hearing_impairment",
        "t13"."dementia",
        "t13"."client_funding_status",
        "t13"."event_type",
        "t13"."event_description",
        "t13"."event_outcome",
        "t13"."request_route_of_access",
        "t13"."assessment_type",
        "t13"."eligible_needs_identified",
        "t13"."method_of_assessment",
        "t13"."total_hrs_caring_per_week",
        "t13"."service_type",
        "t13"."service_component",
        "t13"."delivery_mechanism",
        "t13"."review_reason",
        "t13"."review_outcomes_achieved",
        "t13"."method_of_review",
        "t13"."cost_frequency",
        "t13"."ref_period_start",
        "t13"."ref_period_end",
        "t13"."council",
        "t13"."area",
        CASE
          WHEN COALESCE(
            (
              CASE
                WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
                THEN "t13"."registered_death"
                ELSE "t13"."date_of_death"
              END >= "t13"."event_start_date"
            )
            AND (
              CASE
                WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
                THEN "t13"."registered_death"
                ELSE "t13"."date_of_death"
              END <= "t13"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t13"."event_end_date" IS NULL
            )
            AND (
              CASE
                WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
                THEN "t13"."registered_death"
                ELSE "t13"."date_of_death"
              END > "t13"."event_start_date"
            ),
            FALSE
          )
          THEN CASE
            WHEN COALESCE("t13"."nhs_traced", "t13"."nhs_submitted") IS NOT NULL
            THEN "t13"."registered_death"
            ELSE "t13"."date_of_death"
          END
          ELSE "t13"."event_end_date"
        END AS "event_end_date_corrected"
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
          "t5"."area",
          "t12"."nhs_key",
          "t12"."registered_death"
        FROM {table 1} AS "t4"
        LEFT OUTER JOIN {table 2} AS "t5"
          ON "t4"."la_code" = "t5"."la_code" AND "t4"."import_time" = "t5"."import_time"
        LEFT OUTER JOIN (
          SELECT
            LOWER(RTRIM("t10"."nhs_id")) AS "nhs_key",
            "t10"."date_of_death" AS "registered_death"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t8"."nhs_id",
                "t8"."date_of_death",
                "t8"."registered",
                ROW_NUMBER() OVER (
                  PARTITION BY LOWER(RTRIM("t8"."nhs_id"))
                  ORDER BY "t8"."registered" DESC, "t8"."date_of_death" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  *
                FROM {table 3} AS "t3"
                WHERE
                  LOWER(RTRIM("t3"."nhs_id")) IS NOT NULL
                  AND NOT (
                    LOWER(RTRIM("t3"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                  )
              ) AS "t8"
            ) AS "t9"
            WHERE
              "t9"."place" = 0
          ) AS "t10"
        ) AS "t12"
          ON LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted"))) = "t12"."nhs_key"
      ) AS "t13"
    ) AS "t14"
  ) AS "t16"
  LEFT OUTER JOIN (
    SELECT
      "t0"."row_id" AS "ranked_row",
      "t0"."place",
      "t0"."winner",
      "t0"."decided_by",
      "t0"."cropped",
      "t0"."event_end_date" AS "final_end"
    FROM {table 4} AS "t0"
  ) AS "t7"
    ON "t16"."row_id" = "t7"."ranked_row"
) AS "t17"
ORDER BY
  "t17"."la_code" ASC NULLS FIRST,
  "t17"."row_id" ASC

-- 18e272260fd8842f: build dhsc-2026-09, 19 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t70"."row_id",
  "t70"."record_id",
  "t70"."import_file",
  "t70"."import_time",
  "t70"."ref_period_start",
  "t70"."ref_period_end",
  "t70"."la_code",
  "t70"."council",
  "t70"."area",
  "t70"."person_id",
  "t70"."nhs_id",
  "t70"."event_key",
  "t70"."event_type_raw",
  "t70"."event_start_date",
  "t70"."event_end_date_raw",
  "t70"."event_end_date_corrected",
  "t70"."event_end_date",
  "t70"."date_of_birth",
  "t70"."birth_year",
  "t70"."birth_month",
  "t70"."birth_date",
  "t70"."date_of_death",
  "t70"."latest_age",
  CASE
    WHEN "t70"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t70"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t70"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t70"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t70"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t70"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t70"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t70"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t70"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t70"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t70"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t70"."age_at_event_start",
  "t70"."conversation",
  "t70"."review_type",
  "t70"."event_outcome_hierarchy",
  "t70"."event_outcome_group",
  "t70"."unit_cost",
  "t70"."planned_units_per_week",
  "t70"."la_person_id",
  "t70"."event_reference",
  "t70"."gp_practice_code",
  "t70"."provider_cqc_location_id",
  "t70"."no_of_adults_being_cared_for",
  "t70"."adult_1_linked_person_id",
  "t70"."adult_2_linked_person_id",
  "t70"."adult_3_linked_person_id",
  "t70"."gender",
  "t70"."ethnicity",
  "t70"."client_type",
  "t70"."primary_support_reason",
  "t70"."accommodation_status",
  "t70"."employment_status",
  "t70"."has_unpaid_carer",
  "t70"."autism_spectrum_disorder",
  "t70"."visual_impairment",
  "t70"."hearing_impairment",
  "t70"."dementia",
  "t70"."client_funding_status",
  "t70"."event_type",
  "t70"."event_description",
  "t70"."event_outcome",
  "t70"."request_route_of_access",
  "t70"."assessment_type",
  "t70"."eligible_needs_identified",
  "t70"."method_of_assessment",
  "t70"."total_hrs_caring_per_week",
  "t70"."service_type",
  "t70"."service_component",
  "t70"."delivery_mechanism",
  "t70"."review_reason",
  "t70"."review_outcomes_achieved",
  "t70"."method_of_review",
  "t70"."cost_frequency",
  CASE
    WHEN "t70"."accommodation_status_lost"
    OR "t70"."assessment_type_lost"
    OR "t70"."client_funding_status_lost"
    OR "t70"."client_type_lost"
    OR "t70"."cost_frequency_lost"
    OR "t70"."delivery_mechanism_lost"
    OR "t70"."employment_status_lost"
    OR "t70"."ethnicity_lost"
    OR "t70"."event_outcome_lost"
    OR "t70"."event_type_lost"
    OR "t70"."gender_lost"
    OR "t70"."hearing_impairment_lost"
    OR "t70"."primary_support_reason_lost"
    OR "t70"."service_component_lost"
    OR "t70"."service_type_lost"
    OR "t70"."visual_impairment_lost"
    THEN CASE
      WHEN "t70"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t70"."accommodation_status_raw") AS TEXT) || ':' || "t70"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t70"."assessment_type_raw") AS TEXT) || ':' || "t70"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t70"."client_funding_status_raw") AS TEXT) || ':' || "t70"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t70"."client_type_raw") AS TEXT) || ':' || "t70"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."cost_frequency_lost"
      THEN 'cost_frequency:' || CAST(LENGTH("t70"."cost_frequency_raw") AS TEXT) || ':' || "t70"."cost_frequency_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t70"."delivery_mechanism_raw") AS TEXT) || ':' || "t70"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t70"."employment_status_raw") AS TEXT) || ':' || "t70"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t70"."ethnicity_raw") AS TEXT) || ':' || "t70"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t70"."event_outcome_raw") AS TEXT) || ':' || "t70"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t70"."event_type_raw") AS TEXT) || ':' || "t70"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t70"."gender_raw") AS TEXT) || ':' || "t70"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t70"."hearing_impairment_raw") AS TEXT) || ':' || "t70"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t70"."primary_support_reason_raw") AS TEXT) || ':' || "t70"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t70"."service_component_raw") AS TEXT) || ':' || "t70"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t70"."service_type_raw") AS TEXT) || ':' || "t70"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."visual_impairment_lost"
      THEN 'visual_impairment:' || CAST(LENGTH("t70"."visual_impairment_raw") AS TEXT) || ':' || "t70"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
FROM (
  SELECT
    "t69"."row_id",
    "t69"."import_file",
    "t69"."file_row",
    "t69"."import_time",
    "t69"."record_id",
    "t69"."la_code",
    "t69"."stated_period_start",
    "t69"."stated_period_end",
    "t69"."nhs_traced",
    "t69"."nhs_submitted",
    "t69"."date_of_birth",
    "t69"."birth_year",
    "t69"."birth_month",
    "t69"."date_of_death",
    "t69"."event_start_date",
    "t69"."event_end_date_raw",
    "t69"."age_at_event_start",
    "t69"."conversation",
    "t69"."unit_cost",
    "t69"."planned_units_per_week",
    "t69"."la_person_id",
    "t69"."event_reference",
    "t69"."provider_cqc_location_id",
    "t69"."no_of_adults_being_cared_for",
    "t69"."event_description",
    "t69"."ref_period_start",
    "t69"."ref_period_end",
    "t69"."council",
    "t69"."area",
    "t69"."event_end_date_corrected",
    "t69"."rule",
    "t69"."person_id",
    "t69"."event_key",
    "t69"."event_end_date",
    "t69"."adult_1_linked_person_id",
    "t69"."adult_2_linked_person_id",
    "t69"."adult_3_linked_person_id",
    "t69"."autism_spectrum_disorder",
    "t69"."dementia",
    "t69"."eligible_needs_identified",
    "t69"."gp_practice_code",
    "t69"."has_unpaid_carer",
    "t69"."accommodation_status",
    "t69"."accommodation_status_raw",
    "t69"."accommodation_status_lost",
    "t69"."assessment_type",
    "t69"."assessment_type_raw",
    "t69"."assessment_type_lost",
    "t69"."client_funding_status",
    "t69"."client_funding_status_raw",
    "t69"."client_funding_status_lost",
    "t69"."client_type",
    "t69"."client_type_raw",
    "t69"."client_type_lost",
    "t69"."cost_frequency",
    "t69"."cost_frequency_raw",
    "t69"."cost_frequency_lost",
    "t69"."delivery_mechanism",
    "t69"."delivery_mechanism_raw",
    "t69"."delivery_mechanism_lost",
    "t69"."employment_status",
    "t69"."employment_status_raw",
    "t69"."employment_status_lost",
    "t69"."ethnicity",
    "t69"."ethnicity_raw",
    "t69"."ethnicity_lost",
    "t69"."event_outcome",
    "t69"."event_outcome_raw",
    "t69"."event_outcome_lost",
    "t69"."event_type",
    "t69"."event_type_raw",
    "t69"."event_type_lost",
    "t69"."gender",
    "t69"."gender_raw",
    "t69"."gender_lost",
    "t69"."hearing_impairment",
    "t69"."hearing_impairment_raw",
    "t69"."hearing_impairment_lost",
    "t69"."method_of_assessment",
    "t69"."method_of_assessment_raw",
    "t69"."method_of_assessment_lost",
    "t69"."method_of_review",
    "t69"."method_of_review_raw",
    "t69"."method_of_review_lost",
    "t69"."primary_support_reason",
    "t69"."primary_support_reason_raw",
    "t69"."primary_support_reason_lost",
    "t69"."request_route_of_access",
    "t69"."request_route_of_access_raw",
    "t69"."request_route_of_access_lost",
    "t69"."review_outcomes_achieved",
    "t69"."review_outcomes_achieved_raw",
    "t69"."review_outcomes_achieved_lost",
    "t69"."review_reason",
    "t69"."review_reason_raw",
    "t69"."review_reason_lost",
    "t69"."service_component",
    "t69"."service_component_raw",
    "t69"."service_component_lost",
    "t69"."service_type",
    "t69"."service_type_raw",
    "t69"."service_type_lost",
    "t69"."total_hrs_caring_per_week",
    "t69"."total_hrs_caring_per_week_raw",
    "t69"."total_hrs_caring_per_week_lost",
    "t69"."visual_impairment",
    "t69"."visual_impairment_raw",
    "t69"."visual_impairment_lost",
    "t69"."event_outcome_hierarchy",
    "t69"."event_outcome_group",
    "t69"."nhs_id",
    "t69"."review_type",
    "t69"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t69"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t69"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t69"."event_type")) = 'service'
              THEN COALESCE("t69"."event_end_date", "t69"."ref_period_end")
              ELSE "t69"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t68"."row_id",
      "t68"."import_file",
      "t68"."file_row",
      "t68"."import_time",
      "t68"."record_id",
      "t68"."la_code",
      "t68"."stated_period_start",
      "t68"."stated_period_end",
      "t68"."nhs_traced",
      "t68"."nhs_submitted",
      "t68"."date_of_birth",
      "t68"."birth_year",
      "t68"."birth_month",
      "t68"."date_of_death",
      "t68"."event_start_date",
      "t68"."event_end_date_raw",
      "t68"."age_at_event_start",
      "t68"."conversation",
      "t68"."unit_cost",
      "t68"."planned_units_per_week",
      "t68"."la_person_id",
      "t68"."event_reference",
      "t68"."provider_cqc_location_id",
      "t68"."no_of_adults_being_cared_for",
      "t68"."event_description",
      "t68"."ref_period_start",
      "t68"."ref_period_end",
      "t68"."council",
      "t68"."area",
      "t68"."event_end_date_corrected",
      "t68"."rule",
      "t68"."person_id",
      "t68"."event_key",
      "t68"."event_end_date",
      "t68"."adult_1_linked_person_id",
      "t68"."adult_2_linked_person_id",
      "t68"."adult_3_linked_person_id",
      "t68"."autism_spectrum_disorder",
      "t68"."dementia",
      "t68"."eligible_needs_identified",
      "t68"."gp_practice_code",
      "t68"."has_unpaid_carer",
      "t68"."accommodation_status",
      "t68"."accommodation_status_raw",
      "t68"."accommodation_status_lost",
      "t68"."assessment_type",
      "t68"."assessment_type_raw",
      "t68"."assessment_type_lost",
      "t68"."client_funding_status",
      "t68"."client_funding_status_raw",
      "t68"."client_funding_status_lost",
      "t68"."client_type",
      "t68"."client_type_raw",
      "t68"."client_type_lost",
      "t68"."cost_frequency",
      "t68"."cost_frequency_raw",
      "t68"."cost_frequency_lost",
      "t68"."delivery_mechanism",
      "t68"."delivery_mechanism_raw",
      "t68"."delivery_mechanism_lost",
      "t68"."employment_status",
      "t68"."employment_status_raw",
      "t68"."employment_status_lost",
      "t68"."ethnicity",
      "t68"."ethnicity_raw",
      "t68"."ethnicity_lost",
      "t68"."event_outcome",
      "t68"."event_outcome_raw",
      "t68"."event_outcome_lost",
      "t68"."event_type",
      "t68"."event_type_raw",
      "t68"."event_type_lost",
      "t68"."gender",
      "t68"."gender_raw",
      "t68"."gender_lost",
      "t68"."hearing_impairment",
      "t68"."hearing_impairment_raw",
      "t68"."hearing_impairment_lost",
      "t68"."method_of_assessment",
      "t68"."method_of_assessment_raw",
      "t68"."method_of_assessment_lost",
      "t68"."method_of_review",
      "t68"."method_of_review_raw",
      "t68"."method_of_review_lost",
      "t68"."primary_support_reason",
      "t68"."primary_support_reason_raw",
      "t68"."primary_support_reason_lost",
      "t68"."request_route_of_access",
      "t68"."request_route_of_access_raw",
      "t68"."request_route_of_access_lost",
      "t68"."review_outcomes_achieved",
      "t68"."review_outcomes_achieved_raw",
      "t68"."review_outcomes_achieved_lost",
      "t68"."review_reason",
      "t68"."review_reason_raw",
      "t68"."review_reason_lost",
      "t68"."service_component",
      "t68"."service_component_raw",
      "t68"."service_component_lost",
      "t68"."service_type",
      "t68"."service_type_raw",
      "t68"."service_type_lost",
      "t68"."total_hrs_caring_per_week",
      "t68"."total_hrs_caring_per_week_raw",
      "t68"."total_hrs_caring_per_week_lost",
      "t68"."visual_impairment",
      "t68"."visual_impairment_raw",
      "t68"."visual_impairment_lost",
      "t68"."event_outcome_hierarchy",
      "t68"."event_outcome_group",
      "t68"."nhs_id",
      "t68"."review_type",
      COALESCE(
        "t68"."date_of_birth",
        CASE
          WHEN (
            "t68"."birth_year" IS NOT NULL
          ) AND "t68"."birth_month" BETWEEN 1 AND 12
          THEN MAKE_DATE("t68"."birth_year", "t68"."birth_month", 1)
          ELSE CAST(NULL AS DATE)
        END
      ) AS "birth_date"
    FROM (
      SELECT
        "t67"."row_id",
        "t67"."import_file",
        "t67"."file_row",
        "t67"."import_time",
        "t67"."record_id",
        "t67"."la_code",
        "t67"."stated_period_start",
        "t67"."stated_period_end",
        "t67"."nhs_traced",
        "t67"."nhs_submitted",
        "t67"."date_of_birth",
        "t67"."birth_year",
        "t67"."birth_month",
        "t67"."date_of_death",
        "t67"."event_start_date",
        "t67"."event_end_date_raw",
        "t67"."age_at_event_start",
        "t67"."conversation",
        "t67"."unit_cost",
        "t67"."planned_units_per_week",
        "t67"."la_person_id",
        "t67"."event_reference",
        "t67"."provider_cqc_location_id",
        "t67"."no_of_adults_being_cared_for",
        "t67"."event_description",
        "t67"."ref_period_start",
        "t67"."ref_period_end",
        "t67"."council",
        "t67"."area",
        "t67"."event_end_date_corrected",
        "t67"."rule",
        "t67"."person_id",
        "t67"."event_key",
        "t67"."event_end_date",
        "t67"."adult_1_linked_person_id",
        "t67"."adult_2_linked_person_id",
        "t67"."adult_3_linked_person_id",
        "t67"."autism_spectrum_disorder",
        "t67"."dementia",
        "t67"."eligible_needs_identified",
        "t67"."gp_practice_code",
        "t67"."has_unpaid_carer",
        "t67"."accommodation_status",
        "t67"."accommodation_status_raw",
        "t67"."accommodation_status_lost",
        "t67"."assessment_type",
        "t67"."assessment_type_raw",
        "t67"."assessment_type_lost",
        "t67"."client_funding_status",
        "t67"."client_funding_status_raw",
        "t67"."client_funding_status_lost",
        "t67"."client_type",
        "t67"."client_type_raw",
        "t67"."client_type_lost",
        "t67"."cost_frequency",
        "t67"."cost_frequency_raw",
        "t67"."cost_frequency_lost",
        "t67"."delivery_mechanism",
        "t67"."delivery_mechanism_raw",
        "t67"."delivery_mechanism_lost",
        "t67"."employment_status",
        "t67"."employment_status_raw",
        "t67"."employment_status_lost",
        "t67"."ethnicity",
        "t67"."ethnicity_raw",
        "t67"."ethnicity_lost",
        "t67"."event_outcome",
        "t67"."event_outcome_raw",
        "t67"."event_outcome_lost",
        "t67"."event_type",
        "t67"."event_type_raw",
        "t67"."event_type_lost",
        "t67"."gender",
        "t67"."gender_raw",
        "t67"."gender_lost",
        "t67"."hearing_impairment",
        "t67"."hearing_impairment_raw",
        "t67"."hearing_impairment_lost",
        "t67"."method_of_assessment",
        "t67"."method_of_assessment_raw",
        "t67"."method_of_assessment_lost",
        "t67"."method_of_review",
        "t67"."method_of_review_raw",
        "t67"."method_of_review_lost",
        "t67"."primary_support_reason",
        "t67"."primary_support_reason_raw",
        "t67"."primary_support_reason_lost",
        "t67"."request_route_of_access",
        "t67"."request_route_of_access_raw",
        "t67"."request_route_of_access_lost",
        "t67"."review_outcomes_achieved",
        "t67"."review_outcomes_achieved_raw",
        "t67"."review_outcomes_achieved_lost",
        "t67"."review_reason",
        "t67"."review_reason_raw",
        "t67"."review_reason_lost",
        "t67"."service_component",
        "t67"."service_component_raw",
        "t67"."service_component_lost",
        "t67"."service_type",
        "t67"."service_type_raw",
        "t67"."service_type_lost",
        "t67"."total_hrs_caring_per_week",
        "t67"."total_hrs_caring_per_week_raw",
        "t67"."total_hrs_caring_per_week_lost",
        "t67"."visual_impairment",
        "t67"."visual_impairment_raw",
        "t67"."visual_impairment_lost",
        "t67"."event_outcome_hierarchy",
        "t67"."event_outcome_group",
        COALESCE("t67"."nhs_traced", "t67"."nhs_submitted") AS "nhs_id",
        CASE
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t67"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t67"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t67"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND (
            (
              "t67"."review_reason" IS NULL
            )
            OR (
              LOWER(RTRIM("t67"."review_reason")) = ''
            )
          )
          THEN CAST(NULL AS TEXT)
          WHEN NOT (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          THEN CAST(NULL AS TEXT)
          ELSE 'Review Type Unknown'
        END AS "review_type"
      FROM (
        SELECT
          "t66"."row_id",
          "t66"."import_file",
          "t66"."file_row",
          "t66"."import_time",
          "t66"."record_id",
          "t66"."la_code",
          "t66"."stated_period_start",
          "t66"."stated_period_end",
          "t66"."nhs_traced",
          "t66"."nhs_submitted",
          "t66"."date_of_birth",
          "t66"."birth_year",
          "t66"."birth_month",
          "t66"."date_of_death",
          "t66"."event_start_date",
          "t66"."event_end_date_raw",
          "t66"."age_at_event_start",
          "t66"."conversation",
          "t66"."unit_cost",
          "t66"."planned_units_per_week",
          "t66"."la_person_id",
          "t66"."event_reference",
          "t66"."provider_cqc_location_id",
          "t66"."no_of_adults_being_cared_for",
          "t66"."event_description",
          "t66"."ref_period_start",
          "t66"."ref_period_end",
          "t66"."council",
          "t66"."area",
          "t66"."event_end_date_corrected",
          "t66"."rule",
          "t66"."person_id",
          "t66"."event_key",
          "t66"."event_end_date",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_1_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_1_linked_person_id"
          END AS "adult_1_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_2_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_2_linked_person_id"
          END AS "adult_2_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_3_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_3_linked_person_id"
          END AS "adult_3_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."autism_spectrum_disorder")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."autism_spectrum_disorder"
          END AS "autism_spectrum_disorder",
          CASE
            WHEN LOWER(RTRIM("t66"."dementia")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."dementia"
          END AS "dementia",
          CASE
            WHEN LOWER(RTRIM("t66"."eligible_needs_identified")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."eligible_needs_identified"
          END AS "eligible_needs_identified",
          CASE
            WHEN LOWER(RTRIM("t66"."gp_practice_code")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."gp_practice_code"
          END AS "gp_practice_code",
          CASE
            WHEN LOWER(RTRIM("t66"."has_unpaid_carer")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."has_unpaid_carer"
          END AS "has_unpaid_carer",
          "t32"."to_accommodation_status" AS "accommodation_status",
          CASE
            WHEN LOWER(RTRIM("t66"."accommodation_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."accommodation_status"
          END AS "accommodation_status_raw",
          (
            "t32"."to_accommodation_status" IS NULL
          )
          AND (
            "t66"."accommodation_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."accommodation_status")) = 'null'
          ) AS "accommodation_status_lost",
          "t33"."to_assessment_type" AS "assessment_type",
          CASE
            WHEN LOWER(RTRIM("t66"."assessment_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."assessment_type"
          END AS "assessment_type_raw",
          (
            "t33"."to_assessment_type" IS NULL
          )
          AND (
            "t66"."assessment_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."assessment_type")) = 'null'
          ) AS "assessment_type_lost",
          "t34"."to_client_funding_status" AS "client_funding_status",
          CASE
            WHEN LOWER(RTRIM("t66"."client_funding_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."client_funding_status"
          END AS "client_funding_status_raw",
          (
            "t34"."to_client_funding_status" IS NULL
          )
          AND (
            "t66"."client_funding_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."client_funding_status")) = 'null'
          ) AS "client_funding_status_lost",
          "t35"."to_client_type" AS "client_type",
          CASE
            WHEN LOWER(RTRIM("t66"."client_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."client_type"
          END AS "client_type_raw",
          (
            "t35"."to_client_type" IS NULL
          )
          AND (
            "t66"."client_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."client_type")) = 'null'
          ) AS "client_type_lost",
          "t36"."to_cost_frequency" AS "cost_frequency",
          CASE
            WHEN LOWER(RTRIM("t66"."cost_frequency")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."cost_frequency"
          END AS "cost_frequency_raw",
          (
            "t36"."to_cost_frequency" IS NULL
          )
          AND (
            "t66"."cost_frequency" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."cost_frequency")) = 'null'
          ) AS "cost_frequency_lost",
          "t37"."to_delivery_mechanism" AS "delivery_mechanism",
          CASE
            WHEN LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."delivery_mechanism"
          END AS "delivery_mechanism_raw",
          (
            "t37"."to_delivery_mechanism" IS NULL
          )
          AND (
            "t66"."delivery_mechanism" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
          ) AS "delivery_mechanism_lost",
          "t38"."to_employment_status" AS "employment_status",
          CASE
            WHEN LOWER(RTRIM("t66"."employment_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."employment_status"
          END AS "employment_status_raw",
          (
            "t38"."to_employment_status" IS NULL
          )
          AND (
            "t66"."employment_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."employment_status")) = 'null'
          ) AS "employment_status_lost",
          "t39"."to_ethnicity" AS "ethnicity",
          CASE
            WHEN LOWER(RTRIM("t66"."ethnicity")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."ethnicity"
          END AS "ethnicity_raw",
          (
            "t39"."to_ethnicity" IS NULL
          )
          AND (
            "t66"."ethnicity" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."ethnicity")) = 'null'
          ) AS "ethnicity_lost",
          "t40"."to_event_outcome" AS "event_outcome",
          CASE
            WHEN LOWER(RTRIM("t66"."event_outcome")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."event_outcome"
          END AS "event_outcome_raw",
          (
            "t40"."to_event_outcome" IS NULL
          )
          AND (
            "t66"."event_outcome" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."event_outcome")) = 'null'
          ) AS "event_outcome_lost",
          "t41"."to_event_type" AS "event_type",
          CASE
            WHEN LOWER(RTRIM("t66"."event_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."event_type"
          END AS "event_type_raw",
          (
            "t41"."to_event_type" IS NULL
          )
          AND (
            "t66"."event_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."event_type")) = 'null'
          ) AS "event_type_lost",
          "t42"."to_gender" AS "gender",
          CASE
            WHEN LOWER(RTRIM("t66"."gender")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."gender"
          END AS "gender_raw",
          (
            "t42"."to_gender" IS NULL
          )
          AND (
            "t66"."gender" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."gender")) = 'null'
          ) AS "gender_lost",
          "t43"."to_hearing_impairment" AS "hearing_impairment",
          CASE
            WHEN LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."hearing_impairment"
          END AS "hearing_impairment_raw",
          (
            "t43"."to_hearing_impairment" IS NULL
          )
          AND (
            "t66"."hearing_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
          ) AS "hearing_impairment_lost",
          COALESCE(
            "t44"."to_method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_assessment"
            END
          ) AS "method_of_assessment",
          CASE
            WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."method_of_assessment"
          END AS "method_of_assessment_raw",
          (
            "t44"."to_method_of_assessment" IS NULL
          )
          AND (
            "t66"."method_of_assessment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
          ) AS "method_of_assessment_lost",
          COALESCE(
            "t45"."to_method_of_review",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_review"
            END
          ) AS "method_of_review",
          CASE
            WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."method_of_review"
          END AS "method_of_review_raw",
          (
            "t45"."to_method_of_review" IS NULL
          )
          AND (
            "t66"."method_of_review" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."method_of_review")) = 'null'
          ) AS "method_of_review_lost",
          "t46"."to_primary_support_reason" AS "primary_support_reason",
          CASE
            WHEN LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."primary_support_reason"
          END AS "primary_support_reason_raw",
          (
            "t46"."to_primary_support_reason" IS NULL
          )
          AND (
            "t66"."primary_support_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
          ) AS "primary_support_reason_lost",
          COALESCE(
            "t47"."to_request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."request_route_of_access"
            END
          ) AS "request_route_of_access",
          CASE
            WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."request_route_of_access"
          END AS "request_route_of_access_raw",
          (
            "t47"."to_request_route_of_access" IS NULL
          )
          AND (
            "t66"."request_route_of_access" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
          ) AS "request_route_of_access_lost",
          COALESCE(
            "t48"."to_review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_outcomes_achieved"
            END
          ) AS "review_outcomes_achieved",
          CASE
            WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."review_outcomes_achieved"
          END AS "review_outcomes_achieved_raw",
          (
            "t48"."to_review_outcomes_achieved" IS NULL
          )
          AND (
            "t66"."review_outcomes_achieved" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
          ) AS "review_outcomes_achieved_lost",
          COALESCE(
            "t49"."to_review_reason",
            CASE
              WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_reason"
            END
          ) AS "review_reason",
          CASE
            WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."review_reason"
          END AS "review_reason_raw",
          (
            "t49"."to_review_reason" IS NULL
          )
          AND (
            "t66"."review_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."review_reason")) = 'null'
          ) AS "review_reason_lost",
          "t50"."to_service_component" AS "service_component",
          CASE
            WHEN LOWER(RTRIM("t66"."service_component")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."service_component"
          END AS "service_component_raw",
          (
            "t50"."to_service_component" IS NULL
          )
          AND (
            "t66"."service_component" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."service_component")) = 'null'
          ) AS "service_component_lost",
          "t51"."to_service_type" AS "service_type",
          CASE
            WHEN LOWER(RTRIM("t66"."service_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."service_type"
          END AS "service_type_raw",
          (
            "t51"."to_service_type" IS NULL
          )
          AND (
            "t66"."service_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."service_type")) = 'null'
          ) AS "service_type_lost",
          COALESCE(
            "t52"."to_total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."total_hrs_caring_per_week"
            END
          ) AS "total_hrs_caring_per_week",
          CASE
            WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."total_hrs_caring_per_week"
          END AS "total_hrs_caring_per_week_raw",
          (
            "t52"."to_total_hrs_caring_per_week" IS NULL
          )
          AND (
            "t66"."total_hrs_caring_per_week" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
          ) AS "total_hrs_caring_per_week_lost",
          "t53"."to_visual_impairment" AS "visual_impairment",
          CASE
            WHEN LOWER(RTRIM("t66"."visual_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."visual_impairment"
          END AS "visual_impairment_raw",
          (
            "t53"."to_visual_impairment" IS NULL
          )
          AND (
            "t66"."visual_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."visual_impairment")) = 'null'
          ) AS "visual_impairment_lost",
          "t6"."event_outcome_hierarchy",
          "t6"."event_outcome_group"
        FROM (
          SELECT
            "t64".*
            EXCLUDE ("kept_row")
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
              "t63"."ref_period_start",
              "t63"."ref_period_end",
              "t63"."council",
              "t63"."area",
              "t63"."event_end_date_corrected",
              "t63"."rule",
              "t54"."kept_row",
              "t54"."person_id",
              "t54"."event_key",
              "t54"."event_end_date"
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
                "t61"."event_end_date" AS "event_end_date_raw",
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
                "t61"."gender",
                "t61"."ethnicity",
                "t61"."client_type",
                "t61"."primary_support_reason",
                "t61"."accommodation_status",
                "t61"."employment_status",
                "t61"."has_unpaid_carer",
                "t61"."autism_spectrum_disorder",
                "t61"."visual_impairment",
                "t61"."hearing_impairment",
                "t61"."dementia",
                "t61"."client_funding_status",
                "t61"."event_type",
                "t61"."event_description",
                "t61"."event_outcome",
                "t61"."request_route_of_access",
                "t61"."assessment_type",
                "t61"."eligible_needs_identified",
                "t61"."method_of_assessment",
                "t61"."total_hrs_caring_per_week",
                "t61"."service_type",
                "t61"."service_component",
                "t61"."delivery_mechanism",
                "t61"."review_reason",
                "t61"."review_outcomes_achieved",
                "t61"."method_of_review",
                "t61"."cost_frequency",
                "t61"."ref_period_start",
                "t61"."ref_period_end",
                "t61"."council",
                "t61"."area",
                "t61"."event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t61"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t61"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t61"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t61"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t61"."event_type"), 'service')
                      )
                      AND (
                        "t61"."event_end_date_corrected" IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t61"."event_start_date" > "t61"."ref_period_end"
                        )
                        OR (
                          "t61"."event_end_date_corrected" < "t61"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t61"."event_type"), 'service')
                          )
                          AND (
                            "t61"."event_end_date_corrected" > "t61"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t61"."date_of_death" < "t61"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t61"."date_of_death" < "t61"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted", "t61"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  CASE
                    WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                    THEN "t60"."registered_death"
                    ELSE "t60"."date_of_death"
                  END AS "date_of_death",
                  "t60"."event_start_date",
                  "t60"."event_end_date",
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
                  "t60"."gender",
                  "t60"."ethnicity",
                  "t60"."client_type",
                  "t60"."primary_support_reason",
                  "t60"."accommodation_status",
                  "t60"."employment_status",
                  "t60"."has_unpaid_carer",
                  "t60"."autism_spectrum_disorder",
                  "t60"."visual_impairment",
                  "t60"."hearing_impairment",
                  "t60"."dementia",
                  "t60"."client_funding_status",
                  "t60"."event_type",
                  "t60"."event_description",
                  "t60"."event_outcome",
                  "t60"."request_route_of_access",
                  "t60"."assessment_type",
                  "t60"."eligible_needs_identified",
                  "t60"."method_of_assessment",
                  "t60"."total_hrs_caring_per_week",
                  "t60"."service_type",
                  "t60"."service_component",
                  "t60"."delivery_mechanism",
                  "t60"."review_reason",
                  "t60"."review_outcomes_achieved",
                  "t60"."method_of_review",
                  "t60"."cost_frequency",
                  "t60"."ref_period_start",
                  "t60"."ref_period_end",
                  "t60"."council",
                  "t60"."area",
                  CASE
                    WHEN COALESCE(
                      (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END >= "t60"."event_start_date"
                      )
                      AND (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END <= "t60"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t60"."event_end_date" IS NULL
                      )
                      AND (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END > "t60"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN CASE
                      WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                      THEN "t60"."registered_death"
                      ELSE "t60"."date_of_death"
                    END
                    ELSE "t60"."event_end_date"
                  END AS "event_end_date_corrected"
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
                    "t8"."ref_period_start",
                    "t8"."ref_period_end",
                    "t8"."council",
                    "t8"."area",
                    "t59"."nhs_key",
                    "t59"."registered_death"
                  FROM {table 1} AS "t7"
                  LEFT OUTER JOIN {table 2} AS "t8"
                    ON "t7"."la_code" = "t8"."la_code" AND "t7"."import_time" = "t8"."import_time"
                  LEFT OUTER JOIN (
                    SELECT
                      LOWER(RTRIM("t57"."nhs_id")) AS "nhs_key",
                      "t57"."date_of_death" AS "registered_death"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t55"."nhs_id",
                          "t55"."date_of_death",
                          "t55"."registered",
                          ROW_NUMBER() OVER (
                            PARTITION BY LOWER(RTRIM("t55"."nhs_id"))
                            ORDER BY "t55"."registered" DESC, "t55"."date_of_death" DESC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "place"
                        FROM (
                          SELECT
                            *
                          FROM {table 3} AS "t5"
                          WHERE
                            LOWER(RTRIM("t5"."nhs_id")) IS NOT NULL
                            AND NOT (
                              LOWER(RTRIM("t5"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                            )
                        ) AS "t55"
                      ) AS "t56"
                      WHERE
                        "t56"."place" = 0
                    ) AS "t57"
                  ) AS "t59"
                    ON LOWER(RTRIM(COALESCE("t7"."nhs_traced", "t7"."nhs_submitted"))) = "t59"."nhs_key"
                ) AS "t60"
              ) AS "t61"
            ) AS "t63"
            INNER JOIN (
              SELECT
                "t2"."row_id" AS "kept_row",
                "t2"."person_id",
                "t2"."event_key",
                "t2"."event_end_date"
              FROM {table 4} AS "t2"
              WHERE
                "t2"."place" = 0
            ) AS "t54"
              ON "t63"."row_id" = "t54"."kept_row"
          ) AS "t64"
        ) AS "t66"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_accommodation_status",
            "t1"."cleaned_value" AS "to_accommodation_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'accommodation_status' AND "t1"."raw_value" <> 'null'
        ) AS "t32"
          ON LOWER(RTRIM("t66"."accommodation_status")) = "t32"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
        ) AS "t33"
          ON LOWER(RTRIM("t66"."assessment_type")) = "t33"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status' AND "t1"."raw_value" <> 'null'
        ) AS "t34"
          ON LOWER(RTRIM("t66"."client_funding_status")) = "t34"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
        ) AS "t35"
          ON LOWER(RTRIM("t66"."client_type")) = "t35"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
        ) AS "t36"
          ON LOWER(RTRIM("t66"."cost_frequency")) = "t36"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
        ) AS "t37"
          ON LOWER(RTRIM("t66"."delivery_mechanism")) = "t37"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'employment_status' AND "t1"."raw_value" <> 'null'
        ) AS "t38"
          ON LOWER(RTRIM("t66"."employment_status")) = "t38"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity' AND "t1"."raw_value" <> 'null'
        ) AS "t39"
          ON LOWER(RTRIM("t66"."ethnicity")) = "t39"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
        ) AS "t40"
          ON LOWER(RTRIM("t66"."event_outcome")) = "t40"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
        ) AS "t41"
          ON LOWER(RTRIM("t66"."event_type")) = "t41"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'gender' AND "t1"."raw_value" <> 'null'
        ) AS "t42"
          ON LOWER(RTRIM("t66"."gender")) = "t42"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t43"
          ON LOWER(RTRIM("t66"."hearing_impairment")) = "t43"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment' AND "t1"."raw_value" <> 'null'
        ) AS "t44"
          ON LOWER(RTRIM("t66"."method_of_assessment")) = "t44"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review' AND "t1"."raw_value" <> 'null'
        ) AS "t45"
          ON LOWER(RTRIM("t66"."method_of_review")) = "t45"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t46"
          ON LOWER(RTRIM("t66"."primary_support_reason")) = "t46"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
        ) AS "t47"
          ON LOWER(RTRIM("t66"."request_route_of_access")) = "t47"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved' AND "t1"."raw_value" <> 'null'
        ) AS "t48"
          ON LOWER(RTRIM("t66"."review_outcomes_achieved")) = "t48"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t49"
          ON LOWER(RTRIM("t66"."review_reason")) = "t49"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
        ) AS "t50"
          ON LOWER(RTRIM("t66"."service_component")) = "t50"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
        ) AS "t51"
          ON LOWER(RTRIM("t66"."service_type")) = "t51"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week' AND "t1"."raw_value" <> 'null'
        ) AS "t52"
          ON LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = "t52"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t53"
          ON LOWER(RTRIM("t66"."visual_impairment")) = "t53"."from_visual_impairment"
        LEFT OUTER JOIN {table 6} AS "t6"
          ON LOWER(RTRIM("t40"."to_event_outcome")) = "t6"."outcome"
      ) AS "t67"
    ) AS "t68"
  ) AS "t69"
) AS "t70"
ORDER BY
  "t70"."la_code" ASC,
  "t70"."event_key" ASC,
  "t70"."record_id" ASC,
  "t70"."import_time" ASC,
  "t70"."import_file" ASC,
  "t70"."row_id" ASC

-- a5721e1cd116993a: build dhsc-2026-09, 20 of 27
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
  CASE
    WHEN LOWER(RTRIM("t22"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t22"."client_type"
  END AS "client_type_raw",
  (
    "t12"."to_client_type" IS NULL
  )
  AND (
    "t22"."client_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t22"."client_type")) = 'null'
  ) AS "client_type_lost",
  "t13"."to_event_type" AS "event_type",
  CASE
    WHEN LOWER(RTRIM("t22"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t22"."event_type"
  END AS "event_type_raw",
  (
    "t13"."to_event_type" IS NULL
  )
  AND (
    "t22"."event_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t22"."event_type")) = 'null'
  ) AS "event_type_lost",
  COALESCE(
    "t14"."to_request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t22"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t22"."request_route_of_access"
    END
  ) AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t22"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t22"."request_route_of_access"
  END AS "request_route_of_access_raw",
  (
    "t14"."to_request_route_of_access" IS NULL
  )
  AND (
    "t22"."request_route_of_access" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t22"."request_route_of_access")) = 'null'
  ) AS "request_route_of_access_lost",
  "t15"."to_assessment_type" AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t22"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t22"."assessment_type"
  END AS "assessment_type_raw",
  (
    "t15"."to_assessment_type" IS NULL
  )
  AND (
    "t22"."assessment_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t22"."assessment_type")) = 'null'
  ) AS "assessment_type_lost",
  "t16"."to_service_type" AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t22"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t22"."service_type"
  END AS "service_type_raw",
  (
    "t16"."to_service_type" IS NULL
  )
  AND (
    "t22"."service_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t22"."service_type")) = 'null'
  ) AS "service_type_lost",
  "t17"."to_service_component" AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t22"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t22"."service_component"
  END AS "service_component_raw",
  (
    "t17"."to_service_component" IS NULL
  )
  AND (
    "t22"."service_component" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t22"."service_component")) = 'null'
  ) AS "service_component_lost",
  "t18"."to_event_outcome" AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t22"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t22"."event_outcome"
  END AS "event_outcome_raw",
  (
    "t18"."to_event_outcome" IS NULL
  )
  AND (
    "t22"."event_outcome" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t22"."event_outcome")) = 'null'
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
    "t0"."field" = 'client_type' AND "t0"."raw_value" <> 'null'
) AS "t12"
  ON LOWER(RTRIM("t22"."client_type")) = "t12"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'event_type' AND "t0"."raw_value" <> 'null'
) AS "t13"
  ON LOWER(RTRIM("t22"."event_type")) = "t13"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access' AND "t0"."raw_value" <> 'null'
) AS "t14"
  ON LOWER(RTRIM("t22"."request_route_of_access")) = "t14"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type' AND "t0"."raw_value" <> 'null'
) AS "t15"
  ON LOWER(RTRIM("t22"."assessment_type")) = "t15"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'service_type' AND "t0"."raw_value" <> 'null'
) AS "t16"
  ON LOWER(RTRIM("t22"."service_type")) = "t16"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'service_component' AND "t0"."raw_value" <> 'null'
) AS "t17"
  ON LOWER(RTRIM("t22"."service_component")) = "t17"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 3} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome' AND "t0"."raw_value" <> 'null'
) AS "t18"
  ON LOWER(RTRIM("t22"."event_outcome")) = "t18"."from_event_outcome"

-- d3e7e756592cf5c5: build dhsc-2026-09, 21 of 27
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
      LOWER(RTRIM("t26"."event_type")) = 'service'
    )
    THEN "t26"."event_end_date_corrected"
    ELSE CAST(NULL AS DATE)
  END AS "key_end",
  LOWER(RTRIM("t26"."client_type")) AS "key_client",
  LOWER(RTRIM("t26"."event_type")) AS "key_type",
  CASE
    WHEN LOWER(RTRIM("t26"."event_type")) = 'request'
    THEN LOWER(RTRIM("t26"."request_route_of_access"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t26"."event_type")) = 'assessment'
    THEN LOWER(RTRIM("t26"."assessment_type"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_assessment_type",
  CASE
    WHEN LOWER(RTRIM("t26"."event_type")) = 'service'
    THEN LOWER(RTRIM("t26"."service_type"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_type",
  CASE
    WHEN LOWER(RTRIM("t26"."event_type")) = 'service'
    THEN LOWER(RTRIM("t26"."service_component"))
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
      CASE
        WHEN LOWER(RTRIM("t24"."client_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t24"."client_type"
      END AS "client_type_raw",
      (
        "t14"."to_client_type" IS NULL
      )
      AND (
        "t24"."client_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t24"."client_type")) = 'null'
      ) AS "client_type_lost",
      "t15"."to_event_type" AS "event_type",
      CASE
        WHEN LOWER(RTRIM("t24"."event_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t24"."event_type"
      END AS "event_type_raw",
      (
        "t15"."to_event_type" IS NULL
      )
      AND (
        "t24"."event_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t24"."event_type")) = 'null'
      ) AS "event_type_lost",
      COALESCE(
        "t16"."to_request_route_of_access",
        CASE
          WHEN LOWER(RTRIM("t24"."request_route_of_access")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t24"."request_route_of_access"
        END
      ) AS "request_route_of_access",
      CASE
        WHEN LOWER(RTRIM("t24"."request_route_of_access")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t24"."request_route_of_access"
      END AS "request_route_of_access_raw",
      (
        "t16"."to_request_route_of_access" IS NULL
      )
      AND (
        "t24"."request_route_of_access" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t24"."request_route_of_access")) = 'null'
      ) AS "request_route_of_access_lost",
      "t17"."to_assessment_type" AS "assessment_type",
      CASE
        WHEN LOWER(RTRIM("t24"."assessment_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t24"."assessment_type"
      END AS "assessment_type_raw",
      (
        "t17"."to_assessment_type" IS NULL
      )
      AND (
        "t24"."assessment_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t24"."assessment_type")) = 'null'
      ) AS "assessment_type_lost",
      "t18"."to_service_type" AS "service_type",
      CASE
        WHEN LOWER(RTRIM("t24"."service_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t24"."service_type"
      END AS "service_type_raw",
      (
        "t18"."to_service_type" IS NULL
      )
      AND (
        "t24"."service_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t24"."service_type")) = 'null'
      ) AS "service_type_lost",
      "t19"."to_service_component" AS "service_component",
      CASE
        WHEN LOWER(RTRIM("t24"."service_component")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t24"."service_component"
      END AS "service_component_raw",
      (
        "t19"."to_service_component" IS NULL
      )
      AND (
        "t24"."service_component" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t24"."service_component")) = 'null'
      ) AS "service_component_lost",
      "t20"."to_event_outcome" AS "event_outcome",
      CASE
        WHEN LOWER(RTRIM("t24"."event_outcome")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t24"."event_outcome"
      END AS "event_outcome_raw",
      (
        "t20"."to_event_outcome" IS NULL
      )
      AND (
        "t24"."event_outcome" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t24"."event_outcome")) = 'null'
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
        "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
    ) AS "t14"
      ON LOWER(RTRIM("t24"."client_type")) = "t14"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_type",
        "t1"."cleaned_value" AS "to_event_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
    ) AS "t15"
      ON LOWER(RTRIM("t24"."event_type")) = "t15"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_request_route_of_access",
        "t1"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
    ) AS "t16"
      ON LOWER(RTRIM("t24"."request_route_of_access")) = "t16"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_assessment_type",
        "t1"."cleaned_value" AS "to_assessment_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
    ) AS "t17"
      ON LOWER(RTRIM("t24"."assessment_type")) = "t17"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_type",
        "t1"."cleaned_value" AS "to_service_type"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
    ) AS "t18"
      ON LOWER(RTRIM("t24"."service_type")) = "t18"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_component",
        "t1"."cleaned_value" AS "to_service_component"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
    ) AS "t19"
      ON LOWER(RTRIM("t24"."service_component")) = "t19"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_outcome",
        "t1"."cleaned_value" AS "to_event_outcome"
      FROM {table 3} AS "t1"
      WHERE
        "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
    ) AS "t20"
      ON LOWER(RTRIM("t24"."event_outcome")) = "t20"."from_event_outcome"
    LEFT OUTER JOIN {table 4} AS "t4"
      ON LOWER(RTRIM("t20"."to_event_outcome")) = "t4"."outcome"
  ) AS "t25"
) AS "t26"

-- e9e829bf4942c65e: build dhsc-2026-09, 22 of 27
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
    WHEN "t63"."accommodation_status_lost"
    OR "t63"."assessment_type_lost"
    OR "t63"."client_funding_status_lost"
    OR "t63"."client_type_lost"
    OR "t63"."delivery_mechanism_lost"
    OR "t63"."employment_status_lost"
    OR "t63"."ethnicity_lost"
    OR "t63"."event_outcome_lost"
    OR "t63"."event_type_lost"
    OR "t63"."gender_lost"
    OR "t63"."hearing_impairment_lost"
    OR "t63"."primary_support_reason_lost"
    OR "t63"."service_component_lost"
    OR "t63"."service_type_lost"
    OR "t63"."visual_impairment_lost"
    THEN CASE
      WHEN "t63"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t63"."accommodation_status_raw") AS TEXT) || ':' || "t63"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t63"."assessment_type_raw") AS TEXT) || ':' || "t63"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t63"."client_funding_status_raw") AS TEXT) || ':' || "t63"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t63"."client_type_raw") AS TEXT) || ':' || "t63"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t63"."delivery_mechanism_raw") AS TEXT) || ':' || "t63"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t63"."employment_status_raw") AS TEXT) || ':' || "t63"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t63"."ethnicity_raw") AS TEXT) || ':' || "t63"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t63"."event_outcome_raw") AS TEXT) || ':' || "t63"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t63"."event_type_raw") AS TEXT) || ':' || "t63"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t63"."gender_raw") AS TEXT) || ':' || "t63"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t63"."hearing_impairment_raw") AS TEXT) || ':' || "t63"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t63"."primary_support_reason_raw") AS TEXT) || ':' || "t63"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t63"."service_component_raw") AS TEXT) || ':' || "t63"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t63"."service_type_raw") AS TEXT) || ':' || "t63"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."visual_impairment_lost"
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
    "t62"."provider_cqc_location_id",
    "t62"."no_of_adults_being_cared_for",
    "t62"."event_description",
    "t62"."ref_period_start",
    "t62"."ref_period_end",
    "t62"."council",
    "t62"."area",
    "t62"."event_end_date_corrected",
    "t62"."rule",
    "t62"."person_id",
    "t62"."event_key",
    "t62"."event_end_date",
    "t62"."adult_1_linked_person_id",
    "t62"."adult_2_linked_person_id",
    "t62"."adult_3_linked_person_id",
    "t62"."autism_spectrum_disorder",
    "t62"."dementia",
    "t62"."eligible_needs_identified",
    "t62"."gp_practice_code",
    "t62"."has_unpaid_carer",
    "t62"."accommodation_status",
    "t62"."accommodation_status_raw",
    "t62"."accommodation_status_lost",
    "t62"."assessment_type",
    "t62"."assessment_type_raw",
    "t62"."assessment_type_lost",
    "t62"."client_funding_status",
    "t62"."client_funding_status_raw",
    "t62"."client_funding_status_lost",
    "t62"."client_type",
    "t62"."client_type_raw",
    "t62"."client_type_lost",
    "t62"."cost_frequency",
    "t62"."cost_frequency_raw",
    "t62"."cost_frequency_lost",
    "t62"."delivery_mechanism",
    "t62"."delivery_mechanism_raw",
    "t62"."delivery_mechanism_lost",
    "t62"."employment_status",
    "t62"."employment_status_raw",
    "t62"."employment_status_lost",
    "t62"."ethnicity",
    "t62"."ethnicity_raw",
    "t62"."ethnicity_lost",
    "t62"."event_outcome",
    "t62"."event_outcome_raw",
    "t62"."event_outcome_lost",
    "t62"."event_type",
    "t62"."event_type_raw",
    "t62"."event_type_lost",
    "t62"."gender",
    "t62"."gender_raw",
    "t62"."gender_lost",
    "t62"."hearing_impairment",
    "t62"."hearing_impairment_raw",
    "t62"."hearing_impairment_lost",
    "t62"."method_of_assessment",
    "t62"."method_of_assessment_raw",
    "t62"."method_of_assessment_lost",
    "t62"."method_of_review",
    "t62"."method_of_review_raw",
    "t62"."method_of_review_lost",
    "t62"."primary_support_reason",
    "t62"."primary_support_reason_raw",
    "t62"."primary_support_reason_lost",
    "t62"."request_route_of_access",
    "t62"."request_route_of_access_raw",
    "t62"."request_route_of_access_lost",
    "t62"."review_outcomes_achieved",
    "t62"."review_outcomes_achieved_raw",
    "t62"."review_outcomes_achieved_lost",
    "t62"."review_reason",
    "t62"."review_reason_raw",
    "t62"."review_reason_lost",
    "t62"."service_component",
    "t62"."service_component_raw",
    "t62"."service_component_lost",
    "t62"."service_type",
    "t62"."service_type_raw",
    "t62"."service_type_lost",
    "t62"."total_hrs_caring_per_week",
    "t62"."total_hrs_caring_per_week_raw",
    "t62"."total_hrs_caring_per_week_lost",
    "t62"."visual_impairment",
    "t62"."visual_impairment_raw",
    "t62"."visual_impairment_lost",
    "t62"."event_outcome_hierarchy",
    "t62"."event_outcome_group",
    "t62"."nhs_id",
    "t62"."review_type",
    "t62"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t62"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t62"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t62"."event_type")) = 'service'
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
      "t61"."provider_cqc_location_id",
      "t61"."no_of_adults_being_cared_for",
      "t61"."event_description",
      "t61"."ref_period_start",
      "t61"."ref_period_end",
      "t61"."council",
      "t61"."area",
      "t61"."event_end_date_corrected",
      "t61"."rule",
      "t61"."person_id",
      "t61"."event_key",
      "t61"."event_end_date",
      "t61"."adult_1_linked_person_id",
      "t61"."adult_2_linked_person_id",
      "t61"."adult_3_linked_person_id",
      "t61"."autism_spectrum_disorder",
      "t61"."dementia",
      "t61"."eligible_needs_identified",
      "t61"."gp_practice_code",
      "t61"."has_unpaid_carer",
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
      END AS "birth_date"
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
        "t60"."provider_cqc_location_id",
        "t60"."no_of_adults_being_cared_for",
        "t60"."event_description",
        "t60"."ref_period_start",
        "t60"."ref_period_end",
        "t60"."council",
        "t60"."area",
        "t60"."event_end_date_corrected",
        "t60"."rule",
        "t60"."person_id",
        "t60"."event_key",
        "t60"."event_end_date",
        "t60"."adult_1_linked_person_id",
        "t60"."adult_2_linked_person_id",
        "t60"."adult_3_linked_person_id",
        "t60"."autism_spectrum_disorder",
        "t60"."dementia",
        "t60"."eligible_needs_identified",
        "t60"."gp_practice_code",
        "t60"."has_unpaid_carer",
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
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t60"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t60"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t60"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
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
            LOWER(RTRIM("t60"."event_type")) = 'review'
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
          "t59"."provider_cqc_location_id",
          "t59"."no_of_adults_being_cared_for",
          "t59"."event_description",
          "t59"."ref_period_start",
          "t59"."ref_period_end",
          "t59"."council",
          "t59"."area",
          "t59"."event_end_date_corrected",
          "t59"."rule",
          "t59"."person_id",
          "t59"."event_key",
          "t59"."event_end_date",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_1_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_1_linked_person_id"
          END AS "adult_1_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_2_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_2_linked_person_id"
          END AS "adult_2_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_3_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_3_linked_person_id"
          END AS "adult_3_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."autism_spectrum_disorder"
          END AS "autism_spectrum_disorder",
          CASE
            WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."dementia"
          END AS "dementia",
          CASE
            WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."eligible_needs_identified"
          END AS "eligible_needs_identified",
          CASE
            WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."gp_practice_code"
          END AS "gp_practice_code",
          CASE
            WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."has_unpaid_carer"
          END AS "has_unpaid_carer",
          "t31"."to_accommodation_status" AS "accommodation_status",
          CASE
            WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."accommodation_status"
          END AS "accommodation_status_raw",
          (
            "t31"."to_accommodation_status" IS NULL
          )
          AND (
            "t59"."accommodation_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."accommodation_status")) = 'null'
          ) AS "accommodation_status_lost",
          "t32"."to_assessment_type" AS "assessment_type",
          CASE
            WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."assessment_type"
          END AS "assessment_type_raw",
          (
            "t32"."to_assessment_type" IS NULL
          )
          AND (
            "t59"."assessment_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."assessment_type")) = 'null'
          ) AS "assessment_type_lost",
          "t33"."to_client_funding_status" AS "client_funding_status",
          CASE
            WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."client_funding_status"
          END AS "client_funding_status_raw",
          (
            "t33"."to_client_funding_status" IS NULL
          )
          AND (
            "t59"."client_funding_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."client_funding_status")) = 'null'
          ) AS "client_funding_status_lost",
          "t34"."to_client_type" AS "client_type",
          CASE
            WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."client_type"
          END AS "client_type_raw",
          (
            "t34"."to_client_type" IS NULL
          )
          AND (
            "t59"."client_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."client_type")) = 'null'
          ) AS "client_type_lost",
          "t35"."to_cost_frequency" AS "cost_frequency",
          CASE
            WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."cost_frequency"
          END AS "cost_frequency_raw",
          (
            "t35"."to_cost_frequency" IS NULL
          )
          AND (
            "t59"."cost_frequency" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."cost_frequency")) = 'null'
          ) AS "cost_frequency_lost",
          "t36"."to_delivery_mechanism" AS "delivery_mechanism",
          CASE
            WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."delivery_mechanism"
          END AS "delivery_mechanism_raw",
          (
            "t36"."to_delivery_mechanism" IS NULL
          )
          AND (
            "t59"."delivery_mechanism" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
          ) AS "delivery_mechanism_lost",
          "t37"."to_employment_status" AS "employment_status",
          CASE
            WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."employment_status"
          END AS "employment_status_raw",
          (
            "t37"."to_employment_status" IS NULL
          )
          AND (
            "t59"."employment_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."employment_status")) = 'null'
          ) AS "employment_status_lost",
          "t38"."to_ethnicity" AS "ethnicity",
          CASE
            WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."ethnicity"
          END AS "ethnicity_raw",
          (
            "t38"."to_ethnicity" IS NULL
          )
          AND (
            "t59"."ethnicity" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."ethnicity")) = 'null'
          ) AS "ethnicity_lost",
          "t39"."to_event_outcome" AS "event_outcome",
          CASE
            WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."event_outcome"
          END AS "event_outcome_raw",
          (
            "t39"."to_event_outcome" IS NULL
          )
          AND (
            "t59"."event_outcome" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."event_outcome")) = 'null'
          ) AS "event_outcome_lost",
          "t40"."to_event_type" AS "event_type",
          CASE
            WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."event_type"
          END AS "event_type_raw",
          (
            "t40"."to_event_type" IS NULL
          )
          AND (
            "t59"."event_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."event_type")) = 'null'
          ) AS "event_type_lost",
          "t41"."to_gender" AS "gender",
          CASE
            WHEN LOWER(RTRIM("t59"."gender")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."gender"
          END AS "gender_raw",
          (
            "t41"."to_gender" IS NULL
          )
          AND (
            "t59"."gender" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."gender")) = 'null'
          ) AS "gender_lost",
          "t42"."to_hearing_impairment" AS "hearing_impairment",
          CASE
            WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."hearing_impairment"
          END AS "hearing_impairment_raw",
          (
            "t42"."to_hearing_impairment" IS NULL
          )
          AND (
            "t59"."hearing_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
          ) AS "hearing_impairment_lost",
          COALESCE(
            "t43"."to_method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END
          ) AS "method_of_assessment",
          CASE
            WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."method_of_assessment"
          END AS "method_of_assessment_raw",
          (
            "t43"."to_method_of_assessment" IS NULL
          )
          AND (
            "t59"."method_of_assessment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
          ) AS "method_of_assessment_lost",
          COALESCE(
            "t44"."to_method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END
          ) AS "method_of_review",
          CASE
            WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."method_of_review"
          END AS "method_of_review_raw",
          (
            "t44"."to_method_of_review" IS NULL
          )
          AND (
            "t59"."method_of_review" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."method_of_review")) = 'null'
          ) AS "method_of_review_lost",
          "t45"."to_primary_support_reason" AS "primary_support_reason",
          CASE
            WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."primary_support_reason"
          END AS "primary_support_reason_raw",
          (
            "t45"."to_primary_support_reason" IS NULL
          )
          AND (
            "t59"."primary_support_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
          ) AS "primary_support_reason_lost",
          COALESCE(
            "t46"."to_request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END
          ) AS "request_route_of_access",
          CASE
            WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."request_route_of_access"
          END AS "request_route_of_access_raw",
          (
            "t46"."to_request_route_of_access" IS NULL
          )
          AND (
            "t59"."request_route_of_access" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
          ) AS "request_route_of_access_lost",
          COALESCE(
            "t47"."to_review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END
          ) AS "review_outcomes_achieved",
          CASE
            WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."review_outcomes_achieved"
          END AS "review_outcomes_achieved_raw",
          (
            "t47"."to_review_outcomes_achieved" IS NULL
          )
          AND (
            "t59"."review_outcomes_achieved" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
          ) AS "review_outcomes_achieved_lost",
          COALESCE(
            "t48"."to_review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END
          ) AS "review_reason",
          CASE
            WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."review_reason"
          END AS "review_reason_raw",
          (
            "t48"."to_review_reason" IS NULL
          )
          AND (
            "t59"."review_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."review_reason")) = 'null'
          ) AS "review_reason_lost",
          "t49"."to_service_component" AS "service_component",
          CASE
            WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."service_component"
          END AS "service_component_raw",
          (
            "t49"."to_service_component" IS NULL
          )
          AND (
            "t59"."service_component" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."service_component")) = 'null'
          ) AS "service_component_lost",
          "t50"."to_service_type" AS "service_type",
          CASE
            WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."service_type"
          END AS "service_type_raw",
          (
            "t50"."to_service_type" IS NULL
          )
          AND (
            "t59"."service_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."service_type")) = 'null'
          ) AS "service_type_lost",
          COALESCE(
            "t51"."to_total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END
          ) AS "total_hrs_caring_per_week",
          CASE
            WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."total_hrs_caring_per_week"
          END AS "total_hrs_caring_per_week_raw",
          (
            "t51"."to_total_hrs_caring_per_week" IS NULL
          )
          AND (
            "t59"."total_hrs_caring_per_week" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
          ) AS "total_hrs_caring_per_week_lost",
          "t52"."to_visual_impairment" AS "visual_impairment",
          CASE
            WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."visual_impairment"
          END AS "visual_impairment_raw",
          (
            "t52"."to_visual_impairment" IS NULL
          )
          AND (
            "t59"."visual_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."visual_impairment")) = 'null'
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
            "t1"."field" = 'accommodation_status' AND "t1"."raw_value" <> 'null'
        ) AS "t31"
          ON LOWER(RTRIM("t59"."accommodation_status")) = "t31"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
        ) AS "t32"
          ON LOWER(RTRIM("t59"."assessment_type")) = "t32"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status' AND "t1"."raw_value" <> 'null'
        ) AS "t33"
          ON LOWER(RTRIM("t59"."client_funding_status")) = "t33"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
        ) AS "t34"
          ON LOWER(RTRIM("t59"."client_type")) = "t34"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
        ) AS "t35"
          ON LOWER(RTRIM("t59"."cost_frequency")) = "t35"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
        ) AS "t36"
          ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'employment_status' AND "t1"."raw_value" <> 'null'
        ) AS "t37"
          ON LOWER(RTRIM("t59"."employment_status")) = "t37"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity' AND "t1"."raw_value" <> 'null'
        ) AS "t38"
          ON LOWER(RTRIM("t59"."ethnicity")) = "t38"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
        ) AS "t39"
          ON LOWER(RTRIM("t59"."event_outcome")) = "t39"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
        ) AS "t40"
          ON LOWER(RTRIM("t59"."event_type")) = "t40"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'gender' AND "t1"."raw_value" <> 'null'
        ) AS "t41"
          ON LOWER(RTRIM("t59"."gender")) = "t41"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t42"
          ON LOWER(RTRIM("t59"."hearing_impairment")) = "t42"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment' AND "t1"."raw_value" <> 'null'
        ) AS "t43"
          ON LOWER(RTRIM("t59"."method_of_assessment")) = "t43"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review' AND "t1"."raw_value" <> 'null'
        ) AS "t44"
          ON LOWER(RTRIM("t59"."method_of_review")) = "t44"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t45"
          ON LOWER(RTRIM("t59"."primary_support_reason")) = "t45"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
        ) AS "t46"
          ON LOWER(RTRIM("t59"."request_route_of_access")) = "t46"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved' AND "t1"."raw_value" <> 'null'
        ) AS "t47"
          ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'review_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t48"
          ON LOWER(RTRIM("t59"."review_reason")) = "t48"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
        ) AS "t49"
          ON LOWER(RTRIM("t59"."service_component")) = "t49"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
        ) AS "t50"
          ON LOWER(RTRIM("t59"."service_type")) = "t50"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week' AND "t1"."raw_value" <> 'null'
        ) AS "t51"
          ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t52"
          ON LOWER(RTRIM("t59"."visual_impairment")) = "t52"."from_visual_impairment"
        LEFT OUTER JOIN {table 5} AS "t5"
          ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
      ) AS "t60"
    ) AS "t61"
  ) AS "t62"
) AS "t63"
ORDER BY
  "t63"."la_code" ASC,
  "t63"."event_key" ASC

-- 0ea7252e0d7eeb1e: build dhsc-2026-09, 23 of 27
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
    WHEN "t63"."accommodation_status_lost"
    OR "t63"."assessment_type_lost"
    OR "t63"."client_funding_status_lost"
    OR "t63"."client_type_lost"
    OR "t63"."delivery_mechanism_lost"
    OR "t63"."employment_status_lost"
    OR "t63"."ethnicity_lost"
    OR "t63"."event_outcome_lost"
    OR "t63"."event_type_lost"
    OR "t63"."gender_lost"
    OR "t63"."hearing_impairment_lost"
    OR "t63"."primary_support_reason_lost"
    OR "t63"."service_component_lost"
    OR "t63"."service_type_lost"
    OR "t63"."visual_impairment_lost"
    THEN CASE
      WHEN "t63"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t63"."accommodation_status_raw") AS TEXT) || ':' || "t63"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t63"."assessment_type_raw") AS TEXT) || ':' || "t63"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t63"."client_funding_status_raw") AS TEXT) || ':' || "t63"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t63"."client_type_raw") AS TEXT) || ':' || "t63"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t63"."delivery_mechanism_raw") AS TEXT) || ':' || "t63"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t63"."employment_status_raw") AS TEXT) || ':' || "t63"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t63"."ethnicity_raw") AS TEXT) || ':' || "t63"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t63"."event_outcome_raw") AS TEXT) || ':' || "t63"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t63"."event_type_raw") AS TEXT) || ':' || "t63"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t63"."gender_raw") AS TEXT) || ':' || "t63"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t63"."hearing_impairment_raw") AS TEXT) || ':' || "t63"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t63"."primary_support_reason_raw") AS TEXT) || ':' || "t63"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t63"."service_component_raw") AS TEXT) || ':' || "t63"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t63"."service_type_raw") AS TEXT) || ':' || "t63"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t63"."visual_impairment_lost"
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
    "t62"."provider_cqc_location_id",
    "t62"."no_of_adults_being_cared_for",
    "t62"."event_description",
    "t62"."ref_period_start",
    "t62"."ref_period_end",
    "t62"."council",
    "t62"."area",
    "t62"."event_end_date_corrected",
    "t62"."rule",
    "t62"."person_id",
    "t62"."event_key",
    "t62"."event_end_date",
    "t62"."adult_1_linked_person_id",
    "t62"."adult_2_linked_person_id",
    "t62"."adult_3_linked_person_id",
    "t62"."autism_spectrum_disorder",
    "t62"."dementia",
    "t62"."eligible_needs_identified",
    "t62"."gp_practice_code",
    "t62"."has_unpaid_carer",
    "t62"."accommodation_status",
    "t62"."accommodation_status_raw",
    "t62"."accommodation_status_lost",
    "t62"."assessment_type",
    "t62"."assessment_type_raw",
    "t62"."assessment_type_lost",
    "t62"."client_funding_status",
    "t62"."client_funding_status_raw",
    "t62"."client_funding_status_lost",
    "t62"."client_type",
    "t62"."client_type_raw",
    "t62"."client_type_lost",
    "t62"."cost_frequency",
    "t62"."cost_frequency_raw",
    "t62"."cost_frequency_lost",
    "t62"."delivery_mechanism",
    "t62"."delivery_mechanism_raw",
    "t62"."delivery_mechanism_lost",
    "t62"."employment_status",
    "t62"."employment_status_raw",
    "t62"."employment_status_lost",
    "t62"."ethnicity",
    "t62"."ethnicity_raw",
    "t62"."ethnicity_lost",
    "t62"."event_outcome",
    "t62"."event_outcome_raw",
    "t62"."event_outcome_lost",
    "t62"."event_type",
    "t62"."event_type_raw",
    "t62"."event_type_lost",
    "t62"."gender",
    "t62"."gender_raw",
    "t62"."gender_lost",
    "t62"."hearing_impairment",
    "t62"."hearing_impairment_raw",
    "t62"."hearing_impairment_lost",
    "t62"."method_of_assessment",
    "t62"."method_of_assessment_raw",
    "t62"."method_of_assessment_lost",
    "t62"."method_of_review",
    "t62"."method_of_review_raw",
    "t62"."method_of_review_lost",
    "t62"."primary_support_reason",
    "t62"."primary_support_reason_raw",
    "t62"."primary_support_reason_lost",
    "t62"."request_route_of_access",
    "t62"."request_route_of_access_raw",
    "t62"."request_route_of_access_lost",
    "t62"."review_outcomes_achieved",
    "t62"."review_outcomes_achieved_raw",
    "t62"."review_outcomes_achieved_lost",
    "t62"."review_reason",
    "t62"."review_reason_raw",
    "t62"."review_reason_lost",
    "t62"."service_component",
    "t62"."service_component_raw",
    "t62"."service_component_lost",
    "t62"."service_type",
    "t62"."service_type_raw",
    "t62"."service_type_lost",
    "t62"."total_hrs_caring_per_week",
    "t62"."total_hrs_caring_per_week_raw",
    "t62"."total_hrs_caring_per_week_lost",
    "t62"."visual_impairment",
    "t62"."visual_impairment_raw",
    "t62"."visual_impairment_lost",
    "t62"."event_outcome_hierarchy",
    "t62"."event_outcome_group",
    "t62"."nhs_id",
    "t62"."review_type",
    "t62"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t62"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t62"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t62"."event_type")) = 'service'
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
      "t61"."provider_cqc_location_id",
      "t61"."no_of_adults_being_cared_for",
      "t61"."event_description",
      "t61"."ref_period_start",
      "t61"."ref_period_end",
      "t61"."council",
      "t61"."area",
      "t61"."event_end_date_corrected",
      "t61"."rule",
      "t61"."person_id",
      "t61"."event_key",
      "t61"."event_end_date",
      "t61"."adult_1_linked_person_id",
      "t61"."adult_2_linked_person_id",
      "t61"."adult_3_linked_person_id",
      "t61"."autism_spectrum_disorder",
      "t61"."dementia",
      "t61"."eligible_needs_identified",
      "t61"."gp_practice_code",
      "t61"."has_unpaid_carer",
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
      ) AS "birth_date"
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
        "t60"."provider_cqc_location_id",
        "t60"."no_of_adults_being_cared_for",
        "t60"."event_description",
        "t60"."ref_period_start",
        "t60"."ref_period_end",
        "t60"."council",
        "t60"."area",
        "t60"."event_end_date_corrected",
        "t60"."rule",
        "t60"."person_id",
        "t60"."event_key",
        "t60"."event_end_date",
        "t60"."adult_1_linked_person_id",
        "t60"."adult_2_linked_person_id",
        "t60"."adult_3_linked_person_id",
        "t60"."autism_spectrum_disorder",
        "t60"."dementia",
        "t60"."eligible_needs_identified",
        "t60"."gp_practice_code",
        "t60"."has_unpaid_carer",
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
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t60"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t60"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t60"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t60"."event_type")) = 'review'
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
            LOWER(RTRIM("t60"."event_type")) = 'review'
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
          "t59"."provider_cqc_location_id",
          "t59"."no_of_adults_being_cared_for",
          "t59"."event_description",
          "t59"."ref_period_start",
          "t59"."ref_period_end",
          "t59"."council",
          "t59"."area",
          "t59"."event_end_date_corrected",
          "t59"."rule",
          "t59"."person_id",
          "t59"."event_key",
          "t59"."event_end_date",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_1_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_1_linked_person_id"
          END AS "adult_1_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_2_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_2_linked_person_id"
          END AS "adult_2_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."adult_3_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."adult_3_linked_person_id"
          END AS "adult_3_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."autism_spectrum_disorder"
          END AS "autism_spectrum_disorder",
          CASE
            WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."dementia"
          END AS "dementia",
          CASE
            WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."eligible_needs_identified"
          END AS "eligible_needs_identified",
          CASE
            WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."gp_practice_code"
          END AS "gp_practice_code",
          CASE
            WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."has_unpaid_carer"
          END AS "has_unpaid_carer",
          "t31"."to_accommodation_status" AS "accommodation_status",
          CASE
            WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."accommodation_status"
          END AS "accommodation_status_raw",
          (
            "t31"."to_accommodation_status" IS NULL
          )
          AND (
            "t59"."accommodation_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."accommodation_status")) = 'null'
          ) AS "accommodation_status_lost",
          "t32"."to_assessment_type" AS "assessment_type",
          CASE
            WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."assessment_type"
          END AS "assessment_type_raw",
          (
            "t32"."to_assessment_type" IS NULL
          )
          AND (
            "t59"."assessment_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."assessment_type")) = 'null'
          ) AS "assessment_type_lost",
          "t33"."to_client_funding_status" AS "client_funding_status",
          CASE
            WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."client_funding_status"
          END AS "client_funding_status_raw",
          (
            "t33"."to_client_funding_status" IS NULL
          )
          AND (
            "t59"."client_funding_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."client_funding_status")) = 'null'
          ) AS "client_funding_status_lost",
          "t34"."to_client_type" AS "client_type",
          CASE
            WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."client_type"
          END AS "client_type_raw",
          (
            "t34"."to_client_type" IS NULL
          )
          AND (
            "t59"."client_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."client_type")) = 'null'
          ) AS "client_type_lost",
          "t35"."to_cost_frequency" AS "cost_frequency",
          CASE
            WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."cost_frequency"
          END AS "cost_frequency_raw",
          (
            "t35"."to_cost_frequency" IS NULL
          )
          AND (
            "t59"."cost_frequency" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."cost_frequency")) = 'null'
          ) AS "cost_frequency_lost",
          "t36"."to_delivery_mechanism" AS "delivery_mechanism",
          CASE
            WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."delivery_mechanism"
          END AS "delivery_mechanism_raw",
          (
            "t36"."to_delivery_mechanism" IS NULL
          )
          AND (
            "t59"."delivery_mechanism" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
          ) AS "delivery_mechanism_lost",
          "t37"."to_employment_status" AS "employment_status",
          CASE
            WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."employment_status"
          END AS "employment_status_raw",
          (
            "t37"."to_employment_status" IS NULL
          )
          AND (
            "t59"."employment_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."employment_status")) = 'null'
          ) AS "employment_status_lost",
          "t38"."to_ethnicity" AS "ethnicity",
          CASE
            WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."ethnicity"
          END AS "ethnicity_raw",
          (
            "t38"."to_ethnicity" IS NULL
          )
          AND (
            "t59"."ethnicity" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."ethnicity")) = 'null'
          ) AS "ethnicity_lost",
          "t39"."to_event_outcome" AS "event_outcome",
          CASE
            WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."event_outcome"
          END AS "event_outcome_raw",
          (
            "t39"."to_event_outcome" IS NULL
          )
          AND (
            "t59"."event_outcome" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."event_outcome")) = 'null'
          ) AS "event_outcome_lost",
          "t40"."to_event_type" AS "event_type",
          CASE
            WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."event_type"
          END AS "event_type_raw",
          (
            "t40"."to_event_type" IS NULL
          )
          AND (
            "t59"."event_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."event_type")) = 'null'
          ) AS "event_type_lost",
          "t41"."to_gender" AS "gender",
          CASE
            WHEN LOWER(RTRIM("t59"."gender")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."gender"
          END AS "gender_raw",
          (
            "t41"."to_gender" IS NULL
          )
          AND (
            "t59"."gender" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."gender")) = 'null'
          ) AS "gender_lost",
          "t42"."to_hearing_impairment" AS "hearing_impairment",
          CASE
            WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."hearing_impairment"
          END AS "hearing_impairment_raw",
          (
            "t42"."to_hearing_impairment" IS NULL
          )
          AND (
            "t59"."hearing_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
          ) AS "hearing_impairment_lost",
          COALESCE(
            "t43"."to_method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END
          ) AS "method_of_assessment",
          CASE
            WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."method_of_assessment"
          END AS "method_of_assessment_raw",
          (
            "t43"."to_method_of_assessment" IS NULL
          )
          AND (
            "t59"."method_of_assessment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
          ) AS "method_of_assessment_lost",
          COALESCE(
            "t44"."to_method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END
          ) AS "method_of_review",
          CASE
            WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."method_of_review"
          END AS "method_of_review_raw",
          (
            "t44"."to_method_of_review" IS NULL
          )
          AND (
            "t59"."method_of_review" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."method_of_review")) = 'null'
          ) AS "method_of_review_lost",
          "t45"."to_primary_support_reason" AS "primary_support_reason",
          CASE
            WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."primary_support_reason"
          END AS "primary_support_reason_raw",
          (
            "t45"."to_primary_support_reason" IS NULL
          )
          AND (
            "t59"."primary_support_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
          ) AS "primary_support_reason_lost",
          COALESCE(
            "t46"."to_request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END
          ) AS "request_route_of_access",
          CASE
            WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."request_route_of_access"
          END AS "request_route_of_access_raw",
          (
            "t46"."to_request_route_of_access" IS NULL
          )
          AND (
            "t59"."request_route_of_access" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
          ) AS "request_route_of_access_lost",
          COALESCE(
            "t47"."to_review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END
          ) AS "review_outcomes_achieved",
          CASE
            WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."review_outcomes_achieved"
          END AS "review_outcomes_achieved_raw",
          (
            "t47"."to_review_outcomes_achieved" IS NULL
          )
          AND (
            "t59"."review_outcomes_achieved" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
          ) AS "review_outcomes_achieved_lost",
          COALESCE(
            "t48"."to_review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END
          ) AS "review_reason",
          CASE
            WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."review_reason"
          END AS "review_reason_raw",
          (
            "t48"."to_review_reason" IS NULL
          )
          AND (
            "t59"."review_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."review_reason")) = 'null'
          ) AS "review_reason_lost",
          "t49"."to_service_component" AS "service_component",
          CASE
            WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."service_component"
          END AS "service_component_raw",
          (
            "t49"."to_service_component" IS NULL
          )
          AND (
            "t59"."service_component" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."service_component")) = 'null'
          ) AS "service_component_lost",
          "t50"."to_service_type" AS "service_type",
          CASE
            WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."service_type"
          END AS "service_type_raw",
          (
            "t50"."to_service_type" IS NULL
          )
          AND (
            "t59"."service_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."service_type")) = 'null'
          ) AS "service_type_lost",
          COALESCE(
            "t51"."to_total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END
          ) AS "total_hrs_caring_per_week",
          CASE
            WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."total_hrs_caring_per_week"
          END AS "total_hrs_caring_per_week_raw",
          (
            "t51"."to_total_hrs_caring_per_week" IS NULL
          )
          AND (
            "t59"."total_hrs_caring_per_week" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
          ) AS "total_hrs_caring_per_week_lost",
          "t52"."to_visual_impairment" AS "visual_impairment",
          CASE
            WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t59"."visual_impairment"
          END AS "visual_impairment_raw",
          (
            "t52"."to_visual_impairment" IS NULL
          )
          AND (
            "t59"."visual_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t59"."visual_impairment")) = 'null'
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
            "t1"."field" = 'accommodation_status' AND "t1"."raw_value" <> 'null'
        ) AS "t31"
          ON LOWER(RTRIM("t59"."accommodation_status")) = "t31"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
        ) AS "t32"
          ON LOWER(RTRIM("t59"."assessment_type")) = "t32"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status' AND "t1"."raw_value" <> 'null'
        ) AS "t33"
          ON LOWER(RTRIM("t59"."client_funding_status")) = "t33"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
        ) AS "t34"
          ON LOWER(RTRIM("t59"."client_type")) = "t34"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
        ) AS "t35"
          ON LOWER(RTRIM("t59"."cost_frequency")) = "t35"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
        ) AS "t36"
          ON LOWER(RTRIM("t59"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'employment_status' AND "t1"."raw_value" <> 'null'
        ) AS "t37"
          ON LOWER(RTRIM("t59"."employment_status")) = "t37"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity' AND "t1"."raw_value" <> 'null'
        ) AS "t38"
          ON LOWER(RTRIM("t59"."ethnicity")) = "t38"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
        ) AS "t39"
          ON LOWER(RTRIM("t59"."event_outcome")) = "t39"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
        ) AS "t40"
          ON LOWER(RTRIM("t59"."event_type")) = "t40"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'gender' AND "t1"."raw_value" <> 'null'
        ) AS "t41"
          ON LOWER(RTRIM("t59"."gender")) = "t41"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t42"
          ON LOWER(RTRIM("t59"."hearing_impairment")) = "t42"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment' AND "t1"."raw_value" <> 'null'
        ) AS "t43"
          ON LOWER(RTRIM("t59"."method_of_assessment")) = "t43"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review' AND "t1"."raw_value" <> 'null'
        ) AS "t44"
          ON LOWER(RTRIM("t59"."method_of_review")) = "t44"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t45"
          ON LOWER(RTRIM("t59"."primary_support_reason")) = "t45"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
        ) AS "t46"
          ON LOWER(RTRIM("t59"."request_route_of_access")) = "t46"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved' AND "t1"."raw_value" <> 'null'
        ) AS "t47"
          ON LOWER(RTRIM("t59"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'review_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t48"
          ON LOWER(RTRIM("t59"."review_reason")) = "t48"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
        ) AS "t49"
          ON LOWER(RTRIM("t59"."service_component")) = "t49"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
        ) AS "t50"
          ON LOWER(RTRIM("t59"."service_type")) = "t50"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week' AND "t1"."raw_value" <> 'null'
        ) AS "t51"
          ON LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 4} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t52"
          ON LOWER(RTRIM("t59"."visual_impairment")) = "t52"."from_visual_impairment"
        LEFT OUTER JOIN {table 5} AS "t5"
          ON LOWER(RTRIM("t39"."to_event_outcome")) = "t5"."outcome"
      ) AS "t60"
    ) AS "t61"
  ) AS "t62"
) AS "t63"
ORDER BY
  "t63"."la_code" ASC,
  "t63"."event_key" ASC

-- 87f7b740d000bb5f: build dhsc-2026-09, 24 of 27
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "client_type" VARCHAR, "client_type_raw" VARCHAR, "client_type_lost" BOOLEAN, "event_type" VARCHAR, "event_type_raw" VARCHAR, "event_type_lost" BOOLEAN, "request_route_of_access" VARCHAR, "request_route_of_access_raw" VARCHAR, "request_route_of_access_lost" BOOLEAN, "assessment_type" VARCHAR, "assessment_type_raw" VARCHAR, "assessment_type_lost" BOOLEAN, "service_type" VARCHAR, "service_type_raw" VARCHAR, "service_type_lost" BOOLEAN, "service_component" VARCHAR, "service_component_raw" VARCHAR, "service_component_lost" BOOLEAN, "event_outcome" VARCHAR, "event_outcome_raw" VARCHAR, "event_outcome_lost" BOOLEAN
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
  "t29"."delivery_mechanism",
  "t29"."review_reason",
  "t29"."review_outcomes_achieved",
  "t29"."method_of_review",
  "t29"."cost_frequency",
  "t29"."ref_period_start",
  "t29"."ref_period_end",
  "t29"."council",
  "t29"."area",
  "t29"."event_end_date_corrected",
  "t29"."rule",
  "t13"."to_client_type" AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t29"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t29"."client_type"
  END AS "client_type_raw",
  (
    "t13"."to_client_type" IS NULL
  )
  AND (
    "t29"."client_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t29"."client_type")) = 'null'
  ) AS "client_type_lost",
  "t14"."to_event_type" AS "event_type",
  CASE
    WHEN LOWER(RTRIM("t29"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t29"."event_type"
  END AS "event_type_raw",
  (
    "t14"."to_event_type" IS NULL
  )
  AND (
    "t29"."event_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t29"."event_type")) = 'null'
  ) AS "event_type_lost",
  COALESCE(
    "t15"."to_request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t29"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t29"."request_route_of_access"
    END
  ) AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t29"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t29"."request_route_of_access"
  END AS "request_route_of_access_raw",
  (
    "t15"."to_request_route_of_access" IS NULL
  )
  AND (
    "t29"."request_route_of_access" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t29"."request_route_of_access")) = 'null'
  ) AS "request_route_of_access_lost",
  "t16"."to_assessment_type" AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t29"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t29"."assessment_type"
  END AS "assessment_type_raw",
  (
    "t16"."to_assessment_type" IS NULL
  )
  AND (
    "t29"."assessment_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t29"."assessment_type")) = 'null'
  ) AS "assessment_type_lost",
  "t17"."to_service_type" AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t29"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t29"."service_type"
  END AS "service_type_raw",
  (
    "t17"."to_service_type" IS NULL
  )
  AND (
    "t29"."service_type" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t29"."service_type")) = 'null'
  ) AS "service_type_lost",
  "t18"."to_service_component" AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t29"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t29"."service_component"
  END AS "service_component_raw",
  (
    "t18"."to_service_component" IS NULL
  )
  AND (
    "t29"."service_component" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t29"."service_component")) = 'null'
  ) AS "service_component_lost",
  "t19"."to_event_outcome" AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t29"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t29"."event_outcome"
  END AS "event_outcome_raw",
  (
    "t19"."to_event_outcome" IS NULL
  )
  AND (
    "t29"."event_outcome" <> ''
  )
  AND NOT (
    LOWER(RTRIM("t29"."event_outcome")) = 'null'
  ) AS "event_outcome_lost"
FROM (
  SELECT
    *
  FROM (
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
      "t26"."client_type",
      "t26"."primary_support_reason",
      "t26"."accommodation_status",
      "t26"."employment_status",
      "t26"."has_unpaid_carer",
      "t26"."autism_spectrum_disorder",
      "t26"."visual_impairment",
      "t26"."hearing_impairment",
      "t26"."dementia",
      "t26"."client_funding_status",
      "t26"."event_type",
      "t26"."event_description",
      "t26"."event_outcome",
      "t26"."request_route_of_access",
      "t26"."assessment_type",
      "t26"."eligible_needs_identified",
      "t26"."method_of_assessment",
      "t26"."total_hrs_caring_per_week",
      "t26"."service_type",
      "t26"."service_component",
      "t26"."delivery_mechanism",
      "t26"."review_reason",
      "t26"."review_outcomes_achieved",
      "t26"."method_of_review",
      "t26"."cost_frequency",
      "t26"."ref_period_start",
      "t26"."ref_period_end",
      "t26"."council",
      "t26"."area",
      "t26"."event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t26"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t26"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t26"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t26"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t26"."event_type"), 'service')
            )
            AND (
              "t26"."event_end_date_corrected" IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t26"."event_start_date" > "t26"."ref_period_end"
              )
              OR (
                "t26"."event_end_date_corrected" < "t26"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t26"."event_type"), 'service')
                )
                AND (
                  "t26"."event_end_date_corrected" > "t26"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t26"."date_of_death" < "t26"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t26"."date_of_death" < "t26"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t26"."nhs_traced", "t26"."nhs_submitted", "t26"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        CASE
          WHEN COALESCE("t25"."nhs_traced", "t25"."nhs_submitted") IS NOT NULL
          THEN "t25"."registered_death"
          ELSE "t25"."date_of_death"
        END AS "date_of_death",
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
              CASE
                WHEN COALESCE("t25"."nhs_traced", "t25"."nhs_submitted") IS NOT NULL
                THEN "t25"."registered_death"
                ELSE "t25"."date_of_death"
              END >= "t25"."event_start_date"
            )
            AND (
              CASE
                WHEN COALESCE("t25"."nhs_traced", "t25"."nhs_submitted") IS NOT NULL
                THEN "t25"."registered_death"
                ELSE "t25"."date_of_death"
              END <= "t25"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t25"."event_end_date" IS NULL
            )
            AND (
              CASE
                WHEN COALESCE("t25"."nhs_traced", "t25"."nhs_submitted") IS NOT NULL
                THEN "t25"."registered_death"
                ELSE "t25"."date_of_death"
              END > "t25"."event_start_date"
            ),
            FALSE
          )
          THEN CASE
            WHEN COALESCE("t25"."nhs_traced", "t25"."nhs_submitted") IS NOT NULL
            THEN "t25"."registered_death"
            ELSE "t25"."date_of_death"
          END
          ELSE "t25"."event_end_date"
        END AS "event_end_date_corrected"
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
          "t5"."area",
          "t24"."nhs_key",
          "t24"."registered_death"
        FROM {table 1} AS "t4"
        LEFT OUTER JOIN {table 2} AS "t5"
          ON "t4"."la_code" = "t5"."la_code" AND "t4"."import_time" = "t5"."import_time"
        LEFT OUTER JOIN (
          SELECT
            LOWER(RTRIM("t22"."nhs_id")) AS "nhs_key",
            "t22"."date_of_death" AS "registered_death"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t20"."nhs_id",
                "t20"."date_of_death",
                "t20"."registered",
                ROW_NUMBER() OVER (
                  PARTITION BY LOWER(RTRIM("t20"."nhs_id"))
                  ORDER BY "t20"."registered" DESC, "t20"."date_of_death" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  *
                FROM {table 3} AS "t3"
                WHERE
                  LOWER(RTRIM("t3"."nhs_id")) IS NOT NULL
                  AND NOT (
                    LOWER(RTRIM("t3"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                  )
              ) AS "t20"
            ) AS "t21"
            WHERE
              "t21"."place" = 0
          ) AS "t22"
        ) AS "t24"
          ON LOWER(RTRIM(COALESCE("t4"."nhs_traced", "t4"."nhs_submitted"))) = "t24"."nhs_key"
      ) AS "t25"
    ) AS "t26"
  ) AS "t27"
  WHERE
    "t27"."rule" IS NULL
) AS "t29"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'client_type' AND "t0"."raw_value" <> 'null'
) AS "t13"
  ON LOWER(RTRIM("t29"."client_type")) = "t13"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_type' AND "t0"."raw_value" <> 'null'
) AS "t14"
  ON LOWER(RTRIM("t29"."event_type")) = "t14"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access' AND "t0"."raw_value" <> 'null'
) AS "t15"
  ON LOWER(RTRIM("t29"."request_route_of_access")) = "t15"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type' AND "t0"."raw_value" <> 'null'
) AS "t16"
  ON LOWER(RTRIM("t29"."assessment_type")) = "t16"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_type' AND "t0"."raw_value" <> 'null'
) AS "t17"
  ON LOWER(RTRIM("t29"."service_type")) = "t17"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'service_component' AND "t0"."raw_value" <> 'null'
) AS "t18"
  ON LOWER(RTRIM("t29"."service_component")) = "t18"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 4} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome' AND "t0"."raw_value" <> 'null'
) AS "t19"
  ON LOWER(RTRIM("t29"."event_outcome")) = "t19"."from_event_outcome"

-- 398c3c73eb415eaa: build dhsc-2026-09, 25 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "person_id" VARCHAR, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome_hierarchy" INTEGER, "conversation" INTEGER, "key_start" DATE, "key_end" DATE, "key_client" VARCHAR, "key_type" VARCHAR, "key_request_route_of_access" VARCHAR, "key_assessment_type" VARCHAR, "key_service_type" VARCHAR, "key_service_component" VARCHAR
SELECT
  "t33"."row_id",
  "t33"."record_id",
  "t33"."import_file",
  "t33"."import_time",
  "t33"."file_row",
  "t33"."la_code",
  "t33"."person_id",
  "t33"."event_end_date_corrected",
  "t33"."ref_period_start",
  "t33"."ref_period_end",
  "t33"."event_outcome_hierarchy",
  "t33"."conversation",
  "t33"."event_start_date" AS "key_start",
  CASE
    WHEN NOT (
      LOWER(RTRIM("t33"."event_type")) = 'service'
    )
    THEN "t33"."event_end_date_corrected"
    ELSE CAST(NULL AS DATE)
  END AS "key_end",
  LOWER(RTRIM("t33"."client_type")) AS "key_client",
  LOWER(RTRIM("t33"."event_type")) AS "key_type",
  CASE
    WHEN LOWER(RTRIM("t33"."event_type")) = 'request'
    THEN LOWER(RTRIM("t33"."request_route_of_access"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t33"."event_type")) = 'assessment'
    THEN LOWER(RTRIM("t33"."assessment_type"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_assessment_type",
  CASE
    WHEN LOWER(RTRIM("t33"."event_type")) = 'service'
    THEN LOWER(RTRIM("t33"."service_type"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_type",
  CASE
    WHEN LOWER(RTRIM("t33"."event_type")) = 'service'
    THEN LOWER(RTRIM("t33"."service_component"))
    ELSE CAST(NULL AS TEXT)
  END AS "key_service_component"
FROM (
  SELECT
    "t32"."row_id",
    "t32"."import_file",
    "t32"."file_row",
    "t32"."import_time",
    "t32"."record_id",
    "t32"."la_code",
    "t32"."stated_period_start",
    "t32"."stated_period_end",
    "t32"."nhs_traced",
    "t32"."nhs_submitted",
    "t32"."date_of_birth",
    "t32"."birth_year",
    "t32"."birth_month",
    "t32"."date_of_death",
    "t32"."event_start_date",
    "t32"."event_end_date",
    "t32"."age_at_event_start",
    "t32"."conversation",
    "t32"."unit_cost",
    "t32"."planned_units_per_week",
    "t32"."la_person_id",
    "t32"."event_reference",
    "t32"."gp_practice_code",
    "t32"."provider_cqc_location_id",
    "t32"."no_of_adults_being_cared_for",
    "t32"."adult_1_linked_person_id",
    "t32"."adult_2_linked_person_id",
    "t32"."adult_3_linked_person_id",
    "t32"."gender",
    "t32"."ethnicity",
    "t32"."primary_support_reason",
    "t32"."accommodation_status",
    "t32"."employment_status",
    "t32"."has_unpaid_carer",
    "t32"."autism_spectrum_disorder",
    "t32"."visual_impairment",
    "t32"."hearing_impairment",
    "t32"."dementia",
    "t32"."client_funding_status",
    "t32"."event_description",
    "t32"."eligible_needs_identified",
    "t32"."method_of_assessment",
    "t32"."total_hrs_caring_per_week",
    "t32"."delivery_mechanism",
    "t32"."review_reason",
    "t32"."review_outcomes_achieved",
    "t32"."method_of_review",
    "t32"."cost_frequency",
    "t32"."ref_period_start",
    "t32"."ref_period_end",
    "t32"."council",
    "t32"."area",
    "t32"."event_end_date_corrected",
    "t32"."rule",
    "t32"."client_type",
    "t32"."client_type_raw",
    "t32"."client_type_lost",
    "t32"."event_type",
    "t32"."event_type_raw",
    "t32"."event_type_lost",
    "t32"."request_route_of_access",
    "t32"."request_route_of_access_raw",
    "t32"."request_route_of_access_lost",
    "t32"."assessment_type",
    "t32"."assessment_type_raw",
    "t32"."assessment_type_lost",
    "t32"."service_type",
    "t32"."service_type_raw",
    "t32"."service_type_lost",
    "t32"."service_component",
    "t32"."service_component_raw",
    "t32"."service_component_lost",
    "t32"."event_outcome",
    "t32"."event_outcome_raw",
    "t32"."event_outcome_lost",
    "t32"."event_outcome_hierarchy",
    "t32"."event_outcome_group",
    COALESCE("t32"."nhs_traced", "t32"."nhs_submitted") AS "nhs_id",
    COALESCE(
      COALESCE("t32"."nhs_traced", "t32"."nhs_submitted"),
      "t32"."la_code" || '_' || "t32"."la_person_id"
    ) AS "person_id"
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
      "t31"."primary_support_reason",
      "t31"."accommodation_status",
      "t31"."employment_status",
      "t31"."has_unpaid_carer",
      "t31"."autism_spectrum_disorder",
      "t31"."visual_impairment",
      "t31"."hearing_impairment",
      "t31"."dementia",
      "t31"."client_funding_status",
      "t31"."event_description",
      "t31"."eligible_needs_identified",
      "t31"."method_of_assessment",
      "t31"."total_hrs_caring_per_week",
      "t31"."delivery_mechanism",
      "t31"."review_reason",
      "t31"."review_outcomes_achieved",
      "t31"."method_of_review",
      "t31"."cost_frequency",
      "t31"."ref_period_start",
      "t31"."ref_period_end",
      "t31"."council",
      "t31"."area",
      "t31"."event_end_date_corrected",
      "t31"."rule",
      "t15"."to_client_type" AS "client_type",
      CASE
        WHEN LOWER(RTRIM("t31"."client_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t31"."client_type"
      END AS "client_type_raw",
      (
        "t15"."to_client_type" IS NULL
      )
      AND (
        "t31"."client_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t31"."client_type")) = 'null'
      ) AS "client_type_lost",
      "t16"."to_event_type" AS "event_type",
      CASE
        WHEN LOWER(RTRIM("t31"."event_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t31"."event_type"
      END AS "event_type_raw",
      (
        "t16"."to_event_type" IS NULL
      )
      AND (
        "t31"."event_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t31"."event_type")) = 'null'
      ) AS "event_type_lost",
      COALESCE(
        "t17"."to_request_route_of_access",
        CASE
          WHEN LOWER(RTRIM("t31"."request_route_of_access")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t31"."request_route_of_access"
        END
      ) AS "request_route_of_access",
      CASE
        WHEN LOWER(RTRIM("t31"."request_route_of_access")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t31"."request_route_of_access"
      END AS "request_route_of_access_raw",
      (
        "t17"."to_request_route_of_access" IS NULL
      )
      AND (
        "t31"."request_route_of_access" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t31"."request_route_of_access")) = 'null'
      ) AS "request_route_of_access_lost",
      "t18"."to_assessment_type" AS "assessment_type",
      CASE
        WHEN LOWER(RTRIM("t31"."assessment_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t31"."assessment_type"
      END AS "assessment_type_raw",
      (
        "t18"."to_assessment_type" IS NULL
      )
      AND (
        "t31"."assessment_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t31"."assessment_type")) = 'null'
      ) AS "assessment_type_lost",
      "t19"."to_service_type" AS "service_type",
      CASE
        WHEN LOWER(RTRIM("t31"."service_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t31"."service_type"
      END AS "service_type_raw",
      (
        "t19"."to_service_type" IS NULL
      )
      AND (
        "t31"."service_type" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t31"."service_type")) = 'null'
      ) AS "service_type_lost",
      "t20"."to_service_component" AS "service_component",
      CASE
        WHEN LOWER(RTRIM("t31"."service_component")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t31"."service_component"
      END AS "service_component_raw",
      (
        "t20"."to_service_component" IS NULL
      )
      AND (
        "t31"."service_component" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t31"."service_component")) = 'null'
      ) AS "service_component_lost",
      "t21"."to_event_outcome" AS "event_outcome",
      CASE
        WHEN LOWER(RTRIM("t31"."event_outcome")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t31"."event_outcome"
      END AS "event_outcome_raw",
      (
        "t21"."to_event_outcome" IS NULL
      )
      AND (
        "t31"."event_outcome" <> ''
      )
      AND NOT (
        LOWER(RTRIM("t31"."event_outcome")) = 'null'
      ) AS "event_outcome_lost",
      "t5"."event_outcome_hierarchy",
      "t5"."event_outcome_group"
    FROM (
      SELECT
        *
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
          "t28"."client_type",
          "t28"."primary_support_reason",
          "t28"."accommodation_status",
          "t28"."employment_status",
          "t28"."has_unpaid_carer",
          "t28"."autism_spectrum_disorder",
          "t28"."visual_impairment",
          "t28"."hearing_impairment",
          "t28"."dementia",
          "t28"."client_funding_status",
          "t28"."event_type",
          "t28"."event_description",
          "t28"."event_outcome",
          "t28"."request_route_of_access",
          "t28"."assessment_type",
          "t28"."eligible_needs_identified",
          "t28"."method_of_assessment",
          "t28"."total_hrs_caring_per_week",
          "t28"."service_type",
          "t28"."service_component",
          "t28"."delivery_mechanism",
          "t28"."review_reason",
          "t28"."review_outcomes_achieved",
          "t28"."method_of_review",
          "t28"."cost_frequency",
          "t28"."ref_period_start",
          "t28"."ref_period_end",
          "t28"."council",
          "t28"."area",
          "t28"."event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t28"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t28"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t28"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t28"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t28"."event_type"), 'service')
                )
                AND (
                  "t28"."event_end_date_corrected" IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t28"."event_start_date" > "t28"."ref_period_end"
                  )
                  OR (
                    "t28"."event_end_date_corrected" < "t28"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t28"."event_type"), 'service')
                    )
                    AND (
                      "t28"."event_end_date_corrected" > "t28"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t28"."date_of_death" < "t28"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t28"."date_of_death" < "t28"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t28"."nhs_traced", "t28"."nhs_submitted", "t28"."la_person_id") IS NOT NULL
              THEN CAST(NULL AS TEXT)
              ELSE 'no-person-id'
            END
          ) AS "rule"
        FROM (
          SELECT
            "t27"."row_id",
            "t27"."import_file",
            "t27"."file_row",
            "t27"."import_time",
            "t27"."record_id",
            "t27"."la_code",
            "t27"."stated_period_start",
            "t27"."stated_period_end",
            "t27"."nhs_traced",
            "t27"."nhs_submitted",
            "t27"."date_of_birth",
            "t27"."birth_year",
            "t27"."birth_month",
            CASE
              WHEN COALESCE("t27"."nhs_traced", "t27"."nhs_submitted") IS NOT NULL
              THEN "t27"."registered_death"
              ELSE "t27"."date_of_death"
            END AS "date_of_death",
            "t27"."event_start_date",
            "t27"."event_end_date",
            "t27"."age_at_event_start",
            "t27"."conversation",
            "t27"."unit_cost",
            "t27"."planned_units_per_week",
            "t27"."la_person_id",
            "t27"."event_reference",
            "t27"."gp_practice_code",
            "t27"."provider_cqc_location_id",
            "t27"."no_of_adults_being_cared_for",
            "t27"."adult_1_linked_person_id",
            "t27"."adult_2_linked_person_id",
            "t27"."adult_3_linked_person_id",
            "t27"."gender",
            "t27"."ethnicity",
            "t27"."client_type",
            "t27"."primary_support_reason",
            "t27"."accommodation_status",
            "t27"."employment_status",
            "t27"."has_unpaid_carer",
            "t27"."autism_spectrum_disorder",
            "t27"."visual_impairment",
            "t27"."hearing_impairment",
            "t27"."dementia",
            "t27"."client_funding_status",
            "t27"."event_type",
            "t27"."event_description",
            "t27"."event_outcome",
            "t27"."request_route_of_access",
            "t27"."assessment_type",
            "t27"."eligible_needs_identified",
            "t27"."method_of_assessment",
            "t27"."total_hrs_caring_per_week",
            "t27"."service_type",
            "t27"."service_component",
            "t27"."delivery_mechanism",
            "t27"."review_reason",
            "t27"."review_outcomes_achieved",
            "t27"."method_of_review",
            "t27"."cost_frequency",
            "t27"."ref_period_start",
            "t27"."ref_period_end",
            "t27"."council",
            "t27"."area",
            CASE
              WHEN COALESCE(
                (
                  CASE
                    WHEN COALESCE("t27"."nhs_traced", "t27"."nhs_submitted") IS NOT NULL
                    THEN "t27"."registered_death"
                    ELSE "t27"."date_of_death"
                  END >= "t27"."event_start_date"
                )
                AND (
                  CASE
                    WHEN COALESCE("t27"."nhs_traced", "t27"."nhs_submitted") IS NOT NULL
                    THEN "t27"."registered_death"
                    ELSE "t27"."date_of_death"
                  END <= "t27"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t27"."event_end_date" IS NULL
                )
                AND (
                  CASE
                    WHEN COALESCE("t27"."nhs_traced", "t27"."nhs_submitted") IS NOT NULL
                    THEN "t27"."registered_death"
                    ELSE "t27"."date_of_death"
                  END > "t27"."event_start_date"
                ),
                FALSE
              )
              THEN CASE
                WHEN COALESCE("t27"."nhs_traced", "t27"."nhs_submitted") IS NOT NULL
                THEN "t27"."registered_death"
                ELSE "t27"."date_of_death"
              END
              ELSE "t27"."event_end_date"
            END AS "event_end_date_corrected"
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
              "t7"."area",
              "t26"."nhs_key",
              "t26"."registered_death"
            FROM {table 1} AS "t6"
            LEFT OUTER JOIN {table 2} AS "t7"
              ON "t6"."la_code" = "t7"."la_code" AND "t6"."import_time" = "t7"."import_time"
            LEFT OUTER JOIN (
              SELECT
                LOWER(RTRIM("t24"."nhs_id")) AS "nhs_key",
                "t24"."date_of_death" AS "registered_death"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t22"."nhs_id",
                    "t22"."date_of_death",
                    "t22"."registered",
                    ROW_NUMBER() OVER (
                      PARTITION BY LOWER(RTRIM("t22"."nhs_id"))
                      ORDER BY "t22"."registered" DESC, "t22"."date_of_death" DESC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "place"
                  FROM (
                    SELECT
                      *
                    FROM {table 3} AS "t4"
                    WHERE
                      LOWER(RTRIM("t4"."nhs_id")) IS NOT NULL
                      AND NOT (
                        LOWER(RTRIM("t4"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                      )
                  ) AS "t22"
                ) AS "t23"
                WHERE
                  "t23"."place" = 0
              ) AS "t24"
            ) AS "t26"
              ON LOWER(RTRIM(COALESCE("t6"."nhs_traced", "t6"."nhs_submitted"))) = "t26"."nhs_key"
          ) AS "t27"
        ) AS "t28"
      ) AS "t29"
      WHERE
        "t29"."rule" IS NULL
    ) AS "t31"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_client_type",
        "t1"."cleaned_value" AS "to_client_type"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
    ) AS "t15"
      ON LOWER(RTRIM("t31"."client_type")) = "t15"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_type",
        "t1"."cleaned_value" AS "to_event_type"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
    ) AS "t16"
      ON LOWER(RTRIM("t31"."event_type")) = "t16"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_request_route_of_access",
        "t1"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
    ) AS "t17"
      ON LOWER(RTRIM("t31"."request_route_of_access")) = "t17"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_assessment_type",
        "t1"."cleaned_value" AS "to_assessment_type"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
    ) AS "t18"
      ON LOWER(RTRIM("t31"."assessment_type")) = "t18"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_type",
        "t1"."cleaned_value" AS "to_service_type"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
    ) AS "t19"
      ON LOWER(RTRIM("t31"."service_type")) = "t19"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_service_component",
        "t1"."cleaned_value" AS "to_service_component"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
    ) AS "t20"
      ON LOWER(RTRIM("t31"."service_component")) = "t20"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t1"."raw_value" AS "from_event_outcome",
        "t1"."cleaned_value" AS "to_event_outcome"
      FROM {table 4} AS "t1"
      WHERE
        "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
    ) AS "t21"
      ON LOWER(RTRIM("t31"."event_outcome")) = "t21"."from_event_outcome"
    LEFT OUTER JOIN {table 5} AS "t5"
      ON LOWER(RTRIM("t21"."to_event_outcome")) = "t5"."outcome"
  ) AS "t32"
) AS "t33"

-- 94f90f6929c91967: build dhsc-2026-09, 26 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t70"."row_id",
  "t70"."record_id",
  "t70"."import_file",
  "t70"."import_time",
  "t70"."ref_period_start",
  "t70"."ref_period_end",
  "t70"."la_code",
  "t70"."council",
  "t70"."area",
  "t70"."person_id",
  "t70"."nhs_id",
  "t70"."event_key",
  "t70"."event_type_raw",
  "t70"."event_start_date",
  "t70"."event_end_date_raw",
  "t70"."event_end_date_corrected",
  "t70"."event_end_date",
  "t70"."date_of_birth",
  "t70"."birth_year",
  "t70"."birth_month",
  "t70"."birth_date",
  "t70"."date_of_death",
  "t70"."latest_age",
  CASE
    WHEN "t70"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t70"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t70"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t70"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t70"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t70"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t70"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t70"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t70"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t70"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t70"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t70"."age_at_event_start",
  "t70"."conversation",
  "t70"."review_type",
  "t70"."event_outcome_hierarchy",
  "t70"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t70"."la_person_id",
  "t70"."event_reference",
  "t70"."gp_practice_code",
  "t70"."provider_cqc_location_id",
  "t70"."no_of_adults_being_cared_for",
  "t70"."adult_1_linked_person_id",
  "t70"."adult_2_linked_person_id",
  "t70"."adult_3_linked_person_id",
  "t70"."gender",
  "t70"."ethnicity",
  "t70"."client_type",
  "t70"."primary_support_reason",
  "t70"."accommodation_status",
  "t70"."employment_status",
  "t70"."has_unpaid_carer",
  "t70"."autism_spectrum_disorder",
  "t70"."visual_impairment",
  "t70"."hearing_impairment",
  "t70"."dementia",
  "t70"."client_funding_status",
  "t70"."event_type",
  "t70"."event_description",
  "t70"."event_outcome",
  "t70"."request_route_of_access",
  "t70"."assessment_type",
  "t70"."eligible_needs_identified",
  "t70"."method_of_assessment",
  "t70"."total_hrs_caring_per_week",
  "t70"."service_type",
  "t70"."service_component",
  "t70"."delivery_mechanism",
  "t70"."review_reason",
  "t70"."review_outcomes_achieved",
  "t70"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN "t70"."accommodation_status_lost"
    OR "t70"."assessment_type_lost"
    OR "t70"."client_funding_status_lost"
    OR "t70"."client_type_lost"
    OR "t70"."delivery_mechanism_lost"
    OR "t70"."employment_status_lost"
    OR "t70"."ethnicity_lost"
    OR "t70"."event_outcome_lost"
    OR "t70"."event_type_lost"
    OR "t70"."gender_lost"
    OR "t70"."hearing_impairment_lost"
    OR "t70"."primary_support_reason_lost"
    OR "t70"."service_component_lost"
    OR "t70"."service_type_lost"
    OR "t70"."visual_impairment_lost"
    THEN CASE
      WHEN "t70"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t70"."accommodation_status_raw") AS TEXT) || ':' || "t70"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t70"."assessment_type_raw") AS TEXT) || ':' || "t70"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t70"."client_funding_status_raw") AS TEXT) || ':' || "t70"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t70"."client_type_raw") AS TEXT) || ':' || "t70"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t70"."delivery_mechanism_raw") AS TEXT) || ':' || "t70"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t70"."employment_status_raw") AS TEXT) || ':' || "t70"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t70"."ethnicity_raw") AS TEXT) || ':' || "t70"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t70"."event_outcome_raw") AS TEXT) || ':' || "t70"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t70"."event_type_raw") AS TEXT) || ':' || "t70"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t70"."gender_raw") AS TEXT) || ':' || "t70"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t70"."hearing_impairment_raw") AS TEXT) || ':' || "t70"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t70"."primary_support_reason_raw") AS TEXT) || ':' || "t70"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t70"."service_component_raw") AS TEXT) || ':' || "t70"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t70"."service_type_raw") AS TEXT) || ':' || "t70"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."visual_impairment_lost"
      THEN 'visual_impairment:' || CAST(LENGTH("t70"."visual_impairment_raw") AS TEXT) || ':' || "t70"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
FROM (
  SELECT
    "t69"."row_id",
    "t69"."import_file",
    "t69"."file_row",
    "t69"."import_time",
    "t69"."record_id",
    "t69"."la_code",
    "t69"."stated_period_start",
    "t69"."stated_period_end",
    "t69"."nhs_traced",
    "t69"."nhs_submitted",
    "t69"."date_of_birth",
    "t69"."birth_year",
    "t69"."birth_month",
    "t69"."date_of_death",
    "t69"."event_start_date",
    "t69"."event_end_date_raw",
    "t69"."age_at_event_start",
    "t69"."conversation",
    "t69"."unit_cost",
    "t69"."planned_units_per_week",
    "t69"."la_person_id",
    "t69"."event_reference",
    "t69"."provider_cqc_location_id",
    "t69"."no_of_adults_being_cared_for",
    "t69"."event_description",
    "t69"."ref_period_start",
    "t69"."ref_period_end",
    "t69"."council",
    "t69"."area",
    "t69"."event_end_date_corrected",
    "t69"."rule",
    "t69"."person_id",
    "t69"."event_key",
    "t69"."event_end_date",
    "t69"."adult_1_linked_person_id",
    "t69"."adult_2_linked_person_id",
    "t69"."adult_3_linked_person_id",
    "t69"."autism_spectrum_disorder",
    "t69"."dementia",
    "t69"."eligible_needs_identified",
    "t69"."gp_practice_code",
    "t69"."has_unpaid_carer",
    "t69"."accommodation_status",
    "t69"."accommodation_status_raw",
    "t69"."accommodation_status_lost",
    "t69"."assessment_type",
    "t69"."assessment_type_raw",
    "t69"."assessment_type_lost",
    "t69"."client_funding_status",
    "t69"."client_funding_status_raw",
    "t69"."client_funding_status_lost",
    "t69"."client_type",
    "t69"."client_type_raw",
    "t69"."client_type_lost",
    "t69"."cost_frequency",
    "t69"."cost_frequency_raw",
    "t69"."cost_frequency_lost",
    "t69"."delivery_mechanism",
    "t69"."delivery_mechanism_raw",
    "t69"."delivery_mechanism_lost",
    "t69"."employment_status",
    "t69"."employment_status_raw",
    "t69"."employment_status_lost",
    "t69"."ethnicity",
    "t69"."ethnicity_raw",
    "t69"."ethnicity_lost",
    "t69"."event_outcome",
    "t69"."event_outcome_raw",
    "t69"."event_outcome_lost",
    "t69"."event_type",
    "t69"."event_type_raw",
    "t69"."event_type_lost",
    "t69"."gender",
    "t69"."gender_raw",
    "t69"."gender_lost",
    "t69"."hearing_impairment",
    "t69"."hearing_impairment_raw",
    "t69"."hearing_impairment_lost",
    "t69"."method_of_assessment",
    "t69"."method_of_assessment_raw",
    "t69"."method_of_assessment_lost",
    "t69"."method_of_review",
    "t69"."method_of_review_raw",
    "t69"."method_of_review_lost",
    "t69"."primary_support_reason",
    "t69"."primary_support_reason_raw",
    "t69"."primary_support_reason_lost",
    "t69"."request_route_of_access",
    "t69"."request_route_of_access_raw",
    "t69"."request_route_of_access_lost",
    "t69"."review_outcomes_achieved",
    "t69"."review_outcomes_achieved_raw",
    "t69"."review_outcomes_achieved_lost",
    "t69"."review_reason",
    "t69"."review_reason_raw",
    "t69"."review_reason_lost",
    "t69"."service_component",
    "t69"."service_component_raw",
    "t69"."service_component_lost",
    "t69"."service_type",
    "t69"."service_type_raw",
    "t69"."service_type_lost",
    "t69"."total_hrs_caring_per_week",
    "t69"."total_hrs_caring_per_week_raw",
    "t69"."total_hrs_caring_per_week_lost",
    "t69"."visual_impairment",
    "t69"."visual_impairment_raw",
    "t69"."visual_impairment_lost",
    "t69"."event_outcome_hierarchy",
    "t69"."event_outcome_group",
    "t69"."nhs_id",
    "t69"."review_type",
    "t69"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t69"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t69"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t69"."event_type")) = 'service'
              THEN COALESCE("t69"."event_end_date", "t69"."ref_period_end")
              ELSE "t69"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t68"."row_id",
      "t68"."import_file",
      "t68"."file_row",
      "t68"."import_time",
      "t68"."record_id",
      "t68"."la_code",
      "t68"."stated_period_start",
      "t68"."stated_period_end",
      "t68"."nhs_traced",
      "t68"."nhs_submitted",
      "t68"."date_of_birth",
      "t68"."birth_year",
      "t68"."birth_month",
      "t68"."date_of_death",
      "t68"."event_start_date",
      "t68"."event_end_date_raw",
      "t68"."age_at_event_start",
      "t68"."conversation",
      "t68"."unit_cost",
      "t68"."planned_units_per_week",
      "t68"."la_person_id",
      "t68"."event_reference",
      "t68"."provider_cqc_location_id",
      "t68"."no_of_adults_being_cared_for",
      "t68"."event_description",
      "t68"."ref_period_start",
      "t68"."ref_period_end",
      "t68"."council",
      "t68"."area",
      "t68"."event_end_date_corrected",
      "t68"."rule",
      "t68"."person_id",
      "t68"."event_key",
      "t68"."event_end_date",
      "t68"."adult_1_linked_person_id",
      "t68"."adult_2_linked_person_id",
      "t68"."adult_3_linked_person_id",
      "t68"."autism_spectrum_disorder",
      "t68"."dementia",
      "t68"."eligible_needs_identified",
      "t68"."gp_practice_code",
      "t68"."has_unpaid_carer",
      "t68"."accommodation_status",
      "t68"."accommodation_status_raw",
      "t68"."accommodation_status_lost",
      "t68"."assessment_type",
      "t68"."assessment_type_raw",
      "t68"."assessment_type_lost",
      "t68"."client_funding_status",
      "t68"."client_funding_status_raw",
      "t68"."client_funding_status_lost",
      "t68"."client_type",
      "t68"."client_type_raw",
      "t68"."client_type_lost",
      "t68"."cost_frequency",
      "t68"."cost_frequency_raw",
      "t68"."cost_frequency_lost",
      "t68"."delivery_mechanism",
      "t68"."delivery_mechanism_raw",
      "t68"."delivery_mechanism_lost",
      "t68"."employment_status",
      "t68"."employment_status_raw",
      "t68"."employment_status_lost",
      "t68"."ethnicity",
      "t68"."ethnicity_raw",
      "t68"."ethnicity_lost",
      "t68"."event_outcome",
      "t68"."event_outcome_raw",
      "t68"."event_outcome_lost",
      "t68"."event_type",
      "t68"."event_type_raw",
      "t68"."event_type_lost",
      "t68"."gender",
      "t68"."gender_raw",
      "t68"."gender_lost",
      "t68"."hearing_impairment",
      "t68"."hearing_impairment_raw",
      "t68"."hearing_impairment_lost",
      "t68"."method_of_assessment",
      "t68"."method_of_assessment_raw",
      "t68"."method_of_assessment_lost",
      "t68"."method_of_review",
      "t68"."method_of_review_raw",
      "t68"."method_of_review_lost",
      "t68"."primary_support_reason",
      "t68"."primary_support_reason_raw",
      "t68"."primary_support_reason_lost",
      "t68"."request_route_of_access",
      "t68"."request_route_of_access_raw",
      "t68"."request_route_of_access_lost",
      "t68"."review_outcomes_achieved",
      "t68"."review_outcomes_achieved_raw",
      "t68"."review_outcomes_achieved_lost",
      "t68"."review_reason",
      "t68"."review_reason_raw",
      "t68"."review_reason_lost",
      "t68"."service_component",
      "t68"."service_component_raw",
      "t68"."service_component_lost",
      "t68"."service_type",
      "t68"."service_type_raw",
      "t68"."service_type_lost",
      "t68"."total_hrs_caring_per_week",
      "t68"."total_hrs_caring_per_week_raw",
      "t68"."total_hrs_caring_per_week_lost",
      "t68"."visual_impairment",
      "t68"."visual_impairment_raw",
      "t68"."visual_impairment_lost",
      "t68"."event_outcome_hierarchy",
      "t68"."event_outcome_group",
      "t68"."nhs_id",
      "t68"."review_type",
      CASE
        WHEN (
          "t68"."birth_year" IS NOT NULL
        ) AND "t68"."birth_month" BETWEEN 1 AND 12
        THEN MAKE_DATE("t68"."birth_year", "t68"."birth_month", 1)
        ELSE CAST(NULL AS DATE)
      END AS "birth_date"
    FROM (
      SELECT
        "t67"."row_id",
        "t67"."import_file",
        "t67"."file_row",
        "t67"."import_time",
        "t67"."record_id",
        "t67"."la_code",
        "t67"."stated_period_start",
        "t67"."stated_period_end",
        "t67"."nhs_traced",
        "t67"."nhs_submitted",
        "t67"."date_of_birth",
        "t67"."birth_year",
        "t67"."birth_month",
        "t67"."date_of_death",
        "t67"."event_start_date",
        "t67"."event_end_date_raw",
        "t67"."age_at_event_start",
        "t67"."conversation",
        "t67"."unit_cost",
        "t67"."planned_units_per_week",
        "t67"."la_person_id",
        "t67"."event_reference",
        "t67"."provider_cqc_location_id",
        "t67"."no_of_adults_being_cared_for",
        "t67"."event_description",
        "t67"."ref_period_start",
        "t67"."ref_period_end",
        "t67"."council",
        "t67"."area",
        "t67"."event_end_date_corrected",
        "t67"."rule",
        "t67"."person_id",
        "t67"."event_key",
        "t67"."event_end_date",
        "t67"."adult_1_linked_person_id",
        "t67"."adult_2_linked_person_id",
        "t67"."adult_3_linked_person_id",
        "t67"."autism_spectrum_disorder",
        "t67"."dementia",
        "t67"."eligible_needs_identified",
        "t67"."gp_practice_code",
        "t67"."has_unpaid_carer",
        "t67"."accommodation_status",
        "t67"."accommodation_status_raw",
        "t67"."accommodation_status_lost",
        "t67"."assessment_type",
        "t67"."assessment_type_raw",
        "t67"."assessment_type_lost",
        "t67"."client_funding_status",
        "t67"."client_funding_status_raw",
        "t67"."client_funding_status_lost",
        "t67"."client_type",
        "t67"."client_type_raw",
        "t67"."client_type_lost",
        "t67"."cost_frequency",
        "t67"."cost_frequency_raw",
        "t67"."cost_frequency_lost",
        "t67"."delivery_mechanism",
        "t67"."delivery_mechanism_raw",
        "t67"."delivery_mechanism_lost",
        "t67"."employment_status",
        "t67"."employment_status_raw",
        "t67"."employment_status_lost",
        "t67"."ethnicity",
        "t67"."ethnicity_raw",
        "t67"."ethnicity_lost",
        "t67"."event_outcome",
        "t67"."event_outcome_raw",
        "t67"."event_outcome_lost",
        "t67"."event_type",
        "t67"."event_type_raw",
        "t67"."event_type_lost",
        "t67"."gender",
        "t67"."gender_raw",
        "t67"."gender_lost",
        "t67"."hearing_impairment",
        "t67"."hearing_impairment_raw",
        "t67"."hearing_impairment_lost",
        "t67"."method_of_assessment",
        "t67"."method_of_assessment_raw",
        "t67"."method_of_assessment_lost",
        "t67"."method_of_review",
        "t67"."method_of_review_raw",
        "t67"."method_of_review_lost",
        "t67"."primary_support_reason",
        "t67"."primary_support_reason_raw",
        "t67"."primary_support_reason_lost",
        "t67"."request_route_of_access",
        "t67"."request_route_of_access_raw",
        "t67"."request_route_of_access_lost",
        "t67"."review_outcomes_achieved",
        "t67"."review_outcomes_achieved_raw",
        "t67"."review_outcomes_achieved_lost",
        "t67"."review_reason",
        "t67"."review_reason_raw",
        "t67"."review_reason_lost",
        "t67"."service_component",
        "t67"."service_component_raw",
        "t67"."service_component_lost",
        "t67"."service_type",
        "t67"."service_type_raw",
        "t67"."service_type_lost",
        "t67"."total_hrs_caring_per_week",
        "t67"."total_hrs_caring_per_week_raw",
        "t67"."total_hrs_caring_per_week_lost",
        "t67"."visual_impairment",
        "t67"."visual_impairment_raw",
        "t67"."visual_impairment_lost",
        "t67"."event_outcome_hierarchy",
        "t67"."event_outcome_group",
        COALESCE("t67"."nhs_traced", "t67"."nhs_submitted") AS "nhs_id",
        CASE
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t67"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t67"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t67"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND (
            (
              "t67"."review_reason" IS NULL
            )
            OR (
              LOWER(RTRIM("t67"."review_reason")) = ''
            )
          )
          THEN CAST(NULL AS TEXT)
          WHEN NOT (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          THEN CAST(NULL AS TEXT)
          ELSE 'Review Type Unknown'
        END AS "review_type"
      FROM (
        SELECT
          "t66"."row_id",
          "t66"."import_file",
          "t66"."file_row",
          "t66"."import_time",
          "t66"."record_id",
          "t66"."la_code",
          "t66"."stated_period_start",
          "t66"."stated_period_end",
          "t66"."nhs_traced",
          "t66"."nhs_submitted",
          "t66"."date_of_birth",
          "t66"."birth_year",
          "t66"."birth_month",
          "t66"."date_of_death",
          "t66"."event_start_date",
          "t66"."event_end_date_raw",
          "t66"."age_at_event_start",
          "t66"."conversation",
          "t66"."unit_cost",
          "t66"."planned_units_per_week",
          "t66"."la_person_id",
          "t66"."event_reference",
          "t66"."provider_cqc_location_id",
          "t66"."no_of_adults_being_cared_for",
          "t66"."event_description",
          "t66"."ref_period_start",
          "t66"."ref_period_end",
          "t66"."council",
          "t66"."area",
          "t66"."event_end_date_corrected",
          "t66"."rule",
          "t66"."person_id",
          "t66"."event_key",
          "t66"."event_end_date",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_1_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_1_linked_person_id"
          END AS "adult_1_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_2_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_2_linked_person_id"
          END AS "adult_2_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_3_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_3_linked_person_id"
          END AS "adult_3_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."autism_spectrum_disorder")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."autism_spectrum_disorder"
          END AS "autism_spectrum_disorder",
          CASE
            WHEN LOWER(RTRIM("t66"."dementia")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."dementia"
          END AS "dementia",
          CASE
            WHEN LOWER(RTRIM("t66"."eligible_needs_identified")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."eligible_needs_identified"
          END AS "eligible_needs_identified",
          CASE
            WHEN LOWER(RTRIM("t66"."gp_practice_code")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."gp_practice_code"
          END AS "gp_practice_code",
          CASE
            WHEN LOWER(RTRIM("t66"."has_unpaid_carer")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."has_unpaid_carer"
          END AS "has_unpaid_carer",
          "t32"."to_accommodation_status" AS "accommodation_status",
          CASE
            WHEN LOWER(RTRIM("t66"."accommodation_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."accommodation_status"
          END AS "accommodation_status_raw",
          (
            "t32"."to_accommodation_status" IS NULL
          )
          AND (
            "t66"."accommodation_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."accommodation_status")) = 'null'
          ) AS "accommodation_status_lost",
          "t33"."to_assessment_type" AS "assessment_type",
          CASE
            WHEN LOWER(RTRIM("t66"."assessment_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."assessment_type"
          END AS "assessment_type_raw",
          (
            "t33"."to_assessment_type" IS NULL
          )
          AND (
            "t66"."assessment_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."assessment_type")) = 'null'
          ) AS "assessment_type_lost",
          "t34"."to_client_funding_status" AS "client_funding_status",
          CASE
            WHEN LOWER(RTRIM("t66"."client_funding_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."client_funding_status"
          END AS "client_funding_status_raw",
          (
            "t34"."to_client_funding_status" IS NULL
          )
          AND (
            "t66"."client_funding_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."client_funding_status")) = 'null'
          ) AS "client_funding_status_lost",
          "t35"."to_client_type" AS "client_type",
          CASE
            WHEN LOWER(RTRIM("t66"."client_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."client_type"
          END AS "client_type_raw",
          (
            "t35"."to_client_type" IS NULL
          )
          AND (
            "t66"."client_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."client_type")) = 'null'
          ) AS "client_type_lost",
          "t36"."to_cost_frequency" AS "cost_frequency",
          CASE
            WHEN LOWER(RTRIM("t66"."cost_frequency")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."cost_frequency"
          END AS "cost_frequency_raw",
          (
            "t36"."to_cost_frequency" IS NULL
          )
          AND (
            "t66"."cost_frequency" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."cost_frequency")) = 'null'
          ) AS "cost_frequency_lost",
          "t37"."to_delivery_mechanism" AS "delivery_mechanism",
          CASE
            WHEN LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."delivery_mechanism"
          END AS "delivery_mechanism_raw",
          (
            "t37"."to_delivery_mechanism" IS NULL
          )
          AND (
            "t66"."delivery_mechanism" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
          ) AS "delivery_mechanism_lost",
          "t38"."to_employment_status" AS "employment_status",
          CASE
            WHEN LOWER(RTRIM("t66"."employment_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."employment_status"
          END AS "employment_status_raw",
          (
            "t38"."to_employment_status" IS NULL
          )
          AND (
            "t66"."employment_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."employment_status")) = 'null'
          ) AS "employment_status_lost",
          "t39"."to_ethnicity" AS "ethnicity",
          CASE
            WHEN LOWER(RTRIM("t66"."ethnicity")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."ethnicity"
          END AS "ethnicity_raw",
          (
            "t39"."to_ethnicity" IS NULL
          )
          AND (
            "t66"."ethnicity" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."ethnicity")) = 'null'
          ) AS "ethnicity_lost",
          "t40"."to_event_outcome" AS "event_outcome",
          CASE
            WHEN LOWER(RTRIM("t66"."event_outcome")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."event_outcome"
          END AS "event_outcome_raw",
          (
            "t40"."to_event_outcome" IS NULL
          )
          AND (
            "t66"."event_outcome" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."event_outcome")) = 'null'
          ) AS "event_outcome_lost",
          "t41"."to_event_type" AS "event_type",
          CASE
            WHEN LOWER(RTRIM("t66"."event_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."event_type"
          END AS "event_type_raw",
          (
            "t41"."to_event_type" IS NULL
          )
          AND (
            "t66"."event_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."event_type")) = 'null'
          ) AS "event_type_lost",
          "t42"."to_gender" AS "gender",
          CASE
            WHEN LOWER(RTRIM("t66"."gender")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."gender"
          END AS "gender_raw",
          (
            "t42"."to_gender" IS NULL
          )
          AND (
            "t66"."gender" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."gender")) = 'null'
          ) AS "gender_lost",
          "t43"."to_hearing_impairment" AS "hearing_impairment",
          CASE
            WHEN LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."hearing_impairment"
          END AS "hearing_impairment_raw",
          (
            "t43"."to_hearing_impairment" IS NULL
          )
          AND (
            "t66"."hearing_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
          ) AS "hearing_impairment_lost",
          COALESCE(
            "t44"."to_method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_assessment"
            END
          ) AS "method_of_assessment",
          CASE
            WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."method_of_assessment"
          END AS "method_of_assessment_raw",
          (
            "t44"."to_method_of_assessment" IS NULL
          )
          AND (
            "t66"."method_of_assessment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
          ) AS "method_of_assessment_lost",
          COALESCE(
            "t45"."to_method_of_review",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_review"
            END
          ) AS "method_of_review",
          CASE
            WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."method_of_review"
          END AS "method_of_review_raw",
          (
            "t45"."to_method_of_review" IS NULL
          )
          AND (
            "t66"."method_of_review" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."method_of_review")) = 'null'
          ) AS "method_of_review_lost",
          "t46"."to_primary_support_reason" AS "primary_support_reason",
          CASE
            WHEN LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."primary_support_reason"
          END AS "primary_support_reason_raw",
          (
            "t46"."to_primary_support_reason" IS NULL
          )
          AND (
            "t66"."primary_support_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
          ) AS "primary_support_reason_lost",
          COALESCE(
            "t47"."to_request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."request_route_of_access"
            END
          ) AS "request_route_of_access",
          CASE
            WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."request_route_of_access"
          END AS "request_route_of_access_raw",
          (
            "t47"."to_request_route_of_access" IS NULL
          )
          AND (
            "t66"."request_route_of_access" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
          ) AS "request_route_of_access_lost",
          COALESCE(
            "t48"."to_review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_outcomes_achieved"
            END
          ) AS "review_outcomes_achieved",
          CASE
            WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."review_outcomes_achieved"
          END AS "review_outcomes_achieved_raw",
          (
            "t48"."to_review_outcomes_achieved" IS NULL
          )
          AND (
            "t66"."review_outcomes_achieved" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
          ) AS "review_outcomes_achieved_lost",
          COALESCE(
            "t49"."to_review_reason",
            CASE
              WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_reason"
            END
          ) AS "review_reason",
          CASE
            WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."review_reason"
          END AS "review_reason_raw",
          (
            "t49"."to_review_reason" IS NULL
          )
          AND (
            "t66"."review_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."review_reason")) = 'null'
          ) AS "review_reason_lost",
          "t50"."to_service_component" AS "service_component",
          CASE
            WHEN LOWER(RTRIM("t66"."service_component")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."service_component"
          END AS "service_component_raw",
          (
            "t50"."to_service_component" IS NULL
          )
          AND (
            "t66"."service_component" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."service_component")) = 'null'
          ) AS "service_component_lost",
          "t51"."to_service_type" AS "service_type",
          CASE
            WHEN LOWER(RTRIM("t66"."service_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."service_type"
          END AS "service_type_raw",
          (
            "t51"."to_service_type" IS NULL
          )
          AND (
            "t66"."service_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."service_type")) = 'null'
          ) AS "service_type_lost",
          COALESCE(
            "t52"."to_total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."total_hrs_caring_per_week"
            END
          ) AS "total_hrs_caring_per_week",
          CASE
            WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."total_hrs_caring_per_week"
          END AS "total_hrs_caring_per_week_raw",
          (
            "t52"."to_total_hrs_caring_per_week" IS NULL
          )
          AND (
            "t66"."total_hrs_caring_per_week" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
          ) AS "total_hrs_caring_per_week_lost",
          "t53"."to_visual_impairment" AS "visual_impairment",
          CASE
            WHEN LOWER(RTRIM("t66"."visual_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."visual_impairment"
          END AS "visual_impairment_raw",
          (
            "t53"."to_visual_impairment" IS NULL
          )
          AND (
            "t66"."visual_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."visual_impairment")) = 'null'
          ) AS "visual_impairment_lost",
          "t6"."event_outcome_hierarchy",
          "t6"."event_outcome_group"
        FROM (
          SELECT
            "t64".*
            EXCLUDE ("kept_row")
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
              "t63"."ref_period_start",
              "t63"."ref_period_end",
              "t63"."council",
              "t63"."area",
              "t63"."event_end_date_corrected",
              "t63"."rule",
              "t54"."kept_row",
              "t54"."person_id",
              "t54"."event_key",
              "t54"."event_end_date"
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
                "t61"."event_end_date" AS "event_end_date_raw",
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
                "t61"."gender",
                "t61"."ethnicity",
                "t61"."client_type",
                "t61"."primary_support_reason",
                "t61"."accommodation_status",
                "t61"."employment_status",
                "t61"."has_unpaid_carer",
                "t61"."autism_spectrum_disorder",
                "t61"."visual_impairment",
                "t61"."hearing_impairment",
                "t61"."dementia",
                "t61"."client_funding_status",
                "t61"."event_type",
                "t61"."event_description",
                "t61"."event_outcome",
                "t61"."request_route_of_access",
                "t61"."assessment_type",
                "t61"."eligible_needs_identified",
                "t61"."method_of_assessment",
                "t61"."total_hrs_caring_per_week",
                "t61"."service_type",
                "t61"."service_component",
                "t61"."delivery_mechanism",
                "t61"."review_reason",
                "t61"."review_outcomes_achieved",
                "t61"."method_of_review",
                "t61"."cost_frequency",
                "t61"."ref_period_start",
                "t61"."ref_period_end",
                "t61"."council",
                "t61"."area",
                "t61"."event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t61"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t61"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t61"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t61"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t61"."event_type"), 'service')
                      )
                      AND (
                        "t61"."event_end_date_corrected" IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t61"."event_start_date" > "t61"."ref_period_end"
                        )
                        OR (
                          "t61"."event_end_date_corrected" < "t61"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t61"."event_type"), 'service')
                          )
                          AND (
                            "t61"."event_end_date_corrected" > "t61"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t61"."date_of_death" < "t61"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t61"."date_of_death" < "t61"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted", "t61"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  CASE
                    WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                    THEN "t60"."registered_death"
                    ELSE "t60"."date_of_death"
                  END AS "date_of_death",
                  "t60"."event_start_date",
                  "t60"."event_end_date",
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
                  "t60"."gender",
                  "t60"."ethnicity",
                  "t60"."client_type",
                  "t60"."primary_support_reason",
                  "t60"."accommodation_status",
                  "t60"."employment_status",
                  "t60"."has_unpaid_carer",
                  "t60"."autism_spectrum_disorder",
                  "t60"."visual_impairment",
                  "t60"."hearing_impairment",
                  "t60"."dementia",
                  "t60"."client_funding_status",
                  "t60"."event_type",
                  "t60"."event_description",
                  "t60"."event_outcome",
                  "t60"."request_route_of_access",
                  "t60"."assessment_type",
                  "t60"."eligible_needs_identified",
                  "t60"."method_of_assessment",
                  "t60"."total_hrs_caring_per_week",
                  "t60"."service_type",
                  "t60"."service_component",
                  "t60"."delivery_mechanism",
                  "t60"."review_reason",
                  "t60"."review_outcomes_achieved",
                  "t60"."method_of_review",
                  "t60"."cost_frequency",
                  "t60"."ref_period_start",
                  "t60"."ref_period_end",
                  "t60"."council",
                  "t60"."area",
                  CASE
                    WHEN COALESCE(
                      (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END >= "t60"."event_start_date"
                      )
                      AND (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END <= "t60"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t60"."event_end_date" IS NULL
                      )
                      AND (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END > "t60"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN CASE
                      WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                      THEN "t60"."registered_death"
                      ELSE "t60"."date_of_death"
                    END
                    ELSE "t60"."event_end_date"
                  END AS "event_end_date_corrected"
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
                    "t8"."ref_period_start",
                    "t8"."ref_period_end",
                    "t8"."council",
                    "t8"."area",
                    "t59"."nhs_key",
                    "t59"."registered_death"
                  FROM {table 1} AS "t7"
                  LEFT OUTER JOIN {table 2} AS "t8"
                    ON "t7"."la_code" = "t8"."la_code" AND "t7"."import_time" = "t8"."import_time"
                  LEFT OUTER JOIN (
                    SELECT
                      LOWER(RTRIM("t57"."nhs_id")) AS "nhs_key",
                      "t57"."date_of_death" AS "registered_death"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t55"."nhs_id",
                          "t55"."date_of_death",
                          "t55"."registered",
                          ROW_NUMBER() OVER (
                            PARTITION BY LOWER(RTRIM("t55"."nhs_id"))
                            ORDER BY "t55"."registered" DESC, "t55"."date_of_death" DESC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "place"
                        FROM (
                          SELECT
                            *
                          FROM {table 3} AS "t5"
                          WHERE
                            LOWER(RTRIM("t5"."nhs_id")) IS NOT NULL
                            AND NOT (
                              LOWER(RTRIM("t5"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                            )
                        ) AS "t55"
                      ) AS "t56"
                      WHERE
                        "t56"."place" = 0
                    ) AS "t57"
                  ) AS "t59"
                    ON LOWER(RTRIM(COALESCE("t7"."nhs_traced", "t7"."nhs_submitted"))) = "t59"."nhs_key"
                ) AS "t60"
              ) AS "t61"
            ) AS "t63"
            INNER JOIN (
              SELECT
                "t2"."row_id" AS "kept_row",
                "t2"."person_id",
                "t2"."event_key",
                "t2"."event_end_date"
              FROM {table 4} AS "t2"
              WHERE
                "t2"."place" = 0
            ) AS "t54"
              ON "t63"."row_id" = "t54"."kept_row"
          ) AS "t64"
        ) AS "t66"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_accommodation_status",
            "t1"."cleaned_value" AS "to_accommodation_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'accommodation_status' AND "t1"."raw_value" <> 'null'
        ) AS "t32"
          ON LOWER(RTRIM("t66"."accommodation_status")) = "t32"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
        ) AS "t33"
          ON LOWER(RTRIM("t66"."assessment_type")) = "t33"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status' AND "t1"."raw_value" <> 'null'
        ) AS "t34"
          ON LOWER(RTRIM("t66"."client_funding_status")) = "t34"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
        ) AS "t35"
          ON LOWER(RTRIM("t66"."client_type")) = "t35"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
        ) AS "t36"
          ON LOWER(RTRIM("t66"."cost_frequency")) = "t36"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
        ) AS "t37"
          ON LOWER(RTRIM("t66"."delivery_mechanism")) = "t37"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'employment_status' AND "t1"."raw_value" <> 'null'
        ) AS "t38"
          ON LOWER(RTRIM("t66"."employment_status")) = "t38"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity' AND "t1"."raw_value" <> 'null'
        ) AS "t39"
          ON LOWER(RTRIM("t66"."ethnicity")) = "t39"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
        ) AS "t40"
          ON LOWER(RTRIM("t66"."event_outcome")) = "t40"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
        ) AS "t41"
          ON LOWER(RTRIM("t66"."event_type")) = "t41"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'gender' AND "t1"."raw_value" <> 'null'
        ) AS "t42"
          ON LOWER(RTRIM("t66"."gender")) = "t42"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t43"
          ON LOWER(RTRIM("t66"."hearing_impairment")) = "t43"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment' AND "t1"."raw_value" <> 'null'
        ) AS "t44"
          ON LOWER(RTRIM("t66"."method_of_assessment")) = "t44"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review' AND "t1"."raw_value" <> 'null'
        ) AS "t45"
          ON LOWER(RTRIM("t66"."method_of_review")) = "t45"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t46"
          ON LOWER(RTRIM("t66"."primary_support_reason")) = "t46"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
        ) AS "t47"
          ON LOWER(RTRIM("t66"."request_route_of_access")) = "t47"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved' AND "t1"."raw_value" <> 'null'
        ) AS "t48"
          ON LOWER(RTRIM("t66"."review_outcomes_achieved")) = "t48"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t49"
          ON LOWER(RTRIM("t66"."review_reason")) = "t49"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
        ) AS "t50"
          ON LOWER(RTRIM("t66"."service_component")) = "t50"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
        ) AS "t51"
          ON LOWER(RTRIM("t66"."service_type")) = "t51"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week' AND "t1"."raw_value" <> 'null'
        ) AS "t52"
          ON LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = "t52"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t53"
          ON LOWER(RTRIM("t66"."visual_impairment")) = "t53"."from_visual_impairment"
        LEFT OUTER JOIN {table 6} AS "t6"
          ON LOWER(RTRIM("t40"."to_event_outcome")) = "t6"."outcome"
      ) AS "t67"
    ) AS "t68"
  ) AS "t69"
) AS "t70"
ORDER BY
  "t70"."la_code" ASC,
  "t70"."event_key" ASC

-- 192859abdc66549d: build dhsc-2026-09, 27 of 27
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18,2), "planned_units_per_week" DECIMAL(18,2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped" VARCHAR
SELECT
  "t70"."row_id",
  "t70"."record_id",
  "t70"."import_file",
  "t70"."import_time",
  "t70"."ref_period_start",
  "t70"."ref_period_end",
  "t70"."la_code",
  "t70"."council",
  "t70"."area",
  "t70"."person_id",
  "t70"."nhs_id",
  "t70"."event_key",
  "t70"."event_type_raw",
  "t70"."event_start_date",
  "t70"."event_end_date_raw",
  "t70"."event_end_date_corrected",
  "t70"."event_end_date",
  "t70"."date_of_birth",
  "t70"."birth_year",
  "t70"."birth_month",
  "t70"."birth_date",
  "t70"."date_of_death",
  "t70"."latest_age",
  CASE
    WHEN "t70"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t70"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t70"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t70"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t70"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t70"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t70"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t70"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t70"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t70"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t70"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t70"."age_at_event_start",
  "t70"."conversation",
  "t70"."review_type",
  "t70"."event_outcome_hierarchy",
  "t70"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t70"."la_person_id",
  "t70"."event_reference",
  "t70"."gp_practice_code",
  "t70"."provider_cqc_location_id",
  "t70"."no_of_adults_being_cared_for",
  "t70"."adult_1_linked_person_id",
  "t70"."adult_2_linked_person_id",
  "t70"."adult_3_linked_person_id",
  "t70"."gender",
  "t70"."ethnicity",
  "t70"."client_type",
  "t70"."primary_support_reason",
  "t70"."accommodation_status",
  "t70"."employment_status",
  "t70"."has_unpaid_carer",
  "t70"."autism_spectrum_disorder",
  "t70"."visual_impairment",
  "t70"."hearing_impairment",
  "t70"."dementia",
  "t70"."client_funding_status",
  "t70"."event_type",
  "t70"."event_description",
  "t70"."event_outcome",
  "t70"."request_route_of_access",
  "t70"."assessment_type",
  "t70"."eligible_needs_identified",
  "t70"."method_of_assessment",
  "t70"."total_hrs_caring_per_week",
  "t70"."service_type",
  "t70"."service_component",
  "t70"."delivery_mechanism",
  "t70"."review_reason",
  "t70"."review_outcomes_achieved",
  "t70"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN "t70"."accommodation_status_lost"
    OR "t70"."assessment_type_lost"
    OR "t70"."client_funding_status_lost"
    OR "t70"."client_type_lost"
    OR "t70"."delivery_mechanism_lost"
    OR "t70"."employment_status_lost"
    OR "t70"."ethnicity_lost"
    OR "t70"."event_outcome_lost"
    OR "t70"."event_type_lost"
    OR "t70"."gender_lost"
    OR "t70"."hearing_impairment_lost"
    OR "t70"."primary_support_reason_lost"
    OR "t70"."service_component_lost"
    OR "t70"."service_type_lost"
    OR "t70"."visual_impairment_lost"
    THEN CASE
      WHEN "t70"."accommodation_status_lost"
      THEN 'accommodation_status:' || CAST(LENGTH("t70"."accommodation_status_raw") AS TEXT) || ':' || "t70"."accommodation_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."assessment_type_lost"
      THEN 'assessment_type:' || CAST(LENGTH("t70"."assessment_type_raw") AS TEXT) || ':' || "t70"."assessment_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."client_funding_status_lost"
      THEN 'client_funding_status:' || CAST(LENGTH("t70"."client_funding_status_raw") AS TEXT) || ':' || "t70"."client_funding_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."client_type_lost"
      THEN 'client_type:' || CAST(LENGTH("t70"."client_type_raw") AS TEXT) || ':' || "t70"."client_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."delivery_mechanism_lost"
      THEN 'delivery_mechanism:' || CAST(LENGTH("t70"."delivery_mechanism_raw") AS TEXT) || ':' || "t70"."delivery_mechanism_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."employment_status_lost"
      THEN 'employment_status:' || CAST(LENGTH("t70"."employment_status_raw") AS TEXT) || ':' || "t70"."employment_status_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."ethnicity_lost"
      THEN 'ethnicity:' || CAST(LENGTH("t70"."ethnicity_raw") AS TEXT) || ':' || "t70"."ethnicity_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."event_outcome_lost"
      THEN 'event_outcome:' || CAST(LENGTH("t70"."event_outcome_raw") AS TEXT) || ':' || "t70"."event_outcome_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."event_type_lost"
      THEN 'event_type:' || CAST(LENGTH("t70"."event_type_raw") AS TEXT) || ':' || "t70"."event_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."gender_lost"
      THEN 'gender:' || CAST(LENGTH("t70"."gender_raw") AS TEXT) || ':' || "t70"."gender_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."hearing_impairment_lost"
      THEN 'hearing_impairment:' || CAST(LENGTH("t70"."hearing_impairment_raw") AS TEXT) || ':' || "t70"."hearing_impairment_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."primary_support_reason_lost"
      THEN 'primary_support_reason:' || CAST(LENGTH("t70"."primary_support_reason_raw") AS TEXT) || ':' || "t70"."primary_support_reason_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."service_component_lost"
      THEN 'service_component:' || CAST(LENGTH("t70"."service_component_raw") AS TEXT) || ':' || "t70"."service_component_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."service_type_lost"
      THEN 'service_type:' || CAST(LENGTH("t70"."service_type_raw") AS TEXT) || ':' || "t70"."service_type_raw"
      ELSE ''
    END || CASE
      WHEN "t70"."visual_impairment_lost"
      THEN 'visual_impairment:' || CAST(LENGTH("t70"."visual_impairment_raw") AS TEXT) || ':' || "t70"."visual_impairment_raw"
      ELSE ''
    END
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped"
FROM (
  SELECT
    "t69"."row_id",
    "t69"."import_file",
    "t69"."file_row",
    "t69"."import_time",
    "t69"."record_id",
    "t69"."la_code",
    "t69"."stated_period_start",
    "t69"."stated_period_end",
    "t69"."nhs_traced",
    "t69"."nhs_submitted",
    "t69"."date_of_birth",
    "t69"."birth_year",
    "t69"."birth_month",
    "t69"."date_of_death",
    "t69"."event_start_date",
    "t69"."event_end_date_raw",
    "t69"."age_at_event_start",
    "t69"."conversation",
    "t69"."unit_cost",
    "t69"."planned_units_per_week",
    "t69"."la_person_id",
    "t69"."event_reference",
    "t69"."provider_cqc_location_id",
    "t69"."no_of_adults_being_cared_for",
    "t69"."event_description",
    "t69"."ref_period_start",
    "t69"."ref_period_end",
    "t69"."council",
    "t69"."area",
    "t69"."event_end_date_corrected",
    "t69"."rule",
    "t69"."person_id",
    "t69"."event_key",
    "t69"."event_end_date",
    "t69"."adult_1_linked_person_id",
    "t69"."adult_2_linked_person_id",
    "t69"."adult_3_linked_person_id",
    "t69"."autism_spectrum_disorder",
    "t69"."dementia",
    "t69"."eligible_needs_identified",
    "t69"."gp_practice_code",
    "t69"."has_unpaid_carer",
    "t69"."accommodation_status",
    "t69"."accommodation_status_raw",
    "t69"."accommodation_status_lost",
    "t69"."assessment_type",
    "t69"."assessment_type_raw",
    "t69"."assessment_type_lost",
    "t69"."client_funding_status",
    "t69"."client_funding_status_raw",
    "t69"."client_funding_status_lost",
    "t69"."client_type",
    "t69"."client_type_raw",
    "t69"."client_type_lost",
    "t69"."cost_frequency",
    "t69"."cost_frequency_raw",
    "t69"."cost_frequency_lost",
    "t69"."delivery_mechanism",
    "t69"."delivery_mechanism_raw",
    "t69"."delivery_mechanism_lost",
    "t69"."employment_status",
    "t69"."employment_status_raw",
    "t69"."employment_status_lost",
    "t69"."ethnicity",
    "t69"."ethnicity_raw",
    "t69"."ethnicity_lost",
    "t69"."event_outcome",
    "t69"."event_outcome_raw",
    "t69"."event_outcome_lost",
    "t69"."event_type",
    "t69"."event_type_raw",
    "t69"."event_type_lost",
    "t69"."gender",
    "t69"."gender_raw",
    "t69"."gender_lost",
    "t69"."hearing_impairment",
    "t69"."hearing_impairment_raw",
    "t69"."hearing_impairment_lost",
    "t69"."method_of_assessment",
    "t69"."method_of_assessment_raw",
    "t69"."method_of_assessment_lost",
    "t69"."method_of_review",
    "t69"."method_of_review_raw",
    "t69"."method_of_review_lost",
    "t69"."primary_support_reason",
    "t69"."primary_support_reason_raw",
    "t69"."primary_support_reason_lost",
    "t69"."request_route_of_access",
    "t69"."request_route_of_access_raw",
    "t69"."request_route_of_access_lost",
    "t69"."review_outcomes_achieved",
    "t69"."review_outcomes_achieved_raw",
    "t69"."review_outcomes_achieved_lost",
    "t69"."review_reason",
    "t69"."review_reason_raw",
    "t69"."review_reason_lost",
    "t69"."service_component",
    "t69"."service_component_raw",
    "t69"."service_component_lost",
    "t69"."service_type",
    "t69"."service_type_raw",
    "t69"."service_type_lost",
    "t69"."total_hrs_caring_per_week",
    "t69"."total_hrs_caring_per_week_raw",
    "t69"."total_hrs_caring_per_week_lost",
    "t69"."visual_impairment",
    "t69"."visual_impairment_raw",
    "t69"."visual_impairment_lost",
    "t69"."event_outcome_hierarchy",
    "t69"."event_outcome_group",
    "t69"."nhs_id",
    "t69"."review_type",
    "t69"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t69"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t69"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t69"."event_type")) = 'service'
              THEN COALESCE("t69"."event_end_date", "t69"."ref_period_end")
              ELSE "t69"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t68"."row_id",
      "t68"."import_file",
      "t68"."file_row",
      "t68"."import_time",
      "t68"."record_id",
      "t68"."la_code",
      "t68"."stated_period_start",
      "t68"."stated_period_end",
      "t68"."nhs_traced",
      "t68"."nhs_submitted",
      "t68"."date_of_birth",
      "t68"."birth_year",
      "t68"."birth_month",
      "t68"."date_of_death",
      "t68"."event_start_date",
      "t68"."event_end_date_raw",
      "t68"."age_at_event_start",
      "t68"."conversation",
      "t68"."unit_cost",
      "t68"."planned_units_per_week",
      "t68"."la_person_id",
      "t68"."event_reference",
      "t68"."provider_cqc_location_id",
      "t68"."no_of_adults_being_cared_for",
      "t68"."event_description",
      "t68"."ref_period_start",
      "t68"."ref_period_end",
      "t68"."council",
      "t68"."area",
      "t68"."event_end_date_corrected",
      "t68"."rule",
      "t68"."person_id",
      "t68"."event_key",
      "t68"."event_end_date",
      "t68"."adult_1_linked_person_id",
      "t68"."adult_2_linked_person_id",
      "t68"."adult_3_linked_person_id",
      "t68"."autism_spectrum_disorder",
      "t68"."dementia",
      "t68"."eligible_needs_identified",
      "t68"."gp_practice_code",
      "t68"."has_unpaid_carer",
      "t68"."accommodation_status",
      "t68"."accommodation_status_raw",
      "t68"."accommodation_status_lost",
      "t68"."assessment_type",
      "t68"."assessment_type_raw",
      "t68"."assessment_type_lost",
      "t68"."client_funding_status",
      "t68"."client_funding_status_raw",
      "t68"."client_funding_status_lost",
      "t68"."client_type",
      "t68"."client_type_raw",
      "t68"."client_type_lost",
      "t68"."cost_frequency",
      "t68"."cost_frequency_raw",
      "t68"."cost_frequency_lost",
      "t68"."delivery_mechanism",
      "t68"."delivery_mechanism_raw",
      "t68"."delivery_mechanism_lost",
      "t68"."employment_status",
      "t68"."employment_status_raw",
      "t68"."employment_status_lost",
      "t68"."ethnicity",
      "t68"."ethnicity_raw",
      "t68"."ethnicity_lost",
      "t68"."event_outcome",
      "t68"."event_outcome_raw",
      "t68"."event_outcome_lost",
      "t68"."event_type",
      "t68"."event_type_raw",
      "t68"."event_type_lost",
      "t68"."gender",
      "t68"."gender_raw",
      "t68"."gender_lost",
      "t68"."hearing_impairment",
      "t68"."hearing_impairment_raw",
      "t68"."hearing_impairment_lost",
      "t68"."method_of_assessment",
      "t68"."method_of_assessment_raw",
      "t68"."method_of_assessment_lost",
      "t68"."method_of_review",
      "t68"."method_of_review_raw",
      "t68"."method_of_review_lost",
      "t68"."primary_support_reason",
      "t68"."primary_support_reason_raw",
      "t68"."primary_support_reason_lost",
      "t68"."request_route_of_access",
      "t68"."request_route_of_access_raw",
      "t68"."request_route_of_access_lost",
      "t68"."review_outcomes_achieved",
      "t68"."review_outcomes_achieved_raw",
      "t68"."review_outcomes_achieved_lost",
      "t68"."review_reason",
      "t68"."review_reason_raw",
      "t68"."review_reason_lost",
      "t68"."service_component",
      "t68"."service_component_raw",
      "t68"."service_component_lost",
      "t68"."service_type",
      "t68"."service_type_raw",
      "t68"."service_type_lost",
      "t68"."total_hrs_caring_per_week",
      "t68"."total_hrs_caring_per_week_raw",
      "t68"."total_hrs_caring_per_week_lost",
      "t68"."visual_impairment",
      "t68"."visual_impairment_raw",
      "t68"."visual_impairment_lost",
      "t68"."event_outcome_hierarchy",
      "t68"."event_outcome_group",
      "t68"."nhs_id",
      "t68"."review_type",
      COALESCE(
        "t68"."date_of_birth",
        CASE
          WHEN (
            "t68"."birth_year" IS NOT NULL
          ) AND "t68"."birth_month" BETWEEN 1 AND 12
          THEN MAKE_DATE("t68"."birth_year", "t68"."birth_month", 1)
          ELSE CAST(NULL AS DATE)
        END
      ) AS "birth_date"
    FROM (
      SELECT
        "t67"."row_id",
        "t67"."import_file",
        "t67"."file_row",
        "t67"."import_time",
        "t67"."record_id",
        "t67"."la_code",
        "t67"."stated_period_start",
        "t67"."stated_period_end",
        "t67"."nhs_traced",
        "t67"."nhs_submitted",
        "t67"."date_of_birth",
        "t67"."birth_year",
        "t67"."birth_month",
        "t67"."date_of_death",
        "t67"."event_start_date",
        "t67"."event_end_date_raw",
        "t67"."age_at_event_start",
        "t67"."conversation",
        "t67"."unit_cost",
        "t67"."planned_units_per_week",
        "t67"."la_person_id",
        "t67"."event_reference",
        "t67"."provider_cqc_location_id",
        "t67"."no_of_adults_being_cared_for",
        "t67"."event_description",
        "t67"."ref_period_start",
        "t67"."ref_period_end",
        "t67"."council",
        "t67"."area",
        "t67"."event_end_date_corrected",
        "t67"."rule",
        "t67"."person_id",
        "t67"."event_key",
        "t67"."event_end_date",
        "t67"."adult_1_linked_person_id",
        "t67"."adult_2_linked_person_id",
        "t67"."adult_3_linked_person_id",
        "t67"."autism_spectrum_disorder",
        "t67"."dementia",
        "t67"."eligible_needs_identified",
        "t67"."gp_practice_code",
        "t67"."has_unpaid_carer",
        "t67"."accommodation_status",
        "t67"."accommodation_status_raw",
        "t67"."accommodation_status_lost",
        "t67"."assessment_type",
        "t67"."assessment_type_raw",
        "t67"."assessment_type_lost",
        "t67"."client_funding_status",
        "t67"."client_funding_status_raw",
        "t67"."client_funding_status_lost",
        "t67"."client_type",
        "t67"."client_type_raw",
        "t67"."client_type_lost",
        "t67"."cost_frequency",
        "t67"."cost_frequency_raw",
        "t67"."cost_frequency_lost",
        "t67"."delivery_mechanism",
        "t67"."delivery_mechanism_raw",
        "t67"."delivery_mechanism_lost",
        "t67"."employment_status",
        "t67"."employment_status_raw",
        "t67"."employment_status_lost",
        "t67"."ethnicity",
        "t67"."ethnicity_raw",
        "t67"."ethnicity_lost",
        "t67"."event_outcome",
        "t67"."event_outcome_raw",
        "t67"."event_outcome_lost",
        "t67"."event_type",
        "t67"."event_type_raw",
        "t67"."event_type_lost",
        "t67"."gender",
        "t67"."gender_raw",
        "t67"."gender_lost",
        "t67"."hearing_impairment",
        "t67"."hearing_impairment_raw",
        "t67"."hearing_impairment_lost",
        "t67"."method_of_assessment",
        "t67"."method_of_assessment_raw",
        "t67"."method_of_assessment_lost",
        "t67"."method_of_review",
        "t67"."method_of_review_raw",
        "t67"."method_of_review_lost",
        "t67"."primary_support_reason",
        "t67"."primary_support_reason_raw",
        "t67"."primary_support_reason_lost",
        "t67"."request_route_of_access",
        "t67"."request_route_of_access_raw",
        "t67"."request_route_of_access_lost",
        "t67"."review_outcomes_achieved",
        "t67"."review_outcomes_achieved_raw",
        "t67"."review_outcomes_achieved_lost",
        "t67"."review_reason",
        "t67"."review_reason_raw",
        "t67"."review_reason_lost",
        "t67"."service_component",
        "t67"."service_component_raw",
        "t67"."service_component_lost",
        "t67"."service_type",
        "t67"."service_type_raw",
        "t67"."service_type_lost",
        "t67"."total_hrs_caring_per_week",
        "t67"."total_hrs_caring_per_week_raw",
        "t67"."total_hrs_caring_per_week_lost",
        "t67"."visual_impairment",
        "t67"."visual_impairment_raw",
        "t67"."visual_impairment_lost",
        "t67"."event_outcome_hierarchy",
        "t67"."event_outcome_group",
        COALESCE("t67"."nhs_traced", "t67"."nhs_submitted") AS "nhs_id",
        CASE
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t67"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t67"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t67"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          AND (
            (
              "t67"."review_reason" IS NULL
            )
            OR (
              LOWER(RTRIM("t67"."review_reason")) = ''
            )
          )
          THEN CAST(NULL AS TEXT)
          WHEN NOT (
            LOWER(RTRIM("t67"."event_type")) = 'review'
          )
          THEN CAST(NULL AS TEXT)
          ELSE 'Review Type Unknown'
        END AS "review_type"
      FROM (
        SELECT
          "t66"."row_id",
          "t66"."import_file",
          "t66"."file_row",
          "t66"."import_time",
          "t66"."record_id",
          "t66"."la_code",
          "t66"."stated_period_start",
          "t66"."stated_period_end",
          "t66"."nhs_traced",
          "t66"."nhs_submitted",
          "t66"."date_of_birth",
          "t66"."birth_year",
          "t66"."birth_month",
          "t66"."date_of_death",
          "t66"."event_start_date",
          "t66"."event_end_date_raw",
          "t66"."age_at_event_start",
          "t66"."conversation",
          "t66"."unit_cost",
          "t66"."planned_units_per_week",
          "t66"."la_person_id",
          "t66"."event_reference",
          "t66"."provider_cqc_location_id",
          "t66"."no_of_adults_being_cared_for",
          "t66"."event_description",
          "t66"."ref_period_start",
          "t66"."ref_period_end",
          "t66"."council",
          "t66"."area",
          "t66"."event_end_date_corrected",
          "t66"."rule",
          "t66"."person_id",
          "t66"."event_key",
          "t66"."event_end_date",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_1_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_1_linked_person_id"
          END AS "adult_1_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_2_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_2_linked_person_id"
          END AS "adult_2_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."adult_3_linked_person_id")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."adult_3_linked_person_id"
          END AS "adult_3_linked_person_id",
          CASE
            WHEN LOWER(RTRIM("t66"."autism_spectrum_disorder")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."autism_spectrum_disorder"
          END AS "autism_spectrum_disorder",
          CASE
            WHEN LOWER(RTRIM("t66"."dementia")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."dementia"
          END AS "dementia",
          CASE
            WHEN LOWER(RTRIM("t66"."eligible_needs_identified")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."eligible_needs_identified"
          END AS "eligible_needs_identified",
          CASE
            WHEN LOWER(RTRIM("t66"."gp_practice_code")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."gp_practice_code"
          END AS "gp_practice_code",
          CASE
            WHEN LOWER(RTRIM("t66"."has_unpaid_carer")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."has_unpaid_carer"
          END AS "has_unpaid_carer",
          "t32"."to_accommodation_status" AS "accommodation_status",
          CASE
            WHEN LOWER(RTRIM("t66"."accommodation_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."accommodation_status"
          END AS "accommodation_status_raw",
          (
            "t32"."to_accommodation_status" IS NULL
          )
          AND (
            "t66"."accommodation_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."accommodation_status")) = 'null'
          ) AS "accommodation_status_lost",
          "t33"."to_assessment_type" AS "assessment_type",
          CASE
            WHEN LOWER(RTRIM("t66"."assessment_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."assessment_type"
          END AS "assessment_type_raw",
          (
            "t33"."to_assessment_type" IS NULL
          )
          AND (
            "t66"."assessment_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."assessment_type")) = 'null'
          ) AS "assessment_type_lost",
          "t34"."to_client_funding_status" AS "client_funding_status",
          CASE
            WHEN LOWER(RTRIM("t66"."client_funding_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."client_funding_status"
          END AS "client_funding_status_raw",
          (
            "t34"."to_client_funding_status" IS NULL
          )
          AND (
            "t66"."client_funding_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."client_funding_status")) = 'null'
          ) AS "client_funding_status_lost",
          "t35"."to_client_type" AS "client_type",
          CASE
            WHEN LOWER(RTRIM("t66"."client_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."client_type"
          END AS "client_type_raw",
          (
            "t35"."to_client_type" IS NULL
          )
          AND (
            "t66"."client_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."client_type")) = 'null'
          ) AS "client_type_lost",
          "t36"."to_cost_frequency" AS "cost_frequency",
          CASE
            WHEN LOWER(RTRIM("t66"."cost_frequency")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."cost_frequency"
          END AS "cost_frequency_raw",
          (
            "t36"."to_cost_frequency" IS NULL
          )
          AND (
            "t66"."cost_frequency" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."cost_frequency")) = 'null'
          ) AS "cost_frequency_lost",
          "t37"."to_delivery_mechanism" AS "delivery_mechanism",
          CASE
            WHEN LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."delivery_mechanism"
          END AS "delivery_mechanism_raw",
          (
            "t37"."to_delivery_mechanism" IS NULL
          )
          AND (
            "t66"."delivery_mechanism" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
          ) AS "delivery_mechanism_lost",
          "t38"."to_employment_status" AS "employment_status",
          CASE
            WHEN LOWER(RTRIM("t66"."employment_status")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."employment_status"
          END AS "employment_status_raw",
          (
            "t38"."to_employment_status" IS NULL
          )
          AND (
            "t66"."employment_status" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."employment_status")) = 'null'
          ) AS "employment_status_lost",
          "t39"."to_ethnicity" AS "ethnicity",
          CASE
            WHEN LOWER(RTRIM("t66"."ethnicity")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."ethnicity"
          END AS "ethnicity_raw",
          (
            "t39"."to_ethnicity" IS NULL
          )
          AND (
            "t66"."ethnicity" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."ethnicity")) = 'null'
          ) AS "ethnicity_lost",
          "t40"."to_event_outcome" AS "event_outcome",
          CASE
            WHEN LOWER(RTRIM("t66"."event_outcome")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."event_outcome"
          END AS "event_outcome_raw",
          (
            "t40"."to_event_outcome" IS NULL
          )
          AND (
            "t66"."event_outcome" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."event_outcome")) = 'null'
          ) AS "event_outcome_lost",
          "t41"."to_event_type" AS "event_type",
          CASE
            WHEN LOWER(RTRIM("t66"."event_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."event_type"
          END AS "event_type_raw",
          (
            "t41"."to_event_type" IS NULL
          )
          AND (
            "t66"."event_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."event_type")) = 'null'
          ) AS "event_type_lost",
          "t42"."to_gender" AS "gender",
          CASE
            WHEN LOWER(RTRIM("t66"."gender")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."gender"
          END AS "gender_raw",
          (
            "t42"."to_gender" IS NULL
          )
          AND (
            "t66"."gender" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."gender")) = 'null'
          ) AS "gender_lost",
          "t43"."to_hearing_impairment" AS "hearing_impairment",
          CASE
            WHEN LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."hearing_impairment"
          END AS "hearing_impairment_raw",
          (
            "t43"."to_hearing_impairment" IS NULL
          )
          AND (
            "t66"."hearing_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
          ) AS "hearing_impairment_lost",
          COALESCE(
            "t44"."to_method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_assessment"
            END
          ) AS "method_of_assessment",
          CASE
            WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."method_of_assessment"
          END AS "method_of_assessment_raw",
          (
            "t44"."to_method_of_assessment" IS NULL
          )
          AND (
            "t66"."method_of_assessment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
          ) AS "method_of_assessment_lost",
          COALESCE(
            "t45"."to_method_of_review",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_review"
            END
          ) AS "method_of_review",
          CASE
            WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."method_of_review"
          END AS "method_of_review_raw",
          (
            "t45"."to_method_of_review" IS NULL
          )
          AND (
            "t66"."method_of_review" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."method_of_review")) = 'null'
          ) AS "method_of_review_lost",
          "t46"."to_primary_support_reason" AS "primary_support_reason",
          CASE
            WHEN LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."primary_support_reason"
          END AS "primary_support_reason_raw",
          (
            "t46"."to_primary_support_reason" IS NULL
          )
          AND (
            "t66"."primary_support_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
          ) AS "primary_support_reason_lost",
          COALESCE(
            "t47"."to_request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."request_route_of_access"
            END
          ) AS "request_route_of_access",
          CASE
            WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."request_route_of_access"
          END AS "request_route_of_access_raw",
          (
            "t47"."to_request_route_of_access" IS NULL
          )
          AND (
            "t66"."request_route_of_access" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
          ) AS "request_route_of_access_lost",
          COALESCE(
            "t48"."to_review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_outcomes_achieved"
            END
          ) AS "review_outcomes_achieved",
          CASE
            WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."review_outcomes_achieved"
          END AS "review_outcomes_achieved_raw",
          (
            "t48"."to_review_outcomes_achieved" IS NULL
          )
          AND (
            "t66"."review_outcomes_achieved" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
          ) AS "review_outcomes_achieved_lost",
          COALESCE(
            "t49"."to_review_reason",
            CASE
              WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_reason"
            END
          ) AS "review_reason",
          CASE
            WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."review_reason"
          END AS "review_reason_raw",
          (
            "t49"."to_review_reason" IS NULL
          )
          AND (
            "t66"."review_reason" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."review_reason")) = 'null'
          ) AS "review_reason_lost",
          "t50"."to_service_component" AS "service_component",
          CASE
            WHEN LOWER(RTRIM("t66"."service_component")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."service_component"
          END AS "service_component_raw",
          (
            "t50"."to_service_component" IS NULL
          )
          AND (
            "t66"."service_component" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."service_component")) = 'null'
          ) AS "service_component_lost",
          "t51"."to_service_type" AS "service_type",
          CASE
            WHEN LOWER(RTRIM("t66"."service_type")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."service_type"
          END AS "service_type_raw",
          (
            "t51"."to_service_type" IS NULL
          )
          AND (
            "t66"."service_type" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."service_type")) = 'null'
          ) AS "service_type_lost",
          COALESCE(
            "t52"."to_total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."total_hrs_caring_per_week"
            END
          ) AS "total_hrs_caring_per_week",
          CASE
            WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."total_hrs_caring_per_week"
          END AS "total_hrs_caring_per_week_raw",
          (
            "t52"."to_total_hrs_caring_per_week" IS NULL
          )
          AND (
            "t66"."total_hrs_caring_per_week" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
          ) AS "total_hrs_caring_per_week_lost",
          "t53"."to_visual_impairment" AS "visual_impairment",
          CASE
            WHEN LOWER(RTRIM("t66"."visual_impairment")) = 'null'
            THEN CAST(NULL AS TEXT)
            ELSE "t66"."visual_impairment"
          END AS "visual_impairment_raw",
          (
            "t53"."to_visual_impairment" IS NULL
          )
          AND (
            "t66"."visual_impairment" <> ''
          )
          AND NOT (
            LOWER(RTRIM("t66"."visual_impairment")) = 'null'
          ) AS "visual_impairment_lost",
          "t6"."event_outcome_hierarchy",
          "t6"."event_outcome_group"
        FROM (
          SELECT
            "t64".*
            EXCLUDE ("kept_row")
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
              "t63"."ref_period_start",
              "t63"."ref_period_end",
              "t63"."council",
              "t63"."area",
              "t63"."event_end_date_corrected",
              "t63"."rule",
              "t54"."kept_row",
              "t54"."person_id",
              "t54"."event_key",
              "t54"."event_end_date"
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
                "t61"."event_end_date" AS "event_end_date_raw",
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
                "t61"."gender",
                "t61"."ethnicity",
                "t61"."client_type",
                "t61"."primary_support_reason",
                "t61"."accommodation_status",
                "t61"."employment_status",
                "t61"."has_unpaid_carer",
                "t61"."autism_spectrum_disorder",
                "t61"."visual_impairment",
                "t61"."hearing_impairment",
                "t61"."dementia",
                "t61"."client_funding_status",
                "t61"."event_type",
                "t61"."event_description",
                "t61"."event_outcome",
                "t61"."request_route_of_access",
                "t61"."assessment_type",
                "t61"."eligible_needs_identified",
                "t61"."method_of_assessment",
                "t61"."total_hrs_caring_per_week",
                "t61"."service_type",
                "t61"."service_component",
                "t61"."delivery_mechanism",
                "t61"."review_reason",
                "t61"."review_outcomes_achieved",
                "t61"."method_of_review",
                "t61"."cost_frequency",
                "t61"."ref_period_start",
                "t61"."ref_period_end",
                "t61"."council",
                "t61"."area",
                "t61"."event_end_date_corrected",
                COALESCE(
                  CASE
                    WHEN "t61"."la_code" IS NULL
                    THEN 'no-council-code'
                    WHEN "t61"."ref_period_start" IS NULL
                    THEN 'not-in-selected-file'
                    ELSE CASE
                      WHEN "t61"."event_type" IS NULL
                      THEN 'blank-event-type'
                      WHEN "t61"."event_start_date" IS NULL
                      THEN 'blank-event-start'
                      WHEN NOT (
                        CONTAINS(LOWER("t61"."event_type"), 'service')
                      )
                      AND (
                        "t61"."event_end_date_corrected" IS NULL
                      )
                      THEN 'no-event-end'
                      WHEN COALESCE(
                        (
                          "t61"."event_start_date" > "t61"."ref_period_end"
                        )
                        OR (
                          "t61"."event_end_date_corrected" < "t61"."ref_period_start"
                        )
                        OR (
                          NOT (
                            CONTAINS(LOWER("t61"."event_type"), 'service')
                          )
                          AND (
                            "t61"."event_end_date_corrected" > "t61"."ref_period_end"
                          )
                        ),
                        FALSE
                      )
                      THEN 'outside-reference-period'
                      WHEN COALESCE("t61"."date_of_death" < "t61"."ref_period_start", FALSE)
                      THEN 'died-before-period'
                      WHEN COALESCE("t61"."date_of_death" < "t61"."event_start_date", FALSE)
                      THEN 'died-before-event'
                      ELSE CAST(NULL AS TEXT)
                    END
                  END,
                  CASE
                    WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted", "t61"."la_person_id") IS NOT NULL
                    THEN CAST(NULL AS TEXT)
                    ELSE 'no-person-id'
                  END
                ) AS "rule"
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
                  CASE
                    WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                    THEN "t60"."registered_death"
                    ELSE "t60"."date_of_death"
                  END AS "date_of_death",
                  "t60"."event_start_date",
                  "t60"."event_end_date",
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
                  "t60"."gender",
                  "t60"."ethnicity",
                  "t60"."client_type",
                  "t60"."primary_support_reason",
                  "t60"."accommodation_status",
                  "t60"."employment_status",
                  "t60"."has_unpaid_carer",
                  "t60"."autism_spectrum_disorder",
                  "t60"."visual_impairment",
                  "t60"."hearing_impairment",
                  "t60"."dementia",
                  "t60"."client_funding_status",
                  "t60"."event_type",
                  "t60"."event_description",
                  "t60"."event_outcome",
                  "t60"."request_route_of_access",
                  "t60"."assessment_type",
                  "t60"."eligible_needs_identified",
                  "t60"."method_of_assessment",
                  "t60"."total_hrs_caring_per_week",
                  "t60"."service_type",
                  "t60"."service_component",
                  "t60"."delivery_mechanism",
                  "t60"."review_reason",
                  "t60"."review_outcomes_achieved",
                  "t60"."method_of_review",
                  "t60"."cost_frequency",
                  "t60"."ref_period_start",
                  "t60"."ref_period_end",
                  "t60"."council",
                  "t60"."area",
                  CASE
                    WHEN COALESCE(
                      (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END >= "t60"."event_start_date"
                      )
                      AND (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END <= "t60"."event_end_date"
                      ),
                      FALSE
                    )
                    OR COALESCE(
                      (
                        "t60"."event_end_date" IS NULL
                      )
                      AND (
                        CASE
                          WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                          THEN "t60"."registered_death"
                          ELSE "t60"."date_of_death"
                        END > "t60"."event_start_date"
                      ),
                      FALSE
                    )
                    THEN CASE
                      WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted") IS NOT NULL
                      THEN "t60"."registered_death"
                      ELSE "t60"."date_of_death"
                    END
                    ELSE "t60"."event_end_date"
                  END AS "event_end_date_corrected"
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
                    "t8"."ref_period_start",
                    "t8"."ref_period_end",
                    "t8"."council",
                    "t8"."area",
                    "t59"."nhs_key",
                    "t59"."registered_death"
                  FROM {table 1} AS "t7"
                  LEFT OUTER JOIN {table 2} AS "t8"
                    ON "t7"."la_code" = "t8"."la_code" AND "t7"."import_time" = "t8"."import_time"
                  LEFT OUTER JOIN (
                    SELECT
                      LOWER(RTRIM("t57"."nhs_id")) AS "nhs_key",
                      "t57"."date_of_death" AS "registered_death"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t55"."nhs_id",
                          "t55"."date_of_death",
                          "t55"."registered",
                          ROW_NUMBER() OVER (
                            PARTITION BY LOWER(RTRIM("t55"."nhs_id"))
                            ORDER BY "t55"."registered" DESC, "t55"."date_of_death" DESC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) - 1 AS "place"
                        FROM (
                          SELECT
                            *
                          FROM {table 3} AS "t5"
                          WHERE
                            LOWER(RTRIM("t5"."nhs_id")) IS NOT NULL
                            AND NOT (
                              LOWER(RTRIM("t5"."nhs_id")) IN ('cbcae5bc1dabca4e69b63ac2d6672c9e6c2fb2726d06b14200a4e0c6d979b862')
                            )
                        ) AS "t55"
                      ) AS "t56"
                      WHERE
                        "t56"."place" = 0
                    ) AS "t57"
                  ) AS "t59"
                    ON LOWER(RTRIM(COALESCE("t7"."nhs_traced", "t7"."nhs_submitted"))) = "t59"."nhs_key"
                ) AS "t60"
              ) AS "t61"
            ) AS "t63"
            INNER JOIN (
              SELECT
                "t2"."row_id" AS "kept_row",
                "t2"."person_id",
                "t2"."event_key",
                "t2"."event_end_date"
              FROM {table 4} AS "t2"
              WHERE
                "t2"."place" = 0
            ) AS "t54"
              ON "t63"."row_id" = "t54"."kept_row"
          ) AS "t64"
        ) AS "t66"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_accommodation_status",
            "t1"."cleaned_value" AS "to_accommodation_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'accommodation_status' AND "t1"."raw_value" <> 'null'
        ) AS "t32"
          ON LOWER(RTRIM("t66"."accommodation_status")) = "t32"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type' AND "t1"."raw_value" <> 'null'
        ) AS "t33"
          ON LOWER(RTRIM("t66"."assessment_type")) = "t33"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status' AND "t1"."raw_value" <> 'null'
        ) AS "t34"
          ON LOWER(RTRIM("t66"."client_funding_status")) = "t34"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_type' AND "t1"."raw_value" <> 'null'
        ) AS "t35"
          ON LOWER(RTRIM("t66"."client_type")) = "t35"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency' AND "t1"."raw_value" <> 'null'
        ) AS "t36"
          ON LOWER(RTRIM("t66"."cost_frequency")) = "t36"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism' AND "t1"."raw_value" <> 'null'
        ) AS "t37"
          ON LOWER(RTRIM("t66"."delivery_mechanism")) = "t37"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'employment_status' AND "t1"."raw_value" <> 'null'
        ) AS "t38"
          ON LOWER(RTRIM("t66"."employment_status")) = "t38"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity' AND "t1"."raw_value" <> 'null'
        ) AS "t39"
          ON LOWER(RTRIM("t66"."ethnicity")) = "t39"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome' AND "t1"."raw_value" <> 'null'
        ) AS "t40"
          ON LOWER(RTRIM("t66"."event_outcome")) = "t40"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_type' AND "t1"."raw_value" <> 'null'
        ) AS "t41"
          ON LOWER(RTRIM("t66"."event_type")) = "t41"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'gender' AND "t1"."raw_value" <> 'null'
        ) AS "t42"
          ON LOWER(RTRIM("t66"."gender")) = "t42"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t43"
          ON LOWER(RTRIM("t66"."hearing_impairment")) = "t43"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment' AND "t1"."raw_value" <> 'null'
        ) AS "t44"
          ON LOWER(RTRIM("t66"."method_of_assessment")) = "t44"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review' AND "t1"."raw_value" <> 'null'
        ) AS "t45"
          ON LOWER(RTRIM("t66"."method_of_review")) = "t45"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t46"
          ON LOWER(RTRIM("t66"."primary_support_reason")) = "t46"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access' AND "t1"."raw_value" <> 'null'
        ) AS "t47"
          ON LOWER(RTRIM("t66"."request_route_of_access")) = "t47"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved' AND "t1"."raw_value" <> 'null'
        ) AS "t48"
          ON LOWER(RTRIM("t66"."review_outcomes_achieved")) = "t48"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_reason' AND "t1"."raw_value" <> 'null'
        ) AS "t49"
          ON LOWER(RTRIM("t66"."review_reason")) = "t49"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_component' AND "t1"."raw_value" <> 'null'
        ) AS "t50"
          ON LOWER(RTRIM("t66"."service_component")) = "t50"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_type' AND "t1"."raw_value" <> 'null'
        ) AS "t51"
          ON LOWER(RTRIM("t66"."service_type")) = "t51"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week' AND "t1"."raw_value" <> 'null'
        ) AS "t52"
          ON LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = "t52"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment' AND "t1"."raw_value" <> 'null'
        ) AS "t53"
          ON LOWER(RTRIM("t66"."visual_impairment")) = "t53"."from_visual_impairment"
        LEFT OUTER JOIN {table 6} AS "t6"
          ON LOWER(RTRIM("t40"."to_event_outcome")) = "t6"."outcome"
      ) AS "t67"
    ) AS "t68"
  ) AS "t69"
) AS "t70"
ORDER BY
  "t70"."la_code" ASC,
  "t70"."event_key" ASC
