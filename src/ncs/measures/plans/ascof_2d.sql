-- 147492719580ec46: ascof 2d, 1 of 18
-- gives "la_code" VARCHAR, "area" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "start" BIGINT, "end" BIGINT, "client_type" VARCHAR, "event_type" VARCHAR, "service_type" VARCHAR, "service_component" VARCHAR, "event_outcome" VARCHAR, "death" BIGINT
-- asks day 1
SELECT
  *
FROM (
  SELECT
    "t3"."la_code",
    "t3"."area",
    "t3"."person_id",
    "t3"."record_id",
    "t3"."event_start_date",
    "t3"."start",
    "t3"."end",
    "t3"."client_type",
    "t3"."event_type",
    "t3"."service_type",
    "t3"."service_component",
    "t3"."event_outcome",
    "t5"."death"
  FROM (
    SELECT
      "t0".*
      EXCLUDE ("birth", "death")
    FROM {table 1} AS "t0"
  ) AS "t3"
  INNER JOIN (
    SELECT
      "t1"."la_code",
      "t1"."person_id",
      "t1"."death"
    FROM {table 2} AS "t1"
  ) AS "t5"
    ON "t3"."la_code" = "t5"."la_code" AND "t3"."person_id" = "t5"."person_id"
) AS "t6"
WHERE
  "t6"."client_type" = 'service user'
  AND "t6"."end" >= "t6"."start"
  AND (
    (
      "t6"."death" IS NULL
    ) OR (
      "t6"."death" >= {day 1}
    )
  )

-- 9e51e8bb19eb304b: ascof 2d, 2 of 18
-- gives "nhs_id" VARCHAR, "spell" VARCHAR, "last_episode" BOOLEAN, "admitted" BIGINT, "discharged" BIGINT, "lsoa" VARCHAR, "function" VARCHAR, "gender" VARCHAR, "born" BIGINT, "admission_method" VARCHAR, "discharge_method" VARCHAR, "discharge_destination" VARCHAR, "der_management_type" VARCHAR
-- asks date 1
SELECT DISTINCT
  "t0"."Der_DHSC_Pseudo_NHS_Number" AS "nhs_id",
  "t0"."APCS_Ident" AS "spell",
  TRIM("t0"."APCS_Last_Ep_Ind", ' 	
{return}') = '1' AS "last_episode",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."Admission_Date") AS "admitted",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."Discharge_Date") AS "discharged",
  "t0"."Der_Postcode_LSOA_2011_Code" AS "lsoa",
  TRIM("t0"."Treatment_Function_Code", ' 	
{return}') AS "function",
  CASE TRIM("t0"."Sex", ' 	
{return}')
    WHEN '1'
    THEN 'male'
    WHEN '2'
    THEN 'female'
    ELSE 'other'
  END AS "gender",
  DATE_DIFF(
    'DAY',
    MAKE_DATE(1970, 1, 1),
    MAKE_DATE("t0"."Year_of_Birth_SUS", "t0"."Month_of_Birth_SUS", 1)
  ) AS "born",
  TRIM("t0"."Admission_Method", ' 	
{return}') AS "admission_method",
  TRIM("t0"."Discharge_Method", ' 	
{return}') AS "discharge_method",
  TRIM("t0"."Discharge_Destination", ' 	
{return}') AS "discharge_destination",
  TRIM("t0"."Der_Management_Type", ' 	
{return}') AS "der_management_type"
FROM {table 1} AS "t0"
WHERE
  "t0"."Discharge_Date" >= {date 1}

-- 6ee0672a1d94934a: ascof 2d, 3 of 18
-- gives "nhs_id" VARCHAR, "spell" VARCHAR, "last_episode" BOOLEAN, "admitted" BIGINT, "discharged" BIGINT, "lsoa" VARCHAR, "function" VARCHAR, "gender" VARCHAR, "born" BIGINT, "admission_method" VARCHAR, "discharge_method" VARCHAR, "discharge_destination" VARCHAR, "der_management_type" VARCHAR, "age" BIGINT, "age_group" VARCHAR, "residence" VARCHAR, "care" BOOLEAN, "home" BOOLEAN, "in_care" BOOLEAN, "cohort" VARCHAR, "stage" TINYINT, "reason" VARCHAR
-- asks day 1 2 3
SELECT
  "t19"."nhs_id",
  "t19"."spell",
  "t19"."last_episode",
  "t19"."admitted",
  "t19"."discharged",
  "t19"."lsoa",
  "t19"."function",
  "t19"."gender",
  "t19"."born",
  "t19"."admission_method",
  "t19"."discharge_method",
  "t19"."discharge_destination",
  "t19"."der_management_type",
  "t19"."age",
  "t19"."age_group",
  "t19"."residence",
  "t19"."care",
  "t19"."home",
  COALESCE("t19"."care", FALSE) AS "in_care",
  CASE
    WHEN COALESCE("t19"."home", FALSE)
    THEN 'in long-term community support'
    ELSE 'not in long-term support'
  END AS "cohort",
  CASE
    WHEN NOT (
      COALESCE("t19"."nhs_id" IS NOT NULL, FALSE)
    )
    THEN 0
    WHEN NOT (
      COALESCE("t19"."last_episode", FALSE)
    )
    THEN 1
    WHEN NOT (
      COALESCE(
        (
          "t19"."admitted" < "t19"."discharged"
        ) AND (
          "t19"."admitted" >= {day 3}
        ),
        FALSE
      )
    )
    THEN 2
    WHEN NOT (
      COALESCE("t19"."age" >= 65, FALSE)
    )
    THEN 3
    WHEN NOT (
      COALESCE(NOT (
        "t19"."admission_method" IN ('31', '32', '82', '83')
      ), FALSE)
    )
    THEN 4
    WHEN NOT (
      COALESCE(NOT (
        "t19"."discharge_method" IN ('4', '5')
      ), FALSE)
    )
    THEN 5
    WHEN NOT (
      COALESCE(
        NOT (
          "t19"."discharge_destination" IN ('49', '50', '51', '52', '79', '87', '88')
        ),
        FALSE
      )
    )
    THEN 6
    WHEN NOT (
      COALESCE(
        NOT (
          "t19"."function" IN (
            '199',
            '223',
            '290',
            '291',
            '331',
            '344',
            '345',
            '346',
            '660',
            '661',
            '662',
            '840',
            '920',
            '424',
            '499',
            '501',
            '504',
            '560'
          )
        )
        AND NOT (
          STARTS_WITH("t19"."function", '65') OR STARTS_WITH("t19"."function", '7')
        ),
        FALSE
      )
    )
    THEN 7
    WHEN NOT (
      COALESCE(NOT (
        COALESCE("t19"."care", FALSE)
      ), FALSE)
    )
    THEN 8
    WHEN NOT (
      COALESCE(STARTS_WITH("t19"."residence", 'E'), FALSE)
    )
    THEN 9
    ELSE 10
  END AS "stage",
  CASE
    WHEN NOT (
      COALESCE("t19"."nhs_id" IS NOT NULL, FALSE)
    )
    THEN 'the spell has no NHS number'
    WHEN NOT (
      COALESCE("t19"."last_episode", FALSE)
    )
    THEN 'not the last episode of the spell'
    WHEN NOT (
      COALESCE(
        (
          "t19"."admitted" < "t19"."discharged"
        ) AND (
          "t19"."admitted" >= {day 3}
        ),
        FALSE
      )
    )
    THEN 'the admission is not before the discharge, or is before 1 April 2023'
    WHEN NOT (
      COALESCE("t19"."age" >= 65, FALSE)
    )
    THEN 'under 65 at discharge, or age not known'
    WHEN NOT (
      COALESCE(NOT (
        "t19"."admission_method" IN ('31', '32', '82', '83')
      ), FALSE)
    )
    THEN 'the admission method is left out, or blank'
    WHEN NOT (
      COALESCE(NOT (
        "t19"."discharge_method" IN ('4', '5')
      ), FALSE)
    )
    THEN 'the discharge method is left out, or blank'
    WHEN NOT (
      COALESCE(
        NOT (
          "t19"."discharge_destination" IN ('49', '50', '51', '52', '79', '87', '88')
        ),
        FALSE
      )
    )
    THEN 'the discharge destination is left out, or blank'
    WHEN NOT (
      COALESCE(
        NOT (
          "t19"."function" IN (
            '199',
            '223',
            '290',
            '291',
            '331',
            '344',
            '345',
            '346',
            '660',
            '661',
            '662',
            '840',
            '920',
            '424',
            '499',
            '501',
            '504',
            '560'
          )
        )
        AND NOT (
          STARTS_WITH("t19"."function", '65') OR STARTS_WITH("t19"."function", '7')
        ),
        FALSE
      )
    )
    THEN 'the treatment function is left out, or blank'
    WHEN NOT (
      COALESCE(NOT (
        COALESCE("t19"."care", FALSE)
      ), FALSE)
    )
    THEN 'in nursing, residential or prison support on admission'
    WHEN NOT (
      COALESCE(STARTS_WITH("t19"."residence", 'E'), FALSE)
    )
    THEN 'the small area of residence is not in England, or not in the look-up'
    ELSE CAST(NULL AS TEXT)
  END AS "reason"
FROM (
  SELECT
    "t18".*
    EXCLUDE ("admitted_right", "nhs_id_right")
  FROM (
    SELECT
      "t11"."nhs_id",
      "t11"."spell",
      "t11"."last_episode",
      "t11"."admitted",
      "t11"."discharged",
      "t11"."lsoa",
      "t11"."function",
      "t11"."gender",
      "t11"."born",
      "t11"."admission_method",
      "t11"."discharge_method",
      "t11"."discharge_destination",
      "t11"."der_management_type",
      "t11"."age",
      "t11"."age_group",
      "t11"."residence",
      "t17"."nhs_id" AS "nhs_id_right",
      "t17"."admitted" AS "admitted_right",
      "t17"."care",
      "t17"."home"
    FROM (
      SELECT
        "t9".*
        EXCLUDE ("lsoa_right")
      FROM (
        SELECT
          "t8"."nhs_id",
          "t8"."spell",
          "t8"."last_episode",
          "t8"."admitted",
          "t8"."discharged",
          "t8"."lsoa",
          "t8"."function",
          "t8"."gender",
          "t8"."born",
          "t8"."admission_method",
          "t8"."discharge_method",
          "t8"."discharge_destination",
          "t8"."der_management_type",
          "t8"."age",
          "t8"."age_group",
          "t4"."lsoa" AS "lsoa_right",
          "t4"."residence"
        FROM (
          SELECT
            "t0"."nhs_id",
            "t0"."spell",
            "t0"."last_episode",
            "t0"."admitted",
            "t0"."discharged",
            "t0"."lsoa",
            "t0"."function",
            "t0"."gender",
            "t0"."born",
            "t0"."admission_method",
            "t0"."discharge_method",
            "t0"."discharge_destination",
            "t0"."der_management_type",
            CAST(FLOOR((
              (
                "t0"."discharged" - "t0"."born"
              ) * 4
            ) / (
              1461
            )) AS BIGINT) AS "age",
            CASE
              WHEN CAST(FLOOR((
                (
                  "t0"."discharged" - "t0"."born"
                ) * 4
              ) / (
                1461
              )) AS BIGINT) < 65
              THEN 'under 65'
              WHEN CAST(FLOOR((
                (
                  "t0"."discharged" - "t0"."born"
                ) * 4
              ) / (
                1461
              )) AS BIGINT) < 75
              THEN '65-74'
              WHEN CAST(FLOOR((
                (
                  "t0"."discharged" - "t0"."born"
                ) * 4
              ) / (
                1461
              )) AS BIGINT) < 85
              THEN '75-84'
              WHEN CAST(FLOOR((
                (
                  "t0"."discharged" - "t0"."born"
                ) * 4
              ) / (
                1461
              )) AS BIGINT) >= 85
              THEN '85+'
              ELSE NULL
            END AS "age_group"
          FROM {table 1} AS "t0"
          WHERE
            "t0"."discharged" >= {day 1} AND "t0"."discharged" <= {day 2}
        ) AS "t8"
        LEFT OUTER JOIN (
          SELECT DISTINCT
            "t1"."lsoa",
            "t1"."area" AS "residence"
          FROM {table 2} AS "t1"
        ) AS "t4"
          ON "t8"."lsoa" = "t4"."lsoa"
      ) AS "t9"
    ) AS "t11"
    LEFT OUTER JOIN (
      SELECT
        "t15"."nhs_id",
        "t15"."admitted",
        BOOL_OR(
          CAST(COALESCE(
            "t15"."service_type" IN (
              'long term support: nursing care',
              'long term support: residential care',
              'long term support: prison'
            ),
            FALSE
          ) AS BOOLEAN)
        ) AS "care",
        BOOL_OR(CAST("t15"."service_type" = 'long term support: community' AS BOOLEAN)) AS "home"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t13"."nhs_id",
            "t13"."admitted",
            "t6"."person_id",
            "t6"."service_type",
            "t6"."start",
            "t6"."end",
            "t6"."record_id"
          FROM (
            SELECT DISTINCT
              "t10"."nhs_id",
              "t10"."admitted"
            FROM (
              SELECT
                "t9".*
                EXCLUDE ("lsoa_right")
              FROM (
                SELECT
                  "t8"."nhs_id",
                  "t8"."spell",
                  "t8"."last_episode",
                  "t8"."admitted",
                  "t8"."discharged",
                  "t8"."lsoa",
                  "t8"."function",
                  "t8"."gender",
                  "t8"."born",
                  "t8"."admission_method",
                  "t8"."discharge_method",
                  "t8"."discharge_destination",
                  "t8"."der_management_type",
                  "t8"."age",
                  "t8"."age_group",
                  "t4"."lsoa" AS "lsoa_right",
                  "t4"."residence"
                FROM (
                  SELECT
                    "t0"."nhs_id",
                    "t0"."spell",
                    "t0"."last_episode",
                    "t0"."admitted",
                    "t0"."discharged",
                    "t0"."lsoa",
                    "t0"."function",
                    "t0"."gender",
                    "t0"."born",
                    "t0"."admission_method",
                    "t0"."discharge_method",
                    "t0"."discharge_destination",
                    "t0"."der_management_type",
                    CAST(FLOOR((
                      (
                        "t0"."discharged" - "t0"."born"
                      ) * 4
                    ) / (
                      1461
                    )) AS BIGINT) AS "age",
                    CASE
                      WHEN CAST(FLOOR((
                        (
                          "t0"."discharged" - "t0"."born"
                        ) * 4
                      ) / (
                        1461
                      )) AS BIGINT) < 65
                      THEN 'under 65'
                      WHEN CAST(FLOOR((
                        (
                          "t0"."discharged" - "t0"."born"
                        ) * 4
                      ) / (
                        1461
                      )) AS BIGINT) < 75
                      THEN '65-74'
                      WHEN CAST(FLOOR((
                        (
                          "t0"."discharged" - "t0"."born"
                        ) * 4
                      ) / (
                        1461
                      )) AS BIGINT) < 85
                      THEN '75-84'
                      WHEN CAST(FLOOR((
                        (
                          "t0"."discharged" - "t0"."born"
                        ) * 4
                      ) / (
                        1461
                      )) AS BIGINT) >= 85
                      THEN '85+'
                      ELSE NULL
                    END AS "age_group"
                  FROM {table 1} AS "t0"
                  WHERE
                    "t0"."discharged" >= {day 1} AND "t0"."discharged" <= {day 2}
                ) AS "t8"
                LEFT OUTER JOIN (
                  SELECT DISTINCT
                    "t1"."lsoa",
                    "t1"."area" AS "residence"
                  FROM {table 2} AS "t1"
                ) AS "t4"
                  ON "t8"."lsoa" = "t4"."lsoa"
              ) AS "t9"
            ) AS "t10"
          ) AS "t13"
          INNER JOIN (
            SELECT
              "t2"."person_id",
              "t2"."service_type",
              "t2"."start",
              "t2"."end",
              "t2"."record_id"
            FROM {table 3} AS "t2"
            WHERE
              STARTS_WITH("t2"."service_type", 'long')
          ) AS "t6"
            ON "t13"."nhs_id" = "t6"."person_id"
        ) AS "t14"
        WHERE
          "t14"."start" <= "t14"."admitted" AND "t14"."end" >= "t14"."admitted"
      ) AS "t15"
      GROUP BY
        1,
        2
    ) AS "t17"
      ON "t11"."nhs_id" = "t17"."nhs_id" AND "t11"."admitted" = "t17"."admitted"
  ) AS "t18"
) AS "t19"

-- 56dd708faba951e3: ascof 2d, 4 of 18
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "record_id" BIGINT, "event_start_date" DATE, "start" BIGINT, "end" BIGINT, "death" BIGINT, "event_outcome" VARCHAR, "place" BIGINT, "ends_so_far" BIGINT, "begins" BIGINT, "episode_no" BIGINT
SELECT
  "t3"."area",
  "t3"."la_code",
  "t3"."person_id",
  "t3"."record_id",
  "t3"."event_start_date",
  "t3"."start",
  "t3"."end",
  "t3"."death",
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
    "t2"."death",
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
      "t1"."death",
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
        "t0"."death",
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
        AND "t0"."service_component" = 'reablement'
    ) AS "t1"
  ) AS "t2"
) AS "t3"

-- 4e8303bd362be044: ascof 2d, 5 of 18
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "from_day" BIGINT, "to_day" BIGINT, "episode" VARCHAR, "outcome_place" BIGINT, "death" BIGINT, "nhs_id" VARCHAR, "spell" VARCHAR, "admitted" BIGINT, "discharged" BIGINT, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "residence" VARCHAR, "latest" BIGINT, "readmitted" BOOLEAN, "care_home" BOOLEAN, "died" BOOLEAN
-- asks day 1
WITH "t22" AS (
  SELECT
    "t21"."area",
    "t21"."la_code",
    "t21"."person_id",
    "t21"."episode_no",
    "t21"."from_day",
    "t21"."to_day",
    "t21"."episode",
    "t21"."outcome_place",
    "t21"."death",
    "t21"."nhs_id",
    "t21"."spell",
    "t21"."admitted",
    "t21"."discharged",
    "t21"."age_group",
    "t21"."gender",
    "t21"."cohort",
    "t21"."residence",
    MAX("t21"."discharged") FILTER(WHERE
      (
        "t21"."discharged" >= (
          "t21"."from_day" - 7
        )
      )
      AND (
        "t21"."discharged" <= (
          "t21"."from_day" + 3
        )
      )
      AND (
        "t21"."admitted" <= "t21"."from_day"
      )) OVER (
      PARTITION BY "t21"."area", "t21"."la_code", "t21"."person_id", "t21"."episode_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "latest"
  FROM (
    SELECT
      "t15"."area",
      "t15"."la_code",
      "t15"."person_id",
      "t15"."episode_no",
      "t15"."from_day",
      "t15"."to_day",
      "t15"."episode",
      "t15"."outcome_place",
      "t8"."death",
      "t20"."nhs_id",
      "t20"."spell",
      "t20"."admitted",
      "t20"."discharged",
      "t20"."age_group",
      "t20"."gender",
      "t20"."cohort",
      "t20"."residence"
    FROM (
      SELECT
        "t13".*
        EXCLUDE ("first_day", "latest")
      FROM (
        SELECT
          "t12"."area",
          "t12"."la_code",
          "t12"."person_id",
          "t12"."episode_no",
          "t12"."from_day",
          "t12"."to_day",
          "t12"."first_day",
          "t12"."latest",
          CAST("t12"."first_day" AS TEXT) AS "episode",
          999 - (
            "t12"."latest" % 1000
          ) AS "outcome_place"
        FROM (
          SELECT
            "t1"."area",
            "t1"."la_code",
            "t1"."person_id",
            "t1"."episode_no",
            MIN("t1"."start") AS "from_day",
            MAX("t1"."end") AS "to_day",
            MIN("t1"."event_start_date") AS "first_day",
            MAX((
              (
                "t1"."end" + 719163
              ) * 1000
            ) + (
              999 - "t1"."place"
            )) AS "latest"
          FROM {table 1} AS "t1"
          GROUP BY
            1,
            2,
            3,
            4
        ) AS "t12"
      ) AS "t13"
    ) AS "t15"
    INNER JOIN (
      SELECT
        "t1"."area",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."episode_no",
        MAX("t1"."death") AS "death"
      FROM {table 1} AS "t1"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t8"
      ON "t15"."area" = "t8"."area"
      AND "t15"."la_code" = "t8"."la_code"
      AND "t15"."person_id" = "t8"."person_id"
      AND "t15"."episode_no" = "t8"."episode_no"
    INNER JOIN (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          "t10"."nhs_id",
          "t10"."spell",
          "t10"."admitted",
          "t10"."discharged",
          "t10"."age_group",
          "t10"."gender",
          "t10"."cohort",
          "t10"."residence"
        FROM (
          SELECT
            *
          FROM {table 2} AS "t3"
          WHERE
            "t3"."reason" IS NULL
        ) AS "t10"
        SEMI JOIN (
          SELECT
            "t15"."area",
            "t15"."la_code",
            "t15"."person_id",
            "t15"."episode_no",
            "t15"."from_day",
            "t15"."to_day",
            "t15"."episode",
            "t15"."outcome_place",
            "t8"."death"
          FROM (
            SELECT
              "t13".*
              EXCLUDE ("first_day", "latest")
            FROM (
              SELECT
                "t12"."area",
                "t12"."la_code",
                "t12"."person_id",
                "t12"."episode_no",
                "t12"."from_day",
                "t12"."to_day",
                "t12"."first_day",
                "t12"."latest",
                CAST("t12"."first_day" AS TEXT) AS "episode",
                999 - (
                  "t12"."latest" % 1000
                ) AS "outcome_place"
              FROM (
                SELECT
                  "t1"."area",
                  "t1"."la_code",
                  "t1"."person_id",
                  "t1"."episode_no",
                  MIN("t1"."start") AS "from_day",
                  MAX("t1"."end") AS "to_day",
                  MIN("t1"."event_start_date") AS "first_day",
                  MAX((
                    (
                      "t1"."end" + 719163
                    ) * 1000
                  ) + (
                    999 - "t1"."place"
                  )) AS "latest"
                FROM {table 1} AS "t1"
                GROUP BY
                  1,
                  2,
                  3,
                  4
              ) AS "t12"
            ) AS "t13"
          ) AS "t15"
          INNER JOIN (
            SELECT
              "t1"."area",
              "t1"."la_code",
              "t1"."person_id",
              "t1"."episode_no",
              MAX("t1"."death") AS "death"
            FROM {table 1} AS "t1"
            GROUP BY
              1,
              2,
              3,
              4
          ) AS "t8"
            ON "t15"."area" = "t8"."area"
            AND "t15"."la_code" = "t8"."la_code"
            AND "t15"."person_id" = "t8"."person_id"
            AND "t15"."episode_no" = "t8"."episode_no"
        ) AS "t17"
          ON "t10"."nhs_id" = "t17"."person_id"
      ) AS "t18"
    ) AS "t20"
      ON "t15"."person_id" = "t20"."nhs_id"
  ) AS "t21"
)
SELECT
  "t40"."area",
  "t40"."la_code",
  "t40"."person_id",
  "t40"."episode_no",
  "t40"."from_day",
  "t40"."to_day",
  "t40"."episode",
  "t40"."outcome_place",
  "t40"."death",
  "t40"."nhs_id",
  "t40"."spell",
  "t40"."admitted",
  "t40"."discharged",
  "t40"."age_group",
  "t40"."gender",
  "t40"."cohort",
  "t40"."residence",
  "t40"."latest",
  COALESCE("t40"."readmitted", FALSE) AS "readmitted",
  COALESCE("t40"."care_home", FALSE) AS "care_home",
  COALESCE(
    (
      "t40"."death" >= "t40"."discharged"
    )
    AND (
      "t40"."death" <= (
        "t40"."discharged" + 84
      )
    ),
    FALSE
  ) AS "died"
FROM (
  SELECT
    "t39".*
    EXCLUDE ("area_right", "discharged_right", "episode_no_right", "la_code_right", "person_id_right")
  FROM (
    SELECT
      "t38"."area",
      "t38"."la_code",
      "t38"."person_id",
      "t38"."episode_no",
      "t38"."from_day",
      "t38"."to_day",
      "t38"."episode",
      "t38"."outcome_place",
      "t38"."death",
      "t38"."nhs_id",
      "t38"."spell",
      "t38"."admitted",
      "t38"."discharged",
      "t38"."age_group",
      "t38"."gender",
      "t38"."cohort",
      "t38"."residence",
      "t38"."latest",
      "t38"."readmitted",
      "t34"."area" AS "area_right",
      "t34"."la_code" AS "la_code_right",
      "t34"."person_id" AS "person_id_right",
      "t34"."episode_no" AS "episode_no_right",
      "t34"."discharged" AS "discharged_right",
      "t34"."care_home"
    FROM (
      SELECT
        "t36".*
        EXCLUDE ("area_right", "discharged_right", "episode_no_right", "la_code_right", "person_id_right")
      FROM (
        SELECT
          "t26"."area",
          "t26"."la_code",
          "t26"."person_id",
          "t26"."episode_no",
          "t26"."from_day",
          "t26"."to_day",
          "t26"."episode",
          "t26"."outcome_place",
          "t26"."death",
          "t26"."nhs_id",
          "t26"."spell",
          "t26"."admitted",
          "t26"."discharged",
          "t26"."age_group",
          "t26"."gender",
          "t26"."cohort",
          "t26"."residence",
          "t26"."latest",
          "t35"."area" AS "area_right",
          "t35"."la_code" AS "la_code_right",
          "t35"."person_id" AS "person_id_right",
          "t35"."episode_no" AS "episode_no_right",
          "t35"."discharged" AS "discharged_right",
          "t35"."readmitted"
        FROM (
          SELECT
            *
          FROM "t22" AS "t23"
          WHERE
            "t23"."discharged" = "t23"."latest"
        ) AS "t26"
        LEFT OUTER JOIN (
          SELECT
            "t31"."area",
            "t31"."la_code",
            "t31"."person_id",
            "t31"."episode_no",
            "t31"."discharged",
            TRUE AS "readmitted"
          FROM (
            SELECT DISTINCT
              "t29"."area",
              "t29"."la_code",
              "t29"."person_id",
              "t29"."episode_no",
              "t29"."discharged"
            FROM (
              SELECT
                "t27"."area",
                "t27"."la_code",
                "t27"."person_id",
                "t27"."episode_no",
                "t27"."discharged",
                "t27"."from_day",
                "t9"."nhs_id",
                "t9"."admitted"
              FROM (
                SELECT DISTINCT
                  "t23"."area",
                  "t23"."la_code",
                  "t23"."person_id",
                  "t23"."episode_no",
                  "t23"."discharged",
                  "t23"."from_day"
                FROM "t22" AS "t23"
                WHERE
                  "t23"."discharged" = "t23"."latest"
              ) AS "t27"
              INNER JOIN (
                SELECT
                  "t2"."nhs_id",
                  "t2"."admitted"
                FROM {table 3} AS "t2"
                WHERE
                  "t2"."admitted" < "t2"."discharged"
                  AND "t2"."der_management_type" IN ('EM', 'NE')
                  AND "t2"."discharge_method" <> '5'
                  AND "t2"."last_episode"
                  AND "t2"."admitted" >= {day 1}
              ) AS "t9"
                ON "t27"."person_id" = "t9"."nhs_id"
            ) AS "t29"
            WHERE
              "t29"."admitted" > "t29"."from_day"
              AND "t29"."admitted" > "t29"."discharged"
              AND "t29"."admitted" <= (
                "t29"."discharged" + 84
              )
          ) AS "t31"
        ) AS "t35"
          ON "t26"."area" = "t35"."area"
          AND "t26"."la_code" = "t35"."la_code"
          AND "t26"."person_id" = "t35"."person_id"
          AND "t26"."episode_no" = "t35"."episode_no"
          AND "t26"."discharged" = "t35"."discharged"
      ) AS "t36"
    ) AS "t38"
    LEFT OUTER JOIN (
      SELECT
        "t30"."area",
        "t30"."la_code",
        "t30"."person_id",
        "t30"."episode_no",
        "t30"."discharged",
        TRUE AS "care_home"
      FROM (
        SELECT DISTINCT
          "t28"."area",
          "t28"."la_code",
          "t28"."person_id",
          "t28"."episode_no",
          "t28"."discharged"
        FROM (
          SELECT
            "t27"."area",
            "t27"."la_code",
            "t27"."person_id",
            "t27"."episode_no",
            "t27"."discharged",
            "t27"."from_day",
            "t11"."start"
          FROM (
            SELECT DISTINCT
              "t23"."area",
              "t23"."la_code",
              "t23"."person_id",
              "t23"."episode_no",
              "t23"."discharged",
              "t23"."from_day"
            FROM "t22" AS "t23"
            WHERE
              "t23"."discharged" = "t23"."latest"
          ) AS "t27"
          INNER JOIN (
            SELECT
              "t0"."person_id",
              "t0"."start"
            FROM {table 4} AS "t0"
            WHERE
              STARTS_WITH("t0"."service_type", 'long')
              AND COALESCE(
                "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
                FALSE
              )
          ) AS "t11"
            ON "t27"."person_id" = "t11"."person_id"
        ) AS "t28"
        WHERE
          "t28"."start" >= "t28"."discharged"
          AND "t28"."start" <= (
            "t28"."discharged" + 84
          )
      ) AS "t30"
    ) AS "t34"
      ON "t38"."area" = "t34"."area"
      AND "t38"."la_code" = "t34"."la_code"
      AND "t38"."person_id" = "t34"."person_id"
      AND "t38"."episode_no" = "t34"."episode_no"
      AND "t38"."discharged" = "t34"."discharged"
  ) AS "t39"
) AS "t40"

-- c71d457ba8fef30b: ascof 2d, 6 of 18
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
SELECT
  "t5"."area",
  "t5"."la_code",
  "t5"."person_id",
  "t5"."episode_no",
  "t5"."episode",
  "t5"."age_group",
  "t5"."gender",
  "t5"."cohort",
  "t5"."in_denominator",
  "t5"."in_numerator",
  "t5"."category",
  "t5"."detail",
  "t3"."record_ids"
FROM (
  SELECT DISTINCT
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    "t0"."episode_no",
    "t0"."episode",
    "t0"."age_group",
    "t0"."gender",
    "t0"."cohort",
    TRUE AS "in_denominator",
    NOT (
      "t0"."died" OR "t0"."readmitted" OR "t0"."care_home"
    ) AS "in_numerator",
    CASE
      WHEN NOT (
        "t0"."died" OR "t0"."readmitted" OR "t0"."care_home"
      )
      THEN 'stayed in the community'
      ELSE REGEXP_REPLACE(
        CASE WHEN "t0"."died" THEN 'died; ' ELSE '' END || CASE WHEN "t0"."readmitted" THEN 'readmitted; ' ELSE '' END || CASE WHEN "t0"."care_home" THEN 'entered residential or nursing care; ' ELSE '' END,
        '; $',
        '',
        'g'
      )
    END AS "category",
    CAST(CAST("t0"."died" AS BIGINT) AS TEXT) || CAST(CAST("t0"."readmitted" AS BIGINT) AS TEXT) || CAST(CAST("t0"."care_home" AS BIGINT) AS TEXT) AS "detail"
  FROM {table 1} AS "t0"
) AS "t5"
INNER JOIN (
  SELECT
    "t1"."area",
    "t1"."la_code",
    "t1"."person_id",
    "t1"."episode_no",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t1"."record_id") FILTER(WHERE
        "t1"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM {table 2} AS "t1"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t3"
  ON "t5"."area" = "t3"."area"
  AND "t5"."la_code" = "t3"."la_code"
  AND "t5"."person_id" = "t3"."person_id"
  AND "t5"."episode_no" = "t3"."episode_no"

-- 63a43e033b01e222: ascof 2d, 7 of 18
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "from_day" BIGINT, "to_day" BIGINT, "episode" VARCHAR, "outcome_place" BIGINT, "death" BIGINT, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 2
SELECT
  "t17"."area",
  "t17"."la_code",
  "t17"."person_id",
  "t17"."episode_no",
  "t17"."from_day",
  "t17"."to_day",
  "t17"."episode",
  "t17"."outcome_place",
  "t17"."death",
  "t17"."in_denominator",
  "t17"."in_numerator",
  "t17"."reason",
  "t7"."record_ids"
FROM (
  SELECT
    "t15"."area",
    "t15"."la_code",
    "t15"."person_id",
    "t15"."episode_no",
    "t15"."from_day",
    "t15"."to_day",
    "t15"."episode",
    "t15"."outcome_place",
    "t15"."death",
    FALSE AS "in_denominator",
    FALSE AS "in_numerator",
    'no discharge from 7 days before to 3 days after the episode began' AS "reason"
  FROM (
    SELECT
      "t14"."area",
      "t14"."la_code",
      "t14"."person_id",
      "t14"."episode_no",
      "t14"."from_day",
      "t14"."to_day",
      "t14"."episode",
      "t14"."outcome_place",
      "t14"."death"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t11"."area",
          "t11"."la_code",
          "t11"."person_id",
          "t11"."episode_no",
          "t11"."from_day",
          "t11"."to_day",
          "t11"."episode",
          "t11"."outcome_place",
          "t6"."death"
        FROM (
          SELECT
            "t9".*
            EXCLUDE ("first_day", "latest")
          FROM (
            SELECT
              "t8"."area",
              "t8"."la_code",
              "t8"."person_id",
              "t8"."episode_no",
              "t8"."from_day",
              "t8"."to_day",
              "t8"."first_day",
              "t8"."latest",
              CAST("t8"."first_day" AS TEXT) AS "episode",
              999 - (
                "t8"."latest" % 1000
              ) AS "outcome_place"
            FROM (
              SELECT
                "t0"."area",
                "t0"."la_code",
                "t0"."person_id",
                "t0"."episode_no",
                MIN("t0"."start") AS "from_day",
                MAX("t0"."end") AS "to_day",
                MIN("t0"."event_start_date") AS "first_day",
                MAX((
                  (
                    "t0"."end" + 719163
                  ) * 1000
                ) + (
                  999 - "t0"."place"
                )) AS "latest"
              FROM {table 1} AS "t0"
              GROUP BY
                1,
                2,
                3,
                4
            ) AS "t8"
          ) AS "t9"
        ) AS "t11"
        INNER JOIN (
          SELECT
            "t0"."area",
            "t0"."la_code",
            "t0"."person_id",
            "t0"."episode_no",
            MAX("t0"."death") AS "death"
          FROM {table 1} AS "t0"
          GROUP BY
            1,
            2,
            3,
            4
        ) AS "t6"
          ON "t11"."area" = "t6"."area"
          AND "t11"."la_code" = "t6"."la_code"
          AND "t11"."person_id" = "t6"."person_id"
          AND "t11"."episode_no" = "t6"."episode_no"
      ) AS "t12"
      WHERE
        "t12"."from_day" >= {day 1} AND "t12"."from_day" <= {day 2}
    ) AS "t14"
    ANTI JOIN (
      SELECT DISTINCT
        "t1"."area",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."episode_no"
      FROM {table 2} AS "t1"
    ) AS "t4"
      ON "t14"."area" = "t4"."area"
      AND "t14"."la_code" = "t4"."la_code"
      AND "t14"."person_id" = "t4"."person_id"
      AND "t14"."episode_no" = "t4"."episode_no"
  ) AS "t15"
) AS "t17"
INNER JOIN (
  SELECT
    "t0"."area",
    "t0"."la_code",
    "t0"."person_id",
    "t0"."episode_no",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t0"."record_id") FILTER(WHERE
        "t0"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM {table 1} AS "t0"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t7"
  ON "t17"."area" = "t7"."area"
  AND "t17"."la_code" = "t7"."la_code"
  AND "t17"."person_id" = "t7"."person_id"
  AND "t17"."episode_no" = "t7"."episode_no"

-- 4101fff88dd6c23d: ascof 2d, 8 of 18
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 2
SELECT
  *
FROM (
  SELECT
    'ascof_2d_1' AS "measure",
    "t13"."area",
    "t13"."la_code",
    "t13"."person_id",
    "t13"."episode",
    "t13"."age_group",
    "t13"."gender",
    "t13"."cohort",
    "t13"."in_denominator",
    "t13"."in_numerator",
    "t13"."category",
    "t13"."detail",
    CAST(NULL AS TEXT) AS "reason",
    "t13"."record_ids"
  FROM (
    SELECT
      "t10"."area",
      "t10"."la_code",
      "t10"."person_id",
      "t10"."episode_no",
      "t10"."episode",
      "t10"."age_group",
      "t10"."gender",
      "t10"."cohort",
      "t10"."in_denominator",
      "t10"."in_numerator",
      "t10"."category",
      "t10"."detail",
      "t7"."record_ids"
    FROM (
      SELECT DISTINCT
        "t0"."area",
        "t0"."la_code",
        "t0"."person_id",
        "t0"."episode_no",
        "t0"."episode",
        "t0"."age_group",
        "t0"."gender",
        "t0"."cohort",
        TRUE AS "in_denominator",
        NOT (
          "t0"."died" OR "t0"."readmitted" OR "t0"."care_home"
        ) AS "in_numerator",
        CASE
          WHEN NOT (
            "t0"."died" OR "t0"."readmitted" OR "t0"."care_home"
          )
          THEN 'stayed in the community'
          ELSE REGEXP_REPLACE(
            CASE WHEN "t0"."died" THEN 'died; ' ELSE '' END || CASE WHEN "t0"."readmitted" THEN 'readmitted; ' ELSE '' END || CASE WHEN "t0"."care_home" THEN 'entered residential or nursing care; ' ELSE '' END,
            '; $',
            '',
            'g'
          )
        END AS "category",
        CAST(CAST("t0"."died" AS BIGINT) AS TEXT) || CAST(CAST("t0"."readmitted" AS BIGINT) AS TEXT) || CAST(CAST("t0"."care_home" AS BIGINT) AS TEXT) AS "detail"
      FROM {table 1} AS "t0"
    ) AS "t10"
    INNER JOIN (
      SELECT
        "t1"."area",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."episode_no",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t1"."record_id") FILTER(WHERE
            "t1"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM {table 2} AS "t1"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t7"
      ON "t10"."area" = "t7"."area"
      AND "t10"."la_code" = "t7"."la_code"
      AND "t10"."person_id" = "t7"."person_id"
      AND "t10"."episode_no" = "t7"."episode_no"
  ) AS "t13"
) AS "t15"
UNION ALL
SELECT
  *
FROM (
  SELECT
    'ascof_2d_1' AS "measure",
    "t22"."area",
    "t22"."la_code",
    "t22"."person_id",
    "t22"."episode",
    CAST(NULL AS TEXT) AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    CAST(NULL AS TEXT) AS "cohort",
    "t22"."in_denominator",
    "t22"."in_numerator",
    CAST(NULL AS TEXT) AS "category",
    CAST(NULL AS TEXT) AS "detail",
    "t22"."reason",
    "t22"."record_ids"
  FROM (
    SELECT
      "t21"."area",
      "t21"."la_code",
      "t21"."person_id",
      "t21"."episode_no",
      "t21"."from_day",
      "t21"."to_day",
      "t21"."episode",
      "t21"."outcome_place",
      "t21"."death",
      "t21"."in_denominator",
      "t21"."in_numerator",
      "t21"."reason",
      "t7"."record_ids"
    FROM (
      SELECT
        "t19"."area",
        "t19"."la_code",
        "t19"."person_id",
        "t19"."episode_no",
        "t19"."from_day",
        "t19"."to_day",
        "t19"."episode",
        "t19"."outcome_place",
        "t19"."death",
        FALSE AS "in_denominator",
        FALSE AS "in_numerator",
        'no discharge from 7 days before to 3 days after the episode began' AS "reason"
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
          "t18"."death"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t14"."area",
              "t14"."la_code",
              "t14"."person_id",
              "t14"."episode_no",
              "t14"."from_day",
              "t14"."to_day",
              "t14"."episode",
              "t14"."outcome_place",
              "t6"."death"
            FROM (
              SELECT
                "t11".*
                EXCLUDE ("first_day", "latest")
              FROM (
                SELECT
                  "t8"."area",
                  "t8"."la_code",
                  "t8"."person_id",
                  "t8"."episode_no",
                  "t8"."from_day",
                  "t8"."to_day",
                  "t8"."first_day",
                  "t8"."latest",
                  CAST("t8"."first_day" AS TEXT) AS "episode",
                  999 - (
                    "t8"."latest" % 1000
                  ) AS "outcome_place"
                FROM (
                  SELECT
                    "t1"."area",
                    "t1"."la_code",
                    "t1"."person_id",
                    "t1"."episode_no",
                    MIN("t1"."start") AS "from_day",
                    MAX("t1"."end") AS "to_day",
                    MIN("t1"."event_start_date") AS "first_day",
                    MAX((
                      (
                        "t1"."end" + 719163
                      ) * 1000
                    ) + (
                      999 - "t1"."place"
                    )) AS "latest"
                  FROM {table 2} AS "t1"
                  GROUP BY
                    1,
                    2,
                    3,
                    4
                ) AS "t8"
              ) AS "t11"
            ) AS "t14"
            INNER JOIN (
              SELECT
                "t1"."area",
                "t1"."la_code",
                "t1"."person_id",
                "t1"."episode_no",
                MAX("t1"."death") AS "death"
              FROM {table 2} AS "t1"
              GROUP BY
                1,
                2,
                3,
                4
            ) AS "t6"
              ON "t14"."area" = "t6"."area"
              AND "t14"."la_code" = "t6"."la_code"
              AND "t14"."person_id" = "t6"."person_id"
              AND "t14"."episode_no" = "t6"."episode_no"
          ) AS "t16"
          WHERE
            "t16"."from_day" >= {day 1} AND "t16"."from_day" <= {day 2}
        ) AS "t18"
        ANTI JOIN (
          SELECT DISTINCT
            "t0"."area",
            "t0"."la_code",
            "t0"."person_id",
            "t0"."episode_no"
          FROM {table 1} AS "t0"
        ) AS "t3"
          ON "t18"."area" = "t3"."area"
          AND "t18"."la_code" = "t3"."la_code"
          AND "t18"."person_id" = "t3"."person_id"
          AND "t18"."episode_no" = "t3"."episode_no"
      ) AS "t19"
    ) AS "t21"
    INNER JOIN (
      SELECT
        "t1"."area",
        "t1"."la_code",
        "t1"."person_id",
        "t1"."episode_no",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t1"."record_id") FILTER(WHERE
            "t1"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM {table 2} AS "t1"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t7"
      ON "t21"."area" = "t7"."area"
      AND "t21"."la_code" = "t7"."la_code"
      AND "t21"."person_id" = "t7"."person_id"
      AND "t21"."episode_no" = "t7"."episode_no"
  ) AS "t22"
) AS "t23"

-- 438fcbe672434d19: ascof 2d, 9 of 18
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
SELECT
  "t6"."area",
  "t6"."la_code",
  "t6"."person_id",
  "t6"."episode_no",
  "t6"."episode",
  "t6"."age_group",
  "t6"."gender",
  "t6"."cohort",
  FALSE AS "in_denominator",
  TRUE AS "in_numerator",
  "t6"."category",
  "t6"."detail",
  "t6"."record_ids"
FROM (
  SELECT
    "t5"."area",
    "t5"."la_code",
    "t5"."person_id",
    "t5"."episode_no",
    "t5"."episode",
    "t5"."age_group",
    "t5"."gender",
    "t5"."cohort",
    "t5"."in_denominator",
    "t5"."in_numerator",
    "t5"."category",
    "t5"."detail",
    "t3"."record_ids"
  FROM (
    SELECT DISTINCT
      "t0"."area",
      "t0"."la_code",
      "t0"."person_id",
      "t0"."episode_no",
      "t0"."episode",
      "t0"."age_group",
      "t0"."gender",
      "t0"."cohort",
      TRUE AS "in_denominator",
      NOT (
        "t0"."died" OR "t0"."readmitted" OR "t0"."care_home"
      ) AS "in_numerator",
      CASE
        WHEN NOT (
          "t0"."died" OR "t0"."readmitted" OR "t0"."care_home"
        )
        THEN 'stayed in the community'
        ELSE REGEXP_REPLACE(
          CASE WHEN "t0"."died" THEN 'died; ' ELSE '' END || CASE WHEN "t0"."readmitted" THEN 'readmitted; ' ELSE '' END || CASE WHEN "t0"."care_home" THEN 'entered residential or nursing care; ' ELSE '' END,
          '; $',
          '',
          'g'
        )
      END AS "category",
      CAST(CAST("t0"."died" AS BIGINT) AS TEXT) || CAST(CAST("t0"."readmitted" AS BIGINT) AS TEXT) || CAST(CAST("t0"."care_home" AS BIGINT) AS TEXT) AS "detail"
    FROM {table 1} AS "t0"
  ) AS "t5"
  INNER JOIN (
    SELECT
      "t1"."area",
      "t1"."la_code",
      "t1"."person_id",
      "t1"."episode_no",
      LIST_SORT(
        ARRAY_AGG(DISTINCT "t1"."record_id") FILTER(WHERE
          "t1"."record_id" IS NOT NULL)
      ) AS "record_ids"
    FROM {table 2} AS "t1"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t3"
    ON "t5"."area" = "t3"."area"
    AND "t5"."la_code" = "t3"."la_code"
    AND "t5"."person_id" = "t3"."person_id"
    AND "t5"."episode_no" = "t3"."episode_no"
) AS "t6"

-- 14b93960994fbd6d: ascof 2d, 10 of 18
-- gives "nhs_id" VARCHAR, "spell" VARCHAR, "last_episode" BOOLEAN, "admitted" BIGINT, "discharged" BIGINT, "lsoa" VARCHAR, "function" VARCHAR, "gender" VARCHAR, "born" BIGINT, "admission_method" VARCHAR, "discharge_method" VARCHAR, "discharge_destination" VARCHAR, "der_management_type" VARCHAR, "age" BIGINT, "age_group" VARCHAR, "residence" VARCHAR, "care" BOOLEAN, "home" BOOLEAN, "in_care" BOOLEAN, "cohort" VARCHAR, "stage" TINYINT, "reason" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "record_ids" BIGINT[]
SELECT
  "t0"."nhs_id",
  "t0"."spell",
  "t0"."last_episode",
  "t0"."admitted",
  "t0"."discharged",
  "t0"."lsoa",
  "t0"."function",
  "t0"."gender",
  "t0"."born",
  "t0"."admission_method",
  "t0"."discharge_method",
  "t0"."discharge_destination",
  "t0"."der_management_type",
  "t0"."age",
  "t0"."age_group",
  "t0"."residence",
  "t0"."care",
  "t0"."home",
  "t0"."in_care",
  "t0"."cohort",
  "t0"."stage",
  "t0"."reason",
  "t0"."residence" AS "area",
  CAST(NULL AS TEXT) AS "la_code",
  "t0"."nhs_id" AS "person_id",
  'discharge ' || "t0"."spell" AS "episode",
  "t0"."reason" IS NULL AS "in_denominator",
  FALSE AS "in_numerator",
  [] AS "record_ids"
FROM {table 1} AS "t0"

-- 71097ff349eedd19: ascof 2d, 11 of 18
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      'ascof_2d_2' AS "measure",
      "t9"."area",
      "t9"."la_code",
      "t9"."person_id",
      "t9"."episode",
      "t9"."age_group",
      "t9"."gender",
      "t9"."cohort",
      FALSE AS "in_denominator",
      TRUE AS "in_numerator",
      "t9"."category",
      "t9"."detail",
      CAST(NULL AS TEXT) AS "reason",
      "t9"."record_ids"
    FROM (
      SELECT
        "t8"."area",
        "t8"."la_code",
        "t8"."person_id",
        "t8"."episode_no",
        "t8"."episode",
        "t8"."age_group",
        "t8"."gender",
        "t8"."cohort",
        "t8"."in_denominator",
        "t8"."in_numerator",
        "t8"."category",
        "t8"."detail",
        "t6"."record_ids"
      FROM (
        SELECT DISTINCT
          "t2"."area",
          "t2"."la_code",
          "t2"."person_id",
          "t2"."episode_no",
          "t2"."episode",
          "t2"."age_group",
          "t2"."gender",
          "t2"."cohort",
          TRUE AS "in_denominator",
          NOT (
            "t2"."died" OR "t2"."readmitted" OR "t2"."care_home"
          ) AS "in_numerator",
          CASE
            WHEN NOT (
              "t2"."died" OR "t2"."readmitted" OR "t2"."care_home"
            )
            THEN 'stayed in the community'
            ELSE REGEXP_REPLACE(
              CASE WHEN "t2"."died" THEN 'died; ' ELSE '' END || CASE WHEN "t2"."readmitted" THEN 'readmitted; ' ELSE '' END || CASE WHEN "t2"."care_home" THEN 'entered residential or nursing care; ' ELSE '' END,
              '; $',
              '',
              'g'
            )
          END AS "category",
          CAST(CAST("t2"."died" AS BIGINT) AS TEXT) || CAST(CAST("t2"."readmitted" AS BIGINT) AS TEXT) || CAST(CAST("t2"."care_home" AS BIGINT) AS TEXT) AS "detail"
        FROM {table 2} AS "t2"
      ) AS "t8"
      INNER JOIN (
        SELECT
          "t3"."area",
          "t3"."la_code",
          "t3"."person_id",
          "t3"."episode_no",
          LIST_SORT(
            ARRAY_AGG(DISTINCT "t3"."record_id") FILTER(WHERE
              "t3"."record_id" IS NOT NULL)
          ) AS "record_ids"
        FROM {table 3} AS "t3"
        GROUP BY
          1,
          2,
          3,
          4
      ) AS "t6"
        ON "t8"."area" = "t6"."area"
        AND "t8"."la_code" = "t6"."la_code"
        AND "t8"."person_id" = "t6"."person_id"
        AND "t8"."episode_no" = "t6"."episode_no"
    ) AS "t9"
  ) AS "t10"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      'ascof_2d_2' AS "measure",
      "t1"."residence" AS "area",
      CAST(NULL AS TEXT) AS "la_code",
      "t1"."nhs_id" AS "person_id",
      'discharge ' || "t1"."spell" AS "episode",
      "t1"."age_group",
      "t1"."gender",
      "t1"."cohort",
      "t1"."reason" IS NULL AS "in_denominator",
      FALSE AS "in_numerator",
      CAST(NULL AS TEXT) AS "category",
      CAST(NULL AS TEXT) AS "detail",
      "t1"."reason",
      [] AS "record_ids"
    FROM {table 4} AS "t1"
  ) AS "t4"
) AS "t11"

-- 39276f524efe6152: ascof 2d, 12 of 18
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_2d_1'

-- ef2bb290c10d49e8: ascof 2d, 13 of 18
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
  "t0"."measure" = 'ascof_2d_1'
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

-- bddbbd40b83c2ede: ascof 2d, 14 of 18
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_2d_2'

-- 935f0b3c249145f5: ascof 2d, 15 of 18
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
  "t0"."measure" = 'ascof_2d_2'
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

-- d1903ea4b10f1fe7: ascof 2d, 16 of 18
-- gives "area" VARCHAR, "la_code" VARCHAR, "cohort" VARCHAR, "outcome" VARCHAR, "episodes" BIGINT
SELECT
  "t1"."area",
  "t1"."la_code",
  "t1"."cohort",
  "t1"."detail" AS "outcome",
  COUNT(DISTINCT "t1"."person_id" || '|' || "t1"."episode") AS "episodes"
FROM (
  SELECT
    *
  FROM {table 1} AS "t0"
  WHERE
    "t0"."in_denominator"
) AS "t1"
GROUP BY
  1,
  2,
  3,
  4

-- ef1b8d011657d022: ascof 2d, 17 of 18
-- gives "edition" VARCHAR, "period_start" DATE, "period_end" DATE, "area" VARCHAR, "la_code" VARCHAR, "cohort" VARCHAR, "outcome" VARCHAR, "episodes" BIGINT
-- asks date 1 2, text 1
SELECT
  {text 1} AS "edition",
  {date 1} AS "period_start",
  {date 2} AS "period_end",
  "t2"."area",
  "t2"."la_code",
  "t2"."cohort",
  "t2"."outcome",
  "t2"."episodes"
FROM (
  SELECT
    "t1"."area",
    "t1"."la_code",
    "t1"."cohort",
    "t1"."detail" AS "outcome",
    COUNT(DISTINCT "t1"."person_id" || '|' || "t1"."episode") AS "episodes"
  FROM (
    SELECT
      *
    FROM {table 1} AS "t0"
    WHERE
      "t0"."in_denominator"
  ) AS "t1"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t2"
ORDER BY
  "t2"."la_code" ASC,
  "t2"."area" ASC,
  "t2"."cohort" ASC,
  "t2"."outcome" ASC,
  "t2"."episodes" ASC

-- 7dc647d71f811833: ascof 2d, 18 of 18
-- gives "measure" VARCHAR, "area" VARCHAR, "inside" BIGINT, "numerator" BIGINT, "denominator" BIGINT, "units" BIGINT
WITH "t1" AS (
  SELECT
    "t0"."measure",
    "t0"."area",
    "t0"."in_numerator",
    "t0"."in_denominator",
    "t0"."person_id" || '|' || COALESCE("t0"."episode", '') AS "unit",
    CASE WHEN TRUE THEN 1 ELSE 0 END + CASE WHEN "t0"."age_group" = '65-74' THEN 2 ELSE 0 END + CASE WHEN "t0"."age_group" = '75-84' THEN 4 ELSE 0 END + CASE WHEN "t0"."age_group" = '85+' THEN 8 ELSE 0 END + CASE WHEN "t0"."gender" = 'female' THEN 16 ELSE 0 END + CASE WHEN "t0"."gender" = 'male' THEN 32 ELSE 0 END + CASE WHEN "t0"."cohort" = 'in long-term community support' THEN 64 ELSE 0 END + CASE
      WHEN (
        "t0"."age_group" = '65-74'
      )
      AND (
        "t0"."cohort" = 'in long-term community support'
      )
      THEN 128
      ELSE 0
    END + (
      (
        CASE
          WHEN (
            "t0"."age_group" = '75-84'
          )
          AND (
            "t0"."cohort" = 'in long-term community support'
          )
          THEN 1
          ELSE 0
        END + CASE
          WHEN (
            "t0"."age_group" = '85+'
          )
          AND (
            "t0"."cohort" = 'in long-term community support'
          )
          THEN 2
          ELSE 0
        END + CASE
          WHEN (
            "t0"."gender" = 'female'
          )
          AND (
            "t0"."cohort" = 'in long-term community support'
          )
          THEN 4
          ELSE 0
        END + CASE
          WHEN (
            "t0"."gender" = 'male'
          )
          AND (
            "t0"."cohort" = 'in long-term community support'
          )
          THEN 8
          ELSE 0
        END + CASE WHEN "t0"."cohort" = 'not in long-term support' THEN 16 ELSE 0 END + CASE
          WHEN (
            "t0"."age_group" = '65-74'
          )
          AND (
            "t0"."cohort" = 'not in long-term support'
          )
          THEN 32
          ELSE 0
        END + CASE
          WHEN (
            "t0"."age_group" = '75-84'
          )
          AND (
            "t0"."cohort" = 'not in long-term support'
          )
          THEN 64
          ELSE 0
        END + CASE
          WHEN (
            "t0"."age_group" = '85+'
          )
          AND (
            "t0"."cohort" = 'not in long-term support'
          )
          THEN 128
          ELSE 0
        END + (
          (
            CASE
              WHEN (
                "t0"."gender" = 'female'
              )
              AND (
                "t0"."cohort" = 'not in long-term support'
              )
              THEN 1
              ELSE 0
            END + CASE
              WHEN (
                "t0"."gender" = 'male'
              ) AND (
                "t0"."cohort" = 'not in long-term support'
              )
              THEN 2
              ELSE 0
            END
          ) * 256
        )
      ) * 256
    ) AS "inside"
  FROM {table 1} AS "t0"
)
SELECT
  *
FROM (
  SELECT
    "t5"."measure",
    "t5"."area",
    "t5"."inside",
    "t5"."numerator",
    "t5"."denominator",
    COUNT(*) AS "units"
  FROM (
    SELECT
      "t3"."measure",
      "t3"."area",
      "t3"."unit",
      BIT_OR("t3"."inside") AS "inside",
      BIT_OR("t3"."numerator") AS "numerator",
      BIT_OR("t3"."denominator") AS "denominator"
    FROM (
      SELECT
        "t2"."measure",
        "t2"."area",
        "t2"."unit",
        "t2"."inside",
        CASE
          WHEN (
            "t2"."unit" IS NOT NULL
          ) AND "t2"."in_numerator"
          THEN "t2"."inside"
          ELSE 0
        END AS "numerator",
        CASE
          WHEN (
            "t2"."unit" IS NOT NULL
          ) AND "t2"."in_denominator"
          THEN "t2"."inside"
          ELSE 0
        END AS "denominator"
      FROM "t1" AS "t2"
    ) AS "t3"
    GROUP BY
      1,
      2,
      3
  ) AS "t5"
  GROUP BY
    1,
    2,
    3,
    4,
    5
) AS "t7"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t6"."measure",
    "t6"."area",
    "t6"."inside",
    "t6"."numerator",
    "t6"."denominator",
    COUNT(*) AS "units"
  FROM (
    SELECT
      "t4"."measure",
      "t4"."area",
      "t4"."unit",
      BIT_OR("t4"."inside") AS "inside",
      BIT_OR("t4"."numerator") AS "numerator",
      BIT_OR("t4"."denominator") AS "denominator"
    FROM (
      SELECT
        "t2"."measure",
        'E92000001' AS "area",
        "t2"."unit",
        "t2"."inside",
        CASE
          WHEN (
            "t2"."unit" IS NOT NULL
          ) AND "t2"."in_numerator"
          THEN "t2"."inside"
          ELSE 0
        END AS "numerator",
        CASE
          WHEN (
            "t2"."unit" IS NOT NULL
          ) AND "t2"."in_denominator"
          THEN "t2"."inside"
          ELSE 0
        END AS "denominator"
      FROM "t1" AS "t2"
      WHERE
        "t2"."measure" IN ('ascof_2d_1', 'ascof_2d_2')
    ) AS "t4"
    GROUP BY
      1,
      2,
      3
  ) AS "t6"
  GROUP BY
    1,
    2,
    3,
    4,
    5
) AS "t8"
