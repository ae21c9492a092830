# language: ckb
@source:iq/recruitment-reports
تایبەتمەندی: ئەوەی دوو باڵیۆزەکە و کونسوڵخانەیەک دەیڵێن
  هەریەکەیان لە جیاتیی دەوڵەتەکەی قسە دەکات. ئەوەی لەسەر یەک بابەت دەیڵێن، بەپێی بابەت و لەگەڵ ڕێکەوتەکەی، لەگەڵ یەکتر
  بەراورد دەکرێت.

  @Ukr-russia-alone
  سیناریۆ: باڵیۆزی ئۆکرانیا دەڵێت تەنها ڕووسیا سەربازگیری دەکات
    ئەوا وتەی Ukr-russia-alone لە بابەتی who-recruits پشتڕاست دەکاتەوە کە russia-recruits-iraqis
    هەروەها وتەی Ukr-russia-alone لە بابەتی who-recruits ڕەت دەکاتەوە کە another-party-recruits-iraqis
    هەروەها وتەی Ukr-russia-alone لە بابەتی who-recruits ڕەت دەکاتەوە کە ukraine-recruits-iraqis
    هەروەها وتەی Ukr-russia-alone لەلایەن "باڵیۆزی ئۆکرانیا لە بەغدا" گوتراوە
    هەروەها وتەی Ukr-russia-alone هەر بانگەشەیە

  @Ukr-lures
  سیناریۆ: ناوی بەڵێنەکان دەهێنێت
    ئەوا وتەی Ukr-lures لە بابەتی inducements پشتڕاست دەکاتەوە کە recruits-are-promised-money
    هەروەها وتەی Ukr-lures لە بابەتی inducements پشتڕاست دەکاتەوە کە recruits-are-promised-land
    هەروەها وتەی Ukr-lures لە بابەتی inducements پشتڕاست دەکاتەوە کە recruits-are-promised-citizenship
    هەروەها وتەی Ukr-lures لەلایەن "باڵیۆزی ئۆکرانیا لە بەغدا" گوتراوە
    هەروەها وتەی Ukr-lures هەر بانگەشەیە

  @Ukr-prisoner
  سیناریۆ: باسی دیلێک دەکات
    ئەوا وتەی Ukr-prisoner لە بابەتی what-became-of-recruits دەگوازێتەوە کە a-prisoner-signed-under-threat
    هەروەها وتەی Ukr-prisoner لە بابەتی what-became-of-recruits پشتڕاست دەکاتەوە کە ukraine-offers-consular-help
    هەروەها وتەی Ukr-prisoner لەلایەن "باڵیۆزی ئۆکرانیا لە بەغدا" گوتراوە
    هەروەها وتەی Ukr-prisoner هەر بانگەشەیە

  @Rus-exaggerated
  سیناریۆ: باڵیۆزی ڕووسیا دەڵێت زیادەڕۆیی لە ڕاپۆرتەکاندا کراوە
    ئەوا وتەی Rus-exaggerated لە بابەتی who-recruits ڕەت دەکاتەوە کە reports-are-proportionate
    هەروەها وتەی Rus-exaggerated لەلایەن "باڵیۆزی ڕووسیا لە بەغدا" گوتراوە
    هەروەها وتەی Rus-exaggerated هەر بانگەشەیە

  @Rus-mechanism
  سیناریۆ: باسی ڕێگایەکی تەسک بۆ ناو سوپا دەکات
    ئەوا وتەی Rus-mechanism لە بابەتی who-recruits پشتڕاست دەکاتەوە کە foreigners-have-only-a-narrow-way-in
    هەروەها وتەی Rus-mechanism لەلایەن "باڵیۆزی ڕووسیا لە بەغدا" گوتراوە
    هەروەها وتەی Rus-mechanism هەر بانگەشەیە

  @Rus-thousands
  سیناریۆ: باسی هەزاران کەس دەکات کە دەچوون
    ئەوا وتەی Rus-thousands لە بابەتی who-recruits پشتڕاست دەکاتەوە کە thousands-would-go-if-they-were-let
    هەروەها وتەی Rus-thousands لەلایەن "باڵیۆزی ڕووسیا لە بەغدا" گوتراوە
    هەروەها وتەی Rus-thousands هەر بانگەشەیە

  @Rus-visas
  سیناریۆ: دەڵێت ڤیزا درا بە خزمانی دوو عێراقیی مردوو
    ئەوا وتەی Rus-visas لە بابەتی what-became-of-recruits پشتڕاست دەکاتەوە کە relatives-of-two-dead-iraqis-were-given-visas
    هەروەها وتەی Rus-visas لەلایەن "باڵیۆزی ڕووسیا لە بەغدا" گوتراوە
    هەروەها وتەی Rus-visas هەر بانگەشەیە

  @Rus-deaths
  سیناریۆ: دەڵێت عێراقی کوژراون و بریندار بوون، هەرچەندە زۆر نین
    ئەوا وتەی Rus-deaths لە بابەتی what-became-of-recruits پشتڕاست دەکاتەوە کە iraqis-were-killed-and-wounded
    هەروەها وتەی Rus-deaths لە بابەتی what-became-of-recruits پشتڕاست دەکاتەوە کە the-killed-and-wounded-are-not-many
    هەروەها وتەی Rus-deaths لەلایەن "باڵیۆزی ڕووسیا لە بەغدا" گوتراوە
    هەروەها وتەی Rus-deaths هەر بانگەشەیە

  @Rus-consulate
  سیناریۆ: کونسوڵخانە ڕەتی دەکاتەوە کە سەربازگیری بکات
    ئەوا وتەی Rus-consulate لە بابەتی who-recruits ڕەت دەکاتەوە کە russias-consulate-in-erbil-recruits-iraqis
    هەروەها وتەی Rus-consulate لەلایەن "کونسوڵخانەی گشتیی ڕووسیا لە هەولێر" گوتراوە
    هەروەها وتەی Rus-consulate هەر بانگەشەیە
