@testable import SongnguText

/// Invented stories in the manner of the agencies. Nobody in them ever said any of it.
extension MarkedPage {
    static let english: [MarkedPage] = [
        .init(
            "TASS: deck under the headline, dateline with slashes", .english,
            """
            headline        | Kremlin sees no reason to rush grain talks — spokesman
                            |
            lead            | The previous round was held in Istanbul and ended without a joint statement
                            |
            dateline ¦ lead | MOSCOW, March 12. /TASS/. ¦ Moscow sees no reason to rush the grain talks, he told reporters.
                            |
            body            | "We are patient," the spokesman said. "We have waited before."
                            |
            body            | He did not name a date.
            """),
        .init(
            "Xinhua: two hyphens, a caption with the photographer, Enditem", .english,
            """
            headline        | Three ships collide off Oman
            credit          | Source: Xinhua | 2025-03-12 09:15:30
            dateline ¦ lead | MUSCAT, March 12 (Xinhua) -- ¦ Three oil tankers collided off Oman early Wednesday.
            caption         | Smoke rises from a tanker off Muscat, Oman, March 12, 2025. (Xinhua/Li Wei)
            body            | Two sailors were missing, the coast guard said.
            body ¦ credit   | Rescue work was under way at press time. ¦ Enditem
            """),
        .init(
            "Reuters: caption above the dateline, signatures and standards below", .english,
            """
            headline        | German troops leave Mali after ten years
            credit          | By Reuters
            boilerplate     | December 15, 2023 4:05 PM GMT+7 Updated 2 hours ago
            caption         | Soldiers board a plane in Gao, Mali, December 15, 2023. REUTERS/Ivan Keller
            dateline ¦ lead | BERLIN, Dec 15 (Reuters) - ¦ The last German soldiers have left Mali, the ministry said on Friday.
            body            | The mission lasted 10 years and cost about 4.5 billion euros.
            credit          | Reporting by Anna Keller; Editing by John Moss
            boilerplate     | Our Standards: The Trust Principles.
            """),
        .init(
            "AP: dash after the agency, crosshead, related story in the text", .english,
            """
            headline        | South Korea's parliament passes its budget
            boilerplate     | Updated 10:45 AM UTC, December 2, 2025
            boilerplate     | Share
            dateline ¦ lead | SEOUL, South Korea (AP) — ¦ South Korea’s parliament passed next year’s budget on Tuesday.
            body            | The vote was 261-1, with 34 lawmakers absent.
            related         | Read more: What is in the budget?
            crosshead       | ‘A victory for common sense’
            body            | “This is a victory,” an opposition lawmaker said.
            """),
        .init(
            "VNA: agency with an en dash, agency signed again at the end", .english,
            """
            headline        | Vietnam, Laos to open another border gate
            dateline ¦ lead | Hanoi (VNA) – ¦ Vietnam and Laos agreed on June 6 to open another border gate this year.
            caption         | The border gate seen from the Vietnamese side. (Photo: VNA)
            body ¦ credit   | Customs clearance will take no more than 30 minutes, officials said. ¦ ./.
            credit          | VNA
            """),
        .init(
            "a mail with lines of one width", .english,
            """
            headline        | Ministers meet in Vienna
                            |
            dateline ¦ lead | VIENNA, May 3 (AFP) - ¦ Ministers of nine countries met in Vienna on Tuesday to
                            | discuss the price of gas, which has doubled since the autumn and is
                            | expected to rise further before the end of the year.
                            |
            body            | "We have to act together," the Austrian minister told reporters after
                            | the meeting, adding that a joint fund of 2 billion euros would be set
                            | up by July.
                            |
            body            | No other minister spoke.
            """),
        .init(
            "no furniture, headline with a colon", .english,
            """
            headline | Explainer: what the new border gate means
            lead     | The gate, the third of its kind, opens in July.
            body     | Trucks will no longer have to wait for days.
            """),
        .init(
            "one paragraph", .english,
            """
            dateline ¦ lead | OSLO, May 2. /TASS/. ¦ Norway closed its consulate on Monday, the ministry said.
            """),
    ]
}
