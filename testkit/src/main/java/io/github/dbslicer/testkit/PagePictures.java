package io.github.dbslicer.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Takes the pictures of a report for the documentation, as the machine's Chromium draws it: light and dark, of a window of 1440 by 900, in one and
 * a half times as many pixels each way.
 *
 * <p>Arguments: the page's file, what the pictures' names begin with ({@code docs/pictures/report} gives {@code report-light.png} and
 * {@code report-dark.png} there), and optionally the name of a table to select.
 */
public final class PagePictures {
    private PagePictures() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            throw new IllegalArgumentException("arguments: PAGE.html PICTURES [TABLE]");
        }
        try (BrowserProcess browser = BrowserProcess.start();
                BrowserPage page = browser.open(Path.of(args[0]).toUri())) {
            page.resize(1440, 900, 1.5);
            page.await("document.body.dataset.ready");
            // Drawn for the former size of the window.
            page.evaluate("document.querySelector('#fit').click()");
            if (args.length == 3) {
                page.click(".node[data-table=\"" + args[2] + "\"]");
                page.point("h1");
            }
            for (String scheme : new String[] {"light", "dark"}) {
                page.prefer(scheme);
                // Colours change over some frames.
                page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished))");
                write(page.screenshot(), Path.of(args[1] + "-" + scheme + ".png"));
            }
        }
    }

    /** Compressed as far as PNG goes, which the browser does not do. */
    private static void write(byte[] picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(withoutTransparency(picture), null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage withoutTransparency(byte[] picture) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(read, 0, 0, null);
        return plain;
    }
}
