@source:iq/penal-code
Feature: Joining the armed forces of a State at war with a foreign State
  The third form of Art. 165. Who joined, in which role and for which motive does not matter; the war does, and so does
  the government's permission. The stated position leaves the war out: here the two readings part.

  # The clear case

  @Art165-join @Art165-who @Art165-permission
  Scenario Outline: An Iraqi joins a State that is at war, without permission
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "<joined>"
    And the State of the force was at war with <foe>
    And nobody authorized it
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is punishable
    And the answer rests on Art165-join
    And the answer rests on Art165-who
    And the answer rests on Art165-permission
    And nothing is missing

    Examples:
      | joined  | foe       |
      | Russia  | "Ukraine" |
      | Ukraine | "Russia"  |

  @Art165-penalty @Art87-temporary
  Scenario: The penalty is temporary imprisonment
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the consequence is "temporary imprisonment"
    And the answer rests on Art165-penalty
    And the answer rests on Art87-temporary
    And Art165-penalty is said by "the legislator"

  @Art33-34
  Scenario: Intent is among the elements
    Given the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the answer rests on Art33-34
    And the element on situation.recruitment.deceived holds
    And nothing is missing

  @Art165-join
  Scenario: One who did not know that it was military service is not reached
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    And these facts
      | fact                                        | value |
      | situation.recruitment.knew_military_service | no    |
    Then the outcome is not addressed
    And the element on situation.recruitment.knew_military_service does not hold
    And the answer rests on Art165-join

  # The war

  @Art165-reading-with-whom @Art180 @Art180-reading
  Scenario: Joining a State at war with nobody is outside the words
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "France"
    And the State of the force was at war with no State
    And nobody authorized it
    Then the outcome is not addressed
    And according to "iq/stated-position" the outcome is punishable
    And the element on situation.force.opponents does not hold
    And the answer rests on Art165-reading-with-whom
    And the question Q-war is shown
    And Art180 is shown as a remark
    And Art180-reading is shown as a remark

  @Art165-reading-rebels
  Scenario: An army that fights only rebels at home is not at war with a foreign State
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Myanmar"
    And the State of the force was at war with no State
    And nobody authorized it
    Then the outcome is not addressed
    And according to "iq/stated-position" the outcome is punishable
    And the answer rests on Art165-reading-rebels
    And Art165-reading-rebels is said by "our reading"

  Scenario: Whether there was a war is not presumed
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And nobody authorized it
    Then the outcome is undetermined
    And according to "iq/stated-position" the outcome is punishable
    And still missing are situation.force.at_war_with

  @Art189-2-war
  Scenario: Actual fighting makes the state of war
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the element on situation.force.opponents holds
    And the answer rests on Art189-2-war

  @Art4
  Scenario: One who joined before the war and is still serving
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with no State
    And nobody authorized it
    And these facts
      | fact                      | value |
      | situation.force.war_later | yes   |
    Then the outcome is undetermined
    And according to "iq/stated-position" the outcome is punishable
    And the question Q-before-the-war is unsettled
    And Art4 is shown as a remark
    But the element on situation.force.war_later is open

  @Art189-2-danger @Art165-reading-when
  Scenario: Where no war came later, one who joined in peace is not reached
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with no State
    And nobody authorized it
    And these facts
      | fact                      | value |
      | situation.force.war_later | no    |
    Then the outcome is not addressed
    And the answer rests on Art189-2-danger
    And the answer rests on Art165-reading-when
    And Art4 is not shown

  # Whom it reaches

  @Art165-who @Art37-foreigner
  Scenario: A foreigner is within the words; whether that is meant is open
    Given the person was a citizen of "Jordan"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art165-who
    And the question Q-foreigners is shown
    And Art37-foreigner is shown as a remark

  @Art165-who
  Scenario: A stateless person who resides in Iraq is within the words
    Given the person was a citizen of no State
    And the person lived in "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art165-who

  # What makes it heavier

  @Art165-arab @Art87-life @Art36 @Order31-life @Art189-4
  Scenario: Against an Arab State the court may give life imprisonment
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Kuwait"
    And nobody authorized it
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is punishable
    And the consequence is "temporary imprisonment"
    And the consequence is "life imprisonment, which the court may give in place of temporary imprisonment where the foreign State is an Arab one"
    And the answer rests on Art165-arab
    And the answer rests on Art87-life
    And the question Q-arab-ignorance is shown
    And Art36 is shown as a remark
    And Order31-life is shown as a remark
    And Art189-4 is shown as a remark

  @Art165-reading-arab
  Scenario: Another member of the League of Arab States is an Arab State
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Chad"
    And the State of the force was at war with "Libya"
    And nobody authorized it
    Then the answer rests on Art165-reading-arab
    And Art165-reading-arab is said by "our reading"

  Scenario: Iraq itself is not the Arab State of the heavier penalty
    Given the person was a citizen of "Jordan"
    And the person was 24 years old
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Iraq" and "Israel"
    And nobody authorized it
    Then the outcome is punishable
    And the consequence is "temporary imprisonment"
    And the question Q-arab-ignorance is not shown
    And Art36 is not shown

  Scenario: Against another State there is no life imprisonment
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the outcome is punishable
    And Art36 is not shown
    And Order31-life is not shown
    And Art189-4 is not shown
    And the question Q-arab-ignorance is not shown

  # What does not matter

  @Art165-reading-route @Art38
  Scenario Outline: The role does not matter
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And the person's role was <role>
    And nobody authorized it
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is punishable
    And Art165-reading-route is shown as a remark
    And Art38 is shown as a remark

    Examples:
      | role         |
      | combat       |
      | support      |
      | medical work |
      | another one  |

  @Art38 @Art167 @Art101 @Art138
  Scenario: Money is a motive, and what was paid can be taken
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And the person was promised money
    And nobody authorized it
    Then the outcome is punishable
    And Art38 is shown as a remark
    And Art167 is shown as a remark
    And Art101 is shown as a remark
    And Art138 is shown as a remark

  Scenario: Where nothing was promised and no role is told, nothing is said of them
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And the person was promised nothing
    And nobody authorized it
    Then Art165-reading-route is not shown
    And Art38 is not shown
    And Art101 is not shown

  # What is no State's armed forces

  @Art165-reading-company
  Scenario: A private military company counts where it is part of the forces
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a private military company
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the outcome is undetermined
    And according to "iq/stated-position" the outcome is undetermined
    And the question Q-company-forces is unsettled
    And Art165-reading-company is shown as a remark

  @Art165-join
  Scenario Outline: A civilian job, a school or a relief body abroad is no joining
    Given the person was a citizen of "Iraq"
    And the person <did>
    And the force was <kind>
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    Then the outcome is not addressed
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art165-join

    Examples:
      | did               | kind                   |
      | joined            | a humanitarian unit    |
      | did none of these | a State's armed forces |

  # The law in time

  @Art1
  Scenario: What was done before the Code is not addressed
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    And the conduct was on 1969-12-14
    Then the outcome is not addressed
    And the element on situation.date does not hold
    And the answer rests on Art1

  @Art2 @Amnesty-2016
  Scenario: For an early day, later laws are spoken of
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    And the conduct was on 2014-09-01
    Then the outcome is punishable
    And Art2 is shown as a remark
    And Amnesty-2016 is shown as a remark

  Scenario: For a late day, the amnesty of 2016 is no matter
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    And nobody authorized it
    And the conduct was on 2025-06-01
    Then the outcome is punishable
    And Amnesty-2016 is not shown
    And Art2 is not shown
