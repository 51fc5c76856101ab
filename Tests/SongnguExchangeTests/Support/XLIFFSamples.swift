import SongnguText

@testable import SongnguExchange

/// Everything an XLIFF file gives, in order.
func readSegments(_ file: String) throws -> [TranslationItem] {
    let reader = try XLIFFReader(file: file)
    var items: [TranslationItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
}

func readXLIFFUnits(_ file: String) throws -> [ExchangeItem] {
    let reader = try XLIFFUnitReader(file: file)
    var items: [ExchangeItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
}

extension [TranslationItem] {
    var segments: [TranslationSegment] {
        compactMap { if case .segment(let segment, _) = $0 { segment } else { nil } }
    }
}

/// Files in the manner of the tools that write them, each with what is special to it.
enum XLIFFSamples {
    static let trados = """
        <?xml version="1.0" encoding="utf-8"?>
        <xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" \
        version="1.2" sdl:version="1.0">
        <doc-info xmlns="http://sdl.com/FileTypes/Basic/1.0"><cmt-defs/></doc-info>
        <file original="C:\\story.docx" datatype="x-sdlfilterframework2" source-language="en-US" target-language="vi-VN">
        <header><file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="x">y</value></file-info>
        <sdl:seg-defs><sdl:seg id="9" conf="Draft"/></sdl:seg-defs></header>
        <body>
        <trans-unit id="lock1" translate="no"><source><x id="0"/></source></trans-unit>
        <group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts>
        <trans-unit id="a-1">
        <source><g id="2">Rain fell. It stopped.</g></source>
        <seg-source><g id="2"><mrk mtype="seg" mid="1">Rain <g id="3">fell</g>.</mrk> <mrk mtype="seg" mid="2">It \
        stopped.</mrk> <mrk mtype="seg" mid="3">Then came sun.</mrk></g></seg-source>
        <target><g id="2"><mrk mtype="seg" mid="1">Mưa <g id="3">rơi</g>.</mrk> <mrk mtype="seg" mid="2">Mưa \
        tạnh.</mrk> <mrk mtype="seg" mid="3"/></g></target>
        <sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" origin="tm" percent="100"><sdl:value key="k">v</sdl:value>\
        </sdl:seg><sdl:seg id="2" conf="RejectedTranslation"/><sdl:seg id="3"/></sdl:seg-defs>
        </trans-unit></group>
        </body></file></xliff>
        """

    static let memoQ = """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff">
        <file original="story.docx" source-language="en" target-language="vi" datatype="x-memoq">
        <header><skl><internal-file form="application/gzip">abc</internal-file></skl></header>
        <body>
        <trans-unit id="1" mq:status="Proofread" mq:segmentguid="g1">
        <source xml:space="preserve">A <bpt id="1" ctype="bold">{}</bpt>storm<ept id="1">{}</ept><ph id="2">\
        &lt;mq:ch val="x"/&gt;</ph>.</source>
        <target xml:space="preserve">Một cơn <bpt id="1" ctype="bold">{}</bpt>bão<ept id="1">{}</ept><ph id="2">\
        &lt;mq:ch val="x"/&gt;</ph>.</target>
        <note from="lan" annotates="target">kiểm lại</note>
        <mq:minorversions><mq:historical-unit><source>x</source></mq:historical-unit></mq:minorversions>
        </trans-unit>
        <trans-unit id="2" mq:status="NotStarted"><source>Calm.</source><target/></trans-unit>
        </body></file></xliff>
        """

    /// Okapi's Rainbow, and PO files by the Translate Toolkit, for OmegaT and Pootle.
    static let okapi = """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:okp="okapi-framework:xliff-extensions">
        <file original="a.html" source-language="en-us" target-language="vi-vn" datatype="html" okp:inputEncoding="UTF-8">
        <body>
        <group id="g" restype="x-list"><group id="h">
        <trans-unit id="tu1" resname="title" approved="yes" maxwidth="40">
        <source xml:lang="en-us">Go <bx id="1" rid="1"/>home<ex id="2" rid="1"/> <x id="3"/>now</source>
        <seg-source><mrk mid="0" mtype="seg">Go <bx id="1" rid="1"/>home<ex id="2" rid="1"/> <x id="3"/>now</mrk></seg-source>
        <target xml:lang="vi-vn" state="signed-off"><mrk mid="0" mtype="seg">Về <bx id="1" rid="1"/>nhà<ex id="2" \
        rid="1"/> <x id="3"/>ngay</mrk></target>
        <alt-trans match-quality="80"><source>Go</source><target>Đi</target></alt-trans>
        </trans-unit></group></group>
        <trans-unit id="tu2"><source>Close</source><target state="needs-translation">Close</target></trans-unit>
        <trans-unit id="tu3" xml:space="preserve"><source>Open <mrk mtype="term">door</mrk></source>
        <target state="needs-review-translation" state-qualifier="rejected-grammar">Mở <it id="1" pos="open">[</it>cửa</target>
        <context-group name="po-entry" purpose="information"><context context-type="x-po-autocomment">menu</context>\
        <context context-type="linenumber">7</context></context-group>
        <prop-group name="p"><prop prop-type="k">v</prop></prop-group>
        <note priority="2" xml:lang="en">careful</note></trans-unit>
        </body></file></xliff>
        """

    static let second = """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="vi" \
        xmlns:m="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0">
        <file id="f1" original="a.txt"><skeleton href="x"/><notes><note>of the file</note></notes>
        <group id="g1"><notes><note>of the group</note></notes>
        <unit id="u1" name="first" fs:fs="p">
        <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#m1"><source>x</source>\
        <target>y</target></mtc:match></mtc:matches>
        <m:metadata><m:metaGroup category="client"><m:meta type="name">Desk</m:meta></m:metaGroup></m:metadata>
        <notes><note category="a" priority="2">one</note><note appliesTo="target">two</note></notes>
        <originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data><data id="d3">{0}</data></originalData>
        <segment id="s1" state="reviewed"><source><mrk id="m1" type="mtc:match">Rain <pc id="1" dataRefStart="d1" \
        dataRefEnd="d2" type="fmt" subType="xlf:b">fell</pc>.</mrk></source>
        <target>Mưa <pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">rơi</pc>.</target></segment>
        <ignorable><source> </source></ignorable>
        <segment state="translated" subState="x:y"><source>Then <sc id="2" dataRef="d1"/>sun<ph id="3" dataRef="d3"/>\
        <ec startRef="2" dataRef="d2"/>.</source><target>Rồi <sc id="2" dataRef="d1"/>nắng<ph id="3" dataRef="d3"/>\
        <ec startRef="2" dataRef="d2"/>.</target></segment>
        <segment><source>Soon<cp hex="0001"/> <sm id="9" type="term"/>night<em startRef="9"/> fell.</source></segment>
        </unit></group>
        <unit id="u2" translate="no"><segment><source>X1</source><target>X1</target></segment></unit>
        </file></xliff>
        """

    static let all = [("Trados", trados), ("memoQ", memoQ), ("Okapi", okapi), ("XLIFF 2", second)]
}
