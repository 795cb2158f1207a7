/// The four transcript parameters that list and get share.
struct ContactshipTranscriptOptions {
    var includesTranscript: Bool
    var includesWords = false
    var includesTools = false
    var isToon = false

    init(_ query: inout QueryReader, transcriptByDefault: Bool) {
        includesTranscript = query.bool("include_transcript") ?? transcriptByDefault
        includesWords = query.bool("include_words") ?? false
        includesTools = query.bool("include_tools") ?? false
        isToon = query.choice("transcript_format", ["json", "toon"]) == "toon"
    }
}
