@testable import SongnguText

/// Invented pages with what is easily taken for something else. Nobody in them ever said any of it.
extension MarkedPage {
    static let difficult: [MarkedPage] = [
        .init(
            "timestamps of all kinds above the text", .vietnamese,
            """
            boilerplate | 16:25 16/09/2025
            boilerplate | Cập nhật lúc 08:05, Thứ tư, 24/09/2025
            boilerplate | Thứ Ba, ngày 29/07/2025 - 10:20
            boilerplate | 29/7/2025 | 10:20 GMT+7
            boilerplate | 06:30 | 18/09/2024
            boilerplate | Chủ nhật, 5/1/2025, 7:00 (GMT+7)
            boilerplate | 12 giờ trước
            boilerplate | 2025-07-29 10:20:00
            headline    | Nga và Mỹ hội đàm tại Riyadh
            lead        | Ngày 29/7, Nga và Mỹ hội đàm tại Riyadh trong hơn 5 giờ.
            """),
        .init(
            "captions of all kinds", .vietnamese,
            """
            headline | Tàu cứu hộ tới nơi sau ba giờ
            caption  | Ảnh: Reuters
            lead     | Ngày 29/7, tàu cứu hộ tới nơi sau ba giờ tìm kiếm trên biển.
            caption  | Tàu cứu hộ rời cảng (Ảnh: EPA).
            body     | Theo chủ tàu, thời tiết lúc đó rất xấu.
            caption  | Tàu cứu hộ rời cảng sáng 29/7 | Ảnh: Getty Images
            body     | Ông nói nguồn tin này là đúng: “Tôi đã thấy tàu”.
            caption  | Tàu cứu hộ - Ảnh: REUTERS
            body     | Người đứng đầu đội cứu hộ cảm ơn ngư dân (Ảnh: TASS) đã giúp đỡ họ.
            caption  | Bản đồ khu vực. Đồ họa: Minh Anh
            body     | Mọi người trên tàu đều khỏe mạnh.
            """),
        .init(
            "short sentences, one after the last paragraph", .vietnamese,
            """
            headline  | Thủ lĩnh đối lập trở về
            lead      | Thủ lĩnh đối lập đã trở về nước hôm 3/4 sau 5 năm sống lưu vong.
            crosshead | Ngày trở về
            body      | "Tôi đã về nhà", ông nói với đám đông ở sân bay.
            body      | Ông không nói thêm.
            """),
        .init(
            "author between the text and the source, a headline with a quotation", .vietnamese,
            """
            headline    | Điện Kremlin: 'Chưa có ngày cụ thể cho hội đàm'
            lead        | Điện Kremlin ngày 3/4 cho biết chưa có ngày cụ thể cho vòng hội đàm mới.
            body        | Người phát ngôn nhấn mạnh, hai bên vẫn giữ liên lạc qua nhiều kênh.
            credit      | Hoàng Linh
            credit      | (tổng hợp từ TASS)
            boilerplate | Bạn có thấy bài viết hữu ích?   Có   Không
            related     | Có thể bạn quan tâm
            related     | Ai sẽ dẫn đầu đoàn đàm phán?
            related     | Một ngày ở Riyadh
            boilerplate | #Nga #Mỹ #Riyadh
            """),
        .init(
            "several stories on a page, each signed", .vietnamese,
            """
            headline      | Tin thế giới tối 3/4
            lead ¦ credit | Nga thông báo kết thúc tập trận ở biển Barents sau 5 ngày. ¦ (TASS)
            body ¦ credit | Nhật Bản phóng thành công vệ tinh quan sát Trái Đất thế hệ mới. ¦ (Kyodo)
            body ¦ credit | Hàn Quốc công bố kế hoạch tăng lương tối thiểu từ năm sau. ¦ (Yonhap)
            """),
        .init(
            "a Vietnamese mail with lines of one width", .vietnamese,
            """
            headline | Hội nghị bộ trưởng khai mạc tại Viên
                     |
            lead     | Bộ trưởng chín nước đã nhóm họp tại Viên hôm thứ Ba để thảo luận
                     | về giá khí đốt, vốn đã tăng gấp đôi từ mùa thu và được dự báo còn
                     | tăng thêm trước cuối năm nay.
                     |
            body     | “Chúng ta phải cùng hành động”, Bộ trưởng Áo nói với báo giới sau
                     | cuộc họp, đồng thời cho biết một quỹ chung trị giá 2 tỷ euro sẽ được
                     | lập trước tháng 7.
            """),
        .init(
            "copied with menus, prices and a form", .english,
            """
            boilerplate     | Skip to content
            boilerplate     | World | Business | Sport
            headline        | Central bank keeps its main rate at 4.5%
            boilerplate     | Published 12:05 PM, Tue Apr 8, 2025
            dateline ¦ lead | PRAGUE, April 8 (Reuters) - ¦ The central bank kept its main rate at 4.5% on Tuesday.
            boilerplate     | Advertisement
            body            | "There is no hurry," the governor said. "Prices are falling."
            boilerplate     | Sign up for our newsletter
            body            | Analysts had expected a cut of 25 basis points.
            credit          | (Reporting by Jana Novak; Editing by John Moss)
            boilerplate     | Most read
            boilerplate     | All rights reserved.
            """),
        .init(
            "place with its country, day with its year, two agencies", .english,
            """
            headline        | Belarus opens border crossing for trucks
            dateline ¦ lead | MINSK, Belarus, April 8, 2025 (AP) — ¦ Belarus has opened a crossing for trucks.
            body            | The crossing had been closed since 2021.
            """),
        .init(
            "a place in capitals that is no dateline", .english,
            """
            headline | NATO ministers meet in Vilnius
            lead     | NATO, the UN and the EU said on Monday that they would meet in May.
            body     | WHO officials will be present as well.
            """),
    ]
}
