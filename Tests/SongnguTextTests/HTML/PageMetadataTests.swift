import Testing

@testable import SongnguText

@Suite("Metadata of pages") struct PageMetadataTests {
    /// The head of a page, and what is read in it.
    @Test(
        "Each field is taken from who is trusted most",
        arguments: [
            (
                """
                <title>Cảng – Báo Thử</title><meta property="og:title" content="Cảng mở lại">
                <meta property="og:site_name" content=" Báo Thử "><meta name="pubdate" content="2021-07-02T08:00:00+07:00">
                <meta property="article:published_time" content="2021-06-30T23:30:00+07:00">
                <link rel="canonical" href="https://bao.example/tin/1">
                """,
                ArticleMeta(
                    title: "Cảng mở lại", date: "2021-06-30", outlet: "Báo Thử", url: "https://bao.example/tin/1")
            ),
            (
                """
                <title>Port</title><script type="application/ld+json">{"@context": "https://schema.org",
                "@type": "NewsArticle", "headline": "Port reopens", "datePublished": "2021-06-30T23:30:00Z",
                "publisher": {"@type": "Organization", "name": "The Paper"}}</script>
                """, ArticleMeta(title: "Port reopens", date: "2021-06-30", outlet: "The Paper")
            ),
            (
                """
                <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["Thing",
                "ReportageNewsArticle"], "headline": "Port reopens", "datePublished": "2021-06-30",
                "publisher": {"@id": "#us"}}, {"@type": "Organization", "@id": "#us", "name": "The Paper"}]}</script>
                """, ArticleMeta(title: "Port reopens", date: "2021-06-30", outlet: "The Paper")
            ),
            (
                """
                <script type="application/ld+json">[{"@type": "BreadcrumbList"}, {"@type": "NewsArticle",
                "headline": ["Port"], "publisher": ["The Paper"]}]</script>
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Other"</script>
                """, ArticleMeta(title: "Port", outlet: "The Paper")
            ),
            (
                """
                <title> Port </title><meta name="DC.date.issued" content="20210630"><meta name="publisher" content="Paper">
                <meta property="og:url" content="https://paper.example/1"><link rel="canonical" href="/1">
                """, ArticleMeta(title: "Port", date: "2021-06-30", outlet: "Paper", url: "https://paper.example/1")
            ),
            (
                "<meta itemprop=\"datePublished\" content=\"Wed, 30 Jun 2021 23:30:00 +0700\">",
                ArticleMeta(date: "2021-06-30")
            ),
            (
                "<meta name=date content='30/06/2021 08:00'><meta name=date content='2020-01-01'>",
                ArticleMeta(date: "2021-06-30")
            ),
            ("<meta name=date content='yesterday'><meta property='og:title' content=''>", ArticleMeta()),
        ])
    func fields(head: String, meta: ArticleMeta) {
        #expect(HTMLPage("<html><head>\(head)</head><body><p>Ships left.</p></body></html>").meta == meta)
    }

    @Test("A time in the page is the day where the head names none; the first stays")
    func times() {
        let times = "<p>Ships left.</p><time datetime='2021-06-30T10:00'>x</time><time datetime='2020-01-01'>y</time>"
        #expect(HTMLPage(times).meta.date == "2021-06-30")
        #expect(HTMLPage("<meta name=date content='2021-07-01'>" + times).meta.date == "2021-07-01")
    }
}
