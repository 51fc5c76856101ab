import SongnguText

/// What a language's readers know of the words around names, for mining.
struct MiningWords: Sendable {
    /// Capitalised for other reasons than being a name: words that begin sentences, days and months.
    var ordinary: Set<String> = []
    /// Before a person's name and no part of it.
    var titles: Set<String> = []
    /// Small words within a name.
    var particles: Set<String> = []
    /// Before places.
    var placeCues: Set<String> = []
    /// Words of names of bodies: they may stand before "of", and hold a place's name within.
    var bodies: Set<String> = []
    var placeHeads: Set<String> = []

    static func of(_ language: LanguageTag) -> MiningWords {
        switch language.primary {
        case "en": english
        case "vi": vietnamese
        default: MiningWords()
        }
    }

    private static let english = MiningWords(
        ordinary: words(
            """
            a about according after all also although am an and another any as asked at based because before both but by
            can could despite during each earlier even every few first following for former from get had has have he her
            here his how however i if in instead is it its just last later like many may me meanwhile more moreover most
            much my nearly new next no nor not nothing now of on once one only or other our out over perhaps recent same
            second several she should since so some still such than that the their them then there these they this those
            though three through thus to today together tomorrow two under unless until up upon us very was we were what
            when where whether which while who whose why will with within without would yes yet yesterday you your
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december gmt est utc pm am ok tv
            """),
        titles: words(
            """
            mr mrs ms miss dr sir lord lady dame prof professor president prime minister foreign defence defense deputy
            chancellor king queen prince princess general admiral colonel captain major lieutenant sergeant senator
            governor mayor ambassador secretary chairman chairwoman chief pope cardinal bishop archbishop judge justice
            spokesman spokeswoman spokesperson vice representative rep sen gov gen col capt lt sgt rev coach
            """),
        particles: words("of the al el bin ibn bint van von der den de del da di du la le dos das y"),
        placeCues: words("in at near from across outside"),
        bodies: words(
            """
            university college school institute institution academy bank ministry department agency administration
            committee commission council court parliament assembly senate congress party union association organisation
            organization federation alliance league coalition group company corporation corp inc ltd airlines airways
            airport museum hospital church foundation fund service services bureau office police army navy force forces
            guard fc club team times news press post tv radio centre center board authority society society conference
            forum summit republic kingdom states house
            """),
        placeHeads: words(
            """
            river lake sea bay gulf island islands mount mountain mountains ocean strait peninsula city province district
            county street road avenue square park valley coast desert beach bridge port isle cape states republic kingdom
            """))

    private static let vietnamese = MiningWords(
        ordinary: words(
            """
            anh ấy bà bên bởi các cái cả chị cho chúng có còn cô cùng của cũng do dù dưới đã đang đây để đến đó được đồng
            em giữa gần hai hay hiện hãy hôm khi khoảng không là lại lúc mặc mặt mỗi một mọi năm nếu này ngay ngày ngoài
            người nhiều như nhưng những nơi ông qua rất ra sau sẽ so sự tại tất theo thì thêm thế trên trong trước trừ từ
            tuy tôi và vào vẫn vậy vì về việc vụ với đối đầu đa phần bất kể tính trung bình ngược tháng tuần thứ ngài
            """),
        titles: words("ông bà anh chị cô ngài cậu bác đức"),
        particles: words("al el bin ibn bint van von der den de del da di du la le dos das of the"),
        placeCues: ["tại", "ở", "từ", "gần"],
        bodies: [], placeHeads: [])

    private static func words(_ list: String) -> Set<String> {
        Set(
            FoldedText.fold(list, .caseless).split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
