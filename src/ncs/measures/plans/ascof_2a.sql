-- 6c9a9a2f0bfb6504: ascof 2a, 1 of 14
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "start" BIGINT, "end" BIGINT, "client_type" VARCHAR, "event_outcome" VARCHAR, "place" BIGINT, "ends_so_far" BIGINT, "begins" BIGINT, "episode_no" BIGINT
SELECT
  "t3"."area",
  "t3"."la_code",
  "t3"."person_id",
  "t3"."record_id",
  "t3"."event_start_date",
  "t3"."start",
  "t3"."end",
  "t3"."client_type",
  "t3"."event_outcome",
  "t3"."place",
  "t3"."ends_so_far",
  "t3"."begins",
  SUM("t3"."begins") OVER (
    PARTITION BY "t3"."area", "t3"."la_code", "t3"."person_id"
    ORDER BY "t3"."start" ASC, "t3"."end" ASC, "t3"."place" ASC, "t3"."record_id" DESC
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS "episode_no"
FROM (
  SELECT
    "t2"."area",
    "t2"."la_code",
    "t2"."person_id",
    "t2"."record_id",
    "t2"."event_start_date",
    "t2"."start",
    "t2"."end",
    "t2"."client_type",
    "t2"."event_outcome",
    "t2"."place",
    "t2"."ends_so_far",
    CAST((
      "t2"."ends_so_far" IS NOT NULL
    )
    AND (
      (
        "t2"."start" - "t2"."ends_so_far"
      ) > 7
    ) AS BIGINT) AS "begins"
  FROM (
    SELECT
      "t1"."area",
      "t1"."la_code",
      "t1"."person_id",
      "t1"."record_id",
      "t1"."event_start_date",
      "t1"."start",
      "t1"."end",
      "t1"."client_type",
      "t1"."event_outcome",
      "t1"."place",
      MAX("t1"."end") OVER (
        PARTITION BY "t1"."area", "t1"."la_code", "t1"."person_id"
        ORDER BY "t1"."start" ASC, "t1"."end" ASC, "t1"."place" ASC, "t1"."record_id" DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
      ) AS "ends_so_far"
    FROM (
      SELECT
        "t0"."area",
        "t0"."la_code",
        "t0"."person_id",
        "t0"."record_id",
        "t0"."event_start_date",
        "t0"."start",
        "t0"."end",
        "t0"."client_type",
        "t0"."event_outcome",
        CAST(CASE
          WHEN "t0"."event_outcome" = 'progress to reablement/st-max'
          THEN 101
          WHEN "t0"."event_outcome" = 'progress to assessment, review or reassessment'
          THEN 102
          WHEN "t0"."event_outcome" = 'release 1 specification only: not mapped'
          THEN 103
          WHEN "t0"."event_outcome" = 'progress to support planning or services'
          THEN 104
          WHEN "t0"."event_outcome" = 'continuation of support or services'
          THEN 105
          WHEN "t0"."event_outcome" = 'admitted to hospital'
          THEN 6
          WHEN "t0"."event_outcome" = 'nfa: responsibility moved to another local authority'
          THEN 7
          WHEN "t0"."event_outcome" = 'nfa: referral to nhs services or nhs funded social care'
          THEN 8
          WHEN "t0"."event_outcome" = 'nfa: self-funded client or under 12wk disregard'
          THEN 9
          WHEN "t0"."event_outcome" = 'nfa: information and advice or signposting'
          THEN 10
          WHEN "t0"."event_outcome" = 'nfa: referral to other service within the local authority'
          THEN 11
          WHEN "t0"."event_outcome" = 'nfa: support declined'
          THEN 12
          WHEN "t0"."event_outcome" = 'nfa: deceased'
          THEN 13
          WHEN "t0"."event_outcome" = 'nfa: support ended as planned'
          THEN 14
          WHEN "t0"."event_outcome" = 'nfa: support ended for other reason'
          THEN 15
          WHEN "t0"."event_outcome" = 'nfa: no services offered for other reason'
          THEN 16
          WHEN "t0"."event_outcome" = 'nfa: other'
          THEN 17
          WHEN "t0"."event_outcome" = 'invalid and not mapped'
          THEN 999
          ELSE 999
        END AS BIGINT) AS "place"
      FROM {table 1} AS "t0"
      WHERE
        "t0"."event_type" = 'service'
        AND "t0"."service_type" = 'short term support: st-max'
        AND COALESCE(
          (
            "t0"."client_type" = 'service user'
          ) AND (
            "t0"."end" >= "t0"."start"
          ),
          FALSE
        )
    ) AS "t1"
  ) AS "t2"
) AS "t3"

-- fc1a3d20a551a8e5: ascof 2a, 2 of 14
-- gives "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "start" BIGINT, "end" BIGINT, "event_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR
SELECT
  "t4"."la_code",
  "t4"."person_id",
  "t4"."record_id",
  "t4"."start",
  "t4"."end",
  "t4"."event_type",
  "t4"."service_type",
  "t4"."service_component",
  "t4"."event_outcome"
FROM (
  SELECT
    "t0"."la_code",
    "t0"."person_id",
    "t0"."record_id",
    "t0"."start",
    "t0"."end",
    "t0"."event_type",
    "t0"."service_type",
    "t0"."service_component",
    "t0"."event_outcome"
  FROM {table 1} AS "t0"
  WHERE
    "t0"."client_type" = 'service user' AND "t0"."end" >= "t0"."start"
) AS "t4"
SEMI JOIN {table 2} AS "t2"
  ON "t4"."la_code" = "t2"."la_code" AND "t4"."person_id" = "t2"."person_id"

-- d87603c15e84f0cf: ascof 2a, 3 of 14
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "from_day" BIGINT, "to_day" BIGINT, "episode" VARCHAR, "outcome_place" BIGINT, "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "existing" BOOLEAN, "stage" TINYINT, "reason" VARCHAR
-- asks day 1 2 2 1
WITH "t12" AS (
  SELECT
    "t11"."area",
    "t11"."la_code",
    "t11"."person_id",
    "t11"."episode_no",
    "t11"."from_day",
    "t11"."to_day",
    "t11"."episode",
    "t11"."outcome_place",
    "t4"."birth",
    "t4"."death"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("first_day", "latest")
      FROM (
        SELECT
          "t7"."area",
          "t7"."la_code",
          "t7"."person_id",
          "t7"."episode_no",
          "t7"."from_day",
          "t7"."to_day",
          "t7"."first_day",
          "t7"."latest",
          CAST("t7"."first_day" AS TEXT) AS "episode",
          999 - (
            "t7"."latest" % 1000
          ) AS "outcome_place"
        FROM (
          SELECT
            "t2"."area",
            "t2"."la_code",
            "t2"."person_id",
            "t2"."episode_no",
            MIN("t2"."start") AS "from_day",
            MAX("t2"."end") AS "to_day",
            MIN("t2"."event_start_date") AS "first_day",
            MAX((
              (
                "t2"."end" + 719163
              ) * 1000
            ) + (
              999 - "t2"."place"
            )) AS "latest"
          FROM {table 1} AS "t2"
          GROUP BY
            1,
            2,
            3,
            4
        ) AS "t7"
      ) AS "t8"
    ) AS "t9"
    WHERE
      "t9"."from_day" <= {day 1} AND "t9"."to_day" >= {day 2}
  ) AS "t11"
  INNER JOIN (
    SELECT
      "t0"."la_code",
      "t0"."person_id",
      "t0"."birth",
      "t0"."death"
    FROM {table 2} AS "t0"
  ) AS "t4"
    ON "t11"."la_code" = "t4"."la_code" AND "t11"."person_id" = "t4"."person_id"
)
SELECT
  "t23"."area",
  "t23"."la_code",
  "t23"."person_id",
  "t23"."episode_no",
  "t23"."from_day",
  "t23"."to_day",
  "t23"."episode",
  "t23"."outcome_place",
  "t23"."birth",
  "t23"."death",
  "t23"."age",
  "t23"."age_group",
  "t23"."existing",
  CASE
    WHEN NOT (
      COALESCE((
        "t23"."to_day" >= {day 2}
      ) AND (
        "t23"."to_day" <= {day 1}
      ), FALSE)
    )
    THEN 0
    WHEN NOT (
      COALESCE((
        "t23"."age" IS NULL
      ) OR (
        "t23"."age" >= 18
      ), FALSE)
    )
    THEN 1
    WHEN NOT (
      COALESCE((
        "t23"."death" IS NULL
      ) OR (
        "t23"."death" >= "t23"."from_day"
      ), FALSE)
    )
    THEN 2
    WHEN NOT (
      COALESCE("t23"."existing" IS NULL, FALSE)
    )
    THEN 3
    ELSE 4
  END AS "stage",
  CASE
    WHEN NOT (
      COALESCE((
        "t23"."to_day" >= {day 2}
      ) AND (
        "t23"."to_day" <= {day 1}
      ), FALSE)
    )
    THEN 'the episode did not end in the period'
    WHEN NOT (
      COALESCE((
        "t23"."age" IS NULL
      ) OR (
        "t23"."age" >= 18
      ), FALSE)
    )
    THEN 'under 18 at the end of the episode'
    WHEN NOT (
      COALESCE((
        "t23"."death" IS NULL
      ) OR (
        "t23"."death" >= "t23"."from_day"
      ), FALSE)
    )
    THEN 'the person died before the episode began'
    WHEN NOT (
      COALESCE("t23"."existing" IS NULL, FALSE)
    )
    THEN 'long-term support was open, or ended fewer than 91 days before the episode'
    ELSE CAST(NULL AS TEXT)
  END AS "reason"
FROM (
  SELECT
    "t22".*
    EXCLUDE ("area_right", "episode_no_right", "la_code_right", "person_id_right")
  FROM (
    SELECT
      "t18"."area",
      "t18"."la_code",
      "t18"."person_id",
      "t18"."episode_no",
      "t18"."from_day",
      "t18"."to_day",
      "t18"."episode",
      "t18"."outcome_place",
      "t18"."birth",
      "t18"."death",
      "t18"."age",
      "t18"."age_group",
      "t21"."area" AS "area_right",
      "t21"."la_code" AS "la_code_right",
      "t21"."person_id" AS "person_id_right",
      "t21"."episode_no" AS "episode_no_right",
      "t21"."existing"
    FROM (
      SELECT
        "t13"."area",
        "t13"."la_code",
        "t13"."person_id",
        "t13"."episode_no",
        "t13"."from_day",
        "t13"."to_day",
        "t13"."episode",
        "t13"."outcome_place",
        "t13"."birth",
        "t13"."death",
        CAST(FLOOR((
          (
            "t13"."to_day" - "t13"."birth"
          ) * 4
        ) / (
          1461
        )) AS BIGINT) AS "age",
        CASE
          WHEN CAST(FLOOR((
            (
              "t13"."to_day" - "t13"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) < 18
          THEN 'under 18'
          WHEN CAST(FLOOR((
            (
              "t13"."to_day" - "t13"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) < 65
          THEN '18-64'
          WHEN CAST(FLOOR((
            (
              "t13"."to_day" - "t13"."birth"
            ) * 4
          ) / (
            1461
          )) AS BIGINT) >= 65
          THEN '65+'
          ELSE 'unknown'
        END AS "age_group"
      FROM "t12" AS "t13"
    ) AS "t18"
    LEFT OUTER JOIN (
      SELECT
        "t19"."area",
        "t19"."la_code",
        "t19"."person_id",
        "t19"."episode_no",
        TRUE AS "existing"
      FROM (
        SELECT DISTINCT
          "t16"."area",
          "t16"."la_code",
          "t16"."person_id",
          "t16"."episode_no"
        FROM (
          SELECT
            "t15"."area",
            "t15"."la_code",
            "t15"."person_id",
            "t15"."episode_no",
            "t15"."from_day",
            "t6"."record_id",
            "t6"."start",
            "t6"."end"
          FROM (
            SELECT
              "t13"."area",
              "t13"."la_code",
              "t13"."person_id",
              "t13"."episode_no",
              "t13"."from_day"
            FROM "t12" AS "t13"
          ) AS "t15"
          INNER JOIN (
            SELECT
              "t1"."la_code",
              "t1"."person_id",
              "t1"."record_id",
              "t1"."start",
              "t1"."end"
            FROM {table 3} AS "t1"
            WHERE
              COALESCE(
                "t1"."service_type" IN (
                  'long term support: nursing care',
                  'long term support: residential care',
                  'long term support: community',
                  'long term support: prison'
                ),
                FALSE
              )
          ) AS "t6"
            ON "t15"."la_code" = "t6"."la_code" AND "t15"."person_id" = "t6"."person_id"
        ) AS "t16"
        WHERE
          "t16"."start" < "t16"."from_day" AND (
            "t16"."from_day" - "t16"."end"
          ) < 91
      ) AS "t19"
    ) AS "t21"
      ON "t18"."area" = "t21"."area"
      AND "t18"."la_code" = "t21"."la_code"
      AND "t18"."person_id" = "t21"."person_id"
      AND "t18"."episode_no" = "t21"."episode_no"
  ) AS "t22"
) AS "t23"

-- 4fef235cd4580f08: ascof 2a, 4 of 14
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "from_day" BIGINT, "to_day" BIGINT, "outcome_place" BIGINT, "record_id" BIGINT, "start" BIGINT, "end" BIGINT, "event_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "place" BIGINT, "rank" TINYINT
SELECT
  "t6"."area",
  "t6"."la_code",
  "t6"."person_id",
  "t6"."episode_no",
  "t6"."from_day",
  "t6"."to_day",
  "t6"."outcome_place",
  "t6"."record_id",
  "t6"."start",
  "t6"."end",
  "t6"."event_type",
  "t6"."service_type",
  "t6"."service_component",
  "t6"."event_outcome",
  CAST(CASE
    WHEN "t6"."event_outcome" = 'progress to reablement/st-max'
    THEN 101
    WHEN "t6"."event_outcome" = 'progress to assessment, review or reassessment'
    THEN 102
    WHEN "t6"."event_outcome" = 'release 1 specification only: not mapped'
    THEN 103
    WHEN "t6"."event_outcome" = 'progress to support planning or services'
    THEN 104
    WHEN "t6"."event_outcome" = 'continuation of support or services'
    THEN 105
    WHEN "t6"."event_outcome" = 'admitted to hospital'
    THEN 6
    WHEN "t6"."event_outcome" = 'nfa: responsibility moved to another local authority'
    THEN 7
    WHEN "t6"."event_outcome" = 'nfa: referral to nhs services or nhs funded social care'
    THEN 8
    WHEN "t6"."event_outcome" = 'nfa: self-funded client or under 12wk disregard'
    THEN 9
    WHEN "t6"."event_outcome" = 'nfa: information and advice or signposting'
    THEN 10
    WHEN "t6"."event_outcome" = 'nfa: referral to other service within the local authority'
    THEN 11
    WHEN "t6"."event_outcome" = 'nfa: support declined'
    THEN 12
    WHEN "t6"."event_outcome" = 'nfa: deceased'
    THEN 13
    WHEN "t6"."event_outcome" = 'nfa: support ended as planned'
    THEN 14
    WHEN "t6"."event_outcome" = 'nfa: support ended for other reason'
    THEN 15
    WHEN "t6"."event_outcome" = 'nfa: no services offered for other reason'
    THEN 16
    WHEN "t6"."event_outcome" = 'nfa: other'
    THEN 17
    WHEN "t6"."event_outcome" = 'invalid and not mapped'
    THEN 999
    ELSE 999
  END AS BIGINT) AS "place",
  CASE
    WHEN "t6"."service_type" = 'long term support: nursing care'
    THEN 1
    WHEN "t6"."service_type" = 'long term support: residential care'
    THEN 2
    WHEN "t6"."service_type" = 'long term support: community'
    THEN 3
    WHEN "t6"."service_type" = 'long term support: prison'
    THEN 4
    WHEN "t6"."service_type" = 'short term support: st-max'
    THEN 5
    WHEN "t6"."service_type" = 'short term support: ongoing low level'
    THEN 6
    WHEN "t6"."service_type" = 'short term support: other short term'
    THEN 7
    ELSE 99
  END AS "rank"
FROM (
  SELECT
    "t5"."area",
    "t5"."la_code",
    "t5"."person_id",
    "t5"."episode_no",
    "t5"."from_day",
    "t5"."to_day",
    "t5"."outcome_place",
    "t4"."record_id",
    "t4"."start",
    "t4"."end",
    "t4"."event_type",
    "t4"."service_type",
    "t4"."service_component",
    "t4"."event_outcome"
  FROM (
    SELECT
      "t0"."area",
      "t0"."la_code",
      "t0"."person_id",
      "t0"."episode_no",
      "t0"."from_day",
      "t0"."to_day",
      "t0"."outcome_place"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."reason" IS NULL
  ) AS "t5"
  INNER JOIN (
    SELECT
      *
    FROM {table 2} AS "t1"
  ) AS "t4"
    ON "t5"."la_code" = "t4"."la_code" AND "t5"."person_id" = "t4"."person_id"
) AS "t6"
WHERE
  "t6"."start" >= "t6"."from_day"
  AND "t6"."start" <= (
    "t6"."to_day" + 7
  )
  AND NOT (
    COALESCE("t6"."event_type" = 'service', FALSE)
    AND COALESCE("t6"."service_type" = 'short term support: st-max', FALSE)
    AND (
      "t6"."start" <= "t6"."to_day"
    )
  )

-- 5704807e2c7c03f5: ascof 2a, 5 of 14
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "death" BIGINT, "to_day" BIGINT, "outcome_place" BIGINT, "in_window" BIGINT, "best_rank" TINYINT, "care_home" BOOLEAN, "anything_speaks" BOOLEAN, "after_place" BIGINT, "nested_key" BIGINT, "any_equipment" BOOLEAN, "nested_place" BIGINT, "own_place" BIGINT, "best_place" BIGINT, "sequel" VARCHAR, "outcome" VARCHAR
SELECT
  "t19"."area",
  "t19"."la_code",
  "t19"."person_id",
  "t19"."episode_no",
  "t19"."death",
  "t19"."to_day",
  "t19"."outcome_place",
  "t19"."in_window",
  "t19"."best_rank",
  "t19"."care_home",
  "t19"."anything_speaks",
  "t19"."after_place",
  "t19"."nested_key",
  "t19"."any_equipment",
  "t19"."nested_place",
  "t19"."own_place",
  "t19"."best_place",
  "t19"."sequel",
  CASE
    WHEN "t19"."sequel" = '1'
    THEN 'NFA: Deceased'
    WHEN "t19"."sequel" = '3'
    THEN CASE
      WHEN (
        "t19"."best_rank" = 7
      ) AND "t19"."care_home"
      THEN 'Short term support: Residential or Nursing care'
      ELSE CASE "t19"."best_rank"
        WHEN 1
        THEN 'Long term support: Nursing care'
        WHEN 2
        THEN 'Long term support: Residential care'
        WHEN 3
        THEN 'Long term support: Community'
        WHEN 4
        THEN 'Long term support: Prison'
        WHEN 5
        THEN 'Short term support: ST-Max'
        WHEN 6
        THEN 'Short term support: Ongoing low level'
        WHEN 7
        THEN 'Short term support: Other short term'
        ELSE NULL
      END
    END
    WHEN STARTS_WITH("t19"."sequel", '4')
    THEN CASE "t19"."best_place"
      WHEN 101
      THEN 'Progress to reablement/ST-Max'
      WHEN 102
      THEN 'Progress to assessment, review or reassessment'
      WHEN 103
      THEN 'Release 1 specification only: Not mapped'
      WHEN 104
      THEN 'Progress to support planning or services'
      WHEN 105
      THEN 'Continuation of support or services'
      WHEN 6
      THEN 'Admitted to hospital'
      WHEN 7
      THEN 'NFA: Responsibility moved to another local authority'
      WHEN 8
      THEN 'NFA: Referral to NHS services or NHS funded social care'
      WHEN 9
      THEN 'NFA: Self-funded client or under 12wk disregard'
      WHEN 10
      THEN 'NFA: Information and advice or signposting'
      WHEN 11
      THEN 'NFA: Referral to other service within the local authority'
      WHEN 12
      THEN 'NFA: Support declined'
      WHEN 13
      THEN 'NFA: Deceased'
      WHEN 14
      THEN 'NFA: Support ended as planned'
      WHEN 15
      THEN 'NFA: Support ended for other reason'
      WHEN 16
      THEN 'NFA: No services offered for other reason'
      WHEN 17
      THEN 'NFA: Other'
      WHEN 999
      THEN 'Invalid and not mapped'
      ELSE NULL
    END
    WHEN "t19"."sequel" = '5'
    THEN 'Short term support: Ongoing low level'
    ELSE CASE "t19"."outcome_place"
      WHEN 101
      THEN 'Progress to reablement/ST-Max'
      WHEN 102
      THEN 'Progress to assessment, review or reassessment'
      WHEN 103
      THEN 'Release 1 specification only: Not mapped'
      WHEN 104
      THEN 'Progress to support planning or services'
      WHEN 105
      THEN 'Continuation of support or services'
      WHEN 6
      THEN 'Admitted to hospital'
      WHEN 7
      THEN 'NFA: Responsibility moved to another local authority'
      WHEN 8
      THEN 'NFA: Referral to NHS services or NHS funded social care'
      WHEN 9
      THEN 'NFA: Self-funded client or under 12wk disregard'
      WHEN 10
      THEN 'NFA: Information and advice or signposting'
      WHEN 11
      THEN 'NFA: Referral to other service within the local authority'
      WHEN 12
      THEN 'NFA: Support declined'
      WHEN 13
      THEN 'NFA: Deceased'
      WHEN 14
      THEN 'NFA: Support ended as planned'
      WHEN 15
      THEN 'NFA: Support ended for other reason'
      WHEN 16
      THEN 'NFA: No services offered for other reason'
      WHEN 17
      THEN 'NFA: Other'
      WHEN 999
      THEN 'Invalid and not mapped'
      ELSE NULL
    END
  END AS "outcome"
FROM (
  SELECT
    "t18"."area",
    "t18"."la_code",
    "t18"."person_id",
    "t18"."episode_no",
    "t18"."death",
    "t18"."to_day",
    "t18"."outcome_place",
    "t18"."in_window",
    "t18"."best_rank",
    "t18"."care_home",
    "t18"."anything_speaks",
    "t18"."after_place",
    "t18"."nested_key",
    "t18"."any_equipment",
    "t18"."nested_place",
    "t18"."own_place",
    "t18"."best_place",
    CASE
      WHEN COALESCE((
        "t18"."death" - "t18"."to_day"
      ) <= 7, FALSE)
      THEN '1'
      WHEN "t18"."outcome_place" = 6
      THEN '2'
      WHEN COALESCE("t18"."best_rank" < 99, FALSE)
      THEN '3'
      WHEN (
        "t18"."best_place" < 100
      )
      AND COALESCE("t18"."best_place" = "t18"."own_place", FALSE)
      THEN '4a'
      WHEN (
        "t18"."best_place" < 100
      )
      AND COALESCE("t18"."best_place" = "t18"."after_place", FALSE)
      THEN '4b'
      WHEN "t18"."best_place" < 100
      THEN '4c'
      WHEN COALESCE("t18"."any_equipment", FALSE)
      THEN '5'
      ELSE '6'
    END AS "sequel"
  FROM (
    SELECT
      "t17"."area",
      "t17"."la_code",
      "t17"."person_id",
      "t17"."episode_no",
      "t17"."death",
      "t17"."to_day",
      "t17"."outcome_place",
      "t17"."in_window",
      "t17"."best_rank",
      "t17"."care_home",
      "t17"."anything_speaks",
      "t17"."after_place",
      "t17"."nested_key",
      "t17"."any_equipment",
      "t17"."nested_place",
      CASE
        WHEN (
          "t17"."outcome_place" < 100
        )
        AND (
          (
            "t17"."in_window" IS NULL
          ) OR "t17"."anything_speaks"
        )
        THEN "t17"."outcome_place"
        ELSE CAST(NULL AS BIGINT)
      END AS "own_place",
      LEAST(
        COALESCE(
          CASE
            WHEN (
              "t17"."outcome_place" < 100
            )
            AND (
              (
                "t17"."in_window" IS NULL
              ) OR "t17"."anything_speaks"
            )
            THEN "t17"."outcome_place"
            ELSE CAST(NULL AS BIGINT)
          END,
          999
        ),
        COALESCE("t17"."after_place", 999),
        COALESCE("t17"."nested_place", 999)
      ) AS "best_place"
    FROM (
      SELECT
        "t16".*
        EXCLUDE ("area_right", "episode_no_right", "la_code_right", "person_id_right")
      FROM (
        SELECT
          "t15"."area",
          "t15"."la_code",
          "t15"."person_id",
          "t15"."episode_no",
          "t15"."death",
          "t15"."to_day",
          "t15"."outcome_place",
          "t15"."in_window",
          "t15"."best_rank",
          "t15"."care_home",
          "t15"."anything_speaks",
          "t15"."after_place",
          "t10"."area" AS "area_right",
          "t10"."la_code" AS "la_code_right",
          "t10"."person_id" AS "person_id_right",
          "t10"."episode_no" AS "episode_no_right",
          "t10"."nested_key",
          "t10"."any_equipment",
          "t10"."nested_place"
        FROM (
          SELECT
            "t13".*
            EXCLUDE ("area_right", "episode_no_right", "la_code_right", "person_id_right")
          FROM (
            SELECT
              "t4"."area",
              "t4"."la_code",
              "t4"."person_id",
              "t4"."episode_no",
              "t4"."death",
              "t4"."to_day",
              "t4"."outcome_place",
              "t12"."area" AS "area_right",
              "t12"."la_code" AS "la_code_right",
              "t12"."person_id" AS "person_id_right",
              "t12"."episode_no" AS "episode_no_right",
              "t12"."in_window",
              "t12"."best_rank",
              "t12"."care_home",
              "t12"."anything_speaks",
              "t12"."after_place"
            FROM (
              SELECT
                "t0"."area",
                "t0"."la_code",
                "t0"."person_id",
                "t0"."episode_no",
                "t0"."death",
                "t0"."to_day",
                "t0"."outcome_place"
              FROM {table 1} AS "t0"
              WHERE
                "t0"."reason" IS NULL
            ) AS "t4"
            LEFT OUTER JOIN (
              SELECT
                "t9"."area",
                "t9"."la_code",
                "t9"."person_id",
                "t9"."episode_no",
                COUNT(*) AS "in_window",
                MIN("t9"."rank") AS "best_rank",
                BOOL_OR(CAST("t9"."care_home" AS BOOLEAN)) AS "care_home",
                BOOL_OR(CAST("t9"."speaks" AS BOOLEAN)) AS "anything_speaks",
                MIN("t9"."place") FILTER(WHERE
                  "t9"."speaks" AND (
                    "t9"."place" < 100
                  )) AS "after_place"
              FROM (
                SELECT
                  "t6"."area",
                  "t6"."la_code",
                  "t6"."person_id",
                  "t6"."episode_no",
                  "t6"."from_day",
                  "t6"."to_day",
                  "t6"."outcome_place",
                  "t6"."record_id",
                  "t6"."start",
                  "t6"."end",
                  "t6"."event_type",
                  "t6"."service_type",
                  "t6"."service_component",
                  "t6"."event_outcome",
                  "t6"."place",
                  "t6"."rank",
                  "t6"."further",
                  COALESCE("t6"."event_type" <> 'service', FALSE) AND NOT (
                    "t6"."place" = 14
                  ) AS "speaks",
                  COALESCE(
                    (
                      "t6"."service_type" = 'short term support: other short term'
                    )
                    AND COALESCE(
                      "t6"."service_component" IN ('short term residential care', 'short term nursing care'),
                      FALSE
                    ),
                    FALSE
                  ) AS "care_home"
                FROM (
                  SELECT
                    "t3"."area",
                    "t3"."la_code",
                    "t3"."person_id",
                    "t3"."episode_no",
                    "t3"."from_day",
                    "t3"."to_day",
                    "t3"."outcome_place",
                    "t3"."record_id",
                    "t3"."start",
                    "t3"."end",
                    "t3"."event_type",
                    "t3"."service_type",
                    "t3"."service_component",
                    "t3"."event_outcome",
                    "t3"."place",
                    "t3"."rank",
                    MIN("t3"."start") FILTER(WHERE
                      "t3"."service_type" = 'short term support: st-max') OVER (
                      PARTITION BY "t3"."area", "t3"."la_code", "t3"."person_id", "t3"."episode_no"
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "further"
                  FROM (
                    SELECT
                      *
                    FROM {table 2} AS "t1"
                    WHERE
                      "t1"."end" > "t1"."to_day"
                  ) AS "t3"
                ) AS "t6"
                WHERE
                  (
                    "t6"."further" IS NULL
                  ) OR (
                    "t6"."start" < "t6"."further"
                  )
              ) AS "t9"
              GROUP BY
                1,
                2,
                3,
                4
            ) AS "t12"
              ON "t4"."area" = "t12"."area"
              AND "t4"."la_code" = "t12"."la_code"
              AND "t4"."person_id" = "t12"."person_id"
              AND "t4"."episode_no" = "t12"."episode_no"
          ) AS "t13"
        ) AS "t15"
        LEFT OUTER JOIN (
          SELECT
            "t7"."area",
            "t7"."la_code",
            "t7"."person_id",
            "t7"."episode_no",
            "t7"."nested_key",
            "t7"."any_equipment",
            999 - (
              "t7"."nested_key" % 1000
            ) AS "nested_place"
          FROM (
            SELECT
              "t5"."area",
              "t5"."la_code",
              "t5"."person_id",
              "t5"."episode_no",
              MAX("t5"."key") FILTER(WHERE
                "t5"."assessed") AS "nested_key",
              BOOL_OR(CAST("t5"."equipment" AS BOOLEAN)) AS "any_equipment"
            FROM (
              SELECT
                "t1"."area",
                "t1"."la_code",
                "t1"."person_id",
                "t1"."episode_no",
                "t1"."from_day",
                "t1"."to_day",
                "t1"."outcome_place",
                "t1"."record_id",
                "t1"."start",
                "t1"."end",
                "t1"."event_type",
                "t1"."service_type",
                "t1"."service_component",
                "t1"."event_outcome",
                "t1"."place",
                "t1"."rank",
                COALESCE("t1"."event_type" IN ('assessment', 'review'), FALSE)
                AND (
                  (
                    "t1"."to_day" - "t1"."end"
                  ) < 14
                )
                AND (
                  "t1"."place" < 100
                ) AS "assessed",
                COALESCE(
                  (
                    "t1"."event_type" = 'service'
                  )
                  AND (
                    "t1"."service_component" = 'equipment'
                  ),
                  FALSE
                ) AS "equipment",
                (
                  (
                    "t1"."end" + 719163
                  ) * 1000
                ) + (
                  999 - "t1"."place"
                ) AS "key"
              FROM {table 2} AS "t1"
              WHERE
                "t1"."end" > "t1"."from_day" AND "t1"."end" <= "t1"."to_day"
            ) AS "t5"
            GROUP BY
              1,
              2,
              3,
              4
          ) AS "t7"
        ) AS "t10"
          ON "t15"."area" = "t10"."area"
          AND "t15"."la_code" = "t10"."la_code"
          AND "t15"."person_id" = "t10"."person_id"
          AND "t15"."episode_no" = "t10"."episode_no"
      ) AS "t16"
    ) AS "t17"
  ) AS "t18"
) AS "t19"

-- 4cc1b650d2e7455e: ascof 2a, 6 of 14
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "from_day" BIGINT, "to_day" BIGINT, "episode" VARCHAR, "outcome_place" BIGINT, "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "existing" BOOLEAN, "stage" TINYINT, "reason" VARCHAR, "sequel" VARCHAR, "outcome" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN
SELECT
  "t6"."area",
  "t6"."la_code",
  "t6"."person_id",
  "t6"."episode_no",
  "t6"."from_day",
  "t6"."to_day",
  "t6"."episode",
  "t6"."outcome_place",
  "t6"."birth",
  "t6"."death",
  "t6"."age",
  "t6"."age_group",
  "t6"."existing",
  "t6"."stage",
  CASE
    WHEN COALESCE(
      "t6"."outcome" IN (
        'Short term support: Ongoing low level',
        'Short term support: Other short term',
        'NFA: Responsibility moved to another local authority',
        'NFA: Information and advice or signposting',
        'NFA: Referral to other service within the local authority',
        'NFA: Support ended as planned',
        'NFA: Support ended for other reason',
        'NFA: No services offered for other reason',
        'NFA: Other'
      ),
      FALSE
    )
    OR COALESCE(
      "t6"."outcome" IN (
        'Long term support: Nursing care',
        'Long term support: Residential care',
        'Long term support: Community',
        'Long term support: Prison',
        'Short term support: Residential or Nursing care'
      ),
      FALSE
    )
    THEN CAST(NULL AS TEXT)
    WHEN "t6"."outcome" IS NOT NULL
    THEN CASE
      WHEN COALESCE(
        "t6"."outcome" IN (
          'Progress to reablement/ST-Max',
          'Progress to assessment, review or reassessment',
          'Release 1 specification only: Not mapped',
          'Progress to support planning or services',
          'Continuation of support or services',
          'Invalid and not mapped'
        ),
        FALSE
      )
      THEN 'the outcome cannot be classified'
      ELSE 'the final outcome is in neither the numerator nor the denominator'
    END
    ELSE "t6"."reason"
  END AS "reason",
  "t6"."sequel",
  "t6"."outcome",
  COALESCE(
    "t6"."outcome" IN (
      'Short term support: Ongoing low level',
      'Short term support: Other short term',
      'NFA: Responsibility moved to another local authority',
      'NFA: Information and advice or signposting',
      'NFA: Referral to other service within the local authority',
      'NFA: Support ended as planned',
      'NFA: Support ended for other reason',
      'NFA: No services offered for other reason',
      'NFA: Other'
    ),
    FALSE
  )
  OR COALESCE(
    "t6"."outcome" IN (
      'Long term support: Nursing care',
      'Long term support: Residential care',
      'Long term support: Community',
      'Long term support: Prison',
      'Short term support: Residential or Nursing care'
    ),
    FALSE
  ) AS "in_denominator",
  COALESCE(
    "t6"."outcome" IN (
      'Short term support: Ongoing low level',
      'Short term support: Other short term',
      'NFA: Responsibility moved to another local authority',
      'NFA: Information and advice or signposting',
      'NFA: Referral to other service within the local authority',
      'NFA: Support ended as planned',
      'NFA: Support ended for other reason',
      'NFA: No services offered for other reason',
      'NFA: Other'
    ),
    FALSE
  ) AS "in_numerator"
FROM (
  SELECT
    "t5".*
    EXCLUDE ("area_right", "episode_no_right", "la_code_right", "person_id_right")
  FROM (
    SELECT
      "t2"."area",
      "t2"."la_code",
      "t2"."person_id",
      "t2"."episode_no",
      "t2"."from_day",
      "t2"."to_day",
      "t2"."episode",
      "t2"."outcome_place",
      "t2"."birth",
      "t2"."death",
      "t2"."age",
      "t2"."age_group",
      "t2"."existing",
      "t2"."stage",
      "t2"."reason",
      "t4"."area" AS "area_right",
      "t4"."la_code" AS "la_code_right",
      "t4"."person_id" AS "person_id_right",
      "t4"."episode_no" AS "episode_no_right",
      "t4"."sequel",
      "t4"."outcome"
    FROM {table 1} AS "t2"
    LEFT OUTER JOIN (
      SELECT
        "t1"."area",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."episode_no",
        "t1"."sequel",
        "t1"."outcome"
      FROM {table 2} AS "t1"
    ) AS "t4"
      ON "t2"."area" = "t4"."area"
      AND "t2"."la_code" = "t4"."la_code"
      AND "t2"."person_id" = "t4"."person_id"
      AND "t2"."episode_no" = "t4"."episode_no"
  ) AS "t5"
) AS "t6"

-- 94ad2458c9fe2549: ascof 2a, 7 of 14
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "from_day" BIGINT, "to_day" BIGINT, "episode" VARCHAR, "outcome_place" BIGINT, "birth" BIGINT, "death" BIGINT, "age" BIGINT, "age_group" VARCHAR, "existing" BOOLEAN, "stage" TINYINT, "reason" VARCHAR, "sequel" VARCHAR, "outcome" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "record_ids" BIGINT[], "category" VARCHAR, "detail" VARCHAR
SELECT
  "t32"."area",
  "t32"."la_code",
  "t32"."person_id",
  "t32"."episode_no",
  "t32"."from_day",
  "t32"."to_day",
  "t32"."episode",
  "t32"."outcome_place",
  "t32"."birth",
  "t32"."death",
  "t32"."age",
  "t32"."age_group",
  "t32"."existing",
  "t32"."stage",
  "t32"."reason",
  "t32"."sequel",
  "t32"."outcome",
  "t32"."in_denominator",
  "t32"."in_numerator",
  "t32"."record_ids",
  "t32"."outcome" AS "category",
  "t32"."sequel" AS "detail"
FROM (
  SELECT
    "t5"."area",
    "t5"."la_code",
    "t5"."person_id",
    "t5"."episode_no",
    "t5"."from_day",
    "t5"."to_day",
    "t5"."episode",
    "t5"."outcome_place",
    "t5"."birth",
    "t5"."death",
    "t5"."age",
    "t5"."age_group",
    "t5"."existing",
    "t5"."stage",
    "t5"."reason",
    "t5"."sequel",
    "t5"."outcome",
    "t5"."in_denominator",
    "t5"."in_numerator",
    "t31"."record_ids"
  FROM {table 1} AS "t5"
  INNER JOIN (
    SELECT
      "t29"."area",
      "t29"."la_code",
      "t29"."person_id",
      "t29"."episode_no",
      LIST_SORT(
        ARRAY_AGG(DISTINCT "t29"."record_id") FILTER(WHERE
          "t29"."record_id" IS NOT NULL)
      ) AS "record_ids"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t18"."area",
          "t18"."la_code",
          "t18"."person_id",
          "t18"."episode_no",
          "t18"."record_id"
        FROM (
          SELECT
            "t11"."area",
            "t11"."la_code",
            "t11"."person_id",
            "t11"."episode_no",
            "t11"."from_day",
            "t13"."record_id",
            "t13"."start",
            "t13"."end"
          FROM (
            SELECT
              "t0"."area",
              "t0"."la_code",
              "t0"."person_id",
              "t0"."episode_no",
              "t0"."from_day"
            FROM {table 1} AS "t0"
            WHERE
              "t0"."reason" = 'long-term support was open, or ended fewer than 91 days before the episode'
          ) AS "t11"
          INNER JOIN (
            SELECT
              "t2"."la_code",
              "t2"."person_id",
              "t2"."record_id",
              "t2"."start",
              "t2"."end"
            FROM {table 5} AS "t2"
            WHERE
              COALESCE(
                "t2"."service_type" IN (
                  'long term support: nursing care',
                  'long term support: residential care',
                  'long term support: community',
                  'long term support: prison'
                ),
                FALSE
              )
          ) AS "t13"
            ON "t11"."la_code" = "t13"."la_code" AND "t11"."person_id" = "t13"."person_id"
        ) AS "t18"
        WHERE
          "t18"."start" < "t18"."from_day" AND (
            "t18"."from_day" - "t18"."end"
          ) < 91
      ) AS "t20"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t1"."area",
            "t1"."la_code",
            "t1"."person_id",
            "t1"."episode_no",
            "t1"."record_id"
          FROM {table 2} AS "t1"
        ) AS "t6"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t25"."area",
              "t25"."la_code",
              "t25"."person_id",
              "t25"."episode_no",
              "t25"."record_id"
            FROM (
              SELECT
                "t9"."area",
                "t9"."la_code",
                "t9"."person_id",
                "t9"."episode_no",
                "t9"."sequel",
                "t9"."best_rank",
                "t9"."best_place",
                "t9"."nested_key",
                "t23"."record_id",
                "t23"."start",
                "t23"."end",
                "t23"."event_type",
                "t23"."service_type",
                "t23"."service_component",
                "t23"."event_outcome",
                "t23"."place",
                "t23"."rank",
                "t23"."further",
                "t23"."speaks",
                "t23"."care_home"
              FROM (
                SELECT
                  "t3"."area",
                  "t3"."la_code",
                  "t3"."person_id",
                  "t3"."episode_no",
                  "t3"."sequel",
                  "t3"."best_rank",
                  "t3"."best_place",
                  "t3"."nested_key"
                FROM {table 3} AS "t3"
              ) AS "t9"
              INNER JOIN (
                SELECT
                  "t21".*
                  EXCLUDE ("from_day", "outcome_place", "to_day")
                FROM (
                  SELECT
                    "t16"."area",
                    "t16"."la_code",
                    "t16"."person_id",
                    "t16"."episode_no",
                    "t16"."from_day",
                    "t16"."to_day",
                    "t16"."outcome_place",
                    "t16"."record_id",
                    "t16"."start",
                    "t16"."end",
                    "t16"."event_type",
                    "t16"."service_type",
                    "t16"."service_component",
                    "t16"."event_outcome",
                    "t16"."place",
                    "t16"."rank",
                    "t16"."further",
                    COALESCE("t16"."event_type" <> 'service', FALSE) AND NOT (
                      "t16"."place" = 14
                    ) AS "speaks",
                    COALESCE(
                      (
                        "t16"."service_type" = 'short term support: other short term'
                      )
                      AND COALESCE(
                        "t16"."service_component" IN ('short term residential care', 'short term nursing care'),
                        FALSE
                      ),
                      FALSE
                    ) AS "care_home"
                  FROM (
                    SELECT
                      "t10"."area",
                      "t10"."la_code",
                      "t10"."person_id",
                      "t10"."episode_no",
                      "t10"."from_day",
                      "t10"."to_day",
                      "t10"."outcome_place",
                      "t10"."record_id",
                      "t10"."start",
                      "t10"."end",
                      "t10"."event_type",
                      "t10"."service_type",
                      "t10"."service_component",
                      "t10"."event_outcome",
                      "t10"."place",
                      "t10"."rank",
                      MIN("t10"."start") FILTER(WHERE
                        "t10"."service_type" = 'short term support: st-max') OVER (
                        PARTITION BY "t10"."area", "t10"."la_code", "t10"."person_id", "t10"."episode_no"
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "further"
                    FROM (
                      SELECT
                        *
                      FROM {table 4} AS "t4"
                      WHERE
                        "t4"."end" > "t4"."to_day"
                    ) AS "t10"
                  ) AS "t16"
                  WHERE
                    (
                      "t16"."further" IS NULL
                    ) OR (
                      "t16"."start" < "t16"."further"
                    )
                ) AS "t21"
              ) AS "t23"
                ON "t9"."area" = "t23"."area"
                AND "t9"."la_code" = "t23"."la_code"
                AND "t9"."person_id" = "t23"."person_id"
                AND "t9"."episode_no" = "t23"."episode_no"
            ) AS "t25"
            WHERE
              COALESCE(
                (
                  (
                    "t25"."sequel" = '3'
                  ) AND (
                    "t25"."rank" = "t25"."best_rank"
                  )
                )
                OR (
                  (
                    "t25"."sequel" = '4b'
                  )
                  AND "t25"."speaks"
                  AND (
                    "t25"."place" = "t25"."best_place"
                  )
                ),
                FALSE
              )
          ) AS "t26"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t19"."area",
              "t19"."la_code",
              "t19"."person_id",
              "t19"."episode_no",
              "t19"."record_id"
            FROM (
              SELECT
                "t9"."area",
                "t9"."la_code",
                "t9"."person_id",
                "t9"."episode_no",
                "t9"."sequel",
                "t9"."best_rank",
                "t9"."best_place",
                "t9"."nested_key",
                "t17"."record_id",
                "t17"."start",
                "t17"."end",
                "t17"."event_type",
                "t17"."service_type",
                "t17"."service_component",
                "t17"."event_outcome",
                "t17"."place",
                "t17"."rank",
                "t17"."assessed",
                "t17"."equipment",
                "t17"."key"
              FROM (
                SELECT
                  "t3"."area",
                  "t3"."la_code",
                  "t3"."person_id",
                  "t3"."episode_no",
                  "t3"."sequel",
                  "t3"."best_rank",
                  "t3"."best_place",
                  "t3"."nested_key"
                FROM {table 3} AS "t3"
              ) AS "t9"
              INNER JOIN (
                SELECT
                  "t14".*
                  EXCLUDE ("from_day", "outcome_place", "to_day")
                FROM (
                  SELECT
                    "t4"."area",
                    "t4"."la_code",
                    "t4"."person_id",
                    "t4"."episode_no",
                    "t4"."from_day",
                    "t4"."to_day",
                    "t4"."outcome_place",
                    "t4"."record_id",
                    "t4"."start",
                    "t4"."end",
                    "t4"."event_type",
                    "t4"."service_type",
                    "t4"."service_component",
                    "t4"."event_outcome",
                    "t4"."place",
                    "t4"."rank",
                    COALESCE("t4"."event_type" IN ('assessment', 'review'), FALSE)
                    AND (
                      (
                        "t4"."to_day" - "t4"."end"
                      ) < 14
                    )
                    AND (
                      "t4"."place" < 100
                    ) AS "assessed",
                    COALESCE(
                      (
                        "t4"."event_type" = 'service'
                      )
                      AND (
                        "t4"."service_component" = 'equipment'
                      ),
                      FALSE
                    ) AS "equipment",
                    (
                      (
                        "t4"."end" + 719163
                      ) * 1000
                    ) + (
                      999 - "t4"."place"
                    ) AS "key"
                  FROM {table 4} AS "t4"
                  WHERE
                    "t4"."end" > "t4"."from_day" AND "t4"."end" <= "t4"."to_day"
                ) AS "t14"
              ) AS "t17"
                ON "t9"."area" = "t17"."area"
                AND "t9"."la_code" = "t17"."la_code"
                AND "t9"."person_id" = "t17"."person_id"
                AND "t9"."episode_no" = "t17"."episode_no"
            ) AS "t19"
            WHERE
              COALESCE(
                (
                  (
                    "t19"."sequel" = '4c'
                  )
                  AND "t19"."assessed"
                  AND (
                    "t19"."key" = "t19"."nested_key"
                  )
                )
                OR (
                  (
                    "t19"."sequel" = '5'
                  ) AND "t19"."equipment"
                ),
                FALSE
              )
          ) AS "t24"
        ) AS "t27"
      ) AS "t28"
    ) AS "t29"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t31"
    ON "t5"."area" = "t31"."area"
    AND "t5"."la_code" = "t31"."la_code"
    AND "t5"."person_id" = "t31"."person_id"
    AND "t5"."episode_no" = "t31"."episode_no"
) AS "t32"

-- d81202aa9a7a72fa: ascof 2a, 8 of 14
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "reason" VARCHAR, "age_group" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "record_ids" BIGINT[]
-- asks day 1 2
SELECT
  "t1"."area",
  "t1"."la_code",
  "t1"."person_id",
  "t1"."episode",
  "t1"."reason",
  "t1"."age_group",
  "t1"."in_denominator",
  "t1"."in_numerator",
  LIST_SORT(
    ARRAY_AGG(DISTINCT "t1"."record_id") FILTER(WHERE
      "t1"."record_id" IS NOT NULL)
  ) AS "record_ids"
FROM (
  SELECT
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    "t0"."record_id",
    "t0"."event_start_date",
    "t0"."start",
    "t0"."end",
    "t0"."client_type",
    "t0"."event_outcome",
    CAST("t0"."event_start_date" AS TEXT) || ' record ' || CAST("t0"."record_id" AS TEXT) AS "episode",
    CASE
      WHEN COALESCE("t0"."client_type" = 'service user', FALSE)
      THEN 'the service ends before it starts'
      ELSE 'the client type is not service user'
    END AS "reason",
    'unknown' AS "age_group",
    FALSE AS "in_denominator",
    FALSE AS "in_numerator"
  FROM {table 1} AS "t0"
  WHERE
    "t0"."event_type" = 'service'
    AND "t0"."service_type" = 'short term support: st-max'
    AND NOT (
      COALESCE(
        (
          "t0"."client_type" = 'service user'
        ) AND (
          "t0"."end" >= "t0"."start"
        ),
        FALSE
      )
    )
    AND "t0"."start" <= {day 1}
    AND GREATEST("t0"."start", "t0"."end") >= {day 2}
) AS "t1"
GROUP BY
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8

-- 4273d7b46ad30316: ascof 2a, 9 of 14
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 2
SELECT
  *
FROM (
  SELECT
    'ascof_2a' AS "measure",
    "t36"."area",
    "t36"."la_code",
    "t36"."person_id",
    "t36"."episode",
    "t36"."age_group",
    CAST(NULL AS TEXT) AS "gender",
    CAST(NULL AS TEXT) AS "cohort",
    "t36"."in_denominator",
    "t36"."in_numerator",
    "t36"."outcome" AS "category",
    "t36"."sequel" AS "detail",
    "t36"."reason",
    "t36"."record_ids"
  FROM (
    SELECT
      "t6"."area",
      "t6"."la_code",
      "t6"."person_id",
      "t6"."episode_no",
      "t6"."from_day",
      "t6"."to_day",
      "t6"."episode",
      "t6"."outcome_place",
      "t6"."birth",
      "t6"."death",
      "t6"."age",
      "t6"."age_group",
      "t6"."existing",
      "t6"."stage",
      "t6"."reason",
      "t6"."sequel",
      "t6"."outcome",
      "t6"."in_denominator",
      "t6"."in_numerator",
      "t35"."record_ids"
    FROM {table 1} AS "t6"
    INNER JOIN (
      SELECT
        "t33"."area",
        "t33"."la_code",
        "t33"."person_id",
        "t33"."episode_no",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t33"."record_id") FILTER(WHERE
            "t33"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t20"."area",
            "t20"."la_code",
            "t20"."person_id",
            "t20"."episode_no",
            "t20"."record_id"
          FROM (
            SELECT
              "t12"."area",
              "t12"."la_code",
              "t12"."person_id",
              "t12"."episode_no",
              "t12"."from_day",
              "t14"."record_id",
              "t14"."start",
              "t14"."end"
            FROM (
              SELECT
                "t0"."area",
                "t0"."la_code",
                "t0"."person_id",
                "t0"."episode_no",
                "t0"."from_day"
              FROM {table 1} AS "t0"
              WHERE
                "t0"."reason" = 'long-term support was open, or ended fewer than 91 days before the episode'
            ) AS "t12"
            INNER JOIN (
              SELECT
                "t3"."la_code",
                "t3"."person_id",
                "t3"."record_id",
                "t3"."start",
                "t3"."end"
              FROM {table 5} AS "t3"
              WHERE
                COALESCE(
                  "t3"."service_type" IN (
                    'long term support: nursing care',
                    'long term support: residential care',
                    'long term support: community',
                    'long term support: prison'
                  ),
                  FALSE
                )
            ) AS "t14"
              ON "t12"."la_code" = "t14"."la_code" AND "t12"."person_id" = "t14"."person_id"
          ) AS "t20"
          WHERE
            "t20"."start" < "t20"."from_day" AND (
              "t20"."from_day" - "t20"."end"
            ) < 91
        ) AS "t24"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t2"."area",
              "t2"."la_code",
              "t2"."person_id",
              "t2"."episode_no",
              "t2"."record_id"
            FROM {table 2} AS "t2"
          ) AS "t7"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t29"."area",
                "t29"."la_code",
                "t29"."person_id",
                "t29"."episode_no",
                "t29"."record_id"
              FROM (
                SELECT
                  "t10"."area",
                  "t10"."la_code",
                  "t10"."person_id",
                  "t10"."episode_no",
                  "t10"."sequel",
                  "t10"."best_rank",
                  "t10"."best_place",
                  "t10"."nested_key",
                  "t27"."record_id",
                  "t27"."start",
                  "t27"."end",
                  "t27"."event_type",
                  "t27"."service_type",
                  "t27"."service_component",
                  "t27"."event_outcome",
                  "t27"."place",
                  "t27"."rank",
                  "t27"."further",
                  "t27"."speaks",
                  "t27"."care_home"
                FROM (
                  SELECT
                    "t4"."area",
                    "t4"."la_code",
                    "t4"."person_id",
                    "t4"."episode_no",
                    "t4"."sequel",
                    "t4"."best_rank",
                    "t4"."best_place",
                    "t4"."nested_key"
                  FROM {table 3} AS "t4"
                ) AS "t10"
                INNER JOIN (
                  SELECT
                    "t25".*
                    EXCLUDE ("from_day", "outcome_place", "to_day")
                  FROM (
                    SELECT
                      "t18"."area",
                      "t18"."la_code",
                      "t18"."person_id",
                      "t18"."episode_no",
                      "t18"."from_day",
                      "t18"."to_day",
                      "t18"."outcome_place",
                      "t18"."record_id",
                      "t18"."start",
                      "t18"."end",
                      "t18"."event_type",
                      "t18"."service_type",
                      "t18"."service_component",
                      "t18"."event_outcome",
                      "t18"."place",
                      "t18"."rank",
                      "t18"."further",
                      COALESCE("t18"."event_type" <> 'service', FALSE) AND NOT (
                        "t18"."place" = 14
                      ) AS "speaks",
                      COALESCE(
                        (
                          "t18"."service_type" = 'short term support: other short term'
                        )
                        AND COALESCE(
                          "t18"."service_component" IN ('short term residential care', 'short term nursing care'),
                          FALSE
                        ),
                        FALSE
                      ) AS "care_home"
                    FROM (
                      SELECT
                        "t11"."area",
                        "t11"."la_code",
                        "t11"."person_id",
                        "t11"."episode_no",
                        "t11"."from_day",
                        "t11"."to_day",
                        "t11"."outcome_place",
                        "t11"."record_id",
                        "t11"."start",
                        "t11"."end",
                        "t11"."event_type",
                        "t11"."service_type",
                        "t11"."service_component",
                        "t11"."event_outcome",
                        "t11"."place",
                        "t11"."rank",
                        MIN("t11"."start") FILTER(WHERE
                          "t11"."service_type" = 'short term support: st-max') OVER (
                          PARTITION BY "t11"."area", "t11"."la_code", "t11"."person_id", "t11"."episode_no"
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "further"
                      FROM (
                        SELECT
                          *
                        FROM {table 4} AS "t5"
                        WHERE
                          "t5"."end" > "t5"."to_day"
                      ) AS "t11"
                    ) AS "t18"
                    WHERE
                      (
                        "t18"."further" IS NULL
                      ) OR (
                        "t18"."start" < "t18"."further"
                      )
                  ) AS "t25"
                ) AS "t27"
                  ON "t10"."area" = "t27"."area"
                  AND "t10"."la_code" = "t27"."la_code"
                  AND "t10"."person_id" = "t27"."person_id"
                  AND "t10"."episode_no" = "t27"."episode_no"
              ) AS "t29"
              WHERE
                COALESCE(
                  (
                    (
                      "t29"."sequel" = '3'
                    ) AND (
                      "t29"."rank" = "t29"."best_rank"
                    )
                  )
                  OR (
                    (
                      "t29"."sequel" = '4b'
                    )
                    AND "t29"."speaks"
                    AND (
                      "t29"."place" = "t29"."best_place"
                    )
                  ),
                  FALSE
                )
            ) AS "t30"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t23"."area",
                "t23"."la_code",
                "t23"."person_id",
                "t23"."episode_no",
                "t23"."record_id"
              FROM (
                SELECT
                  "t10"."area",
                  "t10"."la_code",
                  "t10"."person_id",
                  "t10"."episode_no",
                  "t10"."sequel",
                  "t10"."best_rank",
                  "t10"."best_place",
                  "t10"."nested_key",
                  "t19"."record_id",
                  "t19"."start",
                  "t19"."end",
                  "t19"."event_type",
                  "t19"."service_type",
                  "t19"."service_component",
                  "t19"."event_outcome",
                  "t19"."place",
                  "t19"."rank",
                  "t19"."assessed",
                  "t19"."equipment",
                  "t19"."key"
                FROM (
                  SELECT
                    "t4"."area",
                    "t4"."la_code",
                    "t4"."person_id",
                    "t4"."episode_no",
                    "t4"."sequel",
                    "t4"."best_rank",
                    "t4"."best_place",
                    "t4"."nested_key"
                  FROM {table 3} AS "t4"
                ) AS "t10"
                INNER JOIN (
                  SELECT
                    "t16".*
                    EXCLUDE ("from_day", "outcome_place", "to_day")
                  FROM (
                    SELECT
                      "t5"."area",
                      "t5"."la_code",
                      "t5"."person_id",
                      "t5"."episode_no",
                      "t5"."from_day",
                      "t5"."to_day",
                      "t5"."outcome_place",
                      "t5"."record_id",
                      "t5"."start",
                      "t5"."end",
                      "t5"."event_type",
                      "t5"."service_type",
                      "t5"."service_component",
                      "t5"."event_outcome",
                      "t5"."place",
                      "t5"."rank",
                      COALESCE("t5"."event_type" IN ('assessment', 'review'), FALSE)
                      AND (
                        (
                          "t5"."to_day" - "t5"."end"
                        ) < 14
                      )
                      AND (
                        "t5"."place" < 100
                      ) AS "assessed",
                      COALESCE(
                        (
                          "t5"."event_type" = 'service'
                        )
                        AND (
                          "t5"."service_component" = 'equipment'
                        ),
                        FALSE
                      ) AS "equipment",
                      (
                        (
                          "t5"."end" + 719163
                        ) * 1000
                      ) + (
                        999 - "t5"."place"
                      ) AS "key"
                    FROM {table 4} AS "t5"
                    WHERE
                      "t5"."end" > "t5"."from_day" AND "t5"."end" <= "t5"."to_day"
                  ) AS "t16"
                ) AS "t19"
                  ON "t10"."area" = "t19"."area"
                  AND "t10"."la_code" = "t19"."la_code"
                  AND "t10"."person_id" = "t19"."person_id"
                  AND "t10"."episode_no" = "t19"."episode_no"
              ) AS "t23"
              WHERE
                COALESCE(
                  (
                    (
                      "t23"."sequel" = '4c'
                    )
                    AND "t23"."assessed"
                    AND (
                      "t23"."key" = "t23"."nested_key"
                    )
                  )
                  OR (
                    (
                      "t23"."sequel" = '5'
                    ) AND "t23"."equipment"
                  ),
                  FALSE
                )
            ) AS "t28"
          ) AS "t31"
        ) AS "t32"
      ) AS "t33"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t35"
      ON "t6"."area" = "t35"."area"
      AND "t6"."la_code" = "t35"."la_code"
      AND "t6"."person_id" = "t35"."person_id"
      AND "t6"."episode_no" = "t35"."episode_no"
  ) AS "t36"
) AS "t37"
UNION ALL
SELECT
  *
FROM (
  SELECT
    'ascof_2a' AS "measure",
    "t21"."area",
    "t21"."la_code",
    "t21"."person_id",
    "t21"."episode",
    "t21"."age_group",
    CAST(NULL AS TEXT) AS "gender",
    CAST(NULL AS TEXT) AS "cohort",
    "t21"."in_denominator",
    "t21"."in_numerator",
    CAST(NULL AS TEXT) AS "category",
    CAST(NULL AS TEXT) AS "detail",
    "t21"."reason",
    "t21"."record_ids"
  FROM (
    SELECT
      "t15"."area",
      "t15"."la_code",
      "t15"."person_id",
      "t15"."episode",
      "t15"."reason",
      "t15"."age_group",
      "t15"."in_denominator",
      "t15"."in_numerator",
      LIST_SORT(
        ARRAY_AGG(DISTINCT "t15"."record_id") FILTER(WHERE
          "t15"."record_id" IS NOT NULL)
      ) AS "record_ids"
    FROM (
      SELECT
        "t1"."area",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."record_id",
        "t1"."event_start_date",
        "t1"."start",
        "t1"."end",
        "t1"."client_type",
        "t1"."event_outcome",
        CAST("t1"."event_start_date" AS TEXT) || ' record ' || CAST("t1"."record_id" AS TEXT) AS "episode",
        CASE
          WHEN COALESCE("t1"."client_type" = 'service user', FALSE)
          THEN 'the service ends before it starts'
          ELSE 'the client type is not service user'
        END AS "reason",
        'unknown' AS "age_group",
        FALSE AS "in_denominator",
        FALSE AS "in_numerator"
      FROM {table 6} AS "t1"
      WHERE
        "t1"."event_type" = 'service'
        AND "t1"."service_type" = 'short term support: st-max'
        AND NOT (
          COALESCE(
            (
              "t1"."client_type" = 'service user'
            ) AND (
              "t1"."end" >= "t1"."start"
            ),
            FALSE
          )
        )
        AND "t1"."start" <= {day 1}
        AND GREATEST("t1"."start", "t1"."end") >= {day 2}
    ) AS "t15"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8
  ) AS "t21"
) AS "t22"

-- 539525bdf36a4e6a: ascof 2a, 10 of 14
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_2a'

-- ba27367a6fb87eb6: ascof 2a, 11 of 14
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
  "t0"."measure" = 'ascof_2a'
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

-- 1c1ed69018541363: ascof 2a, 12 of 14
-- gives "area" VARCHAR, "la_code" VARCHAR, "age_group" VARCHAR, "sequel_type" VARCHAR, "final_outcome" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "unable_to_classify" BOOLEAN, "episodes" BIGINT
SELECT
  "t1"."area",
  "t1"."la_code",
  "t1"."age_group",
  "t1"."sequel_type",
  "t1"."final_outcome",
  "t1"."in_denominator",
  "t1"."in_numerator",
  "t1"."unable_to_classify",
  COUNT(*) AS "episodes"
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
    "t0"."detail" AS "sequel_type",
    "t0"."category" AS "final_outcome",
    COALESCE(
      "t0"."category" IN (
        'Progress to reablement/ST-Max',
        'Progress to assessment, review or reassessment',
        'Release 1 specification only: Not mapped',
        'Progress to support planning or services',
        'Continuation of support or services',
        'Invalid and not mapped'
      ),
      FALSE
    ) AS "unable_to_classify"
  FROM {table 1} AS "t0"
  WHERE
    "t0"."category" IS NOT NULL
) AS "t1"
GROUP BY
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8

-- 21274708cafa0053: ascof 2a, 13 of 14
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "age_group" VARCHAR, "sequel_type" VARCHAR, "final_outcome" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "unable_to_classify" BOOLEAN, "episodes" BIGINT
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t2"."area",
  "t2"."la_code",
  "t2"."age_group",
  "t2"."sequel_type",
  "t2"."final_outcome",
  "t2"."in_denominator",
  "t2"."in_numerator",
  "t2"."unable_to_classify",
  "t2"."episodes"
FROM (
  SELECT
    "t1"."area",
    "t1"."la_code",
    "t1"."age_group",
    "t1"."sequel_type",
    "t1"."final_outcome",
    "t1"."in_denominator",
    "t1"."in_numerator",
    "t1"."unable_to_classify",
    COUNT(*) AS "episodes"
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
      "t0"."detail" AS "sequel_type",
      "t0"."category" AS "final_outcome",
      COALESCE(
        "t0"."category" IN (
          'Progress to reablement/ST-Max',
          'Progress to assessment, review or reassessment',
          'Release 1 specification only: Not mapped',
          'Progress to support planning or services',
          'Continuation of support or services',
          'Invalid and not mapped'
        ),
        FALSE
      ) AS "unable_to_classify"
    FROM {table 1} AS "t0"
    WHERE
      "t0"."category" IS NOT NULL
  ) AS "t1"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8
) AS "t2"
ORDER BY
  "t2"."la_code" ASC,
  "t2"."area" ASC,
  "t2"."age_group" ASC,
  "t2"."sequel_type" ASC,
  "t2"."final_outcome" ASC,
  "t2"."in_denominator" ASC,
  "t2"."in_numerator" ASC,
  "t2"."unable_to_classify" ASC,
  "t2"."episodes" ASC

-- 7ccc6a63f6556312: ascof 2a, 14 of 14
-- gives "measure" VARCHAR, "area" VARCHAR, "inside" BIGINT, "numerator" BIGINT, "denominator" BIGINT, "units" BIGINT
SELECT
  "t3"."measure",
  "t3"."area",
  "t3"."inside",
  "t3"."numerator",
  "t3"."denominator",
  COUNT(*) AS "units"
FROM (
  SELECT
    "t2"."measure",
    "t2"."area",
    "t2"."unit",
    BIT_OR("t2"."inside") AS "inside",
    BIT_OR("t2"."numerator") AS "numerator",
    BIT_OR("t2"."denominator") AS "denominator"
  FROM (
    SELECT
      "t1"."measure",
      "t1"."area",
      "t1"."unit",
      "t1"."inside",
      CASE
        WHEN (
          "t1"."unit" IS NOT NULL
        ) AND "t1"."in_numerator"
        THEN "t1"."inside"
        ELSE 0
      END AS "numerator",
      CASE
        WHEN (
          "t1"."unit" IS NOT NULL
        ) AND "t1"."in_denominator"
        THEN "t1"."inside"
        ELSE 0
      END AS "denominator"
    FROM (
      SELECT
        "t0"."measure",
        "t0"."area",
        "t0"."in_numerator",
        "t0"."in_denominator",
        "t0"."person_id" || '|' || COALESCE("t0"."episode", '') AS "unit",
        CASE WHEN "t0"."age_group" = '18-64' THEN 1 ELSE 0 END + CASE WHEN "t0"."age_group" = '65+' THEN 2 ELSE 0 END + CASE WHEN TRUE THEN 4 ELSE 0 END AS "inside"
      FROM {table 1} AS "t0"
    ) AS "t1"
  ) AS "t2"
  GROUP BY
    1,
    2,
    3
) AS "t3"
GROUP BY
  1,
  2,
  3,
  4,
  5
