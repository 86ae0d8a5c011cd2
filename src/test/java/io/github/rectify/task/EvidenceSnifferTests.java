package io.github.rectify.task;

import static io.github.rectify.task.Samples.brand;
import static io.github.rectify.task.Samples.bytes;
import static io.github.rectify.task.Samples.compound;
import static io.github.rectify.task.Samples.picture;
import static io.github.rectify.task.Samples.text;
import static io.github.rectify.task.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, is said by its bytes. */
class EvidenceSnifferTests {

    private static final Charset GBK = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void knowsWhatIsTaken(String remark, byte[] content, String name, EvidenceType type) throws IOException {
        assertThat(sniff(content, name)).isEqualTo(new EvidenceSniffer.Finding.Is(type));
    }

    static Stream<Arguments> knowsWhatIsTaken() {
        return Stream.of(
                Arguments.of("a photo", picture("jpeg", 9, 9), "a.jpg", EvidenceType.JPEG),
                Arguments.of("a photo that calls itself a program", picture("jpeg", 9, 9), "a.exe", EvidenceType.JPEG),
                Arguments.of("a photo without a name", picture("jpeg", 9, 9), "", EvidenceType.JPEG),
                Arguments.of("a screenshot", picture("png", 9, 9), "a.png", EvidenceType.PNG),
                Arguments.of("a gif", picture("gif", 9, 9), "a.gif", EvidenceType.GIF),
                Arguments.of("a bitmap", picture("bmp", 9, 9), "a.bmp", EvidenceType.BMP),
                Arguments.of("webp", text("RIFF\0\0\0\0WEBPVP8 "), "a.webp", EvidenceType.WEBP),
                Arguments.of("an iPhone's photo", brand("heic"), "IMG.HEIC", EvidenceType.HEIC),
                Arguments.of("a film", brand("isom"), "a.mp4", EvidenceType.MP4),
                Arguments.of("an iPhone's film", brand("qt  "), "a.mov", EvidenceType.MP4),
                Arguments.of("a scan", bytes('I', 'I', 42, 0, 8, 0, 0, 0), "a.tif", EvidenceType.TIFF),
                Arguments.of("pdf", text("%PDF-1.4\n"), "a.pdf", EvidenceType.PDF),
                Arguments.of("pdf that calls itself a photo", text("%PDF-1.4\n"), "a.jpg", EvidenceType.PDF),
                Arguments.of("doc", compound("WordDocument"), "a.doc", EvidenceType.WORD),
                Arguments.of("wps", compound("WordDocument"), "a.wps", EvidenceType.WORD),
                Arguments.of("xls", compound("Workbook"), "a.xls", EvidenceType.EXCEL),
                Arguments.of("ppt", compound("PowerPoint Document"), "a.ppt", EvidenceType.POWERPOINT),
                Arguments.of("docx", zip("[Content_Types].xml", "word/document.xml"), "a.docx", EvidenceType.DOCX),
                Arguments.of("xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), "a.xlsx", EvidenceType.XLSX),
                Arguments.of("pptx", zip("[Content_Types].xml", "ppt/presentation.xml"), "a.pptx", EvidenceType.PPTX),
                Arguments.of("ofd", zip("OFD.xml", "Doc_0/Document.xml"), "a.ofd", EvidenceType.OFD),
                Arguments.of("an archive of photos", zip("1.jpg", "2.jpg"), "a.zip", EvidenceType.ZIP),
                Arguments.of("an archive made on Windows", zip(GBK, "现场/照片.jpg"), "a.zip", EvidenceType.ZIP),
                Arguments.of("rar", bytes('R', 'a', 'r', '!', 0x1a, 7, 1, 0), "a.rar", EvidenceType.RAR),
                Arguments.of("7z", bytes('7', 'z', 0xbc, 0xaf, 0x27, 0x1c, 0, 4), "a.7z", EvidenceType.SEVEN_ZIP),
                Arguments.of("a text", text("整改情况说明\r\n已完成。"), "a.txt", EvidenceType.TEXT),
                Arguments.of("a text without an ending", text("整改情况说明"), "说明", EvidenceType.TEXT),
                Arguments.of("a text of an old editor", "整改情况说明".getBytes(GBK), "a.txt", EvidenceType.TEXT),
                Arguments.of("a text with a comparison in it", text("a < b and b > a"), "a.txt", EvidenceType.TEXT),
                Arguments.of("a table", text("编号,情况\n5,完成\n"), "a.csv", EvidenceType.CSV));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void knowsWhatIsNot(String remark, byte[] content, String name, EvidenceKept.Why why) throws IOException {
        assertThat(sniff(content, name)).isEqualTo(new EvidenceSniffer.Finding.Not(why));
    }

    static Stream<Arguments> knowsWhatIsNot() {
        return Stream.of(
                Arguments.of("nothing", new byte[0], "a.jpg", EvidenceKept.Why.EMPTY),
                Arguments.of("a program of Windows", text("MZ\u0090\0\3"), "a.jpg", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("a program of Linux", bytes(0x7f, 'E', 'L', 'F', 2), "a.pdf", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("a program of a Mac", bytes(0xcf, 0xfa, 0xed, 0xfe), "a", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("a class", bytes(0xca, 0xfe, 0xba, 0xbe, 0, 0), "a.jpg", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("a shortcut", bytes(0x4c, 0, 0, 0, 1, 0x14, 2, 0), "a.txt", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("a jar", zip("META-INF/MANIFEST.MF", "A.txt"), "a.zip", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("an app for phones", zip("AndroidManifest.xml"), "a.zip", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("an archive with a program", zip("照片/照片.jpg.EXE"), "a.zip", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("an archive with a script", zip("x/run.bat"), "a.zip", EvidenceKept.Why.EXECUTABLE),
                Arguments.of("a document with macros", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        "a.docx", EvidenceKept.Why.MACRO),
                Arguments.of("a shell script", text("#!/bin/sh\nrm -rf /"), "a.txt", EvidenceKept.Why.SCRIPT),
                Arguments.of("a batch file", text("@echo off\r\ndel *.*"), "a.bat", EvidenceKept.Why.SCRIPT),
                Arguments.of("a page", text("<!DOCTYPE html><html>"), "a.html", EvidenceKept.Why.SCRIPT),
                Arguments.of("a page that calls itself a text", text("\n  < ScRiPt>alert(1)"), "a.txt", EvidenceKept.Why.SCRIPT),
                Arguments.of("a drawing that may run", text("<svg onload=alert(1)>"), "a.svg", EvidenceKept.Why.SCRIPT),
                Arguments.of("a page marked as Unicode", text("\ufeff<html>"), "a.csv", EvidenceKept.Why.SCRIPT),
                Arguments.of("another markup", text("<?xml version=\"1.0\"?><a/>"), "a.xml", EvidenceKept.Why.SCRIPT),
                Arguments.of("a text of another kind", text("key: value"), "a.yml", EvidenceKept.Why.UNKNOWN),
                Arguments.of("an installer", compound("Property"), "a.msi", EvidenceKept.Why.UNKNOWN),
                Arguments.of("half an archive", Arrays.copyOf(zip("1.jpg", "2.jpg"), 60), "a.zip", EvidenceKept.Why.UNKNOWN),
                Arguments.of("a voice message", text("#!AMR\n\0\0"), "a.amr", EvidenceKept.Why.SCRIPT),
                Arguments.of("rubbish", bytes(0, 1, 2, 3, 4, 5, 6), "a.jpg", EvidenceKept.Why.UNKNOWN),
                Arguments.of("bytes in no encoding", bytes(0xff, 0xff, 0xff, 'a', 'b'), "a.txt", EvidenceKept.Why.UNKNOWN));
    }

    private EvidenceSniffer.Finding sniff(byte[] content, String name) throws IOException {
        return EvidenceSniffer.sniff(Files.write(folder.resolve("file"), content), name);
    }
}
