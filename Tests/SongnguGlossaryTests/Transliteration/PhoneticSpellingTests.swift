import Testing

@testable import SongnguGlossary

@Suite struct PhoneticSpellingTests {
    /// Spellings of the Vietnamese press, mostly older, and the names they stand for.
    static let pairs = """
        Xéc-gây La-vrốp|Sergei Lavrov
        Vla-đi-mia Pu-tin|Vladimir Putin
        Đmi-tơ-ri Pê-xcốp|Dmitry Peskov
        Mát-xcơ-va|Moscow
        Oa-sinh-tơn|Washington
        Giơ-ne-vơ|Geneva
        Ê-ma-nu-en Ma-crông|Emmanuel Macron
        A-lếch-xây Na-van-nưi|Alexei Navalny
        Goóc-ba-chốp|Gorbachev
        Ki-ép|Kiev
        Ba-sa An Át-xát|Bashar al-Assad
        Giô Bai-đơn|Joe Biden
        Đô-nan Trăm|Donald Trump
        Ba-rắc Ô-ba-ma|Barack Obama
        Hi-la-ri Clin-tơn|Hillary Clinton
        Ăng-ghê-la Méc-ken|Angela Merkel
        Bô-rít Giôn-xơn|Boris Johnson
        Tê-rê-da Mây|Theresa May
        Đa-vít Ca-mê-rơn|David Cameron
        Ni-cô-la Xác-cô-di|Nicolas Sarkozy
        Phrăng-xoa Ô-lăng|Francois Hollande
        Đmi-tơ-ri Mét-vê-đép|Dmitry Medvedev
        Mi-kha-in Mi-su-xtin|Mikhail Mishustin
        Xéc-gây Sôi-gu|Sergei Shoigu
        Va-lê-ri Ghê-ra-xi-mốp|Valery Gerasimov
        Bô-rít En-xin|Boris Yeltsin
        Lê-ô-nít Brê-giơ-nép|Leonid Brezhnev
        Ni-ki-ta Khrút-xốp|Nikita Khrushchev
        Xta-lin|Stalin
        Lê-nin|Lenin
        Xanh Pê-téc-bua|Saint Petersburg
        Lê-nin-grát|Leningrad
        Xta-lin-grát|Stalingrad
        Vôn-ga-grát|Volgograd
        Vla-đi-vô-xtốc|Vladivostok
        Ê-ca-tê-rin-bua|Yekaterinburg
        Nô-vô-xi-biếc|Novosibirsk
        Ca-li-nin-grát|Kaliningrad
        Xê-va-xtô-pôn|Sevastopol
        Crưm|Crimea
        Ô-đét-xa|Odessa
        Khác-cốp|Kharkov
        Đô-nét-xcơ|Donetsk
        Lu-gan-xcơ|Lugansk
        Ma-ri-u-pôn|Mariupol
        Niu Y-oóc|New York
        Lốt An-giơ-lét|Los Angeles
        Chi-ca-gô|Chicago
        Xan Phran-xi-xcô|San Francisco
        Ca-li-phoóc-ni-a|California
        Phlo-ri-đa|Florida
        Béc-lin|Berlin
        Pa-ri|Paris
        Luân Đôn|London
        Bru-xen|Brussels
        Am-xtéc-đam|Amsterdam
        Cô-pen-ha-ghen|Copenhagen
        Ô-xlô|Oslo
        Xtốc-khôm|Stockholm
        Hen-xin-ki|Helsinki
        Vác-sa-va|Warsaw
        Pra-ha|Prague
        Bu-đa-pét|Budapest
        Bu-ca-rét|Bucharest
        Xô-phi-a|Sofia
        A-ten|Athens
        Rô-ma|Rome
        Ma-đrít|Madrid
        Li-xbon|Lisbon
        I-xtan-bun|Istanbul
        An-ca-ra|Ankara
        Ca-i-rô|Cairo
        Bát-đa|Baghdad
        Tê-hê-ran|Tehran
        Đa-mát|Damascus
        Bây-rút|Beirut
        Giê-ru-xa-lem|Jerusalem
        Ten A-víp|Tel Aviv
        Ri-át|Riyadh
        Ca-bun|Kabul
        I-xla-ma-bát|Islamabad
        Niu Đê-li|New Delhi
        Mum-bai|Mumbai
        Gia-các-ta|Jakarta
        Ma-ni-la|Manila
        Can-bê-ra|Canberra
        Xít-ni|Sydney
        Men-bơn|Melbourne
        Ôt-ta-oa|Ottawa
        Tô-rôn-tô|Toronto
        Mê-hi-cô|Mexico
        Bu-ê-nốt Ai-rét|Buenos Aires
        Bra-xin|Brazil
        Ác-hen-ti-na|Argentina
        Cô-lôm-bi-a|Colombia
        Vê-nê-xu-ê-la|Venezuela
        Ni-ca-ra-goa|Nicaragua
        Goa-tê-ma-la|Guatemala
        Ê-qua-đo|Ecuador
        Bô-li-vi-a|Bolivia
        U-ru-goay|Uruguay
        Cu-ba|Cuba
        La Ha-ba-na|La Habana
        Phi-đen Ca-xtơ-rô|Fidel Castro
        Ra-un Ca-xtơ-rô|Raul Castro
        Hu-gô Cha-vét|Hugo Chavez
        Ni-cô-lát Ma-đu-rô|Nicolas Maduro
        I-xra-en|Israel
        Pa-le-xtin|Palestine
        I-rắc|Iraq
        I-ran|Iran
        Xi-ri|Syria
        Li-băng|Lebanon
        Y-ê-men|Yemen
        Cô-oét|Kuwait
        Ca-ta|Qatar
        Áp-ga-ni-xtan|Afghanistan
        Pa-ki-xtan|Pakistan
        U-dơ-bê-ki-xtan|Uzbekistan
        Ka-dắc-xtan|Kazakhstan
        Tát-gi-ki-xtan|Tajikistan
        Cư-rơ-gư-xtan|Kyrgyzstan
        Tuốc-mê-ni-xtan|Turkmenistan
        Bê-la-rút|Belarus
        Môn-đô-va|Moldova
        Lít-va|Lithuania
        Lát-vi-a|Latvia
        E-xtô-ni-a|Estonia
        Ru-ma-ni|Romania
        Bun-ga-ri|Bulgaria
        Xéc-bi-a|Serbia
        Cô-xô-vô|Kosovo
        Crô-a-ti-a|Croatia
        Xlô-va-ki-a|Slovakia
        An-ba-ni|Albania
        Hung-ga-ri|Hungary
        U-crai-na|Ukraine
        Ni-giê-ri-a|Nigeria
        Ê-ti-ô-pi-a|Ethiopia
        Xu-đăng|Sudan
        Li-bi|Libya
        Tuy-ni-di|Tunisia
        An-giê-ri|Algeria
        Kê-ni-a|Kenya
        Dim-ba-bu-ê|Zimbabwe
        Dăm-bi-a|Zambia
        Mô-dăm-bích|Mozambique
        An-đrây Xi-bi-ha|Andrii Sybiha
        Vô-lô-đi-mia Dê-len-xki|Volodymyr Zelensky
        A-lếch-xan-đơ Lu-ca-sen-cô|Alexander Lukashenko
        Ta-íp Éc-đô-gan|Tayyip Erdogan
        Ma-ri-a Da-kha-rô-va|Maria Zakharova
        An-tô-ni-ô Gu-tê-rét|Antonio Guterres
        Mác-cô Ru-bi-ô|Marco Rubio
        An-tô-ny Blin-ken|Antony Blinken
        Na-ren-đra Mô-đi|Narendra Modi
        In-đô-nê-xi-a|Indonesia
        Ma-lai-xi-a|Malaysia
        Xin-ga-po|Singapore
        Mi-an-ma|Myanmar
        Phi-líp-pin|Philippines
        Ô-xtrây-li-a|Australia
        Niu Di-lân|New Zealand
        Xri Lan-ca|Sri Lanka
        Băng-la-đét|Bangladesh
        Nê-pan|Nepal
        Rô-nan Ri-gân|Ronald Reagan
        Giôn Ken-nơ-đi|John Kennedy
        Bin Clin-tơn|Bill Clinton
        Vin-xtơn Sớc-sin|Winston Churchill
        Ma-ga-rét Thát-chơ|Margaret Thatcher
        An-be Anh-xtanh|Albert Einstein
        Sếch-xpia|Shakespeare
        Tôn-xtôi|Tolstoy
        Pu-skin|Pushkin
        Đô-xtôi-ép-xki|Dostoevsky
        Trai-cốp-xki|Tchaikovsky
        Na-pô-lê-ông|Napoleon
        """.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }

    @Test(arguments: [
        ("Xéc-gây La-vrốp", "Sergei Lavrov"), ("Xéc-gây La-vrốp", "Sergey Lavrov"),
        ("Vla-đi-mia Pu-tin", "Vladimir Putin"),
        ("Đmi-tơ-ri Pê-xcốp", "Dmitry Peskov"), ("Mát-xcơ-va", "Moscow"), ("Oa-sinh-tơn", "Washington"),
        ("Giơ-ne-vơ", "Geneva"), ("Ê-ma-nu-en Ma-crông", "Emmanuel Macron"),
        ("A-lếch-xây Na-van-nưi", "Alexei Navalny"), ("Ki-ép", "Kiev"), ("Ba-sa An Át-xát", "Bashar al-Assad"),
    ])
    func aNameSpeltInSyllablesIsKnownAgain(spelling: String, name: String) {
        #expect(PhoneticSpelling.matches(spelling))
        #expect(PhoneticSpelling.distance(spelling, name) != nil)
    }

    @Test(arguments: [
        "Bắc Kinh", "Bắc-Kinh", "Nga-Mỹ", "Tập Cận Bình", "Kim Jong-un", "Covid-19", "Xéc-Gây", "a-lô", "-",
    ])
    func whatIsNotSpeltInSyllablesIsNot(text: String) {
        #expect(!PhoneticSpelling.matches(text))
    }

    @Test(arguments: [
        ("Xéc-gây La-vrốp", "Sergei Shoigu"), ("Xéc-gây Sôi-gu", "Sergei Lavrov"), ("Mát-xcơ-va", "Madrid"),
        ("I-ran", "Israel"), ("Béc-lin", "Beijing"), ("Ba-sa An Át-xát", "Barack Obama"), ("Ki-ép", "Beijing"),
    ])
    func namesOfOthersAreNot(spelling: String, name: String) {
        #expect(PhoneticSpelling.distance(spelling, name) == nil)
    }

    /// Each spelling beside each of the names: far harder than the names of one sentence.
    @Test func ofAllPairsNineInTenAreFoundAndNineInTenAreRight() {
        var (right, wrong) = (0, 0)
        for (place, pair) in Self.pairs.enumerated() {
            for (other, name) in Self.pairs.map({ $0[1] }).enumerated()
            where PhoneticSpelling.distance(pair[0], name) != nil {
                if place == other { right += 1 } else { wrong += 1 }
            }
        }
        #expect(Self.pairs.count > 170)
        #expect(Double(right) / Double(Self.pairs.count) >= 0.9)
        #expect(Double(right) / Double(right + wrong) >= 0.9)
    }
}
