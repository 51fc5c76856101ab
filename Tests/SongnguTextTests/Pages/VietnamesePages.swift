@testable import SongnguText

/// Invented pages in the manner of Vietnamese papers. Nobody in them ever said any of it.
extension MarkedPage {
    static let vietnamese: [MarkedPage] = [
        .init(
            "font sizes, deck repeated in the caption, links in the middle", .vietnamese,
            """
            boilerplate | Nhỏ Bình thường Lớn
                        |
            headline    | Nga đề nghị nối lại đàm phán ngũ cốc: Ankara nói gì?
                        |
            lead        | Ngày 12/3, Bộ Ngoại giao Nga cho biết Moscow sẵn sàng nối lại đàm phán về hành lang ngũ cốc.
            caption     | Người phát ngôn Bộ Ngoại giao Nga Daria Sokolova. (Nguồn: TASS)
            caption     | Bộ Ngoại giao Nga cho biết Moscow sẵn sàng nối lại đàm phán về hành lang ngũ cốc. (Nguồn: TASS)
                        |
            body        | Phát biểu tại họp báo, bà Sokolova nói: “Cánh cửa chưa bao giờ đóng”. Bà không nêu thời điểm.
                        |
            related     | TIN LIÊN QUAN
            related     | Giá lúa mì thế giới tăng phiên thứ ba liên tiếp
            related     | Ankara: 'Chúng tôi luôn để ngỏ cửa đối thoại'
            related     | Biển Đen lại nóng, các hãng tàu nói gì?
                        |
            body        | Theo Ankara, vòng đàm phán mới có thể diễn ra vào tháng 4 tại Istanbul.
                        |
            credit      | (theo TASS)
            """),
        .init(
            "section and timestamp above, picture credit after a full stop, byline in parentheses", .vietnamese,
            """
            boilerplate | Thế giới
            boilerplate | Thứ tư, 12/3/2025, 09:15 (GMT+7)
            headline    | Ba tàu chở dầu va chạm ngoài khơi Oman
            lead        | Ba tàu chở dầu va chạm trên vịnh Oman rạng sáng nay, khiến hai thủy thủ mất tích.
            body        | Cơ quan Hàng hải Oman thông báo vụ va chạm xảy ra lúc 2h15. Hai tàu cứu hộ đã tới hiện trường.
            caption     | Tàu Adalin bốc cháy trên vịnh Oman ngày 12/3. Ảnh: AFP
            body        | "Chúng tôi nghe tiếng nổ lớn", thuyền phó một tàu hàng gần đó kể.
            crosshead   | Nguy cơ tràn dầu
            body        | Giới chức chưa xác nhận thông tin dầu tràn, nhưng đã đề nghị các tàu tránh xa khu vực này.
            credit      | Vũ Minh Hà (Theo AFP, Reuters)
            boilerplate | Trở lại Thế giới
            boilerplate | Chia sẻ
            """),
        .init(
            "agency before the lead, credits in capitals after a dash, tags and comments below", .vietnamese,
            """
            headline        | Bão số 5 đổi hướng
            boilerplate     | 18/09/2024 06:30 GMT+7
                            |
            dateline ¦ lead | TTO - ¦ Bão số 5 đổi hướng trong đêm 17/9 và có thể vào đất liền sớm hơn dự báo.
                            |
            caption         | Người dân Quảng Nam chằng chống nhà cửa chiều 17/9 - Ảnh: LÊ TRUNG
                            |
            body            | Trung tâm dự báo cho biết gió mạnh nhất cấp 9, giật cấp 11.
                            |
            body            | Các địa phương đã gọi 1.234 tàu cá vào bờ, ông Trần Văn Nam nói.
                            |
            related         | >> Đọc thêm: Vì sao bão đổi hướng?
                            |
            body            | Học sinh nhiều nơi được nghỉ học từ sáng nay.
                            |
            boilerplate     | Tags:  bão số 5  thời tiết
            boilerplate     | Bình luận (12)
            """),
        .init(
            "agency story: place before the agency, photographer and agency, ./. at the end", .vietnamese,
            """
            headline        | Việt Nam và Lào mở thêm một cửa khẩu
            boilerplate     | Thứ Sáu, 07/06/2024 | 17:05
            dateline ¦ lead | Hà Nội (TTXVN) - ¦ Việt Nam và Lào nhất trí mở thêm một cửa khẩu trong quý III năm nay.
            caption         | Cửa khẩu nhìn từ phía Việt Nam. (Ảnh: Lê Minh/TTXVN)
            body            | Lễ ký diễn ra chiều 6/6 tại Vientiane với sự tham dự của lãnh đạo hai tỉnh.
            body ¦ credit   | Hai bên cũng thỏa thuận rút ngắn thời gian thông quan xuống còn 30 phút. ¦ ./.
            credit          | (TTXVN/Vietnam+)
            """),
        .init(
            "paper in parentheses before the lead, picture credits with an agency, source alone at the end",
            .vietnamese,
            """
            dateline ¦ lead | (Dân trí) - ¦ Một trận lở tuyết ở dãy Alps khiến ít nhất 4 người thiệt mạng.
            caption         | Hiện trường vụ lở tuyết (Ảnh: Reuters).
            body            | Vụ việc xảy ra chiều 2/2 ở độ cao 2.500m, gần biên giới Italy.
            body            | Cảnh sát Thụy Sĩ cho biết còn 2 người mất tích.
            credit          | Theo Reuters
            """),
        .init(
            "menus, advertisement, source at the end of the last paragraph, furniture below", .vietnamese,
            """
            boilerplate   | Trang chủ | Thế giới | Phân tích
            boilerplate   | Chia sẻ bài viết   Thích 12   In bài
            headline      | Quốc hội Hàn Quốc thông qua ngân sách
            credit        | Ngọc Anh
            lead          | Quốc hội Hàn Quốc hôm 2/12 thông qua ngân sách năm tới với 261 phiếu thuận.
            boilerplate   | --- Quảng cáo ---
            body          | Phe đối lập gọi đây là “thắng lợi của lẽ phải”. Chính phủ chưa bình luận.
            body ¦ credit | Ngân sách mới có hiệu lực từ ngày 1/1. ¦ (theo Yonhap)
            credit        | Bảo Châu
            related       | Tin mới nhất
            boilerplate   | Đội tuyển trở về nước trong vòng tay người hâm mộ.
            """),
        .init(
            "links in the middle that stand apart", .vietnamese,
            """
            headline | Đức rút quân khỏi Mali
                     |
            lead     | Bộ Quốc phòng Đức thông báo binh sĩ cuối cùng đã rời Mali hôm 15/12.
                     |
            related  | Tin liên quan
                     |
            related  | Pháp đóng căn cứ ở Niger
                     |
            related  | Mali tổ chức bầu cử: Ai sẽ thắng?
                     |
            related  | Niger bắt 4 nhân viên tình báo Pháp
                     |
            boilerplate | --- Quảng cáo ---
                     |
            body     | Chiến dịch kéo dài 10 năm, với sự tham gia của khoảng 20.000 lượt binh sĩ.
                     |
            body     | Bộ trưởng nói rằng nhiệm vụ đã hoàn thành.
            """),
        .init(
            "a question for a headline, nothing but sentences", .vietnamese,
            """
            headline | Vì sao giá dầu giảm?
            lead     | Giá dầu thế giới giảm phiên thứ tư liên tiếp do lo ngại nhu cầu suy yếu.
            body     | Dầu Brent giảm 1,2% xuống 71,5 USD mỗi thùng.
            """),
        .init(
            "sentences only, no headline", .vietnamese,
            """
            lead | Ngày 5/5, hai nước ký hiệp định mới về nghề cá.
            body | Hiệp định có hiệu lực sau 60 ngày.
            """),
        .init(
            "one line", .vietnamese,
            """
            lead | Ngày 5/5, hai nước ký hiệp định mới về nghề cá. Hiệp định có hiệu lực sau 60 ngày.
            """),
    ]
}
