"""How good are the images, and the model that drew them: figures, each with what it was measured on.

The core is ``evaluation.evaluate.evaluate_images``::

    reference = Reference.of(image_set, training=indices)  # once for an image set
    figures = evaluate_images(samples, asked, reference)  # for any number of lots of samples
    figures.frechet_distance, figures.agreement.share, figures.copying.sentence

samples: (N, H, W, C) uint8 at the set's size, C = 1, 3 or 4 (RGBA, not premultiplied). asked: (N, K) float32, the
contexts asked for, a row of zeros where there was none; or None. ``evaluation.figures`` has the types of the answers.
"""
