-- b4d165382d5c747a: build dhsc-2026-09, 1 of 38
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "type" VARCHAR, "month" BIGINT, "n" BIGINT
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

-- ca06edb1dc3bca25: build dhsc-2026-09, 2 of 38
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

-- bd9cf1dce2180e50: build dhsc-2026-09, 3 of 38
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

-- d5ca56541e46e8fc: build dhsc-2026-09, 4 of 38
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

-- 272835a8fbd92f5c: build dhsc-2026-09, 5 of 38
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

-- 18f118507ff33507: build dhsc-2026-09, 6 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2)
SELECT
  "t0"."row_id",
  "t0"."record_id",
  "t0"."import_file",
  "t0"."import_time",
  "t0"."file_row",
  "t0"."la_code",
  "t0"."nhs_traced",
  "t0"."nhs_submitted",
  "t0"."la_person_id",
  "t0"."conversation",
  "t0"."event_start_date",
  "t0"."event_end_date_corrected",
  "t0"."ref_period_start",
  "t0"."ref_period_end",
  CASE
    WHEN LOWER(RTRIM("t0"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."event_outcome"
  END AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t0"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."client_type"
  END AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t0"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."event_type"
  END AS "event_type",
  CASE
    WHEN LOWER(RTRIM("t0"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."request_route_of_access"
  END AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t0"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."assessment_type"
  END AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t0"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."service_type"
  END AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t0"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."service_component"
  END AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t0"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."delivery_mechanism"
  END AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t0"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."cost_frequency"
  END AS "cost_frequency",
  "t0"."unit_cost",
  "t0"."planned_units_per_week"
FROM {table 1} AS "t0"

-- 3df13be16bb78fcb: build dhsc-2026-09, 7 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "client_type_raw" VARCHAR, "event_type_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "assessment_type_raw" VARCHAR, "service_type_raw" VARCHAR, "service_component_raw" VARCHAR, "event_outcome_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR
SELECT
  "t21"."row_id",
  "t21"."record_id",
  "t21"."import_file",
  "t21"."import_time",
  "t21"."file_row",
  "t21"."la_code",
  "t21"."nhs_traced",
  "t21"."nhs_submitted",
  "t21"."la_person_id",
  "t21"."conversation",
  "t21"."event_start_date",
  "t21"."event_end_date_corrected",
  "t21"."ref_period_start",
  "t21"."ref_period_end",
  "t21"."unit_cost",
  "t21"."planned_units_per_week",
  "t21"."client_type" AS "client_type_raw",
  "t21"."event_type" AS "event_type_raw",
  "t21"."request_route_of_access" AS "request_route_of_access_raw",
  "t21"."assessment_type" AS "assessment_type_raw",
  "t21"."service_type" AS "service_type_raw",
  "t21"."service_component" AS "service_component_raw",
  "t21"."event_outcome" AS "event_outcome_raw",
  "t21"."delivery_mechanism" AS "delivery_mechanism_raw",
  "t21"."cost_frequency" AS "cost_frequency_raw",
  "t11"."to_client_type" AS "client_type",
  "t12"."to_event_type" AS "event_type",
  COALESCE("t13"."to_request_route_of_access", "t21"."request_route_of_access") AS "request_route_of_access",
  "t14"."to_assessment_type" AS "assessment_type",
  "t15"."to_service_type" AS "service_type",
  "t16"."to_service_component" AS "service_component",
  "t17"."to_event_outcome" AS "event_outcome",
  "t18"."to_delivery_mechanism" AS "delivery_mechanism",
  "t19"."to_cost_frequency" AS "cost_frequency"
FROM (
  SELECT
    "t0"."row_id",
    "t0"."record_id",
    "t0"."import_file",
    "t0"."import_time",
    "t0"."file_row",
    "t0"."la_code",
    "t0"."nhs_traced",
    "t0"."nhs_submitted",
    "t0"."la_person_id",
    "t0"."conversation",
    "t0"."event_start_date",
    "t0"."event_end_date_corrected",
    "t0"."ref_period_start",
    "t0"."ref_period_end",
    CASE
      WHEN LOWER(RTRIM("t0"."event_outcome")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."event_outcome"
    END AS "event_outcome",
    CASE
      WHEN LOWER(RTRIM("t0"."client_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."client_type"
    END AS "client_type",
    CASE
      WHEN LOWER(RTRIM("t0"."event_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."event_type"
    END AS "event_type",
    CASE
      WHEN LOWER(RTRIM("t0"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."request_route_of_access"
    END AS "request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t0"."assessment_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."assessment_type"
    END AS "assessment_type",
    CASE
      WHEN LOWER(RTRIM("t0"."service_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."service_type"
    END AS "service_type",
    CASE
      WHEN LOWER(RTRIM("t0"."service_component")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."service_component"
    END AS "service_component",
    CASE
      WHEN LOWER(RTRIM("t0"."delivery_mechanism")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."delivery_mechanism"
    END AS "delivery_mechanism",
    CASE
      WHEN LOWER(RTRIM("t0"."cost_frequency")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."cost_frequency"
    END AS "cost_frequency",
    "t0"."unit_cost",
    "t0"."planned_units_per_week"
  FROM {table 1} AS "t0"
) AS "t21"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_client_type",
    "t1"."cleaned_value" AS "to_client_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'client_type'
) AS "t11"
  ON LOWER(RTRIM("t21"."client_type")) = "t11"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_type",
    "t1"."cleaned_value" AS "to_event_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_type'
) AS "t12"
  ON LOWER(RTRIM("t21"."event_type")) = "t12"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_request_route_of_access",
    "t1"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'request_route_of_access'
) AS "t13"
  ON LOWER(RTRIM("t21"."request_route_of_access")) = "t13"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_assessment_type",
    "t1"."cleaned_value" AS "to_assessment_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'assessment_type'
) AS "t14"
  ON LOWER(RTRIM("t21"."assessment_type")) = "t14"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_type",
    "t1"."cleaned_value" AS "to_service_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_type'
) AS "t15"
  ON LOWER(RTRIM("t21"."service_type")) = "t15"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_component",
    "t1"."cleaned_value" AS "to_service_component"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_component'
) AS "t16"
  ON LOWER(RTRIM("t21"."service_component")) = "t16"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_outcome",
    "t1"."cleaned_value" AS "to_event_outcome"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_outcome'
) AS "t17"
  ON LOWER(RTRIM("t21"."event_outcome")) = "t17"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_delivery_mechanism",
    "t1"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'delivery_mechanism'
) AS "t18"
  ON LOWER(RTRIM("t21"."delivery_mechanism")) = "t18"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_cost_frequency",
    "t1"."cleaned_value" AS "to_cost_frequency"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'cost_frequency'
) AS "t19"
  ON LOWER(RTRIM("t21"."cost_frequency")) = "t19"."from_cost_frequency"

-- 3c38121855020ea5: build dhsc-2026-09, 8 of 38
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
    "t23"."client_type" AS "client_type_raw",
    "t23"."event_type" AS "event_type_raw",
    "t23"."request_route_of_access" AS "request_route_of_access_raw",
    "t23"."assessment_type" AS "assessment_type_raw",
    "t23"."service_type" AS "service_type_raw",
    "t23"."service_component" AS "service_component_raw",
    "t23"."event_outcome" AS "event_outcome_raw",
    "t23"."delivery_mechanism" AS "delivery_mechanism_raw",
    "t23"."cost_frequency" AS "cost_frequency_raw",
    "t13"."to_client_type" AS "client_type",
    "t14"."to_event_type" AS "event_type",
    COALESCE("t15"."to_request_route_of_access", "t23"."request_route_of_access") AS "request_route_of_access",
    "t16"."to_assessment_type" AS "assessment_type",
    "t17"."to_service_type" AS "service_type",
    "t18"."to_service_component" AS "service_component",
    "t19"."to_event_outcome" AS "event_outcome",
    "t20"."to_delivery_mechanism" AS "delivery_mechanism",
    "t21"."to_cost_frequency" AS "cost_frequency",
    "t3"."event_outcome_hierarchy",
    "t3"."event_outcome_group"
  FROM (
    SELECT
      "t0"."row_id",
      "t0"."record_id",
      "t0"."import_file",
      "t0"."import_time",
      "t0"."file_row",
      "t0"."la_code",
      "t0"."nhs_traced",
      "t0"."nhs_submitted",
      "t0"."la_person_id",
      "t0"."conversation",
      "t0"."event_start_date",
      "t0"."event_end_date_corrected",
      "t0"."ref_period_start",
      "t0"."ref_period_end",
      CASE
        WHEN LOWER(RTRIM("t0"."event_outcome")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."event_outcome"
      END AS "event_outcome",
      CASE
        WHEN LOWER(RTRIM("t0"."client_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."client_type"
      END AS "client_type",
      CASE
        WHEN LOWER(RTRIM("t0"."event_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."event_type"
      END AS "event_type",
      CASE
        WHEN LOWER(RTRIM("t0"."request_route_of_access")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."request_route_of_access"
      END AS "request_route_of_access",
      CASE
        WHEN LOWER(RTRIM("t0"."assessment_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."assessment_type"
      END AS "assessment_type",
      CASE
        WHEN LOWER(RTRIM("t0"."service_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."service_type"
      END AS "service_type",
      CASE
        WHEN LOWER(RTRIM("t0"."service_component")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."service_component"
      END AS "service_component",
      CASE
        WHEN LOWER(RTRIM("t0"."delivery_mechanism")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."delivery_mechanism"
      END AS "delivery_mechanism",
      CASE
        WHEN LOWER(RTRIM("t0"."cost_frequency")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."cost_frequency"
      END AS "cost_frequency",
      "t0"."unit_cost",
      "t0"."planned_units_per_week"
    FROM {table 1} AS "t0"
  ) AS "t23"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_client_type",
      "t2"."cleaned_value" AS "to_client_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'client_type'
  ) AS "t13"
    ON LOWER(RTRIM("t23"."client_type")) = "t13"."from_client_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_type",
      "t2"."cleaned_value" AS "to_event_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_type'
  ) AS "t14"
    ON LOWER(RTRIM("t23"."event_type")) = "t14"."from_event_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_request_route_of_access",
      "t2"."cleaned_value" AS "to_request_route_of_access"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'request_route_of_access'
  ) AS "t15"
    ON LOWER(RTRIM("t23"."request_route_of_access")) = "t15"."from_request_route_of_access"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_assessment_type",
      "t2"."cleaned_value" AS "to_assessment_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'assessment_type'
  ) AS "t16"
    ON LOWER(RTRIM("t23"."assessment_type")) = "t16"."from_assessment_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_type",
      "t2"."cleaned_value" AS "to_service_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_type'
  ) AS "t17"
    ON LOWER(RTRIM("t23"."service_type")) = "t17"."from_service_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_component",
      "t2"."cleaned_value" AS "to_service_component"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_component'
  ) AS "t18"
    ON LOWER(RTRIM("t23"."service_component")) = "t18"."from_service_component"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_outcome",
      "t2"."cleaned_value" AS "to_event_outcome"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_outcome'
  ) AS "t19"
    ON LOWER(RTRIM("t23"."event_outcome")) = "t19"."from_event_outcome"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_delivery_mechanism",
      "t2"."cleaned_value" AS "to_delivery_mechanism"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'delivery_mechanism'
  ) AS "t20"
    ON LOWER(RTRIM("t23"."delivery_mechanism")) = "t20"."from_delivery_mechanism"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_cost_frequency",
      "t2"."cleaned_value" AS "to_cost_frequency"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'cost_frequency'
  ) AS "t21"
    ON LOWER(RTRIM("t23"."cost_frequency")) = "t21"."from_cost_frequency"
  LEFT OUTER JOIN {table 3} AS "t3"
    ON LOWER(RTRIM("t19"."to_event_outcome")) = "t3"."outcome"
) AS "t24"

-- 2b8b590d9837b30f: build dhsc-2026-09, 9 of 38
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
      "t23"."client_type" AS "client_type_raw",
      "t23"."event_type" AS "event_type_raw",
      "t23"."request_route_of_access" AS "request_route_of_access_raw",
      "t23"."assessment_type" AS "assessment_type_raw",
      "t23"."service_type" AS "service_type_raw",
      "t23"."service_component" AS "service_component_raw",
      "t23"."event_outcome" AS "event_outcome_raw",
      "t23"."delivery_mechanism" AS "delivery_mechanism_raw",
      "t23"."cost_frequency" AS "cost_frequency_raw",
      "t13"."to_client_type" AS "client_type",
      "t14"."to_event_type" AS "event_type",
      COALESCE("t15"."to_request_route_of_access", "t23"."request_route_of_access") AS "request_route_of_access",
      "t16"."to_assessment_type" AS "assessment_type",
      "t17"."to_service_type" AS "service_type",
      "t18"."to_service_component" AS "service_component",
      "t19"."to_event_outcome" AS "event_outcome",
      "t20"."to_delivery_mechanism" AS "delivery_mechanism",
      "t21"."to_cost_frequency" AS "cost_frequency",
      "t3"."event_outcome_hierarchy",
      "t3"."event_outcome_group"
    FROM (
      SELECT
        "t0"."row_id",
        "t0"."record_id",
        "t0"."import_file",
        "t0"."import_time",
        "t0"."file_row",
        "t0"."la_code",
        "t0"."nhs_traced",
        "t0"."nhs_submitted",
        "t0"."la_person_id",
        "t0"."conversation",
        "t0"."event_start_date",
        "t0"."event_end_date_corrected",
        "t0"."ref_period_start",
        "t0"."ref_period_end",
        CASE
          WHEN LOWER(RTRIM("t0"."event_outcome")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."event_outcome"
        END AS "event_outcome",
        CASE
          WHEN LOWER(RTRIM("t0"."client_type")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."client_type"
        END AS "client_type",
        CASE
          WHEN LOWER(RTRIM("t0"."event_type")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."event_type"
        END AS "event_type",
        CASE
          WHEN LOWER(RTRIM("t0"."request_route_of_access")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."request_route_of_access"
        END AS "request_route_of_access",
        CASE
          WHEN LOWER(RTRIM("t0"."assessment_type")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."assessment_type"
        END AS "assessment_type",
        CASE
          WHEN LOWER(RTRIM("t0"."service_type")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."service_type"
        END AS "service_type",
        CASE
          WHEN LOWER(RTRIM("t0"."service_component")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."service_component"
        END AS "service_component",
        CASE
          WHEN LOWER(RTRIM("t0"."delivery_mechanism")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."delivery_mechanism"
        END AS "delivery_mechanism",
        CASE
          WHEN LOWER(RTRIM("t0"."cost_frequency")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."cost_frequency"
        END AS "cost_frequency",
        "t0"."unit_cost",
        "t0"."planned_units_per_week"
      FROM {table 1} AS "t0"
    ) AS "t23"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_client_type",
        "t2"."cleaned_value" AS "to_client_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'client_type'
    ) AS "t13"
      ON LOWER(RTRIM("t23"."client_type")) = "t13"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_type",
        "t2"."cleaned_value" AS "to_event_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_type'
    ) AS "t14"
      ON LOWER(RTRIM("t23"."event_type")) = "t14"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_request_route_of_access",
        "t2"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'request_route_of_access'
    ) AS "t15"
      ON LOWER(RTRIM("t23"."request_route_of_access")) = "t15"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_assessment_type",
        "t2"."cleaned_value" AS "to_assessment_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'assessment_type'
    ) AS "t16"
      ON LOWER(RTRIM("t23"."assessment_type")) = "t16"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_type",
        "t2"."cleaned_value" AS "to_service_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_type'
    ) AS "t17"
      ON LOWER(RTRIM("t23"."service_type")) = "t17"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_component",
        "t2"."cleaned_value" AS "to_service_component"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_component'
    ) AS "t18"
      ON LOWER(RTRIM("t23"."service_component")) = "t18"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_outcome",
        "t2"."cleaned_value" AS "to_event_outcome"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_outcome'
    ) AS "t19"
      ON LOWER(RTRIM("t23"."event_outcome")) = "t19"."from_event_outcome"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_delivery_mechanism",
        "t2"."cleaned_value" AS "to_delivery_mechanism"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'delivery_mechanism'
    ) AS "t20"
      ON LOWER(RTRIM("t23"."delivery_mechanism")) = "t20"."from_delivery_mechanism"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_cost_frequency",
        "t2"."cleaned_value" AS "to_cost_frequency"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'cost_frequency'
    ) AS "t21"
      ON LOWER(RTRIM("t23"."cost_frequency")) = "t21"."from_cost_frequency"
    LEFT OUTER JOIN {table 3} AS "t3"
      ON LOWER(RTRIM("t19"."to_event_outcome")) = "t3"."outcome"
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
    WHEN LOWER(RTRIM("t33"."event_type")) = 'service'
    THEN COALESCE(LOWER(RTRIM("t33"."delivery_mechanism")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_delivery",
  CASE
    WHEN LOWER(RTRIM("t33"."event_type")) = 'service'
    THEN COALESCE(LOWER(RTRIM("t33"."cost_frequency")), '')
    ELSE CAST(NULL AS TEXT)
  END AS "apart_frequency",
  CASE
    WHEN LOWER(RTRIM("t33"."event_type")) = 'service'
    THEN "t33"."unit_cost"
    ELSE CAST(NULL AS DECIMAL(18, 2))
  END AS "apart_cost",
  CASE
    WHEN LOWER(RTRIM("t33"."event_type")) = 'service'
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
            LOWER(RTRIM("t32"."event_type")) = 'service'
          )
          THEN "t32"."event_end_date_corrected"
          ELSE CAST(NULL AS DATE)
        END ASC NULLS FIRST, LOWER(RTRIM("t32"."client_type")) ASC NULLS FIRST, "t32"."person_id" ASC NULLS FIRST, LOWER(RTRIM("t32"."event_type")) ASC NULLS FIRST, CASE
          WHEN LOWER(RTRIM("t32"."event_type")) = 'request'
          THEN LOWER(RTRIM("t32"."request_route_of_access"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN LOWER(RTRIM("t32"."event_type")) = 'assessment'
          THEN LOWER(RTRIM("t32"."assessment_type"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN LOWER(RTRIM("t32"."event_type")) = 'service'
          THEN LOWER(RTRIM("t32"."service_type"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN LOWER(RTRIM("t32"."event_type")) = 'service'
          THEN LOWER(RTRIM("t32"."service_component"))
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

-- 008b9159b250f5d9: build dhsc-2026-09, 10 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t12"."row_id",
  "t12"."import_file",
  "t12"."file_row",
  "t12"."import_time",
  "t12"."record_id",
  "t12"."la_code",
  "t12"."stated_period_start",
  "t12"."stated_period_end",
  "t12"."nhs_traced",
  "t12"."nhs_submitted",
  "t12"."date_of_birth",
  "t12"."birth_year",
  "t12"."birth_month",
  "t12"."date_of_death",
  "t12"."event_start_date",
  "t12"."event_end_date_raw",
  "t12"."age_at_event_start",
  "t12"."conversation",
  "t12"."unit_cost",
  "t12"."planned_units_per_week",
  "t12"."la_person_id",
  "t12"."event_reference",
  CASE
    WHEN LOWER(RTRIM("t12"."gp_practice_code")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."gp_practice_code"
  END AS "gp_practice_code",
  "t12"."provider_cqc_location_id",
  "t12"."no_of_adults_being_cared_for",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_1_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_1_linked_person_id"
  END AS "adult_1_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_2_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_2_linked_person_id"
  END AS "adult_2_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_3_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_3_linked_person_id"
  END AS "adult_3_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."gender")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."gender"
  END AS "gender",
  CASE
    WHEN LOWER(RTRIM("t12"."ethnicity")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."ethnicity"
  END AS "ethnicity",
  CASE
    WHEN LOWER(RTRIM("t12"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."client_type"
  END AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t12"."primary_support_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."primary_support_reason"
  END AS "primary_support_reason",
  CASE
    WHEN LOWER(RTRIM("t12"."accommodation_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."accommodation_status"
  END AS "accommodation_status",
  CASE
    WHEN LOWER(RTRIM("t12"."employment_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."employment_status"
  END AS "employment_status",
  CASE
    WHEN LOWER(RTRIM("t12"."has_unpaid_carer")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."has_unpaid_carer"
  END AS "has_unpaid_carer",
  CASE
    WHEN LOWER(RTRIM("t12"."autism_spectrum_disorder")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."autism_spectrum_disorder"
  END AS "autism_spectrum_disorder",
  CASE
    WHEN LOWER(RTRIM("t12"."visual_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."visual_impairment"
  END AS "visual_impairment",
  CASE
    WHEN LOWER(RTRIM("t12"."hearing_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."hearing_impairment"
  END AS "hearing_impairment",
  CASE
    WHEN LOWER(RTRIM("t12"."dementia")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."dementia"
  END AS "dementia",
  CASE
    WHEN LOWER(RTRIM("t12"."client_funding_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."client_funding_status"
  END AS "client_funding_status",
  CASE
    WHEN LOWER(RTRIM("t12"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."event_type"
  END AS "event_type",
  "t12"."event_description",
  CASE
    WHEN LOWER(RTRIM("t12"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."event_outcome"
  END AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t12"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."request_route_of_access"
  END AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t12"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."assessment_type"
  END AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t12"."eligible_needs_identified")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."eligible_needs_identified"
  END AS "eligible_needs_identified",
  CASE
    WHEN LOWER(RTRIM("t12"."method_of_assessment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."method_of_assessment"
  END AS "method_of_assessment",
  CASE
    WHEN LOWER(RTRIM("t12"."total_hrs_caring_per_week")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."total_hrs_caring_per_week"
  END AS "total_hrs_caring_per_week",
  CASE
    WHEN LOWER(RTRIM("t12"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."service_type"
  END AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t12"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."service_component"
  END AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t12"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."delivery_mechanism"
  END AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t12"."review_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."review_reason"
  END AS "review_reason",
  CASE
    WHEN LOWER(RTRIM("t12"."review_outcomes_achieved")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."review_outcomes_achieved"
  END AS "review_outcomes_achieved",
  CASE
    WHEN LOWER(RTRIM("t12"."method_of_review")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."method_of_review"
  END AS "method_of_review",
  CASE
    WHEN LOWER(RTRIM("t12"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."cost_frequency"
  END AS "cost_frequency",
  "t12"."ref_period_start",
  "t12"."ref_period_end",
  "t12"."council",
  "t12"."area",
  "t12"."event_end_date_corrected",
  "t12"."rule",
  "t12"."person_id",
  "t12"."event_key",
  "t12"."event_end_date"
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

-- d34881ac4cc99a0a: build dhsc-2026-09, 11 of 38
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
    CASE
      WHEN LOWER(RTRIM("t57"."gp_practice_code")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."gp_practice_code"
    END AS "gp_practice_code",
    "t57"."provider_cqc_location_id",
    "t57"."no_of_adults_being_cared_for",
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
      WHEN LOWER(RTRIM("t57"."gender")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."gender"
    END AS "gender",
    CASE
      WHEN LOWER(RTRIM("t57"."ethnicity")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."ethnicity"
    END AS "ethnicity",
    CASE
      WHEN LOWER(RTRIM("t57"."client_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."client_type"
    END AS "client_type",
    CASE
      WHEN LOWER(RTRIM("t57"."primary_support_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."primary_support_reason"
    END AS "primary_support_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."accommodation_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."accommodation_status"
    END AS "accommodation_status",
    CASE
      WHEN LOWER(RTRIM("t57"."employment_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."employment_status"
    END AS "employment_status",
    CASE
      WHEN LOWER(RTRIM("t57"."has_unpaid_carer")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."has_unpaid_carer"
    END AS "has_unpaid_carer",
    CASE
      WHEN LOWER(RTRIM("t57"."autism_spectrum_disorder")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."autism_spectrum_disorder"
    END AS "autism_spectrum_disorder",
    CASE
      WHEN LOWER(RTRIM("t57"."visual_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."visual_impairment"
    END AS "visual_impairment",
    CASE
      WHEN LOWER(RTRIM("t57"."hearing_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."hearing_impairment"
    END AS "hearing_impairment",
    CASE
      WHEN LOWER(RTRIM("t57"."dementia")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."dementia"
    END AS "dementia",
    CASE
      WHEN LOWER(RTRIM("t57"."client_funding_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."client_funding_status"
    END AS "client_funding_status",
    CASE
      WHEN LOWER(RTRIM("t57"."event_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."event_type"
    END AS "event_type",
    "t57"."event_description",
    CASE
      WHEN LOWER(RTRIM("t57"."event_outcome")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."event_outcome"
    END AS "event_outcome",
    CASE
      WHEN LOWER(RTRIM("t57"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."request_route_of_access"
    END AS "request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t57"."assessment_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."assessment_type"
    END AS "assessment_type",
    CASE
      WHEN LOWER(RTRIM("t57"."eligible_needs_identified")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."eligible_needs_identified"
    END AS "eligible_needs_identified",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_assessment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_assessment"
    END AS "method_of_assessment",
    CASE
      WHEN LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."total_hrs_caring_per_week"
    END AS "total_hrs_caring_per_week",
    CASE
      WHEN LOWER(RTRIM("t57"."service_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."service_type"
    END AS "service_type",
    CASE
      WHEN LOWER(RTRIM("t57"."service_component")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."service_component"
    END AS "service_component",
    CASE
      WHEN LOWER(RTRIM("t57"."delivery_mechanism")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."delivery_mechanism"
    END AS "delivery_mechanism",
    CASE
      WHEN LOWER(RTRIM("t57"."review_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_reason"
    END AS "review_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."review_outcomes_achieved")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_outcomes_achieved"
    END AS "review_outcomes_achieved",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_review")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_review"
    END AS "method_of_review",
    CASE
      WHEN LOWER(RTRIM("t57"."cost_frequency")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."cost_frequency"
    END AS "cost_frequency",
    "t57"."ref_period_start",
    "t57"."ref_period_end",
    "t57"."council",
    "t57"."area",
    "t57"."event_end_date_corrected",
    "t57"."rule",
    "t57"."person_id",
    "t57"."event_key",
    "t57"."event_end_date"
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

-- ff7d15e1ea660c2a: build dhsc-2026-09, 12 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t65"."row_id",
  "t65"."record_id",
  "t65"."import_file",
  "t65"."import_time",
  "t65"."ref_period_start",
  "t65"."ref_period_end",
  "t65"."la_code",
  "t65"."council",
  "t65"."area",
  "t65"."person_id",
  "t65"."nhs_id",
  "t65"."event_key",
  "t65"."event_type_raw",
  "t65"."event_start_date",
  "t65"."event_end_date_raw",
  "t65"."event_end_date_corrected",
  "t65"."event_end_date",
  "t65"."date_of_birth",
  "t65"."birth_year",
  "t65"."birth_month",
  "t65"."birth_date",
  "t65"."date_of_death",
  "t65"."latest_age",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t65"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t65"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t65"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t65"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t65"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t65"."age_at_event_start",
  "t65"."conversation",
  "t65"."review_type",
  "t65"."event_outcome_hierarchy",
  "t65"."event_outcome_group",
  "t65"."unit_cost",
  "t65"."planned_units_per_week",
  "t65"."la_person_id",
  "t65"."event_reference",
  "t65"."gp_practice_code",
  "t65"."provider_cqc_location_id",
  "t65"."no_of_adults_being_cared_for",
  "t65"."adult_1_linked_person_id",
  "t65"."adult_2_linked_person_id",
  "t65"."adult_3_linked_person_id",
  "t65"."gender",
  "t65"."ethnicity",
  "t65"."client_type",
  "t65"."primary_support_reason",
  "t65"."accommodation_status",
  "t65"."employment_status",
  "t65"."has_unpaid_carer",
  "t65"."autism_spectrum_disorder",
  "t65"."visual_impairment",
  "t65"."hearing_impairment",
  "t65"."dementia",
  "t65"."client_funding_status",
  "t65"."event_type",
  "t65"."event_description",
  "t65"."event_outcome",
  "t65"."request_route_of_access",
  "t65"."assessment_type",
  "t65"."eligible_needs_identified",
  "t65"."method_of_assessment",
  "t65"."total_hrs_caring_per_week",
  "t65"."service_type",
  "t65"."service_component",
  "t65"."delivery_mechanism",
  "t65"."review_reason",
  "t65"."review_outcomes_achieved",
  "t65"."method_of_review",
  "t65"."cost_frequency",
  CASE
    WHEN (
      "t65"."accommodation_status" IS NULL
    )
    AND (
      "t65"."accommodation_status_raw" <> ''
    )
    THEN "t65"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t65"."assessment_type" IS NULL
    ) AND (
      "t65"."assessment_type_raw" <> ''
    )
    THEN "t65"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t65"."client_funding_status" IS NULL
    )
    AND (
      "t65"."client_funding_status_raw" <> ''
    )
    THEN "t65"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t65"."client_type" IS NULL
    ) AND (
      "t65"."client_type_raw" <> ''
    )
    THEN "t65"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t65"."cost_frequency" IS NULL
    ) AND (
      "t65"."cost_frequency_raw" <> ''
    )
    THEN "t65"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t65"."delivery_mechanism" IS NULL
    )
    AND (
      "t65"."delivery_mechanism_raw" <> ''
    )
    THEN "t65"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t65"."employment_status" IS NULL
    )
    AND (
      "t65"."employment_status_raw" <> ''
    )
    THEN "t65"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t65"."ethnicity" IS NULL
    ) AND (
      "t65"."ethnicity_raw" <> ''
    )
    THEN "t65"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t65"."event_outcome" IS NULL
    ) AND (
      "t65"."event_outcome_raw" <> ''
    )
    THEN "t65"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t65"."event_type" IS NULL
    ) AND (
      "t65"."event_type_raw" <> ''
    )
    THEN "t65"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t65"."gender" IS NULL
    ) AND (
      "t65"."gender_raw" <> ''
    )
    THEN "t65"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t65"."hearing_impairment" IS NULL
    )
    AND (
      "t65"."hearing_impairment_raw" <> ''
    )
    THEN "t65"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t65"."primary_support_reason" IS NULL
    )
    AND (
      "t65"."primary_support_reason_raw" <> ''
    )
    THEN "t65"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t65"."service_component" IS NULL
    )
    AND (
      "t65"."service_component_raw" <> ''
    )
    THEN "t65"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t65"."service_type" IS NULL
    ) AND (
      "t65"."service_type_raw" <> ''
    )
    THEN "t65"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t65"."visual_impairment" IS NULL
    )
    AND (
      "t65"."visual_impairment_raw" <> ''
    )
    THEN "t65"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
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
    "t64"."gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
    "t64"."adult_1_linked_person_id",
    "t64"."adult_2_linked_person_id",
    "t64"."adult_3_linked_person_id",
    "t64"."has_unpaid_carer",
    "t64"."autism_spectrum_disorder",
    "t64"."dementia",
    "t64"."event_description",
    "t64"."eligible_needs_identified",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date",
    "t64"."accommodation_status_raw",
    "t64"."assessment_type_raw",
    "t64"."client_funding_status_raw",
    "t64"."client_type_raw",
    "t64"."cost_frequency_raw",
    "t64"."delivery_mechanism_raw",
    "t64"."employment_status_raw",
    "t64"."ethnicity_raw",
    "t64"."event_outcome_raw",
    "t64"."event_type_raw",
    "t64"."gender_raw",
    "t64"."hearing_impairment_raw",
    "t64"."method_of_assessment_raw",
    "t64"."method_of_review_raw",
    "t64"."primary_support_reason_raw",
    "t64"."request_route_of_access_raw",
    "t64"."review_outcomes_achieved_raw",
    "t64"."review_reason_raw",
    "t64"."service_component_raw",
    "t64"."service_type_raw",
    "t64"."total_hrs_caring_per_week_raw",
    "t64"."visual_impairment_raw",
    "t64"."accommodation_status",
    "t64"."assessment_type",
    "t64"."client_funding_status",
    "t64"."client_type",
    "t64"."cost_frequency",
    "t64"."delivery_mechanism",
    "t64"."employment_status",
    "t64"."ethnicity",
    "t64"."event_outcome",
    "t64"."event_type",
    "t64"."gender",
    "t64"."hearing_impairment",
    "t64"."method_of_assessment",
    "t64"."method_of_review",
    "t64"."primary_support_reason",
    "t64"."request_route_of_access",
    "t64"."review_outcomes_achieved",
    "t64"."review_reason",
    "t64"."service_component",
    "t64"."service_type",
    "t64"."total_hrs_caring_per_week",
    "t64"."visual_impairment",
    "t64"."event_outcome_hierarchy",
    "t64"."event_outcome_group",
    "t64"."nhs_id",
    "t64"."review_type",
    "t64"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t64"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t64"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t64"."event_type")) = 'service'
              THEN COALESCE("t64"."event_end_date", "t64"."ref_period_end")
              ELSE "t64"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      END AS "birth_date"
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            CASE
              WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gp_practice_code"
            END AS "gp_practice_code",
            "t59"."provider_cqc_location_id",
            "t59"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t59"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_type"
            END AS "event_type",
            "t59"."event_description",
            CASE
              WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."cost_frequency"
            END AS "cost_frequency",
            "t59"."ref_period_start",
            "t59"."ref_period_end",
            "t59"."council",
            "t59"."area",
            "t59"."event_end_date_corrected",
            "t59"."rule",
            "t59"."person_id",
            "t59"."event_key",
            "t59"."event_end_date"
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
) AS "t65"
ORDER BY
  "t65"."la_code" ASC,
  "t65"."event_key" ASC,
  "t65"."record_id" ASC,
  "t65"."import_time" ASC,
  "t65"."import_file" ASC,
  "t65"."row_id" ASC

-- 43626f5ab16cf05f: build dhsc-2026-09, 13 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t12"."row_id",
  "t12"."import_file",
  "t12"."file_row",
  "t12"."import_time",
  "t12"."record_id",
  "t12"."la_code",
  "t12"."stated_period_start",
  "t12"."stated_period_end",
  "t12"."nhs_traced",
  "t12"."nhs_submitted",
  "t12"."date_of_birth",
  "t12"."birth_year",
  "t12"."birth_month",
  "t12"."date_of_death",
  "t12"."event_start_date",
  "t12"."event_end_date_raw",
  "t12"."age_at_event_start",
  "t12"."conversation",
  "t12"."unit_cost",
  "t12"."planned_units_per_week",
  "t12"."la_person_id",
  "t12"."event_reference",
  CASE
    WHEN LOWER(RTRIM("t12"."gp_practice_code")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."gp_practice_code"
  END AS "gp_practice_code",
  "t12"."provider_cqc_location_id",
  "t12"."no_of_adults_being_cared_for",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_1_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_1_linked_person_id"
  END AS "adult_1_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_2_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_2_linked_person_id"
  END AS "adult_2_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_3_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_3_linked_person_id"
  END AS "adult_3_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."gender")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."gender"
  END AS "gender",
  CASE
    WHEN LOWER(RTRIM("t12"."ethnicity")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."ethnicity"
  END AS "ethnicity",
  CASE
    WHEN LOWER(RTRIM("t12"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."client_type"
  END AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t12"."primary_support_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."primary_support_reason"
  END AS "primary_support_reason",
  CASE
    WHEN LOWER(RTRIM("t12"."accommodation_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."accommodation_status"
  END AS "accommodation_status",
  CASE
    WHEN LOWER(RTRIM("t12"."employment_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."employment_status"
  END AS "employment_status",
  CASE
    WHEN LOWER(RTRIM("t12"."has_unpaid_carer")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."has_unpaid_carer"
  END AS "has_unpaid_carer",
  CASE
    WHEN LOWER(RTRIM("t12"."autism_spectrum_disorder")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."autism_spectrum_disorder"
  END AS "autism_spectrum_disorder",
  CASE
    WHEN LOWER(RTRIM("t12"."visual_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."visual_impairment"
  END AS "visual_impairment",
  CASE
    WHEN LOWER(RTRIM("t12"."hearing_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."hearing_impairment"
  END AS "hearing_impairment",
  CASE
    WHEN LOWER(RTRIM("t12"."dementia")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."dementia"
  END AS "dementia",
  CASE
    WHEN LOWER(RTRIM("t12"."client_funding_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."client_funding_status"
  END AS "client_funding_status",
  CASE
    WHEN LOWER(RTRIM("t12"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."event_type"
  END AS "event_type",
  "t12"."event_description",
  CASE
    WHEN LOWER(RTRIM("t12"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."event_outcome"
  END AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t12"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."request_route_of_access"
  END AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t12"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."assessment_type"
  END AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t12"."eligible_needs_identified")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."eligible_needs_identified"
  END AS "eligible_needs_identified",
  CASE
    WHEN LOWER(RTRIM("t12"."method_of_assessment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."method_of_assessment"
  END AS "method_of_assessment",
  CASE
    WHEN LOWER(RTRIM("t12"."total_hrs_caring_per_week")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."total_hrs_caring_per_week"
  END AS "total_hrs_caring_per_week",
  CASE
    WHEN LOWER(RTRIM("t12"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."service_type"
  END AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t12"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."service_component"
  END AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t12"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."delivery_mechanism"
  END AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t12"."review_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."review_reason"
  END AS "review_reason",
  CASE
    WHEN LOWER(RTRIM("t12"."review_outcomes_achieved")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."review_outcomes_achieved"
  END AS "review_outcomes_achieved",
  CASE
    WHEN LOWER(RTRIM("t12"."method_of_review")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."method_of_review"
  END AS "method_of_review",
  CASE
    WHEN LOWER(RTRIM("t12"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."cost_frequency"
  END AS "cost_frequency",
  "t12"."ref_period_start",
  "t12"."ref_period_end",
  "t12"."council",
  "t12"."area",
  "t12"."event_end_date_corrected",
  "t12"."rule",
  "t12"."person_id",
  "t12"."event_key",
  "t12"."event_end_date"
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

-- 4596af6007cb88ec: build dhsc-2026-09, 14 of 38
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
    CASE
      WHEN LOWER(RTRIM("t57"."gp_practice_code")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."gp_practice_code"
    END AS "gp_practice_code",
    "t57"."provider_cqc_location_id",
    "t57"."no_of_adults_being_cared_for",
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
      WHEN LOWER(RTRIM("t57"."gender")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."gender"
    END AS "gender",
    CASE
      WHEN LOWER(RTRIM("t57"."ethnicity")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."ethnicity"
    END AS "ethnicity",
    CASE
      WHEN LOWER(RTRIM("t57"."client_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."client_type"
    END AS "client_type",
    CASE
      WHEN LOWER(RTRIM("t57"."primary_support_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."primary_support_reason"
    END AS "primary_support_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."accommodation_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."accommodation_status"
    END AS "accommodation_status",
    CASE
      WHEN LOWER(RTRIM("t57"."employment_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."employment_status"
    END AS "employment_status",
    CASE
      WHEN LOWER(RTRIM("t57"."has_unpaid_carer")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."has_unpaid_carer"
    END AS "has_unpaid_carer",
    CASE
      WHEN LOWER(RTRIM("t57"."autism_spectrum_disorder")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."autism_spectrum_disorder"
    END AS "autism_spectrum_disorder",
    CASE
      WHEN LOWER(RTRIM("t57"."visual_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."visual_impairment"
    END AS "visual_impairment",
    CASE
      WHEN LOWER(RTRIM("t57"."hearing_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."hearing_impairment"
    END AS "hearing_impairment",
    CASE
      WHEN LOWER(RTRIM("t57"."dementia")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."dementia"
    END AS "dementia",
    CASE
      WHEN LOWER(RTRIM("t57"."client_funding_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."client_funding_status"
    END AS "client_funding_status",
    CASE
      WHEN LOWER(RTRIM("t57"."event_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."event_type"
    END AS "event_type",
    "t57"."event_description",
    CASE
      WHEN LOWER(RTRIM("t57"."event_outcome")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."event_outcome"
    END AS "event_outcome",
    CASE
      WHEN LOWER(RTRIM("t57"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."request_route_of_access"
    END AS "request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t57"."assessment_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."assessment_type"
    END AS "assessment_type",
    CASE
      WHEN LOWER(RTRIM("t57"."eligible_needs_identified")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."eligible_needs_identified"
    END AS "eligible_needs_identified",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_assessment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_assessment"
    END AS "method_of_assessment",
    CASE
      WHEN LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."total_hrs_caring_per_week"
    END AS "total_hrs_caring_per_week",
    CASE
      WHEN LOWER(RTRIM("t57"."service_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."service_type"
    END AS "service_type",
    CASE
      WHEN LOWER(RTRIM("t57"."service_component")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."service_component"
    END AS "service_component",
    CASE
      WHEN LOWER(RTRIM("t57"."delivery_mechanism")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."delivery_mechanism"
    END AS "delivery_mechanism",
    CASE
      WHEN LOWER(RTRIM("t57"."review_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_reason"
    END AS "review_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."review_outcomes_achieved")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_outcomes_achieved"
    END AS "review_outcomes_achieved",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_review")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_review"
    END AS "method_of_review",
    CASE
      WHEN LOWER(RTRIM("t57"."cost_frequency")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."cost_frequency"
    END AS "cost_frequency",
    "t57"."ref_period_start",
    "t57"."ref_period_end",
    "t57"."council",
    "t57"."area",
    "t57"."event_end_date_corrected",
    "t57"."rule",
    "t57"."person_id",
    "t57"."event_key",
    "t57"."event_end_date"
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

-- 616738a18adbeb8c: build dhsc-2026-09, 15 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t65"."row_id",
  "t65"."record_id",
  "t65"."import_file",
  "t65"."import_time",
  "t65"."ref_period_start",
  "t65"."ref_period_end",
  "t65"."la_code",
  "t65"."council",
  "t65"."area",
  "t65"."person_id",
  "t65"."nhs_id",
  "t65"."event_key",
  "t65"."event_type_raw",
  "t65"."event_start_date",
  "t65"."event_end_date_raw",
  "t65"."event_end_date_corrected",
  "t65"."event_end_date",
  "t65"."date_of_birth",
  "t65"."birth_year",
  "t65"."birth_month",
  "t65"."birth_date",
  "t65"."date_of_death",
  "t65"."latest_age",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t65"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t65"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t65"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t65"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t65"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t65"."age_at_event_start",
  "t65"."conversation",
  "t65"."review_type",
  "t65"."event_outcome_hierarchy",
  "t65"."event_outcome_group",
  "t65"."unit_cost",
  "t65"."planned_units_per_week",
  "t65"."la_person_id",
  "t65"."event_reference",
  "t65"."gp_practice_code",
  "t65"."provider_cqc_location_id",
  "t65"."no_of_adults_being_cared_for",
  "t65"."adult_1_linked_person_id",
  "t65"."adult_2_linked_person_id",
  "t65"."adult_3_linked_person_id",
  "t65"."gender",
  "t65"."ethnicity",
  "t65"."client_type",
  "t65"."primary_support_reason",
  "t65"."accommodation_status",
  "t65"."employment_status",
  "t65"."has_unpaid_carer",
  "t65"."autism_spectrum_disorder",
  "t65"."visual_impairment",
  "t65"."hearing_impairment",
  "t65"."dementia",
  "t65"."client_funding_status",
  "t65"."event_type",
  "t65"."event_description",
  "t65"."event_outcome",
  "t65"."request_route_of_access",
  "t65"."assessment_type",
  "t65"."eligible_needs_identified",
  "t65"."method_of_assessment",
  "t65"."total_hrs_caring_per_week",
  "t65"."service_type",
  "t65"."service_component",
  "t65"."delivery_mechanism",
  "t65"."review_reason",
  "t65"."review_outcomes_achieved",
  "t65"."method_of_review",
  "t65"."cost_frequency",
  CASE
    WHEN (
      "t65"."accommodation_status" IS NULL
    )
    AND (
      "t65"."accommodation_status_raw" <> ''
    )
    THEN "t65"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t65"."assessment_type" IS NULL
    ) AND (
      "t65"."assessment_type_raw" <> ''
    )
    THEN "t65"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t65"."client_funding_status" IS NULL
    )
    AND (
      "t65"."client_funding_status_raw" <> ''
    )
    THEN "t65"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t65"."client_type" IS NULL
    ) AND (
      "t65"."client_type_raw" <> ''
    )
    THEN "t65"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t65"."cost_frequency" IS NULL
    ) AND (
      "t65"."cost_frequency_raw" <> ''
    )
    THEN "t65"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t65"."delivery_mechanism" IS NULL
    )
    AND (
      "t65"."delivery_mechanism_raw" <> ''
    )
    THEN "t65"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t65"."employment_status" IS NULL
    )
    AND (
      "t65"."employment_status_raw" <> ''
    )
    THEN "t65"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t65"."ethnicity" IS NULL
    ) AND (
      "t65"."ethnicity_raw" <> ''
    )
    THEN "t65"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t65"."event_outcome" IS NULL
    ) AND (
      "t65"."event_outcome_raw" <> ''
    )
    THEN "t65"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t65"."event_type" IS NULL
    ) AND (
      "t65"."event_type_raw" <> ''
    )
    THEN "t65"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t65"."gender" IS NULL
    ) AND (
      "t65"."gender_raw" <> ''
    )
    THEN "t65"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t65"."hearing_impairment" IS NULL
    )
    AND (
      "t65"."hearing_impairment_raw" <> ''
    )
    THEN "t65"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t65"."primary_support_reason" IS NULL
    )
    AND (
      "t65"."primary_support_reason_raw" <> ''
    )
    THEN "t65"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t65"."service_component" IS NULL
    )
    AND (
      "t65"."service_component_raw" <> ''
    )
    THEN "t65"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t65"."service_type" IS NULL
    ) AND (
      "t65"."service_type_raw" <> ''
    )
    THEN "t65"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t65"."visual_impairment" IS NULL
    )
    AND (
      "t65"."visual_impairment_raw" <> ''
    )
    THEN "t65"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
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
    "t64"."gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
    "t64"."adult_1_linked_person_id",
    "t64"."adult_2_linked_person_id",
    "t64"."adult_3_linked_person_id",
    "t64"."has_unpaid_carer",
    "t64"."autism_spectrum_disorder",
    "t64"."dementia",
    "t64"."event_description",
    "t64"."eligible_needs_identified",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date",
    "t64"."accommodation_status_raw",
    "t64"."assessment_type_raw",
    "t64"."client_funding_status_raw",
    "t64"."client_type_raw",
    "t64"."cost_frequency_raw",
    "t64"."delivery_mechanism_raw",
    "t64"."employment_status_raw",
    "t64"."ethnicity_raw",
    "t64"."event_outcome_raw",
    "t64"."event_type_raw",
    "t64"."gender_raw",
    "t64"."hearing_impairment_raw",
    "t64"."method_of_assessment_raw",
    "t64"."method_of_review_raw",
    "t64"."primary_support_reason_raw",
    "t64"."request_route_of_access_raw",
    "t64"."review_outcomes_achieved_raw",
    "t64"."review_reason_raw",
    "t64"."service_component_raw",
    "t64"."service_type_raw",
    "t64"."total_hrs_caring_per_week_raw",
    "t64"."visual_impairment_raw",
    "t64"."accommodation_status",
    "t64"."assessment_type",
    "t64"."client_funding_status",
    "t64"."client_type",
    "t64"."cost_frequency",
    "t64"."delivery_mechanism",
    "t64"."employment_status",
    "t64"."ethnicity",
    "t64"."event_outcome",
    "t64"."event_type",
    "t64"."gender",
    "t64"."hearing_impairment",
    "t64"."method_of_assessment",
    "t64"."method_of_review",
    "t64"."primary_support_reason",
    "t64"."request_route_of_access",
    "t64"."review_outcomes_achieved",
    "t64"."review_reason",
    "t64"."service_component",
    "t64"."service_type",
    "t64"."total_hrs_caring_per_week",
    "t64"."visual_impairment",
    "t64"."event_outcome_hierarchy",
    "t64"."event_outcome_group",
    "t64"."nhs_id",
    "t64"."review_type",
    "t64"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t64"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t64"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t64"."event_type")) = 'service'
              THEN COALESCE("t64"."event_end_date", "t64"."ref_period_end")
              ELSE "t64"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      END AS "birth_date"
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            CASE
              WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gp_practice_code"
            END AS "gp_practice_code",
            "t59"."provider_cqc_location_id",
            "t59"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t59"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_type"
            END AS "event_type",
            "t59"."event_description",
            CASE
              WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."cost_frequency"
            END AS "cost_frequency",
            "t59"."ref_period_start",
            "t59"."ref_period_end",
            "t59"."council",
            "t59"."area",
            "t59"."event_end_date_corrected",
            "t59"."rule",
            "t59"."person_id",
            "t59"."event_key",
            "t59"."event_end_date"
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
) AS "t65"
ORDER BY
  "t65"."la_code" ASC,
  "t65"."event_key" ASC,
  "t65"."record_id" ASC,
  "t65"."import_time" ASC,
  "t65"."import_file" ASC,
  "t65"."row_id" ASC

-- cc1a2bc420d8058e: build dhsc-2026-09, 16 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t12"."row_id",
  "t12"."import_file",
  "t12"."file_row",
  "t12"."import_time",
  "t12"."record_id",
  "t12"."la_code",
  "t12"."stated_period_start",
  "t12"."stated_period_end",
  "t12"."nhs_traced",
  "t12"."nhs_submitted",
  "t12"."date_of_birth",
  "t12"."birth_year",
  "t12"."birth_month",
  "t12"."date_of_death",
  "t12"."event_start_date",
  "t12"."event_end_date_raw",
  "t12"."age_at_event_start",
  "t12"."conversation",
  "t12"."unit_cost",
  "t12"."planned_units_per_week",
  "t12"."la_person_id",
  "t12"."event_reference",
  CASE
    WHEN LOWER(RTRIM("t12"."gp_practice_code")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."gp_practice_code"
  END AS "gp_practice_code",
  "t12"."provider_cqc_location_id",
  "t12"."no_of_adults_being_cared_for",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_1_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_1_linked_person_id"
  END AS "adult_1_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_2_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_2_linked_person_id"
  END AS "adult_2_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_3_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_3_linked_person_id"
  END AS "adult_3_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."gender")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."gender"
  END AS "gender",
  CASE
    WHEN LOWER(RTRIM("t12"."ethnicity")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."ethnicity"
  END AS "ethnicity",
  CASE
    WHEN LOWER(RTRIM("t12"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."client_type"
  END AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t12"."primary_support_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."primary_support_reason"
  END AS "primary_support_reason",
  CASE
    WHEN LOWER(RTRIM("t12"."accommodation_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."accommodation_status"
  END AS "accommodation_status",
  CASE
    WHEN LOWER(RTRIM("t12"."employment_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."employment_status"
  END AS "employment_status",
  CASE
    WHEN LOWER(RTRIM("t12"."has_unpaid_carer")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."has_unpaid_carer"
  END AS "has_unpaid_carer",
  CASE
    WHEN LOWER(RTRIM("t12"."autism_spectrum_disorder")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."autism_spectrum_disorder"
  END AS "autism_spectrum_disorder",
  CASE
    WHEN LOWER(RTRIM("t12"."visual_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."visual_impairment"
  END AS "visual_impairment",
  CASE
    WHEN LOWER(RTRIM("t12"."hearing_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."hearing_impairment"
  END AS "hearing_impairment",
  CASE
    WHEN LOWER(RTRIM("t12"."dementia")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."dementia"
  END AS "dementia",
  CASE
    WHEN LOWER(RTRIM("t12"."client_funding_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."client_funding_status"
  END AS "client_funding_status",
  CASE
    WHEN LOWER(RTRIM("t12"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."event_type"
  END AS "event_type",
  "t12"."event_description",
  CASE
    WHEN LOWER(RTRIM("t12"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."event_outcome"
  END AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t12"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."request_route_of_access"
  END AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t12"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."assessment_type"
  END AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t12"."eligible_needs_identified")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."eligible_needs_identified"
  END AS "eligible_needs_identified",
  CASE
    WHEN LOWER(RTRIM("t12"."method_of_assessment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."method_of_assessment"
  END AS "method_of_assessment",
  CASE
    WHEN LOWER(RTRIM("t12"."total_hrs_caring_per_week")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."total_hrs_caring_per_week"
  END AS "total_hrs_caring_per_week",
  CASE
    WHEN LOWER(RTRIM("t12"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."service_type"
  END AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t12"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."service_component"
  END AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t12"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."delivery_mechanism"
  END AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t12"."review_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."review_reason"
  END AS "review_reason",
  CASE
    WHEN LOWER(RTRIM("t12"."review_outcomes_achieved")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."review_outcomes_achieved"
  END AS "review_outcomes_achieved",
  CASE
    WHEN LOWER(RTRIM("t12"."method_of_review")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."method_of_review"
  END AS "method_of_review",
  CASE
    WHEN LOWER(RTRIM("t12"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."cost_frequency"
  END AS "cost_frequency",
  "t12"."ref_period_start",
  "t12"."ref_period_end",
  "t12"."council",
  "t12"."area",
  "t12"."event_end_date_corrected",
  "t12"."rule",
  "t12"."person_id",
  "t12"."event_key",
  "t12"."event_end_date"
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

-- 5400aa6384d578ca: build dhsc-2026-09, 17 of 38
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
    CASE
      WHEN LOWER(RTRIM("t57"."gp_practice_code")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."gp_practice_code"
    END AS "gp_practice_code",
    "t57"."provider_cqc_location_id",
    "t57"."no_of_adults_being_cared_for",
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
      WHEN LOWER(RTRIM("t57"."gender")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."gender"
    END AS "gender",
    CASE
      WHEN LOWER(RTRIM("t57"."ethnicity")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."ethnicity"
    END AS "ethnicity",
    CASE
      WHEN LOWER(RTRIM("t57"."client_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."client_type"
    END AS "client_type",
    CASE
      WHEN LOWER(RTRIM("t57"."primary_support_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."primary_support_reason"
    END AS "primary_support_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."accommodation_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."accommodation_status"
    END AS "accommodation_status",
    CASE
      WHEN LOWER(RTRIM("t57"."employment_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."employment_status"
    END AS "employment_status",
    CASE
      WHEN LOWER(RTRIM("t57"."has_unpaid_carer")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."has_unpaid_carer"
    END AS "has_unpaid_carer",
    CASE
      WHEN LOWER(RTRIM("t57"."autism_spectrum_disorder")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."autism_spectrum_disorder"
    END AS "autism_spectrum_disorder",
    CASE
      WHEN LOWER(RTRIM("t57"."visual_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."visual_impairment"
    END AS "visual_impairment",
    CASE
      WHEN LOWER(RTRIM("t57"."hearing_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."hearing_impairment"
    END AS "hearing_impairment",
    CASE
      WHEN LOWER(RTRIM("t57"."dementia")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."dementia"
    END AS "dementia",
    CASE
      WHEN LOWER(RTRIM("t57"."client_funding_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."client_funding_status"
    END AS "client_funding_status",
    CASE
      WHEN LOWER(RTRIM("t57"."event_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."event_type"
    END AS "event_type",
    "t57"."event_description",
    CASE
      WHEN LOWER(RTRIM("t57"."event_outcome")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."event_outcome"
    END AS "event_outcome",
    CASE
      WHEN LOWER(RTRIM("t57"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."request_route_of_access"
    END AS "request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t57"."assessment_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."assessment_type"
    END AS "assessment_type",
    CASE
      WHEN LOWER(RTRIM("t57"."eligible_needs_identified")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."eligible_needs_identified"
    END AS "eligible_needs_identified",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_assessment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_assessment"
    END AS "method_of_assessment",
    CASE
      WHEN LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."total_hrs_caring_per_week"
    END AS "total_hrs_caring_per_week",
    CASE
      WHEN LOWER(RTRIM("t57"."service_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."service_type"
    END AS "service_type",
    CASE
      WHEN LOWER(RTRIM("t57"."service_component")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."service_component"
    END AS "service_component",
    CASE
      WHEN LOWER(RTRIM("t57"."delivery_mechanism")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."delivery_mechanism"
    END AS "delivery_mechanism",
    CASE
      WHEN LOWER(RTRIM("t57"."review_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_reason"
    END AS "review_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."review_outcomes_achieved")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_outcomes_achieved"
    END AS "review_outcomes_achieved",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_review")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_review"
    END AS "method_of_review",
    CASE
      WHEN LOWER(RTRIM("t57"."cost_frequency")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."cost_frequency"
    END AS "cost_frequency",
    "t57"."ref_period_start",
    "t57"."ref_period_end",
    "t57"."council",
    "t57"."area",
    "t57"."event_end_date_corrected",
    "t57"."rule",
    "t57"."person_id",
    "t57"."event_key",
    "t57"."event_end_date"
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

-- 56323d96899a79c3: build dhsc-2026-09, 18 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t65"."row_id",
  "t65"."record_id",
  "t65"."import_file",
  "t65"."import_time",
  "t65"."ref_period_start",
  "t65"."ref_period_end",
  "t65"."la_code",
  "t65"."council",
  "t65"."area",
  "t65"."person_id",
  "t65"."nhs_id",
  "t65"."event_key",
  "t65"."event_type_raw",
  "t65"."event_start_date",
  "t65"."event_end_date_raw",
  "t65"."event_end_date_corrected",
  "t65"."event_end_date",
  "t65"."date_of_birth",
  "t65"."birth_year",
  "t65"."birth_month",
  "t65"."birth_date",
  "t65"."date_of_death",
  "t65"."latest_age",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t65"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t65"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t65"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t65"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t65"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t65"."age_at_event_start",
  "t65"."conversation",
  "t65"."review_type",
  "t65"."event_outcome_hierarchy",
  "t65"."event_outcome_group",
  "t65"."unit_cost",
  "t65"."planned_units_per_week",
  "t65"."la_person_id",
  "t65"."event_reference",
  "t65"."gp_practice_code",
  "t65"."provider_cqc_location_id",
  "t65"."no_of_adults_being_cared_for",
  "t65"."adult_1_linked_person_id",
  "t65"."adult_2_linked_person_id",
  "t65"."adult_3_linked_person_id",
  "t65"."gender",
  "t65"."ethnicity",
  "t65"."client_type",
  "t65"."primary_support_reason",
  "t65"."accommodation_status",
  "t65"."employment_status",
  "t65"."has_unpaid_carer",
  "t65"."autism_spectrum_disorder",
  "t65"."visual_impairment",
  "t65"."hearing_impairment",
  "t65"."dementia",
  "t65"."client_funding_status",
  "t65"."event_type",
  "t65"."event_description",
  "t65"."event_outcome",
  "t65"."request_route_of_access",
  "t65"."assessment_type",
  "t65"."eligible_needs_identified",
  "t65"."method_of_assessment",
  "t65"."total_hrs_caring_per_week",
  "t65"."service_type",
  "t65"."service_component",
  "t65"."delivery_mechanism",
  "t65"."review_reason",
  "t65"."review_outcomes_achieved",
  "t65"."method_of_review",
  "t65"."cost_frequency",
  CASE
    WHEN (
      "t65"."accommodation_status" IS NULL
    )
    AND (
      "t65"."accommodation_status_raw" <> ''
    )
    THEN "t65"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t65"."assessment_type" IS NULL
    ) AND (
      "t65"."assessment_type_raw" <> ''
    )
    THEN "t65"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t65"."client_funding_status" IS NULL
    )
    AND (
      "t65"."client_funding_status_raw" <> ''
    )
    THEN "t65"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t65"."client_type" IS NULL
    ) AND (
      "t65"."client_type_raw" <> ''
    )
    THEN "t65"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t65"."cost_frequency" IS NULL
    ) AND (
      "t65"."cost_frequency_raw" <> ''
    )
    THEN "t65"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t65"."delivery_mechanism" IS NULL
    )
    AND (
      "t65"."delivery_mechanism_raw" <> ''
    )
    THEN "t65"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t65"."employment_status" IS NULL
    )
    AND (
      "t65"."employment_status_raw" <> ''
    )
    THEN "t65"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t65"."ethnicity" IS NULL
    ) AND (
      "t65"."ethnicity_raw" <> ''
    )
    THEN "t65"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t65"."event_outcome" IS NULL
    ) AND (
      "t65"."event_outcome_raw" <> ''
    )
    THEN "t65"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t65"."event_type" IS NULL
    ) AND (
      "t65"."event_type_raw" <> ''
    )
    THEN "t65"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t65"."gender" IS NULL
    ) AND (
      "t65"."gender_raw" <> ''
    )
    THEN "t65"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t65"."hearing_impairment" IS NULL
    )
    AND (
      "t65"."hearing_impairment_raw" <> ''
    )
    THEN "t65"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t65"."primary_support_reason" IS NULL
    )
    AND (
      "t65"."primary_support_reason_raw" <> ''
    )
    THEN "t65"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t65"."service_component" IS NULL
    )
    AND (
      "t65"."service_component_raw" <> ''
    )
    THEN "t65"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t65"."service_type" IS NULL
    ) AND (
      "t65"."service_type_raw" <> ''
    )
    THEN "t65"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t65"."visual_impairment" IS NULL
    )
    AND (
      "t65"."visual_impairment_raw" <> ''
    )
    THEN "t65"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
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
    "t64"."gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
    "t64"."adult_1_linked_person_id",
    "t64"."adult_2_linked_person_id",
    "t64"."adult_3_linked_person_id",
    "t64"."has_unpaid_carer",
    "t64"."autism_spectrum_disorder",
    "t64"."dementia",
    "t64"."event_description",
    "t64"."eligible_needs_identified",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date",
    "t64"."accommodation_status_raw",
    "t64"."assessment_type_raw",
    "t64"."client_funding_status_raw",
    "t64"."client_type_raw",
    "t64"."cost_frequency_raw",
    "t64"."delivery_mechanism_raw",
    "t64"."employment_status_raw",
    "t64"."ethnicity_raw",
    "t64"."event_outcome_raw",
    "t64"."event_type_raw",
    "t64"."gender_raw",
    "t64"."hearing_impairment_raw",
    "t64"."method_of_assessment_raw",
    "t64"."method_of_review_raw",
    "t64"."primary_support_reason_raw",
    "t64"."request_route_of_access_raw",
    "t64"."review_outcomes_achieved_raw",
    "t64"."review_reason_raw",
    "t64"."service_component_raw",
    "t64"."service_type_raw",
    "t64"."total_hrs_caring_per_week_raw",
    "t64"."visual_impairment_raw",
    "t64"."accommodation_status",
    "t64"."assessment_type",
    "t64"."client_funding_status",
    "t64"."client_type",
    "t64"."cost_frequency",
    "t64"."delivery_mechanism",
    "t64"."employment_status",
    "t64"."ethnicity",
    "t64"."event_outcome",
    "t64"."event_type",
    "t64"."gender",
    "t64"."hearing_impairment",
    "t64"."method_of_assessment",
    "t64"."method_of_review",
    "t64"."primary_support_reason",
    "t64"."request_route_of_access",
    "t64"."review_outcomes_achieved",
    "t64"."review_reason",
    "t64"."service_component",
    "t64"."service_type",
    "t64"."total_hrs_caring_per_week",
    "t64"."visual_impairment",
    "t64"."event_outcome_hierarchy",
    "t64"."event_outcome_group",
    "t64"."nhs_id",
    "t64"."review_type",
    "t64"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t64"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t64"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t64"."event_type")) = 'service'
              THEN COALESCE("t64"."event_end_date", "t64"."ref_period_end")
              ELSE "t64"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      END AS "birth_date"
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            CASE
              WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gp_practice_code"
            END AS "gp_practice_code",
            "t59"."provider_cqc_location_id",
            "t59"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t59"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_type"
            END AS "event_type",
            "t59"."event_description",
            CASE
              WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."cost_frequency"
            END AS "cost_frequency",
            "t59"."ref_period_start",
            "t59"."ref_period_end",
            "t59"."council",
            "t59"."area",
            "t59"."event_end_date_corrected",
            "t59"."rule",
            "t59"."person_id",
            "t59"."event_key",
            "t59"."event_end_date"
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
) AS "t65"
ORDER BY
  "t65"."la_code" ASC,
  "t65"."event_key" ASC,
  "t65"."record_id" ASC,
  "t65"."import_time" ASC,
  "t65"."import_file" ASC,
  "t65"."row_id" ASC

-- 8494a90c719a4d98: build dhsc-2026-09, 19 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t12"."row_id",
  "t12"."import_file",
  "t12"."file_row",
  "t12"."import_time",
  "t12"."record_id",
  "t12"."la_code",
  "t12"."stated_period_start",
  "t12"."stated_period_end",
  "t12"."nhs_traced",
  "t12"."nhs_submitted",
  "t12"."date_of_birth",
  "t12"."birth_year",
  "t12"."birth_month",
  "t12"."date_of_death",
  "t12"."event_start_date",
  "t12"."event_end_date_raw",
  "t12"."age_at_event_start",
  "t12"."conversation",
  "t12"."unit_cost",
  "t12"."planned_units_per_week",
  "t12"."la_person_id",
  "t12"."event_reference",
  CASE
    WHEN LOWER(RTRIM("t12"."gp_practice_code")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."gp_practice_code"
  END AS "gp_practice_code",
  "t12"."provider_cqc_location_id",
  "t12"."no_of_adults_being_cared_for",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_1_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_1_linked_person_id"
  END AS "adult_1_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_2_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_2_linked_person_id"
  END AS "adult_2_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."adult_3_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."adult_3_linked_person_id"
  END AS "adult_3_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t12"."gender")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."gender"
  END AS "gender",
  CASE
    WHEN LOWER(RTRIM("t12"."ethnicity")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."ethnicity"
  END AS "ethnicity",
  CASE
    WHEN LOWER(RTRIM("t12"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."client_type"
  END AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t12"."primary_support_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."primary_support_reason"
  END AS "primary_support_reason",
  CASE
    WHEN LOWER(RTRIM("t12"."accommodation_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."accommodation_status"
  END AS "accommodation_status",
  CASE
    WHEN LOWER(RTRIM("t12"."employment_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."employment_status"
  END AS "employment_status",
  CASE
    WHEN LOWER(RTRIM("t12"."has_unpaid_carer")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."has_unpaid_carer"
  END AS "has_unpaid_carer",
  CASE
    WHEN LOWER(RTRIM("t12"."autism_spectrum_disorder")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."autism_spectrum_disorder"
  END AS "autism_spectrum_disorder",
  CASE
    WHEN LOWER(RTRIM("t12"."visual_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."visual_impairment"
  END AS "visual_impairment",
  CASE
    WHEN LOWER(RTRIM("t12"."hearing_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."hearing_impairment"
  END AS "hearing_impairment",
  CASE
    WHEN LOWER(RTRIM("t12"."dementia")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."dementia"
  END AS "dementia",
  CASE
    WHEN LOWER(RTRIM("t12"."client_funding_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."client_funding_status"
  END AS "client_funding_status",
  CASE
    WHEN LOWER(RTRIM("t12"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."event_type"
  END AS "event_type",
  "t12"."event_description",
  CASE
    WHEN LOWER(RTRIM("t12"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."event_outcome"
  END AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t12"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."request_route_of_access"
  END AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t12"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."assessment_type"
  END AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t12"."eligible_needs_identified")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."eligible_needs_identified"
  END AS "eligible_needs_identified",
  CASE
    WHEN LOWER(RTRIM("t12"."method_of_assessment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."method_of_assessment"
  END AS "method_of_assessment",
  CASE
    WHEN LOWER(RTRIM("t12"."total_hrs_caring_per_week")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."total_hrs_caring_per_week"
  END AS "total_hrs_caring_per_week",
  CASE
    WHEN LOWER(RTRIM("t12"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."service_type"
  END AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t12"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."service_component"
  END AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t12"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."delivery_mechanism"
  END AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t12"."review_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."review_reason"
  END AS "review_reason",
  CASE
    WHEN LOWER(RTRIM("t12"."review_outcomes_achieved")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."review_outcomes_achieved"
  END AS "review_outcomes_achieved",
  CASE
    WHEN LOWER(RTRIM("t12"."method_of_review")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."method_of_review"
  END AS "method_of_review",
  CASE
    WHEN LOWER(RTRIM("t12"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t12"."cost_frequency"
  END AS "cost_frequency",
  "t12"."ref_period_start",
  "t12"."ref_period_end",
  "t12"."council",
  "t12"."area",
  "t12"."event_end_date_corrected",
  "t12"."rule",
  "t12"."person_id",
  "t12"."event_key",
  "t12"."event_end_date"
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

-- 70a0f4de0a995546: build dhsc-2026-09, 20 of 38
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
    CASE
      WHEN LOWER(RTRIM("t57"."gp_practice_code")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."gp_practice_code"
    END AS "gp_practice_code",
    "t57"."provider_cqc_location_id",
    "t57"."no_of_adults_being_cared_for",
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
      WHEN LOWER(RTRIM("t57"."gender")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."gender"
    END AS "gender",
    CASE
      WHEN LOWER(RTRIM("t57"."ethnicity")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."ethnicity"
    END AS "ethnicity",
    CASE
      WHEN LOWER(RTRIM("t57"."client_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."client_type"
    END AS "client_type",
    CASE
      WHEN LOWER(RTRIM("t57"."primary_support_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."primary_support_reason"
    END AS "primary_support_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."accommodation_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."accommodation_status"
    END AS "accommodation_status",
    CASE
      WHEN LOWER(RTRIM("t57"."employment_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."employment_status"
    END AS "employment_status",
    CASE
      WHEN LOWER(RTRIM("t57"."has_unpaid_carer")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."has_unpaid_carer"
    END AS "has_unpaid_carer",
    CASE
      WHEN LOWER(RTRIM("t57"."autism_spectrum_disorder")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."autism_spectrum_disorder"
    END AS "autism_spectrum_disorder",
    CASE
      WHEN LOWER(RTRIM("t57"."visual_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."visual_impairment"
    END AS "visual_impairment",
    CASE
      WHEN LOWER(RTRIM("t57"."hearing_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."hearing_impairment"
    END AS "hearing_impairment",
    CASE
      WHEN LOWER(RTRIM("t57"."dementia")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."dementia"
    END AS "dementia",
    CASE
      WHEN LOWER(RTRIM("t57"."client_funding_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."client_funding_status"
    END AS "client_funding_status",
    CASE
      WHEN LOWER(RTRIM("t57"."event_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."event_type"
    END AS "event_type",
    "t57"."event_description",
    CASE
      WHEN LOWER(RTRIM("t57"."event_outcome")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."event_outcome"
    END AS "event_outcome",
    CASE
      WHEN LOWER(RTRIM("t57"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."request_route_of_access"
    END AS "request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t57"."assessment_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."assessment_type"
    END AS "assessment_type",
    CASE
      WHEN LOWER(RTRIM("t57"."eligible_needs_identified")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."eligible_needs_identified"
    END AS "eligible_needs_identified",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_assessment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_assessment"
    END AS "method_of_assessment",
    CASE
      WHEN LOWER(RTRIM("t57"."total_hrs_caring_per_week")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."total_hrs_caring_per_week"
    END AS "total_hrs_caring_per_week",
    CASE
      WHEN LOWER(RTRIM("t57"."service_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."service_type"
    END AS "service_type",
    CASE
      WHEN LOWER(RTRIM("t57"."service_component")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."service_component"
    END AS "service_component",
    CASE
      WHEN LOWER(RTRIM("t57"."delivery_mechanism")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."delivery_mechanism"
    END AS "delivery_mechanism",
    CASE
      WHEN LOWER(RTRIM("t57"."review_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_reason"
    END AS "review_reason",
    CASE
      WHEN LOWER(RTRIM("t57"."review_outcomes_achieved")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."review_outcomes_achieved"
    END AS "review_outcomes_achieved",
    CASE
      WHEN LOWER(RTRIM("t57"."method_of_review")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."method_of_review"
    END AS "method_of_review",
    CASE
      WHEN LOWER(RTRIM("t57"."cost_frequency")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t57"."cost_frequency"
    END AS "cost_frequency",
    "t57"."ref_period_start",
    "t57"."ref_period_end",
    "t57"."council",
    "t57"."area",
    "t57"."event_end_date_corrected",
    "t57"."rule",
    "t57"."person_id",
    "t57"."event_key",
    "t57"."event_end_date"
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

-- b0f798b418c5b574: build dhsc-2026-09, 21 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t65"."row_id",
  "t65"."record_id",
  "t65"."import_file",
  "t65"."import_time",
  "t65"."ref_period_start",
  "t65"."ref_period_end",
  "t65"."la_code",
  "t65"."council",
  "t65"."area",
  "t65"."person_id",
  "t65"."nhs_id",
  "t65"."event_key",
  "t65"."event_type_raw",
  "t65"."event_start_date",
  "t65"."event_end_date_raw",
  "t65"."event_end_date_corrected",
  "t65"."event_end_date",
  "t65"."date_of_birth",
  "t65"."birth_year",
  "t65"."birth_month",
  "t65"."birth_date",
  "t65"."date_of_death",
  "t65"."latest_age",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t65"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t65"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t65"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t65"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t65"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t65"."age_at_event_start",
  "t65"."conversation",
  "t65"."review_type",
  "t65"."event_outcome_hierarchy",
  "t65"."event_outcome_group",
  "t65"."unit_cost",
  "t65"."planned_units_per_week",
  "t65"."la_person_id",
  "t65"."event_reference",
  "t65"."gp_practice_code",
  "t65"."provider_cqc_location_id",
  "t65"."no_of_adults_being_cared_for",
  "t65"."adult_1_linked_person_id",
  "t65"."adult_2_linked_person_id",
  "t65"."adult_3_linked_person_id",
  "t65"."gender",
  "t65"."ethnicity",
  "t65"."client_type",
  "t65"."primary_support_reason",
  "t65"."accommodation_status",
  "t65"."employment_status",
  "t65"."has_unpaid_carer",
  "t65"."autism_spectrum_disorder",
  "t65"."visual_impairment",
  "t65"."hearing_impairment",
  "t65"."dementia",
  "t65"."client_funding_status",
  "t65"."event_type",
  "t65"."event_description",
  "t65"."event_outcome",
  "t65"."request_route_of_access",
  "t65"."assessment_type",
  "t65"."eligible_needs_identified",
  "t65"."method_of_assessment",
  "t65"."total_hrs_caring_per_week",
  "t65"."service_type",
  "t65"."service_component",
  "t65"."delivery_mechanism",
  "t65"."review_reason",
  "t65"."review_outcomes_achieved",
  "t65"."method_of_review",
  "t65"."cost_frequency",
  CASE
    WHEN (
      "t65"."accommodation_status" IS NULL
    )
    AND (
      "t65"."accommodation_status_raw" <> ''
    )
    THEN "t65"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t65"."assessment_type" IS NULL
    ) AND (
      "t65"."assessment_type_raw" <> ''
    )
    THEN "t65"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t65"."client_funding_status" IS NULL
    )
    AND (
      "t65"."client_funding_status_raw" <> ''
    )
    THEN "t65"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t65"."client_type" IS NULL
    ) AND (
      "t65"."client_type_raw" <> ''
    )
    THEN "t65"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t65"."cost_frequency" IS NULL
    ) AND (
      "t65"."cost_frequency_raw" <> ''
    )
    THEN "t65"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t65"."delivery_mechanism" IS NULL
    )
    AND (
      "t65"."delivery_mechanism_raw" <> ''
    )
    THEN "t65"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t65"."employment_status" IS NULL
    )
    AND (
      "t65"."employment_status_raw" <> ''
    )
    THEN "t65"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t65"."ethnicity" IS NULL
    ) AND (
      "t65"."ethnicity_raw" <> ''
    )
    THEN "t65"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t65"."event_outcome" IS NULL
    ) AND (
      "t65"."event_outcome_raw" <> ''
    )
    THEN "t65"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t65"."event_type" IS NULL
    ) AND (
      "t65"."event_type_raw" <> ''
    )
    THEN "t65"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t65"."gender" IS NULL
    ) AND (
      "t65"."gender_raw" <> ''
    )
    THEN "t65"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t65"."hearing_impairment" IS NULL
    )
    AND (
      "t65"."hearing_impairment_raw" <> ''
    )
    THEN "t65"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t65"."primary_support_reason" IS NULL
    )
    AND (
      "t65"."primary_support_reason_raw" <> ''
    )
    THEN "t65"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t65"."service_component" IS NULL
    )
    AND (
      "t65"."service_component_raw" <> ''
    )
    THEN "t65"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t65"."service_type" IS NULL
    ) AND (
      "t65"."service_type_raw" <> ''
    )
    THEN "t65"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t65"."visual_impairment" IS NULL
    )
    AND (
      "t65"."visual_impairment_raw" <> ''
    )
    THEN "t65"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
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
    "t64"."gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
    "t64"."adult_1_linked_person_id",
    "t64"."adult_2_linked_person_id",
    "t64"."adult_3_linked_person_id",
    "t64"."has_unpaid_carer",
    "t64"."autism_spectrum_disorder",
    "t64"."dementia",
    "t64"."event_description",
    "t64"."eligible_needs_identified",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date",
    "t64"."accommodation_status_raw",
    "t64"."assessment_type_raw",
    "t64"."client_funding_status_raw",
    "t64"."client_type_raw",
    "t64"."cost_frequency_raw",
    "t64"."delivery_mechanism_raw",
    "t64"."employment_status_raw",
    "t64"."ethnicity_raw",
    "t64"."event_outcome_raw",
    "t64"."event_type_raw",
    "t64"."gender_raw",
    "t64"."hearing_impairment_raw",
    "t64"."method_of_assessment_raw",
    "t64"."method_of_review_raw",
    "t64"."primary_support_reason_raw",
    "t64"."request_route_of_access_raw",
    "t64"."review_outcomes_achieved_raw",
    "t64"."review_reason_raw",
    "t64"."service_component_raw",
    "t64"."service_type_raw",
    "t64"."total_hrs_caring_per_week_raw",
    "t64"."visual_impairment_raw",
    "t64"."accommodation_status",
    "t64"."assessment_type",
    "t64"."client_funding_status",
    "t64"."client_type",
    "t64"."cost_frequency",
    "t64"."delivery_mechanism",
    "t64"."employment_status",
    "t64"."ethnicity",
    "t64"."event_outcome",
    "t64"."event_type",
    "t64"."gender",
    "t64"."hearing_impairment",
    "t64"."method_of_assessment",
    "t64"."method_of_review",
    "t64"."primary_support_reason",
    "t64"."request_route_of_access",
    "t64"."review_outcomes_achieved",
    "t64"."review_reason",
    "t64"."service_component",
    "t64"."service_type",
    "t64"."total_hrs_caring_per_week",
    "t64"."visual_impairment",
    "t64"."event_outcome_hierarchy",
    "t64"."event_outcome_group",
    "t64"."nhs_id",
    "t64"."review_type",
    "t64"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t64"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t64"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t64"."event_type")) = 'service'
              THEN COALESCE("t64"."event_end_date", "t64"."ref_period_end")
              ELSE "t64"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      END AS "birth_date"
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            CASE
              WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gp_practice_code"
            END AS "gp_practice_code",
            "t59"."provider_cqc_location_id",
            "t59"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t59"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_type"
            END AS "event_type",
            "t59"."event_description",
            CASE
              WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."cost_frequency"
            END AS "cost_frequency",
            "t59"."ref_period_start",
            "t59"."ref_period_end",
            "t59"."council",
            "t59"."area",
            "t59"."event_end_date_corrected",
            "t59"."rule",
            "t59"."person_id",
            "t59"."event_key",
            "t59"."event_end_date"
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
) AS "t65"
ORDER BY
  "t65"."la_code" ASC,
  "t65"."event_key" ASC,
  "t65"."record_id" ASC,
  "t65"."import_time" ASC,
  "t65"."import_file" ASC,
  "t65"."row_id" ASC

-- e63382cfdcd5b8bb: build dhsc-2026-09, 22 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR
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

-- 9c7ad90b27ef9bbe: build dhsc-2026-09, 23 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "cost_frequency" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2)
SELECT
  "t13"."row_id",
  "t13"."record_id",
  "t13"."import_file",
  "t13"."import_time",
  "t13"."file_row",
  "t13"."la_code",
  "t13"."nhs_traced",
  "t13"."nhs_submitted",
  "t13"."la_person_id",
  "t13"."conversation",
  "t13"."event_start_date",
  "t13"."event_end_date_corrected",
  "t13"."ref_period_start",
  "t13"."ref_period_end",
  "t13"."event_outcome",
  "t13"."client_type",
  "t13"."event_type",
  "t13"."request_route_of_access",
  "t13"."assessment_type",
  "t13"."service_type",
  "t13"."service_component",
  "t13"."delivery_mechanism",
  "t13"."cost_frequency",
  "t13"."unit_cost",
  "t13"."planned_units_per_week"
FROM (
  SELECT
    "t12"."row_id",
    "t12"."import_file",
    "t12"."file_row",
    "t12"."import_time",
    "t12"."record_id",
    "t12"."la_code",
    "t12"."stated_period_start",
    "t12"."stated_period_end",
    "t12"."nhs_traced",
    "t12"."nhs_submitted",
    "t12"."date_of_birth",
    "t12"."birth_year",
    "t12"."birth_month",
    "t12"."date_of_death",
    "t12"."event_start_date",
    "t12"."event_end_date",
    "t12"."age_at_event_start",
    "t12"."conversation",
    "t12"."unit_cost",
    "t12"."planned_units_per_week",
    "t12"."la_person_id",
    "t12"."event_reference",
    "t12"."gp_practice_code",
    "t12"."provider_cqc_location_id",
    "t12"."no_of_adults_being_cared_for",
    "t12"."adult_1_linked_person_id",
    "t12"."adult_2_linked_person_id",
    "t12"."adult_3_linked_person_id",
    "t12"."gender",
    "t12"."ethnicity",
    "t12"."client_type",
    "t12"."primary_support_reason",
    "t12"."accommodation_status",
    "t12"."employment_status",
    "t12"."has_unpaid_carer",
    "t12"."autism_spectrum_disorder",
    "t12"."visual_impairment",
    "t12"."hearing_impairment",
    "t12"."dementia",
    "t12"."client_funding_status",
    "t12"."event_type",
    "t12"."event_description",
    "t12"."event_outcome",
    "t12"."request_route_of_access",
    "t12"."assessment_type",
    "t12"."eligible_needs_identified",
    "t12"."method_of_assessment",
    "t12"."total_hrs_caring_per_week",
    "t12"."service_type",
    "t12"."service_component",
    "t12"."delivery_mechanism",
    "t12"."review_reason",
    "t12"."review_outcomes_achieved",
    "t12"."method_of_review",
    "t12"."cost_frequency",
    "t12"."ref_period_start",
    "t12"."ref_period_end",
    "t12"."council",
    "t12"."area",
    "t12"."event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t12"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t12"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t12"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t12"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t12"."event_type"), 'service')
          )
          AND (
            "t12"."event_end_date_corrected" IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t12"."event_start_date" > "t12"."ref_period_end"
            )
            OR (
              "t12"."event_end_date_corrected" < "t12"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t12"."event_type"), 'service')
              )
              AND (
                "t12"."event_end_date_corrected" > "t12"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t12"."date_of_death" < "t12"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t12"."date_of_death" < "t12"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t12"."nhs_traced", "t12"."nhs_submitted", "t12"."la_person_id") IS NOT NULL
        THEN CAST(NULL AS TEXT)
        ELSE 'no-person-id'
      END
    ) AS "rule"
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
      CASE
        WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
        THEN "t11"."registered_death"
        ELSE "t11"."date_of_death"
      END AS "date_of_death",
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
      CASE
        WHEN COALESCE(
          (
            CASE
              WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
              THEN "t11"."registered_death"
              ELSE "t11"."date_of_death"
            END >= "t11"."event_start_date"
          )
          AND (
            CASE
              WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
              THEN "t11"."registered_death"
              ELSE "t11"."date_of_death"
            END <= "t11"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t11"."event_end_date" IS NULL
          )
          AND (
            CASE
              WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
              THEN "t11"."registered_death"
              ELSE "t11"."date_of_death"
            END > "t11"."event_start_date"
          ),
          FALSE
        )
        THEN CASE
          WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
          THEN "t11"."registered_death"
          ELSE "t11"."date_of_death"
        END
        ELSE "t11"."event_end_date"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area",
        "t10"."nhs_key",
        "t10"."registered_death"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t0"
        WHERE
          TRUE
      ) AS "t5"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t5"."la_code" = "t3"."la_code" AND "t5"."import_time" = "t3"."import_time"
      LEFT OUTER JOIN (
        SELECT
          LOWER(RTRIM("t8"."nhs_id")) AS "nhs_key",
          "t8"."date_of_death" AS "registered_death"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t6"."nhs_id",
              "t6"."date_of_death",
              "t6"."registered",
              ROW_NUMBER() OVER (
                PARTITION BY LOWER(RTRIM("t6"."nhs_id"))
                ORDER BY "t6"."registered" DESC, "t6"."date_of_death" DESC
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
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."place" = 0
        ) AS "t8"
      ) AS "t10"
        ON LOWER(RTRIM(COALESCE("t5"."nhs_traced", "t5"."nhs_submitted"))) = "t10"."nhs_key"
    ) AS "t11"
  ) AS "t12"
) AS "t13"
WHERE
  "t13"."rule" IS NULL

-- 1cef9bcc7856fc2e: build dhsc-2026-09, 24 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
SELECT
  "t18".*
  EXCLUDE ("kept_row")
FROM (
  SELECT
    "t17"."row_id",
    "t17"."import_file",
    "t17"."file_row",
    "t17"."import_time",
    "t17"."record_id",
    "t17"."la_code",
    "t17"."stated_period_start",
    "t17"."stated_period_end",
    "t17"."nhs_traced",
    "t17"."nhs_submitted",
    "t17"."date_of_birth",
    "t17"."birth_year",
    "t17"."birth_month",
    "t17"."date_of_death",
    "t17"."event_start_date",
    "t17"."event_end_date_raw",
    "t17"."age_at_event_start",
    "t17"."conversation",
    "t17"."unit_cost",
    "t17"."planned_units_per_week",
    "t17"."la_person_id",
    "t17"."event_reference",
    "t17"."gp_practice_code",
    "t17"."provider_cqc_location_id",
    "t17"."no_of_adults_being_cared_for",
    "t17"."adult_1_linked_person_id",
    "t17"."adult_2_linked_person_id",
    "t17"."adult_3_linked_person_id",
    "t17"."gender",
    "t17"."ethnicity",
    "t17"."client_type",
    "t17"."primary_support_reason",
    "t17"."accommodation_status",
    "t17"."employment_status",
    "t17"."has_unpaid_carer",
    "t17"."autism_spectrum_disorder",
    "t17"."visual_impairment",
    "t17"."hearing_impairment",
    "t17"."dementia",
    "t17"."client_funding_status",
    "t17"."event_type",
    "t17"."event_description",
    "t17"."event_outcome",
    "t17"."request_route_of_access",
    "t17"."assessment_type",
    "t17"."eligible_needs_identified",
    "t17"."method_of_assessment",
    "t17"."total_hrs_caring_per_week",
    "t17"."service_type",
    "t17"."service_component",
    "t17"."delivery_mechanism",
    "t17"."review_reason",
    "t17"."review_outcomes_achieved",
    "t17"."method_of_review",
    "t17"."cost_frequency",
    "t17"."ref_period_start",
    "t17"."ref_period_end",
    "t17"."council",
    "t17"."area",
    "t17"."event_end_date_corrected",
    "t17"."rule",
    "t8"."kept_row",
    "t8"."person_id",
    "t8"."event_key",
    "t8"."event_end_date"
  FROM (
    SELECT
      "t15"."row_id",
      "t15"."import_file",
      "t15"."file_row",
      "t15"."import_time",
      "t15"."record_id",
      "t15"."la_code",
      "t15"."stated_period_start",
      "t15"."stated_period_end",
      "t15"."nhs_traced",
      "t15"."nhs_submitted",
      "t15"."date_of_birth",
      "t15"."birth_year",
      "t15"."birth_month",
      "t15"."date_of_death",
      "t15"."event_start_date",
      "t15"."event_end_date" AS "event_end_date_raw",
      "t15"."age_at_event_start",
      "t15"."conversation",
      "t15"."unit_cost",
      "t15"."planned_units_per_week",
      "t15"."la_person_id",
      "t15"."event_reference",
      "t15"."gp_practice_code",
      "t15"."provider_cqc_location_id",
      "t15"."no_of_adults_being_cared_for",
      "t15"."adult_1_linked_person_id",
      "t15"."adult_2_linked_person_id",
      "t15"."adult_3_linked_person_id",
      "t15"."gender",
      "t15"."ethnicity",
      "t15"."client_type",
      "t15"."primary_support_reason",
      "t15"."accommodation_status",
      "t15"."employment_status",
      "t15"."has_unpaid_carer",
      "t15"."autism_spectrum_disorder",
      "t15"."visual_impairment",
      "t15"."hearing_impairment",
      "t15"."dementia",
      "t15"."client_funding_status",
      "t15"."event_type",
      "t15"."event_description",
      "t15"."event_outcome",
      "t15"."request_route_of_access",
      "t15"."assessment_type",
      "t15"."eligible_needs_identified",
      "t15"."method_of_assessment",
      "t15"."total_hrs_caring_per_week",
      "t15"."service_type",
      "t15"."service_component",
      "t15"."delivery_mechanism",
      "t15"."review_reason",
      "t15"."review_outcomes_achieved",
      "t15"."method_of_review",
      "t15"."cost_frequency",
      "t15"."ref_period_start",
      "t15"."ref_period_end",
      "t15"."council",
      "t15"."area",
      "t15"."event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t15"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t15"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t15"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t15"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t15"."event_type"), 'service')
            )
            AND (
              "t15"."event_end_date_corrected" IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t15"."event_start_date" > "t15"."ref_period_end"
              )
              OR (
                "t15"."event_end_date_corrected" < "t15"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t15"."event_type"), 'service')
                )
                AND (
                  "t15"."event_end_date_corrected" > "t15"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t15"."date_of_death" < "t15"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t15"."date_of_death" < "t15"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t15"."nhs_traced", "t15"."nhs_submitted", "t15"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        CASE
          WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
          THEN "t14"."registered_death"
          ELSE "t14"."date_of_death"
        END AS "date_of_death",
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
        CASE
          WHEN COALESCE(
            (
              CASE
                WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                THEN "t14"."registered_death"
                ELSE "t14"."date_of_death"
              END >= "t14"."event_start_date"
            )
            AND (
              CASE
                WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                THEN "t14"."registered_death"
                ELSE "t14"."date_of_death"
              END <= "t14"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t14"."event_end_date" IS NULL
            )
            AND (
              CASE
                WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                THEN "t14"."registered_death"
                ELSE "t14"."date_of_death"
              END > "t14"."event_start_date"
            ),
            FALSE
          )
          THEN CASE
            WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
            THEN "t14"."registered_death"
            ELSE "t14"."date_of_death"
          END
          ELSE "t14"."event_end_date"
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
          "t4"."ref_period_start",
          "t4"."ref_period_end",
          "t4"."council",
          "t4"."area",
          "t13"."nhs_key",
          "t13"."registered_death"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            TRUE
        ) AS "t7"
        LEFT OUTER JOIN {table 2} AS "t4"
          ON "t7"."la_code" = "t4"."la_code" AND "t7"."import_time" = "t4"."import_time"
        LEFT OUTER JOIN (
          SELECT
            LOWER(RTRIM("t11"."nhs_id")) AS "nhs_key",
            "t11"."date_of_death" AS "registered_death"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t9"."nhs_id",
                "t9"."date_of_death",
                "t9"."registered",
                ROW_NUMBER() OVER (
                  PARTITION BY LOWER(RTRIM("t9"."nhs_id"))
                  ORDER BY "t9"."registered" DESC, "t9"."date_of_death" DESC
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
              ) AS "t9"
            ) AS "t10"
            WHERE
              "t10"."place" = 0
          ) AS "t11"
        ) AS "t13"
          ON LOWER(RTRIM(COALESCE("t7"."nhs_traced", "t7"."nhs_submitted"))) = "t13"."nhs_key"
      ) AS "t14"
    ) AS "t15"
  ) AS "t17"
  INNER JOIN (
    SELECT
      "t0"."row_id" AS "kept_row",
      "t0"."person_id",
      "t0"."event_key",
      "t0"."event_end_date"
    FROM {table 4} AS "t0"
    WHERE
      "t0"."place" = 0
  ) AS "t8"
    ON "t17"."row_id" = "t8"."kept_row"
) AS "t18"

-- 2530443948578235: build dhsc-2026-09, 25 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE
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
  "t19"."event_end_date_raw",
  "t19"."age_at_event_start",
  "t19"."conversation",
  "t19"."unit_cost",
  "t19"."planned_units_per_week",
  "t19"."la_person_id",
  "t19"."event_reference",
  CASE
    WHEN LOWER(RTRIM("t19"."gp_practice_code")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."gp_practice_code"
  END AS "gp_practice_code",
  "t19"."provider_cqc_location_id",
  "t19"."no_of_adults_being_cared_for",
  CASE
    WHEN LOWER(RTRIM("t19"."adult_1_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."adult_1_linked_person_id"
  END AS "adult_1_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t19"."adult_2_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."adult_2_linked_person_id"
  END AS "adult_2_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t19"."adult_3_linked_person_id")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."adult_3_linked_person_id"
  END AS "adult_3_linked_person_id",
  CASE
    WHEN LOWER(RTRIM("t19"."gender")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."gender"
  END AS "gender",
  CASE
    WHEN LOWER(RTRIM("t19"."ethnicity")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."ethnicity"
  END AS "ethnicity",
  CASE
    WHEN LOWER(RTRIM("t19"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."client_type"
  END AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t19"."primary_support_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."primary_support_reason"
  END AS "primary_support_reason",
  CASE
    WHEN LOWER(RTRIM("t19"."accommodation_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."accommodation_status"
  END AS "accommodation_status",
  CASE
    WHEN LOWER(RTRIM("t19"."employment_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."employment_status"
  END AS "employment_status",
  CASE
    WHEN LOWER(RTRIM("t19"."has_unpaid_carer")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."has_unpaid_carer"
  END AS "has_unpaid_carer",
  CASE
    WHEN LOWER(RTRIM("t19"."autism_spectrum_disorder")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."autism_spectrum_disorder"
  END AS "autism_spectrum_disorder",
  CASE
    WHEN LOWER(RTRIM("t19"."visual_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."visual_impairment"
  END AS "visual_impairment",
  CASE
    WHEN LOWER(RTRIM("t19"."hearing_impairment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."hearing_impairment"
  END AS "hearing_impairment",
  CASE
    WHEN LOWER(RTRIM("t19"."dementia")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."dementia"
  END AS "dementia",
  CASE
    WHEN LOWER(RTRIM("t19"."client_funding_status")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."client_funding_status"
  END AS "client_funding_status",
  CASE
    WHEN LOWER(RTRIM("t19"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."event_type"
  END AS "event_type",
  "t19"."event_description",
  CASE
    WHEN LOWER(RTRIM("t19"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."event_outcome"
  END AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t19"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."request_route_of_access"
  END AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t19"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."assessment_type"
  END AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t19"."eligible_needs_identified")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."eligible_needs_identified"
  END AS "eligible_needs_identified",
  CASE
    WHEN LOWER(RTRIM("t19"."method_of_assessment")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."method_of_assessment"
  END AS "method_of_assessment",
  CASE
    WHEN LOWER(RTRIM("t19"."total_hrs_caring_per_week")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."total_hrs_caring_per_week"
  END AS "total_hrs_caring_per_week",
  CASE
    WHEN LOWER(RTRIM("t19"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."service_type"
  END AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t19"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."service_component"
  END AS "service_component",
  CASE
    WHEN LOWER(RTRIM("t19"."delivery_mechanism")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."delivery_mechanism"
  END AS "delivery_mechanism",
  CASE
    WHEN LOWER(RTRIM("t19"."review_reason")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."review_reason"
  END AS "review_reason",
  CASE
    WHEN LOWER(RTRIM("t19"."review_outcomes_achieved")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."review_outcomes_achieved"
  END AS "review_outcomes_achieved",
  CASE
    WHEN LOWER(RTRIM("t19"."method_of_review")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."method_of_review"
  END AS "method_of_review",
  CASE
    WHEN LOWER(RTRIM("t19"."cost_frequency")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t19"."cost_frequency"
  END AS "cost_frequency",
  "t19"."ref_period_start",
  "t19"."ref_period_end",
  "t19"."council",
  "t19"."area",
  "t19"."event_end_date_corrected",
  "t19"."rule",
  "t19"."person_id",
  "t19"."event_key",
  "t19"."event_end_date"
FROM (
  SELECT
    "t18".*
    EXCLUDE ("kept_row")
  FROM (
    SELECT
      "t17"."row_id",
      "t17"."import_file",
      "t17"."file_row",
      "t17"."import_time",
      "t17"."record_id",
      "t17"."la_code",
      "t17"."stated_period_start",
      "t17"."stated_period_end",
      "t17"."nhs_traced",
      "t17"."nhs_submitted",
      "t17"."date_of_birth",
      "t17"."birth_year",
      "t17"."birth_month",
      "t17"."date_of_death",
      "t17"."event_start_date",
      "t17"."event_end_date_raw",
      "t17"."age_at_event_start",
      "t17"."conversation",
      "t17"."unit_cost",
      "t17"."planned_units_per_week",
      "t17"."la_person_id",
      "t17"."event_reference",
      "t17"."gp_practice_code",
      "t17"."provider_cqc_location_id",
      "t17"."no_of_adults_being_cared_for",
      "t17"."adult_1_linked_person_id",
      "t17"."adult_2_linked_person_id",
      "t17"."adult_3_linked_person_id",
      "t17"."gender",
      "t17"."ethnicity",
      "t17"."client_type",
      "t17"."primary_support_reason",
      "t17"."accommodation_status",
      "t17"."employment_status",
      "t17"."has_unpaid_carer",
      "t17"."autism_spectrum_disorder",
      "t17"."visual_impairment",
      "t17"."hearing_impairment",
      "t17"."dementia",
      "t17"."client_funding_status",
      "t17"."event_type",
      "t17"."event_description",
      "t17"."event_outcome",
      "t17"."request_route_of_access",
      "t17"."assessment_type",
      "t17"."eligible_needs_identified",
      "t17"."method_of_assessment",
      "t17"."total_hrs_caring_per_week",
      "t17"."service_type",
      "t17"."service_component",
      "t17"."delivery_mechanism",
      "t17"."review_reason",
      "t17"."review_outcomes_achieved",
      "t17"."method_of_review",
      "t17"."cost_frequency",
      "t17"."ref_period_start",
      "t17"."ref_period_end",
      "t17"."council",
      "t17"."area",
      "t17"."event_end_date_corrected",
      "t17"."rule",
      "t8"."kept_row",
      "t8"."person_id",
      "t8"."event_key",
      "t8"."event_end_date"
    FROM (
      SELECT
        "t15"."row_id",
        "t15"."import_file",
        "t15"."file_row",
        "t15"."import_time",
        "t15"."record_id",
        "t15"."la_code",
        "t15"."stated_period_start",
        "t15"."stated_period_end",
        "t15"."nhs_traced",
        "t15"."nhs_submitted",
        "t15"."date_of_birth",
        "t15"."birth_year",
        "t15"."birth_month",
        "t15"."date_of_death",
        "t15"."event_start_date",
        "t15"."event_end_date" AS "event_end_date_raw",
        "t15"."age_at_event_start",
        "t15"."conversation",
        "t15"."unit_cost",
        "t15"."planned_units_per_week",
        "t15"."la_person_id",
        "t15"."event_reference",
        "t15"."gp_practice_code",
        "t15"."provider_cqc_location_id",
        "t15"."no_of_adults_being_cared_for",
        "t15"."adult_1_linked_person_id",
        "t15"."adult_2_linked_person_id",
        "t15"."adult_3_linked_person_id",
        "t15"."gender",
        "t15"."ethnicity",
        "t15"."client_type",
        "t15"."primary_support_reason",
        "t15"."accommodation_status",
        "t15"."employment_status",
        "t15"."has_unpaid_carer",
        "t15"."autism_spectrum_disorder",
        "t15"."visual_impairment",
        "t15"."hearing_impairment",
        "t15"."dementia",
        "t15"."client_funding_status",
        "t15"."event_type",
        "t15"."event_description",
        "t15"."event_outcome",
        "t15"."request_route_of_access",
        "t15"."assessment_type",
        "t15"."eligible_needs_identified",
        "t15"."method_of_assessment",
        "t15"."total_hrs_caring_per_week",
        "t15"."service_type",
        "t15"."service_component",
        "t15"."delivery_mechanism",
        "t15"."review_reason",
        "t15"."review_outcomes_achieved",
        "t15"."method_of_review",
        "t15"."cost_frequency",
        "t15"."ref_period_start",
        "t15"."ref_period_end",
        "t15"."council",
        "t15"."area",
        "t15"."event_end_date_corrected",
        COALESCE(
          CASE
            WHEN "t15"."la_code" IS NULL
            THEN 'no-council-code'
            WHEN "t15"."ref_period_start" IS NULL
            THEN 'not-in-selected-file'
            ELSE CASE
              WHEN "t15"."event_type" IS NULL
              THEN 'blank-event-type'
              WHEN "t15"."event_start_date" IS NULL
              THEN 'blank-event-start'
              WHEN NOT (
                CONTAINS(LOWER("t15"."event_type"), 'service')
              )
              AND (
                "t15"."event_end_date_corrected" IS NULL
              )
              THEN 'no-event-end'
              WHEN COALESCE(
                (
                  "t15"."event_start_date" > "t15"."ref_period_end"
                )
                OR (
                  "t15"."event_end_date_corrected" < "t15"."ref_period_start"
                )
                OR (
                  NOT (
                    CONTAINS(LOWER("t15"."event_type"), 'service')
                  )
                  AND (
                    "t15"."event_end_date_corrected" > "t15"."ref_period_end"
                  )
                ),
                FALSE
              )
              THEN 'outside-reference-period'
              WHEN COALESCE("t15"."date_of_death" < "t15"."ref_period_start", FALSE)
              THEN 'died-before-period'
              WHEN COALESCE("t15"."date_of_death" < "t15"."event_start_date", FALSE)
              THEN 'died-before-event'
              ELSE CAST(NULL AS TEXT)
            END
          END,
          CASE
            WHEN COALESCE("t15"."nhs_traced", "t15"."nhs_submitted", "t15"."la_person_id") IS NOT NULL
            THEN CAST(NULL AS TEXT)
            ELSE 'no-person-id'
          END
        ) AS "rule"
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
          CASE
            WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
            THEN "t14"."registered_death"
            ELSE "t14"."date_of_death"
          END AS "date_of_death",
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
          CASE
            WHEN COALESCE(
              (
                CASE
                  WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                  THEN "t14"."registered_death"
                  ELSE "t14"."date_of_death"
                END >= "t14"."event_start_date"
              )
              AND (
                CASE
                  WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                  THEN "t14"."registered_death"
                  ELSE "t14"."date_of_death"
                END <= "t14"."event_end_date"
              ),
              FALSE
            )
            OR COALESCE(
              (
                "t14"."event_end_date" IS NULL
              )
              AND (
                CASE
                  WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                  THEN "t14"."registered_death"
                  ELSE "t14"."date_of_death"
                END > "t14"."event_start_date"
              ),
              FALSE
            )
            THEN CASE
              WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
              THEN "t14"."registered_death"
              ELSE "t14"."date_of_death"
            END
            ELSE "t14"."event_end_date"
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
            "t4"."ref_period_start",
            "t4"."ref_period_end",
            "t4"."council",
            "t4"."area",
            "t13"."nhs_key",
            "t13"."registered_death"
          FROM (
            SELECT
              *
            FROM {table 1} AS "t1"
            WHERE
              TRUE
          ) AS "t7"
          LEFT OUTER JOIN {table 2} AS "t4"
            ON "t7"."la_code" = "t4"."la_code" AND "t7"."import_time" = "t4"."import_time"
          LEFT OUTER JOIN (
            SELECT
              LOWER(RTRIM("t11"."nhs_id")) AS "nhs_key",
              "t11"."date_of_death" AS "registered_death"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t9"."nhs_id",
                  "t9"."date_of_death",
                  "t9"."registered",
                  ROW_NUMBER() OVER (
                    PARTITION BY LOWER(RTRIM("t9"."nhs_id"))
                    ORDER BY "t9"."registered" DESC, "t9"."date_of_death" DESC
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
                ) AS "t9"
              ) AS "t10"
              WHERE
                "t10"."place" = 0
            ) AS "t11"
          ) AS "t13"
            ON LOWER(RTRIM(COALESCE("t7"."nhs_traced", "t7"."nhs_submitted"))) = "t13"."nhs_key"
        ) AS "t14"
      ) AS "t15"
    ) AS "t17"
    INNER JOIN (
      SELECT
        "t0"."row_id" AS "kept_row",
        "t0"."person_id",
        "t0"."event_key",
        "t0"."event_end_date"
      FROM {table 4} AS "t0"
      WHERE
        "t0"."place" = 0
    ) AS "t8"
      ON "t17"."row_id" = "t8"."kept_row"
  ) AS "t18"
) AS "t19"

-- c1b7c6028d139144: build dhsc-2026-09, 26 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "import_time" TIMESTAMP, "record_id" BIGINT, "la_code" VARCHAR, "stated_period_start" DATE, "stated_period_end" DATE, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "date_of_death" DATE, "event_start_date" DATE, "event_end_date_raw" DATE, "age_at_event_start" INTEGER, "conversation" INTEGER, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "dementia" VARCHAR, "event_description" VARCHAR, "eligible_needs_identified" VARCHAR, "ref_period_start" DATE, "ref_period_end" DATE, "council" VARCHAR, "area" VARCHAR, "event_end_date_corrected" DATE, "rule" VARCHAR, "person_id" VARCHAR, "event_key" BIGINT, "event_end_date" DATE, "accommodation_status_raw" VARCHAR, "assessment_type_raw" VARCHAR, "client_funding_status_raw" VARCHAR, "client_type_raw" VARCHAR, "cost_frequency_raw" VARCHAR, "delivery_mechanism_raw" VARCHAR, "employment_status_raw" VARCHAR, "ethnicity_raw" VARCHAR, "event_outcome_raw" VARCHAR, "event_type_raw" VARCHAR, "gender_raw" VARCHAR, "hearing_impairment_raw" VARCHAR, "method_of_assessment_raw" VARCHAR, "method_of_review_raw" VARCHAR, "primary_support_reason_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "review_outcomes_achieved_raw" VARCHAR, "review_reason_raw" VARCHAR, "service_component_raw" VARCHAR, "service_type_raw" VARCHAR, "total_hrs_caring_per_week_raw" VARCHAR, "visual_impairment_raw" VARCHAR, "accommodation_status" VARCHAR, "assessment_type" VARCHAR, "client_funding_status" VARCHAR, "client_type" VARCHAR, "cost_frequency" VARCHAR, "delivery_mechanism" VARCHAR, "employment_status" VARCHAR, "ethnicity" VARCHAR, "event_outcome" VARCHAR, "event_type" VARCHAR, "gender" VARCHAR, "hearing_impairment" VARCHAR, "method_of_assessment" VARCHAR, "method_of_review" VARCHAR, "primary_support_reason" VARCHAR, "request_route_of_access" VARCHAR, "review_outcomes_achieved" VARCHAR, "review_reason" VARCHAR, "service_component" VARCHAR, "service_type" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "visual_impairment" VARCHAR
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
  "t66"."gp_practice_code",
  "t66"."provider_cqc_location_id",
  "t66"."no_of_adults_being_cared_for",
  "t66"."adult_1_linked_person_id",
  "t66"."adult_2_linked_person_id",
  "t66"."adult_3_linked_person_id",
  "t66"."has_unpaid_carer",
  "t66"."autism_spectrum_disorder",
  "t66"."dementia",
  "t66"."event_description",
  "t66"."eligible_needs_identified",
  "t66"."ref_period_start",
  "t66"."ref_period_end",
  "t66"."council",
  "t66"."area",
  "t66"."event_end_date_corrected",
  "t66"."rule",
  "t66"."person_id",
  "t66"."event_key",
  "t66"."event_end_date",
  "t66"."accommodation_status" AS "accommodation_status_raw",
  "t66"."assessment_type" AS "assessment_type_raw",
  "t66"."client_funding_status" AS "client_funding_status_raw",
  "t66"."client_type" AS "client_type_raw",
  "t66"."cost_frequency" AS "cost_frequency_raw",
  "t66"."delivery_mechanism" AS "delivery_mechanism_raw",
  "t66"."employment_status" AS "employment_status_raw",
  "t66"."ethnicity" AS "ethnicity_raw",
  "t66"."event_outcome" AS "event_outcome_raw",
  "t66"."event_type" AS "event_type_raw",
  "t66"."gender" AS "gender_raw",
  "t66"."hearing_impairment" AS "hearing_impairment_raw",
  "t66"."method_of_assessment" AS "method_of_assessment_raw",
  "t66"."method_of_review" AS "method_of_review_raw",
  "t66"."primary_support_reason" AS "primary_support_reason_raw",
  "t66"."request_route_of_access" AS "request_route_of_access_raw",
  "t66"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
  "t66"."review_reason" AS "review_reason_raw",
  "t66"."service_component" AS "service_component_raw",
  "t66"."service_type" AS "service_type_raw",
  "t66"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
  "t66"."visual_impairment" AS "visual_impairment_raw",
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
  COALESCE("t43"."to_method_of_assessment", "t66"."method_of_assessment") AS "method_of_assessment",
  COALESCE("t44"."to_method_of_review", "t66"."method_of_review") AS "method_of_review",
  "t45"."to_primary_support_reason" AS "primary_support_reason",
  COALESCE("t46"."to_request_route_of_access", "t66"."request_route_of_access") AS "request_route_of_access",
  COALESCE("t47"."to_review_outcomes_achieved", "t66"."review_outcomes_achieved") AS "review_outcomes_achieved",
  COALESCE("t48"."to_review_reason", "t66"."review_reason") AS "review_reason",
  "t49"."to_service_component" AS "service_component",
  "t50"."to_service_type" AS "service_type",
  COALESCE("t51"."to_total_hrs_caring_per_week", "t66"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
  "t52"."to_visual_impairment" AS "visual_impairment"
FROM (
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
    CASE
      WHEN LOWER(RTRIM("t64"."gp_practice_code")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."gp_practice_code"
    END AS "gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
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
      WHEN LOWER(RTRIM("t64"."gender")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."gender"
    END AS "gender",
    CASE
      WHEN LOWER(RTRIM("t64"."ethnicity")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."ethnicity"
    END AS "ethnicity",
    CASE
      WHEN LOWER(RTRIM("t64"."client_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."client_type"
    END AS "client_type",
    CASE
      WHEN LOWER(RTRIM("t64"."primary_support_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."primary_support_reason"
    END AS "primary_support_reason",
    CASE
      WHEN LOWER(RTRIM("t64"."accommodation_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."accommodation_status"
    END AS "accommodation_status",
    CASE
      WHEN LOWER(RTRIM("t64"."employment_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."employment_status"
    END AS "employment_status",
    CASE
      WHEN LOWER(RTRIM("t64"."has_unpaid_carer")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."has_unpaid_carer"
    END AS "has_unpaid_carer",
    CASE
      WHEN LOWER(RTRIM("t64"."autism_spectrum_disorder")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."autism_spectrum_disorder"
    END AS "autism_spectrum_disorder",
    CASE
      WHEN LOWER(RTRIM("t64"."visual_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."visual_impairment"
    END AS "visual_impairment",
    CASE
      WHEN LOWER(RTRIM("t64"."hearing_impairment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."hearing_impairment"
    END AS "hearing_impairment",
    CASE
      WHEN LOWER(RTRIM("t64"."dementia")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."dementia"
    END AS "dementia",
    CASE
      WHEN LOWER(RTRIM("t64"."client_funding_status")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."client_funding_status"
    END AS "client_funding_status",
    CASE
      WHEN LOWER(RTRIM("t64"."event_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."event_type"
    END AS "event_type",
    "t64"."event_description",
    CASE
      WHEN LOWER(RTRIM("t64"."event_outcome")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."event_outcome"
    END AS "event_outcome",
    CASE
      WHEN LOWER(RTRIM("t64"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."request_route_of_access"
    END AS "request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t64"."assessment_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."assessment_type"
    END AS "assessment_type",
    CASE
      WHEN LOWER(RTRIM("t64"."eligible_needs_identified")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."eligible_needs_identified"
    END AS "eligible_needs_identified",
    CASE
      WHEN LOWER(RTRIM("t64"."method_of_assessment")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."method_of_assessment"
    END AS "method_of_assessment",
    CASE
      WHEN LOWER(RTRIM("t64"."total_hrs_caring_per_week")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."total_hrs_caring_per_week"
    END AS "total_hrs_caring_per_week",
    CASE
      WHEN LOWER(RTRIM("t64"."service_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."service_type"
    END AS "service_type",
    CASE
      WHEN LOWER(RTRIM("t64"."service_component")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."service_component"
    END AS "service_component",
    CASE
      WHEN LOWER(RTRIM("t64"."delivery_mechanism")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."delivery_mechanism"
    END AS "delivery_mechanism",
    CASE
      WHEN LOWER(RTRIM("t64"."review_reason")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."review_reason"
    END AS "review_reason",
    CASE
      WHEN LOWER(RTRIM("t64"."review_outcomes_achieved")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."review_outcomes_achieved"
    END AS "review_outcomes_achieved",
    CASE
      WHEN LOWER(RTRIM("t64"."method_of_review")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."method_of_review"
    END AS "method_of_review",
    CASE
      WHEN LOWER(RTRIM("t64"."cost_frequency")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t64"."cost_frequency"
    END AS "cost_frequency",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date"
  FROM (
    SELECT
      "t63".*
      EXCLUDE ("kept_row")
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
        "t62"."ref_period_start",
        "t62"."ref_period_end",
        "t62"."council",
        "t62"."area",
        "t62"."event_end_date_corrected",
        "t62"."rule",
        "t53"."kept_row",
        "t53"."person_id",
        "t53"."event_key",
        "t53"."event_end_date"
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
          "t60"."event_end_date" AS "event_end_date_raw",
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
          "t60"."event_end_date_corrected",
          COALESCE(
            CASE
              WHEN "t60"."la_code" IS NULL
              THEN 'no-council-code'
              WHEN "t60"."ref_period_start" IS NULL
              THEN 'not-in-selected-file'
              ELSE CASE
                WHEN "t60"."event_type" IS NULL
                THEN 'blank-event-type'
                WHEN "t60"."event_start_date" IS NULL
                THEN 'blank-event-start'
                WHEN NOT (
                  CONTAINS(LOWER("t60"."event_type"), 'service')
                )
                AND (
                  "t60"."event_end_date_corrected" IS NULL
                )
                THEN 'no-event-end'
                WHEN COALESCE(
                  (
                    "t60"."event_start_date" > "t60"."ref_period_end"
                  )
                  OR (
                    "t60"."event_end_date_corrected" < "t60"."ref_period_start"
                  )
                  OR (
                    NOT (
                      CONTAINS(LOWER("t60"."event_type"), 'service')
                    )
                    AND (
                      "t60"."event_end_date_corrected" > "t60"."ref_period_end"
                    )
                  ),
                  FALSE
                )
                THEN 'outside-reference-period'
                WHEN COALESCE("t60"."date_of_death" < "t60"."ref_period_start", FALSE)
                THEN 'died-before-period'
                WHEN COALESCE("t60"."date_of_death" < "t60"."event_start_date", FALSE)
                THEN 'died-before-event'
                ELSE CAST(NULL AS TEXT)
              END
            END,
            CASE
              WHEN COALESCE("t60"."nhs_traced", "t60"."nhs_submitted", "t60"."la_person_id") IS NOT NULL
              THEN CAST(NULL AS TEXT)
              ELSE 'no-person-id'
            END
          ) AS "rule"
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
            CASE
              WHEN COALESCE("t59"."nhs_traced", "t59"."nhs_submitted") IS NOT NULL
              THEN "t59"."registered_death"
              ELSE "t59"."date_of_death"
            END AS "date_of_death",
            "t59"."event_start_date",
            "t59"."event_end_date",
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
            CASE
              WHEN COALESCE(
                (
                  CASE
                    WHEN COALESCE("t59"."nhs_traced", "t59"."nhs_submitted") IS NOT NULL
                    THEN "t59"."registered_death"
                    ELSE "t59"."date_of_death"
                  END >= "t59"."event_start_date"
                )
                AND (
                  CASE
                    WHEN COALESCE("t59"."nhs_traced", "t59"."nhs_submitted") IS NOT NULL
                    THEN "t59"."registered_death"
                    ELSE "t59"."date_of_death"
                  END <= "t59"."event_end_date"
                ),
                FALSE
              )
              OR COALESCE(
                (
                  "t59"."event_end_date" IS NULL
                )
                AND (
                  CASE
                    WHEN COALESCE("t59"."nhs_traced", "t59"."nhs_submitted") IS NOT NULL
                    THEN "t59"."registered_death"
                    ELSE "t59"."date_of_death"
                  END > "t59"."event_start_date"
                ),
                FALSE
              )
              THEN CASE
                WHEN COALESCE("t59"."nhs_traced", "t59"."nhs_submitted") IS NOT NULL
                THEN "t59"."registered_death"
                ELSE "t59"."date_of_death"
              END
              ELSE "t59"."event_end_date"
            END AS "event_end_date_corrected"
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
              "t5"."ref_period_start",
              "t5"."ref_period_end",
              "t5"."council",
              "t5"."area",
              "t58"."nhs_key",
              "t58"."registered_death"
            FROM (
              SELECT
                *
              FROM {table 1} AS "t2"
              WHERE
                TRUE
            ) AS "t30"
            LEFT OUTER JOIN {table 2} AS "t5"
              ON "t30"."la_code" = "t5"."la_code" AND "t30"."import_time" = "t5"."import_time"
            LEFT OUTER JOIN (
              SELECT
                LOWER(RTRIM("t56"."nhs_id")) AS "nhs_key",
                "t56"."date_of_death" AS "registered_death"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t54"."nhs_id",
                    "t54"."date_of_death",
                    "t54"."registered",
                    ROW_NUMBER() OVER (
                      PARTITION BY LOWER(RTRIM("t54"."nhs_id"))
                      ORDER BY "t54"."registered" DESC, "t54"."date_of_death" DESC
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
                  ) AS "t54"
                ) AS "t55"
                WHERE
                  "t55"."place" = 0
              ) AS "t56"
            ) AS "t58"
              ON LOWER(RTRIM(COALESCE("t30"."nhs_traced", "t30"."nhs_submitted"))) = "t58"."nhs_key"
          ) AS "t59"
        ) AS "t60"
      ) AS "t62"
      INNER JOIN (
        SELECT
          "t1"."row_id" AS "kept_row",
          "t1"."person_id",
          "t1"."event_key",
          "t1"."event_end_date"
        FROM {table 4} AS "t1"
        WHERE
          "t1"."place" = 0
      ) AS "t53"
        ON "t62"."row_id" = "t53"."kept_row"
    ) AS "t63"
  ) AS "t64"
) AS "t66"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_accommodation_status",
    "t0"."cleaned_value" AS "to_accommodation_status"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'accommodation_status'
) AS "t31"
  ON LOWER(RTRIM("t66"."accommodation_status")) = "t31"."from_accommodation_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_assessment_type",
    "t0"."cleaned_value" AS "to_assessment_type"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'assessment_type'
) AS "t32"
  ON LOWER(RTRIM("t66"."assessment_type")) = "t32"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_funding_status",
    "t0"."cleaned_value" AS "to_client_funding_status"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'client_funding_status'
) AS "t33"
  ON LOWER(RTRIM("t66"."client_funding_status")) = "t33"."from_client_funding_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_client_type",
    "t0"."cleaned_value" AS "to_client_type"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'client_type'
) AS "t34"
  ON LOWER(RTRIM("t66"."client_type")) = "t34"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_cost_frequency",
    "t0"."cleaned_value" AS "to_cost_frequency"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'cost_frequency'
) AS "t35"
  ON LOWER(RTRIM("t66"."cost_frequency")) = "t35"."from_cost_frequency"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_delivery_mechanism",
    "t0"."cleaned_value" AS "to_delivery_mechanism"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'delivery_mechanism'
) AS "t36"
  ON LOWER(RTRIM("t66"."delivery_mechanism")) = "t36"."from_delivery_mechanism"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_employment_status",
    "t0"."cleaned_value" AS "to_employment_status"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'employment_status'
) AS "t37"
  ON LOWER(RTRIM("t66"."employment_status")) = "t37"."from_employment_status"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_ethnicity",
    "t0"."cleaned_value" AS "to_ethnicity"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'ethnicity'
) AS "t38"
  ON LOWER(RTRIM("t66"."ethnicity")) = "t38"."from_ethnicity"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_outcome",
    "t0"."cleaned_value" AS "to_event_outcome"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'event_outcome'
) AS "t39"
  ON LOWER(RTRIM("t66"."event_outcome")) = "t39"."from_event_outcome"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_event_type",
    "t0"."cleaned_value" AS "to_event_type"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'event_type'
) AS "t40"
  ON LOWER(RTRIM("t66"."event_type")) = "t40"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_gender",
    "t0"."cleaned_value" AS "to_gender"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'gender'
) AS "t41"
  ON LOWER(RTRIM("t66"."gender")) = "t41"."from_gender"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_hearing_impairment",
    "t0"."cleaned_value" AS "to_hearing_impairment"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'hearing_impairment'
) AS "t42"
  ON LOWER(RTRIM("t66"."hearing_impairment")) = "t42"."from_hearing_impairment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_assessment",
    "t0"."cleaned_value" AS "to_method_of_assessment"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'method_of_assessment'
) AS "t43"
  ON LOWER(RTRIM("t66"."method_of_assessment")) = "t43"."from_method_of_assessment"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_method_of_review",
    "t0"."cleaned_value" AS "to_method_of_review"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'method_of_review'
) AS "t44"
  ON LOWER(RTRIM("t66"."method_of_review")) = "t44"."from_method_of_review"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_primary_support_reason",
    "t0"."cleaned_value" AS "to_primary_support_reason"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'primary_support_reason'
) AS "t45"
  ON LOWER(RTRIM("t66"."primary_support_reason")) = "t45"."from_primary_support_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_request_route_of_access",
    "t0"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'request_route_of_access'
) AS "t46"
  ON LOWER(RTRIM("t66"."request_route_of_access")) = "t46"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_outcomes_achieved",
    "t0"."cleaned_value" AS "to_review_outcomes_achieved"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'review_outcomes_achieved'
) AS "t47"
  ON LOWER(RTRIM("t66"."review_outcomes_achieved")) = "t47"."from_review_outcomes_achieved"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_review_reason",
    "t0"."cleaned_value" AS "to_review_reason"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'review_reason'
) AS "t48"
  ON LOWER(RTRIM("t66"."review_reason")) = "t48"."from_review_reason"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_component",
    "t0"."cleaned_value" AS "to_service_component"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'service_component'
) AS "t49"
  ON LOWER(RTRIM("t66"."service_component")) = "t49"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_service_type",
    "t0"."cleaned_value" AS "to_service_type"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'service_type'
) AS "t50"
  ON LOWER(RTRIM("t66"."service_type")) = "t50"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_total_hrs_caring_per_week",
    "t0"."cleaned_value" AS "to_total_hrs_caring_per_week"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'total_hrs_caring_per_week'
) AS "t51"
  ON LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = "t51"."from_total_hrs_caring_per_week"
LEFT OUTER JOIN (
  SELECT
    "t0"."raw_value" AS "from_visual_impairment",
    "t0"."cleaned_value" AS "to_visual_impairment"
  FROM {table 5} AS "t0"
  WHERE
    "t0"."field" = 'visual_impairment'
) AS "t52"
  ON LOWER(RTRIM("t66"."visual_impairment")) = "t52"."from_visual_impairment"

-- 0f2eb5252128cb44: build dhsc-2026-09, 27 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_cost_frequency" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t72"."row_id",
  "t72"."record_id",
  "t72"."import_file",
  "t72"."import_time",
  "t72"."ref_period_start",
  "t72"."ref_period_end",
  "t72"."la_code",
  "t72"."council",
  "t72"."area",
  "t72"."person_id",
  "t72"."nhs_id",
  "t72"."event_key",
  "t72"."event_type_raw",
  "t72"."event_start_date",
  "t72"."event_end_date_raw",
  "t72"."event_end_date_corrected",
  "t72"."event_end_date",
  "t72"."date_of_birth",
  "t72"."birth_year",
  "t72"."birth_month",
  "t72"."birth_date",
  "t72"."date_of_death",
  "t72"."latest_age",
  CASE
    WHEN "t72"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t72"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t72"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t72"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t72"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t72"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t72"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t72"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t72"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t72"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t72"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t72"."age_at_event_start",
  "t72"."conversation",
  "t72"."review_type",
  "t72"."event_outcome_hierarchy",
  "t72"."event_outcome_group",
  "t72"."unit_cost",
  "t72"."planned_units_per_week",
  "t72"."la_person_id",
  "t72"."event_reference",
  "t72"."gp_practice_code",
  "t72"."provider_cqc_location_id",
  "t72"."no_of_adults_being_cared_for",
  "t72"."adult_1_linked_person_id",
  "t72"."adult_2_linked_person_id",
  "t72"."adult_3_linked_person_id",
  "t72"."gender",
  "t72"."ethnicity",
  "t72"."client_type",
  "t72"."primary_support_reason",
  "t72"."accommodation_status",
  "t72"."employment_status",
  "t72"."has_unpaid_carer",
  "t72"."autism_spectrum_disorder",
  "t72"."visual_impairment",
  "t72"."hearing_impairment",
  "t72"."dementia",
  "t72"."client_funding_status",
  "t72"."event_type",
  "t72"."event_description",
  "t72"."event_outcome",
  "t72"."request_route_of_access",
  "t72"."assessment_type",
  "t72"."eligible_needs_identified",
  "t72"."method_of_assessment",
  "t72"."total_hrs_caring_per_week",
  "t72"."service_type",
  "t72"."service_component",
  "t72"."delivery_mechanism",
  "t72"."review_reason",
  "t72"."review_outcomes_achieved",
  "t72"."method_of_review",
  "t72"."cost_frequency",
  CASE
    WHEN (
      "t72"."accommodation_status" IS NULL
    )
    AND (
      "t72"."accommodation_status_raw" <> ''
    )
    THEN "t72"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t72"."assessment_type" IS NULL
    ) AND (
      "t72"."assessment_type_raw" <> ''
    )
    THEN "t72"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t72"."client_funding_status" IS NULL
    )
    AND (
      "t72"."client_funding_status_raw" <> ''
    )
    THEN "t72"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t72"."client_type" IS NULL
    ) AND (
      "t72"."client_type_raw" <> ''
    )
    THEN "t72"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t72"."cost_frequency" IS NULL
    ) AND (
      "t72"."cost_frequency_raw" <> ''
    )
    THEN "t72"."cost_frequency_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_cost_frequency",
  CASE
    WHEN (
      "t72"."delivery_mechanism" IS NULL
    )
    AND (
      "t72"."delivery_mechanism_raw" <> ''
    )
    THEN "t72"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t72"."employment_status" IS NULL
    )
    AND (
      "t72"."employment_status_raw" <> ''
    )
    THEN "t72"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t72"."ethnicity" IS NULL
    ) AND (
      "t72"."ethnicity_raw" <> ''
    )
    THEN "t72"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t72"."event_outcome" IS NULL
    ) AND (
      "t72"."event_outcome_raw" <> ''
    )
    THEN "t72"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t72"."event_type" IS NULL
    ) AND (
      "t72"."event_type_raw" <> ''
    )
    THEN "t72"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t72"."gender" IS NULL
    ) AND (
      "t72"."gender_raw" <> ''
    )
    THEN "t72"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t72"."hearing_impairment" IS NULL
    )
    AND (
      "t72"."hearing_impairment_raw" <> ''
    )
    THEN "t72"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t72"."primary_support_reason" IS NULL
    )
    AND (
      "t72"."primary_support_reason_raw" <> ''
    )
    THEN "t72"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t72"."service_component" IS NULL
    )
    AND (
      "t72"."service_component_raw" <> ''
    )
    THEN "t72"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t72"."service_type" IS NULL
    ) AND (
      "t72"."service_type_raw" <> ''
    )
    THEN "t72"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t72"."visual_impairment" IS NULL
    )
    AND (
      "t72"."visual_impairment_raw" <> ''
    )
    THEN "t72"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t71"."row_id",
    "t71"."import_file",
    "t71"."file_row",
    "t71"."import_time",
    "t71"."record_id",
    "t71"."la_code",
    "t71"."stated_period_start",
    "t71"."stated_period_end",
    "t71"."nhs_traced",
    "t71"."nhs_submitted",
    "t71"."date_of_birth",
    "t71"."birth_year",
    "t71"."birth_month",
    "t71"."date_of_death",
    "t71"."event_start_date",
    "t71"."event_end_date_raw",
    "t71"."age_at_event_start",
    "t71"."conversation",
    "t71"."unit_cost",
    "t71"."planned_units_per_week",
    "t71"."la_person_id",
    "t71"."event_reference",
    "t71"."gp_practice_code",
    "t71"."provider_cqc_location_id",
    "t71"."no_of_adults_being_cared_for",
    "t71"."adult_1_linked_person_id",
    "t71"."adult_2_linked_person_id",
    "t71"."adult_3_linked_person_id",
    "t71"."has_unpaid_carer",
    "t71"."autism_spectrum_disorder",
    "t71"."dementia",
    "t71"."event_description",
    "t71"."eligible_needs_identified",
    "t71"."ref_period_start",
    "t71"."ref_period_end",
    "t71"."council",
    "t71"."area",
    "t71"."event_end_date_corrected",
    "t71"."rule",
    "t71"."person_id",
    "t71"."event_key",
    "t71"."event_end_date",
    "t71"."accommodation_status_raw",
    "t71"."assessment_type_raw",
    "t71"."client_funding_status_raw",
    "t71"."client_type_raw",
    "t71"."cost_frequency_raw",
    "t71"."delivery_mechanism_raw",
    "t71"."employment_status_raw",
    "t71"."ethnicity_raw",
    "t71"."event_outcome_raw",
    "t71"."event_type_raw",
    "t71"."gender_raw",
    "t71"."hearing_impairment_raw",
    "t71"."method_of_assessment_raw",
    "t71"."method_of_review_raw",
    "t71"."primary_support_reason_raw",
    "t71"."request_route_of_access_raw",
    "t71"."review_outcomes_achieved_raw",
    "t71"."review_reason_raw",
    "t71"."service_component_raw",
    "t71"."service_type_raw",
    "t71"."total_hrs_caring_per_week_raw",
    "t71"."visual_impairment_raw",
    "t71"."accommodation_status",
    "t71"."assessment_type",
    "t71"."client_funding_status",
    "t71"."client_type",
    "t71"."cost_frequency",
    "t71"."delivery_mechanism",
    "t71"."employment_status",
    "t71"."ethnicity",
    "t71"."event_outcome",
    "t71"."event_type",
    "t71"."gender",
    "t71"."hearing_impairment",
    "t71"."method_of_assessment",
    "t71"."method_of_review",
    "t71"."primary_support_reason",
    "t71"."request_route_of_access",
    "t71"."review_outcomes_achieved",
    "t71"."review_reason",
    "t71"."service_component",
    "t71"."service_type",
    "t71"."total_hrs_caring_per_week",
    "t71"."visual_impairment",
    "t71"."event_outcome_hierarchy",
    "t71"."event_outcome_group",
    "t71"."nhs_id",
    "t71"."review_type",
    "t71"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t71"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t71"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t71"."event_type")) = 'service'
              THEN COALESCE("t71"."event_end_date", "t71"."ref_period_end")
              ELSE "t71"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t70"."row_id",
      "t70"."import_file",
      "t70"."file_row",
      "t70"."import_time",
      "t70"."record_id",
      "t70"."la_code",
      "t70"."stated_period_start",
      "t70"."stated_period_end",
      "t70"."nhs_traced",
      "t70"."nhs_submitted",
      "t70"."date_of_birth",
      "t70"."birth_year",
      "t70"."birth_month",
      "t70"."date_of_death",
      "t70"."event_start_date",
      "t70"."event_end_date_raw",
      "t70"."age_at_event_start",
      "t70"."conversation",
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
      "t70"."has_unpaid_carer",
      "t70"."autism_spectrum_disorder",
      "t70"."dementia",
      "t70"."event_description",
      "t70"."eligible_needs_identified",
      "t70"."ref_period_start",
      "t70"."ref_period_end",
      "t70"."council",
      "t70"."area",
      "t70"."event_end_date_corrected",
      "t70"."rule",
      "t70"."person_id",
      "t70"."event_key",
      "t70"."event_end_date",
      "t70"."accommodation_status_raw",
      "t70"."assessment_type_raw",
      "t70"."client_funding_status_raw",
      "t70"."client_type_raw",
      "t70"."cost_frequency_raw",
      "t70"."delivery_mechanism_raw",
      "t70"."employment_status_raw",
      "t70"."ethnicity_raw",
      "t70"."event_outcome_raw",
      "t70"."event_type_raw",
      "t70"."gender_raw",
      "t70"."hearing_impairment_raw",
      "t70"."method_of_assessment_raw",
      "t70"."method_of_review_raw",
      "t70"."primary_support_reason_raw",
      "t70"."request_route_of_access_raw",
      "t70"."review_outcomes_achieved_raw",
      "t70"."review_reason_raw",
      "t70"."service_component_raw",
      "t70"."service_type_raw",
      "t70"."total_hrs_caring_per_week_raw",
      "t70"."visual_impairment_raw",
      "t70"."accommodation_status",
      "t70"."assessment_type",
      "t70"."client_funding_status",
      "t70"."client_type",
      "t70"."cost_frequency",
      "t70"."delivery_mechanism",
      "t70"."employment_status",
      "t70"."ethnicity",
      "t70"."event_outcome",
      "t70"."event_type",
      "t70"."gender",
      "t70"."hearing_impairment",
      "t70"."method_of_assessment",
      "t70"."method_of_review",
      "t70"."primary_support_reason",
      "t70"."request_route_of_access",
      "t70"."review_outcomes_achieved",
      "t70"."review_reason",
      "t70"."service_component",
      "t70"."service_type",
      "t70"."total_hrs_caring_per_week",
      "t70"."visual_impairment",
      "t70"."event_outcome_hierarchy",
      "t70"."event_outcome_group",
      "t70"."nhs_id",
      "t70"."review_type",
      CASE
        WHEN (
          "t70"."birth_year" IS NOT NULL
        ) AND "t70"."birth_month" BETWEEN 1 AND 12
        THEN MAKE_DATE("t70"."birth_year", "t70"."birth_month", 1)
        ELSE CAST(NULL AS DATE)
      END AS "birth_date"
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
        "t69"."gp_practice_code",
        "t69"."provider_cqc_location_id",
        "t69"."no_of_adults_being_cared_for",
        "t69"."adult_1_linked_person_id",
        "t69"."adult_2_linked_person_id",
        "t69"."adult_3_linked_person_id",
        "t69"."has_unpaid_carer",
        "t69"."autism_spectrum_disorder",
        "t69"."dementia",
        "t69"."event_description",
        "t69"."eligible_needs_identified",
        "t69"."ref_period_start",
        "t69"."ref_period_end",
        "t69"."council",
        "t69"."area",
        "t69"."event_end_date_corrected",
        "t69"."rule",
        "t69"."person_id",
        "t69"."event_key",
        "t69"."event_end_date",
        "t69"."accommodation_status_raw",
        "t69"."assessment_type_raw",
        "t69"."client_funding_status_raw",
        "t69"."client_type_raw",
        "t69"."cost_frequency_raw",
        "t69"."delivery_mechanism_raw",
        "t69"."employment_status_raw",
        "t69"."ethnicity_raw",
        "t69"."event_outcome_raw",
        "t69"."event_type_raw",
        "t69"."gender_raw",
        "t69"."hearing_impairment_raw",
        "t69"."method_of_assessment_raw",
        "t69"."method_of_review_raw",
        "t69"."primary_support_reason_raw",
        "t69"."request_route_of_access_raw",
        "t69"."review_outcomes_achieved_raw",
        "t69"."review_reason_raw",
        "t69"."service_component_raw",
        "t69"."service_type_raw",
        "t69"."total_hrs_caring_per_week_raw",
        "t69"."visual_impairment_raw",
        "t69"."accommodation_status",
        "t69"."assessment_type",
        "t69"."client_funding_status",
        "t69"."client_type",
        "t69"."cost_frequency",
        "t69"."delivery_mechanism",
        "t69"."employment_status",
        "t69"."ethnicity",
        "t69"."event_outcome",
        "t69"."event_type",
        "t69"."gender",
        "t69"."hearing_impairment",
        "t69"."method_of_assessment",
        "t69"."method_of_review",
        "t69"."primary_support_reason",
        "t69"."request_route_of_access",
        "t69"."review_outcomes_achieved",
        "t69"."review_reason",
        "t69"."service_component",
        "t69"."service_type",
        "t69"."total_hrs_caring_per_week",
        "t69"."visual_impairment",
        "t69"."event_outcome_hierarchy",
        "t69"."event_outcome_group",
        COALESCE("t69"."nhs_traced", "t69"."nhs_submitted") AS "nhs_id",
        CASE
          WHEN (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t69"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t69"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t69"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          AND (
            (
              "t69"."review_reason" IS NULL
            )
            OR (
              LOWER(RTRIM("t69"."review_reason")) = ''
            )
          )
          THEN CAST(NULL AS TEXT)
          WHEN NOT (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          THEN CAST(NULL AS TEXT)
          ELSE 'Review Type Unknown'
        END AS "review_type"
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
          "t68"."gp_practice_code",
          "t68"."provider_cqc_location_id",
          "t68"."no_of_adults_being_cared_for",
          "t68"."adult_1_linked_person_id",
          "t68"."adult_2_linked_person_id",
          "t68"."adult_3_linked_person_id",
          "t68"."has_unpaid_carer",
          "t68"."autism_spectrum_disorder",
          "t68"."dementia",
          "t68"."event_description",
          "t68"."eligible_needs_identified",
          "t68"."ref_period_start",
          "t68"."ref_period_end",
          "t68"."council",
          "t68"."area",
          "t68"."event_end_date_corrected",
          "t68"."rule",
          "t68"."person_id",
          "t68"."event_key",
          "t68"."event_end_date",
          "t68"."accommodation_status" AS "accommodation_status_raw",
          "t68"."assessment_type" AS "assessment_type_raw",
          "t68"."client_funding_status" AS "client_funding_status_raw",
          "t68"."client_type" AS "client_type_raw",
          "t68"."cost_frequency" AS "cost_frequency_raw",
          "t68"."delivery_mechanism" AS "delivery_mechanism_raw",
          "t68"."employment_status" AS "employment_status_raw",
          "t68"."ethnicity" AS "ethnicity_raw",
          "t68"."event_outcome" AS "event_outcome_raw",
          "t68"."event_type" AS "event_type_raw",
          "t68"."gender" AS "gender_raw",
          "t68"."hearing_impairment" AS "hearing_impairment_raw",
          "t68"."method_of_assessment" AS "method_of_assessment_raw",
          "t68"."method_of_review" AS "method_of_review_raw",
          "t68"."primary_support_reason" AS "primary_support_reason_raw",
          "t68"."request_route_of_access" AS "request_route_of_access_raw",
          "t68"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
          "t68"."review_reason" AS "review_reason_raw",
          "t68"."service_component" AS "service_component_raw",
          "t68"."service_type" AS "service_type_raw",
          "t68"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
          "t68"."visual_impairment" AS "visual_impairment_raw",
          "t33"."to_accommodation_status" AS "accommodation_status",
          "t34"."to_assessment_type" AS "assessment_type",
          "t35"."to_client_funding_status" AS "client_funding_status",
          "t36"."to_client_type" AS "client_type",
          "t37"."to_cost_frequency" AS "cost_frequency",
          "t38"."to_delivery_mechanism" AS "delivery_mechanism",
          "t39"."to_employment_status" AS "employment_status",
          "t40"."to_ethnicity" AS "ethnicity",
          "t41"."to_event_outcome" AS "event_outcome",
          "t42"."to_event_type" AS "event_type",
          "t43"."to_gender" AS "gender",
          "t44"."to_hearing_impairment" AS "hearing_impairment",
          COALESCE("t45"."to_method_of_assessment", "t68"."method_of_assessment") AS "method_of_assessment",
          COALESCE("t46"."to_method_of_review", "t68"."method_of_review") AS "method_of_review",
          "t47"."to_primary_support_reason" AS "primary_support_reason",
          COALESCE("t48"."to_request_route_of_access", "t68"."request_route_of_access") AS "request_route_of_access",
          COALESCE("t49"."to_review_outcomes_achieved", "t68"."review_outcomes_achieved") AS "review_outcomes_achieved",
          COALESCE("t50"."to_review_reason", "t68"."review_reason") AS "review_reason",
          "t51"."to_service_component" AS "service_component",
          "t52"."to_service_type" AS "service_type",
          COALESCE("t53"."to_total_hrs_caring_per_week", "t68"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
          "t54"."to_visual_impairment" AS "visual_impairment",
          "t6"."event_outcome_hierarchy",
          "t6"."event_outcome_group"
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
            CASE
              WHEN LOWER(RTRIM("t66"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."gp_practice_code"
            END AS "gp_practice_code",
            "t66"."provider_cqc_location_id",
            "t66"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t66"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t66"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t66"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t66"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t66"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t66"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t66"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t66"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t66"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t66"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t66"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."event_type"
            END AS "event_type",
            "t66"."event_description",
            CASE
              WHEN LOWER(RTRIM("t66"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t66"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t66"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t66"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t66"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t66"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."cost_frequency"
            END AS "cost_frequency",
            "t66"."ref_period_start",
            "t66"."ref_period_end",
            "t66"."council",
            "t66"."area",
            "t66"."event_end_date_corrected",
            "t66"."rule",
            "t66"."person_id",
            "t66"."event_key",
            "t66"."event_end_date"
          FROM (
            SELECT
              "t65".*
              EXCLUDE ("kept_row")
            FROM (
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
                "t64"."ref_period_start",
                "t64"."ref_period_end",
                "t64"."council",
                "t64"."area",
                "t64"."event_end_date_corrected",
                "t64"."rule",
                "t55"."kept_row",
                "t55"."person_id",
                "t55"."event_key",
                "t55"."event_end_date"
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
                  "t62"."event_end_date" AS "event_end_date_raw",
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
                  "t62"."ref_period_start",
                  "t62"."ref_period_end",
                  "t62"."council",
                  "t62"."area",
                  "t62"."event_end_date_corrected",
                  COALESCE(
                    CASE
                      WHEN "t62"."la_code" IS NULL
                      THEN 'no-council-code'
                      WHEN "t62"."ref_period_start" IS NULL
                      THEN 'not-in-selected-file'
                      ELSE CASE
                        WHEN "t62"."event_type" IS NULL
                        THEN 'blank-event-type'
                        WHEN "t62"."event_start_date" IS NULL
                        THEN 'blank-event-start'
                        WHEN NOT (
                          CONTAINS(LOWER("t62"."event_type"), 'service')
                        )
                        AND (
                          "t62"."event_end_date_corrected" IS NULL
                        )
                        THEN 'no-event-end'
                        WHEN COALESCE(
                          (
                            "t62"."event_start_date" > "t62"."ref_period_end"
                          )
                          OR (
                            "t62"."event_end_date_corrected" < "t62"."ref_period_start"
                          )
                          OR (
                            NOT (
                              CONTAINS(LOWER("t62"."event_type"), 'service')
                            )
                            AND (
                              "t62"."event_end_date_corrected" > "t62"."ref_period_end"
                            )
                          ),
                          FALSE
                        )
                        THEN 'outside-reference-period'
                        WHEN COALESCE("t62"."date_of_death" < "t62"."ref_period_start", FALSE)
                        THEN 'died-before-period'
                        WHEN COALESCE("t62"."date_of_death" < "t62"."event_start_date", FALSE)
                        THEN 'died-before-event'
                        ELSE CAST(NULL AS TEXT)
                      END
                    END,
                    CASE
                      WHEN COALESCE("t62"."nhs_traced", "t62"."nhs_submitted", "t62"."la_person_id") IS NOT NULL
                      THEN CAST(NULL AS TEXT)
                      ELSE 'no-person-id'
                    END
                  ) AS "rule"
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
                    CASE
                      WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                      THEN "t61"."registered_death"
                      ELSE "t61"."date_of_death"
                    END AS "date_of_death",
                    "t61"."event_start_date",
                    "t61"."event_end_date",
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
                    CASE
                      WHEN COALESCE(
                        (
                          CASE
                            WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                            THEN "t61"."registered_death"
                            ELSE "t61"."date_of_death"
                          END >= "t61"."event_start_date"
                        )
                        AND (
                          CASE
                            WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                            THEN "t61"."registered_death"
                            ELSE "t61"."date_of_death"
                          END <= "t61"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t61"."event_end_date" IS NULL
                        )
                        AND (
                          CASE
                            WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                            THEN "t61"."registered_death"
                            ELSE "t61"."date_of_death"
                          END > "t61"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN CASE
                        WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                        THEN "t61"."registered_death"
                        ELSE "t61"."date_of_death"
                      END
                      ELSE "t61"."event_end_date"
                    END AS "event_end_date_corrected"
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
                      "t7"."ref_period_start",
                      "t7"."ref_period_end",
                      "t7"."council",
                      "t7"."area",
                      "t60"."nhs_key",
                      "t60"."registered_death"
                    FROM (
                      SELECT
                        *
                      FROM {table 1} AS "t3"
                      WHERE
                        TRUE
                    ) AS "t32"
                    LEFT OUTER JOIN {table 2} AS "t7"
                      ON "t32"."la_code" = "t7"."la_code" AND "t32"."import_time" = "t7"."import_time"
                    LEFT OUTER JOIN (
                      SELECT
                        LOWER(RTRIM("t58"."nhs_id")) AS "nhs_key",
                        "t58"."date_of_death" AS "registered_death"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t56"."nhs_id",
                            "t56"."date_of_death",
                            "t56"."registered",
                            ROW_NUMBER() OVER (
                              PARTITION BY LOWER(RTRIM("t56"."nhs_id"))
                              ORDER BY "t56"."registered" DESC, "t56"."date_of_death" DESC
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
                          ) AS "t56"
                        ) AS "t57"
                        WHERE
                          "t57"."place" = 0
                      ) AS "t58"
                    ) AS "t60"
                      ON LOWER(RTRIM(COALESCE("t32"."nhs_traced", "t32"."nhs_submitted"))) = "t60"."nhs_key"
                  ) AS "t61"
                ) AS "t62"
              ) AS "t64"
              INNER JOIN (
                SELECT
                  "t2"."row_id" AS "kept_row",
                  "t2"."person_id",
                  "t2"."event_key",
                  "t2"."event_end_date"
                FROM {table 4} AS "t2"
                WHERE
                  "t2"."place" = 0
              ) AS "t55"
                ON "t64"."row_id" = "t55"."kept_row"
            ) AS "t65"
          ) AS "t66"
        ) AS "t68"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_accommodation_status",
            "t1"."cleaned_value" AS "to_accommodation_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'accommodation_status'
        ) AS "t33"
          ON LOWER(RTRIM("t68"."accommodation_status")) = "t33"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type'
        ) AS "t34"
          ON LOWER(RTRIM("t68"."assessment_type")) = "t34"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status'
        ) AS "t35"
          ON LOWER(RTRIM("t68"."client_funding_status")) = "t35"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_type'
        ) AS "t36"
          ON LOWER(RTRIM("t68"."client_type")) = "t36"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency'
        ) AS "t37"
          ON LOWER(RTRIM("t68"."cost_frequency")) = "t37"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism'
        ) AS "t38"
          ON LOWER(RTRIM("t68"."delivery_mechanism")) = "t38"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'employment_status'
        ) AS "t39"
          ON LOWER(RTRIM("t68"."employment_status")) = "t39"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity'
        ) AS "t40"
          ON LOWER(RTRIM("t68"."ethnicity")) = "t40"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome'
        ) AS "t41"
          ON LOWER(RTRIM("t68"."event_outcome")) = "t41"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_type'
        ) AS "t42"
          ON LOWER(RTRIM("t68"."event_type")) = "t42"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'gender'
        ) AS "t43"
          ON LOWER(RTRIM("t68"."gender")) = "t43"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment'
        ) AS "t44"
          ON LOWER(RTRIM("t68"."hearing_impairment")) = "t44"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment'
        ) AS "t45"
          ON LOWER(RTRIM("t68"."method_of_assessment")) = "t45"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review'
        ) AS "t46"
          ON LOWER(RTRIM("t68"."method_of_review")) = "t46"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason'
        ) AS "t47"
          ON LOWER(RTRIM("t68"."primary_support_reason")) = "t47"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access'
        ) AS "t48"
          ON LOWER(RTRIM("t68"."request_route_of_access")) = "t48"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved'
        ) AS "t49"
          ON LOWER(RTRIM("t68"."review_outcomes_achieved")) = "t49"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_reason'
        ) AS "t50"
          ON LOWER(RTRIM("t68"."review_reason")) = "t50"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_component'
        ) AS "t51"
          ON LOWER(RTRIM("t68"."service_component")) = "t51"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_type'
        ) AS "t52"
          ON LOWER(RTRIM("t68"."service_type")) = "t52"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week'
        ) AS "t53"
          ON LOWER(RTRIM("t68"."total_hrs_caring_per_week")) = "t53"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment'
        ) AS "t54"
          ON LOWER(RTRIM("t68"."visual_impairment")) = "t54"."from_visual_impairment"
        LEFT OUTER JOIN {table 6} AS "t6"
          ON LOWER(RTRIM("t41"."to_event_outcome")) = "t6"."outcome"
      ) AS "t69"
    ) AS "t70"
  ) AS "t71"
) AS "t72"
ORDER BY
  "t72"."la_code" ASC,
  "t72"."event_key" ASC,
  "t72"."record_id" ASC,
  "t72"."import_time" ASC,
  "t72"."import_file" ASC,
  "t72"."row_id" ASC

-- 0efd91e2050af0fb: build dhsc-2026-09, 28 of 38
-- gives "row_id" BIGINT, "import_file" VARCHAR, "file_row" BIGINT, "la_code" VARCHAR, "import_time" TIMESTAMP, "fate" VARCHAR, "rule" VARCHAR, "superseded_by" BIGINT, "cropped_to" DATE
SELECT
  "t18"."row_id",
  "t18"."import_file",
  "t18"."file_row",
  "t18"."la_code",
  "t18"."import_time",
  CASE
    WHEN "t18"."rule" IS NOT NULL
    THEN 'dropped'
    WHEN "t18"."place" > 0
    THEN 'superseded'
    WHEN COALESCE("t18"."cropped", FALSE)
    THEN 'cropped'
    ELSE 'kept'
  END AS "fate",
  CASE
    WHEN "t18"."rule" IS NOT NULL
    THEN "t18"."rule"
    WHEN "t18"."place" > 0
    THEN "t18"."decided_by"
    WHEN COALESCE("t18"."cropped", FALSE)
    THEN 'not-found-in-next-period'
    ELSE CAST(NULL AS TEXT)
  END AS "rule",
  CASE WHEN "t18"."place" > 0 THEN "t18"."winner" ELSE CAST(NULL AS BIGINT) END AS "superseded_by",
  CASE
    WHEN COALESCE("t18"."cropped", FALSE)
    THEN "t18"."final_end"
    ELSE CAST(NULL AS DATE)
  END AS "cropped_to"
FROM (
  SELECT
    "t17"."row_id",
    "t17"."import_file",
    "t17"."file_row",
    "t17"."import_time",
    "t17"."record_id",
    "t17"."la_code",
    "t17"."stated_period_start",
    "t17"."stated_period_end",
    "t17"."nhs_traced",
    "t17"."nhs_submitted",
    "t17"."date_of_birth",
    "t17"."birth_year",
    "t17"."birth_month",
    "t17"."date_of_death",
    "t17"."event_start_date",
    "t17"."event_end_date",
    "t17"."age_at_event_start",
    "t17"."conversation",
    "t17"."unit_cost",
    "t17"."planned_units_per_week",
    "t17"."la_person_id",
    "t17"."event_reference",
    "t17"."gp_practice_code",
    "t17"."provider_cqc_location_id",
    "t17"."no_of_adults_being_cared_for",
    "t17"."adult_1_linked_person_id",
    "t17"."adult_2_linked_person_id",
    "t17"."adult_3_linked_person_id",
    "t17"."gender",
    "t17"."ethnicity",
    "t17"."client_type",
    "t17"."primary_support_reason",
    "t17"."accommodation_status",
    "t17"."employment_status",
    "t17"."has_unpaid_carer",
    "t17"."autism_spectrum_disorder",
    "t17"."visual_impairment",
    "t17"."hearing_impairment",
    "t17"."dementia",
    "t17"."client_funding_status",
    "t17"."event_type",
    "t17"."event_description",
    "t17"."event_outcome",
    "t17"."request_route_of_access",
    "t17"."assessment_type",
    "t17"."eligible_needs_identified",
    "t17"."method_of_assessment",
    "t17"."total_hrs_caring_per_week",
    "t17"."service_type",
    "t17"."service_component",
    "t17"."delivery_mechanism",
    "t17"."review_reason",
    "t17"."review_outcomes_achieved",
    "t17"."method_of_review",
    "t17"."cost_frequency",
    "t17"."ref_period_start",
    "t17"."ref_period_end",
    "t17"."council",
    "t17"."area",
    "t17"."event_end_date_corrected",
    "t17"."rule",
    "t7"."ranked_row",
    "t7"."place",
    "t7"."winner",
    "t7"."decided_by",
    "t7"."cropped",
    "t7"."final_end"
  FROM (
    SELECT
      "t15"."row_id",
      "t15"."import_file",
      "t15"."file_row",
      "t15"."import_time",
      "t15"."record_id",
      "t15"."la_code",
      "t15"."stated_period_start",
      "t15"."stated_period_end",
      "t15"."nhs_traced",
      "t15"."nhs_submitted",
      "t15"."date_of_birth",
      "t15"."birth_year",
      "t15"."birth_month",
      "t15"."date_of_death",
      "t15"."event_start_date",
      "t15"."event_end_date",
      "t15"."age_at_event_start",
      "t15"."conversation",
      "t15"."unit_cost",
      "t15"."planned_units_per_week",
      "t15"."la_person_id",
      "t15"."event_reference",
      "t15"."gp_practice_code",
      "t15"."provider_cqc_location_id",
      "t15"."no_of_adults_being_cared_for",
      "t15"."adult_1_linked_person_id",
      "t15"."adult_2_linked_person_id",
      "t15"."adult_3_linked_person_id",
      "t15"."gender",
      "t15"."ethnicity",
      "t15"."client_type",
      "t15"."primary_support_reason",
      "t15"."accommodation_status",
      "t15"."employment_status",
      "t15"."has_unpaid_carer",
      "t15"."autism_spectrum_disorder",
      "t15"."visual_impairment",
      "t15"."hearing_impairment",
      "t15"."dementia",
      "t15"."client_funding_status",
      "t15"."event_type",
      "t15"."event_description",
      "t15"."event_outcome",
      "t15"."request_route_of_access",
      "t15"."assessment_type",
      "t15"."eligible_needs_identified",
      "t15"."method_of_assessment",
      "t15"."total_hrs_caring_per_week",
      "t15"."service_type",
      "t15"."service_component",
      "t15"."delivery_mechanism",
      "t15"."review_reason",
      "t15"."review_outcomes_achieved",
      "t15"."method_of_review",
      "t15"."cost_frequency",
      "t15"."ref_period_start",
      "t15"."ref_period_end",
      "t15"."council",
      "t15"."area",
      "t15"."event_end_date_corrected",
      COALESCE(
        CASE
          WHEN "t15"."la_code" IS NULL
          THEN 'no-council-code'
          WHEN "t15"."ref_period_start" IS NULL
          THEN 'not-in-selected-file'
          ELSE CASE
            WHEN "t15"."event_type" IS NULL
            THEN 'blank-event-type'
            WHEN "t15"."event_start_date" IS NULL
            THEN 'blank-event-start'
            WHEN NOT (
              CONTAINS(LOWER("t15"."event_type"), 'service')
            )
            AND (
              "t15"."event_end_date_corrected" IS NULL
            )
            THEN 'no-event-end'
            WHEN COALESCE(
              (
                "t15"."event_start_date" > "t15"."ref_period_end"
              )
              OR (
                "t15"."event_end_date_corrected" < "t15"."ref_period_start"
              )
              OR (
                NOT (
                  CONTAINS(LOWER("t15"."event_type"), 'service')
                )
                AND (
                  "t15"."event_end_date_corrected" > "t15"."ref_period_end"
                )
              ),
              FALSE
            )
            THEN 'outside-reference-period'
            WHEN COALESCE("t15"."date_of_death" < "t15"."ref_period_start", FALSE)
            THEN 'died-before-period'
            WHEN COALESCE("t15"."date_of_death" < "t15"."event_start_date", FALSE)
            THEN 'died-before-event'
            ELSE CAST(NULL AS TEXT)
          END
        END,
        CASE
          WHEN COALESCE("t15"."nhs_traced", "t15"."nhs_submitted", "t15"."la_person_id") IS NOT NULL
          THEN CAST(NULL AS TEXT)
          ELSE 'no-person-id'
        END
      ) AS "rule"
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
        CASE
          WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
          THEN "t14"."registered_death"
          ELSE "t14"."date_of_death"
        END AS "date_of_death",
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
        CASE
          WHEN COALESCE(
            (
              CASE
                WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                THEN "t14"."registered_death"
                ELSE "t14"."date_of_death"
              END >= "t14"."event_start_date"
            )
            AND (
              CASE
                WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                THEN "t14"."registered_death"
                ELSE "t14"."date_of_death"
              END <= "t14"."event_end_date"
            ),
            FALSE
          )
          OR COALESCE(
            (
              "t14"."event_end_date" IS NULL
            )
            AND (
              CASE
                WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
                THEN "t14"."registered_death"
                ELSE "t14"."date_of_death"
              END > "t14"."event_start_date"
            ),
            FALSE
          )
          THEN CASE
            WHEN COALESCE("t14"."nhs_traced", "t14"."nhs_submitted") IS NOT NULL
            THEN "t14"."registered_death"
            ELSE "t14"."date_of_death"
          END
          ELSE "t14"."event_end_date"
        END AS "event_end_date_corrected"
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
          "t4"."ref_period_start",
          "t4"."ref_period_end",
          "t4"."council",
          "t4"."area",
          "t13"."nhs_key",
          "t13"."registered_death"
        FROM (
          SELECT
            *
          FROM {table 1} AS "t1"
          WHERE
            TRUE
        ) AS "t8"
        LEFT OUTER JOIN {table 2} AS "t4"
          ON "t8"."la_code" = "t4"."la_code" AND "t8"."import_time" = "t4"."import_time"
        LEFT OUTER JOIN (
          SELECT
            LOWER(RTRIM("t11"."nhs_id")) AS "nhs_key",
            "t11"."date_of_death" AS "registered_death"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t9"."nhs_id",
                "t9"."date_of_death",
                "t9"."registered",
                ROW_NUMBER() OVER (
                  PARTITION BY LOWER(RTRIM("t9"."nhs_id"))
                  ORDER BY "t9"."registered" DESC, "t9"."date_of_death" DESC
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
              ) AS "t9"
            ) AS "t10"
            WHERE
              "t10"."place" = 0
          ) AS "t11"
        ) AS "t13"
          ON LOWER(RTRIM(COALESCE("t8"."nhs_traced", "t8"."nhs_submitted"))) = "t13"."nhs_key"
      ) AS "t14"
    ) AS "t15"
  ) AS "t17"
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
    ON "t17"."row_id" = "t7"."ranked_row"
) AS "t18"
ORDER BY
  "t18"."la_code" ASC NULLS FIRST,
  "t18"."row_id" ASC

-- 2ea973f61a24560f: build dhsc-2026-09, 29 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  "t0"."row_id",
  "t0"."record_id",
  "t0"."import_file",
  "t0"."import_time",
  "t0"."file_row",
  "t0"."la_code",
  "t0"."nhs_traced",
  "t0"."nhs_submitted",
  "t0"."la_person_id",
  "t0"."conversation",
  "t0"."event_start_date",
  "t0"."event_end_date_corrected",
  "t0"."ref_period_start",
  "t0"."ref_period_end",
  CASE
    WHEN LOWER(RTRIM("t0"."event_outcome")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."event_outcome"
  END AS "event_outcome",
  CASE
    WHEN LOWER(RTRIM("t0"."client_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."client_type"
  END AS "client_type",
  CASE
    WHEN LOWER(RTRIM("t0"."event_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."event_type"
  END AS "event_type",
  CASE
    WHEN LOWER(RTRIM("t0"."request_route_of_access")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."request_route_of_access"
  END AS "request_route_of_access",
  CASE
    WHEN LOWER(RTRIM("t0"."assessment_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."assessment_type"
  END AS "assessment_type",
  CASE
    WHEN LOWER(RTRIM("t0"."service_type")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."service_type"
  END AS "service_type",
  CASE
    WHEN LOWER(RTRIM("t0"."service_component")) = 'null'
    THEN CAST(NULL AS TEXT)
    ELSE "t0"."service_component"
  END AS "service_component"
FROM {table 1} AS "t0"

-- 7cedfdfa27f3c8cd: build dhsc-2026-09, 30 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "client_type_raw" VARCHAR, "event_type_raw" VARCHAR, "request_route_of_access_raw" VARCHAR, "assessment_type_raw" VARCHAR, "service_type_raw" VARCHAR, "service_component_raw" VARCHAR, "event_outcome_raw" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR
SELECT
  "t17"."row_id",
  "t17"."record_id",
  "t17"."import_file",
  "t17"."import_time",
  "t17"."file_row",
  "t17"."la_code",
  "t17"."nhs_traced",
  "t17"."nhs_submitted",
  "t17"."la_person_id",
  "t17"."conversation",
  "t17"."event_start_date",
  "t17"."event_end_date_corrected",
  "t17"."ref_period_start",
  "t17"."ref_period_end",
  "t17"."client_type" AS "client_type_raw",
  "t17"."event_type" AS "event_type_raw",
  "t17"."request_route_of_access" AS "request_route_of_access_raw",
  "t17"."assessment_type" AS "assessment_type_raw",
  "t17"."service_type" AS "service_type_raw",
  "t17"."service_component" AS "service_component_raw",
  "t17"."event_outcome" AS "event_outcome_raw",
  "t9"."to_client_type" AS "client_type",
  "t10"."to_event_type" AS "event_type",
  COALESCE("t11"."to_request_route_of_access", "t17"."request_route_of_access") AS "request_route_of_access",
  "t12"."to_assessment_type" AS "assessment_type",
  "t13"."to_service_type" AS "service_type",
  "t14"."to_service_component" AS "service_component",
  "t15"."to_event_outcome" AS "event_outcome"
FROM (
  SELECT
    "t0"."row_id",
    "t0"."record_id",
    "t0"."import_file",
    "t0"."import_time",
    "t0"."file_row",
    "t0"."la_code",
    "t0"."nhs_traced",
    "t0"."nhs_submitted",
    "t0"."la_person_id",
    "t0"."conversation",
    "t0"."event_start_date",
    "t0"."event_end_date_corrected",
    "t0"."ref_period_start",
    "t0"."ref_period_end",
    CASE
      WHEN LOWER(RTRIM("t0"."event_outcome")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."event_outcome"
    END AS "event_outcome",
    CASE
      WHEN LOWER(RTRIM("t0"."client_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."client_type"
    END AS "client_type",
    CASE
      WHEN LOWER(RTRIM("t0"."event_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."event_type"
    END AS "event_type",
    CASE
      WHEN LOWER(RTRIM("t0"."request_route_of_access")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."request_route_of_access"
    END AS "request_route_of_access",
    CASE
      WHEN LOWER(RTRIM("t0"."assessment_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."assessment_type"
    END AS "assessment_type",
    CASE
      WHEN LOWER(RTRIM("t0"."service_type")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."service_type"
    END AS "service_type",
    CASE
      WHEN LOWER(RTRIM("t0"."service_component")) = 'null'
      THEN CAST(NULL AS TEXT)
      ELSE "t0"."service_component"
    END AS "service_component"
  FROM {table 1} AS "t0"
) AS "t17"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_client_type",
    "t1"."cleaned_value" AS "to_client_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'client_type'
) AS "t9"
  ON LOWER(RTRIM("t17"."client_type")) = "t9"."from_client_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_type",
    "t1"."cleaned_value" AS "to_event_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_type'
) AS "t10"
  ON LOWER(RTRIM("t17"."event_type")) = "t10"."from_event_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_request_route_of_access",
    "t1"."cleaned_value" AS "to_request_route_of_access"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'request_route_of_access'
) AS "t11"
  ON LOWER(RTRIM("t17"."request_route_of_access")) = "t11"."from_request_route_of_access"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_assessment_type",
    "t1"."cleaned_value" AS "to_assessment_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'assessment_type'
) AS "t12"
  ON LOWER(RTRIM("t17"."assessment_type")) = "t12"."from_assessment_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_type",
    "t1"."cleaned_value" AS "to_service_type"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_type'
) AS "t13"
  ON LOWER(RTRIM("t17"."service_type")) = "t13"."from_service_type"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_service_component",
    "t1"."cleaned_value" AS "to_service_component"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'service_component'
) AS "t14"
  ON LOWER(RTRIM("t17"."service_component")) = "t14"."from_service_component"
LEFT OUTER JOIN (
  SELECT
    "t1"."raw_value" AS "from_event_outcome",
    "t1"."cleaned_value" AS "to_event_outcome"
  FROM {table 2} AS "t1"
  WHERE
    "t1"."field" = 'event_outcome'
) AS "t15"
  ON LOWER(RTRIM("t17"."event_outcome")) = "t15"."from_event_outcome"

-- 69cae350c69fcb2c: build dhsc-2026-09, 31 of 38
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
    "t19"."client_type" AS "client_type_raw",
    "t19"."event_type" AS "event_type_raw",
    "t19"."request_route_of_access" AS "request_route_of_access_raw",
    "t19"."assessment_type" AS "assessment_type_raw",
    "t19"."service_type" AS "service_type_raw",
    "t19"."service_component" AS "service_component_raw",
    "t19"."event_outcome" AS "event_outcome_raw",
    "t11"."to_client_type" AS "client_type",
    "t12"."to_event_type" AS "event_type",
    COALESCE("t13"."to_request_route_of_access", "t19"."request_route_of_access") AS "request_route_of_access",
    "t14"."to_assessment_type" AS "assessment_type",
    "t15"."to_service_type" AS "service_type",
    "t16"."to_service_component" AS "service_component",
    "t17"."to_event_outcome" AS "event_outcome",
    "t3"."event_outcome_hierarchy",
    "t3"."event_outcome_group"
  FROM (
    SELECT
      "t0"."row_id",
      "t0"."record_id",
      "t0"."import_file",
      "t0"."import_time",
      "t0"."file_row",
      "t0"."la_code",
      "t0"."nhs_traced",
      "t0"."nhs_submitted",
      "t0"."la_person_id",
      "t0"."conversation",
      "t0"."event_start_date",
      "t0"."event_end_date_corrected",
      "t0"."ref_period_start",
      "t0"."ref_period_end",
      CASE
        WHEN LOWER(RTRIM("t0"."event_outcome")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."event_outcome"
      END AS "event_outcome",
      CASE
        WHEN LOWER(RTRIM("t0"."client_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."client_type"
      END AS "client_type",
      CASE
        WHEN LOWER(RTRIM("t0"."event_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."event_type"
      END AS "event_type",
      CASE
        WHEN LOWER(RTRIM("t0"."request_route_of_access")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."request_route_of_access"
      END AS "request_route_of_access",
      CASE
        WHEN LOWER(RTRIM("t0"."assessment_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."assessment_type"
      END AS "assessment_type",
      CASE
        WHEN LOWER(RTRIM("t0"."service_type")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."service_type"
      END AS "service_type",
      CASE
        WHEN LOWER(RTRIM("t0"."service_component")) = 'null'
        THEN CAST(NULL AS TEXT)
        ELSE "t0"."service_component"
      END AS "service_component"
    FROM {table 1} AS "t0"
  ) AS "t19"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_client_type",
      "t2"."cleaned_value" AS "to_client_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'client_type'
  ) AS "t11"
    ON LOWER(RTRIM("t19"."client_type")) = "t11"."from_client_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_type",
      "t2"."cleaned_value" AS "to_event_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_type'
  ) AS "t12"
    ON LOWER(RTRIM("t19"."event_type")) = "t12"."from_event_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_request_route_of_access",
      "t2"."cleaned_value" AS "to_request_route_of_access"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'request_route_of_access'
  ) AS "t13"
    ON LOWER(RTRIM("t19"."request_route_of_access")) = "t13"."from_request_route_of_access"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_assessment_type",
      "t2"."cleaned_value" AS "to_assessment_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'assessment_type'
  ) AS "t14"
    ON LOWER(RTRIM("t19"."assessment_type")) = "t14"."from_assessment_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_type",
      "t2"."cleaned_value" AS "to_service_type"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_type'
  ) AS "t15"
    ON LOWER(RTRIM("t19"."service_type")) = "t15"."from_service_type"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_service_component",
      "t2"."cleaned_value" AS "to_service_component"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'service_component'
  ) AS "t16"
    ON LOWER(RTRIM("t19"."service_component")) = "t16"."from_service_component"
  LEFT OUTER JOIN (
    SELECT
      "t2"."raw_value" AS "from_event_outcome",
      "t2"."cleaned_value" AS "to_event_outcome"
    FROM {table 2} AS "t2"
    WHERE
      "t2"."field" = 'event_outcome'
  ) AS "t17"
    ON LOWER(RTRIM("t19"."event_outcome")) = "t17"."from_event_outcome"
  LEFT OUTER JOIN {table 3} AS "t3"
    ON LOWER(RTRIM("t17"."to_event_outcome")) = "t3"."outcome"
) AS "t20"

-- a4355023580ed4c5: build dhsc-2026-09, 32 of 38
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
      "t19"."client_type" AS "client_type_raw",
      "t19"."event_type" AS "event_type_raw",
      "t19"."request_route_of_access" AS "request_route_of_access_raw",
      "t19"."assessment_type" AS "assessment_type_raw",
      "t19"."service_type" AS "service_type_raw",
      "t19"."service_component" AS "service_component_raw",
      "t19"."event_outcome" AS "event_outcome_raw",
      "t11"."to_client_type" AS "client_type",
      "t12"."to_event_type" AS "event_type",
      COALESCE("t13"."to_request_route_of_access", "t19"."request_route_of_access") AS "request_route_of_access",
      "t14"."to_assessment_type" AS "assessment_type",
      "t15"."to_service_type" AS "service_type",
      "t16"."to_service_component" AS "service_component",
      "t17"."to_event_outcome" AS "event_outcome",
      "t3"."event_outcome_hierarchy",
      "t3"."event_outcome_group"
    FROM (
      SELECT
        "t0"."row_id",
        "t0"."record_id",
        "t0"."import_file",
        "t0"."import_time",
        "t0"."file_row",
        "t0"."la_code",
        "t0"."nhs_traced",
        "t0"."nhs_submitted",
        "t0"."la_person_id",
        "t0"."conversation",
        "t0"."event_start_date",
        "t0"."event_end_date_corrected",
        "t0"."ref_period_start",
        "t0"."ref_period_end",
        CASE
          WHEN LOWER(RTRIM("t0"."event_outcome")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."event_outcome"
        END AS "event_outcome",
        CASE
          WHEN LOWER(RTRIM("t0"."client_type")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."client_type"
        END AS "client_type",
        CASE
          WHEN LOWER(RTRIM("t0"."event_type")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."event_type"
        END AS "event_type",
        CASE
          WHEN LOWER(RTRIM("t0"."request_route_of_access")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."request_route_of_access"
        END AS "request_route_of_access",
        CASE
          WHEN LOWER(RTRIM("t0"."assessment_type")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."assessment_type"
        END AS "assessment_type",
        CASE
          WHEN LOWER(RTRIM("t0"."service_type")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."service_type"
        END AS "service_type",
        CASE
          WHEN LOWER(RTRIM("t0"."service_component")) = 'null'
          THEN CAST(NULL AS TEXT)
          ELSE "t0"."service_component"
        END AS "service_component"
      FROM {table 1} AS "t0"
    ) AS "t19"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_client_type",
        "t2"."cleaned_value" AS "to_client_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'client_type'
    ) AS "t11"
      ON LOWER(RTRIM("t19"."client_type")) = "t11"."from_client_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_type",
        "t2"."cleaned_value" AS "to_event_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_type'
    ) AS "t12"
      ON LOWER(RTRIM("t19"."event_type")) = "t12"."from_event_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_request_route_of_access",
        "t2"."cleaned_value" AS "to_request_route_of_access"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'request_route_of_access'
    ) AS "t13"
      ON LOWER(RTRIM("t19"."request_route_of_access")) = "t13"."from_request_route_of_access"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_assessment_type",
        "t2"."cleaned_value" AS "to_assessment_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'assessment_type'
    ) AS "t14"
      ON LOWER(RTRIM("t19"."assessment_type")) = "t14"."from_assessment_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_type",
        "t2"."cleaned_value" AS "to_service_type"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_type'
    ) AS "t15"
      ON LOWER(RTRIM("t19"."service_type")) = "t15"."from_service_type"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_service_component",
        "t2"."cleaned_value" AS "to_service_component"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'service_component'
    ) AS "t16"
      ON LOWER(RTRIM("t19"."service_component")) = "t16"."from_service_component"
    LEFT OUTER JOIN (
      SELECT
        "t2"."raw_value" AS "from_event_outcome",
        "t2"."cleaned_value" AS "to_event_outcome"
      FROM {table 2} AS "t2"
      WHERE
        "t2"."field" = 'event_outcome'
    ) AS "t17"
      ON LOWER(RTRIM("t19"."event_outcome")) = "t17"."from_event_outcome"
    LEFT OUTER JOIN {table 3} AS "t3"
      ON LOWER(RTRIM("t17"."to_event_outcome")) = "t3"."outcome"
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
            LOWER(RTRIM("t28"."event_type")) = 'service'
          )
          THEN "t28"."event_end_date_corrected"
          ELSE CAST(NULL AS DATE)
        END ASC NULLS FIRST, LOWER(RTRIM("t28"."client_type")) ASC NULLS FIRST, "t28"."person_id" ASC NULLS FIRST, LOWER(RTRIM("t28"."event_type")) ASC NULLS FIRST, CASE
          WHEN LOWER(RTRIM("t28"."event_type")) = 'request'
          THEN LOWER(RTRIM("t28"."request_route_of_access"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN LOWER(RTRIM("t28"."event_type")) = 'assessment'
          THEN LOWER(RTRIM("t28"."assessment_type"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN LOWER(RTRIM("t28"."event_type")) = 'service'
          THEN LOWER(RTRIM("t28"."service_type"))
          ELSE CAST(NULL AS TEXT)
        END ASC NULLS FIRST, CASE
          WHEN LOWER(RTRIM("t28"."event_type")) = 'service'
          THEN LOWER(RTRIM("t28"."service_component"))
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

-- f157861663f89dd8: build dhsc-2026-09, 33 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t65"."row_id",
  "t65"."record_id",
  "t65"."import_file",
  "t65"."import_time",
  "t65"."ref_period_start",
  "t65"."ref_period_end",
  "t65"."la_code",
  "t65"."council",
  "t65"."area",
  "t65"."person_id",
  "t65"."nhs_id",
  "t65"."event_key",
  "t65"."event_type_raw",
  "t65"."event_start_date",
  "t65"."event_end_date_raw",
  "t65"."event_end_date_corrected",
  "t65"."event_end_date",
  "t65"."date_of_birth",
  "t65"."birth_year",
  "t65"."birth_month",
  "t65"."birth_date",
  "t65"."date_of_death",
  "t65"."latest_age",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t65"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t65"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t65"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t65"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t65"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t65"."age_at_event_start",
  "t65"."conversation",
  "t65"."review_type",
  "t65"."event_outcome_hierarchy",
  "t65"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t65"."la_person_id",
  "t65"."event_reference",
  "t65"."gp_practice_code",
  "t65"."provider_cqc_location_id",
  "t65"."no_of_adults_being_cared_for",
  "t65"."adult_1_linked_person_id",
  "t65"."adult_2_linked_person_id",
  "t65"."adult_3_linked_person_id",
  "t65"."gender",
  "t65"."ethnicity",
  "t65"."client_type",
  "t65"."primary_support_reason",
  "t65"."accommodation_status",
  "t65"."employment_status",
  "t65"."has_unpaid_carer",
  "t65"."autism_spectrum_disorder",
  "t65"."visual_impairment",
  "t65"."hearing_impairment",
  "t65"."dementia",
  "t65"."client_funding_status",
  "t65"."event_type",
  "t65"."event_description",
  "t65"."event_outcome",
  "t65"."request_route_of_access",
  "t65"."assessment_type",
  "t65"."eligible_needs_identified",
  "t65"."method_of_assessment",
  "t65"."total_hrs_caring_per_week",
  "t65"."service_type",
  "t65"."service_component",
  "t65"."delivery_mechanism",
  "t65"."review_reason",
  "t65"."review_outcomes_achieved",
  "t65"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t65"."accommodation_status" IS NULL
    )
    AND (
      "t65"."accommodation_status_raw" <> ''
    )
    THEN "t65"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t65"."assessment_type" IS NULL
    ) AND (
      "t65"."assessment_type_raw" <> ''
    )
    THEN "t65"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t65"."client_funding_status" IS NULL
    )
    AND (
      "t65"."client_funding_status_raw" <> ''
    )
    THEN "t65"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t65"."client_type" IS NULL
    ) AND (
      "t65"."client_type_raw" <> ''
    )
    THEN "t65"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t65"."delivery_mechanism" IS NULL
    )
    AND (
      "t65"."delivery_mechanism_raw" <> ''
    )
    THEN "t65"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t65"."employment_status" IS NULL
    )
    AND (
      "t65"."employment_status_raw" <> ''
    )
    THEN "t65"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t65"."ethnicity" IS NULL
    ) AND (
      "t65"."ethnicity_raw" <> ''
    )
    THEN "t65"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t65"."event_outcome" IS NULL
    ) AND (
      "t65"."event_outcome_raw" <> ''
    )
    THEN "t65"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t65"."event_type" IS NULL
    ) AND (
      "t65"."event_type_raw" <> ''
    )
    THEN "t65"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t65"."gender" IS NULL
    ) AND (
      "t65"."gender_raw" <> ''
    )
    THEN "t65"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t65"."hearing_impairment" IS NULL
    )
    AND (
      "t65"."hearing_impairment_raw" <> ''
    )
    THEN "t65"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t65"."primary_support_reason" IS NULL
    )
    AND (
      "t65"."primary_support_reason_raw" <> ''
    )
    THEN "t65"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t65"."service_component" IS NULL
    )
    AND (
      "t65"."service_component_raw" <> ''
    )
    THEN "t65"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t65"."service_type" IS NULL
    ) AND (
      "t65"."service_type_raw" <> ''
    )
    THEN "t65"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t65"."visual_impairment" IS NULL
    )
    AND (
      "t65"."visual_impairment_raw" <> ''
    )
    THEN "t65"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
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
    "t64"."gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
    "t64"."adult_1_linked_person_id",
    "t64"."adult_2_linked_person_id",
    "t64"."adult_3_linked_person_id",
    "t64"."has_unpaid_carer",
    "t64"."autism_spectrum_disorder",
    "t64"."dementia",
    "t64"."event_description",
    "t64"."eligible_needs_identified",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date",
    "t64"."accommodation_status_raw",
    "t64"."assessment_type_raw",
    "t64"."client_funding_status_raw",
    "t64"."client_type_raw",
    "t64"."cost_frequency_raw",
    "t64"."delivery_mechanism_raw",
    "t64"."employment_status_raw",
    "t64"."ethnicity_raw",
    "t64"."event_outcome_raw",
    "t64"."event_type_raw",
    "t64"."gender_raw",
    "t64"."hearing_impairment_raw",
    "t64"."method_of_assessment_raw",
    "t64"."method_of_review_raw",
    "t64"."primary_support_reason_raw",
    "t64"."request_route_of_access_raw",
    "t64"."review_outcomes_achieved_raw",
    "t64"."review_reason_raw",
    "t64"."service_component_raw",
    "t64"."service_type_raw",
    "t64"."total_hrs_caring_per_week_raw",
    "t64"."visual_impairment_raw",
    "t64"."accommodation_status",
    "t64"."assessment_type",
    "t64"."client_funding_status",
    "t64"."client_type",
    "t64"."cost_frequency",
    "t64"."delivery_mechanism",
    "t64"."employment_status",
    "t64"."ethnicity",
    "t64"."event_outcome",
    "t64"."event_type",
    "t64"."gender",
    "t64"."hearing_impairment",
    "t64"."method_of_assessment",
    "t64"."method_of_review",
    "t64"."primary_support_reason",
    "t64"."request_route_of_access",
    "t64"."review_outcomes_achieved",
    "t64"."review_reason",
    "t64"."service_component",
    "t64"."service_type",
    "t64"."total_hrs_caring_per_week",
    "t64"."visual_impairment",
    "t64"."event_outcome_hierarchy",
    "t64"."event_outcome_group",
    "t64"."nhs_id",
    "t64"."review_type",
    "t64"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t64"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t64"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t64"."event_type")) = 'service'
              THEN COALESCE("t64"."event_end_date", "t64"."ref_period_end")
              ELSE "t64"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      END AS "birth_date"
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            CASE
              WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gp_practice_code"
            END AS "gp_practice_code",
            "t59"."provider_cqc_location_id",
            "t59"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t59"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_type"
            END AS "event_type",
            "t59"."event_description",
            CASE
              WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."cost_frequency"
            END AS "cost_frequency",
            "t59"."ref_period_start",
            "t59"."ref_period_end",
            "t59"."council",
            "t59"."area",
            "t59"."event_end_date_corrected",
            "t59"."rule",
            "t59"."person_id",
            "t59"."event_key",
            "t59"."event_end_date"
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
) AS "t65"
ORDER BY
  "t65"."la_code" ASC,
  "t65"."event_key" ASC,
  "t65"."record_id" ASC,
  "t65"."import_time" ASC,
  "t65"."import_file" ASC,
  "t65"."row_id" ASC

-- 8d6787356432b202: build dhsc-2026-09, 34 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t65"."row_id",
  "t65"."record_id",
  "t65"."import_file",
  "t65"."import_time",
  "t65"."ref_period_start",
  "t65"."ref_period_end",
  "t65"."la_code",
  "t65"."council",
  "t65"."area",
  "t65"."person_id",
  "t65"."nhs_id",
  "t65"."event_key",
  "t65"."event_type_raw",
  "t65"."event_start_date",
  "t65"."event_end_date_raw",
  "t65"."event_end_date_corrected",
  "t65"."event_end_date",
  "t65"."date_of_birth",
  "t65"."birth_year",
  "t65"."birth_month",
  "t65"."birth_date",
  "t65"."date_of_death",
  "t65"."latest_age",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t65"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t65"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t65"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t65"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t65"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t65"."age_at_event_start",
  "t65"."conversation",
  "t65"."review_type",
  "t65"."event_outcome_hierarchy",
  "t65"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t65"."la_person_id",
  "t65"."event_reference",
  "t65"."gp_practice_code",
  "t65"."provider_cqc_location_id",
  "t65"."no_of_adults_being_cared_for",
  "t65"."adult_1_linked_person_id",
  "t65"."adult_2_linked_person_id",
  "t65"."adult_3_linked_person_id",
  "t65"."gender",
  "t65"."ethnicity",
  "t65"."client_type",
  "t65"."primary_support_reason",
  "t65"."accommodation_status",
  "t65"."employment_status",
  "t65"."has_unpaid_carer",
  "t65"."autism_spectrum_disorder",
  "t65"."visual_impairment",
  "t65"."hearing_impairment",
  "t65"."dementia",
  "t65"."client_funding_status",
  "t65"."event_type",
  "t65"."event_description",
  "t65"."event_outcome",
  "t65"."request_route_of_access",
  "t65"."assessment_type",
  "t65"."eligible_needs_identified",
  "t65"."method_of_assessment",
  "t65"."total_hrs_caring_per_week",
  "t65"."service_type",
  "t65"."service_component",
  "t65"."delivery_mechanism",
  "t65"."review_reason",
  "t65"."review_outcomes_achieved",
  "t65"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t65"."accommodation_status" IS NULL
    )
    AND (
      "t65"."accommodation_status_raw" <> ''
    )
    THEN "t65"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t65"."assessment_type" IS NULL
    ) AND (
      "t65"."assessment_type_raw" <> ''
    )
    THEN "t65"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t65"."client_funding_status" IS NULL
    )
    AND (
      "t65"."client_funding_status_raw" <> ''
    )
    THEN "t65"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t65"."client_type" IS NULL
    ) AND (
      "t65"."client_type_raw" <> ''
    )
    THEN "t65"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t65"."delivery_mechanism" IS NULL
    )
    AND (
      "t65"."delivery_mechanism_raw" <> ''
    )
    THEN "t65"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t65"."employment_status" IS NULL
    )
    AND (
      "t65"."employment_status_raw" <> ''
    )
    THEN "t65"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t65"."ethnicity" IS NULL
    ) AND (
      "t65"."ethnicity_raw" <> ''
    )
    THEN "t65"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t65"."event_outcome" IS NULL
    ) AND (
      "t65"."event_outcome_raw" <> ''
    )
    THEN "t65"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t65"."event_type" IS NULL
    ) AND (
      "t65"."event_type_raw" <> ''
    )
    THEN "t65"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t65"."gender" IS NULL
    ) AND (
      "t65"."gender_raw" <> ''
    )
    THEN "t65"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t65"."hearing_impairment" IS NULL
    )
    AND (
      "t65"."hearing_impairment_raw" <> ''
    )
    THEN "t65"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t65"."primary_support_reason" IS NULL
    )
    AND (
      "t65"."primary_support_reason_raw" <> ''
    )
    THEN "t65"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t65"."service_component" IS NULL
    )
    AND (
      "t65"."service_component_raw" <> ''
    )
    THEN "t65"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t65"."service_type" IS NULL
    ) AND (
      "t65"."service_type_raw" <> ''
    )
    THEN "t65"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t65"."visual_impairment" IS NULL
    )
    AND (
      "t65"."visual_impairment_raw" <> ''
    )
    THEN "t65"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
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
    "t64"."gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
    "t64"."adult_1_linked_person_id",
    "t64"."adult_2_linked_person_id",
    "t64"."adult_3_linked_person_id",
    "t64"."has_unpaid_carer",
    "t64"."autism_spectrum_disorder",
    "t64"."dementia",
    "t64"."event_description",
    "t64"."eligible_needs_identified",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date",
    "t64"."accommodation_status_raw",
    "t64"."assessment_type_raw",
    "t64"."client_funding_status_raw",
    "t64"."client_type_raw",
    "t64"."cost_frequency_raw",
    "t64"."delivery_mechanism_raw",
    "t64"."employment_status_raw",
    "t64"."ethnicity_raw",
    "t64"."event_outcome_raw",
    "t64"."event_type_raw",
    "t64"."gender_raw",
    "t64"."hearing_impairment_raw",
    "t64"."method_of_assessment_raw",
    "t64"."method_of_review_raw",
    "t64"."primary_support_reason_raw",
    "t64"."request_route_of_access_raw",
    "t64"."review_outcomes_achieved_raw",
    "t64"."review_reason_raw",
    "t64"."service_component_raw",
    "t64"."service_type_raw",
    "t64"."total_hrs_caring_per_week_raw",
    "t64"."visual_impairment_raw",
    "t64"."accommodation_status",
    "t64"."assessment_type",
    "t64"."client_funding_status",
    "t64"."client_type",
    "t64"."cost_frequency",
    "t64"."delivery_mechanism",
    "t64"."employment_status",
    "t64"."ethnicity",
    "t64"."event_outcome",
    "t64"."event_type",
    "t64"."gender",
    "t64"."hearing_impairment",
    "t64"."method_of_assessment",
    "t64"."method_of_review",
    "t64"."primary_support_reason",
    "t64"."request_route_of_access",
    "t64"."review_outcomes_achieved",
    "t64"."review_reason",
    "t64"."service_component",
    "t64"."service_type",
    "t64"."total_hrs_caring_per_week",
    "t64"."visual_impairment",
    "t64"."event_outcome_hierarchy",
    "t64"."event_outcome_group",
    "t64"."nhs_id",
    "t64"."review_type",
    "t64"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t64"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t64"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t64"."event_type")) = 'service'
              THEN COALESCE("t64"."event_end_date", "t64"."ref_period_end")
              ELSE "t64"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      END AS "birth_date"
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            CASE
              WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gp_practice_code"
            END AS "gp_practice_code",
            "t59"."provider_cqc_location_id",
            "t59"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t59"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_type"
            END AS "event_type",
            "t59"."event_description",
            CASE
              WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."cost_frequency"
            END AS "cost_frequency",
            "t59"."ref_period_start",
            "t59"."ref_period_end",
            "t59"."council",
            "t59"."area",
            "t59"."event_end_date_corrected",
            "t59"."rule",
            "t59"."person_id",
            "t59"."event_key",
            "t59"."event_end_date"
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
) AS "t65"
ORDER BY
  "t65"."la_code" ASC,
  "t65"."event_key" ASC,
  "t65"."record_id" ASC,
  "t65"."import_time" ASC,
  "t65"."import_file" ASC,
  "t65"."row_id" ASC

-- c0c25db3cf6466f0: build dhsc-2026-09, 35 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t65"."row_id",
  "t65"."record_id",
  "t65"."import_file",
  "t65"."import_time",
  "t65"."ref_period_start",
  "t65"."ref_period_end",
  "t65"."la_code",
  "t65"."council",
  "t65"."area",
  "t65"."person_id",
  "t65"."nhs_id",
  "t65"."event_key",
  "t65"."event_type_raw",
  "t65"."event_start_date",
  "t65"."event_end_date_raw",
  "t65"."event_end_date_corrected",
  "t65"."event_end_date",
  "t65"."date_of_birth",
  "t65"."birth_year",
  "t65"."birth_month",
  "t65"."birth_date",
  "t65"."date_of_death",
  "t65"."latest_age",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t65"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t65"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t65"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t65"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t65"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t65"."age_at_event_start",
  "t65"."conversation",
  "t65"."review_type",
  "t65"."event_outcome_hierarchy",
  "t65"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t65"."la_person_id",
  "t65"."event_reference",
  "t65"."gp_practice_code",
  "t65"."provider_cqc_location_id",
  "t65"."no_of_adults_being_cared_for",
  "t65"."adult_1_linked_person_id",
  "t65"."adult_2_linked_person_id",
  "t65"."adult_3_linked_person_id",
  "t65"."gender",
  "t65"."ethnicity",
  "t65"."client_type",
  "t65"."primary_support_reason",
  "t65"."accommodation_status",
  "t65"."employment_status",
  "t65"."has_unpaid_carer",
  "t65"."autism_spectrum_disorder",
  "t65"."visual_impairment",
  "t65"."hearing_impairment",
  "t65"."dementia",
  "t65"."client_funding_status",
  "t65"."event_type",
  "t65"."event_description",
  "t65"."event_outcome",
  "t65"."request_route_of_access",
  "t65"."assessment_type",
  "t65"."eligible_needs_identified",
  "t65"."method_of_assessment",
  "t65"."total_hrs_caring_per_week",
  "t65"."service_type",
  "t65"."service_component",
  "t65"."delivery_mechanism",
  "t65"."review_reason",
  "t65"."review_outcomes_achieved",
  "t65"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t65"."accommodation_status" IS NULL
    )
    AND (
      "t65"."accommodation_status_raw" <> ''
    )
    THEN "t65"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t65"."assessment_type" IS NULL
    ) AND (
      "t65"."assessment_type_raw" <> ''
    )
    THEN "t65"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t65"."client_funding_status" IS NULL
    )
    AND (
      "t65"."client_funding_status_raw" <> ''
    )
    THEN "t65"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t65"."client_type" IS NULL
    ) AND (
      "t65"."client_type_raw" <> ''
    )
    THEN "t65"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t65"."delivery_mechanism" IS NULL
    )
    AND (
      "t65"."delivery_mechanism_raw" <> ''
    )
    THEN "t65"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t65"."employment_status" IS NULL
    )
    AND (
      "t65"."employment_status_raw" <> ''
    )
    THEN "t65"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t65"."ethnicity" IS NULL
    ) AND (
      "t65"."ethnicity_raw" <> ''
    )
    THEN "t65"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t65"."event_outcome" IS NULL
    ) AND (
      "t65"."event_outcome_raw" <> ''
    )
    THEN "t65"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t65"."event_type" IS NULL
    ) AND (
      "t65"."event_type_raw" <> ''
    )
    THEN "t65"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t65"."gender" IS NULL
    ) AND (
      "t65"."gender_raw" <> ''
    )
    THEN "t65"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t65"."hearing_impairment" IS NULL
    )
    AND (
      "t65"."hearing_impairment_raw" <> ''
    )
    THEN "t65"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t65"."primary_support_reason" IS NULL
    )
    AND (
      "t65"."primary_support_reason_raw" <> ''
    )
    THEN "t65"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t65"."service_component" IS NULL
    )
    AND (
      "t65"."service_component_raw" <> ''
    )
    THEN "t65"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t65"."service_type" IS NULL
    ) AND (
      "t65"."service_type_raw" <> ''
    )
    THEN "t65"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t65"."visual_impairment" IS NULL
    )
    AND (
      "t65"."visual_impairment_raw" <> ''
    )
    THEN "t65"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
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
    "t64"."gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
    "t64"."adult_1_linked_person_id",
    "t64"."adult_2_linked_person_id",
    "t64"."adult_3_linked_person_id",
    "t64"."has_unpaid_carer",
    "t64"."autism_spectrum_disorder",
    "t64"."dementia",
    "t64"."event_description",
    "t64"."eligible_needs_identified",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date",
    "t64"."accommodation_status_raw",
    "t64"."assessment_type_raw",
    "t64"."client_funding_status_raw",
    "t64"."client_type_raw",
    "t64"."cost_frequency_raw",
    "t64"."delivery_mechanism_raw",
    "t64"."employment_status_raw",
    "t64"."ethnicity_raw",
    "t64"."event_outcome_raw",
    "t64"."event_type_raw",
    "t64"."gender_raw",
    "t64"."hearing_impairment_raw",
    "t64"."method_of_assessment_raw",
    "t64"."method_of_review_raw",
    "t64"."primary_support_reason_raw",
    "t64"."request_route_of_access_raw",
    "t64"."review_outcomes_achieved_raw",
    "t64"."review_reason_raw",
    "t64"."service_component_raw",
    "t64"."service_type_raw",
    "t64"."total_hrs_caring_per_week_raw",
    "t64"."visual_impairment_raw",
    "t64"."accommodation_status",
    "t64"."assessment_type",
    "t64"."client_funding_status",
    "t64"."client_type",
    "t64"."cost_frequency",
    "t64"."delivery_mechanism",
    "t64"."employment_status",
    "t64"."ethnicity",
    "t64"."event_outcome",
    "t64"."event_type",
    "t64"."gender",
    "t64"."hearing_impairment",
    "t64"."method_of_assessment",
    "t64"."method_of_review",
    "t64"."primary_support_reason",
    "t64"."request_route_of_access",
    "t64"."review_outcomes_achieved",
    "t64"."review_reason",
    "t64"."service_component",
    "t64"."service_type",
    "t64"."total_hrs_caring_per_week",
    "t64"."visual_impairment",
    "t64"."event_outcome_hierarchy",
    "t64"."event_outcome_group",
    "t64"."nhs_id",
    "t64"."review_type",
    "t64"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t64"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t64"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t64"."event_type")) = 'service'
              THEN COALESCE("t64"."event_end_date", "t64"."ref_period_end")
              ELSE "t64"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      END AS "birth_date"
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            CASE
              WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gp_practice_code"
            END AS "gp_practice_code",
            "t59"."provider_cqc_location_id",
            "t59"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t59"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_type"
            END AS "event_type",
            "t59"."event_description",
            CASE
              WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."cost_frequency"
            END AS "cost_frequency",
            "t59"."ref_period_start",
            "t59"."ref_period_end",
            "t59"."council",
            "t59"."area",
            "t59"."event_end_date_corrected",
            "t59"."rule",
            "t59"."person_id",
            "t59"."event_key",
            "t59"."event_end_date"
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
) AS "t65"
ORDER BY
  "t65"."la_code" ASC,
  "t65"."event_key" ASC,
  "t65"."record_id" ASC,
  "t65"."import_time" ASC,
  "t65"."import_file" ASC,
  "t65"."row_id" ASC

-- 6efe65f2bff72f71: build dhsc-2026-09, 36 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t65"."row_id",
  "t65"."record_id",
  "t65"."import_file",
  "t65"."import_time",
  "t65"."ref_period_start",
  "t65"."ref_period_end",
  "t65"."la_code",
  "t65"."council",
  "t65"."area",
  "t65"."person_id",
  "t65"."nhs_id",
  "t65"."event_key",
  "t65"."event_type_raw",
  "t65"."event_start_date",
  "t65"."event_end_date_raw",
  "t65"."event_end_date_corrected",
  "t65"."event_end_date",
  "t65"."date_of_birth",
  "t65"."birth_year",
  "t65"."birth_month",
  "t65"."birth_date",
  "t65"."date_of_death",
  "t65"."latest_age",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t65"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t65"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t65"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t65"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t65"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t65"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t65"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t65"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t65"."age_at_event_start",
  "t65"."conversation",
  "t65"."review_type",
  "t65"."event_outcome_hierarchy",
  "t65"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t65"."la_person_id",
  "t65"."event_reference",
  "t65"."gp_practice_code",
  "t65"."provider_cqc_location_id",
  "t65"."no_of_adults_being_cared_for",
  "t65"."adult_1_linked_person_id",
  "t65"."adult_2_linked_person_id",
  "t65"."adult_3_linked_person_id",
  "t65"."gender",
  "t65"."ethnicity",
  "t65"."client_type",
  "t65"."primary_support_reason",
  "t65"."accommodation_status",
  "t65"."employment_status",
  "t65"."has_unpaid_carer",
  "t65"."autism_spectrum_disorder",
  "t65"."visual_impairment",
  "t65"."hearing_impairment",
  "t65"."dementia",
  "t65"."client_funding_status",
  "t65"."event_type",
  "t65"."event_description",
  "t65"."event_outcome",
  "t65"."request_route_of_access",
  "t65"."assessment_type",
  "t65"."eligible_needs_identified",
  "t65"."method_of_assessment",
  "t65"."total_hrs_caring_per_week",
  "t65"."service_type",
  "t65"."service_component",
  "t65"."delivery_mechanism",
  "t65"."review_reason",
  "t65"."review_outcomes_achieved",
  "t65"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t65"."accommodation_status" IS NULL
    )
    AND (
      "t65"."accommodation_status_raw" <> ''
    )
    THEN "t65"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t65"."assessment_type" IS NULL
    ) AND (
      "t65"."assessment_type_raw" <> ''
    )
    THEN "t65"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t65"."client_funding_status" IS NULL
    )
    AND (
      "t65"."client_funding_status_raw" <> ''
    )
    THEN "t65"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t65"."client_type" IS NULL
    ) AND (
      "t65"."client_type_raw" <> ''
    )
    THEN "t65"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t65"."delivery_mechanism" IS NULL
    )
    AND (
      "t65"."delivery_mechanism_raw" <> ''
    )
    THEN "t65"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t65"."employment_status" IS NULL
    )
    AND (
      "t65"."employment_status_raw" <> ''
    )
    THEN "t65"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t65"."ethnicity" IS NULL
    ) AND (
      "t65"."ethnicity_raw" <> ''
    )
    THEN "t65"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t65"."event_outcome" IS NULL
    ) AND (
      "t65"."event_outcome_raw" <> ''
    )
    THEN "t65"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t65"."event_type" IS NULL
    ) AND (
      "t65"."event_type_raw" <> ''
    )
    THEN "t65"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t65"."gender" IS NULL
    ) AND (
      "t65"."gender_raw" <> ''
    )
    THEN "t65"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t65"."hearing_impairment" IS NULL
    )
    AND (
      "t65"."hearing_impairment_raw" <> ''
    )
    THEN "t65"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t65"."primary_support_reason" IS NULL
    )
    AND (
      "t65"."primary_support_reason_raw" <> ''
    )
    THEN "t65"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t65"."service_component" IS NULL
    )
    AND (
      "t65"."service_component_raw" <> ''
    )
    THEN "t65"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t65"."service_type" IS NULL
    ) AND (
      "t65"."service_type_raw" <> ''
    )
    THEN "t65"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t65"."visual_impairment" IS NULL
    )
    AND (
      "t65"."visual_impairment_raw" <> ''
    )
    THEN "t65"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
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
    "t64"."gp_practice_code",
    "t64"."provider_cqc_location_id",
    "t64"."no_of_adults_being_cared_for",
    "t64"."adult_1_linked_person_id",
    "t64"."adult_2_linked_person_id",
    "t64"."adult_3_linked_person_id",
    "t64"."has_unpaid_carer",
    "t64"."autism_spectrum_disorder",
    "t64"."dementia",
    "t64"."event_description",
    "t64"."eligible_needs_identified",
    "t64"."ref_period_start",
    "t64"."ref_period_end",
    "t64"."council",
    "t64"."area",
    "t64"."event_end_date_corrected",
    "t64"."rule",
    "t64"."person_id",
    "t64"."event_key",
    "t64"."event_end_date",
    "t64"."accommodation_status_raw",
    "t64"."assessment_type_raw",
    "t64"."client_funding_status_raw",
    "t64"."client_type_raw",
    "t64"."cost_frequency_raw",
    "t64"."delivery_mechanism_raw",
    "t64"."employment_status_raw",
    "t64"."ethnicity_raw",
    "t64"."event_outcome_raw",
    "t64"."event_type_raw",
    "t64"."gender_raw",
    "t64"."hearing_impairment_raw",
    "t64"."method_of_assessment_raw",
    "t64"."method_of_review_raw",
    "t64"."primary_support_reason_raw",
    "t64"."request_route_of_access_raw",
    "t64"."review_outcomes_achieved_raw",
    "t64"."review_reason_raw",
    "t64"."service_component_raw",
    "t64"."service_type_raw",
    "t64"."total_hrs_caring_per_week_raw",
    "t64"."visual_impairment_raw",
    "t64"."accommodation_status",
    "t64"."assessment_type",
    "t64"."client_funding_status",
    "t64"."client_type",
    "t64"."cost_frequency",
    "t64"."delivery_mechanism",
    "t64"."employment_status",
    "t64"."ethnicity",
    "t64"."event_outcome",
    "t64"."event_type",
    "t64"."gender",
    "t64"."hearing_impairment",
    "t64"."method_of_assessment",
    "t64"."method_of_review",
    "t64"."primary_support_reason",
    "t64"."request_route_of_access",
    "t64"."review_outcomes_achieved",
    "t64"."review_reason",
    "t64"."service_component",
    "t64"."service_type",
    "t64"."total_hrs_caring_per_week",
    "t64"."visual_impairment",
    "t64"."event_outcome_hierarchy",
    "t64"."event_outcome_group",
    "t64"."nhs_id",
    "t64"."review_type",
    "t64"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t64"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t64"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t64"."event_type")) = 'service'
              THEN COALESCE("t64"."event_end_date", "t64"."ref_period_end")
              ELSE "t64"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
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
      END AS "birth_date"
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t62"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t62"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            LOWER(RTRIM("t62"."event_type")) = 'review'
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
            CASE
              WHEN LOWER(RTRIM("t59"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gp_practice_code"
            END AS "gp_practice_code",
            "t59"."provider_cqc_location_id",
            "t59"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t59"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t59"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t59"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t59"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t59"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t59"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t59"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t59"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t59"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t59"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t59"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_type"
            END AS "event_type",
            "t59"."event_description",
            CASE
              WHEN LOWER(RTRIM("t59"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t59"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t59"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t59"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t59"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t59"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t59"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t59"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t59"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t59"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t59"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t59"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t59"."cost_frequency"
            END AS "cost_frequency",
            "t59"."ref_period_start",
            "t59"."ref_period_end",
            "t59"."council",
            "t59"."area",
            "t59"."event_end_date_corrected",
            "t59"."rule",
            "t59"."person_id",
            "t59"."event_key",
            "t59"."event_end_date"
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
) AS "t65"
ORDER BY
  "t65"."la_code" ASC,
  "t65"."event_key" ASC,
  "t65"."record_id" ASC,
  "t65"."import_time" ASC,
  "t65"."import_file" ASC,
  "t65"."row_id" ASC

-- 2ea4faa2b7f6b392: build dhsc-2026-09, 37 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "file_row" BIGINT, "la_code" VARCHAR, "nhs_traced" VARCHAR, "nhs_submitted" VARCHAR, "la_person_id" VARCHAR, "conversation" INTEGER, "event_start_date" DATE, "event_end_date_corrected" DATE, "ref_period_start" DATE, "ref_period_end" DATE, "event_outcome" VARCHAR, "client_type" VARCHAR, "event_type" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR
SELECT
  "t13"."row_id",
  "t13"."record_id",
  "t13"."import_file",
  "t13"."import_time",
  "t13"."file_row",
  "t13"."la_code",
  "t13"."nhs_traced",
  "t13"."nhs_submitted",
  "t13"."la_person_id",
  "t13"."conversation",
  "t13"."event_start_date",
  "t13"."event_end_date_corrected",
  "t13"."ref_period_start",
  "t13"."ref_period_end",
  "t13"."event_outcome",
  "t13"."client_type",
  "t13"."event_type",
  "t13"."request_route_of_access",
  "t13"."assessment_type",
  "t13"."service_type",
  "t13"."service_component"
FROM (
  SELECT
    "t12"."row_id",
    "t12"."import_file",
    "t12"."file_row",
    "t12"."import_time",
    "t12"."record_id",
    "t12"."la_code",
    "t12"."stated_period_start",
    "t12"."stated_period_end",
    "t12"."nhs_traced",
    "t12"."nhs_submitted",
    "t12"."date_of_birth",
    "t12"."birth_year",
    "t12"."birth_month",
    "t12"."date_of_death",
    "t12"."event_start_date",
    "t12"."event_end_date",
    "t12"."age_at_event_start",
    "t12"."conversation",
    "t12"."unit_cost",
    "t12"."planned_units_per_week",
    "t12"."la_person_id",
    "t12"."event_reference",
    "t12"."gp_practice_code",
    "t12"."provider_cqc_location_id",
    "t12"."no_of_adults_being_cared_for",
    "t12"."adult_1_linked_person_id",
    "t12"."adult_2_linked_person_id",
    "t12"."adult_3_linked_person_id",
    "t12"."gender",
    "t12"."ethnicity",
    "t12"."client_type",
    "t12"."primary_support_reason",
    "t12"."accommodation_status",
    "t12"."employment_status",
    "t12"."has_unpaid_carer",
    "t12"."autism_spectrum_disorder",
    "t12"."visual_impairment",
    "t12"."hearing_impairment",
    "t12"."dementia",
    "t12"."client_funding_status",
    "t12"."event_type",
    "t12"."event_description",
    "t12"."event_outcome",
    "t12"."request_route_of_access",
    "t12"."assessment_type",
    "t12"."eligible_needs_identified",
    "t12"."method_of_assessment",
    "t12"."total_hrs_caring_per_week",
    "t12"."service_type",
    "t12"."service_component",
    "t12"."delivery_mechanism",
    "t12"."review_reason",
    "t12"."review_outcomes_achieved",
    "t12"."method_of_review",
    "t12"."cost_frequency",
    "t12"."ref_period_start",
    "t12"."ref_period_end",
    "t12"."council",
    "t12"."area",
    "t12"."event_end_date_corrected",
    COALESCE(
      CASE
        WHEN "t12"."la_code" IS NULL
        THEN 'no-council-code'
        WHEN "t12"."ref_period_start" IS NULL
        THEN 'not-in-selected-file'
        ELSE CASE
          WHEN "t12"."event_type" IS NULL
          THEN 'blank-event-type'
          WHEN "t12"."event_start_date" IS NULL
          THEN 'blank-event-start'
          WHEN NOT (
            CONTAINS(LOWER("t12"."event_type"), 'service')
          )
          AND (
            "t12"."event_end_date_corrected" IS NULL
          )
          THEN 'no-event-end'
          WHEN COALESCE(
            (
              "t12"."event_start_date" > "t12"."ref_period_end"
            )
            OR (
              "t12"."event_end_date_corrected" < "t12"."ref_period_start"
            )
            OR (
              NOT (
                CONTAINS(LOWER("t12"."event_type"), 'service')
              )
              AND (
                "t12"."event_end_date_corrected" > "t12"."ref_period_end"
              )
            ),
            FALSE
          )
          THEN 'outside-reference-period'
          WHEN COALESCE("t12"."date_of_death" < "t12"."ref_period_start", FALSE)
          THEN 'died-before-period'
          WHEN COALESCE("t12"."date_of_death" < "t12"."event_start_date", FALSE)
          THEN 'died-before-event'
          ELSE CAST(NULL AS TEXT)
        END
      END,
      CASE
        WHEN COALESCE("t12"."nhs_traced", "t12"."nhs_submitted", "t12"."la_person_id") IS NOT NULL
        THEN CAST(NULL AS TEXT)
        ELSE 'no-person-id'
      END
    ) AS "rule"
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
      CASE
        WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
        THEN "t11"."registered_death"
        ELSE "t11"."date_of_death"
      END AS "date_of_death",
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
      CASE
        WHEN COALESCE(
          (
            CASE
              WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
              THEN "t11"."registered_death"
              ELSE "t11"."date_of_death"
            END >= "t11"."event_start_date"
          )
          AND (
            CASE
              WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
              THEN "t11"."registered_death"
              ELSE "t11"."date_of_death"
            END <= "t11"."event_end_date"
          ),
          FALSE
        )
        OR COALESCE(
          (
            "t11"."event_end_date" IS NULL
          )
          AND (
            CASE
              WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
              THEN "t11"."registered_death"
              ELSE "t11"."date_of_death"
            END > "t11"."event_start_date"
          ),
          FALSE
        )
        THEN CASE
          WHEN COALESCE("t11"."nhs_traced", "t11"."nhs_submitted") IS NOT NULL
          THEN "t11"."registered_death"
          ELSE "t11"."date_of_death"
        END
        ELSE "t11"."event_end_date"
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
        "t3"."ref_period_start",
        "t3"."ref_period_end",
        "t3"."council",
        "t3"."area",
        "t10"."nhs_key",
        "t10"."registered_death"
      FROM (
        SELECT
          *
        FROM {table 1} AS "t0"
        WHERE
          TRUE
      ) AS "t5"
      LEFT OUTER JOIN {table 2} AS "t3"
        ON "t5"."la_code" = "t3"."la_code" AND "t5"."import_time" = "t3"."import_time"
      LEFT OUTER JOIN (
        SELECT
          LOWER(RTRIM("t8"."nhs_id")) AS "nhs_key",
          "t8"."date_of_death" AS "registered_death"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t6"."nhs_id",
              "t6"."date_of_death",
              "t6"."registered",
              ROW_NUMBER() OVER (
                PARTITION BY LOWER(RTRIM("t6"."nhs_id"))
                ORDER BY "t6"."registered" DESC, "t6"."date_of_death" DESC
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
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."place" = 0
        ) AS "t8"
      ) AS "t10"
        ON LOWER(RTRIM(COALESCE("t5"."nhs_traced", "t5"."nhs_submitted"))) = "t10"."nhs_key"
    ) AS "t11"
  ) AS "t12"
) AS "t13"
WHERE
  "t13"."rule" IS NULL

-- bf55fe6c37ba091a: build dhsc-2026-09, 38 of 38
-- gives "row_id" BIGINT, "record_id" BIGINT, "import_file" VARCHAR, "import_time" TIMESTAMP, "ref_period_start" DATE, "ref_period_end" DATE, "la_code" VARCHAR, "council" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "nhs_id" VARCHAR, "event_key" BIGINT, "event_type_raw" VARCHAR, "event_start_date" DATE, "event_end_date_raw" DATE, "event_end_date_corrected" DATE, "event_end_date" DATE, "date_of_birth" DATE, "birth_year" INTEGER, "birth_month" INTEGER, "birth_date" DATE, "date_of_death" DATE, "latest_age" INTEGER, "age_band" VARCHAR, "working_age_band" VARCHAR, "age_at_event_start" INTEGER, "conversation" INTEGER, "review_type" VARCHAR, "event_outcome_hierarchy" INTEGER, "event_outcome_group" VARCHAR, "unit_cost" DECIMAL(18, 2), "planned_units_per_week" DECIMAL(18, 2), "la_person_id" VARCHAR, "event_reference" VARCHAR, "gp_practice_code" VARCHAR, "provider_cqc_location_id" VARCHAR, "no_of_adults_being_cared_for" VARCHAR, "adult_1_linked_person_id" VARCHAR, "adult_2_linked_person_id" VARCHAR, "adult_3_linked_person_id" VARCHAR, "gender" VARCHAR, "ethnicity" VARCHAR, "client_type" VARCHAR, "primary_support_reason" VARCHAR, "accommodation_status" VARCHAR, "employment_status" VARCHAR, "has_unpaid_carer" VARCHAR, "autism_spectrum_disorder" VARCHAR, "visual_impairment" VARCHAR, "hearing_impairment" VARCHAR, "dementia" VARCHAR, "client_funding_status" VARCHAR, "event_type" VARCHAR, "event_description" VARCHAR, "event_outcome" VARCHAR, "request_route_of_access" VARCHAR, "assessment_type" VARCHAR, "eligible_needs_identified" VARCHAR, "method_of_assessment" VARCHAR, "total_hrs_caring_per_week" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "delivery_mechanism" VARCHAR, "review_reason" VARCHAR, "review_outcomes_achieved" VARCHAR, "method_of_review" VARCHAR, "cost_frequency" VARCHAR, "unmapped_accommodation_status" VARCHAR, "unmapped_assessment_type" VARCHAR, "unmapped_client_funding_status" VARCHAR, "unmapped_client_type" VARCHAR, "unmapped_delivery_mechanism" VARCHAR, "unmapped_employment_status" VARCHAR, "unmapped_ethnicity" VARCHAR, "unmapped_event_outcome" VARCHAR, "unmapped_event_type" VARCHAR, "unmapped_gender" VARCHAR, "unmapped_hearing_impairment" VARCHAR, "unmapped_primary_support_reason" VARCHAR, "unmapped_service_component" VARCHAR, "unmapped_service_type" VARCHAR, "unmapped_visual_impairment" VARCHAR
SELECT
  "t72"."row_id",
  "t72"."record_id",
  "t72"."import_file",
  "t72"."import_time",
  "t72"."ref_period_start",
  "t72"."ref_period_end",
  "t72"."la_code",
  "t72"."council",
  "t72"."area",
  "t72"."person_id",
  "t72"."nhs_id",
  "t72"."event_key",
  "t72"."event_type_raw",
  "t72"."event_start_date",
  "t72"."event_end_date_raw",
  "t72"."event_end_date_corrected",
  "t72"."event_end_date",
  "t72"."date_of_birth",
  "t72"."birth_year",
  "t72"."birth_month",
  "t72"."birth_date",
  "t72"."date_of_death",
  "t72"."latest_age",
  CASE
    WHEN "t72"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t72"."latest_age" <= 24
    THEN '18 to 24'
    WHEN "t72"."latest_age" <= 44
    THEN '25 to 44'
    WHEN "t72"."latest_age" <= 64
    THEN '45 to 64'
    WHEN "t72"."latest_age" <= 74
    THEN '65 to 74'
    WHEN "t72"."latest_age" <= 84
    THEN '75 to 84'
    WHEN "t72"."latest_age" <= 94
    THEN '85 to 94'
    WHEN "t72"."latest_age" IS NOT NULL
    THEN '95 and above'
    ELSE 'Unknown'
  END AS "age_band",
  CASE
    WHEN "t72"."latest_age" <= 17
    THEN 'Under 18'
    WHEN "t72"."latest_age" <= 64
    THEN '18 to 64'
    WHEN "t72"."latest_age" IS NOT NULL
    THEN '65 and above'
    ELSE 'Unknown'
  END AS "working_age_band",
  "t72"."age_at_event_start",
  "t72"."conversation",
  "t72"."review_type",
  "t72"."event_outcome_hierarchy",
  "t72"."event_outcome_group",
  CAST(NULL AS DECIMAL(18, 2)) AS "unit_cost",
  CAST(NULL AS DECIMAL(18, 2)) AS "planned_units_per_week",
  "t72"."la_person_id",
  "t72"."event_reference",
  "t72"."gp_practice_code",
  "t72"."provider_cqc_location_id",
  "t72"."no_of_adults_being_cared_for",
  "t72"."adult_1_linked_person_id",
  "t72"."adult_2_linked_person_id",
  "t72"."adult_3_linked_person_id",
  "t72"."gender",
  "t72"."ethnicity",
  "t72"."client_type",
  "t72"."primary_support_reason",
  "t72"."accommodation_status",
  "t72"."employment_status",
  "t72"."has_unpaid_carer",
  "t72"."autism_spectrum_disorder",
  "t72"."visual_impairment",
  "t72"."hearing_impairment",
  "t72"."dementia",
  "t72"."client_funding_status",
  "t72"."event_type",
  "t72"."event_description",
  "t72"."event_outcome",
  "t72"."request_route_of_access",
  "t72"."assessment_type",
  "t72"."eligible_needs_identified",
  "t72"."method_of_assessment",
  "t72"."total_hrs_caring_per_week",
  "t72"."service_type",
  "t72"."service_component",
  "t72"."delivery_mechanism",
  "t72"."review_reason",
  "t72"."review_outcomes_achieved",
  "t72"."method_of_review",
  CAST(NULL AS TEXT) AS "cost_frequency",
  CASE
    WHEN (
      "t72"."accommodation_status" IS NULL
    )
    AND (
      "t72"."accommodation_status_raw" <> ''
    )
    THEN "t72"."accommodation_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_accommodation_status",
  CASE
    WHEN (
      "t72"."assessment_type" IS NULL
    ) AND (
      "t72"."assessment_type_raw" <> ''
    )
    THEN "t72"."assessment_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_assessment_type",
  CASE
    WHEN (
      "t72"."client_funding_status" IS NULL
    )
    AND (
      "t72"."client_funding_status_raw" <> ''
    )
    THEN "t72"."client_funding_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_funding_status",
  CASE
    WHEN (
      "t72"."client_type" IS NULL
    ) AND (
      "t72"."client_type_raw" <> ''
    )
    THEN "t72"."client_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_client_type",
  CASE
    WHEN (
      "t72"."delivery_mechanism" IS NULL
    )
    AND (
      "t72"."delivery_mechanism_raw" <> ''
    )
    THEN "t72"."delivery_mechanism_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_delivery_mechanism",
  CASE
    WHEN (
      "t72"."employment_status" IS NULL
    )
    AND (
      "t72"."employment_status_raw" <> ''
    )
    THEN "t72"."employment_status_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_employment_status",
  CASE
    WHEN (
      "t72"."ethnicity" IS NULL
    ) AND (
      "t72"."ethnicity_raw" <> ''
    )
    THEN "t72"."ethnicity_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_ethnicity",
  CASE
    WHEN (
      "t72"."event_outcome" IS NULL
    ) AND (
      "t72"."event_outcome_raw" <> ''
    )
    THEN "t72"."event_outcome_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_outcome",
  CASE
    WHEN (
      "t72"."event_type" IS NULL
    ) AND (
      "t72"."event_type_raw" <> ''
    )
    THEN "t72"."event_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_event_type",
  CASE
    WHEN (
      "t72"."gender" IS NULL
    ) AND (
      "t72"."gender_raw" <> ''
    )
    THEN "t72"."gender_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_gender",
  CASE
    WHEN (
      "t72"."hearing_impairment" IS NULL
    )
    AND (
      "t72"."hearing_impairment_raw" <> ''
    )
    THEN "t72"."hearing_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_hearing_impairment",
  CASE
    WHEN (
      "t72"."primary_support_reason" IS NULL
    )
    AND (
      "t72"."primary_support_reason_raw" <> ''
    )
    THEN "t72"."primary_support_reason_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_primary_support_reason",
  CASE
    WHEN (
      "t72"."service_component" IS NULL
    )
    AND (
      "t72"."service_component_raw" <> ''
    )
    THEN "t72"."service_component_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_component",
  CASE
    WHEN (
      "t72"."service_type" IS NULL
    ) AND (
      "t72"."service_type_raw" <> ''
    )
    THEN "t72"."service_type_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_service_type",
  CASE
    WHEN (
      "t72"."visual_impairment" IS NULL
    )
    AND (
      "t72"."visual_impairment_raw" <> ''
    )
    THEN "t72"."visual_impairment_raw"
    ELSE CAST(NULL AS TEXT)
  END AS "unmapped_visual_impairment"
FROM (
  SELECT
    "t71"."row_id",
    "t71"."import_file",
    "t71"."file_row",
    "t71"."import_time",
    "t71"."record_id",
    "t71"."la_code",
    "t71"."stated_period_start",
    "t71"."stated_period_end",
    "t71"."nhs_traced",
    "t71"."nhs_submitted",
    "t71"."date_of_birth",
    "t71"."birth_year",
    "t71"."birth_month",
    "t71"."date_of_death",
    "t71"."event_start_date",
    "t71"."event_end_date_raw",
    "t71"."age_at_event_start",
    "t71"."conversation",
    "t71"."unit_cost",
    "t71"."planned_units_per_week",
    "t71"."la_person_id",
    "t71"."event_reference",
    "t71"."gp_practice_code",
    "t71"."provider_cqc_location_id",
    "t71"."no_of_adults_being_cared_for",
    "t71"."adult_1_linked_person_id",
    "t71"."adult_2_linked_person_id",
    "t71"."adult_3_linked_person_id",
    "t71"."has_unpaid_carer",
    "t71"."autism_spectrum_disorder",
    "t71"."dementia",
    "t71"."event_description",
    "t71"."eligible_needs_identified",
    "t71"."ref_period_start",
    "t71"."ref_period_end",
    "t71"."council",
    "t71"."area",
    "t71"."event_end_date_corrected",
    "t71"."rule",
    "t71"."person_id",
    "t71"."event_key",
    "t71"."event_end_date",
    "t71"."accommodation_status_raw",
    "t71"."assessment_type_raw",
    "t71"."client_funding_status_raw",
    "t71"."client_type_raw",
    "t71"."cost_frequency_raw",
    "t71"."delivery_mechanism_raw",
    "t71"."employment_status_raw",
    "t71"."ethnicity_raw",
    "t71"."event_outcome_raw",
    "t71"."event_type_raw",
    "t71"."gender_raw",
    "t71"."hearing_impairment_raw",
    "t71"."method_of_assessment_raw",
    "t71"."method_of_review_raw",
    "t71"."primary_support_reason_raw",
    "t71"."request_route_of_access_raw",
    "t71"."review_outcomes_achieved_raw",
    "t71"."review_reason_raw",
    "t71"."service_component_raw",
    "t71"."service_type_raw",
    "t71"."total_hrs_caring_per_week_raw",
    "t71"."visual_impairment_raw",
    "t71"."accommodation_status",
    "t71"."assessment_type",
    "t71"."client_funding_status",
    "t71"."client_type",
    "t71"."cost_frequency",
    "t71"."delivery_mechanism",
    "t71"."employment_status",
    "t71"."ethnicity",
    "t71"."event_outcome",
    "t71"."event_type",
    "t71"."gender",
    "t71"."hearing_impairment",
    "t71"."method_of_assessment",
    "t71"."method_of_review",
    "t71"."primary_support_reason",
    "t71"."request_route_of_access",
    "t71"."review_outcomes_achieved",
    "t71"."review_reason",
    "t71"."service_component",
    "t71"."service_type",
    "t71"."total_hrs_caring_per_week",
    "t71"."visual_impairment",
    "t71"."event_outcome_hierarchy",
    "t71"."event_outcome_group",
    "t71"."nhs_id",
    "t71"."review_type",
    "t71"."birth_date",
    CAST(CAST(FLOOR(
      (
        DATE_DIFF(
          'DAY',
          "t71"."birth_date",
          CASE
            WHEN (
              LOWER(RTRIM("t71"."event_type")) = 'service'
            ) IS NULL
            THEN CAST(NULL AS DATE)
            ELSE CASE
              WHEN LOWER(RTRIM("t71"."event_type")) = 'service'
              THEN COALESCE("t71"."event_end_date", "t71"."ref_period_end")
              ELSE "t71"."event_end_date"
            END
          END
        ) * 4
      ) / (
        1461
      )
    ) AS BIGINT) AS INT) AS "latest_age"
  FROM (
    SELECT
      "t70"."row_id",
      "t70"."import_file",
      "t70"."file_row",
      "t70"."import_time",
      "t70"."record_id",
      "t70"."la_code",
      "t70"."stated_period_start",
      "t70"."stated_period_end",
      "t70"."nhs_traced",
      "t70"."nhs_submitted",
      "t70"."date_of_birth",
      "t70"."birth_year",
      "t70"."birth_month",
      "t70"."date_of_death",
      "t70"."event_start_date",
      "t70"."event_end_date_raw",
      "t70"."age_at_event_start",
      "t70"."conversation",
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
      "t70"."has_unpaid_carer",
      "t70"."autism_spectrum_disorder",
      "t70"."dementia",
      "t70"."event_description",
      "t70"."eligible_needs_identified",
      "t70"."ref_period_start",
      "t70"."ref_period_end",
      "t70"."council",
      "t70"."area",
      "t70"."event_end_date_corrected",
      "t70"."rule",
      "t70"."person_id",
      "t70"."event_key",
      "t70"."event_end_date",
      "t70"."accommodation_status_raw",
      "t70"."assessment_type_raw",
      "t70"."client_funding_status_raw",
      "t70"."client_type_raw",
      "t70"."cost_frequency_raw",
      "t70"."delivery_mechanism_raw",
      "t70"."employment_status_raw",
      "t70"."ethnicity_raw",
      "t70"."event_outcome_raw",
      "t70"."event_type_raw",
      "t70"."gender_raw",
      "t70"."hearing_impairment_raw",
      "t70"."method_of_assessment_raw",
      "t70"."method_of_review_raw",
      "t70"."primary_support_reason_raw",
      "t70"."request_route_of_access_raw",
      "t70"."review_outcomes_achieved_raw",
      "t70"."review_reason_raw",
      "t70"."service_component_raw",
      "t70"."service_type_raw",
      "t70"."total_hrs_caring_per_week_raw",
      "t70"."visual_impairment_raw",
      "t70"."accommodation_status",
      "t70"."assessment_type",
      "t70"."client_funding_status",
      "t70"."client_type",
      "t70"."cost_frequency",
      "t70"."delivery_mechanism",
      "t70"."employment_status",
      "t70"."ethnicity",
      "t70"."event_outcome",
      "t70"."event_type",
      "t70"."gender",
      "t70"."hearing_impairment",
      "t70"."method_of_assessment",
      "t70"."method_of_review",
      "t70"."primary_support_reason",
      "t70"."request_route_of_access",
      "t70"."review_outcomes_achieved",
      "t70"."review_reason",
      "t70"."service_component",
      "t70"."service_type",
      "t70"."total_hrs_caring_per_week",
      "t70"."visual_impairment",
      "t70"."event_outcome_hierarchy",
      "t70"."event_outcome_group",
      "t70"."nhs_id",
      "t70"."review_type",
      CASE
        WHEN (
          "t70"."birth_year" IS NOT NULL
        ) AND "t70"."birth_month" BETWEEN 1 AND 12
        THEN MAKE_DATE("t70"."birth_year", "t70"."birth_month", 1)
        ELSE CAST(NULL AS DATE)
      END AS "birth_date"
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
        "t69"."gp_practice_code",
        "t69"."provider_cqc_location_id",
        "t69"."no_of_adults_being_cared_for",
        "t69"."adult_1_linked_person_id",
        "t69"."adult_2_linked_person_id",
        "t69"."adult_3_linked_person_id",
        "t69"."has_unpaid_carer",
        "t69"."autism_spectrum_disorder",
        "t69"."dementia",
        "t69"."event_description",
        "t69"."eligible_needs_identified",
        "t69"."ref_period_start",
        "t69"."ref_period_end",
        "t69"."council",
        "t69"."area",
        "t69"."event_end_date_corrected",
        "t69"."rule",
        "t69"."person_id",
        "t69"."event_key",
        "t69"."event_end_date",
        "t69"."accommodation_status_raw",
        "t69"."assessment_type_raw",
        "t69"."client_funding_status_raw",
        "t69"."client_type_raw",
        "t69"."cost_frequency_raw",
        "t69"."delivery_mechanism_raw",
        "t69"."employment_status_raw",
        "t69"."ethnicity_raw",
        "t69"."event_outcome_raw",
        "t69"."event_type_raw",
        "t69"."gender_raw",
        "t69"."hearing_impairment_raw",
        "t69"."method_of_assessment_raw",
        "t69"."method_of_review_raw",
        "t69"."primary_support_reason_raw",
        "t69"."request_route_of_access_raw",
        "t69"."review_outcomes_achieved_raw",
        "t69"."review_reason_raw",
        "t69"."service_component_raw",
        "t69"."service_type_raw",
        "t69"."total_hrs_caring_per_week_raw",
        "t69"."visual_impairment_raw",
        "t69"."accommodation_status",
        "t69"."assessment_type",
        "t69"."client_funding_status",
        "t69"."client_type",
        "t69"."cost_frequency",
        "t69"."delivery_mechanism",
        "t69"."employment_status",
        "t69"."ethnicity",
        "t69"."event_outcome",
        "t69"."event_type",
        "t69"."gender",
        "t69"."hearing_impairment",
        "t69"."method_of_assessment",
        "t69"."method_of_review",
        "t69"."primary_support_reason",
        "t69"."request_route_of_access",
        "t69"."review_outcomes_achieved",
        "t69"."review_reason",
        "t69"."service_component",
        "t69"."service_type",
        "t69"."total_hrs_caring_per_week",
        "t69"."visual_impairment",
        "t69"."event_outcome_hierarchy",
        "t69"."event_outcome_group",
        COALESCE("t69"."nhs_traced", "t69"."nhs_submitted") AS "nhs_id",
        CASE
          WHEN (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t69"."review_reason"), 'unplanned')
          THEN 'Unplanned'
          WHEN (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          AND STARTS_WITH(LOWER("t69"."review_reason"), 'planned')
          THEN 'Planned review of long term support'
          WHEN (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          AND (
            LOWER(RTRIM("t69"."review_reason")) = 'review of short term support'
          )
          THEN 'Review of short term support'
          WHEN (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          AND (
            (
              "t69"."review_reason" IS NULL
            )
            OR (
              LOWER(RTRIM("t69"."review_reason")) = ''
            )
          )
          THEN CAST(NULL AS TEXT)
          WHEN NOT (
            LOWER(RTRIM("t69"."event_type")) = 'review'
          )
          THEN CAST(NULL AS TEXT)
          ELSE 'Review Type Unknown'
        END AS "review_type"
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
          "t68"."gp_practice_code",
          "t68"."provider_cqc_location_id",
          "t68"."no_of_adults_being_cared_for",
          "t68"."adult_1_linked_person_id",
          "t68"."adult_2_linked_person_id",
          "t68"."adult_3_linked_person_id",
          "t68"."has_unpaid_carer",
          "t68"."autism_spectrum_disorder",
          "t68"."dementia",
          "t68"."event_description",
          "t68"."eligible_needs_identified",
          "t68"."ref_period_start",
          "t68"."ref_period_end",
          "t68"."council",
          "t68"."area",
          "t68"."event_end_date_corrected",
          "t68"."rule",
          "t68"."person_id",
          "t68"."event_key",
          "t68"."event_end_date",
          "t68"."accommodation_status" AS "accommodation_status_raw",
          "t68"."assessment_type" AS "assessment_type_raw",
          "t68"."client_funding_status" AS "client_funding_status_raw",
          "t68"."client_type" AS "client_type_raw",
          "t68"."cost_frequency" AS "cost_frequency_raw",
          "t68"."delivery_mechanism" AS "delivery_mechanism_raw",
          "t68"."employment_status" AS "employment_status_raw",
          "t68"."ethnicity" AS "ethnicity_raw",
          "t68"."event_outcome" AS "event_outcome_raw",
          "t68"."event_type" AS "event_type_raw",
          "t68"."gender" AS "gender_raw",
          "t68"."hearing_impairment" AS "hearing_impairment_raw",
          "t68"."method_of_assessment" AS "method_of_assessment_raw",
          "t68"."method_of_review" AS "method_of_review_raw",
          "t68"."primary_support_reason" AS "primary_support_reason_raw",
          "t68"."request_route_of_access" AS "request_route_of_access_raw",
          "t68"."review_outcomes_achieved" AS "review_outcomes_achieved_raw",
          "t68"."review_reason" AS "review_reason_raw",
          "t68"."service_component" AS "service_component_raw",
          "t68"."service_type" AS "service_type_raw",
          "t68"."total_hrs_caring_per_week" AS "total_hrs_caring_per_week_raw",
          "t68"."visual_impairment" AS "visual_impairment_raw",
          "t33"."to_accommodation_status" AS "accommodation_status",
          "t34"."to_assessment_type" AS "assessment_type",
          "t35"."to_client_funding_status" AS "client_funding_status",
          "t36"."to_client_type" AS "client_type",
          "t37"."to_cost_frequency" AS "cost_frequency",
          "t38"."to_delivery_mechanism" AS "delivery_mechanism",
          "t39"."to_employment_status" AS "employment_status",
          "t40"."to_ethnicity" AS "ethnicity",
          "t41"."to_event_outcome" AS "event_outcome",
          "t42"."to_event_type" AS "event_type",
          "t43"."to_gender" AS "gender",
          "t44"."to_hearing_impairment" AS "hearing_impairment",
          COALESCE("t45"."to_method_of_assessment", "t68"."method_of_assessment") AS "method_of_assessment",
          COALESCE("t46"."to_method_of_review", "t68"."method_of_review") AS "method_of_review",
          "t47"."to_primary_support_reason" AS "primary_support_reason",
          COALESCE("t48"."to_request_route_of_access", "t68"."request_route_of_access") AS "request_route_of_access",
          COALESCE("t49"."to_review_outcomes_achieved", "t68"."review_outcomes_achieved") AS "review_outcomes_achieved",
          COALESCE("t50"."to_review_reason", "t68"."review_reason") AS "review_reason",
          "t51"."to_service_component" AS "service_component",
          "t52"."to_service_type" AS "service_type",
          COALESCE("t53"."to_total_hrs_caring_per_week", "t68"."total_hrs_caring_per_week") AS "total_hrs_caring_per_week",
          "t54"."to_visual_impairment" AS "visual_impairment",
          "t6"."event_outcome_hierarchy",
          "t6"."event_outcome_group"
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
            CASE
              WHEN LOWER(RTRIM("t66"."gp_practice_code")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."gp_practice_code"
            END AS "gp_practice_code",
            "t66"."provider_cqc_location_id",
            "t66"."no_of_adults_being_cared_for",
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
              WHEN LOWER(RTRIM("t66"."gender")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."gender"
            END AS "gender",
            CASE
              WHEN LOWER(RTRIM("t66"."ethnicity")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."ethnicity"
            END AS "ethnicity",
            CASE
              WHEN LOWER(RTRIM("t66"."client_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."client_type"
            END AS "client_type",
            CASE
              WHEN LOWER(RTRIM("t66"."primary_support_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."primary_support_reason"
            END AS "primary_support_reason",
            CASE
              WHEN LOWER(RTRIM("t66"."accommodation_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."accommodation_status"
            END AS "accommodation_status",
            CASE
              WHEN LOWER(RTRIM("t66"."employment_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."employment_status"
            END AS "employment_status",
            CASE
              WHEN LOWER(RTRIM("t66"."has_unpaid_carer")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."has_unpaid_carer"
            END AS "has_unpaid_carer",
            CASE
              WHEN LOWER(RTRIM("t66"."autism_spectrum_disorder")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."autism_spectrum_disorder"
            END AS "autism_spectrum_disorder",
            CASE
              WHEN LOWER(RTRIM("t66"."visual_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."visual_impairment"
            END AS "visual_impairment",
            CASE
              WHEN LOWER(RTRIM("t66"."hearing_impairment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."hearing_impairment"
            END AS "hearing_impairment",
            CASE
              WHEN LOWER(RTRIM("t66"."dementia")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."dementia"
            END AS "dementia",
            CASE
              WHEN LOWER(RTRIM("t66"."client_funding_status")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."client_funding_status"
            END AS "client_funding_status",
            CASE
              WHEN LOWER(RTRIM("t66"."event_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."event_type"
            END AS "event_type",
            "t66"."event_description",
            CASE
              WHEN LOWER(RTRIM("t66"."event_outcome")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."event_outcome"
            END AS "event_outcome",
            CASE
              WHEN LOWER(RTRIM("t66"."request_route_of_access")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."request_route_of_access"
            END AS "request_route_of_access",
            CASE
              WHEN LOWER(RTRIM("t66"."assessment_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."assessment_type"
            END AS "assessment_type",
            CASE
              WHEN LOWER(RTRIM("t66"."eligible_needs_identified")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."eligible_needs_identified"
            END AS "eligible_needs_identified",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_assessment")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_assessment"
            END AS "method_of_assessment",
            CASE
              WHEN LOWER(RTRIM("t66"."total_hrs_caring_per_week")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."total_hrs_caring_per_week"
            END AS "total_hrs_caring_per_week",
            CASE
              WHEN LOWER(RTRIM("t66"."service_type")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."service_type"
            END AS "service_type",
            CASE
              WHEN LOWER(RTRIM("t66"."service_component")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."service_component"
            END AS "service_component",
            CASE
              WHEN LOWER(RTRIM("t66"."delivery_mechanism")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."delivery_mechanism"
            END AS "delivery_mechanism",
            CASE
              WHEN LOWER(RTRIM("t66"."review_reason")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_reason"
            END AS "review_reason",
            CASE
              WHEN LOWER(RTRIM("t66"."review_outcomes_achieved")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."review_outcomes_achieved"
            END AS "review_outcomes_achieved",
            CASE
              WHEN LOWER(RTRIM("t66"."method_of_review")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."method_of_review"
            END AS "method_of_review",
            CASE
              WHEN LOWER(RTRIM("t66"."cost_frequency")) = 'null'
              THEN CAST(NULL AS TEXT)
              ELSE "t66"."cost_frequency"
            END AS "cost_frequency",
            "t66"."ref_period_start",
            "t66"."ref_period_end",
            "t66"."council",
            "t66"."area",
            "t66"."event_end_date_corrected",
            "t66"."rule",
            "t66"."person_id",
            "t66"."event_key",
            "t66"."event_end_date"
          FROM (
            SELECT
              "t65".*
              EXCLUDE ("kept_row")
            FROM (
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
                "t64"."ref_period_start",
                "t64"."ref_period_end",
                "t64"."council",
                "t64"."area",
                "t64"."event_end_date_corrected",
                "t64"."rule",
                "t55"."kept_row",
                "t55"."person_id",
                "t55"."event_key",
                "t55"."event_end_date"
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
                  "t62"."event_end_date" AS "event_end_date_raw",
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
                  "t62"."ref_period_start",
                  "t62"."ref_period_end",
                  "t62"."council",
                  "t62"."area",
                  "t62"."event_end_date_corrected",
                  COALESCE(
                    CASE
                      WHEN "t62"."la_code" IS NULL
                      THEN 'no-council-code'
                      WHEN "t62"."ref_period_start" IS NULL
                      THEN 'not-in-selected-file'
                      ELSE CASE
                        WHEN "t62"."event_type" IS NULL
                        THEN 'blank-event-type'
                        WHEN "t62"."event_start_date" IS NULL
                        THEN 'blank-event-start'
                        WHEN NOT (
                          CONTAINS(LOWER("t62"."event_type"), 'service')
                        )
                        AND (
                          "t62"."event_end_date_corrected" IS NULL
                        )
                        THEN 'no-event-end'
                        WHEN COALESCE(
                          (
                            "t62"."event_start_date" > "t62"."ref_period_end"
                          )
                          OR (
                            "t62"."event_end_date_corrected" < "t62"."ref_period_start"
                          )
                          OR (
                            NOT (
                              CONTAINS(LOWER("t62"."event_type"), 'service')
                            )
                            AND (
                              "t62"."event_end_date_corrected" > "t62"."ref_period_end"
                            )
                          ),
                          FALSE
                        )
                        THEN 'outside-reference-period'
                        WHEN COALESCE("t62"."date_of_death" < "t62"."ref_period_start", FALSE)
                        THEN 'died-before-period'
                        WHEN COALESCE("t62"."date_of_death" < "t62"."event_start_date", FALSE)
                        THEN 'died-before-event'
                        ELSE CAST(NULL AS TEXT)
                      END
                    END,
                    CASE
                      WHEN COALESCE("t62"."nhs_traced", "t62"."nhs_submitted", "t62"."la_person_id") IS NOT NULL
                      THEN CAST(NULL AS TEXT)
                      ELSE 'no-person-id'
                    END
                  ) AS "rule"
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
                    CASE
                      WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                      THEN "t61"."registered_death"
                      ELSE "t61"."date_of_death"
                    END AS "date_of_death",
                    "t61"."event_start_date",
                    "t61"."event_end_date",
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
                    CASE
                      WHEN COALESCE(
                        (
                          CASE
                            WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                            THEN "t61"."registered_death"
                            ELSE "t61"."date_of_death"
                          END >= "t61"."event_start_date"
                        )
                        AND (
                          CASE
                            WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                            THEN "t61"."registered_death"
                            ELSE "t61"."date_of_death"
                          END <= "t61"."event_end_date"
                        ),
                        FALSE
                      )
                      OR COALESCE(
                        (
                          "t61"."event_end_date" IS NULL
                        )
                        AND (
                          CASE
                            WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                            THEN "t61"."registered_death"
                            ELSE "t61"."date_of_death"
                          END > "t61"."event_start_date"
                        ),
                        FALSE
                      )
                      THEN CASE
                        WHEN COALESCE("t61"."nhs_traced", "t61"."nhs_submitted") IS NOT NULL
                        THEN "t61"."registered_death"
                        ELSE "t61"."date_of_death"
                      END
                      ELSE "t61"."event_end_date"
                    END AS "event_end_date_corrected"
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
                      "t7"."ref_period_start",
                      "t7"."ref_period_end",
                      "t7"."council",
                      "t7"."area",
                      "t60"."nhs_key",
                      "t60"."registered_death"
                    FROM (
                      SELECT
                        *
                      FROM {table 1} AS "t3"
                      WHERE
                        TRUE
                    ) AS "t32"
                    LEFT OUTER JOIN {table 2} AS "t7"
                      ON "t32"."la_code" = "t7"."la_code" AND "t32"."import_time" = "t7"."import_time"
                    LEFT OUTER JOIN (
                      SELECT
                        LOWER(RTRIM("t58"."nhs_id")) AS "nhs_key",
                        "t58"."date_of_death" AS "registered_death"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t56"."nhs_id",
                            "t56"."date_of_death",
                            "t56"."registered",
                            ROW_NUMBER() OVER (
                              PARTITION BY LOWER(RTRIM("t56"."nhs_id"))
                              ORDER BY "t56"."registered" DESC, "t56"."date_of_death" DESC
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
                          ) AS "t56"
                        ) AS "t57"
                        WHERE
                          "t57"."place" = 0
                      ) AS "t58"
                    ) AS "t60"
                      ON LOWER(RTRIM(COALESCE("t32"."nhs_traced", "t32"."nhs_submitted"))) = "t60"."nhs_key"
                  ) AS "t61"
                ) AS "t62"
              ) AS "t64"
              INNER JOIN (
                SELECT
                  "t2"."row_id" AS "kept_row",
                  "t2"."person_id",
                  "t2"."event_key",
                  "t2"."event_end_date"
                FROM {table 4} AS "t2"
                WHERE
                  "t2"."place" = 0
              ) AS "t55"
                ON "t64"."row_id" = "t55"."kept_row"
            ) AS "t65"
          ) AS "t66"
        ) AS "t68"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_accommodation_status",
            "t1"."cleaned_value" AS "to_accommodation_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'accommodation_status'
        ) AS "t33"
          ON LOWER(RTRIM("t68"."accommodation_status")) = "t33"."from_accommodation_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_assessment_type",
            "t1"."cleaned_value" AS "to_assessment_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'assessment_type'
        ) AS "t34"
          ON LOWER(RTRIM("t68"."assessment_type")) = "t34"."from_assessment_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_funding_status",
            "t1"."cleaned_value" AS "to_client_funding_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_funding_status'
        ) AS "t35"
          ON LOWER(RTRIM("t68"."client_funding_status")) = "t35"."from_client_funding_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_client_type",
            "t1"."cleaned_value" AS "to_client_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'client_type'
        ) AS "t36"
          ON LOWER(RTRIM("t68"."client_type")) = "t36"."from_client_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_cost_frequency",
            "t1"."cleaned_value" AS "to_cost_frequency"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'cost_frequency'
        ) AS "t37"
          ON LOWER(RTRIM("t68"."cost_frequency")) = "t37"."from_cost_frequency"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_delivery_mechanism",
            "t1"."cleaned_value" AS "to_delivery_mechanism"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'delivery_mechanism'
        ) AS "t38"
          ON LOWER(RTRIM("t68"."delivery_mechanism")) = "t38"."from_delivery_mechanism"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_employment_status",
            "t1"."cleaned_value" AS "to_employment_status"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'employment_status'
        ) AS "t39"
          ON LOWER(RTRIM("t68"."employment_status")) = "t39"."from_employment_status"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_ethnicity",
            "t1"."cleaned_value" AS "to_ethnicity"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'ethnicity'
        ) AS "t40"
          ON LOWER(RTRIM("t68"."ethnicity")) = "t40"."from_ethnicity"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_outcome",
            "t1"."cleaned_value" AS "to_event_outcome"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_outcome'
        ) AS "t41"
          ON LOWER(RTRIM("t68"."event_outcome")) = "t41"."from_event_outcome"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_event_type",
            "t1"."cleaned_value" AS "to_event_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'event_type'
        ) AS "t42"
          ON LOWER(RTRIM("t68"."event_type")) = "t42"."from_event_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_gender",
            "t1"."cleaned_value" AS "to_gender"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'gender'
        ) AS "t43"
          ON LOWER(RTRIM("t68"."gender")) = "t43"."from_gender"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_hearing_impairment",
            "t1"."cleaned_value" AS "to_hearing_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'hearing_impairment'
        ) AS "t44"
          ON LOWER(RTRIM("t68"."hearing_impairment")) = "t44"."from_hearing_impairment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_assessment",
            "t1"."cleaned_value" AS "to_method_of_assessment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_assessment'
        ) AS "t45"
          ON LOWER(RTRIM("t68"."method_of_assessment")) = "t45"."from_method_of_assessment"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_method_of_review",
            "t1"."cleaned_value" AS "to_method_of_review"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'method_of_review'
        ) AS "t46"
          ON LOWER(RTRIM("t68"."method_of_review")) = "t46"."from_method_of_review"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_primary_support_reason",
            "t1"."cleaned_value" AS "to_primary_support_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'primary_support_reason'
        ) AS "t47"
          ON LOWER(RTRIM("t68"."primary_support_reason")) = "t47"."from_primary_support_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_request_route_of_access",
            "t1"."cleaned_value" AS "to_request_route_of_access"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'request_route_of_access'
        ) AS "t48"
          ON LOWER(RTRIM("t68"."request_route_of_access")) = "t48"."from_request_route_of_access"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_outcomes_achieved",
            "t1"."cleaned_value" AS "to_review_outcomes_achieved"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_outcomes_achieved'
        ) AS "t49"
          ON LOWER(RTRIM("t68"."review_outcomes_achieved")) = "t49"."from_review_outcomes_achieved"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_review_reason",
            "t1"."cleaned_value" AS "to_review_reason"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'review_reason'
        ) AS "t50"
          ON LOWER(RTRIM("t68"."review_reason")) = "t50"."from_review_reason"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_component",
            "t1"."cleaned_value" AS "to_service_component"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_component'
        ) AS "t51"
          ON LOWER(RTRIM("t68"."service_component")) = "t51"."from_service_component"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_service_type",
            "t1"."cleaned_value" AS "to_service_type"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'service_type'
        ) AS "t52"
          ON LOWER(RTRIM("t68"."service_type")) = "t52"."from_service_type"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_total_hrs_caring_per_week",
            "t1"."cleaned_value" AS "to_total_hrs_caring_per_week"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'total_hrs_caring_per_week'
        ) AS "t53"
          ON LOWER(RTRIM("t68"."total_hrs_caring_per_week")) = "t53"."from_total_hrs_caring_per_week"
        LEFT OUTER JOIN (
          SELECT
            "t1"."raw_value" AS "from_visual_impairment",
            "t1"."cleaned_value" AS "to_visual_impairment"
          FROM {table 5} AS "t1"
          WHERE
            "t1"."field" = 'visual_impairment'
        ) AS "t54"
          ON LOWER(RTRIM("t68"."visual_impairment")) = "t54"."from_visual_impairment"
        LEFT OUTER JOIN {table 6} AS "t6"
          ON LOWER(RTRIM("t41"."to_event_outcome")) = "t6"."outcome"
      ) AS "t69"
    ) AS "t70"
  ) AS "t71"
) AS "t72"
ORDER BY
  "t72"."la_code" ASC,
  "t72"."event_key" ASC,
  "t72"."record_id" ASC,
  "t72"."import_time" ASC,
  "t72"."import_file" ASC,
  "t72"."row_id" ASC
