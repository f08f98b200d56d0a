import java.io.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;

/** Checks PDF files against PDF/UA-1 with veraPDF: one line for each rule that does not hold. */
public class ValidatePDF {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    boolean passes = true;
    for (String path : arguments) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(path), flavour);
           PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 100_000, false, true, false)) {
        ValidationResult result = validator.validate(parser);
        System.out.println(path + ": " + (result.isCompliant() ? "passes" : "fails") + ", " + result.getTotalAssertions() + " assertions");
        passes &= result.isCompliant();
        java.util.Map<String, Integer> seen = new java.util.TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            seen.merge(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage(), 1, Integer::sum);
          }
        }
        seen.forEach((rule, count) -> System.out.println("  " + rule + " (" + count + ")"));
      }
    }
    System.exit(passes ? 0 : 1);
  }
}
