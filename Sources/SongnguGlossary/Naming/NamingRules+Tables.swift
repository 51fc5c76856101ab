import SongnguText

extension NamingRules {
    static let english = NamingRules(
        homographs: Dictionary(
            uniqueKeysWithValues: words("us who is it am pm as or in un ms").map {
                ($0, Homograph(isOrdinaryInCapitals: true))
            }),
        honorifics: Set(words("mr mrs ms miss dr sir lord lady madam comrade")),
        workNouns: Set(
            words(
                """
                film movie documentary book novel memoir play opera ballet song album painting poem article essay column
                titled entitled headlined magazine newspaper game exhibition
                """)),
        adjectives: [
            "french": "france", "dutch": "netherlands", "danish": "denmark", "polish": "poland", "swiss": "switzerland",
            "spanish": "spain", "welsh": "wales", "irish": "ireland", "british": "britain", "greek": "greece",
            "turkish": "turkey", "thai": "thailand", "lao": "laos", "filipino": "philippines", "czech": "czechia",
            "finnish": "finland", "swedish": "sweden", "burmese": "burma", "english": "england", "scottish": "scotland",
        ],
        directions: Set(
            words("north south east west central latin northern southern eastern western upper lower inner outer new")),
        offices: Set(
            words(
                """
                president minister chancellor premier leader ambassador spokesman spokeswoman secretary king queen
                envoy general commander senator
                """)))

    static let vietnamese = NamingRules(
        homographs: Dictionary(
            uniqueKeysWithValues: homographTable.split(separator: "\n").map { line in
                let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                let flags = cells[1]
                return (
                    words(cells[0])[0],
                    Homograph(
                        isOrdinaryInitially: flags.contains("i"), isOrdinaryInCapitals: flags.contains("c"),
                        isOrdinaryBeforeNames: flags.contains("n"), before: Set(words(cells[2])),
                        after: Set(words(cells[3])))
                )
            }),
        honorifics: Set(words("ông bà anh chị cô chú bác cậu dì cụ thầy em bé ngài") + ["đồng chí"]),
        notHonorifics: [
            "đàn ông", "đàn bà", "trẻ em", "em bé", "ghi chú", "phản bác", "dụng cụ", "công cụ", "nhạc cụ", "khí cụ",
            "nông cụ", "ngư cụ", "quân cụ",
        ],
        familyNames: Set(
            words(
                """
                nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lương đào
                mai tô tạ cao lâm phùng quách vương tăng thị văn kim
                """)),
        workNouns: Set(words("phim sách truyện kịch opera ballet album tờ"))
            .union([
                "tiểu thuyết", "tác phẩm", "cuốn sách", "bài báo", "bài viết", "bài hát", "ca khúc", "bài thơ",
                "vở kịch",
                "vở diễn", "bức tranh", "bức ảnh", "tạp chí", "triển lãm", "chương trình", "bản nhạc", "hồi ký",
                "truyện ngắn", "nhan đề", "tựa đề", "tiêu đề", "mang tên", "bài thi", "trò chơi", "phóng sự", "cuốn",
                "chuyên mục", "nhật báo", "vở", "trường ca", "vũ kịch", "nhạc kịch",
            ]),
        personReferences: Set(words("ông bà ngài họ vị"))
            .union([
                "người này", "nhà lãnh", "chính trị", "nhà ngoại", "anh ta", "anh ấy", "cô ấy", "lãnh đạo",
                "người đứng",
                "phát ngôn", "người đồng", "đại diện", "tổng thống", "thủ tướng", "chủ tịch", "ngoại trưởng",
                "bộ trưởng",
                "thứ trưởng", "đại sứ", "tướng",
            ]),
        placeReferences: [
            "nước này", "hai nước", "các nước", "cả hai", "nước ta", "nước chủ", "nước mình", "hai bên", "các bên",
            "ba nước", "đôi bên", "song phương", "nước láng", "quốc gia", "trong nước", "đất nước", "thành phố",
            "thủ đô", "khu vực này", "vùng này", "tại đây", "ở đây", "nơi này", "nơi đây", "nơi đó", "tại đó", "ở đó",
            "phía này", "đảo quốc", "bán đảo", "đảo này", "vùng đất", "lãnh thổ này",
        ],
        bodyReferences: [
            "tổ chức", "cơ quan", "khối này", "liên minh", "hãng này", "hãng tin", "công ty", "tập đoàn", "chính phủ",
            "chính quyền", "bộ này", "ủy ban", "uỷ ban", "lực lượng", "nhóm này", "phong trào", "đảng này", "hội nghị",
            "hiệp ước", "hiệp định", "thỏa thuận", "thoả thuận", "văn kiện", "các bên", "hai bên", "quốc hội", "họ",
        ],
        jointReferences: ["hai miền"],
        conjunctions: ["và", "hay", "hoặc", "cùng", "với"], hasSyllables: true)

    /// word | flags (i: initially, c: in capitals, n: before names) | before | after
    private static let homographTable = """
        anh|ic||hùng em chị ta ấy trai cả lính thợ tài dũng điêng giáo
        ý|ic|chú đồng đắc hữu lưu hợp|kiến nghĩa chí thức tưởng định đồ nguyện tứ muốn
        áo|ic|quần|dài khoác sơ phông giáp ấm mưa len thun tắm quan cưới vét
        tàu|icn|vũng|sân ngầm chiến hàng cá chở du vũ hộ tuần dầu điện hỏa thủy khách cao buôn đánh lượn khu kéo biển bè
        đức|c|đạo đông tây|tin tính vua cha mẹ phật hạnh giáo thánh ngài ông bà phanxicô francis
        pháp|c|tư biện phương giải hợp hiến|luật lý chế nhân lệnh y danh trường viện đình quy
        nhật|c|chủ cập sinh|ký báo trình thực nguyệt kỳ
        mỹ||châu bắc nam trung thẩm hoàn|thuật phẩm nhân quan viện nữ lệ miều mãn học cảm từ nghệ latinh latin la
        mĩ||châu bắc nam trung thẩm hoàn|thuật phẩm nhân quan viện nữ lệ miều mãn học cảm từ nghệ latinh latin la
        nga||thiên hằng tố|mi my
        lào||thuốc gió|xào cai
        bỉ|||ổi
        séc|ic||
        hàn|ic||lâm gắn xì huyên the mặc đới
        ấn|c||tượng phẩm bản định loát hành chứng quyết ký
        trung|ic|miền tập|ương tâm học bình thành đoàn tướng úy tá sĩ niên thu
        đài|ic||truyền phát tiếng khí
        thái|ic||độ tử bình dương
        phi|ic|châu nam bắc tây đông trung|vụ công hành
        viên|ic||chức quan chưởng phấn ngoại
        triều|ic||đình đại cường tiên
        """

    private static func words(_ list: some StringProtocol) -> [String] {
        FoldedText.fold(String(list), .caseless).split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
