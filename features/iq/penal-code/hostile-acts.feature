@source:iq/penal-code
Feature: Raising a force, bearing arms and other hostile acts against a foreign State
  The first, second and fourth form of Art. 165. No army has to be joined and no war has to be on.

  Background:
    Given the person was a citizen of "Iraq"
    And the person was 24 years old
    And nobody authorized it

  @Art165-raise @Art165-war-follows
  Scenario: Building up a force directed at a foreign State
    Given the person raised a force against a foreign State
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art165-raise
    And the question Q-death is shown
    And Art165-war-follows is shown as a remark

  @Art165-arms
  Scenario: Bearing arms for a group that belongs to no State
    Given the person bore arms against a foreign State outside any army
    And the force was an armed group that belongs to no State
    And the States that were fighting are "Israel"
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art165-arms
    And Art165-war-follows is not shown

  @Art165-hostile
  Scenario: Another hostile act against a foreign State
    Given the person committed another hostile act against a foreign State
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art165-hostile

  @Art165-arms @Art165-raise @Art165-hostile
  Scenario: Membership of an armed group alone is no such act
    Given the person joined
    And the force was an armed group that belongs to no State
    And these facts
      | fact                        | value |
      | situation.force.at_war_with | none  |
    Then the outcome is not addressed
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art165-arms
    And the answer rests on Art165-raise
    And the answer rests on Art165-hostile

  @Art165-arab @Art87-life
  Scenario: Against an Arab State, life imprisonment may follow here too
    Given the person bore arms against a foreign State outside any army
    And the force was an armed group that belongs to no State
    And the States that were fighting are "Syria"
    Then the outcome is punishable
    And the consequence is "life imprisonment, which the court may give in place of temporary imprisonment where the foreign State is an Arab one"
    And the answer rests on Art165-arab
    And the answer rests on Art87-life

  @Art165-arms
  Scenario: One who fights for a private military company is reached, whatever the company is
    Given the person joined
    And the person bore arms against a foreign State outside any army
    And the force was a private military company
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is undetermined
    And the answer rests on Art165-arms

  @Art87-together @Art141-143
  Scenario: Several acts are weighed together
    Given the person joined
    And the person bore arms against a foreign State outside any army
    And the force was a private military company
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    Then Art87-together is shown as a remark
    And Art141-143 is shown as a remark

  Scenario: One act alone has nothing to be weighed with
    Given the person bore arms against a foreign State outside any army
    Then Art87-together is not shown
    And Art141-143 is not shown

  Scenario: Whether those recruited for a group were to fight a foreign State is unsettled
    Given the person recruited others
    And the force was an armed group that belongs to no State
    And the State of the force was at war with "Israel"
    Then the question Q-groups is shown
