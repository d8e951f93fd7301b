import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.flavours.PDFAFlavour.Specification;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files with veraPDF's own engine and rules, offline.
 *
 * <p>Standard input holds one job a line: a profile (PDFA-2A, PDFUA-1 ...), a tab, a path. Standard output holds a
 * line for each rule that a file breaks (profile, path, clause, message), and one when a job is done (profile, path,
 * "done", number of checks). The profiles are read through DOM, because the jar carries no JAXB.
 */
public final class Validate {
    private static final String PROFILES = "/org/verapdf/pdfa/validation/";
    private static final int MOST_FAILURES = 100;
    private static final Map<String, ValidationProfile> LOADED = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String job = jobs.readLine(); job != null; job = jobs.readLine()) {
            String[] parts = job.split("\t");
            for (String line : validate(parts[0], new File(parts[1]))) {
                output.println(job + "\t" + line);
            }
        }
        output.flush();
    }

    private static List<String> validate(String name, File file) {
        List<String> lines = new ArrayList<>();
        try {
            ValidationProfile profile = LOADED.containsKey(name) ? LOADED.get(name) : load(name);
            LOADED.put(name, profile);
            ValidationResult result = validate(profile, file);
            Set<String> broken = new LinkedHashSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    RuleId rule = assertion.getRuleId();
                    String message = assertion.getMessage().replaceAll("\\s+", " ");
                    broken.add(rule.getClause() + "-" + rule.getTestNumber() + "\t" + message);
                }
            }
            lines.addAll(broken);
            lines.add("done\t" + result.getTotalAssertions());
        } catch (Exception error) {
            lines.add("unreadable\t" + error.toString().replaceAll("\\s+", " "));
        }
        return lines;
    }

    private static ValidationResult validate(ValidationProfile profile, File file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, profile.getPDFAFlavour())) {
            return ValidatorFactory.createValidator(profile, MOST_FAILURES, true, false, false).validate(parser);
        }
    }

    private static ValidationProfile load(String name) throws Exception {
        Element root;
        try (InputStream xml = Validate.class.getResourceAsStream(PROFILES + name + ".xml")) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
        }
        Set<Rule> rules = new LinkedHashSet<>();
        for (Element rule : elements(root, "rule")) {
            rules.add(rule(rule));
        }
        Set<Variable> variables = new LinkedHashSet<>();
        for (Element variable : elements(root, "variable")) {
            variables.add(variable(variable));
        }
        PDFAFlavour flavour = PDFAFlavour.valueOf(root.getAttribute("flavour"));
        var details = Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0));
        return Profiles.profileFromValues(flavour, details, "", rules, variables);
    }

    private static Rule rule(Element rule) {
        Element id = elements(rule, "id").get(0);
        Specification specification = Specification.valueOf(id.getAttribute("specification"));
        int number = Integer.parseInt(id.getAttribute("testNumber"));
        RuleId ruleId = Profiles.ruleIdFromValues(specification, id.getAttribute("clause"), number);
        Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
        String tags = rule.hasAttribute("tags") ? rule.getAttribute("tags") : null;
        ErrorDetails error =
                Profiles.errorFromValues(text(elements(rule, "error").get(0), "message"), Collections.emptyList());
        String object = rule.getAttribute("object");
        return Profiles.ruleFromValues(
                ruleId, object, deferred, tags, text(rule, "description"), text(rule, "test"), error,
                Collections.emptyList());
    }

    private static Variable variable(Element variable) {
        return Profiles.variableFromValues(
                variable.getAttribute("name"), variable.getAttribute("object"), text(variable, "defaultValue"),
                text(variable, "value"));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            found.add((Element) nodes.item(at));
        }
        return found;
    }

    private static String text(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private Validate() {}
}
