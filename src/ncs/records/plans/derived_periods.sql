-- cd13660ab220905b: derived periods, 1 of 3
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "derived_start" DATE, "derived_end" DATE, "lacks_type" BOOLEAN, "has_gaps" BOOLEAN
-- asks day 1
WITH "t3" AS (
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
), "t5" AS (
  SELECT
    *
  FROM "t3" AS "t4"
  WHERE
    "t4"."month" IS NOT NULL
), "t11" AS (
  SELECT
    "t7"."la_code",
    "t7"."import_time",
    "t7"."Request",
    "t7"."Assessment",
    "t7"."Service",
    (
      (
        "t7"."Request" + "t7"."Assessment" + "t7"."Service"
      ) - LEAST("t7"."Request", "t7"."Assessment", "t7"."Service")
    ) - GREATEST("t7"."Request", "t7"."Assessment", "t7"."Service") AS "median_total",
    LEAST("t7"."Request", "t7"."Assessment", "t7"."Service") = 0 AS "lacks_type"
  FROM (
    SELECT
      "t4"."la_code",
      "t4"."import_time",
      COALESCE(SUM("t4"."n") FILTER(WHERE
        "t4"."type" = 'Request'), 0) AS "Request",
      COALESCE(SUM("t4"."n") FILTER(WHERE
        "t4"."type" = 'Assessment'), 0) AS "Assessment",
      COALESCE(SUM("t4"."n") FILTER(WHERE
        "t4"."type" = 'Service'), 0) AS "Service"
    FROM "t3" AS "t4"
    GROUP BY
      1,
      2
  ) AS "t7"
), "t16" AS (
  SELECT
    "t15"."la_code",
    "t15"."import_time",
    "t15"."type",
    "t15"."month"
  FROM (
    SELECT
      "t8"."la_code",
      "t8"."import_time",
      "t8"."type",
      "t8"."month",
      "t8"."n",
      "t10"."median",
      "t14"."Request",
      "t14"."Assessment",
      "t14"."Service",
      "t14"."median_total",
      "t14"."lacks_type"
    FROM "t5" AS "t8"
    INNER JOIN (
      SELECT
        "t6"."la_code",
        "t6"."import_time",
        "t6"."type",
        QUANTILE_CONT("t6"."n", 0.5) AS "median"
      FROM "t5" AS "t6"
      GROUP BY
        1,
        2,
        3
    ) AS "t10"
      ON "t8"."la_code" = "t10"."la_code"
      AND "t8"."import_time" = "t10"."import_time"
      AND "t8"."type" = "t10"."type"
    INNER JOIN "t11" AS "t14"
      ON "t8"."la_code" = "t14"."la_code" AND "t8"."import_time" = "t14"."import_time"
  ) AS "t15"
  WHERE
    (
      CASE
        WHEN "t15"."type" = 'Request'
        THEN "t15"."Request"
        WHEN "t15"."type" = 'Assessment'
        THEN "t15"."Assessment"
        WHEN "t15"."type" = 'Service'
        THEN "t15"."Service"
        ELSE 0
      END * 100
    ) >= (
      "t15"."median_total" * 5
    )
    AND (
      (
        "t15"."n" >= 10
      ) OR "t15"."la_code" IN ('714')
    )
    AND (
      "t15"."n" * 100
    ) >= (
      "t15"."median" * 20
    )
)
SELECT
  "t34"."la_code",
  "t34"."import_time",
  "t34"."derived_start",
  "t34"."derived_end",
  "t34"."lacks_type",
  COALESCE("t23"."has_gaps", FALSE) AS "has_gaps"
FROM (
  SELECT
    "t32".*
    EXCLUDE ("import_time_right", "la_code_right")
  FROM (
    SELECT
      "t13"."la_code",
      "t13"."import_time",
      "t13"."Request",
      "t13"."Assessment",
      "t13"."Service",
      "t13"."median_total",
      "t13"."lacks_type",
      "t31"."la_code" AS "la_code_right",
      "t31"."import_time" AS "import_time_right",
      "t31"."derived_start",
      "t31"."derived_end"
    FROM "t11" AS "t13"
    LEFT OUTER JOIN (
      SELECT
        "t29"."la_code",
        "t29"."import_time",
        MAKE_DATE(
          CAST(CAST(FLOOR((
            "t29"."opens"
          ) / (
            12
          )) AS BIGINT) AS INT),
          CAST((
            "t29"."opens" % 12
          ) + 1 AS INT),
          1
        ) AS "derived_start",
        MAKE_DATE(
          CAST(CAST(FLOOR((
            "t29"."closes" + 1
          ) / (
            12
          )) AS BIGINT) AS INT),
          CAST((
            (
              "t29"."closes" + 1
            ) % 12
          ) + 1 AS INT),
          1
        ) - INTERVAL '1' DAY AS "derived_end"
      FROM (
        SELECT
          "t28"."la_code",
          "t28"."import_time",
          "t28"."run",
          "t28"."opens",
          "t28"."closes",
          ROW_NUMBER() OVER (
            PARTITION BY "t28"."la_code", "t28"."import_time"
            ORDER BY "t28"."closes" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "newest"
        FROM (
          SELECT
            "t27"."la_code",
            "t27"."import_time",
            "t27"."run",
            MIN("t27"."month") AS "opens",
            MAX("t27"."month") AS "closes"
          FROM (
            SELECT
              "t26"."la_code",
              "t26"."import_time",
              "t26"."month",
              "t26"."place",
              "t26"."month" - "t26"."place" AS "run"
            FROM (
              SELECT
                "t25"."la_code",
                "t25"."import_time",
                "t25"."month",
                ROW_NUMBER() OVER (
                  PARTITION BY "t25"."la_code", "t25"."import_time"
                  ORDER BY "t25"."month" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  "t24"."la_code",
                  "t24"."import_time",
                  "t24"."month"
                FROM (
                  SELECT
                    "t22"."la_code",
                    "t22"."import_time",
                    "t22"."month",
                    COUNT(*) AS "types"
                  FROM (
                    SELECT
                      *
                    FROM "t16" AS "t17"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t18"."la_code",
                        "t18"."import_time",
                        "t18"."type",
                        "t18"."month" + 1 AS "month"
                      FROM (
                        SELECT
                          "t17"."la_code",
                          "t17"."import_time",
                          "t17"."type",
                          "t17"."month",
                          LEAD("t17"."month") OVER (
                            PARTITION BY "t17"."la_code", "t17"."import_time", "t17"."type"
                            ORDER BY "t17"."month" ASC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                          ) AS "following"
                        FROM "t16" AS "t17"
                      ) AS "t18"
                      WHERE
                        "t18"."following" = (
                          "t18"."month" + 2
                        )
                    ) AS "t20"
                  ) AS "t22"
                  GROUP BY
                    1,
                    2,
                    3
                ) AS "t24"
                WHERE
                  "t24"."types" = 3
              ) AS "t25"
            ) AS "t26"
          ) AS "t27"
          GROUP BY
            1,
            2,
            3
        ) AS "t28"
      ) AS "t29"
      WHERE
        "t29"."newest" = 0
    ) AS "t31"
      ON "t13"."la_code" = "t31"."la_code" AND "t13"."import_time" = "t31"."import_time"
  ) AS "t32"
) AS "t34"
LEFT OUTER JOIN (
  SELECT
    "t19"."la_code",
    "t19"."import_time",
    BOOL_OR(CAST("t19"."gap" AS BOOLEAN)) AS "has_gaps"
  FROM (
    SELECT
      "t17"."la_code",
      "t17"."import_time",
      "t17"."type",
      (
        (
          MAX("t17"."month") - MIN("t17"."month")
        ) + 1
      ) <> COUNT(*) AS "gap"
    FROM "t16" AS "t17"
    GROUP BY
      1,
      2,
      3
  ) AS "t19"
  GROUP BY
    1,
    2
) AS "t23"
  ON "t34"."la_code" = "t23"."la_code" AND "t34"."import_time" = "t23"."import_time"

-- 170d72ca899e9cfa: derived periods, 2 of 3
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

-- 56031d82072313ce: derived periods, 3 of 3
-- gives "la_code" VARCHAR, "import_time" TIMESTAMP, "rows" BIGINT, "files" BIGINT, "first_file" VARCHAR, "stated_periods" BIGINT, "stated_start" DATE, "stated_end" DATE, "derived_start" DATE, "derived_end" DATE, "has_gaps" BOOLEAN, "lacks_type" BOOLEAN
-- asks day 1
WITH "t5" AS (
  SELECT
    "t4"."la_code",
    "t4"."import_time",
    "t4"."type",
    "t4"."month",
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
  ) AS "t4"
  GROUP BY
    1,
    2,
    3,
    4
), "t7" AS (
  SELECT
    *
  FROM "t5" AS "t6"
  WHERE
    "t6"."month" IS NOT NULL
), "t13" AS (
  SELECT
    "t9"."la_code",
    "t9"."import_time",
    "t9"."Request",
    "t9"."Assessment",
    "t9"."Service",
    (
      (
        "t9"."Request" + "t9"."Assessment" + "t9"."Service"
      ) - LEAST("t9"."Request", "t9"."Assessment", "t9"."Service")
    ) - GREATEST("t9"."Request", "t9"."Assessment", "t9"."Service") AS "median_total",
    LEAST("t9"."Request", "t9"."Assessment", "t9"."Service") = 0 AS "lacks_type"
  FROM (
    SELECT
      "t6"."la_code",
      "t6"."import_time",
      COALESCE(SUM("t6"."n") FILTER(WHERE
        "t6"."type" = 'Request'), 0) AS "Request",
      COALESCE(SUM("t6"."n") FILTER(WHERE
        "t6"."type" = 'Assessment'), 0) AS "Assessment",
      COALESCE(SUM("t6"."n") FILTER(WHERE
        "t6"."type" = 'Service'), 0) AS "Service"
    FROM "t5" AS "t6"
    GROUP BY
      1,
      2
  ) AS "t9"
), "t18" AS (
  SELECT
    "t17"."la_code",
    "t17"."import_time",
    "t17"."type",
    "t17"."month"
  FROM (
    SELECT
      "t10"."la_code",
      "t10"."import_time",
      "t10"."type",
      "t10"."month",
      "t10"."n",
      "t12"."median",
      "t16"."Request",
      "t16"."Assessment",
      "t16"."Service",
      "t16"."median_total",
      "t16"."lacks_type"
    FROM "t7" AS "t10"
    INNER JOIN (
      SELECT
        "t8"."la_code",
        "t8"."import_time",
        "t8"."type",
        QUANTILE_CONT("t8"."n", 0.5) AS "median"
      FROM "t7" AS "t8"
      GROUP BY
        1,
        2,
        3
    ) AS "t12"
      ON "t10"."la_code" = "t12"."la_code"
      AND "t10"."import_time" = "t12"."import_time"
      AND "t10"."type" = "t12"."type"
    INNER JOIN "t13" AS "t16"
      ON "t10"."la_code" = "t16"."la_code" AND "t10"."import_time" = "t16"."import_time"
  ) AS "t17"
  WHERE
    (
      CASE
        WHEN "t17"."type" = 'Request'
        THEN "t17"."Request"
        WHEN "t17"."type" = 'Assessment'
        THEN "t17"."Assessment"
        WHEN "t17"."type" = 'Service'
        THEN "t17"."Service"
        ELSE 0
      END * 100
    ) >= (
      "t17"."median_total" * 5
    )
    AND (
      (
        "t17"."n" >= 10
      ) OR "t17"."la_code" IN ('714')
    )
    AND (
      "t17"."n" * 100
    ) >= (
      "t17"."median" * 20
    )
)
SELECT
  "t39"."la_code",
  "t39"."import_time",
  "t39"."rows",
  "t39"."files",
  "t39"."first_file",
  "t39"."stated_periods",
  "t39"."stated_start",
  "t39"."stated_end",
  CASE
    WHEN "t39"."la_code" IN ('906')
    THEN "t39"."stated_start"
    ELSE "t39"."derived_start"
  END AS "derived_start",
  CASE
    WHEN "t39"."la_code" IN ('906')
    THEN "t39"."stated_end"
    ELSE "t39"."derived_end"
  END AS "derived_end",
  COALESCE("t39"."has_gaps", FALSE) AS "has_gaps",
  COALESCE("t39"."lacks_type", TRUE) AS "lacks_type"
FROM (
  SELECT
    "t3"."la_code",
    "t3"."import_time",
    "t3"."rows",
    "t3"."files",
    "t3"."first_file",
    "t3"."stated_periods",
    "t3"."stated_start",
    "t3"."stated_end",
    "t38"."derived_start",
    "t38"."derived_end",
    "t38"."has_gaps",
    "t38"."lacks_type"
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
  ) AS "t3"
  LEFT OUTER JOIN (
    SELECT
      "t36"."la_code",
      "t36"."import_time",
      "t36"."derived_start",
      "t36"."derived_end",
      "t36"."lacks_type",
      COALESCE("t25"."has_gaps", FALSE) AS "has_gaps"
    FROM (
      SELECT
        "t34".*
        EXCLUDE ("import_time_right", "la_code_right")
      FROM (
        SELECT
          "t15"."la_code",
          "t15"."import_time",
          "t15"."Request",
          "t15"."Assessment",
          "t15"."Service",
          "t15"."median_total",
          "t15"."lacks_type",
          "t33"."la_code" AS "la_code_right",
          "t33"."import_time" AS "import_time_right",
          "t33"."derived_start",
          "t33"."derived_end"
        FROM "t13" AS "t15"
        LEFT OUTER JOIN (
          SELECT
            "t31"."la_code",
            "t31"."import_time",
            MAKE_DATE(
              CAST(CAST(FLOOR((
                "t31"."opens"
              ) / (
                12
              )) AS BIGINT) AS INT),
              CAST((
                "t31"."opens" % 12
              ) + 1 AS INT),
              1
            ) AS "derived_start",
            MAKE_DATE(
              CAST(CAST(FLOOR((
                "t31"."closes" + 1
              ) / (
                12
              )) AS BIGINT) AS INT),
              CAST((
                (
                  "t31"."closes" + 1
                ) % 12
              ) + 1 AS INT),
              1
            ) - INTERVAL '1' DAY AS "derived_end"
          FROM (
            SELECT
              "t30"."la_code",
              "t30"."import_time",
              "t30"."run",
              "t30"."opens",
              "t30"."closes",
              ROW_NUMBER() OVER (
                PARTITION BY "t30"."la_code", "t30"."import_time"
                ORDER BY "t30"."closes" DESC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "newest"
            FROM (
              SELECT
                "t29"."la_code",
                "t29"."import_time",
                "t29"."run",
                MIN("t29"."month") AS "opens",
                MAX("t29"."month") AS "closes"
              FROM (
                SELECT
                  "t28"."la_code",
                  "t28"."import_time",
                  "t28"."month",
                  "t28"."place",
                  "t28"."month" - "t28"."place" AS "run"
                FROM (
                  SELECT
                    "t27"."la_code",
                    "t27"."import_time",
                    "t27"."month",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t27"."la_code", "t27"."import_time"
                      ORDER BY "t27"."month" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "place"
                  FROM (
                    SELECT
                      "t26"."la_code",
                      "t26"."import_time",
                      "t26"."month"
                    FROM (
                      SELECT
                        "t24"."la_code",
                        "t24"."import_time",
                        "t24"."month",
                        COUNT(*) AS "types"
                      FROM (
                        SELECT
                          *
                        FROM "t18" AS "t19"
                        UNION ALL
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t20"."la_code",
                            "t20"."import_time",
                            "t20"."type",
                            "t20"."month" + 1 AS "month"
                          FROM (
                            SELECT
                              "t19"."la_code",
                              "t19"."import_time",
                              "t19"."type",
                              "t19"."month",
                              LEAD("t19"."month") OVER (
                                PARTITION BY "t19"."la_code", "t19"."import_time", "t19"."type"
                                ORDER BY "t19"."month" ASC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                              ) AS "following"
                            FROM "t18" AS "t19"
                          ) AS "t20"
                          WHERE
                            "t20"."following" = (
                              "t20"."month" + 2
                            )
                        ) AS "t22"
                      ) AS "t24"
                      GROUP BY
                        1,
                        2,
                        3
                    ) AS "t26"
                    WHERE
                      "t26"."types" = 3
                  ) AS "t27"
                ) AS "t28"
              ) AS "t29"
              GROUP BY
                1,
                2,
                3
            ) AS "t30"
          ) AS "t31"
          WHERE
            "t31"."newest" = 0
        ) AS "t33"
          ON "t15"."la_code" = "t33"."la_code" AND "t15"."import_time" = "t33"."import_time"
      ) AS "t34"
    ) AS "t36"
    LEFT OUTER JOIN (
      SELECT
        "t21"."la_code",
        "t21"."import_time",
        BOOL_OR(CAST("t21"."gap" AS BOOLEAN)) AS "has_gaps"
      FROM (
        SELECT
          "t19"."la_code",
          "t19"."import_time",
          "t19"."type",
          (
            (
              MAX("t19"."month") - MIN("t19"."month")
            ) + 1
          ) <> COUNT(*) AS "gap"
        FROM "t18" AS "t19"
        GROUP BY
          1,
          2,
          3
      ) AS "t21"
      GROUP BY
        1,
        2
    ) AS "t25"
      ON "t36"."la_code" = "t25"."la_code" AND "t36"."import_time" = "t25"."import_time"
  ) AS "t38"
    ON "t3"."la_code" = "t38"."la_code" AND "t3"."import_time" = "t38"."import_time"
) AS "t39"
