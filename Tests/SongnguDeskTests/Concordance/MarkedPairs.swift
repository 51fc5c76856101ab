/// Sentences written for the purpose, with a phrase and what renders it in «»; three of them have a phrase that the
/// other side leaves out.
enum MarkedPairs {
    static let all: [(english: String, vietnamese: String)] = [
        (
            "The two sides agreed to resume «peace talks» next month.",
            "Hai bên nhất trí nối lại «đàm phán hòa bình» vào tháng tới."
        ),
        ("The «peace talks» in Geneva lasted two days.", "Cuộc «đàm phán hòa bình» tại Geneva kéo dài hai ngày."),
        (
            "A strong «earthquake» shook the northern islands.",
            "Một trận «động đất» mạnh làm rung chuyển các đảo phía bắc."
        ),
        ("The «earthquake» damaged more than 200 houses.", "Trận «động đất» làm hư hại hơn 200 ngôi nhà."),
        ("The minister visited the new «hospital» on Monday.", "Bộ trưởng đã đến thăm «bệnh viện» mới hôm thứ Hai."),
        ("Five people were taken to «hospital» after the fire.", "Năm người được đưa vào «bệnh viện» sau vụ cháy."),
        ("The «central bank» raised interest rates again.", "«Ngân hàng trung ương» lại tăng lãi suất."),
        (
            "The central bank raised «interest rates» by half a point.",
            "Ngân hàng trung ương tăng «lãi suất» thêm nửa điểm."
        ),
        ("Heavy «rain» delayed the match for an hour.", "«Mưa» lớn khiến trận đấu bị hoãn một giờ."),
        ("The «defence minister» declined to comment.", "«Bộ trưởng Quốc phòng» từ chối bình luận."),
        ("The «president» signed the law on Friday.", "«Tổng thống» đã ký ban hành luật hôm thứ Sáu."),
        ("«Workers» at the plant went on strike.", "«Công nhân» nhà máy đã đình công."),
        ("The «satellite» reached its orbit an hour after launch.", "«Vệ tinh» vào quỹ đạo một giờ sau khi phóng."),
        ("Engineers repaired the «bridge» in three weeks.", "Các kỹ sư sửa chữa xong «cây cầu» trong ba tuần."),
        ("«Climate change» threatens coastal cities.", "«Biến đổi khí hậu» đe dọa các thành phố ven biển."),
        (
            "The summit will discuss «climate change» and energy.",
            "Hội nghị thượng đỉnh sẽ thảo luận về «biến đổi khí hậu» và năng lượng."
        ),
        ("The «foreign ministry» summoned the ambassador.", "«Bộ Ngoại giao» đã triệu đại sứ đến."),
        ("Police «arrested» two men near the border.", "Cảnh sát «bắt giữ» hai người đàn ông gần biên giới."),
        ("The plane landed at a military «airport».", "Máy bay hạ cánh xuống một «sân bay» quân sự."),
        ("The team won the «final» 3-1.", "Đội bóng thắng trận «chung kết» 3-1."),
        ("Oil «prices» fell for a third day.", "«Giá» dầu giảm ngày thứ ba liên tiếp."),
        ("The «ceasefire» took effect at midnight.", "Lệnh «ngừng bắn» có hiệu lực từ nửa đêm."),
        (
            "Both armies accused each other of breaking the «ceasefire».",
            "Quân đội hai bên cáo buộc nhau vi phạm lệnh «ngừng bắn»."
        ),
        (
            "«Scientists» found traces of water on the asteroid.",
            "Các «nhà khoa học» tìm thấy dấu vết của nước trên tiểu hành tinh."
        ),
        ("The company will build a «power plant» by 2030.", "Công ty sẽ xây dựng một «nhà máy điện» vào năm 2030."),
        ("«Gazprom» cut deliveries by a third.", "«Gazprom» cắt giảm một phần ba lượng cung cấp."),
        ("The rocket carried «450» kilograms of cargo.", "Tên lửa mang theo «450» kg hàng."),
        ("The «investigation» may take several months.", "Cuộc «điều tra» có thể kéo dài vài tháng."),
        ("The court found the mayor guilty of «corruption».", "Tòa án tuyên thị trưởng phạm tội «tham nhũng»."),
        ("«Voters» go to the polls on Sunday.", "«Cử tri» sẽ đi bỏ phiếu vào Chủ nhật."),
        ("The «election» will be held in October.", "Cuộc «bầu cử» sẽ được tổ chức vào tháng Mười."),
        (
            "The government imposed new «sanctions» on the bank.",
            "Chính phủ áp đặt các lệnh «trừng phạt» mới đối với ngân hàng này."
        ),
        (
            "The «sanctions» will not change our course, he said.",
            "Ông nói các lệnh «trừng phạt» sẽ không làm thay đổi đường lối của chúng tôi."
        ),
        ("«Children» under five need the vaccine most.", "«Trẻ em» dưới năm tuổi cần vắc-xin nhất."),
        ("The ship carried «nuclear waste» to the port.", "Con tàu chở «chất thải hạt nhân» đến cảng."),
        ("Farmers lost most of the «rice» harvest.", "Nông dân mất phần lớn vụ thu hoạch «lúa»."),
        ("The «railway» links the capital with the coast.", "Tuyến «đường sắt» nối thủ đô với bờ biển."),
        ("«Tourists» returned to the old town in spring.", "«Du khách» trở lại phố cổ vào mùa xuân."),
        ("The museum opened an «exhibition» of ancient coins.", "Bảo tàng khai mạc «triển lãm» tiền cổ."),
        ("The «economy» grew by two percent.", "Nền «kinh tế» tăng trưởng hai phần trăm."),
        ("Doctors warned of a new «virus».", "Các bác sĩ cảnh báo về một loại «virus» mới."),
        ("The «submarine» left the base before dawn.", "«Tàu ngầm» rời căn cứ trước bình minh."),
        ("«United Nations» experts arrived on Tuesday.", "Các chuyên gia «Liên hợp quốc» đã đến hôm thứ Ba."),
        ("«Russia» and China signed the agreement.", "«Nga» và Trung Quốc đã ký thỏa thuận."),
        ("He promised to lower «taxes» for small firms.", "Ông hứa giảm «thuế» cho các doanh nghiệp nhỏ."),
        // What is asked for is left out of the other side.
        ("The mayor, a former «teacher», opened the park.", "Thị trưởng đã khai trương công viên."),
        ("«Frankly», the plan came too late.", "Kế hoạch đã đến quá muộn."),
        ("The visitors drank «tea» and left early.", "Các vị khách rời đi sớm."),
    ]
}
