package fr.fondationdesterritoires.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A one-page PDF that says a few lines. */
final class SmallPdf {

    private SmallPdf() {}

    static byte[] of(List<String> lines) {
        var text = new StringBuilder("BT /F1 14 Tf 60 760 Td 22 TL\n");
        lines.forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
        text.append("ET");
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (var number = 1; number <= objects.size(); number++) {
            places.add(pdf.length());
            pdf.append(number)
                    .append(" 0 obj\n")
                    .append(objects.get(number - 1))
                    .append("\nendobj\n");
        }
        var table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        pdf.append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String line) {
        return line.replace("’", "'").replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
