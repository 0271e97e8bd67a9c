-- 333b1899a6c928de: ascof 3d, 1 of 15
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "stopped" VARCHAR, "age_group" VARCHAR, "rank" TINYINT, "record_ids" BIGINT[], "adult" BOOLEAN, "in_denominator" BOOLEAN, "self_directed" BOOLEAN, "direct_payment" BOOLEAN, "category" VARCHAR, "reason" VARCHAR
-- asks day 1 2 1 1 1
SELECT
  "t13"."area",
  "t13"."la_code",
  "t13"."person_id",
  "t13"."stopped",
  "t13"."age_group",
  "t13"."rank",
  "t13"."record_ids",
  "t13"."stopped" IS NULL AS "adult",
  (
    "t13"."stopped" IS NULL
  ) AND "t13"."rank" IN (3, 4, 5, 6) AS "in_denominator",
  (
    "t13"."stopped" IS NULL
  )
  AND "t13"."rank" IN (3, 4, 5, 6)
  AND "t13"."rank" IN (3, 4) AS "self_directed",
  (
    "t13"."stopped" IS NULL
  )
  AND "t13"."rank" IN (3, 4, 5, 6)
  AND (
    "t13"."rank" = 3
  ) AS "direct_payment",
  CASE "t13"."rank"
    WHEN 1
    THEN 'Nursing care'
    WHEN 2
    THEN 'Residential care'
    WHEN 3
    THEN 'Community: direct payment'
    WHEN 4
    THEN 'Community: CASSR managed personal budget'
    WHEN 5
    THEN 'Community: CASSR commissioned support'
    WHEN 6
    THEN 'Community: delivery not known'
    WHEN 7
    THEN 'Prison: CASSR managed personal budget'
    WHEN 8
    THEN 'Prison: CASSR commissioned support'
    WHEN 9
    THEN 'Prison: delivery not known'
    ELSE NULL
  END AS "category",
  CASE
    WHEN (
      "t13"."stopped" IS NULL
    ) AND "t13"."rank" IN (3, 4, 5, 6)
    THEN CAST(NULL AS TEXT)
    WHEN "t13"."stopped" IS NULL
    THEN 'the highest ranking service is not community support'
    ELSE "t13"."stopped"
  END AS "reason"
FROM (
  SELECT
    "t12"."area",
    "t12"."la_code",
    "t12"."person_id",
    MIN("t12"."reason") AS "stopped",
    MIN("t12"."age_group") AS "age_group",
    MIN("t12"."rank") AS "rank",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t12"."record_id") FILTER(WHERE
        "t12"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t10"."area",
        "t10"."la_code",
        "t10"."person_id",
        "t10"."record_id",
        "t10"."client_type",
        "t10"."service_type",
        "t10"."service_component",
        "t10"."delivery_mechanism",
        "t10"."start",
        "t10"."end",
        "t10"."birth",
        "t10"."death",
        "t10"."age",
        "t10"."age_group",
        "t10"."rank",
        "t10"."stage",
        "t10"."reason",
        "t10"."furthest_stage",
        MIN("t10"."rank") OVER (
          PARTITION BY "t10"."area", "t10"."la_code", "t10"."person_id"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "highest"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t8"."area",
            "t8"."la_code",
            "t8"."person_id",
            "t8"."record_id",
            "t8"."client_type",
            "t8"."service_type",
            "t8"."service_component",
            "t8"."delivery_mechanism",
            "t8"."start",
            "t8"."end",
            "t8"."birth",
            "t8"."death",
            "t8"."age",
            "t8"."age_group",
            "t8"."rank",
            "t8"."stage",
            "t8"."reason",
            MAX("t8"."stage") OVER (
              PARTITION BY "t8"."area", "t8"."la_code", "t8"."person_id"
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) AS "furthest_stage"
          FROM (
            SELECT
              "t7"."area",
              "t7"."la_code",
              "t7"."person_id",
              "t7"."record_id",
              "t7"."client_type",
              "t7"."service_type",
              "t7"."service_component",
              "t7"."delivery_mechanism",
              "t7"."start",
              "t7"."end",
              "t7"."birth",
              "t7"."death",
              "t7"."age",
              "t7"."age_group",
              "t7"."rank",
              CASE
                WHEN NOT (
                  COALESCE("t7"."client_type" = 'service user', FALSE)
                )
                THEN 0
                WHEN NOT (
                  COALESCE("t7"."end" >= "t7"."start", FALSE)
                )
                THEN 1
                WHEN NOT (
                  COALESCE("t7"."end" >= {day 1}, FALSE)
                )
                THEN 2
                WHEN NOT (
                  COALESCE((
                    "t7"."death" IS NULL
                  ) OR (
                    "t7"."death" >= {day 1}
                  ), FALSE)
                )
                THEN 3
                WHEN NOT (
                  COALESCE((
                    "t7"."age" IS NULL
                  ) OR (
                    "t7"."age" >= 18
                  ), FALSE)
                )
                THEN 4
                ELSE 5
              END AS "stage",
              CASE
                WHEN NOT (
                  COALESCE("t7"."client_type" = 'service user', FALSE)
                )
                THEN 'the client type is not service user'
                WHEN NOT (
                  COALESCE("t7"."end" >= "t7"."start", FALSE)
                )
                THEN 'the service ends before it starts'
                WHEN NOT (
                  COALESCE("t7"."end" >= {day 1}, FALSE)
                )
                THEN 'no long-term support was open on the last day of the period'
                WHEN NOT (
                  COALESCE((
                    "t7"."death" IS NULL
                  ) OR (
                    "t7"."death" >= {day 1}
                  ), FALSE)
                )
                THEN 'the person died before the last day of the period'
                WHEN NOT (
                  COALESCE((
                    "t7"."age" IS NULL
                  ) OR (
                    "t7"."age" >= 18
                  ), FALSE)
                )
                THEN 'under 18 on the last day of the period'
                ELSE CAST(NULL AS TEXT)
              END AS "reason"
            FROM (
              SELECT
                "t6"."area",
                "t6"."la_code",
                "t6"."person_id",
                "t6"."record_id",
                "t6"."client_type",
                "t6"."service_type",
                "t6"."service_component",
                "t6"."delivery_mechanism",
                "t6"."start",
                "t6"."end",
                "t6"."birth",
                "t6"."death",
                CAST(FLOOR((
                  (
                    {day 1} - "t6"."birth"
                  ) * 4
                ) / (
                  1461
                )) AS BIGINT) AS "age",
                CASE
                  WHEN CAST(FLOOR((
                    (
                      {day 1} - "t6"."birth"
                    ) * 4
                  ) / (
                    1461
                  )) AS BIGINT) < 18
                  THEN 'under 18'
                  WHEN CAST(FLOOR((
                    (
                      {day 1} - "t6"."birth"
                    ) * 4
                  ) / (
                    1461
                  )) AS BIGINT) < 65
                  THEN '18-64'
                  WHEN CAST(FLOOR((
                    (
                      {day 1} - "t6"."birth"
                    ) * 4
                  ) / (
                    1461
                  )) AS BIGINT) >= 65
                  THEN '65+'
                  ELSE 'unknown'
                END AS "age_group",
                CASE
                  WHEN "t6"."service_type" = 'long term support: nursing care'
                  THEN 1
                  WHEN "t6"."service_type" = 'long term support: residential care'
                  THEN 2
                  WHEN (
                    "t6"."service_type" = 'long term support: community'
                  )
                  AND (
                    CASE
                      WHEN COALESCE("t6"."service_component" = 'direct payment', FALSE)
                      THEN 'direct payment'
                      ELSE "t6"."delivery_mechanism"
                    END = 'direct payment'
                  )
                  THEN 3
                  WHEN (
                    "t6"."service_type" = 'long term support: community'
                  )
                  AND (
                    CASE
                      WHEN COALESCE("t6"."service_component" = 'direct payment', FALSE)
                      THEN 'direct payment'
                      ELSE "t6"."delivery_mechanism"
                    END = 'cassr managed personal budget'
                  )
                  THEN 4
                  WHEN (
                    "t6"."service_type" = 'long term support: community'
                  )
                  AND (
                    CASE
                      WHEN COALESCE("t6"."service_component" = 'direct payment', FALSE)
                      THEN 'direct payment'
                      ELSE "t6"."delivery_mechanism"
                    END = 'cassr commissioned support'
                  )
                  THEN 5
                  WHEN "t6"."service_type" = 'long term support: community'
                  THEN 6
                  WHEN (
                    "t6"."service_type" = 'long term support: prison'
                  )
                  AND (
                    CASE
                      WHEN COALESCE("t6"."service_component" = 'direct payment', FALSE)
                      THEN 'direct payment'
                      ELSE "t6"."delivery_mechanism"
                    END = 'cassr managed personal budget'
                  )
                  THEN 7
                  WHEN (
                    "t6"."service_type" = 'long term support: prison'
                  )
                  AND (
                    CASE
                      WHEN COALESCE("t6"."service_component" = 'direct payment', FALSE)
                      THEN 'direct payment'
                      ELSE "t6"."delivery_mechanism"
                    END = 'cassr commissioned support'
                  )
                  THEN 8
                  ELSE 9
                END AS "rank"
              FROM (
                SELECT
                  "t5"."area",
                  "t5"."la_code",
                  "t5"."person_id",
                  "t5"."record_id",
                  "t5"."client_type",
                  "t5"."service_type",
                  "t5"."service_component",
                  "t5"."delivery_mechanism",
                  "t5"."start",
                  "t5"."end",
                  "t3"."birth",
                  "t3"."death"
                FROM (
                  SELECT
                    "t0"."area",
                    "t0"."la_code",
                    "t0"."person_id",
                    "t0"."record_id",
                    "t0"."client_type",
                    "t0"."service_type",
                    "t0"."service_component",
                    "t0"."delivery_mechanism",
                    "t0"."start",
                    "t0"."end"
                  FROM {table 1} AS "t0"
                  WHERE
                    COALESCE(
                      "t0"."service_type" IN (
                        'long term support: nursing care',
                        'long term support: residential care',
                        'long term support: community',
                        'long term support: prison'
                      ),
                      FALSE
                    )
                    AND "t0"."start" <= {day 1}
                    AND "t0"."end" >= {day 2}
                ) AS "t5"
                INNER JOIN (
                  SELECT
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."birth",
                    "t1"."death"
                  FROM {table 2} AS "t1"
                ) AS "t3"
                  ON "t5"."la_code" = "t3"."la_code" AND "t5"."person_id" = "t3"."person_id"
              ) AS "t6"
            ) AS "t7"
          ) AS "t8"
        ) AS "t9"
        WHERE
          "t9"."stage" = "t9"."furthest_stage"
      ) AS "t10"
    ) AS "t11"
    WHERE
      "t11"."rank" = "t11"."highest"
  ) AS "t12"
  GROUP BY
    1,
    2,
    3
) AS "t13"

-- 9669937b1bf85c4d: ascof 3d, 2 of 15
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "stopped" VARCHAR, "age_group" VARCHAR, "rank" TINYINT, "record_ids" BIGINT[], "adult" BOOLEAN, "in_denominator" BOOLEAN, "self_directed" BOOLEAN, "direct_payment" BOOLEAN, "category" VARCHAR, "reason" VARCHAR
-- asks day 1 2 1 2
SELECT
  "t13"."area",
  "t13"."la_code",
  "t13"."person_id",
  "t13"."stopped",
  "t13"."age_group",
  "t13"."rank",
  "t13"."record_ids",
  "t13"."stopped" IS NULL AS "adult",
  (
    "t13"."stopped" IS NULL
  ) AND "t13"."rank" IN (1, 2, 3) AS "in_denominator",
  (
    "t13"."stopped" IS NULL
  )
  AND "t13"."rank" IN (1, 2, 3)
  AND "t13"."rank" IN (1, 2) AS "self_directed",
  (
    "t13"."stopped" IS NULL
  )
  AND "t13"."rank" IN (1, 2, 3)
  AND (
    "t13"."rank" = 1
  ) AS "direct_payment",
  CASE "t13"."rank"
    WHEN 1
    THEN 'Direct payment only'
    WHEN 2
    THEN 'CASSR managed personal budget'
    WHEN 3
    THEN 'CASSR commissioned support only'
    WHEN 4
    THEN 'Direct to carer: delivery not known'
    WHEN 5
    THEN 'Information, advice and other universal services or signposting'
    WHEN 6
    THEN 'No direct support provided to carer'
    ELSE NULL
  END AS "category",
  CASE
    WHEN (
      "t13"."stopped" IS NULL
    ) AND "t13"."rank" IN (1, 2, 3)
    THEN CAST(NULL AS TEXT)
    WHEN "t13"."stopped" IS NULL
    THEN 'the highest ranking support has no known delivery, is advice only, or is not direct to the carer'
    ELSE "t13"."stopped"
  END AS "reason"
FROM (
  SELECT
    "t12"."area",
    "t12"."la_code",
    "t12"."person_id",
    MIN("t12"."reason") AS "stopped",
    MIN("t12"."age_group") AS "age_group",
    MIN("t12"."rank") AS "rank",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t12"."record_id") FILTER(WHERE
        "t12"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t10"."area",
        "t10"."la_code",
        "t10"."person_id",
        "t10"."record_id",
        "t10"."start",
        "t10"."end",
        "t10"."event_type",
        "t10"."service_type",
        "t10"."service_component",
        "t10"."delivery_mechanism",
        "t10"."event_outcome",
        "t10"."birth",
        "t10"."death",
        "t10"."age",
        "t10"."age_group",
        "t10"."rank",
        "t10"."stage",
        "t10"."reason",
        "t10"."furthest_stage",
        MIN("t10"."rank") OVER (
          PARTITION BY "t10"."area", "t10"."la_code", "t10"."person_id"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "highest"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t8"."area",
            "t8"."la_code",
            "t8"."person_id",
            "t8"."record_id",
            "t8"."start",
            "t8"."end",
            "t8"."event_type",
            "t8"."service_type",
            "t8"."service_component",
            "t8"."delivery_mechanism",
            "t8"."event_outcome",
            "t8"."birth",
            "t8"."death",
            "t8"."age",
            "t8"."age_group",
            "t8"."rank",
            "t8"."stage",
            "t8"."reason",
            MAX("t8"."stage") OVER (
              PARTITION BY "t8"."area", "t8"."la_code", "t8"."person_id"
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) AS "furthest_stage"
          FROM (
            SELECT
              "t7"."area",
              "t7"."la_code",
              "t7"."person_id",
              "t7"."record_id",
              "t7"."start",
              "t7"."end",
              "t7"."event_type",
              "t7"."service_type",
              "t7"."service_component",
              "t7"."delivery_mechanism",
              "t7"."event_outcome",
              "t7"."birth",
              "t7"."death",
              "t7"."age",
              "t7"."age_group",
              "t7"."rank",
              CASE
                WHEN NOT (
                  COALESCE("t7"."end" >= "t7"."start", FALSE)
                )
                THEN 0
                WHEN NOT (
                  COALESCE((
                    "t7"."death" IS NULL
                  ) OR (
                    "t7"."death" >= {day 2}
                  ), FALSE)
                )
                THEN 1
                WHEN NOT (
                  COALESCE(
                    COALESCE(
                      "t7"."service_type" IN (
                        'unpaid carer support: direct to unpaid carer',
                        'unpaid carer support: support involving the person cared-for'
                      ),
                      FALSE
                    )
                    OR (
                      (
                        "t7"."service_type" IS NULL
                      )
                      AND (
                        COALESCE("t7"."event_type" IN ('assessment', 'review'), FALSE)
                        OR COALESCE("t7"."event_outcome" = 'nfa: information and advice or signposting', FALSE)
                      )
                    ),
                    FALSE
                  )
                )
                THEN 2
                WHEN NOT (
                  COALESCE("t7"."rank" < 99, FALSE)
                )
                THEN 3
                WHEN NOT (
                  COALESCE((
                    "t7"."age" IS NULL
                  ) OR (
                    "t7"."age" >= 18
                  ), FALSE)
                )
                THEN 4
                ELSE 5
              END AS "stage",
              CASE
                WHEN NOT (
                  COALESCE("t7"."end" >= "t7"."start", FALSE)
                )
                THEN 'the event ends before it starts'
                WHEN NOT (
                  COALESCE((
                    "t7"."death" IS NULL
                  ) OR (
                    "t7"."death" >= {day 2}
                  ), FALSE)
                )
                THEN 'the person died before the period began'
                WHEN NOT (
                  COALESCE(
                    COALESCE(
                      "t7"."service_type" IN (
                        'unpaid carer support: direct to unpaid carer',
                        'unpaid carer support: support involving the person cared-for'
                      ),
                      FALSE
                    )
                    OR (
                      (
                        "t7"."service_type" IS NULL
                      )
                      AND (
                        COALESCE("t7"."event_type" IN ('assessment', 'review'), FALSE)
                        OR COALESCE("t7"."event_outcome" = 'nfa: information and advice or signposting', FALSE)
                      )
                    ),
                    FALSE
                  )
                )
                THEN 'not carer support, an assessment, a review, or advice and information'
                WHEN NOT (
                  COALESCE("t7"."rank" < 99, FALSE)
                )
                THEN 'direct support with a blank component, or advice that is not a request, assessment or review'
                WHEN NOT (
                  COALESCE((
                    "t7"."age" IS NULL
                  ) OR (
                    "t7"."age" >= 18
                  ), FALSE)
                )
                THEN 'under 18 on the last day of the period'
                ELSE CAST(NULL AS TEXT)
              END AS "reason"
            FROM (
              SELECT
                "t6"."area",
                "t6"."la_code",
                "t6"."person_id",
                "t6"."record_id",
                "t6"."start",
                "t6"."end",
                "t6"."event_type",
                "t6"."service_type",
                "t6"."service_component",
                "t6"."delivery_mechanism",
                "t6"."event_outcome",
                "t6"."birth",
                "t6"."death",
                CAST(FLOOR((
                  (
                    {day 1} - "t6"."birth"
                  ) * 4
                ) / (
                  1461
                )) AS BIGINT) AS "age",
                CASE
                  WHEN CAST(FLOOR((
                    (
                      {day 1} - "t6"."birth"
                    ) * 4
                  ) / (
                    1461
                  )) AS BIGINT) < 18
                  THEN 'under 18'
                  WHEN CAST(FLOOR((
                    (
                      {day 1} - "t6"."birth"
                    ) * 4
                  ) / (
                    1461
                  )) AS BIGINT) < 65
                  THEN '18-64'
                  WHEN CAST(FLOOR((
                    (
                      {day 1} - "t6"."birth"
                    ) * 4
                  ) / (
                    1461
                  )) AS BIGINT) >= 65
                  THEN '65+'
                  ELSE 'unknown'
                END AS "age_group",
                CASE
                  WHEN COALESCE("t6"."service_type" = 'unpaid carer support: direct to unpaid carer', FALSE)
                  AND (
                    COALESCE("t6"."delivery_mechanism" = 'direct payment', FALSE)
                    OR COALESCE("t6"."service_component" = 'direct payment', FALSE)
                  )
                  THEN 1
                  WHEN COALESCE("t6"."service_type" = 'unpaid carer support: direct to unpaid carer', FALSE)
                  AND (
                    "t6"."service_component" IS NOT NULL
                  )
                  AND (
                    "t6"."delivery_mechanism" = 'cassr managed personal budget'
                  )
                  THEN 2
                  WHEN COALESCE("t6"."service_type" = 'unpaid carer support: direct to unpaid carer', FALSE)
                  AND (
                    "t6"."service_component" IS NOT NULL
                  )
                  AND (
                    "t6"."delivery_mechanism" = 'cassr commissioned support'
                  )
                  THEN 3
                  WHEN COALESCE("t6"."service_type" = 'unpaid carer support: direct to unpaid carer', FALSE)
                  AND (
                    "t6"."service_component" IS NOT NULL
                  )
                  THEN 4
                  WHEN COALESCE(
                    "t6"."service_type" = 'unpaid carer support: support involving the person cared-for',
                    FALSE
                  )
                  THEN 6
                  WHEN COALESCE("t6"."event_type" IN ('assessment', 'review'), FALSE)
                  AND NOT (
                    COALESCE("t6"."event_outcome" = 'nfa: information and advice or signposting', FALSE)
                  )
                  THEN 6
                  WHEN COALESCE("t6"."event_type" IN ('assessment', 'review'), FALSE)
                  AND COALESCE("t6"."event_outcome" = 'nfa: information and advice or signposting', FALSE)
                  THEN 5
                  WHEN COALESCE("t6"."event_type" = 'request', FALSE)
                  THEN 5
                  ELSE 99
                END AS "rank"
              FROM (
                SELECT
                  "t5"."area",
                  "t5"."la_code",
                  "t5"."person_id",
                  "t5"."record_id",
                  "t5"."start",
                  "t5"."end",
                  "t5"."event_type",
                  "t5"."service_type",
                  "t5"."service_component",
                  "t5"."delivery_mechanism",
                  "t5"."event_outcome",
                  "t3"."birth",
                  "t3"."death"
                FROM (
                  SELECT
                    "t0"."area",
                    "t0"."la_code",
                    "t0"."person_id",
                    "t0"."record_id",
                    "t0"."start",
                    "t0"."end",
                    "t0"."event_type",
                    "t0"."service_type",
                    "t0"."service_component",
                    "t0"."delivery_mechanism",
                    "t0"."event_outcome"
                  FROM {table 1} AS "t0"
                  WHERE
                    COALESCE(
                      "t0"."client_type" IN (
                        'carer',
                        'unpaid carer',
                        'carer known by association',
                        'unpaid carer known by association'
                      ),
                      FALSE
                    )
                    AND "t0"."start" <= {day 1}
                    AND "t0"."end" >= {day 2}
                ) AS "t5"
                INNER JOIN (
                  SELECT
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."birth",
                    "t1"."death"
                  FROM {table 2} AS "t1"
                ) AS "t3"
                  ON "t5"."la_code" = "t3"."la_code" AND "t5"."person_id" = "t3"."person_id"
              ) AS "t6"
            ) AS "t7"
          ) AS "t8"
        ) AS "t9"
        WHERE
          "t9"."stage" = "t9"."furthest_stage"
      ) AS "t10"
    ) AS "t11"
    WHERE
      "t11"."rank" = "t11"."highest"
  ) AS "t12"
  GROUP BY
    1,
    2,
    3
) AS "t13"

-- 1311df6da0c24c93: ascof 3d, 3 of 15
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "stopped" VARCHAR, "age_group" VARCHAR, "rank" TINYINT, "record_ids" BIGINT[], "adult" BOOLEAN, "in_denominator" BOOLEAN, "self_directed" BOOLEAN, "direct_payment" BOOLEAN, "category" VARCHAR, "reason" VARCHAR, "in_numerator" BOOLEAN
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."stopped",
  "t0"."age_group",
  "t0"."rank",
  "t0"."record_ids",
  "t0"."adult",
  "t0"."in_denominator",
  "t0"."self_directed",
  "t0"."direct_payment",
  "t0"."category",
  "t0"."reason",
  "t0"."self_directed" AS "in_numerator"
FROM {table 1} AS "t0"

-- 1af9d99907d782cf: ascof 3d, 4 of 15
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "stopped" VARCHAR, "age_group" VARCHAR, "rank" TINYINT, "record_ids" BIGINT[], "adult" BOOLEAN, "in_denominator" BOOLEAN, "self_directed" BOOLEAN, "direct_payment" BOOLEAN, "category" VARCHAR, "reason" VARCHAR, "in_numerator" BOOLEAN
SELECT
  "t0"."area",
  "t0"."la_code",
  "t0"."person_id",
  "t0"."stopped",
  "t0"."age_group",
  "t0"."rank",
  "t0"."record_ids",
  "t0"."adult",
  "t0"."in_denominator",
  "t0"."self_directed",
  "t0"."direct_payment",
  "t0"."category",
  "t0"."reason",
  "t0"."direct_payment" AS "in_numerator"
FROM {table 1} AS "t0"

-- 7505879327390f5f: ascof 3d, 5 of 15
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      'ascof_3d_1a' AS "measure",
      "t0"."area",
      "t0"."la_code",
      "t0"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      "t0"."age_group",
      CAST(NULL AS TEXT) AS "gender",
      CAST(NULL AS TEXT) AS "cohort",
      "t0"."in_denominator",
      "t0"."self_directed" AS "in_numerator",
      "t0"."category",
      CAST(NULL AS TEXT) AS "detail",
      "t0"."reason",
      "t0"."record_ids"
    FROM {table 1} AS "t0"
  ) AS "t2"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      'ascof_3d_2a' AS "measure",
      "t0"."area",
      "t0"."la_code",
      "t0"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      "t0"."age_group",
      CAST(NULL AS TEXT) AS "gender",
      CAST(NULL AS TEXT) AS "cohort",
      "t0"."in_denominator",
      "t0"."direct_payment" AS "in_numerator",
      "t0"."category",
      CAST(NULL AS TEXT) AS "detail",
      "t0"."reason",
      "t0"."record_ids"
    FROM {table 1} AS "t0"
  ) AS "t3"
) AS "t6"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      'ascof_3d_1b' AS "measure",
      "t1"."area",
      "t1"."la_code",
      "t1"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      "t1"."age_group",
      CAST(NULL AS TEXT) AS "gender",
      CAST(NULL AS TEXT) AS "cohort",
      "t1"."in_denominator",
      "t1"."self_directed" AS "in_numerator",
      "t1"."category",
      CAST(NULL AS TEXT) AS "detail",
      "t1"."reason",
      "t1"."record_ids"
    FROM {table 2} AS "t1"
  ) AS "t4"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      'ascof_3d_2b' AS "measure",
      "t1"."area",
      "t1"."la_code",
      "t1"."person_id",
      CAST(NULL AS TEXT) AS "episode",
      "t1"."age_group",
      CAST(NULL AS TEXT) AS "gender",
      CAST(NULL AS TEXT) AS "cohort",
      "t1"."in_denominator",
      "t1"."direct_payment" AS "in_numerator",
      "t1"."category",
      CAST(NULL AS TEXT) AS "detail",
      "t1"."reason",
      "t1"."record_ids"
    FROM {table 2} AS "t1"
  ) AS "t5"
) AS "t7"

-- 898b1195f9319e56: ascof 3d, 6 of 15
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_3d_1a'

-- cb19071aeece4669: ascof 3d, 7 of 15
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
  "t0"."measure" = 'ascof_3d_1a'
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

-- 6c01ee830fad8ff5: ascof 3d, 8 of 15
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_3d_1b'

-- 1100bc8ffe46f6b4: ascof 3d, 9 of 15
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
  "t0"."measure" = 'ascof_3d_1b'
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

-- 99229d9618e0bd37: ascof 3d, 10 of 15
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_3d_2a'

-- cadb7dd5860dd5c1: ascof 3d, 11 of 15
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
  "t0"."measure" = 'ascof_3d_2a'
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

-- 125a5b0f0a9ed324: ascof 3d, 12 of 15
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_3d_2b'

-- 8022508404f2d06b: ascof 3d, 13 of 15
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
  "t0"."measure" = 'ascof_3d_2b'
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

-- 3c3e6f37be2b6563: ascof 3d, 14 of 15
-- gives "area" VARCHAR, "la_code" VARCHAR, "who" VARCHAR, "people" BIGINT
SELECT
  *
FROM (
  SELECT
    "t0"."area",
    "t0"."la_code",
    'clients' AS "who",
    SUM(
      CAST((
        "t0"."category" = 'Community: delivery not known'
      ) AND "t0"."adult" AS INT)
    ) AS "people"
  FROM {table 1} AS "t0"
  GROUP BY
    1,
    2
) AS "t2"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t1"."area",
    "t1"."la_code",
    'carers' AS "who",
    SUM(
      CAST((
        "t1"."category" = 'Direct to carer: delivery not known'
      ) AND "t1"."adult" AS INT)
    ) AS "people"
  FROM {table 2} AS "t1"
  GROUP BY
    1,
    2
) AS "t3"

-- ce67c11943e79fb4: ascof 3d, 15 of 15
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "who" VARCHAR, "people" BIGINT
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t4"."area",
  "t4"."la_code",
  "t4"."who",
  "t4"."people"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t0"."area",
      "t0"."la_code",
      'clients' AS "who",
      SUM(
        CAST((
          "t0"."category" = 'Community: delivery not known'
        ) AND "t0"."adult" AS INT)
      ) AS "people"
    FROM {table 1} AS "t0"
    GROUP BY
      1,
      2
  ) AS "t2"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t1"."area",
      "t1"."la_code",
      'carers' AS "who",
      SUM(
        CAST((
          "t1"."category" = 'Direct to carer: delivery not known'
        ) AND "t1"."adult" AS INT)
      ) AS "people"
    FROM {table 2} AS "t1"
    GROUP BY
      1,
      2
  ) AS "t3"
) AS "t4"
ORDER BY
  "t4"."la_code" ASC,
  "t4"."area" ASC,
  "t4"."who" ASC,
  "t4"."people" ASC
