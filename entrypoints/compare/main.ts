import '../../components/compare/compare.css';

// Apart from what draws, so that the browser paints the head that stands in index.html without waiting for it.
void import('./draw-page');
