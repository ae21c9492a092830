@source:iq/government-measures
Feature: What officials and others say of the measures and of the law
  An official's word on the law is a claim about the law, and no norm. Two dates of the committee, two readings of
  Art. 165 and two sentences stand against each other: legal claims computes it.

  @Ministry-2022
  Scenario: The ministry opposes sending youth to wars abroad
    Then Ministry-2022 affirms on government-action that iraq-opposes-sending-youth-to-foreign-wars
    And Ministry-2022 is said by "the Foreign Ministry of Iraq"
    And Ministry-2022 stays a claim

  @Ministry-silent
  Scenario: The ministry kept silent otherwise, one outlet says
    Then Ministry-silent denies on government-action that foreign-ministry-speaks-on-it-further
    And Ministry-silent is said by "Okaz"
    And Ministry-silent stays a claim

  @Appeals-unanswered
  Scenario: Appeals about return had no official answer, one outlet says
    Then Appeals-unanswered denies on government-action that appeals-about-return-were-answered
    And Appeals-unanswered is said by "Shafaq News"
    And Appeals-unanswered stays a claim

  @Committee-november
  Scenario: The committee was ordered in November 2025, one report says
    Then Committee-november affirms on committee that committee-was-ordered-in-november-2025
    And Committee-november is said by "Asharq Al-Awsat"
    And Committee-november stays a claim

  @Committee-january-kyiv
  Scenario: The committee was formed in January 2026, another says
    Then Committee-january-kyiv affirms on committee that committee-was-formed-in-january-2026
    And Committee-january-kyiv is said by "The Kyiv Independent"
    And Committee-january-kyiv stays a claim

  @Committee-january-region
  Scenario: The New Region says so too
    Then Committee-january-region affirms on committee that committee-was-formed-in-january-2026
    And Committee-january-region is said by "The New Region"
    And Committee-january-region stays a claim

  @Bring-back
  Scenario: The committee's task is a claim of its head
    Then Bring-back affirms on government-action that committee-is-to-bring-iraqis-back
    And Bring-back is said by "the National Security Adviser of Iraq"

  @Rejected-to-russia
  Scenario: An official says that Iraq told Russia's ambassador that it rejects the recruiting
    Then Rejected-to-russia affirms on government-action that iraq-told-russia-that-it-rejects-recruiting
    And Rejected-to-russia is said by "the Deputy Foreign Minister of Iraq"
    And Rejected-to-russia stays a claim

  @Handover
  Scenario: The handing over is claimed by an official without a name
    Then Handover affirms on government-action that iraq-asked-for-its-citizens-to-be-handed-over
    And Handover is said by "a senior Iraqi official"

  @Prisoners
  Scenario: The contacts with Ukraine are claimed by an outlet
    Then Prisoners affirms on government-action that iraq-is-in-contact-with-ukraine-on-prisoners
    And Prisoners is said by "Kurdistan24"

  @Scholarships
  Scenario: Scholarships with Russia are halted, one outlet says
    Then Scholarships affirms on government-action that scholarships-with-russia-are-halted
    And Scholarships is said by "Al-Araby Al-Jadeed"
    And Scholarships stays a claim

  @Rudaw-prior
  Scenario: A later report asks for a prior approval
    Then Rudaw-prior affirms on legal-basis that prior-approval-of-the-authorities-is-asked-for
    And Rudaw-prior is said by "Rudaw"
    And Rudaw-prior stays a claim

  @Rudaw-both
  Scenario: Rudaw says that Ukraine's forces are covered
    Then Rudaw-both affirms on legal-basis that ukraines-forces-are-covered
    And Rudaw-both is said by "Rudaw"
    And Rudaw-both stays a claim

  @Asharq-both
  Scenario: Asharq Al-Awsat says so too
    Then Asharq-both affirms on legal-basis that ukraines-forces-are-covered
    And Asharq-both is said by "Asharq Al-Awsat"
    And Asharq-both stays a claim

  @Jayashi-165
  Scenario: An official relies on Art. 165 and mentions no war
    Then Jayashi-165 affirms on legal-basis that article-165-is-relied-on
    And Jayashi-165 affirms on legal-basis that article-165-reaches-joining-any-foreign-forces
    And Jayashi-165 is said by "an Iraqi official on the committee's work"

  @Mangish-war
  Scenario: A commentator reads Art. 165 as asking for a war
    Then Mangish-war affirms on legal-basis that article-165-only-where-the-state-is-at-war
    And Mangish-war is said by "a commentator in mangish.net"
    And Mangish-war stays a claim

  @Lawyer-external
  Scenario: A lawyer counts it among external security
    Then Lawyer-external affirms on legal-basis that it-is-a-matter-of-external-security
    And Lawyer-external is said by "a lawyer in Azzaman"
    And Lawyer-external stays a claim

  @Kyiv-life
  Scenario: A diplomat speaks of life imprisonment for mercenaries
    Then Kyiv-life affirms on legal-basis that mercenaries-face-up-to-life-imprisonment
    And Kyiv-life is said by "the chargé d'affaires of Iraq in Kyiv"
    And Kyiv-life stays a claim

  @Next-mobilisation
  Scenario: Next News speaks of a mobilisation
    Then Next-mobilisation affirms on legal-basis that life-in-a-mobilisation-and-years-in-peace
    And Next-mobilisation is said by "Next News"
    And Next-mobilisation stays a claim

  @Arrests
  Scenario: An official counts the arrests
    Then Arrests claims on arrests the figure exactly 17
    And Arrests is said by "an Iraqi official on the committee's work"

  @Arrests-sentences
  Scenario: Two were sentenced to life imprisonment, Kurdistan24 says
    Then Arrests-sentences affirms on prosecutions that two-recruiters-sentenced-to-life
    And Arrests-sentences is said by "Kurdistan24"
    And Arrests-sentences stays a claim

  @Arrests-death
  Scenario: A sub-heading says death
    Then Arrests-death affirms on prosecutions that the-two-recruiters-sentenced-to-death
    And Arrests-death is said by "a sub-heading in Persian of Kurdistan24"
    And Arrests-death stays a claim

  @No-number
  Scenario: Officials have no fixed number, one outlet says
    Then No-number denies on number-recruited that exact-number-is-known
    And No-number is said by "Al-Araby Al-Jadeed"
    And No-number stays a claim
