//! The command line, as a person or a script meets it.

#![cfg(feature = "cli")]

use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// What a run printed and how it ended.
struct Run {
    out: String,
    err: String,
    status: i32,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_claimlight"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command
}

fn finish(mut command: Command, input: &[u8]) -> Run {
    let mut child = command.spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("standard input is piped");
    let input = input.to_vec();
    // From a thread of its own, since the program may write before it has read everything.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let Output { stdout, stderr, status } = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the input is written");
    let text = |bytes| String::from_utf8(bytes).expect("the output is UTF-8");
    Run { out: text(stdout), err: text(stderr), status: status.code().expect("it ends by itself") }
}

fn run(arguments: &[&str], input: &str) -> Run {
    finish(command(arguments), input.as_bytes())
}

/// A folder for one test, emptied before.
fn folder(test: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("a folder under target/");
    path
}

/// A file in such a folder; returns its path.
fn file(folder: &std::path::Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).expect("a file under target/");
    path.to_str().expect("a UTF-8 path").to_owned()
}

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
}

/// The sentences' texts, cut out as JavaScript would.
fn sentences(document: &Value, text: &str) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let offset = |value: &Value| value.as_u64().expect("an offset") as usize;
    let sentences = document["sentences"].as_array().expect("sentences");
    sentences
        .iter()
        .map(|sentence| String::from_utf16(&units[offset(&sentence["start"])..offset(&sentence["end"])]).unwrap())
        .collect()
}

#[test]
fn json_lines_come_back_in_order_with_their_ids() {
    let input = concat!(
        "{\"id\": \"b\", \"text\": \"The bridge opened.\"}\n",
        "\n",
        "{\"text\": \"😀 It closed.\\r\\n\\r\\n“Why?” she asked.\", \"id\": 7, \"more\": []}\r\n",
        "{\"id\": 12345678901234567890, \"text\": \"\"}",
    );
    let run = run(&["annotate", "--jsonl"], input);
    assert_eq!((run.err.as_str(), run.status), ("", 0));
    let documents = lines(&run.out);
    let ids: Vec<&Value> = documents.iter().map(|document| &document["id"]).collect();
    assert_eq!(ids, [&json!("b"), &json!(7), &json!(12345678901234567890u64)]);
    assert!(run.out.starts_with("{\"id\":\"b\",\"sentences\":["), "the id comes first: {}", run.out);
    assert_eq!(sentences(&documents[0], "The bridge opened."), ["The bridge opened."]);
    let rejoined = sentences(&documents[1], "😀 It closed.\r\n\r\n“Why?” she asked.").join("");
    assert_eq!(rejoined.replace(char::is_whitespace, ""), "😀Itclosed.“Why?”sheasked.");
    assert_eq!(documents[2]["sentences"], json!([]));
    for key in ["sentences", "attributions", "speakers"] {
        assert!(documents.iter().all(|document| document[key].is_array()), "{key} is a list");
    }
    let sentence = &documents[0]["sentences"][0];
    assert!(["claim", "denial", "attributed", "other"].contains(&sentence["label"].as_str().unwrap()));
    assert!((0.0..=1.0).contains(&sentence["confidence"].as_f64().unwrap()));
    assert!(sentence["attributions"].is_array());
}

/// Found by fuzzing: what is passed over need not even be text.
#[test]
fn other_keys_are_passed_over_unread() {
    let line = b"{\"id\": 1, \"more\": \"\xFF \\ud83d\", \"text\": \"The bridge opened.\"}\n";
    let run = finish(command(&["annotate", "--jsonl"]), line);
    assert_eq!((run.err.as_str(), run.status), ("", 0));
    assert_eq!(sentences(&lines(&run.out)[0], "The bridge opened."), ["The bridge opened."]);
}

#[test]
fn each_line_is_answered_before_the_next_is_asked() {
    let mut child = command(&["annotate", "--jsonl"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(stdin, "{}", json!({"id": id, "text": "It rained."})).unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert_eq!(lines(&answer)[0]["id"], id);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn bad_lines_are_named_and_the_others_still_come_out() {
    // Found by fuzzing: a text alone on its line, all of which was said again, words about lines included.
    let text_alone = format!("\"The board met at line 1 column 7. {}\"", "It left again. ".repeat(1000));
    let bad: [(&[u8], &str); 10] = [
        (text_alone.as_bytes(), "invalid type: string, expected an object;"),
        (b"7", "integer `7`, expected an object"),
        (b"not json", "expected ident"),
        (b"{\"id\": 1}", "missing field `text`"),
        (b"{\"text\": \"no id\"}", "missing field `id`"),
        (b"{\"id\": null, \"text\": \"\"}", "`id` must be a string or a number"),
        (b"{\"id\": 1, \"text\": 5}", "expected a string"),
        (b"{\"id\": 1, \"text\": \"\xFF\"}", "invalid unicode"),
        (b"{\"id\": 1, \"text\": \"\\ud83d\"}", "hex escape"),
        (b"{\"id\": 1, \"text\": \"cut off", "EOF while parsing a string"),
    ];
    for (line, why) in bad {
        let input =
            [b"{\"id\": \"first\", \"text\": \"One.\"}\n", line, b"\n{\"id\": \"last\", \"text\": \"Two.\"}"].concat();
        let run = finish(command(&["annotate", "--jsonl"]), &input);
        let shown = String::from_utf8_lossy(line);
        let ids: Vec<Value> = lines(&run.out).iter().map(|document| document["id"].clone()).collect();
        assert_eq!((ids, run.status), (vec![json!("first"), json!("last")], 1), "{shown}");
        assert!(run.err.contains("standard input, line 2:") && run.err.contains(why), "{shown}: {}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{shown}: {}", run.err);
        assert!(!run.err.contains("at line 1"), "the parser's own line numbers mislead: {}", run.err);
        assert!(run.err.len() < 200, "{} bytes about {} bytes: {}", run.err.len(), line.len(), run.err);
    }
}

/// Lines of anything, of JSON of the wrong shape, and of JSON of the right one.
fn any_line() -> impl Strategy<Value = Vec<u8>> {
    let any_bytes = prop::collection::vec(any::<u8>().prop_filter("a line", |&byte| byte != b'\n'), 0..40);
    let json = |value: Value| value.to_string().into_bytes();
    prop_oneof![
        any_bytes,
        any::<String>().prop_map(move |text| json(json!({"text": text}))),
        (any::<i64>(), any::<String>()).prop_map(move |(id, text)| json(json!({"id": id, "text": text}))),
        (any::<String>(), any::<f64>()).prop_map(move |(id, text)| json(json!({"id": id, "text": text}))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_is_answered_or_named(given in prop::collection::vec(any_line(), 0..60)) {
        let run = finish(command(&["annotate", "--jsonl"]), &given.join(&b'\n'));
        let blank = given.iter().filter(|line| line.trim_ascii().is_empty()).count();
        let (answered, named) = (lines(&run.out).len(), run.err.lines().count());
        prop_assert_eq!(answered + named, given.len() - blank, "{}", run.err);
        prop_assert_eq!(run.status, i32::from(named > 0));
    }
}

#[test]
fn files_that_cannot_be_read_are_named_and_the_others_still_come_out() {
    let folder = folder("unreadable");
    let good = file(&folder, "good.txt", "It rained.");
    let cases = [
        (folder.join("missing.txt").to_str().unwrap().to_owned(), "there is no such file"),
        (folder.to_str().unwrap().to_owned(), "is a directory"),
        (file(&folder, "latin.txt", b"One.\nCaf\xE9."), "is not UTF-8 (byte 0xE9 in line 2)"),
        (file(&folder, "cut.txt", &"é".as_bytes()[..1]), "is not UTF-8 (byte 0xC3 in line 1)"),
        (file(&folder, "wide.txt", b"\xFF\xFEI\0t\0"), "is UTF-16"),
    ];
    for (bad, why) in cases {
        for form in [&["--format", "text"][..], &["--format", "json"], &["--format", "jsonl"]] {
            let run = run(&[&["annotate"], form, &[&bad, &good]].concat(), "");
            assert_eq!(run.status, 1, "{bad}");
            assert!(run.err.contains(&format!("claimlight: {bad}: {why}")), "{}", run.err);
            assert_eq!(run.err.lines().count(), 1, "{}", run.err);
            assert!(!run.out.is_empty(), "{good} still comes out after {bad}");
        }
    }
    let folder = folder.to_str().unwrap();
    let run = run(&["annotate", "--jsonl", folder], "");
    assert_eq!((run.out.as_str(), run.status), ("", 1));
    assert!(run.err.contains(&format!("{folder}: is a directory")), "{}", run.err);
}

#[test]
fn a_byte_order_mark_is_not_text() {
    let folder = folder("mark");
    let article = file(&folder, "article.txt", "\u{FEFF}It rained.");
    let documents = lines(&run(&["annotate", "--format", "jsonl", &article], "").out);
    assert_eq!(documents[0]["id"], json!(article));
    assert_eq!(sentences(&documents[0], "It rained."), ["It rained."]);
    let list = file(&folder, "list.jsonl", "\u{FEFF}{\"id\": 1, \"text\": \"It rained.\"}\r\n");
    let run = run(&["annotate", "--jsonl", &list], "");
    assert_eq!((run.err.as_str(), run.status), ("", 0));
    assert_eq!(lines(&run.out).len(), 1);
}

#[test]
fn people_get_a_tagged_sentence_a_line() {
    let text = "It rained in Ostrava.\r\nIt rained\r\nin Brno.\n\n© Reuters";
    let run = run(&["annotate"], text);
    assert_eq!((run.err.as_str(), run.status), ("", 0));
    let mut untagged = String::new();
    for line in run.out.lines().filter(|line| !line.is_empty()) {
        let (tag, sentence) = line.split_at(4);
        assert!(["[C] ", "[D] ", "[A] ", "    "].contains(&tag), "{line:?}");
        untagged += sentence;
    }
    assert_eq!(untagged.replace(char::is_whitespace, ""), text.replace(char::is_whitespace, ""));
    assert!(run.out.starts_with("[C] It rained in Ostrava.\n"), "{}", run.out);
}

#[test]
fn a_blank_line_stands_wherever_a_line_ended() {
    let lines = |text: &str| run(&["annotate"], text).out.lines().filter(|line| line.is_empty()).count();
    for end in ["\n\n", "\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
        assert_eq!(lines(&format!("It rained.{end}- It snowed.")), 1, "{end:?}");
    }
    for space in [" ", "\t", "\u{A0}", "\u{2003}"] {
        assert_eq!(lines(&format!("It rained.{space}It snowed.")), 0, "{space:?}");
    }
}

#[test]
fn colour_is_for_terminals_and_those_who_ask() {
    let coloured = |variables: &[(&str, &str)]| {
        let mut command = command(&["annotate"]);
        command.envs(variables.iter().copied());
        let run = finish(command, b"It rained in Ostrava.");
        assert!(run.out.contains("[C]"), "the tag does not depend on colour");
        run.out.contains('\u{1B}')
    };
    assert!(!coloured(&[]), "a pipe is not a terminal");
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("NO_COLOR", "1")]));
}

#[test]
fn an_article_cannot_steer_the_terminal() {
    let run = run(&["annotate"], "It \u{1B}[2Jrained\u{7} in\u{9B}31m Ostrava\0.");
    assert_eq!(run.status, 0);
    assert!(!run.out.contains(|char: char| char.is_control() && char != '\n'), "{:?}", run.out);
    assert!(run.out.contains("Ostrava"), "{:?}", run.out);
}

#[test]
fn several_files_are_told_apart() {
    let folder = folder("several");
    let [one, two] = ["one.txt", "two.txt"].map(|name| file(&folder, name, "It rained."));
    let text = run(&["annotate", &one, &two], "").out;
    assert!(text.contains(&format!("==> {one} <==")) && text.contains(&format!("==> {two} <==")), "{text}");
    let rows = lines(&run(&["annotate", "--format=jsonl", &one, "-", &two], "It snowed.").out);
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [&one, "standard input", &two]);
    let json = run(&["annotate", "--format", "json", &one], "").out;
    let document: Value = serde_json::from_str(&json).expect("one JSON document");
    assert!(document.get("id").is_none() && json.lines().count() > 5, "indented, without id: {json}");
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    for arguments in [&["annotate"][..], &["annotate", "--format", "json"]] {
        let mut child = command(arguments).spawn().unwrap();
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all("It rained. ".repeat(20_000).as_bytes()).unwrap();
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((err.as_str(), child.wait().unwrap().code()), ("", Some(0)), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let mut command = command(&["annotate", "--format", "json"]);
    command.stdout(fs::File::options().write(true).open("/dev/full").unwrap());
    let run = finish(command, b"It rained.");
    assert_eq!(run.status, 1);
    assert!(run.err.contains("cannot write the output: No space left"), "{}", run.err);
}

#[test]
fn evaluation_prints_figures_and_errors() {
    let folder = folder("corpus");
    for part in ["text", "attributions"] {
        fs::create_dir(folder.join(part)).unwrap();
    }
    file(&folder, "text/rain.txt", "“It rained,” said Dovann.\n\nThe minister xyzzied that it had.");
    let standoff = "T1\tContent 1 11\tIt rained,\nT2\tCue 13 17\tsaid\nT3\tSource 18 24\tDovann\n\
        E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3\n\
        T4\tSource 27 39\tThe minister\nT5\tCue 40 47\txyzzied\nT6\tContent 48 59\tthat it had\n\
        E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4\n";
    file(&folder, "attributions/rain_anna.ann", standoff);
    let run = run(&["evaluate", folder.to_str().unwrap()], "");
    assert_eq!((run.err.as_str(), run.status), ("", 0));
    assert!(run.out.starts_with("articles: 1; attributions by people: 2, by claimlight: "), "{}", run.out);
    for row in ["content", "cue", "source", "content exact", "attribution"] {
        let line = run.out.lines().find_map(|line| line.strip_prefix(&format!("{row:20}"))).unwrap_or_else(|| {
            panic!("no row {row:?} in:\n{}", run.out);
        });
        let figures: Vec<f64> = line.split([' ', '-']).filter_map(|figure| figure.parse().ok()).collect();
        let [precision, recall, f1, low, high] = figures[..] else { panic!("{line}") };
        assert!([precision, recall, f1].iter().all(|figure| (0.0..=1.0).contains(figure)), "{line}");
        // Every draw from a single article is that article.
        assert_eq!((low, high), (f1, f1), "{line}");
    }
    for kind in ["missed", "invented", "wrong edges", "wrong source"] {
        assert!(run.out.contains(&format!("\n{kind}: ")), "{kind} in:\n{}", run.out);
    }
}

#[test]
fn what_cannot_be_evaluated_is_named() {
    let folder = folder("no-corpus");
    let article = file(&folder, "article.txt", "It rained.");
    let empty = folder.join("empty");
    for part in ["text", "attributions"] {
        fs::create_dir_all(empty.join(part)).unwrap();
    }
    for (path, why) in [
        ("no/such/folder", "cannot read no/such/folder"),
        (&article, "cannot read"),
        (folder.to_str().unwrap(), "cannot read"),
        (empty.to_str().unwrap(), "expected text/NAME.txt and attributions/NAME_xxxx.ann"),
    ] {
        let run = run(&["evaluate", path], "");
        assert_eq!((run.out.as_str(), run.status), ("", 1), "{path}");
        assert!(run.err.contains(path) && run.err.contains(why), "{path}: {}", run.err);
    }
}

#[test]
fn help_and_version_are_output_not_errors() {
    for arguments in [&["--help"][..], &["-h"], &["help"], &["annotate", "--help"], &["evaluate", "-h"]] {
        let run = run(arguments, "");
        assert_eq!((run.err.as_str(), run.status), ("", 0), "{arguments:?}");
        for told in ["annotate", "--jsonl", "--format", "NO_COLOR", "evaluate", "Exit status"] {
            assert!(run.out.contains(told), "{arguments:?} tells of {told}");
        }
    }
    assert_eq!(run(&["--version"], "").out, format!("claimlight {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn misuse_is_explained() {
    let cases = [
        (&[][..], "say what to do"),
        (&["anotate"], "there is no command \"anotate\"; there are annotate and evaluate"),
        (&["--jsonl"], "there is no option \"--jsonl\""),
        (&["annotate", "--json"], "there is no option \"--json\""),
        (&["annotate", "-x"], "there is no option \"-x\""),
        (&["annotate", "--format"], "missing argument for option '--format'"),
        (&["annotate", "--format", "html"], "there is no format \"html\"; there are text, json and jsonl"),
        (&["annotate", "--jsonl=yes"], "unexpected argument for option '--jsonl'"),
        (&["annotate", "--jsonl", "--format", "json"], "--jsonl always writes JSON lines"),
        (&["evaluate"], "evaluate takes one folder"),
        (&["evaluate", "one", "two"], "evaluate takes one folder"),
        (&["evaluate", "--json", "one"], "there is no option \"--json\""),
    ];
    for (arguments, why) in cases {
        let run = run(arguments, "It rained.");
        assert_eq!((run.out.as_str(), run.status), ("", 2), "{arguments:?}");
        assert!(run.err.contains(why) && run.err.contains("claimlight --help"), "{arguments:?}: {}", run.err);
    }
}
