/// Translation memories in the manner of the tools that write them, each with what is special to it.
enum ToolSamples {
    static let omegaT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx11.dtd">
        <tmx version="1.1">
          <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" \
        creationtoolversion="6.0.1" segtype="sentence" srclang="EN-US"/>
          <body>
        <!-- Default translations -->
            <tu>
              <tuv lang="EN-US">
                <seg>The bridge &lt;b0&gt;opened&lt;/b0&gt;.</seg>
              </tuv>
              <tuv lang="VI" changeid="lan" changedate="20260102T030405Z" creationid="minh" \
        creationdate="20260101T030405Z">
                <seg>Cây cầu đã &lt;b0&gt;khánh thành&lt;/b0&gt;.</seg>
              </tuv>
            </tu>
        <!-- Alternative translations -->
            <tu>
              <prop type="file">story.txt</prop>
              <prop type="prev">The bridge opened.</prop>
              <prop type="next"></prop>
              <note>seen by the editor</note>
              <tuv lang="EN-US">
                <seg>Traffic is light.</seg>
              </tuv>
              <tuv lang="VI">
                <seg>Xe cộ thưa thớt.</seg>
              </tuv>
            </tu>
          </body>
        </tmx>
        """

    static let trados = """
        <?xml version="1.0" encoding="utf-8"?>
        <tmx version="1.4">
          <header creationtool="SDL Language Platform" creationtoolversion="8.0" o-tmf="SDL TM8 Format" \
        datatype="xml" segtype="sentence" adminlang="en-US" srclang="en-US" creationdate="20260101T000000Z" \
        creationid="DESK\\\\lan">
            <prop type="x-Customer:MultiplePicklist">Desk</prop>
          </header>
          <body>
            <tu creationdate="20260103T030405Z" creationid="DESK\\lan" changedate="20260104T030405Z" \
        changeid="DESK\\minh" lastusagedate="20260105T030405Z" usagecount="3">
              <prop type="x-LastUsedBy">DESK\\minh</prop>
              <prop type="x-Context">-123, 456</prop>
              <prop type="x-Context">0, 0</prop>
              <prop type="x-ContextContent">Before. | Trước đó. | </prop>
              <prop type="x-Origin">TM</prop>
              <prop type="x-ConfirmationLevel">ApprovedSignOff</prop>
              <tuv xml:lang="en-US">
                <seg>See <bpt i="1" type="457" x="1" />page<ept i="1" /> <ph x="2" type="Number" />.</seg>
              </tuv>
              <tuv xml:lang="vi-VN">
                <seg>Xem <bpt i="1" type="457" x="1" />trang<ept i="1" /> <ph x="2" type="Number" />.</seg>
              </tuv>
            </tu>
          </body>
        </tmx>
        """

    static let memoQ = """
        <?xml version="1.0" encoding="utf-8"?>
        <tmx version="1.4">
          <header creationtool="MemoQ" creationtoolversion="9.1" segtype="sentence" adminlang="en-us" \
        creationid="lan" srclang="en" o-tmf="MemoQTM" datatype="unknown">
            <prop type="defclient">Desk</prop>
            <prop type="name">desk-en-vi</prop>
          </header>
          <body>
            <tu changedate="20260106T030405Z" creationdate="20260105T030405Z" creationid="lan" changeid="minh">
              <prop type="client">Desk</prop>
              <prop type="x-document">story.docx</prop>
              <tuv xml:lang="en">
                <prop type="x-context-pre">&lt;seg&gt;Rain &amp;amp; wind.&lt;/seg&gt;</prop>
                <prop type="x-context-post">&lt;seg&gt;It &lt;bpt i="1"&gt;{}&lt;/bpt&gt;stopped\
        &lt;ept i="1"&gt;{}&lt;/ept&gt;.&lt;/seg&gt;</prop>
                <seg>A <bpt i="1" type="bold">{}</bpt>storm<ept i="1">{}</ept> came.</seg>
              </tuv>
              <tuv xml:lang="vi">
                <seg>Một cơn <bpt i="1" type="bold">{}</bpt>bão<ept i="1">{}</ept> ập đến.</seg>
              </tuv>
            </tu>
          </body>
        </tmx>
        """

    static let okapi = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
        <header creationtool="okapi" creationtoolversion="1" segtype="paragraph" o-tmf="okapi" adminlang="en" \
        srclang="*all*" datatype="x-okapi"></header>
        <body>
        <tu tuid="t1" srclang="vi">
        <prop type="Txt::FileName" xml:lang="en" o-encoding="utf-8">a.html</prop>
        <note xml:lang="vi">ghi chú</note>
        <tuv xml:lang="en" usagecount="2"><prop type="lengthConstraint">30</prop><seg>Click <hi type="term" x="1">here\
        <it pos="begin" x="2">&lt;i></it></hi> <ph x="3">&lt;a title="<sub type="title">Home <ph x="4">*</ph></sub>" \
        alt="<sub>No</sub>"></ph>now<ut x="5">[u]</ut>.</seg></tuv>
        <tuv xml:lang="vi"><seg>Bấm vào đây ngay.</seg></tuv>
        <tuv xml:lang="fr"><seg>Cliquez ici.</seg></tuv>
        </tu>
        </body>
        </tmx>
        """

    static let all = [
        ("OmegaT", omegaT), ("Trados", trados), ("memoQ", memoQ), ("Okapi", okapi),
    ]
}
