/**
 * Countries and the names that stand for them: name, other names, what their people and things are called, and
 * the capital (whose name stands for the government: "Bogotá wants"). Common knowledge, written for this project.
 */
const rows = `
United States|US USA United_States_of_America America|American Americans|Washington
United Kingdom|UK Britain Great_Britain|British Briton Britons|London
England||English Englishman|
Scotland||Scottish Scots Scot|Edinburgh
Wales||Welsh Welshman|Cardiff
Northern Ireland||Northern_Irish|Belfast
Ireland|Republic_of_Ireland|Irish Irishman|Dublin
European Union|EU|European_Union|Brussels
Afghanistan||Afghan Afghans|Kabul
Albania||Albanian Albanians|Tirana
Algeria||Algerian Algerians|Algiers
Angola||Angolan Angolans|Luanda
Argentina||Argentine Argentines Argentinian Argentinians|Buenos_Aires
Armenia||Armenian Armenians|Yerevan
Australia||Australian Australians|Canberra
Austria||Austrian Austrians|Vienna
Azerbaijan||Azerbaijani Azerbaijanis Azeri|Baku
Bahrain||Bahraini Bahrainis|Manama
Bangladesh||Bangladeshi Bangladeshis|Dhaka
Belarus||Belarusian Belarusians|Minsk
Belgium||Belgian Belgians|
Bolivia||Bolivian Bolivians|La_Paz
Bosnia|Bosnia_and_Herzegovina|Bosnian Bosnians|Sarajevo
Botswana||Botswanan|Gaborone
Brazil||Brazilian Brazilians|Brasília Brasilia
Bulgaria||Bulgarian Bulgarians|Sofia
Cambodia||Cambodian Cambodians|Phnom_Penh
Cameroon||Cameroonian Cameroonians|Yaoundé
Canada||Canadian Canadians|Ottawa
Chad||Chadian Chadians|
Chile||Chilean Chileans|Santiago
China||Chinese|Beijing
Colombia||Colombian Colombians|Bogotá Bogota
Costa Rica||Costa_Rican Costa_Ricans|San_José
Croatia||Croatian Croatians Croat Croats|Zagreb
Cuba||Cuban Cubans|Havana
Cyprus||Cypriot Cypriots|Nicosia
Czech Republic|Czechia|Czech Czechs|Prague
Denmark||Danish Dane Danes|Copenhagen
Ecuador||Ecuadorian Ecuadorians|Quito
Egypt||Egyptian Egyptians|Cairo
Eritrea||Eritrean Eritreans|Asmara
Estonia||Estonian Estonians|Tallinn
Ethiopia||Ethiopian Ethiopians|Addis_Ababa
Finland||Finnish Finn Finns|Helsinki
France||French Frenchman Frenchwoman|Paris
Georgia||Georgian Georgians|Tbilisi
Germany||German Germans|Berlin
Ghana||Ghanaian Ghanaians|Accra
Greece||Greek Greeks|Athens
Guatemala||Guatemalan Guatemalans|
Haiti||Haitian Haitians|Port-au-Prince
Honduras||Honduran Hondurans|Tegucigalpa
Hungary||Hungarian Hungarians|Budapest
Iceland||Icelandic Icelander Icelanders|Reykjavik Reykjavík
India||Indian Indians|Delhi New_Delhi
Indonesia||Indonesian Indonesians|Jakarta
Iran||Iranian Iranians|Tehran
Iraq||Iraqi Iraqis|Baghdad
Israel||Israeli Israelis|Jerusalem
Italy||Italian Italians|Rome
Ivory Coast|Côte_d'Ivoire|Ivorian Ivorians|
Jamaica||Jamaican Jamaicans|
Japan||Japanese|Tokyo
Jordan||Jordanian Jordanians|Amman
Kazakhstan||Kazakh Kazakhs|Astana
Kenya||Kenyan Kenyans|Nairobi
Kosovo||Kosovar Kosovars|Pristina
Kuwait||Kuwaiti Kuwaitis|
Latvia||Latvian Latvians|Riga
Lebanon||Lebanese|Beirut
Liberia||Liberian Liberians|Monrovia
Libya||Libyan Libyans|Tripoli
Lithuania||Lithuanian Lithuanians|Vilnius
Luxembourg||Luxembourger Luxembourgers|
Malaysia||Malaysian Malaysians|Kuala_Lumpur
Mali||Malian Malians|Bamako
Malta||Maltese|Valletta
Mexico||Mexican Mexicans|Mexico_City
Moldova||Moldovan Moldovans|Chisinau
Mongolia||Mongolian Mongolians|
Montenegro||Montenegrin Montenegrins|Podgorica
Morocco||Moroccan Moroccans|Rabat
Mozambique||Mozambican Mozambicans|Maputo
Myanmar|Burma|Burmese|Naypyidaw
Namibia||Namibian Namibians|Windhoek
Nepal||Nepalese Nepali Nepalis|Kathmandu
Netherlands|Holland|Dutch Dutchman|The_Hague
New Zealand||New_Zealander New_Zealanders|Wellington
Nicaragua||Nicaraguan Nicaraguans|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian Nigerians|Abuja
North Korea||North_Korean North_Koreans|Pyongyang
North Macedonia|Macedonia|Macedonian Macedonians|Skopje
Norway||Norwegian Norwegians|Oslo
Pakistan||Pakistani Pakistanis|Islamabad
Palestine||Palestinian Palestinians|Ramallah
Panama||Panamanian Panamanians|
Paraguay||Paraguayan Paraguayans|Asunción
Peru||Peruvian Peruvians|Lima
Philippines||Philippine Filipino Filipinos|Manila
Poland||Polish Pole Poles|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari Qataris|Doha
Romania||Romanian Romanians|Bucharest
Russia|Russian_Federation|Russian Russians|Moscow
Rwanda||Rwandan Rwandans|Kigali
Saudi Arabia||Saudi Saudis|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian Serbians Serb Serbs|Belgrade
Sierra Leone||Sierra_Leonean|Freetown
Singapore||Singaporean Singaporeans|
Slovakia||Slovak Slovaks Slovakian|Bratislava
Slovenia||Slovenian Slovenians Slovene|Ljubljana
Somalia||Somali Somalis|Mogadishu
South Africa||South_African South_Africans|Pretoria
South Korea||South_Korean South_Koreans Korean|Seoul
South Sudan||South_Sudanese|Juba
Spain||Spanish Spaniard Spaniards|Madrid
Sri Lanka||Sri_Lankan Sri_Lankans|Colombo
Sudan||Sudanese|Khartoum
Sweden||Swedish Swede Swedes|Stockholm
Switzerland||Swiss|Bern Berne
Syria||Syrian Syrians|Damascus
Taiwan||Taiwanese|Taipei
Tanzania||Tanzanian Tanzanians|Dodoma
Thailand||Thai Thais|Bangkok
Togo||Togolese|Lomé
Tunisia||Tunisian Tunisians|Tunis
Turkey|Türkiye|Turkish Turk Turks|Ankara
Uganda||Ugandan Ugandans|Kampala
Ukraine||Ukrainian Ukrainians|Kyiv Kiev
United Arab Emirates|UAE|Emirati Emiratis|Abu_Dhabi
Uruguay||Uruguayan Uruguayans|Montevideo
Uzbekistan||Uzbek Uzbeks|Tashkent
Venezuela||Venezuelan Venezuelans|Caracas
Vietnam||Vietnamese|Hanoi
Yemen||Yemeni Yemenis|Sanaa
Zambia||Zambian Zambians|Lusaka
Zimbabwe||Zimbabwean Zimbabweans|Harare
`;

/** The name of a country or of its people, words in lower case → the country. */
export const nations = new Map<string, string>();
/** A capital → the country whose government it may stand for. */
export const capitals = new Map<string, string>();

for (const row of rows.trim().split('\n')) {
  const [name = '', others = '', people = '', capital = ''] = row.split('|');
  const spaced = (list: string) => list.split(' ').map((word) => word.replaceAll('_', ' ').toLowerCase());
  const country = name.toLowerCase();
  for (const form of [country, ...spaced(others), ...spaced(people)])
    if (form !== '') nations.set(form, country);
  for (const form of spaced(capital)) if (form !== '') capitals.set(form, country);
}
