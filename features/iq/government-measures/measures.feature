@source:iq/government-measures
Feature: What the government decided, and whom one may turn to
  Measures are shown beside a case that gives them reason; they change no outcome. The number of the hotline was not
  found.

  @Decision-joiners
  Scenario: The committee decided on those who join
    Given the person was a citizen of "Iraq"
    And the person joined
    Then Decision-joiners is shown as a remark
    And Decision-joiners does not change the outcome

  @Jayashi-165
  Scenario: An official named Art. 165
    Given the person was a citizen of "Iraq"
    And the person joined
    Then Jayashi-165 is shown as a remark
    And Jayashi-165 does not change the outcome

  @Decision-firms
  Scenario: The committee decided on travel firms, funding and networks
    Given the person helped others to join
    Then Decision-firms is shown as a remark
    And Decision-firms does not change the outcome

  @Arrests
  Scenario: Seventeen people were arrested, an official says
    Given the person recruited others
    Then Arrests is shown as a remark
    And Arrests does not change the outcome

  @Bring-back
  Scenario: The committee is to bring Iraqis back
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force belonged to "Russia"
    Then Bring-back is shown as a remark
    And Bring-back does not change the outcome

  @Hotline
  Scenario: A hotline was opened, an official says; its number was not found
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force belonged to "Russia"
    Then Hotline is shown as a remark
    And Hotline does not change the outcome

  @Prisoners
  Scenario: There are contacts with Ukraine about prisoners, an outlet says
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force belonged to "Russia"
    Then Prisoners is shown as a remark
    And Prisoners does not change the outcome

  @Handover
  Scenario: Iraq asked for its citizens to be handed over, an official says
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force belonged to "Russia"
    Then Handover is shown as a remark
    And Handover does not change the outcome

  @Families-embassy
  Scenario: Families turned to the embassy, an outlet says
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force belonged to "Russia"
    Then Families-embassy is shown as a remark
    And Families-embassy does not change the outcome

  @Embassy-warning
  Scenario: The embassy warns of offers
    Given the person was a citizen of "Iraq"
    And the person tried to join
    And the force belonged to "Russia"
    Then Embassy-warning is shown as a remark
    And Embassy-warning does not change the outcome
