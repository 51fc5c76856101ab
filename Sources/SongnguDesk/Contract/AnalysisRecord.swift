import SongnguText

/// What `analyze --format json` prints.
package struct AnalysisRecord: Encodable, Sendable {
    struct FileRecord: Encodable {
        var file: String
        /// Left out where there is no segment.
        var lang: LanguageTag?
        var bands: [BandRecord]
        var total: VolumeRecord
    }

    struct BandRecord: Encodable {
        var band: String
        var segments: Int
        var words: Int
        var characters: Int
    }

    struct VolumeRecord: Encodable {
        var segments: Int
        var words: Int
        var characters: Int
    }

    struct TotalRecord: Encodable {
        var bands: [BandRecord]
        var total: VolumeRecord
    }

    private let v = 1
    private var files: [FileRecord]
    private var total: TotalRecord

    package init(_ analysis: Analysis) {
        files = analysis.files.map { file in
            FileRecord(
                file: file.name, lang: file.language, bands: Self.bands(file.volumes),
                total: VolumeRecord(file.volumes.total))
        }
        total = TotalRecord(bands: Self.bands(analysis.total), total: VolumeRecord(analysis.total.total))
    }

    private static func bands(_ volumes: Analysis.Volumes) -> [BandRecord] {
        MatchBand.allCases.map { band in
            let volume = volumes[band]
            return BandRecord(
                band: band.rawValue, segments: volume.segments, words: volume.words, characters: volume.characters)
        }
    }
}

extension AnalysisRecord.VolumeRecord {
    init(_ volume: TextVolume) {
        self.init(segments: volume.segments, words: volume.words, characters: volume.characters)
    }
}
