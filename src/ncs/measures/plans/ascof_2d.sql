-- 147492719580ec46: ascof 2d, 1 of 17
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

-- 92e0a61bb5404692: ascof 2d, 2 of 17
-- gives "nhs_id" VARCHAR, "spell" VARCHAR, "last_episode" BOOLEAN, "admitted" BIGINT, "discharged" BIGINT, "discharge_date" DATE, "lsoa" VARCHAR, "function" VARCHAR, "gender" VARCHAR, "born" BIGINT, "admission_method" VARCHAR, "discharge_method" VARCHAR, "discharge_destination" VARCHAR, "der_management_type" VARCHAR, "age" BIGINT, "age_group" VARCHAR
-- asks date 1
SELECT
  "t1"."nhs_id",
  "t1"."spell",
  "t1"."last_episode",
  "t1"."admitted",
  "t1"."discharged",
  "t1"."discharge_date",
  "t1"."lsoa",
  "t1"."function",
  "t1"."gender",
  "t1"."born",
  "t1"."admission_method",
  "t1"."discharge_method",
  "t1"."discharge_destination",
  "t1"."der_management_type",
  CAST(FLOOR((
    (
      "t1"."discharged" - "t1"."born"
    ) * 4
  ) / (
    1461
  )) AS BIGINT) AS "age",
  CASE
    WHEN CAST(FLOOR((
      (
        "t1"."discharged" - "t1"."born"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) < 65
    THEN 'under 65'
    WHEN CAST(FLOOR((
      (
        "t1"."discharged" - "t1"."born"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) < 75
    THEN '65-74'
    WHEN CAST(FLOOR((
      (
        "t1"."discharged" - "t1"."born"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) < 85
    THEN '75-84'
    WHEN CAST(FLOOR((
      (
        "t1"."discharged" - "t1"."born"
      ) * 4
    ) / (
      1461
    )) AS BIGINT) >= 85
    THEN '85+'
    ELSE NULL
  END AS "age_group"
FROM (
  SELECT
    "t0"."Der_DHSC_Pseudo_NHS_Number" AS "nhs_id",
    "t0"."APCS_Ident" AS "spell",
    TRIM("t0"."APCS_Last_Ep_Ind", ' 	
{return}') = '1' AS "last_episode",
    DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."Admission_Date") AS "admitted",
    DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t0"."Discharge_Date") AS "discharged",
    "t0"."Discharge_Date" AS "discharge_date",
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
) AS "t1"

-- d8f47f472815fb12: ascof 2d, 3 of 17
-- gives "nhs_id" VARCHAR, "spell" VARCHAR, "last_episode" BOOLEAN, "admitted" BIGINT, "discharged" BIGINT, "discharge_date" DATE, "lsoa" VARCHAR, "function" VARCHAR, "gender" VARCHAR, "born" BIGINT, "admission_method" VARCHAR, "discharge_method" VARCHAR, "discharge_destination" VARCHAR, "der_management_type" VARCHAR, "age" BIGINT, "age_group" VARCHAR, "residence" VARCHAR, "care" BOOLEAN, "home" BOOLEAN, "in_care" BOOLEAN, "cohort" VARCHAR, "stage" TINYINT, "reason" VARCHAR
-- asks day 1 2 3
SELECT
  "t19"."nhs_id",
  "t19"."spell",
  "t19"."last_episode",
  "t19"."admitted",
  "t19"."discharged",
  "t19"."discharge_date",
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
      "t11"."discharge_date",
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
          "t7"."nhs_id",
          "t7"."spell",
          "t7"."last_episode",
          "t7"."admitted",
          "t7"."discharged",
          "t7"."discharge_date",
          "t7"."lsoa",
          "t7"."function",
          "t7"."gender",
          "t7"."born",
          "t7"."admission_method",
          "t7"."discharge_method",
          "t7"."discharge_destination",
          "t7"."der_management_type",
          "t7"."age",
          "t7"."age_group",
          "t5"."lsoa" AS "lsoa_right",
          "t5"."residence"
        FROM (
          SELECT DISTINCT
            *
          FROM {table 1} AS "t0"
          WHERE
            "t0"."discharged" >= {day 1} AND "t0"."discharged" <= {day 2}
        ) AS "t7"
        LEFT OUTER JOIN (
          SELECT DISTINCT
            "t1"."lsoa",
            "t1"."area" AS "residence"
          FROM {table 2} AS "t1"
        ) AS "t5"
          ON "t7"."lsoa" = "t5"."lsoa"
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
            "t8"."person_id",
            "t8"."service_type",
            "t8"."start",
            "t8"."end",
            "t8"."record_id"
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
                  "t7"."nhs_id",
                  "t7"."spell",
                  "t7"."last_episode",
                  "t7"."admitted",
                  "t7"."discharged",
                  "t7"."discharge_date",
                  "t7"."lsoa",
                  "t7"."function",
                  "t7"."gender",
                  "t7"."born",
                  "t7"."admission_method",
                  "t7"."discharge_method",
                  "t7"."discharge_destination",
                  "t7"."der_management_type",
                  "t7"."age",
                  "t7"."age_group",
                  "t5"."lsoa" AS "lsoa_right",
                  "t5"."residence"
                FROM (
                  SELECT DISTINCT
                    *
                  FROM {table 1} AS "t0"
                  WHERE
                    "t0"."discharged" >= {day 1} AND "t0"."discharged" <= {day 2}
                ) AS "t7"
                LEFT OUTER JOIN (
                  SELECT DISTINCT
                    "t1"."lsoa",
                    "t1"."area" AS "residence"
                  FROM {table 2} AS "t1"
                ) AS "t5"
                  ON "t7"."lsoa" = "t5"."lsoa"
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
          ) AS "t8"
            ON "t13"."nhs_id" = "t8"."person_id"
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

-- ce9a685cde0c551e: ascof 2d, 4 of 17
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "from_day" BIGINT, "to_day" BIGINT, "episode" VARCHAR, "outcome_place" BIGINT, "death" BIGINT, "nhs_id" VARCHAR, "spell" VARCHAR, "admitted" BIGINT, "discharged" BIGINT, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "residence" VARCHAR, "latest" BIGINT, "readmitted" BOOLEAN, "care_home" BOOLEAN, "died" BOOLEAN
-- asks day 1
WITH "t12" AS (
  SELECT
    "t11"."la_code",
    "t11"."area",
    "t11"."person_id",
    "t11"."record_id",
    "t11"."event_start_date",
    "t11"."start",
    "t11"."end",
    "t11"."client_type",
    "t11"."event_type",
    "t11"."service_type",
    "t11"."service_component",
    "t11"."event_outcome",
    "t11"."death",
    "t11"."place",
    "t11"."ends_so_far",
    "t11"."begins",
    SUM("t11"."begins") OVER (
      PARTITION BY "t11"."area", "t11"."la_code", "t11"."person_id"
      ORDER BY "t11"."start" ASC, "t11"."end" ASC, "t11"."place" ASC, "t11"."record_id" DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS "episode_no"
  FROM (
    SELECT
      "t10"."la_code",
      "t10"."area",
      "t10"."person_id",
      "t10"."record_id",
      "t10"."event_start_date",
      "t10"."start",
      "t10"."end",
      "t10"."client_type",
      "t10"."event_type",
      "t10"."service_type",
      "t10"."service_component",
      "t10"."event_outcome",
      "t10"."death",
      "t10"."place",
      "t10"."ends_so_far",
      CAST((
        "t10"."ends_so_far" IS NOT NULL
      )
      AND (
        (
          "t10"."start" - "t10"."ends_so_far"
        ) > 7
      ) AS BIGINT) AS "begins"
    FROM (
      SELECT
        "t9"."la_code",
        "t9"."area",
        "t9"."person_id",
        "t9"."record_id",
        "t9"."event_start_date",
        "t9"."start",
        "t9"."end",
        "t9"."client_type",
        "t9"."event_type",
        "t9"."service_type",
        "t9"."service_component",
        "t9"."event_outcome",
        "t9"."death",
        "t9"."place",
        MAX("t9"."end") OVER (
          PARTITION BY "t9"."area", "t9"."la_code", "t9"."person_id"
          ORDER BY "t9"."start" ASC, "t9"."end" ASC, "t9"."place" ASC, "t9"."record_id" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
        ) AS "ends_so_far"
      FROM (
        SELECT
          "t0"."la_code",
          "t0"."area",
          "t0"."person_id",
          "t0"."record_id",
          "t0"."event_start_date",
          "t0"."start",
          "t0"."end",
          "t0"."client_type",
          "t0"."event_type",
          "t0"."service_type",
          "t0"."service_component",
          "t0"."event_outcome",
          "t0"."death",
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
      ) AS "t9"
    ) AS "t10"
  ) AS "t11"
), "t21" AS (
  SELECT
    "t20"."area",
    "t20"."la_code",
    "t20"."person_id",
    "t20"."episode_no",
    "t20"."from_day",
    "t20"."to_day",
    "t20"."episode",
    "t20"."outcome_place",
    "t20"."death",
    "t20"."nhs_id",
    "t20"."spell",
    "t20"."admitted",
    "t20"."discharged",
    "t20"."age_group",
    "t20"."gender",
    "t20"."cohort",
    "t20"."residence",
    MAX("t20"."discharged") FILTER(WHERE
      (
        "t20"."discharged" >= (
          "t20"."from_day" - 7
        )
      )
      AND (
        "t20"."discharged" <= (
          "t20"."from_day" + 3
        )
      )
      AND (
        "t20"."admitted" <= "t20"."from_day"
      )) OVER (
      PARTITION BY "t20"."area", "t20"."la_code", "t20"."person_id", "t20"."episode_no"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS "latest"
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
      "t15"."death",
      "t6"."nhs_id",
      "t6"."spell",
      "t6"."admitted",
      "t6"."discharged",
      "t6"."age_group",
      "t6"."gender",
      "t6"."cohort",
      "t6"."residence"
    FROM (
      SELECT
        "t17".*
        EXCLUDE ("first_day", "latest")
      FROM (
        SELECT
          "t16"."area",
          "t16"."la_code",
          "t16"."person_id",
          "t16"."episode_no",
          "t16"."from_day",
          "t16"."to_day",
          "t16"."first_day",
          "t16"."latest",
          CAST("t16"."first_day" AS TEXT) AS "episode",
          999 - (
            "t16"."latest" % 1000
          ) AS "outcome_place"
        FROM (
          SELECT
            "t13"."area",
            "t13"."la_code",
            "t13"."person_id",
            "t13"."episode_no",
            MIN("t13"."start") AS "from_day",
            MAX("t13"."end") AS "to_day",
            MIN("t13"."event_start_date") AS "first_day",
            MAX((
              (
                "t13"."end" + 719163
              ) * 1000
            ) + (
              999 - "t13"."place"
            )) AS "latest"
          FROM "t12" AS "t13"
          GROUP BY
            1,
            2,
            3,
            4
        ) AS "t16"
      ) AS "t17"
    ) AS "t19"
    INNER JOIN (
      SELECT
        "t13"."area",
        "t13"."la_code",
        "t13"."person_id",
        "t13"."episode_no",
        MAX("t13"."death") AS "death"
      FROM "t12" AS "t13"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t15"
      ON "t19"."area" = "t15"."area"
      AND "t19"."la_code" = "t15"."la_code"
      AND "t19"."person_id" = "t15"."person_id"
      AND "t19"."episode_no" = "t15"."episode_no"
    INNER JOIN (
      SELECT DISTINCT
        "t1"."nhs_id",
        "t1"."spell",
        "t1"."admitted",
        "t1"."discharged",
        "t1"."age_group",
        "t1"."gender",
        "t1"."cohort",
        "t1"."residence"
      FROM {table 2} AS "t1"
      WHERE
        "t1"."reason" IS NULL
    ) AS "t6"
      ON "t19"."person_id" = "t6"."nhs_id"
  ) AS "t20"
)
SELECT
  "t39"."area",
  "t39"."la_code",
  "t39"."person_id",
  "t39"."episode_no",
  "t39"."from_day",
  "t39"."to_day",
  "t39"."episode",
  "t39"."outcome_place",
  "t39"."death",
  "t39"."nhs_id",
  "t39"."spell",
  "t39"."admitted",
  "t39"."discharged",
  "t39"."age_group",
  "t39"."gender",
  "t39"."cohort",
  "t39"."residence",
  "t39"."latest",
  COALESCE("t39"."readmitted", FALSE) AS "readmitted",
  COALESCE("t39"."care_home", FALSE) AS "care_home",
  COALESCE(
    (
      "t39"."death" >= "t39"."discharged"
    )
    AND (
      "t39"."death" <= (
        "t39"."discharged" + 84
      )
    ),
    FALSE
  ) AS "died"
FROM (
  SELECT
    "t38".*
    EXCLUDE ("area_right", "discharged_right", "episode_no_right", "la_code_right", "person_id_right")
  FROM (
    SELECT
      "t37"."area",
      "t37"."la_code",
      "t37"."person_id",
      "t37"."episode_no",
      "t37"."from_day",
      "t37"."to_day",
      "t37"."episode",
      "t37"."outcome_place",
      "t37"."death",
      "t37"."nhs_id",
      "t37"."spell",
      "t37"."admitted",
      "t37"."discharged",
      "t37"."age_group",
      "t37"."gender",
      "t37"."cohort",
      "t37"."residence",
      "t37"."latest",
      "t37"."readmitted",
      "t33"."area" AS "area_right",
      "t33"."la_code" AS "la_code_right",
      "t33"."person_id" AS "person_id_right",
      "t33"."episode_no" AS "episode_no_right",
      "t33"."discharged" AS "discharged_right",
      "t33"."care_home"
    FROM (
      SELECT
        "t35".*
        EXCLUDE ("area_right", "discharged_right", "episode_no_right", "la_code_right", "person_id_right")
      FROM (
        SELECT
          "t25"."area",
          "t25"."la_code",
          "t25"."person_id",
          "t25"."episode_no",
          "t25"."from_day",
          "t25"."to_day",
          "t25"."episode",
          "t25"."outcome_place",
          "t25"."death",
          "t25"."nhs_id",
          "t25"."spell",
          "t25"."admitted",
          "t25"."discharged",
          "t25"."age_group",
          "t25"."gender",
          "t25"."cohort",
          "t25"."residence",
          "t25"."latest",
          "t34"."area" AS "area_right",
          "t34"."la_code" AS "la_code_right",
          "t34"."person_id" AS "person_id_right",
          "t34"."episode_no" AS "episode_no_right",
          "t34"."discharged" AS "discharged_right",
          "t34"."readmitted"
        FROM (
          SELECT
            *
          FROM "t21" AS "t22"
          WHERE
            "t22"."discharged" = "t22"."latest"
        ) AS "t25"
        LEFT OUTER JOIN (
          SELECT
            "t30"."area",
            "t30"."la_code",
            "t30"."person_id",
            "t30"."episode_no",
            "t30"."discharged",
            TRUE AS "readmitted"
          FROM (
            SELECT DISTINCT
              "t28"."area",
              "t28"."la_code",
              "t28"."person_id",
              "t28"."episode_no",
              "t28"."discharged"
            FROM (
              SELECT
                "t26"."area",
                "t26"."la_code",
                "t26"."person_id",
                "t26"."episode_no",
                "t26"."discharged",
                "t26"."from_day",
                "t7"."nhs_id",
                "t7"."admitted"
              FROM (
                SELECT DISTINCT
                  "t22"."area",
                  "t22"."la_code",
                  "t22"."person_id",
                  "t22"."episode_no",
                  "t22"."discharged",
                  "t22"."from_day"
                FROM "t21" AS "t22"
                WHERE
                  "t22"."discharged" = "t22"."latest"
              ) AS "t26"
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
              ) AS "t7"
                ON "t26"."person_id" = "t7"."nhs_id"
            ) AS "t28"
            WHERE
              "t28"."admitted" > "t28"."from_day"
              AND "t28"."admitted" > "t28"."discharged"
              AND "t28"."admitted" <= (
                "t28"."discharged" + 84
              )
          ) AS "t30"
        ) AS "t34"
          ON "t25"."area" = "t34"."area"
          AND "t25"."la_code" = "t34"."la_code"
          AND "t25"."person_id" = "t34"."person_id"
          AND "t25"."episode_no" = "t34"."episode_no"
          AND "t25"."discharged" = "t34"."discharged"
      ) AS "t35"
    ) AS "t37"
    LEFT OUTER JOIN (
      SELECT
        "t29"."area",
        "t29"."la_code",
        "t29"."person_id",
        "t29"."episode_no",
        "t29"."discharged",
        TRUE AS "care_home"
      FROM (
        SELECT DISTINCT
          "t27"."area",
          "t27"."la_code",
          "t27"."person_id",
          "t27"."episode_no",
          "t27"."discharged"
        FROM (
          SELECT
            "t26"."area",
            "t26"."la_code",
            "t26"."person_id",
            "t26"."episode_no",
            "t26"."discharged",
            "t26"."from_day",
            "t8"."start"
          FROM (
            SELECT DISTINCT
              "t22"."area",
              "t22"."la_code",
              "t22"."person_id",
              "t22"."episode_no",
              "t22"."discharged",
              "t22"."from_day"
            FROM "t21" AS "t22"
            WHERE
              "t22"."discharged" = "t22"."latest"
          ) AS "t26"
          INNER JOIN (
            SELECT
              "t0"."person_id",
              "t0"."start"
            FROM {table 1} AS "t0"
            WHERE
              STARTS_WITH("t0"."service_type", 'long')
              AND COALESCE(
                "t0"."service_type" IN ('long term support: nursing care', 'long term support: residential care'),
                FALSE
              )
          ) AS "t8"
            ON "t26"."person_id" = "t8"."person_id"
        ) AS "t27"
        WHERE
          "t27"."start" >= "t27"."discharged"
          AND "t27"."start" <= (
            "t27"."discharged" + 84
          )
      ) AS "t29"
    ) AS "t33"
      ON "t37"."area" = "t33"."area"
      AND "t37"."la_code" = "t33"."la_code"
      AND "t37"."person_id" = "t33"."person_id"
      AND "t37"."episode_no" = "t33"."episode_no"
      AND "t37"."discharged" = "t33"."discharged"
  ) AS "t38"
) AS "t39"

-- 91e5d994ba497c1d: ascof 2d, 5 of 17
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
SELECT
  "t4"."area",
  "t4"."la_code",
  "t4"."person_id",
  "t4"."episode_no",
  "t4"."episode",
  "t4"."age_group",
  "t4"."gender",
  "t4"."cohort",
  "t4"."in_denominator",
  "t4"."in_numerator",
  "t4"."category",
  "t4"."detail",
  "t10"."record_ids"
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
) AS "t4"
INNER JOIN (
  SELECT
    "t8"."area",
    "t8"."la_code",
    "t8"."person_id",
    "t8"."episode_no",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t8"."record_id") FILTER(WHERE
        "t8"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      "t7"."area",
      "t7"."la_code",
      "t7"."person_id",
      "t7"."episode_no",
      "t7"."record_id"
    FROM (
      SELECT
        "t6"."la_code",
        "t6"."area",
        "t6"."person_id",
        "t6"."record_id",
        "t6"."event_start_date",
        "t6"."start",
        "t6"."end",
        "t6"."client_type",
        "t6"."event_type",
        "t6"."service_type",
        "t6"."service_component",
        "t6"."event_outcome",
        "t6"."death",
        "t6"."place",
        "t6"."ends_so_far",
        "t6"."begins",
        SUM("t6"."begins") OVER (
          PARTITION BY "t6"."area", "t6"."la_code", "t6"."person_id"
          ORDER BY "t6"."start" ASC, "t6"."end" ASC, "t6"."place" ASC, "t6"."record_id" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS "episode_no"
      FROM (
        SELECT
          "t5"."la_code",
          "t5"."area",
          "t5"."person_id",
          "t5"."record_id",
          "t5"."event_start_date",
          "t5"."start",
          "t5"."end",
          "t5"."client_type",
          "t5"."event_type",
          "t5"."service_type",
          "t5"."service_component",
          "t5"."event_outcome",
          "t5"."death",
          "t5"."place",
          "t5"."ends_so_far",
          CAST((
            "t5"."ends_so_far" IS NOT NULL
          )
          AND (
            (
              "t5"."start" - "t5"."ends_so_far"
            ) > 7
          ) AS BIGINT) AS "begins"
        FROM (
          SELECT
            "t2"."la_code",
            "t2"."area",
            "t2"."person_id",
            "t2"."record_id",
            "t2"."event_start_date",
            "t2"."start",
            "t2"."end",
            "t2"."client_type",
            "t2"."event_type",
            "t2"."service_type",
            "t2"."service_component",
            "t2"."event_outcome",
            "t2"."death",
            "t2"."place",
            MAX("t2"."end") OVER (
              PARTITION BY "t2"."area", "t2"."la_code", "t2"."person_id"
              ORDER BY "t2"."start" ASC, "t2"."end" ASC, "t2"."place" ASC, "t2"."record_id" DESC
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
            ) AS "ends_so_far"
          FROM (
            SELECT
              "t1"."la_code",
              "t1"."area",
              "t1"."person_id",
              "t1"."record_id",
              "t1"."event_start_date",
              "t1"."start",
              "t1"."end",
              "t1"."client_type",
              "t1"."event_type",
              "t1"."service_type",
              "t1"."service_component",
              "t1"."event_outcome",
              "t1"."death",
              CAST(CASE
                WHEN "t1"."event_outcome" = 'progress to reablement/st-max'
                THEN 101
                WHEN "t1"."event_outcome" = 'progress to assessment, review or reassessment'
                THEN 102
                WHEN "t1"."event_outcome" = 'release 1 specification only: not mapped'
                THEN 103
                WHEN "t1"."event_outcome" = 'progress to support planning or services'
                THEN 104
                WHEN "t1"."event_outcome" = 'continuation of support or services'
                THEN 105
                WHEN "t1"."event_outcome" = 'admitted to hospital'
                THEN 6
                WHEN "t1"."event_outcome" = 'nfa: responsibility moved to another local authority'
                THEN 7
                WHEN "t1"."event_outcome" = 'nfa: referral to nhs services or nhs funded social care'
                THEN 8
                WHEN "t1"."event_outcome" = 'nfa: self-funded client or under 12wk disregard'
                THEN 9
                WHEN "t1"."event_outcome" = 'nfa: information and advice or signposting'
                THEN 10
                WHEN "t1"."event_outcome" = 'nfa: referral to other service within the local authority'
                THEN 11
                WHEN "t1"."event_outcome" = 'nfa: support declined'
                THEN 12
                WHEN "t1"."event_outcome" = 'nfa: deceased'
                THEN 13
                WHEN "t1"."event_outcome" = 'nfa: support ended as planned'
                THEN 14
                WHEN "t1"."event_outcome" = 'nfa: support ended for other reason'
                THEN 15
                WHEN "t1"."event_outcome" = 'nfa: no services offered for other reason'
                THEN 16
                WHEN "t1"."event_outcome" = 'nfa: other'
                THEN 17
                WHEN "t1"."event_outcome" = 'invalid and not mapped'
                THEN 999
                ELSE 999
              END AS BIGINT) AS "place"
            FROM {table 2} AS "t1"
            WHERE
              "t1"."event_type" = 'service'
              AND "t1"."service_type" = 'short term support: st-max'
              AND "t1"."service_component" = 'reablement'
          ) AS "t2"
        ) AS "t5"
      ) AS "t6"
    ) AS "t7"
  ) AS "t8"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t10"
  ON "t4"."area" = "t10"."area"
  AND "t4"."la_code" = "t10"."la_code"
  AND "t4"."person_id" = "t10"."person_id"
  AND "t4"."episode_no" = "t10"."episode_no"

-- 3b53100f413265ce: ascof 2d, 6 of 17
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "from_day" BIGINT, "to_day" BIGINT, "episode" VARCHAR, "outcome_place" BIGINT, "death" BIGINT, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 2
WITH "t7" AS (
  SELECT
    "t6"."la_code",
    "t6"."area",
    "t6"."person_id",
    "t6"."record_id",
    "t6"."event_start_date",
    "t6"."start",
    "t6"."end",
    "t6"."client_type",
    "t6"."event_type",
    "t6"."service_type",
    "t6"."service_component",
    "t6"."event_outcome",
    "t6"."death",
    "t6"."place",
    "t6"."ends_so_far",
    "t6"."begins",
    SUM("t6"."begins") OVER (
      PARTITION BY "t6"."area", "t6"."la_code", "t6"."person_id"
      ORDER BY "t6"."start" ASC, "t6"."end" ASC, "t6"."place" ASC, "t6"."record_id" DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS "episode_no"
  FROM (
    SELECT
      "t5"."la_code",
      "t5"."area",
      "t5"."person_id",
      "t5"."record_id",
      "t5"."event_start_date",
      "t5"."start",
      "t5"."end",
      "t5"."client_type",
      "t5"."event_type",
      "t5"."service_type",
      "t5"."service_component",
      "t5"."event_outcome",
      "t5"."death",
      "t5"."place",
      "t5"."ends_so_far",
      CAST((
        "t5"."ends_so_far" IS NOT NULL
      )
      AND (
        (
          "t5"."start" - "t5"."ends_so_far"
        ) > 7
      ) AS BIGINT) AS "begins"
    FROM (
      SELECT
        "t4"."la_code",
        "t4"."area",
        "t4"."person_id",
        "t4"."record_id",
        "t4"."event_start_date",
        "t4"."start",
        "t4"."end",
        "t4"."client_type",
        "t4"."event_type",
        "t4"."service_type",
        "t4"."service_component",
        "t4"."event_outcome",
        "t4"."death",
        "t4"."place",
        MAX("t4"."end") OVER (
          PARTITION BY "t4"."area", "t4"."la_code", "t4"."person_id"
          ORDER BY "t4"."start" ASC, "t4"."end" ASC, "t4"."place" ASC, "t4"."record_id" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
        ) AS "ends_so_far"
      FROM (
        SELECT
          "t1"."la_code",
          "t1"."area",
          "t1"."person_id",
          "t1"."record_id",
          "t1"."event_start_date",
          "t1"."start",
          "t1"."end",
          "t1"."client_type",
          "t1"."event_type",
          "t1"."service_type",
          "t1"."service_component",
          "t1"."event_outcome",
          "t1"."death",
          CAST(CASE
            WHEN "t1"."event_outcome" = 'progress to reablement/st-max'
            THEN 101
            WHEN "t1"."event_outcome" = 'progress to assessment, review or reassessment'
            THEN 102
            WHEN "t1"."event_outcome" = 'release 1 specification only: not mapped'
            THEN 103
            WHEN "t1"."event_outcome" = 'progress to support planning or services'
            THEN 104
            WHEN "t1"."event_outcome" = 'continuation of support or services'
            THEN 105
            WHEN "t1"."event_outcome" = 'admitted to hospital'
            THEN 6
            WHEN "t1"."event_outcome" = 'nfa: responsibility moved to another local authority'
            THEN 7
            WHEN "t1"."event_outcome" = 'nfa: referral to nhs services or nhs funded social care'
            THEN 8
            WHEN "t1"."event_outcome" = 'nfa: self-funded client or under 12wk disregard'
            THEN 9
            WHEN "t1"."event_outcome" = 'nfa: information and advice or signposting'
            THEN 10
            WHEN "t1"."event_outcome" = 'nfa: referral to other service within the local authority'
            THEN 11
            WHEN "t1"."event_outcome" = 'nfa: support declined'
            THEN 12
            WHEN "t1"."event_outcome" = 'nfa: deceased'
            THEN 13
            WHEN "t1"."event_outcome" = 'nfa: support ended as planned'
            THEN 14
            WHEN "t1"."event_outcome" = 'nfa: support ended for other reason'
            THEN 15
            WHEN "t1"."event_outcome" = 'nfa: no services offered for other reason'
            THEN 16
            WHEN "t1"."event_outcome" = 'nfa: other'
            THEN 17
            WHEN "t1"."event_outcome" = 'invalid and not mapped'
            THEN 999
            ELSE 999
          END AS BIGINT) AS "place"
        FROM {table 1} AS "t1"
        WHERE
          "t1"."event_type" = 'service'
          AND "t1"."service_type" = 'short term support: st-max'
          AND "t1"."service_component" = 'reablement'
      ) AS "t4"
    ) AS "t5"
  ) AS "t6"
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
  "t23"."death",
  "t23"."in_denominator",
  "t23"."in_numerator",
  "t23"."reason",
  "t14"."record_ids"
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
    FALSE AS "in_denominator",
    FALSE AS "in_numerator",
    'no discharge from 7 days before to 3 days after the episode began' AS "reason"
  FROM (
    SELECT
      "t20"."area",
      "t20"."la_code",
      "t20"."person_id",
      "t20"."episode_no",
      "t20"."from_day",
      "t20"."to_day",
      "t20"."episode",
      "t20"."outcome_place",
      "t20"."death"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t17"."area",
          "t17"."la_code",
          "t17"."person_id",
          "t17"."episode_no",
          "t17"."from_day",
          "t17"."to_day",
          "t17"."episode",
          "t17"."outcome_place",
          "t11"."death"
        FROM (
          SELECT
            "t15".*
            EXCLUDE ("first_day", "latest")
          FROM (
            SELECT
              "t13"."area",
              "t13"."la_code",
              "t13"."person_id",
              "t13"."episode_no",
              "t13"."from_day",
              "t13"."to_day",
              "t13"."first_day",
              "t13"."latest",
              CAST("t13"."first_day" AS TEXT) AS "episode",
              999 - (
                "t13"."latest" % 1000
              ) AS "outcome_place"
            FROM (
              SELECT
                "t8"."area",
                "t8"."la_code",
                "t8"."person_id",
                "t8"."episode_no",
                MIN("t8"."start") AS "from_day",
                MAX("t8"."end") AS "to_day",
                MIN("t8"."event_start_date") AS "first_day",
                MAX((
                  (
                    "t8"."end" + 719163
                  ) * 1000
                ) + (
                  999 - "t8"."place"
                )) AS "latest"
              FROM "t7" AS "t8"
              GROUP BY
                1,
                2,
                3,
                4
            ) AS "t13"
          ) AS "t15"
        ) AS "t17"
        INNER JOIN (
          SELECT
            "t8"."area",
            "t8"."la_code",
            "t8"."person_id",
            "t8"."episode_no",
            MAX("t8"."death") AS "death"
          FROM "t7" AS "t8"
          GROUP BY
            1,
            2,
            3,
            4
        ) AS "t11"
          ON "t17"."area" = "t11"."area"
          AND "t17"."la_code" = "t11"."la_code"
          AND "t17"."person_id" = "t11"."person_id"
          AND "t17"."episode_no" = "t11"."episode_no"
      ) AS "t18"
      WHERE
        "t18"."from_day" >= {day 1} AND "t18"."from_day" <= {day 2}
    ) AS "t20"
    ANTI JOIN (
      SELECT DISTINCT
        "t0"."area",
        "t0"."la_code",
        "t0"."person_id",
        "t0"."episode_no"
      FROM {table 2} AS "t0"
    ) AS "t3"
      ON "t20"."area" = "t3"."area"
      AND "t20"."la_code" = "t3"."la_code"
      AND "t20"."person_id" = "t3"."person_id"
      AND "t20"."episode_no" = "t3"."episode_no"
  ) AS "t21"
) AS "t23"
INNER JOIN (
  SELECT
    "t9"."area",
    "t9"."la_code",
    "t9"."person_id",
    "t9"."episode_no",
    LIST_SORT(
      ARRAY_AGG(DISTINCT "t9"."record_id") FILTER(WHERE
        "t9"."record_id" IS NOT NULL)
    ) AS "record_ids"
  FROM (
    SELECT
      "t8"."area",
      "t8"."la_code",
      "t8"."person_id",
      "t8"."episode_no",
      "t8"."record_id"
    FROM "t7" AS "t8"
  ) AS "t9"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t14"
  ON "t23"."area" = "t14"."area"
  AND "t23"."la_code" = "t14"."la_code"
  AND "t23"."person_id" = "t14"."person_id"
  AND "t23"."episode_no" = "t14"."episode_no"

-- afd0b31057ec6b3c: ascof 2d, 7 of 17
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
-- asks day 1 2
WITH "t9" AS (
  SELECT
    "t8"."la_code",
    "t8"."area",
    "t8"."person_id",
    "t8"."record_id",
    "t8"."event_start_date",
    "t8"."start",
    "t8"."end",
    "t8"."client_type",
    "t8"."event_type",
    "t8"."service_type",
    "t8"."service_component",
    "t8"."event_outcome",
    "t8"."death",
    "t8"."place",
    "t8"."ends_so_far",
    "t8"."begins",
    SUM("t8"."begins") OVER (
      PARTITION BY "t8"."area", "t8"."la_code", "t8"."person_id"
      ORDER BY "t8"."start" ASC, "t8"."end" ASC, "t8"."place" ASC, "t8"."record_id" DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS "episode_no"
  FROM (
    SELECT
      "t7"."la_code",
      "t7"."area",
      "t7"."person_id",
      "t7"."record_id",
      "t7"."event_start_date",
      "t7"."start",
      "t7"."end",
      "t7"."client_type",
      "t7"."event_type",
      "t7"."service_type",
      "t7"."service_component",
      "t7"."event_outcome",
      "t7"."death",
      "t7"."place",
      "t7"."ends_so_far",
      CAST((
        "t7"."ends_so_far" IS NOT NULL
      )
      AND (
        (
          "t7"."start" - "t7"."ends_so_far"
        ) > 7
      ) AS BIGINT) AS "begins"
    FROM (
      SELECT
        "t4"."la_code",
        "t4"."area",
        "t4"."person_id",
        "t4"."record_id",
        "t4"."event_start_date",
        "t4"."start",
        "t4"."end",
        "t4"."client_type",
        "t4"."event_type",
        "t4"."service_type",
        "t4"."service_component",
        "t4"."event_outcome",
        "t4"."death",
        "t4"."place",
        MAX("t4"."end") OVER (
          PARTITION BY "t4"."area", "t4"."la_code", "t4"."person_id"
          ORDER BY "t4"."start" ASC, "t4"."end" ASC, "t4"."place" ASC, "t4"."record_id" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
        ) AS "ends_so_far"
      FROM (
        SELECT
          "t1"."la_code",
          "t1"."area",
          "t1"."person_id",
          "t1"."record_id",
          "t1"."event_start_date",
          "t1"."start",
          "t1"."end",
          "t1"."client_type",
          "t1"."event_type",
          "t1"."service_type",
          "t1"."service_component",
          "t1"."event_outcome",
          "t1"."death",
          CAST(CASE
            WHEN "t1"."event_outcome" = 'progress to reablement/st-max'
            THEN 101
            WHEN "t1"."event_outcome" = 'progress to assessment, review or reassessment'
            THEN 102
            WHEN "t1"."event_outcome" = 'release 1 specification only: not mapped'
            THEN 103
            WHEN "t1"."event_outcome" = 'progress to support planning or services'
            THEN 104
            WHEN "t1"."event_outcome" = 'continuation of support or services'
            THEN 105
            WHEN "t1"."event_outcome" = 'admitted to hospital'
            THEN 6
            WHEN "t1"."event_outcome" = 'nfa: responsibility moved to another local authority'
            THEN 7
            WHEN "t1"."event_outcome" = 'nfa: referral to nhs services or nhs funded social care'
            THEN 8
            WHEN "t1"."event_outcome" = 'nfa: self-funded client or under 12wk disregard'
            THEN 9
            WHEN "t1"."event_outcome" = 'nfa: information and advice or signposting'
            THEN 10
            WHEN "t1"."event_outcome" = 'nfa: referral to other service within the local authority'
            THEN 11
            WHEN "t1"."event_outcome" = 'nfa: support declined'
            THEN 12
            WHEN "t1"."event_outcome" = 'nfa: deceased'
            THEN 13
            WHEN "t1"."event_outcome" = 'nfa: support ended as planned'
            THEN 14
            WHEN "t1"."event_outcome" = 'nfa: support ended for other reason'
            THEN 15
            WHEN "t1"."event_outcome" = 'nfa: no services offered for other reason'
            THEN 16
            WHEN "t1"."event_outcome" = 'nfa: other'
            THEN 17
            WHEN "t1"."event_outcome" = 'invalid and not mapped'
            THEN 999
            ELSE 999
          END AS BIGINT) AS "place"
        FROM {table 2} AS "t1"
        WHERE
          "t1"."event_type" = 'service'
          AND "t1"."service_type" = 'short term support: st-max'
          AND "t1"."service_component" = 'reablement'
      ) AS "t4"
    ) AS "t7"
  ) AS "t8"
)
SELECT
  *
FROM (
  SELECT
    'ascof_2d_1' AS "measure",
    "t18"."area",
    "t18"."la_code",
    "t18"."person_id",
    "t18"."episode",
    "t18"."age_group",
    "t18"."gender",
    "t18"."cohort",
    "t18"."in_denominator",
    "t18"."in_numerator",
    "t18"."category",
    "t18"."detail",
    CAST(NULL AS TEXT) AS "reason",
    "t18"."record_ids"
  FROM (
    SELECT
      "t6"."area",
      "t6"."la_code",
      "t6"."person_id",
      "t6"."episode_no",
      "t6"."episode",
      "t6"."age_group",
      "t6"."gender",
      "t6"."cohort",
      "t6"."in_denominator",
      "t6"."in_numerator",
      "t6"."category",
      "t6"."detail",
      "t16"."record_ids"
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
    ) AS "t6"
    INNER JOIN (
      SELECT
        "t11"."area",
        "t11"."la_code",
        "t11"."person_id",
        "t11"."episode_no",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t11"."record_id") FILTER(WHERE
            "t11"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          "t10"."area",
          "t10"."la_code",
          "t10"."person_id",
          "t10"."episode_no",
          "t10"."record_id"
        FROM "t9" AS "t10"
      ) AS "t11"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t16"
      ON "t6"."area" = "t16"."area"
      AND "t6"."la_code" = "t16"."la_code"
      AND "t6"."person_id" = "t16"."person_id"
      AND "t6"."episode_no" = "t16"."episode_no"
  ) AS "t18"
) AS "t21"
UNION ALL
SELECT
  *
FROM (
  SELECT
    'ascof_2d_1' AS "measure",
    "t28"."area",
    "t28"."la_code",
    "t28"."person_id",
    "t28"."episode",
    CAST(NULL AS TEXT) AS "age_group",
    CAST(NULL AS TEXT) AS "gender",
    CAST(NULL AS TEXT) AS "cohort",
    "t28"."in_denominator",
    "t28"."in_numerator",
    CAST(NULL AS TEXT) AS "category",
    CAST(NULL AS TEXT) AS "detail",
    "t28"."reason",
    "t28"."record_ids"
  FROM (
    SELECT
      "t27"."area",
      "t27"."la_code",
      "t27"."person_id",
      "t27"."episode_no",
      "t27"."from_day",
      "t27"."to_day",
      "t27"."episode",
      "t27"."outcome_place",
      "t27"."death",
      "t27"."in_denominator",
      "t27"."in_numerator",
      "t27"."reason",
      "t16"."record_ids"
    FROM (
      SELECT
        "t25"."area",
        "t25"."la_code",
        "t25"."person_id",
        "t25"."episode_no",
        "t25"."from_day",
        "t25"."to_day",
        "t25"."episode",
        "t25"."outcome_place",
        "t25"."death",
        FALSE AS "in_denominator",
        FALSE AS "in_numerator",
        'no discharge from 7 days before to 3 days after the episode began' AS "reason"
      FROM (
        SELECT
          "t24"."area",
          "t24"."la_code",
          "t24"."person_id",
          "t24"."episode_no",
          "t24"."from_day",
          "t24"."to_day",
          "t24"."episode",
          "t24"."outcome_place",
          "t24"."death"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t20"."area",
              "t20"."la_code",
              "t20"."person_id",
              "t20"."episode_no",
              "t20"."from_day",
              "t20"."to_day",
              "t20"."episode",
              "t20"."outcome_place",
              "t13"."death"
            FROM (
              SELECT
                "t17".*
                EXCLUDE ("first_day", "latest")
              FROM (
                SELECT
                  "t15"."area",
                  "t15"."la_code",
                  "t15"."person_id",
                  "t15"."episode_no",
                  "t15"."from_day",
                  "t15"."to_day",
                  "t15"."first_day",
                  "t15"."latest",
                  CAST("t15"."first_day" AS TEXT) AS "episode",
                  999 - (
                    "t15"."latest" % 1000
                  ) AS "outcome_place"
                FROM (
                  SELECT
                    "t10"."area",
                    "t10"."la_code",
                    "t10"."person_id",
                    "t10"."episode_no",
                    MIN("t10"."start") AS "from_day",
                    MAX("t10"."end") AS "to_day",
                    MIN("t10"."event_start_date") AS "first_day",
                    MAX((
                      (
                        "t10"."end" + 719163
                      ) * 1000
                    ) + (
                      999 - "t10"."place"
                    )) AS "latest"
                  FROM "t9" AS "t10"
                  GROUP BY
                    1,
                    2,
                    3,
                    4
                ) AS "t15"
              ) AS "t17"
            ) AS "t20"
            INNER JOIN (
              SELECT
                "t10"."area",
                "t10"."la_code",
                "t10"."person_id",
                "t10"."episode_no",
                MAX("t10"."death") AS "death"
              FROM "t9" AS "t10"
              GROUP BY
                1,
                2,
                3,
                4
            ) AS "t13"
              ON "t20"."area" = "t13"."area"
              AND "t20"."la_code" = "t13"."la_code"
              AND "t20"."person_id" = "t13"."person_id"
              AND "t20"."episode_no" = "t13"."episode_no"
          ) AS "t22"
          WHERE
            "t22"."from_day" >= {day 1} AND "t22"."from_day" <= {day 2}
        ) AS "t24"
        ANTI JOIN (
          SELECT DISTINCT
            "t0"."area",
            "t0"."la_code",
            "t0"."person_id",
            "t0"."episode_no"
          FROM {table 1} AS "t0"
        ) AS "t3"
          ON "t24"."area" = "t3"."area"
          AND "t24"."la_code" = "t3"."la_code"
          AND "t24"."person_id" = "t3"."person_id"
          AND "t24"."episode_no" = "t3"."episode_no"
      ) AS "t25"
    ) AS "t27"
    INNER JOIN (
      SELECT
        "t11"."area",
        "t11"."la_code",
        "t11"."person_id",
        "t11"."episode_no",
        LIST_SORT(
          ARRAY_AGG(DISTINCT "t11"."record_id") FILTER(WHERE
            "t11"."record_id" IS NOT NULL)
        ) AS "record_ids"
      FROM (
        SELECT
          "t10"."area",
          "t10"."la_code",
          "t10"."person_id",
          "t10"."episode_no",
          "t10"."record_id"
        FROM "t9" AS "t10"
      ) AS "t11"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t16"
      ON "t27"."area" = "t16"."area"
      AND "t27"."la_code" = "t16"."la_code"
      AND "t27"."person_id" = "t16"."person_id"
      AND "t27"."episode_no" = "t16"."episode_no"
  ) AS "t28"
) AS "t29"

-- b86339ebb22ae85c: ascof 2d, 8 of 17
-- gives "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode_no" BIGINT, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "record_ids" BIGINT[]
SELECT
  "t11"."area",
  "t11"."la_code",
  "t11"."person_id",
  "t11"."episode_no",
  "t11"."episode",
  "t11"."age_group",
  "t11"."gender",
  "t11"."cohort",
  FALSE AS "in_denominator",
  TRUE AS "in_numerator",
  "t11"."category",
  "t11"."detail",
  "t11"."record_ids"
FROM (
  SELECT
    "t4"."area",
    "t4"."la_code",
    "t4"."person_id",
    "t4"."episode_no",
    "t4"."episode",
    "t4"."age_group",
    "t4"."gender",
    "t4"."cohort",
    "t4"."in_denominator",
    "t4"."in_numerator",
    "t4"."category",
    "t4"."detail",
    "t10"."record_ids"
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
  ) AS "t4"
  INNER JOIN (
    SELECT
      "t8"."area",
      "t8"."la_code",
      "t8"."person_id",
      "t8"."episode_no",
      LIST_SORT(
        ARRAY_AGG(DISTINCT "t8"."record_id") FILTER(WHERE
          "t8"."record_id" IS NOT NULL)
      ) AS "record_ids"
    FROM (
      SELECT
        "t7"."area",
        "t7"."la_code",
        "t7"."person_id",
        "t7"."episode_no",
        "t7"."record_id"
      FROM (
        SELECT
          "t6"."la_code",
          "t6"."area",
          "t6"."person_id",
          "t6"."record_id",
          "t6"."event_start_date",
          "t6"."start",
          "t6"."end",
          "t6"."client_type",
          "t6"."event_type",
          "t6"."service_type",
          "t6"."service_component",
          "t6"."event_outcome",
          "t6"."death",
          "t6"."place",
          "t6"."ends_so_far",
          "t6"."begins",
          SUM("t6"."begins") OVER (
            PARTITION BY "t6"."area", "t6"."la_code", "t6"."person_id"
            ORDER BY "t6"."start" ASC, "t6"."end" ASC, "t6"."place" ASC, "t6"."record_id" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) AS "episode_no"
        FROM (
          SELECT
            "t5"."la_code",
            "t5"."area",
            "t5"."person_id",
            "t5"."record_id",
            "t5"."event_start_date",
            "t5"."start",
            "t5"."end",
            "t5"."client_type",
            "t5"."event_type",
            "t5"."service_type",
            "t5"."service_component",
            "t5"."event_outcome",
            "t5"."death",
            "t5"."place",
            "t5"."ends_so_far",
            CAST((
              "t5"."ends_so_far" IS NOT NULL
            )
            AND (
              (
                "t5"."start" - "t5"."ends_so_far"
              ) > 7
            ) AS BIGINT) AS "begins"
          FROM (
            SELECT
              "t2"."la_code",
              "t2"."area",
              "t2"."person_id",
              "t2"."record_id",
              "t2"."event_start_date",
              "t2"."start",
              "t2"."end",
              "t2"."client_type",
              "t2"."event_type",
              "t2"."service_type",
              "t2"."service_component",
              "t2"."event_outcome",
              "t2"."death",
              "t2"."place",
              MAX("t2"."end") OVER (
                PARTITION BY "t2"."area", "t2"."la_code", "t2"."person_id"
                ORDER BY "t2"."start" ASC, "t2"."end" ASC, "t2"."place" ASC, "t2"."record_id" DESC
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
              ) AS "ends_so_far"
            FROM (
              SELECT
                "t1"."la_code",
                "t1"."area",
                "t1"."person_id",
                "t1"."record_id",
                "t1"."event_start_date",
                "t1"."start",
                "t1"."end",
                "t1"."client_type",
                "t1"."event_type",
                "t1"."service_type",
                "t1"."service_component",
                "t1"."event_outcome",
                "t1"."death",
                CAST(CASE
                  WHEN "t1"."event_outcome" = 'progress to reablement/st-max'
                  THEN 101
                  WHEN "t1"."event_outcome" = 'progress to assessment, review or reassessment'
                  THEN 102
                  WHEN "t1"."event_outcome" = 'release 1 specification only: not mapped'
                  THEN 103
                  WHEN "t1"."event_outcome" = 'progress to support planning or services'
                  THEN 104
                  WHEN "t1"."event_outcome" = 'continuation of support or services'
                  THEN 105
                  WHEN "t1"."event_outcome" = 'admitted to hospital'
                  THEN 6
                  WHEN "t1"."event_outcome" = 'nfa: responsibility moved to another local authority'
                  THEN 7
                  WHEN "t1"."event_outcome" = 'nfa: referral to nhs services or nhs funded social care'
                  THEN 8
                  WHEN "t1"."event_outcome" = 'nfa: self-funded client or under 12wk disregard'
                  THEN 9
                  WHEN "t1"."event_outcome" = 'nfa: information and advice or signposting'
                  THEN 10
                  WHEN "t1"."event_outcome" = 'nfa: referral to other service within the local authority'
                  THEN 11
                  WHEN "t1"."event_outcome" = 'nfa: support declined'
                  THEN 12
                  WHEN "t1"."event_outcome" = 'nfa: deceased'
                  THEN 13
                  WHEN "t1"."event_outcome" = 'nfa: support ended as planned'
                  THEN 14
                  WHEN "t1"."event_outcome" = 'nfa: support ended for other reason'
                  THEN 15
                  WHEN "t1"."event_outcome" = 'nfa: no services offered for other reason'
                  THEN 16
                  WHEN "t1"."event_outcome" = 'nfa: other'
                  THEN 17
                  WHEN "t1"."event_outcome" = 'invalid and not mapped'
                  THEN 999
                  ELSE 999
                END AS BIGINT) AS "place"
              FROM {table 2} AS "t1"
              WHERE
                "t1"."event_type" = 'service'
                AND "t1"."service_type" = 'short term support: st-max'
                AND "t1"."service_component" = 'reablement'
            ) AS "t2"
          ) AS "t5"
        ) AS "t6"
      ) AS "t7"
    ) AS "t8"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t10"
    ON "t4"."area" = "t10"."area"
    AND "t4"."la_code" = "t10"."la_code"
    AND "t4"."person_id" = "t10"."person_id"
    AND "t4"."episode_no" = "t10"."episode_no"
) AS "t11"

-- 5bd29189a5fd1eab: ascof 2d, 9 of 17
-- gives "nhs_id" VARCHAR, "spell" VARCHAR, "last_episode" BOOLEAN, "admitted" BIGINT, "discharged" BIGINT, "discharge_date" DATE, "lsoa" VARCHAR, "function" VARCHAR, "gender" VARCHAR, "born" BIGINT, "admission_method" VARCHAR, "discharge_method" VARCHAR, "discharge_destination" VARCHAR, "der_management_type" VARCHAR, "age" BIGINT, "age_group" VARCHAR, "residence" VARCHAR, "care" BOOLEAN, "home" BOOLEAN, "in_care" BOOLEAN, "cohort" VARCHAR, "stage" TINYINT, "reason" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "record_ids" BIGINT[]
SELECT
  "t0"."nhs_id",
  "t0"."spell",
  "t0"."last_episode",
  "t0"."admitted",
  "t0"."discharged",
  "t0"."discharge_date",
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

-- b7358e557475cb3e: ascof 2d, 10 of 17
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
      "t14"."area",
      "t14"."la_code",
      "t14"."person_id",
      "t14"."episode",
      "t14"."age_group",
      "t14"."gender",
      "t14"."cohort",
      FALSE AS "in_denominator",
      TRUE AS "in_numerator",
      "t14"."category",
      "t14"."detail",
      CAST(NULL AS TEXT) AS "reason",
      "t14"."record_ids"
    FROM (
      SELECT
        "t7"."area",
        "t7"."la_code",
        "t7"."person_id",
        "t7"."episode_no",
        "t7"."episode",
        "t7"."age_group",
        "t7"."gender",
        "t7"."cohort",
        "t7"."in_denominator",
        "t7"."in_numerator",
        "t7"."category",
        "t7"."detail",
        "t13"."record_ids"
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
      ) AS "t7"
      INNER JOIN (
        SELECT
          "t11"."area",
          "t11"."la_code",
          "t11"."person_id",
          "t11"."episode_no",
          LIST_SORT(
            ARRAY_AGG(DISTINCT "t11"."record_id") FILTER(WHERE
              "t11"."record_id" IS NOT NULL)
          ) AS "record_ids"
        FROM (
          SELECT
            "t10"."area",
            "t10"."la_code",
            "t10"."person_id",
            "t10"."episode_no",
            "t10"."record_id"
          FROM (
            SELECT
              "t9"."la_code",
              "t9"."area",
              "t9"."person_id",
              "t9"."record_id",
              "t9"."event_start_date",
              "t9"."start",
              "t9"."end",
              "t9"."client_type",
              "t9"."event_type",
              "t9"."service_type",
              "t9"."service_component",
              "t9"."event_outcome",
              "t9"."death",
              "t9"."place",
              "t9"."ends_so_far",
              "t9"."begins",
              SUM("t9"."begins") OVER (
                PARTITION BY "t9"."area", "t9"."la_code", "t9"."person_id"
                ORDER BY "t9"."start" ASC, "t9"."end" ASC, "t9"."place" ASC, "t9"."record_id" DESC
                ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
              ) AS "episode_no"
            FROM (
              SELECT
                "t8"."la_code",
                "t8"."area",
                "t8"."person_id",
                "t8"."record_id",
                "t8"."event_start_date",
                "t8"."start",
                "t8"."end",
                "t8"."client_type",
                "t8"."event_type",
                "t8"."service_type",
                "t8"."service_component",
                "t8"."event_outcome",
                "t8"."death",
                "t8"."place",
                "t8"."ends_so_far",
                CAST((
                  "t8"."ends_so_far" IS NOT NULL
                )
                AND (
                  (
                    "t8"."start" - "t8"."ends_so_far"
                  ) > 7
                ) AS BIGINT) AS "begins"
              FROM (
                SELECT
                  "t5"."la_code",
                  "t5"."area",
                  "t5"."person_id",
                  "t5"."record_id",
                  "t5"."event_start_date",
                  "t5"."start",
                  "t5"."end",
                  "t5"."client_type",
                  "t5"."event_type",
                  "t5"."service_type",
                  "t5"."service_component",
                  "t5"."event_outcome",
                  "t5"."death",
                  "t5"."place",
                  MAX("t5"."end") OVER (
                    PARTITION BY "t5"."area", "t5"."la_code", "t5"."person_id"
                    ORDER BY "t5"."start" ASC, "t5"."end" ASC, "t5"."place" ASC, "t5"."record_id" DESC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
                  ) AS "ends_so_far"
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
                    "t3"."death",
                    CAST(CASE
                      WHEN "t3"."event_outcome" = 'progress to reablement/st-max'
                      THEN 101
                      WHEN "t3"."event_outcome" = 'progress to assessment, review or reassessment'
                      THEN 102
                      WHEN "t3"."event_outcome" = 'release 1 specification only: not mapped'
                      THEN 103
                      WHEN "t3"."event_outcome" = 'progress to support planning or services'
                      THEN 104
                      WHEN "t3"."event_outcome" = 'continuation of support or services'
                      THEN 105
                      WHEN "t3"."event_outcome" = 'admitted to hospital'
                      THEN 6
                      WHEN "t3"."event_outcome" = 'nfa: responsibility moved to another local authority'
                      THEN 7
                      WHEN "t3"."event_outcome" = 'nfa: referral to nhs services or nhs funded social care'
                      THEN 8
                      WHEN "t3"."event_outcome" = 'nfa: self-funded client or under 12wk disregard'
                      THEN 9
                      WHEN "t3"."event_outcome" = 'nfa: information and advice or signposting'
                      THEN 10
                      WHEN "t3"."event_outcome" = 'nfa: referral to other service within the local authority'
                      THEN 11
                      WHEN "t3"."event_outcome" = 'nfa: support declined'
                      THEN 12
                      WHEN "t3"."event_outcome" = 'nfa: deceased'
                      THEN 13
                      WHEN "t3"."event_outcome" = 'nfa: support ended as planned'
                      THEN 14
                      WHEN "t3"."event_outcome" = 'nfa: support ended for other reason'
                      THEN 15
                      WHEN "t3"."event_outcome" = 'nfa: no services offered for other reason'
                      THEN 16
                      WHEN "t3"."event_outcome" = 'nfa: other'
                      THEN 17
                      WHEN "t3"."event_outcome" = 'invalid and not mapped'
                      THEN 999
                      ELSE 999
                    END AS BIGINT) AS "place"
                  FROM {table 3} AS "t3"
                  WHERE
                    "t3"."event_type" = 'service'
                    AND "t3"."service_type" = 'short term support: st-max'
                    AND "t3"."service_component" = 'reablement'
                ) AS "t5"
              ) AS "t8"
            ) AS "t9"
          ) AS "t10"
        ) AS "t11"
        GROUP BY
          1,
          2,
          3,
          4
      ) AS "t13"
        ON "t7"."area" = "t13"."area"
        AND "t7"."la_code" = "t13"."la_code"
        AND "t7"."person_id" = "t13"."person_id"
        AND "t7"."episode_no" = "t13"."episode_no"
    ) AS "t14"
  ) AS "t15"
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
) AS "t16"

-- 39276f524efe6152: ascof 2d, 11 of 17
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_2d_1'

-- ef2bb290c10d49e8: ascof 2d, 12 of 17
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

-- bddbbd40b83c2ede: ascof 2d, 13 of 17
-- gives "measure" VARCHAR, "area" VARCHAR, "la_code" VARCHAR, "person_id" VARCHAR, "episode" VARCHAR, "age_group" VARCHAR, "gender" VARCHAR, "cohort" VARCHAR, "in_denominator" BOOLEAN, "in_numerator" BOOLEAN, "category" VARCHAR, "detail" VARCHAR, "reason" VARCHAR, "record_ids" BIGINT[]
SELECT
  *
FROM {table 1} AS "t0"
WHERE
  "t0"."measure" = 'ascof_2d_2'

-- 935f0b3c249145f5: ascof 2d, 14 of 17
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

-- d1903ea4b10f1fe7: ascof 2d, 15 of 17
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

-- ef1b8d011657d022: ascof 2d, 16 of 17
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

-- 7dc647d71f811833: ascof 2d, 17 of 17
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
