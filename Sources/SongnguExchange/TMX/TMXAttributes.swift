/// Attributes that TMX 1.4b knows; others are written as properties (``KnownProperties/attributePrefix``).
enum TMXAttributes {
    static let unit: Set<String> = [
        "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "creationdate",
        "creationid", "changedate", "segtype", "changeid", "o-tmf", "srclang",
    ]

    static let variant = unit.subtracting(["segtype", "srclang"])
}
