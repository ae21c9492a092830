@source:iq/penal-code
Feature: Attempting to join
  Arts 30-31: an attempt is a beginning that outside causes stopped. The stated position does not speak of it.

  @Art30-attempt @Art30-preparation @Art31-temporary @Art30-impossible
  Scenario: One who began to join and was stopped
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the person tried to join
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the consequence is "temporary imprisonment, at most half of its maximum"
    And the answer rests on Art30-attempt
    And the answer rests on Art30-preparation
    And the answer rests on Art31-temporary
    And the question Q-preparation is shown
    And Art30-impossible is shown as a remark

  @Art31-life
  Scenario: Where life imprisonment is the measure, the attempt carries up to fifteen years
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the person tried to join
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Kuwait"
    And nobody authorized it
    Then the outcome is punishable
    And the consequence is "temporary imprisonment, where the foreign State is an Arab one and life imprisonment is the measure"
    And the answer rests on Art31-life

  @Art30-attempt
  Scenario: The penalty of an attempt to join the enemy was not recorded
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the person tried to join
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Iraq"
    Then the outcome is punishable
    And no consequence follows
    And the answer rests on Art30-attempt
    And the question Q-attempt-at-death is shown

  @Art30-preparation
  Scenario: Travel, a visa and enquiries are preparation at most
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the person did none of these
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    Then the outcome is not addressed
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art30-preparation
    And Art30-impossible is not shown
